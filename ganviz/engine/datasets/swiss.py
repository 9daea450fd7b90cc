"""The Swiss roll, seen from its end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.params import param
from ._plane import PlaneDataset, PoolConfig
from .base import DATASETS


@DATASETS.register("swiss")
class SwissRoll(PlaneDataset):
    """A rolled-up sheet seen from its end, sparser towards the outside.

    (t cos t, t sin t) with t uniform in [3π/2, 9π/2], the usual Swiss roll without its third axis (Marsland
    2009, chapter 10). A length of 10 is stored as 1.
    """

    title = "Swiss roll"
    unit = 10.0

    @dataclass(frozen=True)
    class Config(PoolConfig):
        noise: float = param(0.3, "Standard deviation of the points around the roll, whose radius is 14.",
                             minimum=0.0, maximum=3.0, suggested=(0.0, 1.0))

    def draw(self, rng, n):
        t = 1.5 * np.pi * (1 + 2 * rng.random(n))
        roll = np.stack([t * np.cos(t), t * np.sin(t)], axis=1)
        return roll + self.config.noise * rng.standard_normal((n, 2))
