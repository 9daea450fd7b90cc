"""Marks of what happened in a run, in plots over its steps: a line in each plot, and texts in the uppermost one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

from .mark_labels import ROW, Mark, MarkLabel, place_labels
from .plot_items import PlotObject, scale_of

_MOST_ROWS = 3
_HOVER = 6.0  # pixels around a line in which its text is told
_BACK = 0.85  # opacity of the ground of the texts


class EventLines(PlotObject):
    """A vertical line at each mark: dashed for what the person did, dotted for what diagnosis found."""

    def __init__(self) -> None:
        super().__init__(z=-8)
        self.marks: tuple[Mark, ...] = ()
        self._positions = np.empty(0)
        self._drawn: list[tuple[int, QPen]] | None = None
        self.hide()

    def set_marks(self, marks: tuple[Mark, ...], positions: np.ndarray) -> None:
        """Show these, in the order of their (n,) positions on the x axis."""
        if marks != self.marks or not np.array_equal(positions, self._positions):
            self.marks, self._positions = marks, positions
            self.setVisible(bool(marks))
            self.renew()

    def renew(self, *_) -> None:
        self._drawn = None
        super().renew()

    def visible_marks(self) -> tuple[tuple[Mark, ...], np.ndarray]:
        """The marks in view, and the pixels where they stand."""
        low, high = self.plot.vb.viewRange()[0]
        part = slice(int(np.searchsorted(self._positions, low)), int(np.searchsorted(self._positions, high, "right")))
        return self.marks[part], self.plot.vb.x_pixels(self._positions[part])

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if self._drawn is None:
            self._drawn = self._made()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        first = bisect_left(self._drawn, exposed.left() - 2, key=itemgetter(0))
        for pixel, pen in self._drawn[first:bisect_right(self._drawn, exposed.right() + 2, key=itemgetter(0))]:
            painter.setPen(pen)
            painter.drawLine(QLineF(pixel + 0.5, 0, pixel + 0.5, self.boundingRect().height()))

    def _made(self) -> list[tuple[int, QPen]]:
        """The pixels where lines are, from the left, and how each is drawn."""
        lines: dict[tuple[int, bool], QPen] = {}
        for mark, x in zip(*self.visible_marks(), strict=True):
            style = Qt.PenStyle.DashLine if mark.own else Qt.PenStyle.DotLine
            lines[round(float(x)), mark.own] = QPen(self.colour(mark.colour, 0.55 if mark.own else 0.9),
                                                         self.plot.theme.width(1), style)
        return [(pixel, pen) for (pixel, _), pen in lines.items()]


class EventLabels(EventLines):
    """The texts of the marks, which lie above the curves."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(8)
        self._labels: list[MarkLabel] | None = None
        self._picture: tuple[float, list[tuple[QPointF, QPixmap]]] | None = None

    def renew(self, *_) -> None:
        self._labels = self._picture = None
        super().renew()

    @property
    def labels(self) -> list[MarkLabel]:
        """Those in view as they are placed."""
        if self._labels is None:
            size = self.boundingRect().size()
            rows = min(_MOST_ROWS, max(1, int(size.height() / 2 / self._row())))
            marks, pixels = self.visible_marks()
            width = QFontMetrics(self.plot.plain).horizontalAdvance
            self._labels = place_labels(marks, pixels, width, 0.0, size.width(), rows)
        return self._labels

    def _row(self) -> float:
        return self.plot.theme.width(ROW)

    def place_of(self, label: MarkLabel) -> QRectF:
        """Where a label's text is, in pixels of the plot's box."""
        return QRectF(label.left, label.row * self._row() + 1, label.width, self._row())

    def marks_at(self, at: QPointF) -> list[Mark]:
        """The marks whose line or text is at a pixel of the plot's box."""
        near = [label for label in self.labels if abs(label.x - at.x()) <= _HOVER or self.place_of(label).contains(at)]
        return [mark for label in near for mark in label.marks]

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        ratio = scale_of(painter)
        if self._picture is None or self._picture[0] != ratio:
            self._picture = ratio, [self._painted(label, ratio) for label in self.labels if label.width > 0]
        for place, picture in self._picture[1]:
            painter.drawPixmap(place, picture)

    def _painted(self, label: MarkLabel, ratio: float) -> tuple[QPointF, QPixmap]:
        """A label's text on its ground: painting text anew costs more than copying it."""
        place = self.place_of(label).adjusted(-3, 0, 3, 0)
        picture = QPixmap((place.size() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.colour("card", _BACK))
        painter, font = QPainter(picture), self.plot.plain
        painter.setFont(font)
        painter.setPen(self.colour(label.marks[-1].colour))
        text = QFontMetrics(font).elidedText(label.text, Qt.TextElideMode.ElideRight, int(label.width) + 1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(3, 0, place.width(), place.height()), flags, text)
        painter.end()
        return place.topLeft(), picture
