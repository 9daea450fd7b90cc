"""The visible rectangle of a plane: which pixel shows which point, with the same scale on both axes and y upwards."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

Extent = tuple[float, float, float, float]

# Farther out a point cannot be seen, and the painter's fixed-point arithmetic would overflow.
_FAR = 30_000.0
_ZOOM_RANGE = (0.02, 200.0)


@dataclass
class Viewport:
    """Where the plane lies on a canvas.

    Attributes:
        width, height: of the canvas, in device pixels.
        x, y: the point of the plane in the canvas's centre.
        scale: pixels per unit of the plane.
        home: (x_min, x_max, y_min, y_max) that `fit` shows.
        follows_home: nobody has moved the view since the last `fit`, so that a resize fits again.
    """

    width: int = 1
    height: int = 1
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    home: Extent = (-1.0, 1.0, -1.0, 1.0)
    follows_home: bool = True

    def fit(self) -> None:
        """Show all of `home`, as large as both sides allow."""
        x0, x1, y0, y1 = self.home
        self.x, self.y, self.scale = (x0 + x1) / 2, (y0 + y1) / 2, self._fitting_scale()
        self.follows_home = True

    def resize(self, width: int, height: int) -> None:
        """Take over the canvas's size in device pixels; the centre stays."""
        self.width, self.height = max(width, 1), max(height, 1)
        if self.follows_home:
            self.fit()

    def zoom(self, factor: float, px: float, py: float) -> None:
        """Enlarge by `factor` about the canvas's pixel (px, py), within limits."""
        fitting = self._fitting_scale()
        wanted = min(max(self.scale * factor, fitting * _ZOOM_RANGE[0]), fitting * _ZOOM_RANGE[1])
        x, y = self.to_plane(px, py)
        self.scale = wanted
        self.x = x - (px - self.width / 2) / wanted
        self.y = y + (py - self.height / 2) / wanted
        self.follows_home = False

    def pan(self, dx: float, dy: float) -> None:
        """Move the plane by (dx, dy) pixels, as if dragged."""
        self.x -= dx / self.scale
        self.y += dy / self.scale
        self.follows_home = False

    def extent(self) -> Extent:
        """(x_min, x_max, y_min, y_max) of what is visible."""
        half_x, half_y = self.width / 2 / self.scale, self.height / 2 / self.scale
        return (self.x - half_x, self.x + half_x, self.y - half_y, self.y + half_y)

    def to_plane(self, px: float, py: float) -> tuple[float, float]:
        """The point of the plane at a pixel."""
        return (self.x + (px - self.width / 2) / self.scale, self.y - (py - self.height / 2) / self.scale)

    def to_pixels(self, points: np.ndarray) -> np.ndarray:
        """(..., 2) float64 pixels of points; what is too far out is put just far out."""
        pixels = np.asarray(points, dtype=np.float64) * (self.scale, -self.scale)
        pixels += (self.width / 2 - self.x * self.scale, self.height / 2 + self.y * self.scale)
        np.minimum(pixels, _FAR, out=pixels)
        return np.maximum(pixels, -_FAR, out=pixels)

    def _fitting_scale(self) -> float:
        x0, x1, y0, y1 = self.home
        return min(self.width / max(x1 - x0, 1e-9), self.height / max(y1 - y0, 1e-9))


def nice_number(value: float) -> float:
    """The smallest of 1, 2, 5, 10, 20, ... (times any power of ten) that is not below a positive `value`."""
    power = 10.0 ** math.floor(math.log10(value))
    for digit in (1.0, 2.0, 5.0):
        if value <= digit * power * (1 + 1e-9):
            return digit * power
    return 10.0 * power


def ticks(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """Round values between `low` and `high`, at most about `most` of them, each with its label."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low or most < 1:
        return []
    step = nice_number((high - low) / most)
    if step < 1e-12 * max(abs(low), abs(high)):
        return []
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    values = (i * step for i in range(math.ceil(low / step), math.floor(high / step) + 1))
    plain = step >= 1e-4 and max(abs(low), abs(high)) < 1e6
    return [(v, signed(f"{v + 0.0:.{decimals}f}" if plain else f"{v:.2e}")) for v in values]


def signed(number: str) -> str:
    """The number with a true minus sign in place of a hyphen."""
    return number.replace("-", "\N{MINUS SIGN}")
