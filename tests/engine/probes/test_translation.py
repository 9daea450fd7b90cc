"""Errors of translations, against numbers worked out from the held-out pairs."""

import dataclasses

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.probes.base import PROBES

from ..helpers import POINTS, built, config
from .measuring import Fixed, view

CLOUDS = POINTS | {"data": {"name": "clouds", "size": 400}, "model": {"name": "cyclegan-mlp", "g_width": 8,
                                                                      "d_width": 8}, "train": {"ema_decay": 0.0}}
SHAPES = CLOUDS | {"data": {"name": "stripes", "size": 60, "pixels": 16},
                   "model": {"name": "cyclegan", "g_width": 4, "g_blocks": 0, "d_width": 4}}
DIRECT = CLOUDS | {"model": {"name": "direct-mlp", "g_width": 8, "d_width": 8}}


class Turned(nn.Module):
    """Each sample as half of it."""

    def forward(self, x):
        return x / 2


def measure(run, **changes):
    given = dataclasses.replace(view(run), **changes)
    return {i.name: i for i in PROBES["translation"]().measure(given).indicators}


@pytest.mark.parametrize("base", [CLOUDS, SHAPES], ids=["points", "images"])
def test_errors_are_mean_distances_on_held_out_pairs(base):
    run = built(config(base))
    unseen, points = run.view().held_out, base is CLOUDS
    run.learner.model.networks |= {"G": Turned(), "F": Turned()}
    x, y = ((a.astype(np.float64) if points else a / 127.5 - 1) for a in (unseen.sources, unseen.items))

    def apart(one, other):
        return np.linalg.norm(one - other, axis=1).mean() if points else np.abs(one - other).mean()

    def chance(samples):
        n = min(8, len(samples) - 1)
        return np.mean([apart(np.roll(samples, k, 0), samples) for k in range(1, n + 1)])

    found = measure(run)
    pair, cycle = found["pair_error"], found["cycle_error"]
    assert pair.value == pytest.approx(apart(x / 2, y), rel=1e-5)
    assert cycle.value == pytest.approx(apart(x / 4, x), rel=1e-5)
    assert cycle.reference == pytest.approx(chance(x), rel=1e-5)
    known = (apart(x, y), chance(y))
    assert pair.reference == pytest.approx(min(known), rel=1e-5)
    assert [float(text) for _, text in pair.detail] == pytest.approx(known, rel=6e-3)
    assert (pair.samples, cycle.samples) == (len(x), len(x))


def test_the_true_partners_are_good_and_those_of_others_bad():
    run = built(config(CLOUDS))
    truth = torch.from_numpy(run.view().held_out.items.copy())
    run.learner.model.networks |= {"G": Fixed(truth), "F": Fixed(truth)}
    exact = measure(run)["pair_error"]
    assert (exact.value, exact.verdict) == (0.0, "good")
    run.learner.model.networks["G"] = Fixed(truth.roll(7, 0))
    assert measure(run)["pair_error"].verdict == "bad"


def test_a_source_is_guessed_from_the_five_nearest_other_outputs():
    run = built(config(CLOUDS))
    x = run.view().held_out.sources.astype(np.float64)

    def guessed(outputs):
        errors = []
        for k, (one, source) in enumerate(zip(outputs, x, strict=True)):
            apart = np.linalg.norm(outputs - one, axis=1)
            apart[k] = np.inf
            errors.append(np.linalg.norm(x[np.argsort(apart)[:5]].mean(0) - source))
        return np.mean(errors)

    run.learner.model.networks["G"] = Turned()
    kept = measure(run)["guess_error"]
    assert kept.value == pytest.approx(guessed(x / 2), rel=1e-5)
    assert kept.reference == pytest.approx(guessed(x), rel=1e-5)
    blind = np.linalg.norm(x - x.mean(0), axis=1).mean()
    assert float(dict(kept.detail)["blindly"]) == pytest.approx(blind, rel=6e-3)
    assert (kept.verdict, kept.samples) == ("good", len(x))
    folded = np.stack([np.hypot(*x.T), np.zeros(len(x))], 1)
    run.learner.model.networks["G"] = Fixed(torch.from_numpy(folded).float())
    lost = measure(run)["guess_error"]
    assert lost.value == pytest.approx(guessed(folded), rel=1e-3)
    shuffled = np.random.default_rng(0).permutation(x)
    run.learner.model.networks["G"] = Fixed(torch.from_numpy(shuffled).float())
    assert measure(run)["guess_error"].verdict == "bad"


def test_it_says_why_there_is_no_error():
    run = built(config(DIRECT))
    assert "no way back" in measure(run)["cycle_error"].reason
    assert measure(run)["pair_error"].value > 0
    unpaired = dataclasses.replace(run.view().held_out, aligned=False)
    assert "no source has a partner" in measure(run, held_out=unpaired)["pair_error"].reason
    assert "held out" in measure(run, held_out=None)["pair_error"].reason
    with torch.no_grad():
        run.learner.model.networks["G"][0].bias[:] = torch.nan
    assert "not finite" in measure(run)["pair_error"].reason


def test_it_makes_no_sense_for_a_generator_of_random_numbers():
    assert "nothing to translate" in PROBES["translation"].inapplicable(view(built(config(POINTS))))
