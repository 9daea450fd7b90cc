"""The bars of histograms on the same bins, and the axis that they stand on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shiboken6
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from .guarded import mend
from .plot_items import PlotObject
from .scales import ValueScale

_FILL = 0.34  # opacity
_BEYOND = 9.0  # pixels outside the plot up to which something is painted
_FAR = 30_000.0  # pixels, from which the painter's fixed-point arithmetic would overflow
_OUTLINE, _MEAN = (4.0, 2.0), (3.0, 2.0)  # dashes, in widths of the line


@dataclass(frozen=True)
class BarStyle:
    """How one histogram looks.

    Attributes:
        colour: name of one of the theme's colours.
        hatched: told apart from the plain one without colour: hatched, with dashed lines.
    """

    colour: str
    hatched: bool = False


class Bars(PlotObject):
    """Shares of samples in adjoining bins: an area with an outline for each histogram, and a line at its mean.

    Args:
        styles: of the histograms; later ones lie above.

    Attributes:
        edges: (n + 1,) of the bins, positions on the x axis.
        tops: (histograms, n) positions on the value axis; minus infinity, the logarithm of an empty bin, is allowed.
        means: positions on the x axis.
        even: where a dotted line stands behind the bars, a position on the x axis; None is nowhere.
    """

    def __init__(self, styles: Sequence[BarStyle]) -> None:
        super().__init__(z=-3)
        self.styles = tuple(styles)
        self.edges, self.tops = np.empty(0), np.empty((len(self.styles), 0))
        self.means: tuple[float, ...] = ()
        self.even: float | None = None
        self._rects: np.ndarray | None = None  # (histograms, n, 4) of the areas
        self._shapes: list[tuple[QRectF, QLineF]] = []  # the first of the areas and of the lines, in place
        self._looks: list[tuple[list[QBrush], QPen, QPen]] = []

    def renew(self, *_) -> None:
        self._forget()
        self._looks = [self._look(style) for style in self.styles]
        self._dots = QPen(self.colour("muted"), self.plot.theme.width(1), Qt.PenStyle.DotLine)
        super().renew()

    def _look(self, style: BarStyle) -> tuple[list[QBrush], QPen, QPen]:
        """The brushes of the area, one above the other, and the pens of the outline and of the mean."""
        colour, fill = self.colour(style.colour), self.colour(style.colour, _FILL)
        outline, mean = QPen(colour, self.plot.theme.width(1)), QPen(colour, self.plot.theme.width(2))
        mean.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not style.hatched:
            return [QBrush(fill)], outline, mean
        outline.setDashPattern(_OUTLINE)
        mean.setDashPattern(_MEAN)
        return [QBrush(fill), QBrush(fill, Qt.BrushStyle.BDiagPattern)], outline, mean

    def set_data(self, edges: np.ndarray, tops: np.ndarray, means: Sequence[float],
                 even: float | None = None) -> None:
        """Draw these."""
        if not np.array_equal(edges, self.edges):
            self._forget()
        self.edges, self.tops, self.means = edges, tops, tuple(means)
        self.even = even
        mend(self)
        self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        count = self.tops.shape[1]
        if count == 0:
            return
        if self._rects is None:
            self._lay_out(count)
        box, rects, lines, steps = self.plot.vb, self._rects, self._lines, self._steps
        height = self._area.height()
        ground = height if self.plot.values.log else round(min(max(box.y_pixels(0.0), -_BEYOND), height + _BEYOND))
        tops = np.rint(box.y_pixels(self.tops, _BEYOND))
        rects[:, :, 1] = tops
        np.subtract(ground, tops, out=rects[:, :, 3])
        np.minimum(tops, ground - 1, out=steps[:, 1:-1])
        steps[:, 0] = steps[:, -1] = ground - 1
        lines[:, :, 1::2] = steps[:, self._ends]
        lines[:, :, 1::2] += 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self.even is not None and abs(box.x_pixels(self.even)) < _FAR:
            x = math.floor(box.x_pixels(self.even)) + 0.5
            painter.setPen(self._dots)
            painter.drawLine(QLineF(x, 0, x, height))
        for (brushes, outline, _), (areas, joined) in zip(self._looks, self._shapes, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            for brush in brushes:
                painter.setBrush(brush)
                painter.drawRects(areas, count)
            painter.setPen(outline)
            painter.drawLines(joined, 2 * count + 1)
        for (_, _, pen), mean in zip(self._looks, self.means, strict=True):
            x = round(box.x_pixels(mean))
            if abs(x) < _FAR:
                painter.setPen(pen)
                painter.drawLine(QLineF(x, 0, x, height))

    def _forget(self) -> None:
        # with the memory its wrappers: one that is left would be taken for whatever is wrapped next at its address
        self._rects, self._shapes = None, []

    def _lay_out(self, count: int) -> None:
        """Where the bins are; what changes with each frame is filled in later."""
        width, histograms = self._area.width(), len(self.styles)
        pixels = np.rint(np.clip(self.plot.vb.x_pixels(self.edges), -_BEYOND, width + _BEYOND))
        self._rects = np.empty((histograms, count, 4))
        self._rects[:, :, 0], self._rects[:, :, 2] = pixels[:-1], np.diff(pixels)
        # lines along the tops of the bars, then those up and down at the edges, from one bar's top to the next one's
        bins, edges = np.arange(count), np.arange(count + 1)
        self._lines = np.empty((histograms, 2 * count + 1, 4))
        self._lines[:, :, 0] = pixels[np.concatenate([bins, edges])] + 0.5
        self._lines[:, :, 2] = pixels[np.concatenate([bins + 1, edges])] + 0.5
        self._ends = np.stack([np.concatenate([bins + 1, edges]), np.concatenate([bins + 1, edges + 1])], axis=1)
        self._steps = np.empty((histograms, count + 2))  # the ground, the tops, the ground
        self._shapes = [(shiboken6.wrapInstance(areas.ctypes.data, QRectF),
                         shiboken6.wrapInstance(lines.ctypes.data, QLineF))
                        for areas, lines in zip(self._rects, self._lines, strict=True)]


@dataclass
class ShareScale(ValueScale):
    """The value axis of a histogram: shares in percent, which stand on its lower end and never exceed 100 %."""

    percent: bool = True

    def fit(self, low: float, high: float) -> bool:
        """Make shares, or their logarithms, up to `high` visible; `low` is the ground."""
        before = self.low, self.high
        super().fit(low, high)
        self.low = low
        self.high = min(self.high, 0.02 if self.log else 1.02)
        return (self.low, self.high) != before
