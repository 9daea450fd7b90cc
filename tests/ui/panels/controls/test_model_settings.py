"""Controls that a model brings with it, or that go with a part it does not have."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtWidgets import QApplication

from ganviz.engine.settings.registries import DATASETS, LOSSES, MODELS, OPTIMIZERS
from ganviz.engine.telemetry.events import Started
from ganviz.ui.panels.controls import Controls
from ganviz.ui.theme.theme import DARK
from tests.engine.helpers import config as small_config
from tests.engine.own_loop.scripts import Script
from tests.engine.training.test_many_phases import ToyConfig
from tests.ui.fakes import FakeController, fake_started


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def panel(qtbot, controller):
    panel = Controls(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(330, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_controls_show_the_models_live_settings_and_send_them(qtbot, panel, controller):
    panel.start(controller.begin(small_config()))
    assert panel.forms.model_form is None
    panel.start(controller.begin(dataclasses.replace(small_config(), model=ToyConfig(weight=3.0))))
    assert list(panel.forms.model_form.editors) == ["model.weight"]
    editor = panel.forms.model_form.editors["model.weight"]
    qtbot.waitUntil(editor.isVisible)
    assert editor.value() == 3.0
    editor.edited.emit(4.0)
    qtbot.waitUntil(lambda: ("set", ({"model.weight": 4.0},)) in controller.calls)
    panel.start(controller.begin(small_config()))
    assert panel.forms.model_form is None


def test_without_a_discriminator_nothing_of_it_can_be_set(panel, controller):
    about = fake_started(small_config(model__name="vae"))
    panel.start(dataclasses.replace(about, facts=dataclasses.replace(about.facts, sides=("g",))))
    QApplication.processEvents()
    assert not panel.forms.rates.editors["optimizer.d.lr"].isVisible()
    assert panel.forms.rates.editors["optimizer.g.lr"].isVisible()
    forms = panel.forms
    for hidden in (forms.rates.link, forms.loss, forms.optimizer_d, forms.regularizers, forms.advice):
        assert not hidden.isVisible()
    assert set(panel.forms.model_form.editors) == {"model.sigma", "model.beta"}
    panel.start(controller.begin(small_config()))
    QApplication.processEvents()
    for there in (forms.rates.editors["optimizer.d.lr"], forms.rates.link, forms.loss, forms.optimizer_d,
                  forms.regularizers):
        assert there.isVisible()


@pytest.fixture
def own_loop():
    """A script's own loop that gave the generator's optimizer alone, as its window has it."""
    registries = (DATASETS, LOSSES, MODELS, OPTIMIZERS)
    before = [registry.entered() for registry in registries]
    script = Script(sigmoid=False)
    with script.watched(optimizers={"g": script.opt_g}, live={"weight": 10.0}) as run:
        list(run.steps(1))
        yield next(event for event in run.telemetry.drain_events() if isinstance(event, Started))
    for registry, entered in zip(registries, before, strict=True):
        registry.restore(entered)


def test_of_a_scripts_own_loop_there_is_what_can_be_changed_without_the_script(own_loop, panel, controller):
    panel.start(own_loop)
    QApplication.processEvents()
    forms = panel.forms
    assert set(forms.model_form.editors) == {"model.weight"}
    assert forms.rates.editors["optimizer.g.lr"].isVisible()
    assert forms.optimizer_g.isVisible()
    assert not forms.optimizer_g.box.isEnabled()
    for hidden in (forms.rates.editors["optimizer.d.lr"], forms.rates.link, forms.loss, forms.optimizer_d,
                   forms.regularizers, forms.advice, forms.restart_group):
        assert not hidden.isVisible()
