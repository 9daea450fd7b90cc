"""Two unequal Gaussians."""

from __future__ import annotations

from dataclasses import dataclass

from ..settings.params import param
from ._plane import Mixture, PoolConfig, mixture
from .base import DATASETS


@DATASETS.register("gaussians")
class Gaussians(Mixture):
    """Two Gaussians, one large and one small: shows whether the rarer one is forgotten."""

    title = "Two Gaussians"

    @dataclass(frozen=True)
    class Config(PoolConfig):
        share: float = param(0.75, "Share of the points that belong to the larger Gaussian.", minimum=0.01,
                             maximum=0.99, suggested=(0.5, 0.95))

    def modes(self):
        share = self.config.share
        return mixture([(-0.6, -0.4), (0.8, 0.6)], [0.25, 0.12], [share, 1 - share])
