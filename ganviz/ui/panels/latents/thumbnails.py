"""Rows of small images: a film to scrub through, candidates to choose from; and one large image."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme
from ...widgets.hover_tooltip import HoverTooltip
from ...widgets.mosaic import argb, is_smooth, qimage, tidy_scale

_GAP, _FRAME = 6, 3  # logical pixels: between two images, and around the row for frames and badges
_BADGE = 14  # logical pixels: the side of a letter's badge


class ThumbRow(HoverTooltip):
    """A row of images of one size, as high as the row and spread over its width.

    Args:
        height: the height of the row in logical pixels.

    Attributes:
        images: (n, H, W, C) uint8; None before there are any.
    """

    def __init__(self, height: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.images: np.ndarray | None = None
        self._drawn: list[QImage] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)

    def set_images(self, images: np.ndarray) -> bool:
        """Show other images; return whether they differ from those shown."""
        if images is self.images or (self.images is not None and np.array_equal(images, self.images)):
            return False
        self.images = images
        self._drawn = [qimage(colours) for colours in argb(images)] if len(images) else []
        self.update()
        return True

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def capacity(self, shape: tuple[int, int], most: int) -> int:
        """Return how many images of (height, width) there is room for, from 2 to `most`."""
        side = self._side(shape).width() + _GAP
        return int(min(max((self.width() - 2 * _FRAME + _GAP) // side, 2), most))

    def _side(self, shape: tuple[int, int]) -> QSize:
        """Return an image's size in logical pixels, enlarged by a whole number if possible."""
        ratio, room = self.devicePixelRatioF(), self.height() - 2 * _FRAME
        scale = tidy_scale(room * ratio / max(shape))
        return QSize(round(shape[1] * scale / ratio), round(shape[0] * scale / ratio))

    def rect_of(self, index: int) -> QRectF:
        """Return where an image is drawn."""
        size = self._side(self.images.shape[1:3])
        count = len(self._drawn)
        room = self.width() - 2 * _FRAME - size.width()
        pitch = min(room / max(count - 1, 1), 1.6 * (size.width() + _GAP))
        return QRectF(round(_FRAME + index * pitch), (self.height() - size.height()) // 2, size.width(), size.height())

    def index_at(self, position: QPointF) -> int | None:
        """Return the image at a position of the widget; None if there is none."""
        return next((k for k in range(len(self._drawn)) if self.rect_of(k).contains(position)), None)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self._drawn:
            ratio = self.devicePixelRatioF()
            scale = self.rect_of(0).width() * ratio / self.images.shape[2]
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth(round(scale, 3)))
            for number, image in enumerate(self._drawn):
                painter.drawImage(self.rect_of(number), image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Draw what lies over the images."""

    def describe(self, index: int) -> str:
        """Return an image's tooltip."""
        return ""

    def text_at(self, position: QPointF) -> str:
        index = self.index_at(position)
        return "" if index is None else self.describe(index)

    def _frame(self, painter: QPainter, index: int, colour: str, width: float = 2.0) -> None:
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect_of(index).adjusted(-2, -2, 2, 2), 2, 2)


class FilmStrip(ThumbRow):
    """The pictures along a path, with the place of the sample on it, which the mouse and the arrow keys move.

    Attributes:
        place: 0 at the first picture, 1 at the last.

    Signals:
        scrubbed: the place that the person moved to.
    """

    scrubbed = Signal(float)

    def __init__(self, height: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(height, theme, parent)
        self.place = 0.0
        self.setAccessibleName(self.tr("The path, from its beginning to its end"))
        self.setToolTip(self.tr("The path. Drag along it to move the sample, or use the arrow keys."))

    def show_place(self, place: float) -> None:
        if place != self.place:
            self.place = place
            self.update()

    def describe(self, index: int) -> str:
        share = index / max(len(self._drawn) - 1, 1)
        return self.tr("%1 % of the way. Drag to move the sample.").replace("%1", f"{100 * share:.0f}")

    def paint_over(self, painter: QPainter) -> None:
        first, last = self.rect_of(0), self.rect_of(len(self._drawn) - 1)
        x = first.center().x() + self.place * (last.center().x() - first.center().x())
        colour = QColor(self.theme.accent)
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(x, 1), QPointF(x, self.height() - 1))
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 6)]))
        if self.hasFocus():
            self._frame(painter, round(self.place * (len(self._drawn) - 1)), self.theme.accent, 1.0)

    def _scrub(self, position: QPointF) -> None:
        if len(self._drawn) > 1:
            first, last = self.rect_of(0).center().x(), self.rect_of(len(self._drawn) - 1).center().x()
            self._move(min(max((position.x() - first) / max(last - first, 1), 0.0), 1.0))

    def _move(self, place: float) -> None:
        self.show_place(place)
        self.scrubbed.emit(place)

    def mousePressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._scrub(event.position())

    def mouseMoveEvent(self, event) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scrub(event.position())

    def keyPressEvent(self, event) -> None:
        small = 0.02 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.1
        steps = {Qt.Key.Key_Left: -small, Qt.Key.Key_Right: small, Qt.Key.Key_Home: -1.0, Qt.Key.Key_End: 1.0}
        if event.key() in steps:
            self._move(min(max(self.place + steps[event.key()], 0.0), 1.0))
        else:
            super().keyPressEvent(event)


class CandidateRow(ThumbRow):
    """Samples to choose from, each with its number. A click or Enter chooses one.

    Attributes:
        selected: the index that the arrow keys move.
        letters: those that mark a sample, by its number.

    Signals:
        chosen: the number of the sample that the person chose.
    """

    chosen = Signal(int)

    def __init__(self, height: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(height, theme, parent)
        self.selected = 0
        self._numbers: tuple[int, ...] = ()
        self.letters: dict[int, str] = {}
        self.setAccessibleName(self.tr("Samples to choose from"))

    def set_candidates(self, images: np.ndarray, numbers: tuple[int, ...]) -> bool:
        """Show these samples; return whether they differ from those shown."""
        changed = self.set_images(images) or numbers != self._numbers
        self._numbers = numbers
        self.selected = min(self.selected, max(len(numbers) - 1, 0))
        return changed

    def set_letters(self, letters: dict[int, str]) -> None:
        """Mark samples, by their number, with letters."""
        if letters != self.letters:
            self.letters = letters
            self.update()

    def describe(self, index: int) -> str:
        return self.tr("Fake %1 of the Stage. Click to choose it.").replace("%1", str(self._numbers[index] + 1))

    def paint_over(self, painter: QPainter) -> None:
        for index, number in enumerate(self._numbers):
            if letters := self.letters.get(number, ""):
                self._frame(painter, index, self.theme.accent)
                paint_letters(painter, self.rect_of(index).topLeft(), letters, self.theme)
        if self.hasFocus() and self._drawn:
            self._frame(painter, self.selected, self.theme.text, 1.0)

    def mousePressEvent(self, event) -> None:
        index = self.index_at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self.selected = index
            self.update()
            self.chosen.emit(self._numbers[index])

    def keyPressEvent(self, event) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._numbers:
            self.selected = min(max(self.selected + steps[event.key()], 0), len(self._numbers) - 1)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._numbers:
            self.chosen.emit(self._numbers[self.selected])
        else:
            super().keyPressEvent(event)


class BigPicture(QWidget):
    """A single image, as large as there is room for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._image: QImage | None = None
        self._shown: np.ndarray | None = None
        self.setMinimumSize(64, 64)
        self.setAccessibleName(self.tr("The sample at the present place of the path"))

    def set_image(self, image: np.ndarray) -> bool:
        """Show an (H, W, C) uint8 image; return whether it differs from the one shown."""
        if self._shown is not None and np.array_equal(image, self._shown):
            return False
        self._shown, self._image = image, qimage(argb(image[None])[0])
        self.update()
        return True

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def paintEvent(self, event) -> None:
        if self._image is None:
            return
        painter, ratio = QPainter(self), self.devicePixelRatioF()
        width, height = self._image.width(), self._image.height()
        scale = tidy_scale(min(self.width() / width, self.height() / height) * ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth(scale))
        wide, high = width * scale / ratio, height * scale / ratio
        painter.drawImage(QRectF(round((self.width() - wide) / 2), round((self.height() - high) / 2), wide, high),
                          self._image)
        painter.end()


def paint_letters(painter: QPainter, corner: QPointF, letters: str, theme: Theme) -> None:
    """Draw a small badge with letters at the upper left corner of something."""
    font = QFont(painter.font())
    font.setPixelSize(theme.px(10))
    font.setBold(True)
    painter.setFont(font)
    box = QRectF(corner.x() - 2, corner.y() - 2, theme.px(_BADGE + 7 * (len(letters) - 1)), theme.px(_BADGE))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(theme.on_accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)
