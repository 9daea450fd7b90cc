"""Three disjoint blobs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.params import param
from ._plane import Mixture, PoolConfig, mixture
from .base import DATASETS


@DATASETS.register("blobs")
class Blobs(Mixture):
    """Three separate blobs: the generator must tear its latent space apart to reach them.

    Gaussians at the corners of an equilateral triangle, at radius 1.
    """

    title = "Three blobs"

    @dataclass(frozen=True)
    class Config(PoolConfig):
        sigma: float = param(0.12, "Standard deviation of each blob.", minimum=0.001, maximum=0.5,
                             suggested=(0.02, 0.3), log=True)

    def modes(self):
        angle = np.pi / 2 + 2 * np.pi * np.arange(3) / 3
        return mixture(np.stack([np.cos(angle), np.sin(angle)], axis=1), self.config.sigma)
