"""The curves of a plot, which one item paints: a scene asks each of its items a dozen things in every frame."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from .guarded import mend
from .plot_items import PlotObject, scale_of
from .sprites import draw_lines
from .traces import draw_band, line_segments

WIDTH = 1.5  # of a curve, logical pixels
_LEAD = 8  # points before the first one that is painted, so that lines, dashes and bands go on as they were
_BEYOND = 99.0  # logical pixels outside of the plot up to which lines and bands go on


class Curve:
    """A curve, perhaps with a band from the least to the greatest value around it.

    Args:
        colour: name of one of the theme's colours.
        label: what it is called, in the head of the plot and in tables.
        dashed: told apart from the solid one without colour.
        band: opacity of the band; 0 is none.
        opacity: of the line.

    Attributes:
        x, y, low, high: (n,) positions on the axes; `low` and `high` are the band's.
        drawn_by: the item that paints it, in the plot that it was added to.
    """

    def __init__(self, colour: str, label: str = "", dashed: bool = False, band: float = 0.0,
                 opacity: float = 1.0) -> None:
        self.hue, self.label, self.dashed, self.band, self.opacity = colour, label, dashed, band, opacity
        self.x = self.y = self.low = self.high = np.empty(0)
        self.drawn_by: Curves | None = None

    def set_data(self, x: np.ndarray, y: np.ndarray, low: np.ndarray | None = None,
                 high: np.ndarray | None = None) -> None:
        """Draw these; only what lies right of the first point that changed is painted anew."""
        self.drawn_by.set_data(x, [(self, y, y if low is None else low, y if high is None else high)])

    def painted(self) -> tuple[np.ndarray, ...]:
        """The values that are painted: its own, and the least and greatest ones if it has a band."""
        return (self.y, self.low, self.high) if self.band else (self.y,)


class Curves(PlotObject):
    """All curves of a plot, the solid ones above the dashed ones, whose gaps show them."""

    def __init__(self) -> None:
        super().__init__(z=-3)
        self._curves: list[Curve] = []  # in the order in which they are painted
        self._colours: dict[Curve, tuple[QColor, QColor]] = {}  # of the line and the band
        self._x, self._pixels = np.empty(0), np.empty(0)  # positions, and where they are

    def take(self, curve: Curve) -> None:
        """Paint a curve too."""
        curve.drawn_by = self
        self._curves = sorted([*self._curves, curve], key=lambda each: not each.dashed)
        self.renew()

    def drop(self, curve: Curve) -> None:
        """Paint a curve no longer."""
        self._curves.remove(curve)
        self.renew()

    def renew(self, *_) -> None:
        self._x = self._pixels = np.empty(0)
        self._colours = {curve: (self.colour(curve.hue, curve.opacity), self.colour(curve.hue, curve.band))
                         for curve in self._curves}
        super().renew()

    def set_data(self, x: np.ndarray, data: Sequence[tuple[Curve, np.ndarray, np.ndarray, np.ndarray]]) -> None:
        """Give curves other values, and paint anew what lies right of the first point that changed in one of them.

        Args:
            x: (n,) positions of all points.
            data: curves, each with its (n,) values, least and greatest values.
        """
        old = [part for curve, *_ in data for part in (curve.x, *curve.painted())]
        before = [curve.x for curve, *_ in data]
        for curve, y, low, high in data:
            curve.x, curve.y, curve.low, curve.high = x, y, low, high
        new = [part for curve, *_ in data for part in (x, *curve.painted())]
        same = same_until(old, new)
        if all(same == len(x) == len(each) for each in before):
            return
        mend(self)
        end = max((self._pixels_of(each)[-1] for each in before if len(each)), default=0.0)
        pixels = self._pixels_of(x)
        end = max(pixels[-1] if len(x) else 0.0, end) + 2
        area = QRectF(self._area)
        if same:  # the line to the first point that changed, and half of its band, begin at the one before
            area.setLeft(float(pixels[max(min(same, len(x)) - 2, 0)]) - 2)
            area.setRight(float(min(end, area.right())))
        self.update(area)

    def _pixels_of(self, x: np.ndarray) -> np.ndarray:
        """Pixels of positions; most curves share them."""
        if x is not self._x:
            self._x, self._pixels = x, self.plot.vb.x_pixels(x)
        return self._pixels

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        box = self.plot.vb
        origin, width = float(box.x_pixels(0.0)), self.plot.theme.width(WIDTH) * scale_of(painter)
        for _, curves in groupby(self._curves, key=lambda curve: id(curve.x)):
            curves = list(curves)
            x = self._pixels_of(curves[0].x)
            part = slice(max(0, int(x.searchsorted(exposed.left())) - _LEAD),
                         int(x.searchsorted(exposed.right())) + _LEAD)
            x = x[part]
            if len(x) == 0:
                continue
            rows = np.array([values[part] for curve in curves for values in curve.painted()])
            pixels = iter(box.y_pixels(rows, _BEYOND))
            for curve in curves:
                (line, fill), y = self._colours[curve], next(pixels)
                if curve.band:
                    draw_band(painter, fill, x, next(pixels), next(pixels))
                draw_lines(painter, line, width, line_segments(x, y, curve.dashed, origin))


def same_until(old: Sequence[np.ndarray], new: Sequence[np.ndarray]) -> int:
    """How many of the first values of (n,) arrays are equal in all pairs; NaN is equal to NaN."""
    pairs = [(before, after) for before, after in zip(old, new, strict=True) if before is not after]
    shared = min((len(each) for each in (*old, *new)), default=0)
    if not pairs or shared == 0:
        return shared
    before, after = (np.array([each[:shared] for each in side]) for side in zip(*pairs, strict=True))
    differs = before != after
    if not differs.any():
        return shared
    differs &= ~(np.isnan(before) & np.isnan(after))
    first = differs.any(axis=0)
    return int(first.argmax()) if first.any() else shared
