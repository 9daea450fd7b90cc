"""Lessons in the whole window: opened, dropped, pointing at things, and leaving a person's own run alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.ui.run.run_record import WORTH_KEEPING
from tests.lessons.writing import FRONT, lesson_text, page_text
from tests.ui.helpers import drop, shown_messages, small_config, until_state

OPENS = """config = { data = { name = "ring", size = 400 }, model = { name = "mlp", g_width = 8, d_width = 8 }, \
loss = { name = "non-saturating" }, optimizer = { d = { name = "adam" }, g = { name = "adam" } }, \
train = { batch_size = 16 } }
"""


@pytest.fixture
def lesson_file(tmp_path):
    """A lesson that opens a small run on its first page, and another one on its third."""
    path = tmp_path / "mine.md"
    path.write_text(lesson_text(
        page_text("One", "See [the stage](show:stage), [the rate](show:controls/optimizer.d.lr), [it](term:logit).",
                  prepare=OPENS, check='kind = "steps"\nat_least = 3'),
        page_text("Two", prepare='settings = { "optimizer.d.lr" = 0.02 }\nslow_motion = 3\npanels = ["network"]',
                  check='kind = "command"\ncommand = "set"'),
        page_text("Three", prepare=OPENS + "seed = 5", check='kind = "panel"\npanel = "latents"')), encoding="utf-8")
    return path


@pytest.fixture
def opened(qtbot, window, lesson_file):
    """A window in which the lesson is open, with its run."""
    drop(window, lesson_file)
    until_ready(qtbot, window)
    return window


def until_ready(qtbot, window):
    course = window.panels["lesson"].course
    qtbot.waitUntil(lambda: not course.watcher.is_waiting and window.controller.state == "paused", timeout=20_000)


def train(qtbot, window, steps):
    controller = window.controller
    aim = controller.history.last_step + steps
    controller.run()
    qtbot.waitUntil(lambda: controller.history.last_step >= aim, timeout=20_000)
    controller.pause()
    until_state(qtbot, controller, "paused")


def test_a_dropped_lesson_is_shown_with_its_run(opened):
    panel = opened.panels["lesson"]
    assert panel.isVisible()
    assert panel.page.title.text() == "One"
    assert opened.controller.config.model.g_width == 8
    assert opened.docks["lesson"].title_bar.subtitle.text() == "7 · A lesson"


def test_controls_and_lesson_are_in_sight_together_even_in_a_small_window(qtbot, opened):
    opened.resize(1280, 720)
    opened.dock_area.reset()
    opened.lessons.show_lessons()
    qtbot.wait(50)
    lesson, controls, stage = (opened.docks[name] for name in ("lesson", "controls", "stage"))
    assert lesson.geometry().right() < controls.geometry().left() < stage.geometry().left()
    assert lesson.height() > controls.height() + 100, "as high as the window"
    assert min(lesson.width(), controls.width(), stage.width()) > 250


def test_a_lesson_keeps_its_width_whatever_comes_up_beside_it(qtbot, opened):
    opened.resize(1280, 720)
    qtbot.wait(100)
    width = opened.docks["lesson"].width()
    opened.dock_area.bring_up("network")
    qtbot.wait(100)
    opened.actions_by_id["step_through"].trigger()
    qtbot.waitUntil(lambda: opened.controller.walkthrough.stages is not None, timeout=20_000)
    opened.controller.walkthrough.next()
    qtbot.wait(100)
    assert opened.docks["lesson"].width() == width


def test_a_mistake_in_a_file_is_told_with_its_line(window, tmp_path):
    path = tmp_path / "broken.md"
    path.write_text(FRONT + "## One\n\n```chek\n```", encoding="utf-8")
    drop(window, path)
    assert "broken.md, line 9: " in shown_messages(window)[0]
    assert "did you mean check" in shown_messages(window)[0]
    assert window.panels["lesson"].course.lesson is None


def test_the_command_line_opens_a_lesson_and_no_other_run(qtbot, window, lesson_file):
    window.open_request(CommandLineRequest(lesson=lesson_file), paused=True)
    until_ready(qtbot, window)
    assert window.controller.config.model.g_width == 8


def test_a_lesson_that_prepares_nothing_finds_the_first_preset(qtbot, window, tmp_path):
    path = tmp_path / "plain.md"
    path.write_text(lesson_text(page_text("One")), encoding="utf-8")
    window.open_request(CommandLineRequest(lesson=path), paused=True)
    until_state(qtbot, window.controller, "paused")
    assert window.controller.name == "ring-vanilla"


def test_the_menus_open_the_list_and_a_file(qtbot, window, lesson_file, monkeypatch):
    window.actions_by_id["lessons"].trigger()
    panel = window.panels["lesson"]
    assert panel.isVisible()
    assert len(panel.list.rows) >= 7
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(lesson_file), ""))
    qtbot.mouseClick(panel.list.open_file, Qt.MouseButton.LeftButton)
    assert panel.page.title.text() == "One"
    until_ready(qtbot, window)


def follow(panel, target):
    """Follow a link of the text."""
    panel.page.text.anchorClicked.emit(QUrl(target))


def test_links_point_at_panels_and_controls(opened):
    panel, pointer = opened.panels["lesson"], opened.lessons.pointer
    follow(panel, "show:stage")
    assert pointer.target is opened.docks["stage"]
    opened.docks["controls"].close()
    follow(panel, "show:controls/optimizer.d.lr")
    assert pointer.target is opened.panels["controls"].forms.rates.editors["optimizer.d.lr"]
    assert opened.panels["controls"].isVisible()
    assert pointer.isVisible()
    follow(panel, "show:controls/optimizer.d.beta1")  # in a section that is folded
    assert pointer.target.isVisible()
    follow(panel, "show:toolbar/step")
    assert pointer.target.text() == "Step"
    pointer.stop()
    follow(panel, "show:nowhere")
    assert any("nothing called nowhere" in text for text in shown_messages(opened))
    assert not pointer.isVisible()


def test_a_term_is_asked_about(qtbot, opened):
    with qtbot.waitSignal(opened.panels["lesson"].term_asked) as asked:
        follow(opened.panels["lesson"], "term:logit")
    assert asked.args == ["logit"]


def test_a_page_sets_settings_pace_and_panels_and_that_is_no_deed_of_the_persons(qtbot, opened):
    course = opened.panels["lesson"].course
    course.go_on()
    qtbot.waitUntil(lambda: opened.controller.config.optimizer_d.lr == 0.02, timeout=10_000)
    assert opened.actions_by_id["slow_motion"].isChecked()
    assert opened.controller.slow_motion_rate == 3
    assert opened.panels["network"].isVisible()
    course.reconsider()
    assert not course.standing.met
    opened.controller.set({"optimizer.d.lr": 0.03})
    qtbot.waitUntil(lambda: course.standing.met, timeout=10_000)
    opened.actions_by_id["slow_motion"].trigger()


def test_the_persons_own_run_can_be_gone_back_to_after_several_runs_of_a_lesson(qtbot, paused, lesson_file):
    train(qtbot, paused, WORTH_KEEPING)
    own = paused.controller.history
    drop(paused, lesson_file)
    until_ready(qtbot, paused)
    assert paused.controller.left.record.history is own
    train(qtbot, paused, WORTH_KEEPING)
    course = paused.panels["lesson"].course
    course.go_on()
    course.go_on()
    until_ready(qtbot, paused)
    paused.actions_by_id["slow_motion"].trigger()
    assert paused.controller.config.train.seed == 5
    train(qtbot, paused, WORTH_KEEPING)
    with qtbot.waitSignal(paused.controller.started_run, timeout=20_000):
        paused.controller.restart()
    assert paused.controller.left.record.history is own
    with qtbot.waitSignal(paused.controller.started_run, timeout=20_000):
        paused.controller.go_back()
    assert paused.controller.history is own


def test_nothing_counts_before_the_pages_run_has_begun(qtbot, paused, lesson_file):
    train(qtbot, paused, 5)
    panel = paused.panels["lesson"]
    paused.lessons.open_file(lesson_file)
    panel.course.reconsider()
    assert not panel.course.standing.met
    assert panel.course.standing.words == "the run is being prepared"
    until_ready(qtbot, paused)
    assert not panel.course.standing.met
    train(qtbot, paused, 3)
    qtbot.waitUntil(lambda: panel.course.standing.met, timeout=10_000)


def test_steps_count_over_a_restart_too(qtbot, opened):
    watcher = opened.panels["lesson"].course.watcher
    train(qtbot, opened, 20)
    before = watcher.state().trained
    with qtbot.waitSignal(opened.controller.started_run, timeout=20_000):
        opened.actions_by_id["restart"].trigger()
    assert watcher.state().trained == before
    assert [made.kind for made in watcher.state().made][-1] == "restart"
    opened.controller.open(small_config(), name="another", paused=True)
    with qtbot.waitSignal(opened.controller.started_run, timeout=20_000):
        pass
    assert [made.kind for made in watcher.state().made][-1] == "open"


def test_what_is_done_in_any_panel_is_noted(opened):
    opened.panels["stage"].did.emit("looked", {"at": 3})
    deed = opened.panels["lesson"].course.watcher.state().deeds[-1]
    assert (deed.panel, deed.name, deed.values) == ("stage", "looked", {"at": 3})


def test_panels_make_room_until_the_lesson_is_left(qtbot, window, tmp_path):
    path = tmp_path / "roomy.md"
    path.write_text(lesson_text(
        page_text("One", prepare=OPENS + 'panels = ["network"]\nhides = ["verdicts", "timeline", "latents"]'),
        page_text("Two", prepare='panels = ["timeline"]')), encoding="utf-8")
    docks = window.docks
    drop(window, path)
    until_ready(qtbot, window)
    assert docks["network"].isVisible()
    assert not docks["verdicts"].isVisible()
    assert not docks["timeline"].isVisible()
    course = window.panels["lesson"].course
    course.go_on()
    assert docks["timeline"].isVisible()
    assert not docks["verdicts"].isVisible()
    course.close()
    assert docks["verdicts"].isVisible()
    assert not docks["latents"].isVisible(), "it was not there before"
