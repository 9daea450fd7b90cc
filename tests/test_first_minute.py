"""What the README's first minute and its lesson say, on three seeds each.

What takes longer is in `tests/studies/claims/first_minute.py`.

That a click opens an image, and dropping it a file, no seed can change: the window's tests see to that.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch

from ganviz.engine.compiled import cache
from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings.commands import Set, Step
from ganviz.engine.telemetry.mailbox import SERIES
from tests.studies.claims.runs import advance_to, begun

RIGHT_END = 0.1  # of a learning rate's slider
CLUSTERS = 8

pytestmark = pytest.mark.parametrize("seed", [1, 2, 3])


@pytest.fixture(scope="module")
def cache_folder(tmp_path_factory):
    return tmp_path_factory.mktemp("steps")


@pytest.fixture
def with_compiler(monkeypatch, cache_folder):
    """Have long trainings' steps compiled where there is a compiler, as in a person's runs, and once for all seeds."""
    monkeypatch.delenv("CXX")
    monkeypatch.setattr(cache, "folder", lambda: cache_folder)


@pytest.fixture
def ring(seed):
    """A run of the ring before its first step."""
    trainer = begun("ring-vanilla", train__seed=seed)
    yield trainer
    trainer.close()


def put(trainer, changes):
    """Change settings before the next step, and have steps compiled that this needs."""
    trainer.send(Set.of(changes))
    trainer.advance(0)
    trainer.compile()


def trained_on(trainer, steps):
    """Train, and tell how far apart D's mean verdicts of reals and fakes were in the last 100 steps."""
    rows = np.concatenate([block.values for block in advance_to(trainer, trainer.step + steps)])[-100:]
    means = dict(zip(SERIES, rows.mean(0), strict=False))
    return means["score_real"] - means["score_fake"]


def measured(trainer, probe, name):
    """An indicator of the weights in training."""
    found = PROBES[probe]().measure(trainer.view({"weights": "train", "samples": 1000})).indicators
    return next(i.value for i in found if i.name == name)


def test_the_background_is_bluer_at_the_real_data_than_around_it(ring):
    real = ring.view().real.numpy()
    for steps in (600, 900):  # the lesson's, and then some
        trained_on(ring, steps)
        heatmap = PROBES["heatmap"]().measure(ring.view({"extent": (-2.0, 2.0, -2.0, 2.0)}))
        cells = ((real + 2) / 4 * heatmap.belief.shape[0]).astype(int)
        assert heatmap.belief[cells[:, 1], cells[:, 0]].mean() > heatmap.belief.mean() + 0.05


@pytest.mark.usefixtures("with_compiler")
def test_a_high_rate_of_g_moves_the_verdicts_apart_and_g_does_not_come_back(ring):
    together = trained_on(ring, 1500)
    assert measured(ring, "health", "modes_covered") >= CLUSTERS - 2
    before = ring.config.optimizer_g.lr
    put(ring, {"optimizer.g.lr": RIGHT_END})
    assert trained_on(ring, 1500) > together + 0.25
    assert measured(ring, "health", "modes_covered") <= 2, "the fakes leave nearly all clusters"
    put(ring, {"optimizer.g.lr": before})
    trained_on(ring, 600)
    assert measured(ring, "health", "modes_covered") < CLUSTERS / 2, "the rate is back, most clusters are not"


@pytest.mark.usefixtures("with_compiler")
def test_the_penalty_that_is_offered_to_wasserstein_holds_the_critics_slope_at_1_and_nothing_else_does(ring):
    trained_on(ring, 100)
    put(ring, {"loss.name": "wasserstein"})
    offered = ring.config.advice()[0]
    assert offered.label == "Turn on gradient penalty"
    put(ring, dict(offered.changes))
    trained_on(ring, 200)
    held = measured(ring, "players", "d_input_gradient")
    assert 0.6 < held < 1.4
    put(ring, {"regularizers.gradient-penalty": False})
    trained_on(ring, 2400)
    assert measured(ring, "players", "d_input_gradient") > 1.5 * held, "turned off, the critic gets steeper"


@pytest.mark.parametrize(("phase", "moved"), [("d", "D"), ("g", "G")])
def test_one_network_takes_a_single_step(ring, phase, moved):
    before = {name: [p.clone() for p in network.parameters()] for name, network in ring.learner.model.networks.items()}
    ring.send(Step(phase))
    ring.advance(1)
    for name, network in ring.learner.model.networks.items():
        same = all(torch.equal(p, old) for p, old in zip(network.parameters(), before[name], strict=True))
        assert same == (name != moved)
