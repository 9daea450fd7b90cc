"""Plots that a model brings with it, or that go with a part it does not have."""

import dataclasses

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ganviz.engine.telemetry.facts import Term
from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock
from ganviz.ui.panels.timeline import Timeline
from ganviz.ui.panels.verdicts import Verdicts
from ganviz.ui.theme.theme import DARK
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController, fake_config, fake_started

TERMS = (Term("loss_d_a", "loss of D A", "d"), Term("loss_d_b", "loss of D B", "d"), Term("cycle", "cycle", "g"))


@pytest.fixture
def controller(qapp):
    return FakeController()


def shown(qtbot, panel, width=720, height=560):
    qtbot.addWidget(panel)
    panel.resize(width, height)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def begin(timeline, controller, terms):
    about = fake_started(fake_config())
    about = dataclasses.replace(about, facts=dataclasses.replace(about.facts, terms=terms))
    controller.config, controller.started = about.config, about
    controller.history.clear(tuple(t.name for t in terms))
    timeline.start(about)
    values = np.ones((50, len(SERIES) + len(terms)), np.float32)
    values[:, len(SERIES):] = np.arange(len(terms)) + 2
    controller.history.append(ScalarBlock(1, values))
    timeline.refresh({})
    QApplication.processEvents()


def test_the_parts_of_a_loss_are_drawn_below_it(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 420)
    begin(timeline, controller, TERMS)
    d, g = timeline.plot("parts_d"), timeline.plot("parts_g")
    assert [c.label for c in d.traces] == ["loss of D A", "loss of D B"]
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "parts_d", "parts_g", "accuracy"]
    assert [float(c.y[-1]) for c in (*d.traces, *g.traces)] == [2, 3, 4]
    tops = [plot.vb.sceneBoundingRect().top() for plot in timeline.plots.shown()]
    assert tops == sorted(tops)
    assert "cycle (mean)" in timeline.csv().splitlines()[0]
    qtbot.mouseClick(timeline.parts_switch, Qt.MouseButton.LeftButton)
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "accuracy"]


def test_penalties_have_a_plot_of_their_own(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 520)
    begin(timeline, controller, (*TERMS, Term("r1", "R1 penalty", "d", "How steep D is.", penalty=True),
                                 Term("path", "path length penalty", "g", penalty=True)))
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "parts_d", "parts_g", "penalties", "accuracy"]
    assert [c.label for c in timeline.plot("parts_d").traces] == ["loss of D A", "loss of D B"]
    penalties = timeline.plot("penalties")
    assert [(c.label, c.hue, float(c.y[-1])) for c in penalties.traces] == [
        ("R1 penalty", "discriminator", 5), ("path length penalty", "generator", 6)]
    at = penalties.head.mapToScene(penalties.head.place_of(penalties.head.keys[1]).center())
    assert timeline.plots.text_at(at) == "How steep D is."


def test_a_model_without_terms_has_no_such_curves_and_no_switch(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 420)
    begin(timeline, controller, TERMS)
    begin(timeline, controller, ())
    assert not timeline.parts_switch.isVisible()
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "accuracy"]


def without_d():
    about = fake_started(small_config())
    return dataclasses.replace(about, facts=dataclasses.replace(about.facts, sides=("g",)))


def test_without_a_discriminator_there_are_no_verdicts(qtbot, controller):
    panel = shown(qtbot, Verdicts(controller, DARK))
    panel.start(without_d())
    assert panel.now.blank.text == panel.over_time.blank.text == (
        "This model has no discriminator, so there are no verdicts.")
    panel.start(fake_started(small_config()))
    assert "no discriminator" not in panel.now.blank.text


def test_without_a_discriminator_the_timeline_says_so(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 420)
    about = dataclasses.replace(without_d(), config=fake_config())
    controller.config, controller.started = about.config, about
    timeline.start(about)
    values = np.full((20, len(SERIES)), np.nan, np.float32)
    values[:, SERIES.index("loss_g")] = 5
    controller.history.append(ScalarBlock(1, values))
    timeline.refresh({})
    assert "no discriminator" in timeline.plot("accuracy").note
    assert timeline.plot("losses").levels == ()


@pytest.mark.parametrize(("plain", "colours"), [
    (("d", "g"), ["discriminator", "generator"]), (("d",), ["discriminator"]), ((), [])])
def test_equilibrium_is_marked_where_a_curve_is_the_adversarial_loss_alone(qtbot, controller, plain, colours):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 420)
    about = fake_started(fake_config())
    about = dataclasses.replace(about, facts=dataclasses.replace(about.facts, plain_sides=plain))
    controller.config, controller.started = about.config, about
    timeline.start(about)
    controller.history.append(ScalarBlock(1, np.ones((20, len(SERIES)), np.float32)))
    timeline.refresh({})
    assert [level.colour for level in timeline.plot("losses").levels] == colours
