"""The Story view: what it asks for, and what it shows of the probes' contents."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ganviz.engine.probes.indicators import Indicators, ModeReport
from ganviz.engine.probes.story import EVEN
from ganviz.engine.telemetry.events import FindingRaised
from ganviz.engine.telemetry.findings import Finding
from ganviz.ui.panels.story.duel import DuelHistory
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.ui.cut_text import cut_texts
from tests.ui.fakes import feed
from tests.ui.panels.story.contents import LEFT, answer, begin, choose, play, remarks, show, table

# --- the story ---


def test_nothing_is_asked_before_a_run(panel):
    assert panel.requests() == {}
    assert "Press Run" in panel.empty.text()
    assert panel.csv() is None


def test_it_asks_for_a_table_and_for_what_is_measured_anyway(panel, controller):
    begin(panel, controller)
    asked = panel.requests()
    assert set(asked) == {"story", "health", "quality"}
    assert asked["story"] == {"weights": "train", "deal": 0, "notes": 8, "mix": EVEN}
    assert asked["health"] == {"weights": controller.weights.of("images")}


def test_stamps_say_the_verdict_and_who_fooled_whom(panel, controller):
    begin(panel, controller)
    assert show(panel, "story", table()) is True
    lying = panel.story.table
    assert [note.number for note in lying.notes] == list(range(41, 49))
    # sigmoid of 2: 88 %, of -2: 12 %, of 0.5: 62 %
    assert [lying.marks[k].stamp for k in (0, 1, 5)] == ["REAL 88 %", "FAKE 88 %", "REAL 62 %"]
    assert remarks(lying) == ["", "", "", "", "wronged", "fooled!", "", "fooled!"]
    assert panel.story.score.text() == "2 of 4 fakes passed · 1 of 4 real notes refused"
    # right on 3 of 4 reals and 2 of 4 fakes
    assert panel.story.desk.right.text() == "62 % right"
    assert panel.telling.chapter == "endgame"
    assert panel.story.narrator.sentence == panel.telling.sentence
    assert show(panel, "story", table(deal=3)) is False, "dealt for the game"


def test_a_note_is_spoken_with_all_that_is_on_it(qtbot, panel, controller):
    begin(panel, controller)
    show(panel, "story", table())
    lying = panel.story.table
    lying.setFocus()
    for _ in range(5):
        qtbot.keyClick(lying, Qt.Key.Key_Right)
    spoken = lying.accessibleDescription()
    assert spoken.startswith("note 6 of 8: No. 46, a fake, stamped REAL 62 %")
    assert spoken.endswith("the detective was fooled")
    assert lying.text_at(lying.rect_of(5).center()) in spoken


def test_scores_without_a_threshold_rank_the_notes_and_say_why(panel, controller):
    begin(panel, controller)
    show(panel, "story", table(even=None, is_probability=False))
    # 3.0, 2.0, 1.0, 0.9, 0.5, -0.5, -1.0, -2.0
    assert [mark.stamp for mark in panel.story.table.marks] == [
        f"No. {k} of 8" for k in (2, 8, 3, 7, 6, 5, 1, 4)]
    assert not any(remarks(panel.story.table))
    # of the reals 2, 1 and 3 lie above all four fakes, and -0.5 above two
    assert panel.story.score.text().startswith("In 14 of 16 pairs the real note ranks above the fake.")
    assert "stamps rank" in panel.story.score.text()
    assert "no score by itself means “real”" in panel.story.score.toolTip()
    assert panel.story.desk.right.text() == "88 % in order"
    assert panel.telling.chapter == "ranks-closer"


def test_without_a_detective_nobody_sits_at_the_desk(qtbot, panel, controller):
    begin(panel, controller, sides=("g",))
    show(panel, "story", table(scores=None, judgement=None))
    assert not any(mark.stamp for mark in panel.story.table.marks)
    assert panel.telling.chapter == "no-detective"
    assert "digits-dcgan" in panel.story.narrator.sentence or "digits-vanilla" in panel.story.narrator.sentence
    assert "Nobody sits here" in panel.story.desk.about.text()
    assert not panel.story.duel.isVisible()
    choose(qtbot, panel, "counterfeiter")
    assert "no discriminator" in panel.empty.text()
    assert panel.requests() == {}


def test_kinds_of_note_are_counted_and_told(panel, controller):
    begin(panel, controller)
    show(panel, "story", table())
    covered = np.array([True, False, True])
    report = ModeReport(("a", "b", "c"), *(np.full(3, 1 / 3, np.float32),) * 2, covered, ~covered & False)
    assert show(panel, "quality", Indicators((), "ema", report)) is True
    assert panel.story.workshop.bars.isVisible()
    assert panel.story.workshop.kinds.text().startswith("Kinds printed: 2 of 3")
    assert "One kind is missing" in panel.story.narrator.sentence
    assert "2 of 3 kinds are printed" in panel.story.narrator.reason


def test_a_finding_is_told_and_stands_in_the_case_file(panel, controller):
    begin(panel, controller)
    show(panel, "story", table())
    event = FindingRaised(130, Finding("mode-collapse", "Mode collapse", "warning", 90, "", "", ()))
    controller.findings.take(event)
    panel.on_event(event)
    assert panel.refresh({}) is True
    assert panel.telling.chapter == "collapse"
    controller.apply(140, "D lr → 3e-4", optimizer__d__lr=3e-4)
    panel.on_event(controller.marks[-1])
    panel.refresh({})
    text = panel.story.cases.text.toPlainText()
    steps = [line.split("\N{NO-BREAK SPACE}")[0].split()[0] for line in text.splitlines()]
    assert "You: D lr → 3e-4" in text
    assert "Found: Mode collapse" in text
    assert steps == sorted(steps, key=int, reverse=True)


def test_the_duel_is_computed_from_the_accuracies(panel, controller):
    begin(panel, controller)
    feed(controller.history, 1, 300)
    show(panel, "story", table())
    steps, mean, _, _ = DuelHistory(controller.history).window(1, 300, 1000, ("right", "passed"))
    _, accuracies, _, _ = controller.history.window(1, 300, 1000, ("accuracy_real", "accuracy_fake"))
    assert mean[0] == pytest.approx(accuracies.mean(0))
    assert mean[1] == pytest.approx(1 - accuracies[1])
    assert len(steps) == len(mean[0])
    assert panel.story.duel.page.shows_plots()


def test_in_a_narrow_panel_the_parts_share_a_place(qtbot, panel, controller):
    begin(panel, controller)
    show(panel, "story", table())
    page = panel.story
    assert page.is_roomy
    assert all(part.isVisible() for part in (page.workshop, page.desk, page.cases, page.duel))
    panel.resize(621, 338)
    qtbot.waitUntil(lambda: not page.is_roomy)
    for name, part in (("desk", page.desk), ("cases", page.cases), ("duel", page.duel), ("workshop", page.workshop)):
        qtbot.mouseClick(page.switches[name], LEFT)
        assert [other.isVisible() for other in (page.desk, page.cases, page.duel, page.workshop)] == [
            other is part for other in (page.desk, page.cases, page.duel, page.workshop)]
    assert not page.table.geometry().intersects(page.workshop.geometry())


# --- both themes, another run ---


@pytest.mark.parametrize("kind", ["images", "points"])
def test_pages_are_painted_in_both_themes(qtbot, panel, controller, kind):
    begin(panel, controller, kind)
    show(panel, "story", table(kind))
    pictures = []
    for theme in (DARK, LIGHT):
        panel.set_theme(theme)
        pictures.append(panel.image())
    assert pictures[0] != pictures[1]


def test_another_run_begins_a_new_story(qtbot, panel, controller):
    play(qtbot, panel, controller)
    deal = panel.detective.deal
    begin(panel, controller, "points")
    assert panel.detective.deal > deal
    assert panel.detective.waits
    choose(qtbot, panel, "story")
    assert panel.telling.chapter == "no-data"
    assert panel.story.table.notes == ()


@pytest.mark.parametrize("size", [(621, 338), (816, 524), (1200, 760)])
@pytest.mark.parametrize("kind", ["images", "points"])
def test_no_words_are_cut(qtbot, panel, controller, kind, size):
    def cut():
        QApplication.processEvents()  # the layouts
        return cut_texts(panel)

    begin(panel, controller, kind)
    panel.resize(*size)
    show(panel, "story", table(kind))
    for button in panel.story.switches.values():
        button.click()
        assert cut() == []
    notes = play(qtbot, panel, controller)
    assert cut() == []
    notes.setFocus()
    for _ in range(8):
        qtbot.keyClick(notes, Qt.Key.Key_R)
    assert cut() == []
    begin(panel, controller, kind)
    choose(qtbot, panel, "counterfeiter")
    answer(panel, np.zeros((16, 16, 3) if kind == "images" else 2), above_real=1.0, above_fake=1.0, loss=12.345)
    assert cut() == []
