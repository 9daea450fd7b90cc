"""The penalties of regularizers as series, against values worked by hand for a linear critic."""

import numpy as np
import pytest
import torch

from ganviz.engine.compiled.graphed import GraphedStep
from ganviz.engine.regularizers.base import penalty_terms
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.telemetry.events import Started
from ganviz.engine.telemetry.mailbox import SERIES

from ..helpers import built, config, events_of, trained
from .steps import advance, compiled

# D(x) = w·x + b: the slope is the length of w, wherever D is asked
LINEAR = {"model__d_depth": 0, "loss__name": "wasserstein"}
ALL = {"regularizers__gradient-penalty": True, "regularizers__gradient-penalty__weight": 3.0,
       "regularizers__r1": True, "regularizers__r1__gamma": 0.5, "regularizers__r2": True,
       "regularizers__r2__gamma": 8.0, "regularizers__dragan": True, "regularizers__dragan__weight": 7.0}


def captured(settings):
    trainer = built(settings)
    trainer.learner.compiled = GraphedStep(trainer.learner, lambda call: call)  # a replay is a call of the same code
    return trainer


WAYS = pytest.mark.parametrize("make", [built, compiled, captured], ids=["eager", "compiled", "captured"])
EAGER = {"device__compile": False}


def train(trainer, steps):
    if trainer.learner.compiled is not None:
        advance(trainer, steps)
    else:
        for _ in range(steps):
            trainer.learner.iterate()


def series_of(trainer):
    """Every series that has noted something, by name."""
    names = (*SERIES, *(term.name for term in trainer.learner.terms()))
    columns = dict(zip(names, trainer.learner.flush().values.T.astype(np.float64), strict=True))
    return {name: column for name, column in columns.items() if not np.isnan(column).all()}


def slope(trainer):
    """Length of a linear critic's weight."""
    (weight,) = [p for p in trainer.learner.model.networks["D"].parameters() if p.dim() == 2]
    assert weight.shape == (1, 2)
    return np.linalg.norm(weight.detach().double().numpy())


@WAYS
def test_penalties_of_a_linear_critic_by_hand(make):
    trainer = make(config(**LINEAR, **ALL))
    for _ in range(3):
        length = slope(trainer)
        train(trainer, 1)
        found = series_of(trainer)
        assert {name: found[name][0] for name in found if name.endswith("penalty")} == pytest.approx({
            "gradient_penalty": 3.0 * (length - 1) ** 2, "r1_penalty": 0.5 / 2 * length ** 2,
            "r2_penalty": 8.0 / 2 * length ** 2, "dragan_penalty": 7.0 * (length - 1) ** 2}, rel=1e-4)


@WAYS
def test_the_loss_is_what_is_minimized_with_the_penalties(make):
    plain, other = (make(config(**LINEAR, **more)) for more in ({}, ALL))
    for trainer in (plain, other):
        train(trainer, 1)
    alone, found = series_of(plain), series_of(other)
    penalties = sum(found[term.name][0] for term in penalty_terms())
    assert penalties > 0.1
    assert found["loss_d"][0] == pytest.approx(alone["loss_d"][0] + penalties, rel=1e-5)
    assert not any(term.name in alone for term in penalty_terms())


@WAYS
def test_of_several_updates_the_last_ones_penalty_counts_as_its_loss_does(make):
    one, two = (make(config(**LINEAR, **ALL, train__d_steps=n, train__g_steps=0)) for n in (1, 2))
    train(one, 2)
    train(two, 1)
    single, double = series_of(one), series_of(two)
    for name in ("loss_d", "r1_penalty", "gradient_penalty"):
        assert double[name][0] == pytest.approx(single[name][1], rel=1e-5)
        assert double[name][0] != pytest.approx(single[name][0], rel=1e-5)


def test_a_weight_that_is_changed_weighs_from_the_next_step_on():
    settings = config(**LINEAR, **EAGER, **{"regularizers__r1": True, "optimizer__d__lr": 1e-9})
    trainer = trained(settings, 6, script=[Scripted(3, Set.of({"regularizers.r1.gamma": 4.0}))])
    blocks = trainer.telemetry.drain_blocks()
    column = len(SERIES) + [term.name for term in trainer.learner.terms()].index("r1_penalty")
    found = np.concatenate([block.values[:, column] for block in blocks])
    assert found[3:] == pytest.approx(4.0 * found[:3], rel=1e-4)


def test_a_series_begins_and_ends_with_its_regularizer():
    script = [Scripted(3, Set.of({"regularizers.r1": True})), Scripted(5, Set.of({"regularizers.r1": False}))]
    trainer = trained(config(**EAGER), 8, script=script)
    blocks = trainer.telemetry.drain_blocks()
    names = [term.name for term in events_of(trainer, Started)[0].facts.terms]
    rows = np.concatenate([block.values[:, len(SERIES):] for block in blocks])
    assert np.isfinite(rows[:, names.index("r1_penalty")]).tolist() == [False] * 3 + [True] * 2 + [False] * 3
    assert np.isnan(np.delete(rows, names.index("r1_penalty"), 1)).all()


def test_a_model_without_a_discriminator_has_no_penalties():
    trainer = built(config(model__name="vae"))
    assert not any(term.regularizer for term in trainer.learner.terms())


def test_noting_penalties_waits_for_nothing(monkeypatch):
    """They stay tensors until the flush: on a GPU reading one would wait for the step."""
    trainer = built(config(**{"regularizers__r1": True, "regularizers__gradient-penalty": True}))
    read, item = [], torch.Tensor.item
    monkeypatch.setattr(torch.Tensor, "item", lambda self: read.append(self) or item(self))
    trainer.learner.iterate()
    assert len(read) == 4  # loss and norm of D and of G, on a processor that waits for nothing
