"""Where a translation carries the points of the plane: a line from each, coloured by where it starts.

Neighbours start in the same colour, so what is torn apart or folded over is seen where the lines end.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtGui import QColor, QPainter, QPixmap

from ..theme.theme import Theme
from .plane_items import Frame, Overlay
from .sprites import SpritePainter, circle, draw_lines, square

SECTORS = 12
_MOST_LINES = 128
_END_RADIUS = 2.0


def sectors(points: np.ndarray) -> np.ndarray:
    """(n,) 0 to SECTORS - 1 of (n, 2) finite points: in which twelfth of the circle around their median each lies."""
    x, y = (points - np.median(points, axis=0)).T
    return np.floor((np.arctan2(y, x) / (2 * np.pi) % 1.0) * SECTORS).astype(int) % SECTORS


def sector_colours(theme: Theme) -> list[QColor]:
    """A colour for each sector."""
    lightness = 0.66 if theme.name == "dark" else 0.4
    return [QColor.fromHslF(k / SECTORS, 0.6, lightness) for k in range(SECTORS)]


def halfway(one: QColor, other: QColor) -> QColor:
    """The middle of two colours; opaque, as lines must be to be drawn fast."""
    return QColor(*((a + b) // 2 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)))


class Mapping:
    """Some of the sources, where they are carried, and the lines between.

    Attributes:
        starts, lines, ends: the overlays that show it.
    """

    def __init__(self) -> None:
        self.starts, self.lines = SectorPoints(square), SectorLines()
        self.ends = SectorPoints(partial(circle, radius=_END_RADIUS))
        self._sources: np.ndarray | None = None
        self._every, self._sector = 1, np.zeros(0, int)

    def set_data(self, sources: np.ndarray, carried: np.ndarray) -> None:
        """Draw lines from some of (n, 2) points to where they are carried."""
        if self._sources is not sources:
            self._sources, self._every = sources, max(1, -(-len(sources) // _MOST_LINES))
            self._sector = sectors(sources[::self._every])
            self.starts.set_data(sources[::self._every], self._sector)
        self.lines.set_data(sources[::self._every], carried[::self._every], self._sector)
        self.ends.set_data(carried[::self._every], self._sector)

    def show(self, on: bool) -> None:
        for overlay in (self.starts, self.lines, self.ends):
            overlay.show(on)


class SectorPoints(Overlay):
    """Points, each in its sector's colour.

    Args:
        shape: makes the sprite (see `sprites`) of a colour, a halo's colour and a ratio of device pixels to logical
            ones.
    """

    def __init__(self, shape: Callable[[QColor, QColor, float], QPixmap]) -> None:
        super().__init__()
        self._shape = shape
        self._points, self._sector = np.zeros((0, 2)), np.zeros(0, int)
        self._sprites: tuple[float, list[QPixmap]] = (0.0, [])
        self._sprite_painter = SpritePainter()

    def set_data(self, points: np.ndarray, sector: np.ndarray) -> None:
        self._points, self._sector = points, sector
        self.changed()

    def set_theme(self) -> None:
        self._sprites = (0.0, [])

    def draw(self, painter: QPainter, frame: Frame) -> None:
        ratio = frame.ratio
        if self._sprites[0] != ratio:
            halo = self.colour("card", 0.65)
            self._sprites = ratio, [self._shape(colour, halo, ratio)
                                    for colour in sector_colours(self.item.plot.theme)]
        for k, sprite in enumerate(self._sprites[1]):
            self._sprite_painter.draw(painter, sprite, self._points[self._sector == k], frame.scale, frame.shift)


class SectorLines(Overlay):
    """Lines, each in the colour of the sector that it starts in, half faded."""

    def __init__(self) -> None:
        super().__init__()
        self._starts = self._ends = np.zeros((0, 2))
        self._sector = np.zeros(0, int)

    def set_data(self, starts: np.ndarray, ends: np.ndarray, sector: np.ndarray) -> None:
        self._starts, self._ends, self._sector = starts, ends, sector
        self.changed()

    def draw(self, painter: QPainter, frame: Frame) -> None:
        lines = np.concatenate([frame.pixels(ends) for ends in (self._starts, self._ends)], axis=1)
        card = self.colour("card")
        for k, colour in enumerate(sector_colours(self.item.plot.theme)):
            draw_lines(painter, halfway(colour, card), 1.0, lines[self._sector == k])
