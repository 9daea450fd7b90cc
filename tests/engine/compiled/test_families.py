"""Compiled steps of models of several networks, with labels, sources, terms and pools of earlier fakes."""

from __future__ import annotations

import pytest

from ganviz.engine.settings.commands import Execution, Scripted, Set

from ..helpers import built, config, same_tensors, trained
from .steps import advance, compiled, compiled_step
from .test_agreement import CALM, assert_same_training

CLOUDS = {"data__name": "clouds", "data__size": 300}
CYCLES = CLOUDS | {"model__name": "cyclegan-mlp", "model__pool": 40}
CGAN = {"data__name": "digits", "model__name": "cgan", "model__z_dim": 4, "model__g_width": 16, "model__d_width": 16}
VAE = {"data__name": "digits", "model__name": "vae", "model__g_width": 16}


@pytest.mark.parametrize("changes", [
    CLOUDS | {"model__name": "direct-mlp", "regularizers__r1": True},
    CYCLES,
    CYCLES | {"model__pool": 10, "model__identity": 0.0, "train__d_steps": 2, "regularizers__gradient-penalty": True,
              "regularizers__dropout": True, "regularizers__instance-noise": True},
    CGAN | {"model__conditioning": "projection", "model__g_norm": "batch"},
    CGAN | {"model__conditioning": "concatenation", "model__wrong_label_weight": 0.0, "regularizers__r1": True},
    CGAN | {"model__conditioning": "classifier", "loss__name": "relativistic", "model__d_norm": "spectral"},
    VAE | {"model__e_width": 16, "model__beta": 0.5},
    VAE | {"model__name": "gan-beside-vae", "model__d_norm": "spectral"},
], ids=["direct", "cyclegan", "small pool", "projection", "concatenation", "classifier", "vae", "gan beside vae"])
def test_every_family_agrees_with_single_operations(changes):
    assert_same_training(config(**CALM | changes))


@pytest.mark.parametrize("changes", [CYCLES, CGAN | {"model__conditioning": "projection", "model__g_norm": "batch"}],
                         ids=["cyclegan", "projection"])
def test_calls_of_any_length_a_state_and_a_record_change_no_bit(changes):
    settings = config(**CALM | changes)
    one, other = compiled(settings), compiled(settings)
    advance(one, 12)
    advance(other, 5, 1, 6)
    assert same_tensors(one, other)
    compiled_step(built(settings))  # in the cache by now
    script = [Scripted(0, Execution("compiled"))]
    first = trained(settings, 7, script=script)
    second = trained(settings, 12, state=first.state())
    assert same_tensors(second, one)
    assert same_tensors(trained(settings, 12, script=first.record), one)


def test_weights_that_are_moved_take_effect_and_those_that_become_0_take_another_program():
    settings = config(**CALM | CYCLES)
    trainer = trained(settings, 3, script=[Scripted(0, Execution("compiled"))])
    step = trainer.learner.compiled
    trainer.send(Set.of({"model.cycle": 3.0, "model.identity": 0.25}))
    trainer.advance(0)
    assert trainer.learner.compiled is step
    eager = trained(config(**CALM | CYCLES, device__compile=False), 6,
                    script=[Scripted(3, Set.of({"model.cycle": 3.0, "model.identity": 0.25}))])
    advance(trainer, 3)
    for name, tensor in eager.state().tensors.items():
        assert tensor.double().allclose(trainer.state().tensors[name].double(), rtol=3e-4, atol=2e-6), name
    trainer.send(Set.of({"model.identity": 0.0}))
    trainer.advance(0)
    assert trainer.learner.compiled is None


def test_what_is_noted_of_an_iteration_is_that_of_single_operations():
    names = {"loss_d_y", "loss_d_x", "fooling_y", "cycle_x", "identity_y"}
    trainer = compiled(config(**CALM | CYCLES))
    assert names <= set(trainer.learner.recorder.terms)
    advance(trainer, 4)
    block = trainer.learner.flush()
    columns = dict(zip(("loss_d", "loss_g"), block.values.T[:2], strict=True))
    columns |= dict(zip(trainer.learner.recorder.terms, block.values[:, 8:].T, strict=True))
    assert columns["loss_d"] == pytest.approx(columns["loss_d_y"] + columns["loss_d_x"], rel=1e-6)
    assert columns["loss_g"] == pytest.approx(
        columns["fooling_y"] + columns["fooling_x"] + 10.0 * (columns["cycle_x"] + columns["cycle_y"])
        + 5.0 * (columns["identity_y"] + columns["identity_x"]), rel=1e-5)
    assert trainer.learner.recorder.recent_real.shape == (4, 2 * 16)  # the two discriminators' verdicts
