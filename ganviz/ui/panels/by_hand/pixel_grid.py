"""Four pixels that are painted by dragging, or by the keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ....engine.probes.by_hand import Four
from ...theme.theme import Theme

_FULL_DRAG = 120.0  # pixels from black to white
_KEYS = {Qt.Key.Key_Plus: 0.1, Qt.Key.Key_Minus: -0.1, Qt.Key.Key_PageUp: 0.1, Qt.Key.Key_PageDown: -0.1}
_WAYS = {Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (1, 1), Qt.Key.Key_Up: (2, 0), Qt.Key.Key_Down: (2, 2)}


class PixelGrid(QWidget):
    """An image of 2×2 pixels with the brightness written into each.

    A drag upwards brightens a pixel, downwards darkens it. With the focus: arrows choose a pixel, + and − (or Page Up
    and Page Down) change it by 0.1, and a digit sets it to so many tenths.

    Args:
        name: what the image is, for screen readers.
        paintable: whether a person may paint in it.

    Signals:
        painted: the four numbers after a change by the person.
    """

    painted = Signal(tuple)

    def __init__(self, name: str, theme: Theme, paintable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._theme, self._paintable = name, theme, paintable
        self.image: Four = (0.0, 0.0, 0.0, 0.0)
        self._current = 0
        self._drag: tuple[QPointF, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if paintable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.SizeVerCursor)
            self.setToolTip(self.tr("Drag a pixel up or down to brighten or darken it.\nKeys: arrows choose, + and − "
                                    "change by 0.1, 0 to 9 are tenths."))
        self._say()

    @property
    def is_painted(self) -> bool:
        """Whether a drag is under way."""
        return self._drag is not None

    def show_image(self, image: Four) -> None:
        """Show an image, unless one is being painted."""
        if self._drag is None and image != self.image:
            self.image = image
            self._say()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def cell(self, index: int) -> QRectF:
        """Return where a pixel is."""
        side = self.width() / 2
        return QRectF((index % 2) * side, (index // 2) * side, side, side)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(116), self._theme.px(116))

    def paintEvent(self, event):
        painter = QPainter(self)
        font = painter.font()
        font.setPixelSize(self._theme.px(15))
        painter.setFont(font)
        for index, value in enumerate(self.image):
            cell = self.cell(index)
            grey = round(255 * value)
            painter.fillRect(cell, QColor(grey, grey, grey))
            painter.setPen(QColor("#000000" if value > 0.5 else "#ffffff"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, f"{value:.2f}")
        painter.setPen(QPen(QColor(self._theme.muted), 1))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(self.cell(self._current).adjusted(2, 2, -2, -2))
        painter.end()

    def mousePressEvent(self, event):
        if self._paintable and event.button() == Qt.MouseButton.LeftButton:
            at = event.position()
            self._current = 2 * (at.y() >= self.height() / 2) + (at.x() >= self.width() / 2)
            self._drag = at, self.image[self._current]
            self._say()
            self.update()

    def mouseMoveEvent(self, event):
        if self._drag is not None:
            at, begun = self._drag
            self._paint(begun + (at.y() - event.position().y()) / _FULL_DRAG)

    def mouseReleaseEvent(self, event):
        self._drag = None

    def keyPressEvent(self, event):
        key = event.key()
        if not self._paintable:
            super().keyPressEvent(event)
        elif key in _WAYS:
            bit, to = _WAYS[key]
            self._current = (self._current & ~bit) | to
            self._say()
            self.update()
        elif key in _KEYS:
            self._paint(self.image[self._current] + _KEYS[key])
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._paint((key - Qt.Key.Key_0) / 10)
        else:
            super().keyPressEvent(event)

    def _paint(self, value: float) -> None:
        image = list(self.image)
        image[self._current] = round(min(max(value, 0.0), 1.0), 2)
        if tuple(image) != self.image:
            self.image = tuple(image)
            self._say()
            self.update()
            self.painted.emit(self.image)

    def _say(self) -> None:
        words = " ".join(f"{value:.2f}" for value in self.image)
        if self._paintable:
            places = (self.tr("upper left"), self.tr("upper right"), self.tr("lower left"), self.tr("lower right"))
            words += f", {places[self._current]} {self.image[self._current]:.2f}"
        self.setAccessibleName(f"{self._name}: {words}")


def thumbnail(image: Four, theme: Theme, side: int = 20) -> QIcon:
    """Draw a small picture of an image, for a button."""
    picture = QPixmap(side, side)
    painter = QPainter(picture)
    for index, value in enumerate(image):
        grey = round(255 * value)
        painter.fillRect((index % 2) * side // 2, (index // 2) * side // 2, side // 2, side // 2,
                         QColor(grey, grey, grey))
    painter.setPen(QColor(theme.muted))
    painter.drawRect(0, 0, side - 1, side - 1)
    painter.end()
    return QIcon(picture)
