"""One of the plots that stand above each other and share the axis of steps: its curves, its lines, its value axis."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from ..theme.theme import Theme
from .marks import draw_lines
from .scales import ValueScale
from .traces import draw_band, line_segments

HEAD = 20.0  # pixels of the line of text above a plot
_LABEL_SPACE = 26.0  # pixels between two labels of the value axis, at least
_WIDTH = 1.5  # of a curve, logical pixels
_KEY = 18.0  # length of the sample of a line in the head
_NARROW = 460.0  # plots narrower than this have short labels at their levels
_GRID = 0.7  # opacity
_APART = 8.0  # times as large, from which curves do not share an axis undivided
_PERCENTILES = (1.0, 99.0)  # of the band that the range shows; single spikes may leave it


@dataclass
class Curve:
    """One curve.

    Attributes:
        series: its name in the history.
        minus: another series, which is taken from it; empty for none.
        label: in the head.
        colour: name of one of the theme's colours.
        dashed: told apart from the solid one without colour.
        band: opacity of the band from the least to the greatest value, 0 to 1; 0 is no band.
        divisor: what values are divided by, to share an axis with much smaller ones; the head says so.
        mean, low, high: (n,) positions on the value axis.
        fit_to_band: the range shows the band, not only the curve.
    """

    series: str
    label: str
    colour: str
    dashed: bool = False
    band: float = 0.0
    minus: str = ""
    divisor: float = 1.0
    mean: np.ndarray = field(default_factory=lambda: np.empty(0))
    low: np.ndarray = field(default_factory=lambda: np.empty(0))
    high: np.ndarray = field(default_factory=lambda: np.empty(0))

    def key(self) -> str:
        """What the head calls it."""
        return self.label if self.divisor == 1 else f"{self.label} ÷ {self.divisor:g}"

    def text(self, value: float, percent: bool) -> str:
        if not np.isfinite(value):
            return "\N{EN DASH}"
        shown = f"{100 * value:.0f} %" if percent else f"{value:.4g}"
        return shown.replace("-", "\N{MINUS SIGN}")


@dataclass(frozen=True)
class Level:
    """A faint horizontal line with a small label, at a value that means something.

    Attributes:
        short: the label where there is little room.
        series: of the curve that it belongs to; empty if to all.
    """

    value: float
    label: str
    colour: str
    short: str = ""
    series: str = ""


@dataclass(frozen=True)
class Words:
    """A text that lies above the curves, on a backing.

    Attributes:
        place: of the text alone, in logical pixels.
        colour: a colour of the theme.
    """

    place: QRectF
    text: str
    colour: str


@dataclass
class Strip:
    """One plot.

    Attributes:
        name: for tests and accessibility.
        title: at the left of its head.
        weight: its share of the height.
        percent: values are shares, written in percent.
        note: why there is nothing to draw, said in its place; if there is something after all, after the head.
        divides: whether a curve far above the others is divided, so that they do not lie flat on the axis.
    """

    name: str
    title: str
    curves: list[Curve]
    weight: float = 1.0
    percent: bool = False
    scale: ValueScale = field(default_factory=ValueScale)
    levels: tuple[Level, ...] = ()
    note: str = ""
    visible: bool = True
    divides: bool = False
    plot: QRectF = field(default_factory=QRectF)

    def set_data(self, values: dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]]) -> bool:
        """Take over (mean, low, high) of each series, in values; returns whether range or divisors changed."""
        divided = self.divides and self._divide([values[curve.series][0] for curve in self.curves])
        for curve in self.curves:
            parts = values[curve.series]
            if curve.minus:
                # the mean of a difference is that of the means; of its least and greatest value they tell nothing
                parts = (parts[0] - values[curve.minus][0],) * 3
            curve.mean, curve.low, curve.high = (self.scale.transform(part / curve.divisor) for part in parts)
        return self.scale.fit(*self._extremes()) or divided

    def _divide(self, means: list[np.ndarray]) -> bool:
        """Choose the curves' divisors; whether one is another than before."""
        sizes = [float(np.median(known)) if len(known := np.abs(mean[np.isfinite(mean)])) else 0.0 for mean in means]
        least, before = min(sizes), [curve.divisor for curve in self.curves]
        for curve, size in zip(self.curves, sizes, strict=True):
            apart = 1.0 if self.scale.log or least == 0 else size / least
            if not 1 / _APART <= apart / curve.divisor <= _APART or self.scale.log:
                curve.divisor = 10.0 ** round(np.log10(apart))
        if before == [curve.divisor for curve in self.curves]:
            return False
        self.scale.fitted = False
        return True

    def series(self) -> tuple[str, ...]:
        """The names of all that it draws from."""
        return tuple(name for curve in self.curves for name in (curve.series, curve.minus) if name)

    def positions(self) -> np.ndarray:
        """(3 * curves, n) positions of everything that is drawn."""
        return np.stack([part for curve in self.curves for part in (curve.mean, curve.low, curve.high)])

    def has_data(self) -> bool:
        return any(np.isfinite(curve.mean).any() for curve in self.curves)

    def is_blank(self) -> bool:
        """Whether a note stands in place of the plot."""
        return bool(self.note) and not self.has_data()

    def y(self, positions: np.ndarray | float) -> np.ndarray | float:
        """Pixels of positions on the value axis."""
        box, scale = self.plot, self.scale
        return box.bottom() - (positions - scale.low) * (box.height() / (scale.high - scale.low))

    def _extremes(self) -> tuple[float, float]:
        found = []
        for curve in self.curves:
            for part, percentile in ((curve.low, _PERCENTILES[0]), (curve.high, _PERCENTILES[1])):
                chosen = part if curve.band else curve.mean
                known = chosen[np.isfinite(chosen)]
                if len(known):
                    rank = round((len(known) - 1) * percentile / 100)
                    found.append(float(np.partition(known, rank)[rank]))
            known = curve.mean[np.isfinite(curve.mean)]
            if len(known):
                found += [float(known.min()), float(known.max())]
        found += [p for p in self._level_positions() if np.isfinite(p)]
        return (min(found), max(found)) if found else (np.nan, np.nan)

    def _level_positions(self) -> list[float]:
        """Of the levels, in their order; NaN where one for all curves holds for those alone that are not divided."""
        divisors = {curve.series: curve.divisor for curve in self.curves}
        common = 1.0 if set(divisors.values()) <= {1.0} else np.nan
        values = np.array([level.value / divisors.get(level.series, common) for level in self.levels])
        return [float(position) for position in self.scale.transform(values)]

    # --- painting ---

    def paint_axis(self, painter: QPainter, theme: Theme) -> None:
        """Grid, labels of the value axis, and the lines at equilibrium. Painted into the background."""
        box, muted, border = self.plot, QColor(theme.muted), QColor(theme.border)
        if self.is_blank():
            painter.setPen(muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box.adjusted(16, 0, -16, 0), flags, self.note)
            return
        border.setAlphaF(_GRID)
        space = QFontMetrics(painter.font()).ascent()
        written = box.bottom() + 99
        for position, label in self.scale.ticks(max(2, int(box.height() / _LABEL_SPACE))):
            y = round(self.y(position)) + 0.5
            if not box.top() - 1 <= y <= box.bottom() + 1 or written - y < space:
                continue
            written = y
            painter.setPen(QPen(border, 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(muted)
            text = f"{100 * position:.0f} %" if self.percent else label
            place = QRectF(0, y - 10, box.left() - 8, 20)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        self._paint_levels(painter, theme)

    def _paint_levels(self, painter: QPainter, theme: Theme) -> None:
        box = self.plot
        for level, position in zip(self.levels, self._level_positions(), strict=True):
            y = self.y(position)
            if not box.top() <= y <= box.bottom():
                continue
            colour = QColor(theme.colour(level.colour))
            colour.setAlphaF(0.65)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(box.left(), round(y) + 0.5), QPointF(box.right(), round(y) + 0.5))

    def level_words(self, metrics: QFontMetrics) -> list[Words]:
        """The labels of the levels, which lie above the curves."""
        box, words = self.plot, []
        if self.is_blank():
            return words
        taken: list[float] = []
        for level, position in zip(self.levels, self._level_positions(), strict=True):
            y = self.y(position)
            if not box.top() <= y <= box.bottom():
                continue
            top = y - metrics.height() - 1 if y - metrics.height() > box.top() else y + 1
            if any(abs(top - other) < metrics.height() for other in taken):
                top = y + 1
            if any(abs(top - other) < metrics.ascent() for other in taken):
                continue  # two words on top of each other help nobody
            taken.append(top)
            text = level.label if box.width() >= _NARROW else level.short
            width = metrics.horizontalAdvance(text)
            words.append(Words(QRectF(box.right() - 4 - width, top, width, metrics.height()), text, level.colour))
        return words

    def paint_head(self, painter: QPainter, theme: Theme, index: int | None) -> None:
        """Title and keys of the curves, with the values at point `index` if there is one."""
        metrics = QFontMetrics(painter.font())
        x, middle, right = self.plot.left(), self.plot.top() - HEAD / 2, self.plot.right()
        x = self._paint_words(painter, theme.muted, metrics, x, middle, right, self.title) + 14
        for curve in self.curves:
            colour = QColor(theme.colour(curve.colour))
            if x + _KEY > right:
                return
            pen = QPen(colour, 2, Qt.PenStyle.CustomDashLine if curve.dashed else Qt.PenStyle.SolidLine)
            if curve.dashed:
                pen.setDashPattern([3.0, 1.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, middle), QPointF(x + _KEY, middle))
            x = self._paint_words(painter, theme.text, metrics, x + _KEY + 6, middle, right, curve.key())
            if index is not None and index < len(curve.mean):
                position = float(curve.mean[index])
                value = (10.0**position if self.scale.log else position) * curve.divisor
                words = curve.text(value, self.percent)
                painter.save()
                bold = painter.font()
                bold.setBold(True)
                painter.setFont(bold)
                x = self._paint_words(painter, theme.text, QFontMetrics(bold), x + 6, middle, right, words)
                painter.restore()
            x += 14
        if self.note and self.has_data():
            self._paint_words(painter, theme.muted, metrics, x, middle, right, self.note)

    @staticmethod
    def _paint_words(painter: QPainter, colour: str, metrics: QFontMetrics, x: float, middle: float, right: float,
                     words: str) -> float:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(right - x)))
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(x, middle + metrics.ascent() / 2 - 1), words)
        return x + metrics.horizontalAdvance(words)

    def paint_curves(self, painter: QPainter, theme: Theme, x: np.ndarray, origin: float, first: int = 0) -> None:
        """The bands and the curves from point `first` on, over (n,) pixels of these points."""
        box, width = self.plot, _WIDTH * painter.device().devicePixelRatioF()
        painter.setClipRect(box)
        for curve in self.curves:
            if curve.band:
                colour = QColor(theme.colour(curve.colour))
                colour.setAlphaF(curve.band)
                top, bottom = box.top() - 9, box.bottom() + 9
                low, high = (np.clip(self.y(part[first:]), top, bottom) for part in (curve.low, curve.high))
                draw_band(painter, colour, x, low, high)
        # the first curve is the solid one; it lies above, and the gaps of the dashed one show it
        for curve in reversed(self.curves):
            y = np.clip(self.y(curve.mean[first:]), box.top() - 99, box.bottom() + 99)
            lines = line_segments(x, y, curve.dashed, origin)
            draw_lines(painter, QColor(theme.colour(curve.colour)), width, lines)
        painter.setClipping(False)
