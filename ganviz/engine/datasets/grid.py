"""Twenty-five Gaussians on a square lattice."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.params import param
from ._plane import Mixture, PoolConfig, mixture
from .base import DATASETS


@DATASETS.register("grid")
class Grid(Mixture):
    """Twenty-five Gaussians on a 5 × 5 lattice: many modes, of which some are easily lost.

    Centres at -4, -2, 0, 2, 4 on either axis, sigma 0.05.

    Reference: Srivastava et al. 2017, arXiv 1705.07761, section 4.1; Lin et al. 2018, arXiv 1712.04086. They
    train on these coordinates; we deviate and store them divided by 4, with which networks of default
    initialization find the modes sooner. A unit of 1 is the published set-up.
    """

    title = "Grid of 25"

    @dataclass(frozen=True)
    class Config(PoolConfig):
        sigma: float = param(0.05, "Standard deviation of each Gaussian; neighbours are 2 apart.",
                             minimum=0.001, maximum=0.6, suggested=(0.01, 0.3), log=True)
        unit: float = param(4.0, "Length that the networks see as 1; the grid reaches from -4 to 4, and 1 "
                                 "trains on these coordinates as they are.", minimum=0.5, maximum=8.0)

    @property
    def unit(self) -> float:
        return self.config.unit

    def modes(self):
        axis = np.arange(-4.0, 4.1, 2.0)
        return mixture([(x, y) for y in axis for x in axis], self.config.sigma)
