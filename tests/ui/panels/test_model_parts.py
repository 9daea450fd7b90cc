"""Plots that a model brings with it, or that go with a part it does not have."""

import dataclasses
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ganviz.engine.models import phases
from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.events import Started
from ganviz.engine.telemetry.facts import Term
from ganviz.engine.telemetry.history import ScalarHistory
from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock
from ganviz.ui.panels.timeline import Timeline
from ganviz.ui.panels.verdicts import Verdicts
from ganviz.ui.theme.theme import DARK
from tests.engine.helpers import config as small_config
from tests.engine.helpers import events_of, trained
from tests.ui.fakes import FakeController, fake_config, fake_loss, fake_started

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


def begin(timeline, controller, terms, measured=None):
    """Begin a run with these terms, of which the first so many are measured, by default all."""
    about = fake_started(fake_config())
    about = dataclasses.replace(about, facts=dataclasses.replace(about.facts, terms=terms))
    controller.config, controller.started = about.config, about
    controller.history.clear(tuple(t.name for t in terms))
    timeline.start(about)
    values = np.ones((50, len(SERIES) + len(terms)), np.float32)
    values[:, len(SERIES):] = np.arange(len(terms)) + 2
    if measured is not None:
        values[:, len(SERIES) + measured:] = np.nan
    controller.history.append(ScalarBlock(1, values))
    timeline.refresh({})
    QApplication.processEvents()


def test_a_run_with_other_terms_is_not_drawn_with_the_curves_of_the_last_one(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 420)
    begin(timeline, controller, TERMS)
    controller.history = ScalarHistory()  # the next run's, which the panel has not been told of yet
    timeline.plots.range_changed.emit()
    begin(timeline, controller, ())
    assert not timeline.plot("parts_d").isVisible()
    begin(timeline, controller, TERMS[:1])
    assert [c.label for c in timeline.plot("parts_d").traces] == ["loss of D A"]


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


PENALTIES = (Term("dragan_penalty", "DRAGAN penalty", "d", penalty=True, regularizer="dragan"),
             Term("r1_penalty", "R1 penalty", "d", penalty=True, regularizer="r1"),
             Term("r2_penalty", "R2 penalty", "d", penalty=True, regularizer="r2"))


def turn_on(timeline, controller, *names):
    controller.config = fake_config(regularizers=tuple(SimpleNamespace(name=name) for name in names))
    timeline.refresh({})


def penalty_curves(timeline):
    return [(c.label, c.hue) for c in timeline.plot("penalties").traces]


def test_a_regularizers_penalty_is_drawn_from_when_it_is_on_and_stays_when_it_is_turned_off(
        qtbot, controller, monkeypatch):
    monkeypatch.setattr(phases, "real_target", lambda regularizers: 1.0)
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 520)
    begin(timeline, controller, PENALTIES, measured=0)
    assert not timeline.parts_switch.isVisible()
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "accuracy"]
    turn_on(timeline, controller, "label-smoothing", "r1")
    assert timeline.parts_switch.isVisible()
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "penalties", "accuracy"]
    assert penalty_curves(timeline) == [("R1 penalty", "discriminator")]
    turn_on(timeline, controller, "dragan")
    assert penalty_curves(timeline) == [("R1 penalty", "discriminator"), ("DRAGAN penalty", "part 1")]
    turn_on(timeline, controller)
    assert len(penalty_curves(timeline)) == 2


def test_a_penalty_that_was_measured_is_drawn_though_its_regularizer_is_off(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 520)
    begin(timeline, controller, PENALTIES, measured=2)
    controller.config = fake_config(loss=fake_loss("another"))
    timeline.refresh({})
    assert [label for label, _ in penalty_curves(timeline)] == ["DRAGAN penalty", "R1 penalty"]
    head = timeline.csv().splitlines()[0]
    assert "r1_penalty (mean weighted, in units of the loss)" in head
    assert "r2_penalty" not in head


def test_a_run_with_a_gradient_penalty_has_the_plot_of_penalties(qtbot, controller):
    run_config = RunConfig.from_dict(presets.tree("ring-wgan-gp"))
    trainer = trained(run_config, 5)
    begun = events_of(trainer, Started)[0]
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 520)
    controller.config, controller.started = begun.config, begun
    controller.history.clear(tuple(term.name for term in begun.facts.terms))
    timeline.start(begun)
    blocks = trainer.telemetry.drain_blocks()
    for block in blocks:
        controller.history.append(block)
    timeline.smoothing.setValue(0)
    timeline.refresh({})
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "penalties", "estimate"]
    (curve,) = timeline.plot("penalties").traces
    assert curve.label == "gradient penalty"
    column = controller.history.names.index("gradient_penalty")
    assert curve.y.tolist() == np.concatenate([block.values[:, column] for block in blocks]).tolist()
    assert (curve.y > 0).all()


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
