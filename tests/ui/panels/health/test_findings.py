"""Findings on the screen: cards with remedies, marks, and what became of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ganviz.engine.probes.indicators import ModeReport
from ganviz.engine.probes.samples import PointSamples
from ganviz.engine.settings.commands import Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.events import Applied, FindingCleared, FindingRaised, Rejected
from ganviz.engine.telemetry.findings import Finding, Remedy
from ganviz.ui.panels.health.findings_list import FindingsList
from ganviz.ui.panels.timeline import Timeline
from ganviz.ui.plots.plane import PlaneView
from ganviz.ui.run.finding_log import FindingLog
from ganviz.ui.theme.theme import DARK
from tests.engine.helpers import config
from tests.ui.fakes import FakeController

R1 = Remedy("Add R1", "It holds D back near the reals.", (("regularizers.r1", True),))
COLLAPSE = Finding("mode-collapse", "Mode collapse: 2 of 8 modes", "severe", 1200, "The forger has one trick.",
                   "G maps all of z to two modes.", ("modes covered 2 / 8 (below 6)",), (R1,))
EQUILIBRIUM = Finding("equilibrium", "Useful equilibrium", "good", 1000, "It guesses.", "AUC 0.5.", (), ())
NOTE = Finding("blind", "D is blind", "note", 300, "The detective sleeps.", "AUC 0.5.", (), ())


class Controller(FakeController):
    """Answers a change with a ticket, as the real one does."""

    restarted = None

    def restart(self, changes):
        self.restarted = changes

    def set(self, changes):
        self.calls.append(("set", (changes,)))
        return 7


@pytest.fixture
def controller(qapp):
    return Controller(config())


@pytest.fixture
def box(qtbot, controller):
    box = FindingsList(controller, DARK)
    qtbot.addWidget(box)
    box.layout().addWidget(box.technical)
    box.resize(420, 500)
    with qtbot.waitExposed(box):
        box.show()
    return box


def tell(box, controller, event):
    controller.findings.take(event)
    box.take(event)
    QApplication.processEvents()


def applied(step, run_config, ticket=7):
    return Applied(step, ticket, Set(R1.changes), "+ R1", run_config)


def test_nothing_found_says_so(box):
    assert box.empty.text() == "No problems found"
    assert not box.technical.isVisible()


def test_nothing_found_is_no_all_clear_while_an_indicator_is_red(box, controller):
    box.show_red(("Recall", "Near-duplicates"))
    assert box.empty.isVisible()
    assert box.empty.text() == "No finding yet, but in the red: Recall, Near-duplicates"
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    assert not box.empty.isVisible()
    box.show_red(())
    assert box.empty.text() == "No problems found"


def test_a_lost_equilibrium_is_told_without_a_green_hook(box, controller):
    tell(box, controller, FindingRaised(2000, EQUILIBRIUM))
    tell(box, controller, FindingCleared(3000, "equilibrium"))
    card = box.cards["equilibrium"]
    assert (card.outcome.text(), card.outcome.property("tone")) == ("Lost at step 3,000.", "fair")
    assert card.property("tone") == "fair"
    lost = controller.findings.marks[-1]
    assert (lost.cleared, lost.severity) == (True, "good")
    assert Timeline._finding_words(box, lost) == "lost: Useful equilibrium"


def test_a_remedy_that_helped_in_part_says_so(box, controller):
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    words = "better, but still there 1,000 steps after “Add R1”: modes covered 8 % → 32 %"
    tell(box, controller, FindingRaised(2300, replace(COLLAPSE, outcome=words, eased=True)))
    card = box.cards["mode-collapse"]
    assert (card.outcome.text(), card.outcome.property("tone")) == (f"B{words[1:]}.", "accent")


def test_what_is_over_keeps_the_words_that_it_had_before_it_was_doubted(box, controller):
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    doubted = replace(COLLAPSE, title="Mode collapse: perhaps over", severity="note", passing=True)
    tell(box, controller, FindingRaised(2300, doubted))
    card = box.cards["mode-collapse"]
    assert card.title.text() == "Mode collapse: perhaps over"
    assert controller.findings.troubles() == []
    tell(box, controller, FindingCleared(2700, "mode-collapse"))
    assert card.history() == "Mode collapse: 2 of 8 modes: steps 1,200 to 2,700"
    assert controller.findings.marks[-1].title == "Mode collapse: 2 of 8 modes"


def test_a_card_says_what_since_when_and_why(qtbot, box, controller):
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    card = box.cards["mode-collapse"]
    assert card.title.text() == "Mode collapse: 2 of 8 modes"
    assert card.since.text() == "since 1,200"
    assert card.plain.isVisible()
    assert not card.technical.isVisible()
    qtbot.mouseClick(box.technical, Qt.MouseButton.LeftButton)
    assert card.technical.isVisible()
    assert "modes covered 2 / 8 (below 6)" in card.technical.text()


def test_the_gravest_comes_first(box, controller):
    tell(box, controller, FindingRaised(310, NOTE))
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    assert box.cards["mode-collapse"].y() < box.cards["blind"].y()


def test_a_remedy_says_what_it_will_do_is_applied_by_a_click_and_followed_up(qtbot, box, controller):
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    card = box.cards["mode-collapse"]
    assert "+ R1" in card.preview.currentWidget().changes.text()
    assert "without a restart" in card.preview.currentWidget().changes.text()
    qtbot.mouseClick(card.buttons[0], Qt.MouseButton.LeftButton)
    assert controller.calls[-1] == ("set", ({"regularizers.r1": True},))
    after: RunConfig = controller.config.with_changes({"regularizers.r1": True})
    controller.config = after
    box.take(applied(1400, after))
    assert "“Add R1” applied at step 1,400" in card.outcome.text()
    assert not card.buttons[0].isEnabled(), "it is in force"
    tell(box, controller, FindingRaised(3400, replace(COLLAPSE, outcome="still there 2,000 steps after “Add R1”")))
    assert card.outcome.text() == "Still there 2,000 steps after “Add R1”."
    tell(box, controller, FindingCleared(3500, "mode-collapse", "2,100 steps after “Add R1”"))
    assert card.outcome.text() == "Gone since step 3,500, 2,100 steps after “Add R1”."
    for _ in range(20):
        box.renew()
    assert box.cards == {}
    assert box.resolved.isVisible()
    assert "Mode collapse: 2 of 8 modes: steps 1,200 to 3,500, 2,100 steps after “Add R1”" in box.resolved_text.text()


def test_a_remedy_that_is_taken_back_is_no_longer_watched(qtbot, box, controller):
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    card = box.cards["mode-collapse"]
    qtbot.mouseClick(card.buttons[0], Qt.MouseButton.LeftButton)
    box.take(applied(1400, controller.config.with_changes({"regularizers.r1": True})))
    box.take(Applied(1420, 8, Set.of({"optimizer.d.lr": 1e-4}), "D learning rate", controller.config))
    assert card.outcome.isVisible(), "another setting has nothing to do with it"
    box.take(Applied(1450, 9, Set.of({"regularizers.r1": False}), "− R1", controller.config))
    assert not card.outcome.isVisible()
    tell(box, controller, FindingCleared(1500, "mode-collapse"))
    assert card.outcome.text() == "Gone since step 1,500."


def test_the_switch_for_technical_words_is_remembered(qtbot, box, controller):
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    qtbot.mouseClick(box.technical, Qt.MouseButton.LeftButton)
    again = FindingsList(controller, DARK)
    qtbot.addWidget(again)
    assert again.technical.isChecked()
    assert not again.cards["mode-collapse"].technical.isHidden()


def test_a_remedy_that_needs_new_weights_says_so_and_restarts(qtbot, box, controller):
    again = Remedy("Restart: lower rates", "Past saving.", (("optimizer.d.lr", 1e-4),), restart=True)
    tell(box, controller, FindingRaised(1300, Finding("not-finite", "Not a number", "severe", 1299, "", "", (),
                                                      (again,))))
    card = box.cards["not-finite"]
    assert "The run begins again, with new weights." in card.preview.currentWidget().changes.text()
    qtbot.mouseClick(card.buttons[0], Qt.MouseButton.LeftButton)
    assert controller.restarted == {"optimizer.d.lr": 1e-4}


def test_a_refused_remedy_says_why(qtbot, box, controller):
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    card = box.cards["mode-collapse"]
    qtbot.mouseClick(card.buttons[0], Qt.MouseButton.LeftButton)
    box.take(Rejected(1301, 7, applied(1, None).command, "not with this loss"))
    assert card.outcome.text() == "Not applied: not with this loss"


def test_other_words_for_a_finding_change_its_card(box, controller):
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    card = box.cards["mode-collapse"]
    tell(box, controller, FindingRaised(1900, Finding("mode-collapse", "Mode collapse: 1 of 8", "severe", 1200, "", "",
                                                      ())))
    assert box.cards == {"mode-collapse": card}
    assert card.title.text() == "Mode collapse: 1 of 8"
    assert card.buttons == []
    tell(box, controller, FindingRaised(2500, COLLAPSE))
    assert card.buttons[0].isVisible(), "remedies that come later are there too"


def test_only_the_gravest_speaks_at_length(box, controller):
    tell(box, controller, FindingRaised(1300, COLLAPSE))
    tell(box, controller, FindingRaised(1310, NOTE))
    assert box.cards["mode-collapse"].plain.isVisible()
    assert not box.cards["blind"].plain.isVisible()


def test_auto_balance_is_said_while_it_is_on(box, controller):
    assert not box.balancing.isVisible()
    controller.config = controller.config.with_changes({"train.auto_balance": True})
    box.take(applied(10, controller.config))
    assert box.balancing.isVisible()


# --- the log and the timeline's marks ---

def test_the_log_marks_what_comes_and_goes_once():
    log = FindingLog()
    for event in (FindingRaised(1300, COLLAPSE), FindingRaised(1600, COLLAPSE), FindingRaised(1700, NOTE),
                  FindingCleared(2000, "mode-collapse"), FindingCleared(2100, "never")):
        log.take(event)
    assert [(m.step, m.name, m.cleared) for m in log.marks] == [
        (1200, "mode-collapse", False), (300, "blind", False), (2000, "mode-collapse", True)]
    assert list(log.active) == ["blind"]
    assert log.troubles() == []


def test_the_timeline_marks_findings_among_the_interventions(qtbot, controller):
    panel = Timeline(controller, DARK)
    qtbot.addWidget(panel)
    panel.start(controller.begin(controller.config))
    controller.marks.append(applied(1250, controller.config))
    controller.findings.take(FindingRaised(1300, COLLAPSE))
    controller.findings.take(FindingCleared(2000, "mode-collapse"))
    panel.refresh({})
    assert [(m.step, m.text, m.colour, m.own) for m in panel.plots.marks] == [
        (1200, "\N{BLACK SQUARE} Mode collapse: 2 of 8 modes", "bad", False), (1250, "+ R1", "text", True),
        (2000, "\N{CHECK MARK} over: Mode collapse: 2 of 8 modes", "muted", False)]


# --- the stage ---

def test_a_ring_stands_around_a_missing_mode_and_no_other(qtbot):
    plane = PlaneView(DARK)
    qtbot.addWidget(plane)
    plane.resize(400, 400)
    plane.set_home((-2.0, 2.0, -2.0, 2.0))
    plane.set_overlays({"missing"})
    centres = np.array([[-1.0, 0.0], [1.0, 0.0]])
    report = ModeReport(("1", "2"), np.array([1.0, 0.0]), np.full(2, 0.5), np.array([True, False]),
                        np.array([False, False]), centres)
    plane.take(PointSamples(np.zeros((1, 2), np.float32), np.zeros((1, 2), np.float32), None, "train", modes=report), 1)
    image, bad = plane.grab().toImage(), QColor(DARK.bad)

    def ring(x, y):
        at = plane.position_of(x, y)
        return sum(image.pixelColor(round(at.x() + dx), round(at.y() + dy)) == bad
                   for dx in range(-18, 19) for dy in range(-18, 19))

    assert ring(1.0, 0.0) > 40
    assert ring(-1.0, 0.0) == 0
    plane.set_overlays({"real"})
    image = plane.grab().toImage()
    assert ring(1.0, 0.0) == 0, "it is a layer of its own"
