"""What all distributions in the plane share: a pool of points, stored in a range that suits networks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.component import Section
from ..settings.params import param
from ..telemetry.facts import Modes
from .base import Cancelled, Dataset, TrainingData


@dataclass(frozen=True)
class PoolConfig(Section):
    """How many points are drawn."""

    size: int = param(100_000, "Points that are drawn in advance; batches are taken from them.",
                      label="Pool of points", minimum=100, maximum=5_000_000, unit="points",
                      suggested=(1_000, 1_000_000), log=True)


class PlaneDataset(Dataset):
    """A distribution in the plane that can be sampled.

    Points are stored as (original - origin) / unit, with one unit for both axes, so circles stay circles.

    Class attributes:
        origin: (x, y) in original coordinates that is stored as (0, 0).
        unit: length in original coordinates that is stored as 1.
    """

    kind = "points"
    Config = PoolConfig
    origin: tuple[float, float] = (0.0, 0.0)
    unit: float = 1.0

    def draw(self, rng: np.random.Generator, n: int) -> np.ndarray:
        """Draw (n, 2) float64 points in original coordinates."""
        raise NotImplementedError

    def modes(self) -> Modes | None:
        """Get the clusters in original coordinates, or None if there are none."""
        return None

    def load(self, seed, progress, cancelled):
        if cancelled():
            raise Cancelled
        size = self.config.size
        progress(0, size)
        points = self.draw(np.random.default_rng(seed), size)
        progress(size, size)
        offset, scale = np.array(self.origin, np.float32), np.full(2, self.unit, np.float32)
        modes = self.modes()
        if modes is not None:
            modes = Modes(((modes.centres - offset) / scale).astype(np.float32),
                          (modes.sigma / self.unit).astype(np.float32), modes.weights.astype(np.float32))
        as_drawn = self.origin == (0.0, 0.0) and self.unit == 1.0
        return TrainingData("points", ((points - offset) / scale).astype(np.float32), modes=modes,
                            offset=None if as_drawn else offset, scale=None if as_drawn else scale)


class Mixture(PlaneDataset):
    """A mixture of isotropic Gaussians: only `modes` has to be given."""

    def draw(self, rng, n):
        modes = self.modes()
        which = rng.choice(len(modes.weights), size=n, p=modes.weights)
        return modes.centres[which] + modes.sigma[which, None] * rng.standard_normal((n, 2))


def mixture(centres: np.ndarray, sigma: float | np.ndarray, weights: np.ndarray | None = None) -> Modes:
    """Describe a mixture in float64: (K, 2) centres, one sigma or K, equal weights if none are given."""
    centres = np.asarray(centres, np.float64)
    k = len(centres)
    weights = np.ones(k) if weights is None else np.asarray(weights, np.float64)
    return Modes(centres, np.broadcast_to(np.asarray(sigma, np.float64), k), weights / weights.sum())
