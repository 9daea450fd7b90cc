"""A table of images: a row for each sample, a column for each stage of what a model does with it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...engine.probes.pictures import Sheet, SheetColumn
from ..theme import Theme
from .explained import Explained
from .mosaic import argb, qimage

_MARGIN, _GAP, _BETWEEN_GROUPS, _LINE = 8, 4, 20, 18  # logical pixels
_LARGEST, _FEWEST_ROWS = 160, 4  # cells grow to this side, unless fewer rows than these would be seen


class SheetView(Explained):
    """Draws a sheet of images so that all its columns are seen, and as many rows as fit.

    Attributes:
        sheet: what is drawn; None before the first.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.sheet: Sheet | None = None
        self._images: list[list[QImage]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(self.tr("What the model does with some samples, stage by stage"))

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Show another one; where only some samples differ, those alone are drawn anew."""
        old, self.sheet = self.sheet, sheet
        if sheet is None or old is None or [c.samples.shape for c in old.columns] != [
                c.samples.shape for c in sheet.columns]:
            self._images = [] if sheet is None else [
                [qimage(colours) for colours in argb(column.samples)] for column in sheet.columns]
            self.update()
            return
        for k, (before, column) in enumerate(zip(old.columns, sheet.columns, strict=True)):
            changed = (before.samples != column.samples).reshape(len(column.samples), -1).any(axis=1)
            for row in np.flatnonzero(changed):
                self._images[k][row] = qimage(argb(column.samples[row:row + 1])[0])
                if row < self.rows():
                    self.update(self.rect_of(k, int(row)))
        if [(c.title, c.group, c.note) for c in old.columns] != [(c.title, c.group, c.note) for c in sheet.columns]:
            self.update(0, 0, self.width(), _MARGIN + self._head())

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    # --- where things are ---

    def _head(self) -> int:
        """Height above the images: a line each for groups, titles and notes, those that there are."""
        columns = self.sheet.columns
        lines = 1 + any(c.group for c in columns) + any(c.note for c in columns)
        return lines * _LINE + _GAP

    def _lefts(self, cell: int) -> list[int]:
        """The left edge of each column, the whole centred."""
        columns, lefts, x = self.sheet.columns, [], 0
        for k, column in enumerate(columns):
            if k:
                x += cell + (_GAP if column.group == columns[k - 1].group else _BETWEEN_GROUPS)
            lefts.append(x)
        begin = max(_MARGIN, (self.width() - x - cell) // 2)
        return [begin + left for left in lefts]

    def cell(self) -> int:
        """Side of the square that each image is fitted into, in logical pixels."""
        columns = self.sheet.columns
        breaks = sum(a.group != b.group for a, b in zip(columns, columns[1:], strict=False))
        room = self.width() - 2 * _MARGIN - breaks * _BETWEEN_GROUPS - (len(columns) - 1 - breaks) * _GAP
        height = self.height() - 2 * _MARGIN - self._head()
        rows = min(len(columns[0].samples), _FEWEST_ROWS)
        return max(8, min(room // len(columns), height // max(rows, 1) - _GAP, _LARGEST))

    def rows(self) -> int:
        """How many samples are seen."""
        height = self.height() - 2 * _MARGIN - self._head()
        return max(1, min(len(self.sheet.columns[0].samples), height // (self.cell() + _GAP)))

    def rect_of(self, column: int, row: int) -> QRect:
        """Where an image is fitted in, in logical pixels."""
        cell = self.cell()
        return QRect(self._lefts(cell)[column], _MARGIN + self._head() + row * (cell + _GAP), cell, cell)

    # --- painting ---

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.theme.card))
        if self.sheet is not None and self.sheet.columns:
            self._paint_heads(painter)
            for column, images in enumerate(self._images):
                for row, image in enumerate(images[:self.rows()]):
                    cell = self.rect_of(column, row)
                    if cell.intersects(event.rect()):
                        painter.drawImage(QRectF(_fitted(image, cell)), image)
        painter.end()

    def _paint_heads(self, painter: QPainter) -> None:
        columns, cell = self.sheet.columns, self.cell()
        lefts = self._lefts(cell)
        font = QFont(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        y = _MARGIN
        if any(c.group for c in columns):
            for first, last in _groups(columns):
                place = QRect(lefts[first], y, lefts[last] + cell - lefts[first], _LINE - 3)
                painter.setPen(QColor(self.theme.text))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter,
                                 metrics.elidedText(columns[first].group, Qt.TextElideMode.ElideRight, place.width()))
                painter.setPen(QPen(QColor(self.theme.border), 1))
                painter.drawLine(place.left(), place.bottom() + 2, place.right(), place.bottom() + 2)
            y += _LINE
        for attribute, colour in (("title", self.theme.text), ("note", self.theme.muted)):
            if not any(getattr(c, attribute) for c in columns):
                continue
            painter.setPen(QColor(colour))
            for left, column in zip(lefts, columns, strict=True):
                text = metrics.elidedText(getattr(column, attribute), Qt.TextElideMode.ElideRight, cell + _GAP)
                painter.drawText(QRect(left - _GAP, y, cell + 2 * _GAP, _LINE), Qt.AlignmentFlag.AlignCenter, text)
            y += _LINE

    def text_at(self, position: QPointF) -> str:
        at = position.toPoint()
        if self.sheet is None:
            return ""
        for k, column in enumerate(self.sheet.columns):
            area = self.rect_of(k, 0).united(self.rect_of(k, self.rows() - 1))
            area.setTop(_MARGIN)
            if area.contains(at):
                row = (at.y() - self.rect_of(k, 0).top()) // (self.cell() + _GAP)
                words = [column.group, column.title, column.note,
                         self.tr("sample {0}").format(row + 1) if row >= 0 else ""]
                return ", ".join(word for word in words if word)
        return ""


def _groups(columns: tuple[SheetColumn, ...]) -> list[tuple[int, int]]:
    """First and last column of each run of one group."""
    found: list[tuple[int, int]] = []
    for k, column in enumerate(columns):
        if k and column.group == columns[k - 1].group:
            found[-1] = (found[-1][0], k)
        else:
            found.append((k, k))
    return found


def _fitted(image: QImage, cell: QRect) -> QRect:
    """The largest rectangle of the image's proportions in the middle of a cell."""
    size = image.size().scaled(cell.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(QPoint(cell.x() + (cell.width() - size.width()) // 2, cell.y() + (cell.height() - size.height()) // 2),
                 size)
