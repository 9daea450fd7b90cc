"""A line segment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.params import param
from ._plane import PlaneDataset, PoolConfig
from .base import DATASETS


@DATASETS.register("line")
class Line(PlaneDataset):
    """Points along a slanted line: the easiest distribution, learned in seconds.

    Uniform from (-1, -0.5) to (1, 0.5), with Gaussian noise around it.
    """

    title = "Line"

    @dataclass(frozen=True)
    class Config(PoolConfig):
        noise: float = param(0.03, "Standard deviation of the points around the line.",
                             minimum=0.0, maximum=0.5, suggested=(0.0, 0.2))

    def draw(self, rng, n):
        along = rng.uniform(-1.0, 1.0, n)
        return np.stack([along, along / 2], axis=1) + self.config.noise * rng.standard_normal((n, 2))
