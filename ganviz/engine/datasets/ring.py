"""Eight Gaussians on a circle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.params import param
from ._plane import Mixture, PoolConfig, mixture
from .base import DATASETS

_MODES = 8


@DATASETS.register("ring")
class Ring(Mixture):
    """Eight Gaussians on a circle of radius 1: the classic test for mode collapse.

    Reference: Srivastava et al. 2017, arXiv 1705.07761, section 4.1, where sigma is 0.01.
    """

    title = "Ring of 8"

    @dataclass(frozen=True)
    class Config(PoolConfig):
        sigma: float = param(0.01, "Standard deviation of each of the eight Gaussians.", minimum=0.001,
                             maximum=0.3, suggested=(0.005, 0.1), log=True)

    def modes(self):
        # not linspace(0, 2π, 8), whose last angle is its first: a ring of seven
        angle = 2 * np.pi * np.arange(_MODES) / _MODES
        return mixture(np.stack([np.cos(angle), np.sin(angle)], axis=1), self.config.sigma)
