"""Plots over the steps of a run, above each other, with one axis: curves, marks, a crosshair, and looking back.

All that stays (grid, texts, marks) lies in a pixmap; a new frame copies it and draws the curves, from the first point
on that has changed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..theme.theme import Theme
from .mark_labels import ROW, Mark, MarkLabel, place_labels
from .scales import TimeRange, step_text
from .strip import HEAD, Strip, Words

_GUTTER, _RIGHT, _FOOT, _BETWEEN = 48.0, 8.0, 22.0, 4.0
_LEAST = 34.0  # height of a plot that can still be read
_TICK_SPACE = 90.0  # pixels between two labels of the step axis, at least
_POINT_SPACE = 4.0  # pixels between two points of a curve
_HOVER = 6.0  # pixels around a mark in which its text is shown
_MARK_ROWS = 3
_LEAD = 8  # points before the first one that is painted, so that lines, dashes and bands go on as they were


class TimeCanvas(QWidget):
    """The drawing. It is handed data and knows nothing of where they come from.

    Args:
        strips: the plots, from above; a Strip that is not `visible` takes no room.
        unit: under the axis.

    Attributes:
        range: which steps are seen.
        empty_text: shown instead of plots until the first data; may be changed.

    Signals:
        range_changed: the person looks elsewhere; new data are needed for `range`.
    """

    range_changed = Signal()

    def __init__(self, strips: Sequence[Strip], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strips = list(strips)
        self.theme = theme
        self.range = TimeRange()
        self.empty_text = ""
        self.steps = np.empty(0)
        self.labels: list[MarkLabel] = []
        self._marks: tuple[Mark, ...] = ()
        self._mark_steps = np.empty(0)
        self._background: QPixmap | None = None
        self._words: list[tuple[QPointF, QPixmap]] = []
        self._cursor: float | None = None
        self._drag: tuple[float, float] | None = None
        self._font = QFont(self.font())
        self._font.setPixelSize(12)
        self._font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width, so that numbers do not tremble
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(120)
        self.set_least_height()

    def set_least_height(self) -> None:
        """Ask for so much height that each strip that is visible can be read."""
        shown = len(self._shown())
        self.setMinimumHeight(int(_FOOT + shown * (HEAD + _LEAST) + (shown - 1) * _BETWEEN))

    # --- what it is told ---

    def max_points(self) -> int:
        """How many points a curve needs at the present width."""
        return max(16, int((self.width() - _GUTTER - _RIGHT) / _POINT_SPACE))

    def set_data(self, steps: np.ndarray, values: dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]]) -> None:
        """Draw these.

        Args:
            steps: (n,) float64.
            values: (mean, low, high), each (n,), of every series that a visible strip draws.
        """
        before, self.steps = self.steps, steps
        same = same_until(before[None], steps[None])
        for strip in self._shown():
            had_data, old = strip.has_data(), strip.positions()
            if strip.set_data(values) or strip.has_data() != had_data:
                self._background = None
            same = min(same, same_until(old, strip.positions()))
        if (len(before) == 0) != (len(steps) == 0):
            self._background = None
        if self._background is None or len(steps) == 0:
            self.update()
        elif same < max(len(steps), len(before)):
            # the line to the first point that changed, and half of its band, begin at the one before
            left = int(self.x(steps[max(min(same, len(steps)) - 2, 0)])) - 2
            self.update(left, 0, self.width() - left, self.height())

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show these marks, in the order of their steps."""
        if marks != self._marks:
            self._marks = marks
            self._mark_steps = np.fromiter((mark.step for mark in marks), float, len(marks))
            self.redraw()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.redraw()

    def redraw(self) -> None:
        """Draw the background anew too: a range, a text or a strip changed."""
        self._background = None
        self.update()

    def clear(self) -> None:
        """Forget a run's data and marks, and follow the next one."""
        self.steps, self._cursor = np.empty(0), None
        self._marks, self._mark_steps = (), np.empty(0)
        self.range = TimeRange(window=self.range.window)
        for strip in self.strips:
            strip.scale.fitted = False
        self.redraw()

    # --- geometry ---

    def _shown(self) -> list[Strip]:
        return [strip for strip in self.strips if strip.visible]

    def _lay_out(self) -> None:
        shown = self._shown()
        height = self.height() - _FOOT - len(shown) * HEAD - (len(shown) - 1) * _BETWEEN
        share, top = max(height, 10.0) / sum(strip.weight for strip in shown), 0.0
        for strip in shown:
            top += HEAD
            strip.plot = QRectF(_GUTTER, top, max(self.width() - _GUTTER - _RIGHT, 10.0), share * strip.weight)
            top = strip.plot.bottom() + _BETWEEN

    def _scale(self) -> float:
        """Pixels per step."""
        return (self.width() - _GUTTER - _RIGHT) / (self.range.high - self.range.low)

    def x(self, steps: np.ndarray | float) -> np.ndarray | float:
        """Pixels of steps."""
        return _GUTTER + (steps - self.range.low) * self._scale()

    def step_at(self, x: float) -> float:
        return self.range.low + (x - _GUTTER) / self._scale()

    def cursor_index(self) -> int | None:
        """The point nearest to the pointer; None if it is elsewhere."""
        if self._cursor is None or len(self.steps) == 0:
            return None
        return int(np.argmin(np.abs(self.steps - self.step_at(self._cursor))))

    # --- painting ---

    def paintEvent(self, event) -> None:
        ratio = self.devicePixelRatioF()
        if self._background is None or self._background.devicePixelRatio() != ratio:
            self._background = self._painted_background(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._background)
        if len(self.steps):
            x, origin = self.x(self.steps), float(self.x(0.0))
            first = max(0, int(np.searchsorted(x, event.rect().left())) - _LEAD)
            for strip in self._shown():
                strip.paint_curves(painter, self.theme, x[first:], origin, first)
            for place, words in self._words:
                painter.drawPixmap(place, words)
            self._paint_crosshair(painter)
        painter.end()

    def _painted_background(self, ratio: float) -> QPixmap:
        self._lay_out()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(self.theme.card))
        self._words = []
        painter = QPainter(pixmap)
        painter.setFont(self._font)
        if len(self.steps):
            index = self.cursor_index()
            self._paint_steps_axis(painter)
            for strip in self._shown():
                strip.paint_axis(painter, self.theme)
                strip.paint_head(painter, self.theme, index)
            self._paint_marks(painter)
            self._words = self._painted_words(ratio)
        else:
            painter.setPen(QColor(self.theme.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(16, 0, -16, 0), flags, self.empty_text)
        painter.end()
        return pixmap

    def _paint_steps_axis(self, painter: QPainter) -> None:
        lowest = self._shown()[-1].plot
        metrics = QFontMetrics(self._font)
        unit = self.tr("step")
        unit_left = lowest.right() - metrics.horizontalAdvance(unit)
        flags = Qt.AlignmentFlag.AlignCenter
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(QRectF(unit_left - 4, lowest.bottom() + 3, lowest.right() - unit_left + 8, 18), flags, unit)
        grid = QColor(self.theme.border)
        grid.setAlphaF(0.4)
        pill = self._pill(metrics)
        for step, text in self.range.ticks(int(max(2, lowest.width() / _TICK_SPACE))):
            x = round(float(self.x(step))) + 0.5
            if not lowest.left() <= x <= lowest.right() + 1:
                continue
            painter.setPen(QPen(grid, 1))
            for strip in self._shown():
                painter.drawLine(QPointF(x, strip.plot.top()), QPointF(x, strip.plot.bottom()))
            painter.setPen(QColor(self.theme.muted))
            half = metrics.horizontalAdvance(text) / 2 + 4
            covered = pill is not None and x + half > pill.left() and x - half < pill.right()
            if x + half < unit_left - 4 and not covered:
                painter.drawText(QRectF(x - 50, lowest.bottom() + 3, 100, 18), flags, text)

    def _paint_marks(self, painter: QPainter) -> None:
        shown = self._shown()
        top, metrics = shown[0].plot, QFontMetrics(self._font)
        begin = int(np.searchsorted(self._mark_steps, self.range.low))
        end = int(np.searchsorted(self._mark_steps, self.range.high, "right"))
        rows = min(_MARK_ROWS, max(1, int(top.height() / 2 / ROW)))
        self.labels = place_labels(self._marks[begin:end], self.x(self._mark_steps[begin:end]),
                                   metrics.horizontalAdvance, top.left(), top.right(), rows)
        for label in self.labels:
            newest = label.marks[-1]
            colour = QColor(self.theme.colour(newest.colour))
            colour.setAlphaF(0.55 if newest.colour == "text" else 0.9)
            style = Qt.PenStyle.DashLine if newest.colour == "text" else Qt.PenStyle.DotLine
            painter.setPen(QPen(colour, 1, style))
            for strip in (s for s in shown if not s.is_blank()):
                painter.drawLine(QPointF(round(label.x) + 0.5, strip.plot.top()),
                                 QPointF(round(label.x) + 0.5, strip.plot.bottom()))

    def _painted_words(self, ratio: float) -> list[tuple[QPointF, QPixmap]]:
        """The texts of the marks and of the levels, which lie above the curves, and where."""
        marks = [Words(self._label_rect(label).translated(0, 1), label.text, label.marks[-1].colour)
                 for label in self.labels if label.width > 0]
        levels = [words for strip in self._shown() for words in strip.level_words(QFontMetrics(self._font))
                  if not any(words.place.intersects(mark.place) for mark in marks)]  # the marks are news
        return [self._painted(group, ratio) for group in (marks, *([words] for words in levels)) if group]

    def _painted(self, group: Sequence[Words], ratio: float) -> tuple[QPointF, QPixmap]:
        places = [words.place.adjusted(-3, 0, 3, 0) for words in group]
        whole = places[0]
        for place in places[1:]:
            whole = whole.united(place)
        whole = QRectF(whole.toAlignedRect())
        pixmap = QPixmap((whole.size() * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter, metrics, back = QPainter(pixmap), QFontMetrics(self._font), QColor(self.theme.card)
        painter.setFont(self._font)
        painter.translate(-whole.topLeft())
        back.setAlphaF(0.85)
        for words, place in zip(group, places, strict=True):
            painter.fillRect(place, back)
            painter.setPen(QColor(self.theme.colour(words.colour)))
            text = metrics.elidedText(words.text, Qt.TextElideMode.ElideRight, int(words.place.width()) + 1)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(place.adjusted(3, 0, 0, 0), flags, text)
        painter.end()
        return whole.topLeft(), pixmap

    def _paint_crosshair(self, painter: QPainter) -> None:
        index = self.cursor_index()
        if index is None:
            return
        shown = self._shown()
        step = self.steps[index]
        x = float(self.x(step))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.muted), 1))
        for strip in shown:
            painter.drawLine(QPointF(x, strip.plot.top()), QPointF(x, strip.plot.bottom()))
        for strip in shown:
            for curve in strip.curves:
                y = float(strip.y(float(curve.mean[index]))) if index < len(curve.mean) else np.nan
                if strip.plot.top() <= y <= strip.plot.bottom():
                    painter.setPen(QPen(QColor(self.theme.card), 1.5))
                    painter.setBrush(QColor(self.theme.colour(curve.colour)))
                    painter.drawEllipse(QPointF(x, y), 3.5, 3.5)
        painter.setFont(self._font)
        pill = self._pill(QFontMetrics(self._font))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.hover))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, step_text(step))

    def _pill(self, metrics: QFontMetrics) -> QRectF | None:
        """Where the crosshair's step is written, instead of the axis's labels there; None without a crosshair."""
        index = self.cursor_index()
        if index is None:
            return None
        width = metrics.horizontalAdvance(step_text(self.steps[index])) + 12
        left = min(max(float(self.x(self.steps[index])) - width / 2, _GUTTER), self.width() - width)
        return QRectF(left, self._shown()[-1].plot.bottom() + 3, width, 18)

    # --- the person's hands ---

    def _look(self) -> None:
        self.redraw()
        self.range_changed.emit()

    def follow(self, window: int | None) -> None:
        """Follow the newest step again, over `window` steps or the whole run."""
        self.range.follow(window)
        self._look()

    def mousePressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton and len(self.steps):
            self._drag = (event.position().x(), self.range.low)

    def mouseMoveEvent(self, event) -> None:
        x = event.position().x()
        if self._drag is not None:
            start, low = self._drag
            if abs(x - start) > 2 or not self.range.following:
                self.range.pan(low - (x - start) / self._scale() - self.range.low)
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._cursor = None
                self._look()
            return
        inside = _GUTTER <= x <= self.width() - _RIGHT and len(self.steps) > 0
        self._cursor = x if inside else None
        self.redraw()  # the values in the heads
        self._show_mark_text(event)

    def _show_mark_text(self, event) -> None:
        near = [label for label in self.labels if abs(label.x - event.position().x()) <= _HOVER]
        near += [label for label in self.labels
                 if label.left <= event.position().x() <= label.left + label.width and label not in near
                 and self._label_rect(label).contains(event.position())]
        marks = [mark for label in near for mark in label.marks]
        lines = [self.tr("step %1: %2").replace("%1", step_text(m.step)).replace("%2", m.text) for m in marks[-12:]]
        if lines:
            QToolTip.showText(event.globalPosition().toPoint(), "\n".join(lines), self)
        elif QToolTip.isVisible():
            QToolTip.hideText()

    def _label_rect(self, label: MarkLabel) -> QRectF:
        return QRectF(label.left, self._shown()[0].plot.top() + label.row * ROW, label.width, ROW)

    def mouseReleaseEvent(self, event) -> None:
        self._drag = None
        self.unsetCursor()

    def leaveEvent(self, event) -> None:
        if self._cursor is not None:
            self._cursor = None
            self.redraw()

    def mouseDoubleClickEvent(self, event) -> None:
        self.follow(self.range.window)

    def wheelEvent(self, event) -> None:
        turned = event.angleDelta()
        if len(self.steps) == 0 or turned.isNull():
            event.ignore()
            return
        if abs(turned.x()) > abs(turned.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            sideways = turned.x() or turned.y()
            self.range.pan(-sideways / 120 * 0.1 * (self.range.high - self.range.low))
        else:
            self.range.zoom(0.85 ** (turned.y() / 120), self.step_at(event.position().x()))
        event.accept()
        self._look()

    def keyPressEvent(self, event) -> None:
        span, key = self.range.high - self.range.low, Qt.Key
        middle = (self.range.high + self.range.low) / 2
        actions = {
            key.Key_End: lambda: self.range.follow(self.range.window),
            key.Key_Left: lambda: self.range.pan(-0.1 * span), key.Key_Right: lambda: self.range.pan(0.1 * span),
            key.Key_Plus: lambda: self.range.zoom(0.8, middle), key.Key_Minus: lambda: self.range.zoom(1.25, middle),
        }
        action = actions.get(event.key())
        if action is None or len(self.steps) == 0:
            super().keyPressEvent(event)
            return
        action()
        self._look()

    def resizeEvent(self, event) -> None:
        self.redraw()
        self.range_changed.emit()


def same_until(old: np.ndarray, new: np.ndarray) -> int:
    """How many of the first columns of two (rows, n) arrays are equal; NaN is equal to NaN."""
    shared = min(old.shape[1], new.shape[1]) if len(old) == len(new) else 0
    old, new = old[:, :shared], new[:, :shared]
    differs = ((old != new) & ~(np.isnan(old) & np.isnan(new))).any(axis=0)
    return int(differs.argmax()) if differs.any() else shared
