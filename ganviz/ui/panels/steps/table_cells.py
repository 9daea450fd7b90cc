"""Paints the cells of a stage's table: pictures, places in the plane, strips of numbers, signs and bars."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ...theme.theme import Theme
from ...widgets.mosaic import argb, qimage
from ...widgets.signs import paint_sign
from .table_columns import TableColumn
from .table_model import StageModel

_PAD = 5  # logical pixels beside what stands in a cell
_STRIP_BARS, _BAR_WIDTH = 16, 4
_BAR = 30  # width that a bar asks for


class StageCells(QStyledItemDelegate):
    """A delegate for the table of a stage.

    Attributes:
        high: logical pixels of a row.
        is_narrow: whether places in the plane have no numbers beside their map.
        extent: (x_min, x_max, y_min, y_max) of the plane that points are shown in; None before it is known.
    """

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.high = 34
        self.is_narrow = False
        self.extent: tuple[float, float, float, float] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index) -> QSize:
        column = index.model().columns[index.column()]
        words = option.fontMetrics.horizontalAdvance(column.text(index.row()))
        match column.kind:
            case "picture":
                height, width = column.values.shape[1:3]
                wide = min((self.high - 4) * width / height, 3 * self.high)
            case "point":
                wide = self.high - 6 + (0 if self.is_narrow else words + 8)
            case "vector":
                wide = min(column.values.shape[1], _STRIP_BARS) * _BAR_WIDTH + (0 if _is_long(column) else words + 8)
            case "is":
                wide = words + 18
            case "bar":
                wide = _BAR
            case _:
                wide = words
        return QSize(round(wide) + 2 * _PAD, self.high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        model: StageModel = index.model()
        column, row = model.columns[index.column()], index.row()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.hover))
        painter.setPen(QColor(self.theme.border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        place = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, -1)
        colour = self._colour(model.is_real(row))
        match column.kind:
            case "picture":
                self._picture(painter, place, column.values[row])
            case "point":
                self._point(painter, place, column.values[row], model.is_real(row), colour, column.text(row))
            case "vector":
                self._strip(painter, place, column, row)
            case "is":
                self._is(painter, place, model.is_real(row), colour, column.text(row))
            case "bar":
                self._bar(painter, place, column, row, colour)
            case _:
                self._number(painter, place, column, row)
        painter.restore()

    def _colour(self, is_real: bool | None) -> QColor:
        return QColor(self.theme.muted if is_real is None else self.theme.real if is_real else self.theme.fake)

    def _number(self, painter: QPainter, place: QRectF, column: TableColumn, row: int) -> None:
        font = painter.font()
        if column.key == "score":
            font.setBold(True)
            painter.setFont(font)
        painter.setPen(QColor(self.theme.discriminator if column.key == "score" else self.theme.text))
        side = Qt.AlignmentFlag.AlignRight if column.kind == "number" else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, column.text(row))

    def _is(self, painter: QPainter, place: QRectF, is_real: bool | None, colour: QColor, text: str) -> None:
        if is_real is not None:
            paint_sign(painter, is_real, QPointF(place.left() + 5, place.center().y()), colour)
        painter.setPen(colour)
        painter.drawText(place.adjusted(16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _picture(self, painter: QPainter, place: QRectF, picture: np.ndarray) -> None:
        height, width = picture.shape[:2]
        high = place.height() - 4
        box = QRectF(place.left(), place.top() + 2, min(high * width / height, place.width()), high)
        smooth = high * painter.device().devicePixelRatioF() < height
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(box, qimage(argb(picture[None])[0]))

    def _point(self, painter: QPainter, place: QRectF, point: np.ndarray, is_real: bool | None, colour: QColor,
               text: str) -> None:
        box = QRectF(place.left(), place.top() + 3, place.height() - 6, place.height() - 6)
        paint_map(painter, box, self.theme)
        for k in range(0, len(point), 2):
            at = on_map(box, point[k:k + 2], self.extent)
            if at is not None:
                paint_sign(painter, bool(is_real), at, colour)
        if self.is_narrow:
            return
        painter.setPen(QPen(QColor(self.theme.text)))
        painter.drawText(place.adjusted(box.width() + 8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _strip(self, painter: QPainter, place: QRectF, column: TableColumn, row: int) -> None:
        """Draw the first numbers as bars up and down, all rows to one scale, and a few of them in words."""
        values, reach = column.values[row][:_STRIP_BARS], column.reach()
        middle, half = place.center().y(), place.height() / 2 - 4
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.generator))
        for k, value in enumerate(values):
            if np.isfinite(value):
                painter.drawRect(QRectF(place.left() + k * _BAR_WIDTH, middle, _BAR_WIDTH - 1,
                                        -half * float(value) / reach))
        if not _is_long(column):
            painter.setPen(QColor(self.theme.text))
            painter.drawText(place.adjusted(len(values) * _BAR_WIDTH + 8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter,
                             column.text(row))

    def _bar(self, painter: QPainter, place: QRectF, column: TableColumn, row: int, colour: QColor) -> None:
        value = float(column.values[row])
        if not np.isfinite(value) or value == 0:
            return
        reach = 1.0 if column.key == "error" and column.reach() <= 1 else column.reach()
        wide = max(place.width() * abs(value) / reach, 3.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(place.left(), place.center().y() - 3, wide, 6), 3, 3)


def _is_long(column: TableColumn) -> bool:
    return column.values.shape[1] > 3


def paint_map(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Draw the frame of a tiny map of the plane, with its middle lines."""
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.setBrush(QColor(theme.field))
    painter.drawRect(box)
    centre = box.center()
    painter.drawLine(QPointF(box.left(), centre.y()), QPointF(box.right(), centre.y()))
    painter.drawLine(QPointF(centre.x(), box.top()), QPointF(centre.x(), box.bottom()))


def on_map(box: QRectF, point: np.ndarray, extent: tuple[float, float, float, float] | None) -> QPointF | None:
    """Return where a point lies on a tiny map, at its rim if it lies beyond; None if it is nowhere."""
    if extent is None or not np.isfinite(point).all():
        return None
    left, right, low, high = extent
    x = min(max((float(point[0]) - left) / (right - left), 0.04), 0.96)
    y = min(max((float(point[1]) - low) / (high - low), 0.04), 0.96)
    return QPointF(box.left() + x * box.width(), box.bottom() - y * box.height())
