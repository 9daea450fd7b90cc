"""Train a run as the app does, and see on which modes its samples fall."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from ganviz.engine.metrics.modes import ModeCoverage, mode_coverage
from ganviz.engine.models.base import watching
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..claims.runs import advance_to

# Data as published: the ring has the radius 1, the grid reaches from -4 to 4.
DATA: dict[str, dict[str, Any]] = {"grid": {"name": "grid", "sigma": 0.05, "unit": 1.0},
                                   "ring": {"name": "ring", "sigma": 0.01}}
MODES = {"grid": 25, "ring": 8}
_CHUNK = 1000


@dataclass(frozen=True)
class Outcome:
    """What a run's samples look like, or the median of several runs'.

    Attributes:
        modes: number that are covered.
        quality: share of samples within 3 σ of a mode, 0 to 1.
        kl: reverse KL divergence of the samples' mode histogram, in nats.
    """

    modes: float
    quality: float
    kl: float


def train(config: RunConfig, steps: int, samples: int, progress: Callable[[int], Any] = lambda done: None) -> Outcome:
    """Train, compiled where that can be, and measure the generator as it is then (no average of its weights).

    Args:
        progress: called with the iterations done since the last call.

    Raises:
        Diverged: as it says.
    """
    trainer = Trainer(config, Telemetry(), attended=False)
    trainer.build()
    trainer.compile()
    torch.set_num_threads(trainer.learner.placement.threads)
    while trainer.step < steps:
        before = trainer.step
        advance_to(trainer, min(before + _CHUNK, steps), _CHUNK)
        trainer.telemetry.drain_events()
        progress(trainer.step - before)
    model = trainer.learner.model
    with watching(*model.networks.values()):
        made = model.sample(model.latents(samples, torch.Generator().manual_seed(config.train.seed)))
    return outcome(mode_coverage(made.numpy(), *_known(trainer.view().data)))


def of_real_data(data: str, samples: int) -> Outcome:
    """What as many real samples look like: the best that can be reached."""
    section = RunConfig.from_dict({"data": DATA[data], "model": {"name": "mlp"}, "loss": {"name": "non-saturating"},
                                   "optimizer": {"d": {"name": "adam"}, "g": {"name": "adam"}}}).data
    real = section.build().load(1, lambda done, total: None, lambda: False)
    return outcome(mode_coverage(real.items[:samples], *_known(real)))


def _known(data: Any) -> tuple[Any, Any, Any]:
    return data.modes.centres, data.modes.sigma, data.modes.weights


def outcome(found: ModeCoverage) -> Outcome:
    return Outcome(int(found.covered.sum()), found.high_quality, found.reverse_kl)


def median(outcomes: Sequence[Outcome]) -> Outcome:
    """The median of each figure on its own."""
    return Outcome(*(statistics.median(getattr(o, name) for o in outcomes) for name in ("modes", "quality", "kl")))
