"""A cloud of points and its image under a map of the plane."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.params import param
from ..telemetry.facts import Modes
from ._plane import PoolConfig
from .base import DATASETS, Dataset, TrainingData

_UNIT = 0.6  # of what one unit of the shape becomes: both clouds side by side fill about the range of one
_APART = 2.0  # between the two centres


@DATASETS.register("clouds")
class Clouds(Dataset):
    """Two clouds in one plane: a shape on the left, and on the right the same turned, scaled and bent.

    A point p of the shape is at 0.6 p - (1, 0) on the left and at 0.6 T(p) + (1, 0) on the right, where T turns p
    about the centre, scales it, and then bends the plane by (x, y) → (x, y + bend · x²). T is known for every point, so
    a map that was learned without pairs can be measured. Shapes that look the same when turned (moons by half a turn,
    the ring by an eighth) allow several maps that are as good; two unequal Gaussians do not.
    """

    title = "Two clouds"
    kind = "points"
    form = "pairs"

    @dataclass(frozen=True)
    class Config(PoolConfig):
        of: str = param("moons", "The shape on the left.", label="Shape",
                        choices=("moons", "spiral", "swiss", "line", "ring", "grid", "blobs", "gaussians"))
        turn: float = param(60.0, "Angle by which the right cloud is turned, counterclockwise.", minimum=-180.0,
                            maximum=180.0, unit="°")
        zoom: float = param(0.8, "Size of the right cloud; that of the left one is 1.", label="Size", minimum=0.2,
                            maximum=1.5)
        bend: float = param(0.3, "How far the right cloud is bent upwards on both sides.", minimum=-1.0, maximum=1.0)

    def load(self, seed, progress, cancelled):
        shape = DATASETS[self.config.of].Config(size=self.config.size).build().load(seed, progress, cancelled)
        left = _UNIT * shape.items.astype(np.float64) - [_APART / 2, 0.0]
        return TrainingData("points", self._right(shape.items).astype(np.float32), modes=self._modes(shape.modes),
                            sources=left.astype(np.float32), source_name="left", item_name="right")

    def _right(self, points: np.ndarray) -> np.ndarray:
        """Map points of the shape to where they are in the right cloud, (N, 2) float64."""
        turn = np.deg2rad(self.config.turn)
        x, y = points.T.astype(np.float64)
        turned = self.config.zoom * np.stack([np.cos(turn) * x - np.sin(turn) * y,
                                              np.sin(turn) * x + np.cos(turn) * y], axis=1)
        turned[:, 1] += self.config.bend * turned[:, 0] ** 2
        return _UNIT * turned + [_APART / 2, 0.0]

    def _modes(self, modes: Modes | None) -> Modes | None:
        """Get the right cloud's clusters; None for a bent one, whose clusters are round no more."""
        if modes is None or self.config.bend != 0:
            return None
        sigma = _UNIT * self.config.zoom * modes.sigma
        return Modes(self._right(modes.centres).astype(np.float32), sigma.astype(np.float32), modes.weights)
