"""Two histograms on the same bins: D's scores of real and of fake samples.

What stays while the scores change (grid, labels, the keys' samples) lies in a pixmap.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...engine.probes.verdicts import Verdicts
from ..theme.theme import Theme
from .scales import ValueScale
from .viewport import signed, ticks

_LEFT, _RIGHT, _TOP, _FOOT = 48.0, 8.0, 22.0, 40.0
_SIDE = 8.0  # left of the keys
_TICK_SPACE = 56.0


class VerdictChart(QWidget):
    """The drawing of one `Verdicts`.

    Attributes:
        verdicts: what is drawn; None shows `empty_text`.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.verdicts: Verdicts | None = None
        self.empty_text = ""
        self.scale = ValueScale(0.0, 1.0)
        self._back: tuple[tuple, QPixmap] | None = None  # what it was painted for, and it
        self._font = QFont(self.font())
        self._font.setPixelSize(12)
        self._font.setFeature(QFont.Tag("tnum"), 1)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 110)

    def set_verdicts(self, verdicts: Verdicts | None) -> None:
        self.verdicts = verdicts
        if verdicts is not None:
            self.scale.fit(0.0, max(float(verdicts.real.max()), float(verdicts.fake.max()), 0.02))
            self.scale.low = 0.0
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._back = None
        self.update()

    # --- geometry ---

    def plot(self) -> QRectF:
        """Where the bars are, in pixels."""
        return QRectF(_LEFT, _TOP, max(self.width() - _LEFT - _RIGHT, 10.0), max(self.height() - _TOP - _FOOT, 10.0))

    def _range(self) -> tuple[float, float]:
        return float(self.verdicts.edges[0]), float(self.verdicts.edges[-1])

    def x(self, scores: np.ndarray | float) -> np.ndarray | float:
        """Pixels of scores."""
        low, high = self._range()
        return _LEFT + (scores - low) * (self.plot().width() / (high - low))

    def y(self, shares: np.ndarray | float) -> np.ndarray | float:
        """Pixels of shares."""
        box = self.plot()
        return box.bottom() - shares * (box.height() / self.scale.high)

    # --- painting ---

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        if self.verdicts is None:
            painter.fillRect(self.rect(), QColor(self.theme.card))
            painter.setPen(QColor(self.theme.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(16, 0, -16, 0), flags, self.empty_text)
        else:
            painter.drawPixmap(0, 0, self._background())
            self._paint_bars(painter, self.verdicts.real, QColor(self.theme.real), hatched=False)
            self._paint_bars(painter, self.verdicts.fake, QColor(self.theme.fake), hatched=True)
            self._paint_mean(painter, self.verdicts.mean_real, QColor(self.theme.real), dashed=False)
            self._paint_mean(painter, self.verdicts.mean_fake, QColor(self.theme.fake), dashed=True)
            self._paint_keys(painter)
        painter.end()

    def _background(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        shown = (self.size().toTuple(), ratio, self._range(), self.verdicts.unit, self.verdicts.even, self.scale.high)
        if self._back is None or self._back[0] != shown:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(QColor(self.theme.card))
            painter = QPainter(pixmap)
            painter.setFont(self._font)
            self._paint_axes(painter)
            self._paint_even(painter)
            painter.end()
            self._back = shown, pixmap
        return self._back[1]

    def _paint_axes(self, painter: QPainter) -> None:
        box, verdicts, metrics = self.plot(), self.verdicts, QFontMetrics(self._font)
        grid, muted = QColor(self.theme.border), QColor(self.theme.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for share, _ in self.scale.ticks(int(max(2, box.height() / 36))):
            y = round(float(self.y(share))) + 0.5
            painter.setPen(QPen(grid, 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(muted)
            painter.drawText(QRectF(0, y - 10, _LEFT - 8, 20), right, f"{100 * share:.3g} %")
        low, high = self._range()
        for score, text in ticks(low, high, int(max(2, box.width() / _TICK_SPACE))):
            x = float(self.x(score))
            left = min(x - 40, self.width() - 40 - metrics.horizontalAdvance(text) / 2)
            painter.drawText(QRectF(left, box.bottom() + 3, 80, 16), Qt.AlignmentFlag.AlignCenter, text)
        name = self.tr("D\N{RIGHT SINGLE QUOTATION MARK}s verdict: {0}").format(verdicts.unit) \
            if verdicts.is_probability else verdicts.unit
        wide = metrics.horizontalAdvance(name)
        if wide > self.width():
            name, wide = verdicts.unit, metrics.horizontalAdvance(verdicts.unit)
        left = max(0.0, min(box.center().x() - wide / 2, self.width() - wide))  # it may reach below the axis's numbers
        painter.drawText(QRectF(left, box.bottom() + 20, wide + 1, 18), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_even(self, painter: QPainter) -> None:
        even, (low, high) = self.verdicts.even, self._range()
        if even is not None and low <= even <= high:
            box, x = self.plot(), round(float(self.x(even))) + 0.5
            painter.setPen(QPen(QColor(self.theme.muted), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def outline(self, shares: np.ndarray) -> QPainterPath:
        """The histogram's steps as one closed path, in pixels."""
        edges, tops = self.x(self.verdicts.edges), self.y(shares)
        path = QPainterPath(QPointF(float(edges[0]), float(self.y(0.0))))
        for left, right, top in zip(edges[:-1].tolist(), edges[1:].tolist(), tops.tolist(), strict=True):
            path.lineTo(left, top)
            path.lineTo(right, top)
        path.lineTo(float(edges[-1]), float(self.y(0.0)))
        return path

    def _paint_bars(self, painter: QPainter, shares: np.ndarray, colour: QColor, hatched: bool) -> None:
        path, fill = self.outline(shares), QColor(colour)
        fill.setAlphaF(0.34)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(path, fill)
        if hatched:
            painter.fillPath(path, QBrush(fill, Qt.BrushStyle.BDiagPattern))
        pen = QPen(colour, 1)
        if hatched:
            pen.setDashPattern([4, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_mean(self, painter: QPainter, mean: float, colour: QColor, dashed: bool) -> None:
        low, high = self._range()
        if not low <= mean <= high:
            return
        box, x = self.plot(), round(float(self.x(mean)))
        pen = QPen(colour, 2, Qt.PenStyle.CustomDashLine if dashed else Qt.PenStyle.SolidLine)
        if dashed:
            pen.setDashPattern([3, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def _paint_keys(self, painter: QPainter) -> None:
        """What is what, the two means and the overlap, above the plot."""
        verdicts, metrics = self.verdicts, QFontMetrics(self._font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        real, fake, overlap = (score_text(v) for v in (verdicts.mean_real, verdicts.mean_fake, verdicts.overlap))
        for words in ((self.tr("mean real %1"), self.tr("mean fake %1"), self.tr("overlap %1")),
                      (self.tr("real %1"), self.tr("fake %1"), self.tr("overlap %1")),
                      (self.tr("real %1"), self.tr("fake %1"), "")):
            texts = [word.replace("%1", value) for word, value in zip(words, (real, fake, overlap), strict=True)]
            if sum(metrics.horizontalAdvance(text) for text in texts) + 2 * 20 + 2 * 16 + _SIDE < self.width():
                break
        x = _SIDE
        for text, colour, hatched in zip(texts, (self.theme.real, self.theme.fake, None), (False, True, False),
                                         strict=True):
            if colour is not None:
                self._paint_sample(painter, QRectF(round(x) + 0.5, 4.5, 13, 10), QColor(colour), hatched)
                x += 20
            painter.setPen(QColor(self.theme.muted if colour is None else self.theme.text))
            painter.drawText(QRectF(x, 0, self.width() - x, 19), flags, text)
            x += metrics.horizontalAdvance(text) + 16

    def _paint_sample(self, painter: QPainter, box: QRectF, colour: QColor, hatched: bool) -> None:
        fill = QColor(colour)
        fill.setAlphaF(0.5)
        painter.fillRect(box, QBrush(fill, Qt.BrushStyle.BDiagPattern) if hatched else fill)
        pen = QPen(colour, 1)
        if hatched:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    # --- the pointer ---

    def mouseMoveEvent(self, event) -> None:
        text = self.text_at(event.position().x())
        if text:
            QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def text_at(self, x: float) -> str:
        """What the bin under pixel `x` holds; empty outside."""
        if self.verdicts is None or not self.plot().left() <= x < self.plot().right():
            return ""
        edges = self.verdicts.edges
        index = min(int(np.searchsorted(self.x(edges), x, side="right")) - 1, len(edges) - 2)
        shares = (100 * float(part[index]) for part in (self.verdicts.real, self.verdicts.fake))
        return self.tr("score %1 to %2\n%3 % of the real samples\n%4 % of the fake ones").replace(
            "%1", score_text(float(edges[index]))).replace("%2", score_text(float(edges[index + 1]))).replace(
            "%3", f"{next(shares):.1f}").replace("%4", f"{next(shares):.1f}")


def score_text(score: float) -> str:
    """A score with two digits after the point, fewer if it is large."""
    return signed(f"{score:.2f}" if abs(score) < 100 else f"{score:.4g}")
