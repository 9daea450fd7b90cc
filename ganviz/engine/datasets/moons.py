"""Two interleaved half circles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.params import param
from ._plane import PlaneDataset, PoolConfig
from .base import DATASETS


@DATASETS.register("moons")
class Moons(PlaneDataset):
    """Two half moons that reach into each other: curved, and in two pieces.

    The upper moon is (cos t, sin t), the lower one (1 - cos t, 1/2 - sin t), t uniform in [0, π], half of the
    points each; their common centre (1/2, 1/4) is stored as (0, 0).
    """

    title = "Two moons"
    origin = (0.5, 0.25)

    @dataclass(frozen=True)
    class Config(PoolConfig):
        noise: float = param(0.05, "Standard deviation of the points around the moons.",
                             minimum=0.0, maximum=0.5, suggested=(0.0, 0.2))

    def draw(self, rng, n):
        t = rng.uniform(0.0, np.pi, n)
        upper = np.stack([np.cos(t), np.sin(t)], axis=1)
        lower = np.array([1.0, 0.5]) - upper
        points = np.where(rng.random((n, 1)) < 0.5, upper, lower)
        return points + self.config.noise * rng.standard_normal((n, 2))
