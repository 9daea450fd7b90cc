"""The introductions' worked example, made by the real training: three fakes and three reals with known scores."""

from __future__ import annotations

import torch

from ganviz.engine.datasets.batches import Batch
from ganviz.engine.probes.base import PROBES
from ganviz.engine.probes.stages import IterationStages

from ..helpers import POINTS, built, config

FAKES, REALS = (0.8, 0.3, 0.5), (0.1, 0.9, 0.2)
"""D's scores in its own phase."""
FAKES_AGAIN = (0.5, 0.1, 0.2)
"""D's scores of the new fakes in G's phase."""


def worked_example(loss: str = "non-saturating") -> IterationStages:
    """The stages of an iteration in which D, one neuron that reads x1, gives these scores.

    G passes on its latents, which are chosen so. No weight moves, so that D's scores in G's phase are these too.
    """
    trainer = built(config(POINTS, loss__name=loss, model__g_depth=0, model__d_depth=0, model__fresh_noise=True,
                           optimizer__d__lr=0.0, optimizer__g__lr=0.0, train__batch_size=3))
    learner = trainer.learner
    with torch.no_grad():
        for network, weight in (("G", torch.eye(2)), ("D", torch.tensor([[1.0, 0.0]]))):
            own_weight, own_bias = learner.model.networks[network].parameters()
            own_weight.copy_(weight)
            own_bias.zero_()
    drawn = iter([_points(FAKES), _points(FAKES_AGAIN)])
    learner.model.latents = lambda n, generator: next(drawn)
    learner.batches.draw = lambda n: Batch(_points(REALS), None, None)
    learner.iterate(traced=True)
    return PROBES["stages"]().measure(trainer.view())


def _points(scores: tuple[float, ...]) -> torch.Tensor:
    first = torch.logit(torch.tensor(scores))
    return torch.stack([first, torch.zeros_like(first)], 1)
