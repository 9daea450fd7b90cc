"""A picture of numbers or colours whose pixels are places: to click, to drag over, to walk on with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme
from ...widgets.hover_tooltip import HoverTooltip
from ...widgets.mosaic import argb, qimage
from ...widgets.signed_images import signed_image, signed_table

_KEYS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_GRID_FROM = 7.0  # logical pixels of a cell, from which on lines between the cells help
_CAPTION, _MARGIN, _LEAST, _NARROWEST = 18, 3, 64, 52
_FEW = 20  # pixels in a row, up to which they may differ by a screen's pixel in size


class PixelView(HoverTooltip):
    """A picture as large as there is room for, with a caption, a rim of padding and a lit part.

    Args:
        name: what it is, for screen readers.

    Attributes:
        described: words for a pixel (row, column), for the tooltip.
        lit: (row, column, height, width) of the part with a bright frame, in pixels; None for none.

    Signals:
        picked: the (row, column) that the person clicked or dragged to, with fractions; may lie in the rim.
        nudged: rows and columns that an arrow key asks to go.
        jumped: -1 for the first place (Home), 1 for the last (End).
    """

    picked = Signal(float, float)
    nudged = Signal(int, int)
    jumped = Signal(int)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.described: Callable[[int, int], str] = lambda row, column: ""
        self.lit: tuple[int, int, int, int] | None = None
        self._name, self._caption = name, ""
        self._values: np.ndarray | None = None
        self._colours: np.ndarray | None = None
        self._largest, self._rim = 1.0, 0
        self._image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_NARROWEST, _LEAST + self.theme.px(_CAPTION))
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return self.minimumSize()  # a scroll area gives what is asked for, and this grows into all that is left

    # --- what it shows ---

    def show_values(self, values: np.ndarray, largest: float) -> None:
        """Show (h, w) numbers from -largest to largest; what is not a number is left empty."""
        self._values, self._colours, self._largest = values, None, largest
        self._make_image()

    def show_picture(self, picture: np.ndarray) -> None:
        """Show an (H, W, C) uint8 picture."""
        self._values, self._colours = None, picture
        self._make_image()

    def set_rim(self, rim: int) -> None:
        """Draw so many pixels of padding around the picture."""
        if rim != self._rim:
            self._rim = rim
            self.update()

    def light(self, part: tuple[int, int, int, int] | None, spoken: str = "") -> None:
        """Frame a part, and say it to screen readers."""
        if part != self.lit:
            self.lit = part
            self.update()
        self.setAccessibleName(f"{self._name}: {spoken}" if spoken else self._name)

    def set_caption(self, text: str) -> None:
        if text != self._caption:
            self._caption = text
            self.update()

    @property
    def caption(self) -> str:
        return self._caption

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._make_image()

    def _make_image(self) -> None:
        if self._colours is not None:
            self._image = qimage(argb(self._colours[None])[0])
        elif self._values is not None and self._values.size:
            image = signed_image(np.nan_to_num(self._values), self._largest, signed_table(self.theme))
            self._image = image
        else:
            self._image = None
        self.update()

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns) of what it shows."""
        shown = self._colours if self._colours is not None else self._values
        return (0, 0) if shown is None else shown.shape[:2]

    # --- where things are ---

    @property
    def cell(self) -> float:
        """The side of a pixel, in logical pixels."""
        rows, columns = self.shape
        rows, columns = rows + 2 * self._rim, columns + 2 * self._rim
        side = min((self.width() - 2 * _MARGIN) / max(columns, 1),
                   (self.height() - 2 * _MARGIN - self.theme.px(_CAPTION)) / max(rows, 1))
        return float(int(side)) if side >= 3 and max(rows, columns) > _FEW else side

    def rect_of(self, row: float, column: float, height: float = 1, width: float = 1) -> QRectF:
        """Return where a part of the picture is drawn; rows and columns of the rim are below 0 or beyond the last."""
        rows, columns = self.shape
        cell = self.cell
        left = (self.width() - columns * cell) / 2
        top = self.theme.px(_CAPTION) + (self.height() - self.theme.px(_CAPTION) - rows * cell) / 2
        return QRectF(round(left) + column * cell, round(top) + row * cell, width * cell, height * cell)

    def place_at(self, position: QPointF) -> tuple[float, float]:
        """Return the (row, column) at a position; the middle of the first pixel is (0, 0)."""
        corner = self.rect_of(0, 0).topLeft()
        return (position.y() - corner.y()) / self.cell - 0.5, (position.x() - corner.x()) / self.cell - 0.5

    def text_at(self, position: QPointF) -> str:
        row, column = (round(x) for x in self.place_at(position))
        rows, columns = self.shape
        return self.described(row, column) if 0 <= row < rows and 0 <= column < columns else ""

    # --- painting ---

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rows, columns = self.shape
        font = QFont(painter.font())
        font.setPixelSize(self.theme.px(12))
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        top = max(self.rect_of(-self._rim, 0).top() - self.theme.px(_CAPTION) - _MARGIN, 0.0)
        painter.drawText(QRectF(0, top, self.width(), self.theme.px(_CAPTION)), Qt.AlignmentFlag.AlignCenter,
                         painter.fontMetrics().elidedText(self._caption, Qt.TextElideMode.ElideRight, self.width()))
        if self._image is not None:
            self._paint_picture(painter, rows, columns)
        painter.end()

    def _paint_picture(self, painter: QPainter, rows: int, columns: int) -> None:
        whole = self.rect_of(0, 0, rows, columns)
        if self._rim:
            zero = signed_table(self.theme)[128] if self._colours is None else 0xFF808080
            rim = self.rect_of(-self._rim, -self._rim, rows + 2 * self._rim, columns + 2 * self._rim)
            painter.fillRect(rim, QColor.fromRgb(int(zero)))
            painter.setPen(QPen(QColor(self.theme.muted), 1, Qt.PenStyle.DotLine))
            painter.drawRect(rim)
        painter.drawImage(whole, self._image)
        if self._values is not None:
            self._paint_unmade(painter)
        if self.cell >= _GRID_FROM:
            self._paint_grid(painter, rows, columns)
        if self.lit is not None:
            self._paint_lit(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_unmade(self, painter: QPainter) -> None:
        card = QColor(self.theme.card)
        for row, column in np.argwhere(np.isnan(self._values)):
            painter.fillRect(self.rect_of(float(row), float(column)), card)

    def _paint_grid(self, painter: QPainter, rows: int, columns: int) -> None:
        colour = QColor(self.theme.card)
        colour.setAlpha(110)
        painter.setPen(QPen(colour, 1))
        rim = self._rim
        low = self.rect_of(-rim, -rim)
        high = self.rect_of(rows + rim, columns + rim)
        for k in range(-rim, columns + rim + 1):
            x = self.rect_of(0, k).left()
            painter.drawLine(QPointF(x, low.top()), QPointF(x, high.top()))
        for k in range(-rim, rows + rim + 1):
            y = self.rect_of(k, 0).top()
            painter.drawLine(QPointF(low.left(), y), QPointF(high.left(), y))

    def _paint_lit(self, painter: QPainter) -> None:
        frame = self.rect_of(*self.lit).adjusted(-1, -1, 1, 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # a dark line around a bright one is seen on every picture
        painter.setPen(QPen(QColor("#000000"), 5))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor(LIT), 3))
        painter.drawRect(frame)

    # --- what the person does ---

    def mousePressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._image is not None:
            self.picked.emit(*self.place_at(event.position()))

    def mouseMoveEvent(self, event) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._image is not None:
            self.picked.emit(*self.place_at(event.position()))

    def keyPressEvent(self, event) -> None:
        if event.key() in _KEYS:
            self.nudged.emit(*_KEYS[event.key()])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.jumped.emit(-1 if event.key() == Qt.Key.Key_Home else 1)
        else:
            super().keyPressEvent(event)


LIT = "#ffd54a"
"""The colour of what is lit: none of those that mean real, fake, D or G."""
