"""Where a translation carries the points of the plane: a line from each, coloured by where it starts.

Neighbours start in the same colour, so what is torn apart or folded over is seen where the lines end.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtGui import QColor, QPainter, QPixmap

from ..theme.theme import Theme
from .marks import Marks, circle, draw_lines, square

SECTORS = 12
_MOST_LINES = 128


def sectors(points: np.ndarray) -> np.ndarray:
    """(n,) 0 to SECTORS - 1 of (n, 2) finite points: in which twelfth of the circle around their median each lies."""
    x, y = (points - np.median(points, axis=0)).T
    return np.floor((np.arctan2(y, x) / (2 * np.pi) % 1.0) * SECTORS).astype(int) % SECTORS


class MappingLayer:
    """Draws the sources, the lines and their ends.

    Args:
        theme: its colours.
    """

    def __init__(self, theme: Theme) -> None:
        self._marks = Marks()
        self._sources: np.ndarray | None = None
        self._every, self._sector = 1, np.zeros(0, int)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        lightness = 0.66 if theme.name == "dark" else 0.4
        self.colours = [QColor.fromHslF(k / SECTORS, 0.6, lightness) for k in range(SECTORS)]
        self.threads = [halfway(colour, QColor(theme.card)) for colour in self.colours]
        self._ratio, self._made = 0.0, []

    def paint_sources(self, painter: QPainter, sources: np.ndarray, to_pixels: Callable, ratio: float) -> None:
        """Draw (n, 2) points that are carried, as far as lines begin at them."""
        self._sort(sources)
        starts = to_pixels(sources[::self._every])
        for k, (mark, _) in enumerate(self._sprites(ratio)):
            self._marks.draw(painter, mark, starts[self._sector == k])

    def paint_lines(self, painter: QPainter, sources: np.ndarray, carried: np.ndarray, to_pixels: Callable) -> None:
        """Draw lines from (n, 2) points to where they are carried."""
        self._sort(sources)
        lines = np.concatenate([to_pixels(ends[::self._every]) for ends in (sources, carried)], axis=1)
        for k, colour in enumerate(self.threads):
            draw_lines(painter, colour, 1.0, lines[self._sector == k])

    def paint_ends(self, painter: QPainter, sources: np.ndarray, carried: np.ndarray, to_pixels: Callable,
                   ratio: float) -> None:
        """Draw the ends of the lines, in the colour of their start."""
        self._sort(sources)
        ends = to_pixels(carried[::self._every])
        for k, (_, mark) in enumerate(self._sprites(ratio)):
            self._marks.draw(painter, mark, ends[self._sector == k])

    def _sort(self, sources: np.ndarray) -> None:
        """Choose the points that lines begin at and find their sectors, once for each set of sources."""
        if self._sources is not sources:
            self._sources, self._every = sources, max(1, -(-len(sources) // _MOST_LINES))
            self._sector = sectors(sources[::self._every])

    def _sprites(self, ratio: float) -> list[tuple[QPixmap, QPixmap]]:
        if self._ratio != ratio:
            halo = QColor(self._theme.card)
            halo.setAlphaF(0.65)
            self._ratio = ratio
            self._made = [(square(colour, halo, ratio), circle(colour, halo, ratio, radius=2.0))
                          for colour in self.colours]
        return self._made


def halfway(one: QColor, other: QColor) -> QColor:
    """The middle of two colours; opaque, as lines must be to be drawn fast."""
    return QColor(*((a + b) // 2 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)))
