"""A panel with pages: the text before there is a picture, and a run that began before the panel was made."""

from __future__ import annotations

import dataclasses

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ganviz.ui.panels.base import PANELS, PagedPanel
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.ui.fakes import FakeController, fake_config, fake_started


class Pages(PagedPanel):
    """A panel with one page and a list of the runs that it was told of."""

    name = "pages"

    def __init__(self, controller, theme):
        super().__init__(controller, theme)
        self.runs = []
        self.page = QWidget()
        self.pages.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages)
        self.settle()

    def idle_text(self):
        return "Press Run."

    def start(self, started):
        self.runs.append(started)
        self.show_text("soon")


def test_a_text_stands_until_there_is_a_page_to_show(qtbot):
    panel = Pages(FakeController(), DARK)
    qtbot.addWidget(panel)
    assert (panel.is_empty, panel.empty.text(), panel.runs) == (True, "Press Run.", [])
    panel.show_page(panel.page)
    assert not panel.is_empty
    panel.show_text("over")
    assert (panel.is_empty, panel.empty.text()) == (True, "over")


def test_a_panel_that_is_made_during_a_run_begins_with_it(qtbot):
    controller = FakeController()
    started = controller.begin(fake_config())
    panel = Pages(controller, DARK)
    qtbot.addWidget(panel)
    assert panel.runs == [started]
    assert panel.empty.text() == "soon"


def test_the_card_has_the_colour_of_the_theme(qtbot):
    panel = Pages(FakeController(), DARK)
    qtbot.addWidget(panel)
    panel.resize(80, 60)
    for theme in (DARK, LIGHT):
        panel.set_theme(theme)
        assert panel.image().pixelColor(2, 2) == QColor(theme.card)


def test_panels_say_what_a_script_has_not_given(qtbot, qapp):
    started = fake_started(fake_config())
    facts = dataclasses.replace(started.facts, inapplicable={
        "verdicts": "logits_real and logits_fake are not logged", "samples": "no generator was given"})
    verdicts, stage = (PANELS[name](FakeController(), DARK) for name in ("verdicts", "stage"))
    for panel, said in ((verdicts, lambda: verdicts.now.blank.text), (stage, stage.empty.text)):
        qtbot.addWidget(panel)
        panel.begin(dataclasses.replace(started, facts=facts))
        assert said() == f"There is nothing to show of this run: {facts.inapplicable[panel.topics[0]]}."
        panel.begin(started)
        assert "nothing to show" not in said()
