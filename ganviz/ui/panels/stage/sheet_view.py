"""A table of images: a row for each sample, a column for each stage of what a model does with it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ....engine.probes.sheet import Sheet
from ...theme.theme import Theme
from ...translation.showing import current, shown
from ...widgets.hover_tooltip import HoverTooltip
from ...widgets.mosaic import argb, qimage
from .sheet_layout import GAP, LETTERS, MARGIN, PAD, SheetLayout, groups, height_of, lay_out, renoted, sized


class SheetView(HoverTooltip):
    """A sheet of images, with all its columns and as many rows as fit.

    Titles take two lines and smaller letters where the columns are narrow, and are cut off only then.

    Attributes:
        sheet: what is drawn; None before the first.

    Signals:
        capacity_changed: there is room for another number of rows.
    """

    capacity_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.sheet: Sheet | None = None
        self.images: list[list[QImage]] = []
        self._layout: SheetLayout | None = None
        self._places: list[list[QRect]] = []  # where each image that is seen is painted
        self._arranged: tuple = ()  # what it was laid out for
        self._notes: list[str] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(self.tr("What the model does with some samples, stage by stage"))

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Show another one; where only some samples differ, those alone are drawn anew."""
        sheet = None if sheet is None else in_language(sheet)
        old, self.sheet = self.sheet, sheet
        before, after = self._layout, self._arrange()
        if sheet is None or old is None or _shapes(old) != _shapes(sheet):
            self.images = [] if sheet is None else [
                [qimage(colours) for colours in argb(column.samples)] for column in sheet.columns]
            self._place()
            self.update()
            return
        for k, (one, other) in enumerate(zip(old.columns, sheet.columns, strict=True)):
            self._renew(k, one.samples, other.samples)
        if after is not before:
            if _headless(before) != _headless(after):
                self._place()
                self.update()
            else:
                self.update(0, 0, self.width(), MARGIN + after.head)

    def _renew(self, column: int, old: np.ndarray, new: np.ndarray) -> None:
        """Draw the images of a column that differ from those drawn, and no others."""
        if old is new:
            return
        changed = np.flatnonzero((old != new).reshape(len(new), -1).any(axis=1)).tolist()
        if not changed:
            return
        places = self._places[column]
        for row, colours in zip(changed, argb(new[changed]), strict=True):
            self.images[column][row] = qimage(colours)
            if row < len(places):
                self.update(places[row])

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._arrange()
        self._place()
        self.update()

    # --- where things are ---

    def _arrange(self) -> SheetLayout | None:
        """Lay out again; returns the layout, None without a sheet."""
        before = self.capacity()
        if self.sheet is None or not self.sheet.columns:
            self._layout = None
            return None
        columns, font = self.sheet.columns, self.font()
        wanted = (self.size(), font, self.theme.scale, [(c.title, c.group) for c in columns])
        kept = self._layout if self._arranged == wanted else None
        notes = [c.note for c in columns]
        if kept is not None and notes != self._notes:
            kept = renoted(kept, columns, font)
        self._arranged, self._notes = wanted, notes
        self._layout = kept or lay_out(columns, self.width(), self.height(), font, self.theme.scale)
        if self._layout.capacity != before:
            self.capacity_changed.emit()
        return self._layout

    def capacity(self) -> int | None:
        """Return how many rows there is room for; None until the columns are known."""
        return None if self._layout is None else self._layout.capacity

    def rows(self) -> int:
        """Return how many samples are seen."""
        return min(len(self.sheet.columns[0].samples), self._layout.capacity)

    def rect_of(self, column: int, row: int) -> QRect:
        """Return the square that an image is fitted into, in logical pixels."""
        layout = self._layout
        left = layout.lefts[column] + (layout.width - layout.cell) // 2
        return QRect(left, MARGIN + layout.head + row * (layout.cell + GAP), layout.cell, layout.cell)

    def _place(self) -> None:
        """Work out where each image that is seen is painted."""
        self._places = [] if self._layout is None else [
            [_fitted(image, self.rect_of(column, row)) for row, image in enumerate(images[:self.rows()])]
            for column, images in enumerate(self.images)]

    def resizeEvent(self, event) -> None:
        self._arrange()
        self._place()

    # --- painting ---

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.theme.card))
        if self._layout is not None:
            exposed = event.region()
            if event.rect().top() < MARGIN + self._layout.head:
                self._paint_heads(painter)
            for images, places in zip(self.images, self._places, strict=True):
                for image, place in zip(images, places, strict=False):
                    if exposed.intersects(place):
                        painter.drawImage(place, image)
        painter.end()

    def _paint_heads(self, painter: QPainter) -> None:
        columns, layout, line = self.sheet.columns, self._layout, self._layout.line
        font = sized(self.font(), self.theme.px(LETTERS[0]))
        painter.setFont(font)
        y = MARGIN
        if any(c.group for c in columns):
            metrics = QFontMetrics(font)
            for first, last in groups(columns):
                left = layout.lefts[first]
                place = QRect(left, y, layout.lefts[last] + layout.width - left, line)
                painter.setPen(QColor(self.theme.text))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter,
                                 metrics.elidedText(columns[first].group, Qt.TextElideMode.ElideRight, place.width()))
                painter.setPen(QPen(QColor(self.theme.border), 1))
                painter.drawLine(place.left(), place.bottom() + 2, place.right(), place.bottom() + 2)
            y += line + PAD
        painter.setFont(sized(font, layout.letters))
        for texts, colour in ((layout.titles, self.theme.text), (layout.notes, self.theme.muted)):
            painter.setPen(QColor(colour))
            for left, lines in zip(layout.lefts, texts, strict=True):
                for number, text in enumerate(lines):
                    painter.drawText(QRect(left - GAP, y + number * line, layout.width + 2 * GAP, line),
                                     Qt.AlignmentFlag.AlignCenter, text)
            y += height_of(texts, line)

    def text_at(self, position: QPointF) -> str:
        at = position.toPoint()
        if self._layout is None:
            return ""
        for k, column in enumerate(self.sheet.columns):
            images = self.rect_of(k, 0).united(self.rect_of(k, self.rows() - 1))
            area = QRect(self._layout.lefts[k], MARGIN, self._layout.width, images.bottom() + 1 - MARGIN)
            if area.contains(at):
                row = (at.y() - images.top()) // (self._layout.cell + GAP)
                words = [column.group, column.title, column.note,
                         self.tr("sample %1").replace("%1", str(row + 1)) if row >= 0 else ""]
                return ", ".join(word for word in words if word)
        return ""


def in_language(sheet: Sheet) -> Sheet:
    """Return the sheet with its words in the language of the window."""
    if current() is None:
        return sheet
    return replace(sheet, columns=tuple(replace(c, title=shown(c.title), group=shown(c.group), note=shown(c.note))
                                        for c in sheet.columns))


def _shapes(sheet: Sheet) -> list[tuple[int, ...]]:
    return [c.samples.shape for c in sheet.columns]


def _headless(layout: SheetLayout | None) -> SheetLayout | None:
    """Return the layout without what stands in its head."""
    return None if layout is None else replace(layout, notes=())


def _fitted(image: QImage, cell: QRect) -> QRect:
    """Return the largest rectangle of the image's proportions in the middle of a cell."""
    size = image.size().scaled(cell.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(QPoint(cell.x() + (cell.width() - size.width()) // 2, cell.y() + (cell.height() - size.height()) // 2),
                 size)
