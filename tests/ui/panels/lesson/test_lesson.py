"""The panel of lessons: its list and its pages, clicked through, and what it remembers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QTextDocument

from ganviz.engine.probes.base import PROBES
from ganviz.lessons.reading import parse
from ganviz.ui.lessons.progress import Progress
from ganviz.ui.panels.lesson import Lesson
from ganviz.ui.remembered import take_discarded
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.lessons.writing import lesson_text, page_text
from tests.ui.fakes import FakeController, fake_config

QUESTION = """text = "Why?"
[[answer]]
text = "Because it is so, and this answer is longer than a line of the panel"
says = "No."
[[answer]]
text = "Thus"
right = true
says = "Yes."
"""
LESSON = parse(lesson_text(
    page_text("One", "A real point, a fake one, and [a link](term:logit)."),
    page_text("Two", try_='text = "Do **it**"\nshow = "stage"\ndo = { run = true }',
              check='kind = "command"\ncommand = "run"\nnot_yet = "Wait."\ndone = "There."'),
    page_text("Three", question=QUESTION)))


@pytest.fixture
def panel(qtbot):
    controller = FakeController()
    panel = Lesson(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(320, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    controller.begin(fake_config())
    controller.set_state("paused")
    return panel


def click(qtbot, widget):
    assert widget.isVisible()
    assert widget.isEnabled()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_it_hears_of_every_indicator_that_a_check_may_look_at(panel):
    assert set(panel.topics) == {name for name, probe in PROBES.classes().items() if probe.measures_indicators}


def test_the_list_names_the_lessons_and_opens_one(qtbot, panel):
    panel.list.add([LESSON])
    row = panel.list.rows[-1]
    assert (row.state.text(), row.button.text()) == ("5 min · 3 pages", "Begin")
    with qtbot.waitSignal(panel.opened):
        row.chosen.emit()
    assert panel.page.title.text() == "One"
    panel.list.add([LESSON])
    assert sum(row.lesson is LESSON for row in panel.list.rows) == 1


def test_a_page_without_a_check_needs_only_reading(qtbot, panel):
    panel.open(LESSON)
    assert not panel.page.turn.isVisible()
    assert not panel.page.back.isEnabled()
    assert not panel.page.skip.isVisible()
    click(qtbot, panel.page.next)
    assert panel.page.title.text() == "Two"
    assert panel.page.where.text() == "2 of 3"


def test_next_waits_for_the_check_and_skipping_is_recorded(qtbot, panel):
    panel.open(LESSON)
    click(qtbot, panel.page.next)
    assert not panel.page.next.isEnabled()
    assert panel.page.turn.sentence.text() == "○ Wait."
    click(qtbot, panel.page.turn.do_it)
    assert ("run", ()) in panel.controller.calls
    click(qtbot, panel.page.skip)
    assert panel.page.title.text() == "Three"
    assert panel.course.progress.skipped == {1}
    assert panel.course.progress.done == {0}
    assert "skipped: 1" in panel.page.dots.accessibleName()
    click(qtbot, panel.page.back)
    assert panel.page.title.text() == "Two"


def test_a_question_is_answered_by_clicks_on_the_button_or_on_its_words(qtbot, panel):
    panel.open(LESSON)
    panel.course.go_on()
    panel.course.go_on()
    box = panel.page.turn.question
    click(qtbot, box.buttons[0])
    assert box.words.text() == "No."
    assert panel.page.turn.sentence.text() == "○ not quite; choose again"
    assert not panel.page.next.isEnabled()
    qtbot.keyClick(box.buttons[1], Qt.Key.Key_Space)
    assert box.words.text() == "Yes."
    assert panel.page.next.text() == "Finish"
    click(qtbot, panel.page.next)
    assert panel.course.lesson is None
    assert panel.list.isVisible()


def test_a_lesson_goes_on_where_it_was_left_and_a_finished_one_begins_anew(qtbot, panel):
    panel.list.add([LESSON])
    panel.open(LESSON)
    click(qtbot, panel.page.next)
    click(qtbot, panel.page.lessons)
    row = panel.list.rows[-1]
    assert (row.state.text(), row.button.text()) == ("5 min · 1 of 3 pages", "Go on")
    panel.open(LESSON)
    assert panel.page.title.text() == "Two"
    click(qtbot, panel.page.skip)
    click(qtbot, panel.page.turn.question.buttons[1])
    click(qtbot, panel.page.next)
    assert (row.state.text(), row.button.text()) == ("5 min · ● done, 1 pages skipped", "Again")
    panel.open(LESSON)
    assert panel.page.title.text() == "One"


@pytest.mark.parametrize(("name", "value"), [("page", "99"), ("page", "x"), ("done", "0,7"), ("skipped", "\x00")])
def test_damaged_progress_is_harmless(panel, name, value):
    QSettings().setValue(f"lessons/{LESSON.id}-{name}", value)
    progress = Progress(LESSON)
    assert (progress.page, progress.done, progress.skipped) == (0, set(), set())
    assert take_discarded() == [f"lessons/{LESSON.id}-{name}"]


def test_links_lead_out_as_signals_and_nothing_is_loaded(qtbot, panel):
    panel.open(LESSON)
    with qtbot.waitSignal(panel.term_asked) as asked:
        panel.page.text.anchorClicked.emit(QUrl("term:logit"))
    assert asked.args == ["logit"]
    with qtbot.waitSignal(panel.address_asked) as asked:
        panel.page.text.anchorClicked.emit(QUrl("https://arxiv.org/abs/1406.2661"))
    assert asked.args == ["https://arxiv.org/abs/1406.2661"]
    image = QTextDocument.ResourceType.ImageResource.value
    assert panel.page.text.loadResource(image, QUrl.fromLocalFile(__file__)) is None
    click(qtbot, panel.page.next)
    with qtbot.waitSignal(panel.show_asked) as asked:
        click(qtbot, panel.page.turn.show_me)
    assert asked.args == ["stage"]


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_the_words_real_and_fake_have_their_colours(panel, theme):
    panel.open(LESSON)
    panel.set_theme(theme)
    colours = {}
    block = panel.page.text.document().begin()
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        colours[fragment.text()] = fragment.charFormat().foreground().color().name()
        iterator += 1
    assert colours["real"] == theme.real.lower()
    assert colours["fake"] == theme.fake.lower()


def test_the_text_is_as_high_as_it_is_long(qtbot, panel):
    panel.open(LESSON)
    short = panel.page.text.height()
    panel.page.text.set_markdown("\n\n".join(["A paragraph of some words that fills a line or two."] * 20))
    assert panel.page.text.height() > 10 * short


def test_what_is_said_of_an_answer_is_scrolled_into_sight_on_a_low_screen(qtbot, panel):
    panel.resize(320, 330)
    long = parse(lesson_text(page_text("One", "\n\n".join(["A paragraph of several words."] * 12), question=QUESTION)))
    panel.open(long)
    page = panel.page
    bar = page.scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    assert bar.value() == 0
    page.turn.question.buttons[1].click()
    qtbot.waitUntil(lambda: page.turn.question.words.isVisible())
    for words in (page.turn.question.words, page.turn.sentence):
        assert not words.visibleRegion().isEmpty(), words.text()


def test_emphasis_in_what_is_said_is_shown_as_emphasis(panel):
    panel.open(LESSON)
    panel.course.go_on()
    panel.course.go_on()
    turn = panel.page.turn
    turn.question.buttons[0].click()
    assert {turn.sentence.textFormat(), turn.question.words.textFormat()} == {Qt.TextFormat.MarkdownText}
