"""What became of a training, measured without any of the rules' readings: the ground for its label.

Everything is measured on fresh samples, several times in the last third of a run.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from ganviz.engine.models.base import watching
from ganviz.engine.training.trainer import Trainer

from .scenarios import DETERIORATING, FALSE_EQUILIBRIUM

_SAMPLES = 600
_CLUSTERS = 12
_HELD = 4


@dataclass(frozen=True)
class Measured:
    """A generator and its discriminator at one step.

    Attributes:
        auc: share of pairs of a real and a fake of which D scores the real one higher.
        spread: root mean square distance of the fakes from the data's mean, over that of the reals.
        growth: the norm of a network's weights over that at the start, of the network where it is larger.
        covered: share of the known modes that get a quarter of their due or more; of the classes (by nearest
            neighbour), where there are labels; else of `_CLUSTERS` clusters that k-means finds in the training images.
        distance: energy distance of fakes to reals, over the mean distance of two reals: 0 is the same distribution.
        near: share of the fakes that are as near to some training sample as 95 % of other real samples are.
        reached: share of the reals that are as near to some fake as 95 % are to some of as many training samples.
    """

    auc: float
    spread: float
    growth: float
    covered: float
    distance: float
    near: float = 1.0
    reached: float = 1.0


class Truth:
    """Measures one run.

    Args:
        trainer: built, before its first step.
        averaged: measure the samples of the averaged weights, where there are any: those that people see. What D says
            is always of the weights in training.
    """

    def __init__(self, trainer: Trainer, averaged: bool = False) -> None:
        self._trainer, self._averaged = trainer, averaged
        self._random = torch.Generator().manual_seed(12345)
        data = trainer.view().data
        items = np.asarray(data.items)
        order = np.random.default_rng(7).permutation(len(items))
        half = len(items) // 2
        self._modes, self._labels = data.modes, data.labels
        self._pool_at, self._real_at = order[:half][:4000], order[half:][:_SAMPLES]
        self._stored = {"pool": items[self._pool_at], "real": items[self._real_at]}
        self._weights = self._norms()
        self._centres: np.ndarray | None = None

    def _norms(self) -> list[float]:
        return [float(torch.cat([p.detach().flatten() for p in network.parameters()]).double().norm())
                for network in self._trainer.learner.model.networks.values()]

    def measure(self) -> Measured:
        """Measure the present weights; the training's numbers are not touched."""
        learner = self._trainer.learner
        model, to_float = learner.model, learner.batches.to_float
        stored = {name: torch.from_numpy(np.ascontiguousarray(items)) for name, items in self._stored.items()}
        average = (learner.ema_networks() if self._averaged else None) or model.networks
        with torch.no_grad(), watching(*model.networks.values(), *average.values()):
            z = model.latents(_SAMPLES, self._random)
            fake = model.sample(z, model.networks)
            pool, real = to_float(stored["pool"]), to_float(stored["real"])
            labels = None if self._labels is None else torch.from_numpy(self._labels[self._real_at])
            scores_real = model.score(real, model.condition(labels, None)).double()
            scores_fake = model.score(fake, model.condition_of(z)).double()
            if average is not model.networks:
                fake = model.sample(z, average)
        fake, pool, real = (t.double().flatten(1).numpy() for t in (fake, pool, real))
        growth = max(now / then for now, then in zip(self._norms(), self._weights, strict=True))
        if not (np.isfinite(fake).all() and torch.isfinite(scores_fake).all()):
            return Measured(0.5, float("inf"), growth, 0.0, float("inf"), 0.0, 0.0)
        centre = real.mean(0)
        to_pool, to_fake = _distances(real, pool), _distances(real, fake)
        within = _distances(real, real)
        scale = within.sum() / (len(real) * (len(real) - 1))
        energy = (2 * _distances(fake, real).mean() - within.mean() - _distances(fake, fake).mean()) / scale
        return Measured(
            float((scores_real[:, None] > scores_fake[None]).double().mean()
                  + (scores_real[:, None] == scores_fake[None]).double().mean() / 2),
            float(np.sqrt(((fake - centre) ** 2).sum(1).mean() / ((real - centre) ** 2).sum(1).mean())),
            growth, self._covered(fake, pool), float(energy),
            _share_within(_distances(fake, pool), to_pool), _share_within(to_fake, to_pool[:, :len(fake)]))

    def _covered(self, fake: np.ndarray, pool: np.ndarray) -> float:
        if self._modes is not None:
            nearest = _distances(fake, self._modes.centres.astype(float)).argmin(1)
            due = np.asarray(self._modes.weights, float)
        else:
            if self._labels is None:
                if self._centres is None:
                    self._centres = _clusters(pool)
                nearest, at_home = (_distances(x, self._centres).argmin(1) for x in (fake, pool))
            else:
                at_home = self._labels[self._pool_at]
                nearest = at_home[_distances(fake, pool).argmin(1)]
            due = np.bincount(at_home) / len(at_home)
        share = np.bincount(nearest, minlength=len(due)) / len(nearest)
        return float((share >= due / 4).mean())


def _distances(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    squared = (one ** 2).sum(1)[:, None] + (other ** 2).sum(1)[None] - 2 * one @ other.T
    return np.sqrt(np.maximum(squared, 0))


def _share_within(distances: np.ndarray, usual: np.ndarray) -> float:
    """Share of the rows whose nearest is as near as that of 95 % of the rows of the usual distances."""
    return float((distances.min(1) <= np.quantile(usual.min(1), 0.95)).mean())


def _clusters(samples: np.ndarray) -> np.ndarray:
    """(`_CLUSTERS`, values) centres: Lloyd's k-means, 20 rounds from random samples."""
    random = np.random.default_rng(3)
    centres = samples[random.choice(len(samples), _CLUSTERS, replace=False)]
    for _ in range(20):
        nearest = _distances(samples, centres).argmin(1)
        centres = np.stack([samples[nearest == k].mean(0) if (nearest == k).any() else centres[k]
                            for k in range(_CLUSTERS)])
    return centres


def _median(measured: list[Measured], name: str) -> float:
    return float(np.median([getattr(m, name) for m in measured]))


@dataclass(frozen=True)
class Best:
    """The best that a run's samples were, each measure by itself, over `_HELD` measurements in a row."""

    covered: float
    near: float
    reached: float
    distance: float

    @classmethod
    def of(cls, measured: list[Measured]) -> Best:
        stretches = [measured[k:k + _HELD] for k in range(max(1, len(measured) - _HELD + 1))]
        return cls(*(best(_median(stretch, name) for stretch in stretches)
                     for best, name in ((max, "covered"), (max, "near"), (max, "reached"), (min, "distance"))))


@dataclass(frozen=True)
class Summary:
    """A run's measurements: medians over its last third, and the energy distance a third of the way.

    Attributes:
        best: of each measure of the samples by itself, the best median over `_HELD` measurements in a row.
    """

    auc: float
    spread: float
    growth: float
    covered: float
    distance: float
    distance_before: float
    failed: bool
    near: float = 1.0
    reached: float = 1.0
    best: Best | None = None

    @classmethod
    def of(cls, measured: list[Measured], failed: bool) -> Summary:
        """Args: measured: at equal distances over the whole run, in order."""
        third = max(1, len(measured) // 3)
        late = measured[-third:]
        medians = [_median(late, name) for name in ("auc", "spread", "growth", "covered", "distance")]
        return cls(*medians, measured[third - 1].distance, failed, _median(late, "near"), _median(late, "reached"),
                   Best.of(measured))

    def label(self) -> str:
        """What the run is an example of, the gravest first; "unclear" where it is none."""
        if self.failed or self.spread > 3 or self.growth > 20:
            return "diverging"
        if self.auc > 0.98 and self.distance > 0.15:
            return "d-too-strong"
        if self.auc < 0.4:
            return "g-too-strong"
        if self.covered < 0.5:
            return "collapse"
        if self.covered >= 0.75 and self.distance < 0.3 and self.auc < 0.95:
            return "healthy"
        return "unclear"

    def bears_out(self, label: str) -> bool:
        """Whether it is an example of what the label says."""
        if label == DETERIORATING:
            return self.has_deteriorated
        if label == FALSE_EQUILIBRIUM:
            return 0.25 < self.auc < 0.75 and not self.is_good
        return self.label() == label

    @property
    def has_deteriorated(self) -> bool:
        """A quarter of the modes is lost, of the samples near to real ones or of the reals near to samples.

        Or the distance is far larger.
        """
        best = self.best
        return (self.failed or self.covered <= best.covered - 0.25 or self.near <= best.near - 0.25
                or self.reached <= best.reached - 0.25 or self.distance > 3 * best.distance + 0.05)

    @property
    def is_good(self) -> bool:
        """All modes have their due, most of the samples are where real ones are and the other way round, and as varied.
        """
        return (self.covered >= 0.95 and self.near >= 0.6 and self.reached >= 0.6 and self.distance < 0.1
                and abs(self.spread - 1) < 0.15)

    def text(self) -> str:
        return (f"AUC {self.auc:.2f} spread {self.spread:.2g} weights ×{self.growth:.2g} covered {self.covered:.0%} "
                f"(best {self.best.covered:.0%}) near {self.near:.0%} (best {self.best.near:.0%}) "
                f"reached {self.reached:.0%} (best {self.best.reached:.0%}) "
                f"distance {self.distance:.3f} (best {self.best.distance:.3f}, was {self.distance_before:.3f})"
                f"{' failed' if self.failed else ''}")
