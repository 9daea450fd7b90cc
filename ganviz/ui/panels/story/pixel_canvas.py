"""An image that is painted by hand, pixel by pixel, and a picture of where each of its pixels is pushed."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme
from ...widgets.mosaic import argb, is_smooth, qimage, tidy_scale

_MOVES = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class _Picture(QWidget):
    """An image as large as there is room for, each of its pixels a square."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._colours: np.ndarray | None = None  # (H, W) uint32
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(48, 48)

    def sizeHint(self) -> QSize:
        return QSize(160, 160)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def box(self) -> QRectF:
        """Return where the image is drawn."""
        high, wide = self._colours.shape
        ratio = self.devicePixelRatioF()
        scale = tidy_scale(min(self.width() / wide, self.height() / high) * ratio) / ratio
        return QRectF(round((self.width() - wide * scale) / 2), round((self.height() - high * scale) / 2),
                      wide * scale, high * scale)

    def pixel_box(self, row: int, column: int) -> QRectF:
        """Return where a pixel of the image is drawn."""
        box, scale = self.box(), self.box().width() / self._colours.shape[1]
        return QRectF(box.left() + column * scale, box.top() + row * scale, scale, scale)

    def paintEvent(self, event) -> None:
        if self._colours is None:
            return
        painter, box = QPainter(self), self.box()
        scale = box.width() * self.devicePixelRatioF() / self._colours.shape[1]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth(round(scale, 3)))
        painter.drawImage(box, qimage(self._colours))
        painter.setPen(QPen(QColor(self.theme.border), 1))
        painter.drawRect(box)
        self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Draw what lies over the image."""


class PixelCanvas(_Picture):
    """An image to paint on. The mouse paints where it is dragged; the arrow keys move a cursor, Enter paints there.

    Attributes:
        image: (H, W, C) float32 in [-1, 1]; None before there is one.
        colour: (C,) float32, what is painted.
        brush: width of the brush in pixels.
        cursor: (row, column) of the pixel that the keyboard is at.

    Signals:
        changed: the image has been painted on.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.image: np.ndarray | None = None
        self.colour = np.ones(1, np.float32)
        self.brush = 1
        self.cursor = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Your fake"))
        self.setToolTip(self.tr("Drag to paint. On the keyboard, the arrows move and Enter paints."))

    def set_image(self, image: np.ndarray | None) -> None:
        """Take another image."""
        if image is not None and (self.image is None or image.shape != self.image.shape):
            self.cursor = (image.shape[0] // 2, image.shape[1] // 2)
        self.image = image
        self._renew()

    def _renew(self) -> None:
        self._colours = None if self.image is None else argb(as_uint8(self.image)[None])[0]
        self._speak()
        self.update()

    def _speak(self) -> None:
        if self.image is not None:
            row, column = self.cursor
            values = ", ".join(f"{value:.2f}" for value in self.image[row, column])
            self.setAccessibleDescription(self.tr("row %1, column %2: %3").replace("%1", str(row + 1)).replace(
                "%2", str(column + 1)).replace("%3", values))

    def pixel_at(self, position: QPointF) -> tuple[int, int] | None:
        """Return the (row, column) at a position of the widget; None outside of the image."""
        if self.image is None or not self.box().contains(position):
            return None
        box, (high, wide) = self.box(), self.image.shape[:2]
        return (min(int((position.y() - box.top()) / box.height() * high), high - 1),
                min(int((position.x() - box.left()) / box.width() * wide), wide - 1))

    def paint_at(self, row: int, column: int) -> None:
        """Paint with the brush around a pixel."""
        first = (self.brush - 1) // 2
        rows = slice(max(row - first, 0), row - first + self.brush)
        columns = slice(max(column - first, 0), column - first + self.brush)
        if (self.image[rows, columns] == self.colour).all():
            return
        image = self.image.copy()  # the one before may have been handed on
        image[rows, columns] = self.colour
        self.image = image
        self._renew()
        self.changed.emit()

    def paint_over(self, painter: QPainter) -> None:
        if self.hasFocus() and self.image is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((self.theme.on_accent, 3), (self.theme.accent, 1.5)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(self.pixel_box(*self.cursor))

    def mousePressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag(event.position())

    def mouseMoveEvent(self, event) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position())

    def _drag(self, position: QPointF) -> None:
        if (pixel := self.pixel_at(position)) is not None:
            self.cursor = pixel
            self.paint_at(*pixel)

    def keyPressEvent(self, event) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.image is not None and plain and event.key() in _MOVES:
            down, right = _MOVES[event.key()]
            high, wide = self.image.shape[:2]
            self.cursor = (min(max(self.cursor[0] + down, 0), high - 1), min(max(self.cursor[1] + right, 0), wide - 1))
            self._speak()
            self.update()
        elif self.image is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.paint_at(*self.cursor)
        else:
            super().keyPressEvent(event)


class PushPicture(_Picture):
    """Where the pixels of an image are pushed: grey stays, brighter is to become brighter, in the colours of the data.

    The strongest push of all is drawn as black or white, whatever its size.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Where the gradient pushes each pixel"))
        self.setToolTip(self.tr("Where the generator's loss would push each pixel: grey stays as it is, bright is to "
                                "become brighter, dark to become darker. The strongest push is black or white, "
                                "whatever its size."))

    def show_push(self, push: np.ndarray) -> None:
        """Show an (H, W, C) push."""
        self._colours = argb(as_uint8(push / max(float(np.abs(push).max()), 1e-30))[None])[0]
        self.update()


def as_uint8(image: np.ndarray) -> np.ndarray:
    """Return an image of [-1, 1] in 0 to 255, as the data stores it."""
    return np.clip(np.rint((image + 1) * 127.5), 0, 255).astype(np.uint8)
