"""A two-armed spiral."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.params import param
from ._plane import PlaneDataset, PoolConfig
from .base import DATASETS


@DATASETS.register("spiral")
class Spiral(PlaneDataset):
    """Two arms that wind around each other: one connected but much folded curve.

    Each arm is (r cos φ, r sin φ) with φ = 2π · turns · r and r in [0, 1], the second one turned by half a
    circle. r is the square root of a uniform number, which spreads the points about evenly along the arm.
    """

    title = "Spiral"

    @dataclass(frozen=True)
    class Config(PoolConfig):
        turns: float = param(1.25, "How often each arm winds around the centre.", minimum=0.25, maximum=5.0,
                             unit="turns", suggested=(0.5, 3.0))
        noise: float = param(0.02, "Standard deviation of the points around the arms.", minimum=0.0,
                             maximum=0.3, suggested=(0.0, 0.1))

    def draw(self, rng, n):
        radius = np.sqrt(rng.random(n))
        angle = 2 * np.pi * self.config.turns * radius + np.pi * rng.integers(2, size=n)
        arms = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
        return arms + self.config.noise * rng.standard_normal((n, 2))
