"""A bar of colours to paint with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme
from ...widgets.hover_tooltip import HoverTooltip

_CELL, _RIM = 17, 3  # logical pixels


class ColourBar(HoverTooltip):
    """Colours side by side, of which one is chosen by a click or the arrow keys.

    Attributes:
        colours: #rrggbb each.
        chosen: index of the one that is painted with.

    Signals:
        changed: the newly chosen colour.
    """

    changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.colours: tuple[str, ...] = ()
        self.chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colour to paint with"))

    def sizeHint(self) -> QSize:
        return QSize(_CELL * len(self.colours) + 2 * _RIM, _CELL + 2 * _RIM)

    def offer(self, colours: tuple[str, ...], chosen: int) -> None:
        """Offer other colours."""
        self.colours = colours
        self.updateGeometry()
        self.choose(chosen)

    def choose(self, index: int) -> None:
        self.chosen = index
        self.setAccessibleDescription(self.colours[index])
        self.update()
        self.changed.emit(self.colours[index])

    def rect_of(self, index: int) -> QRectF:
        """Return where a colour is."""
        return QRectF(_RIM + index * _CELL, _RIM, _CELL, _CELL)

    def index_at(self, position: QPointF) -> int | None:
        """Return the colour at a position of the widget; None if there is none."""
        return next((k for k in range(len(self.colours)) if self.rect_of(k).contains(position)), None)

    def text_at(self, position: QPointF) -> str:
        index = self.index_at(position)
        return "" if index is None else self.tr("Paint with %1").replace("%1", self.colours[index])

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def paintEvent(self, event) -> None:
        painter, theme = QPainter(self), self.theme
        painter.setPen(QPen(QColor(theme.muted), 1))
        for k, colour in enumerate(self.colours):
            painter.setBrush(QColor(colour))
            painter.drawRect(self.rect_of(k).adjusted(0.5, 0.5, -0.5, -0.5))
        if self.colours:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.card), 4))
            painter.drawRect(self.rect_of(self.chosen))
            painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.text), 2))
            painter.drawRect(self.rect_of(self.chosen).adjusted(-1, -1, 1, 1))
        painter.end()

    def mousePressEvent(self, event) -> None:
        index = self.index_at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(index)

    def keyPressEvent(self, event) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self.colours:
            self.choose(min(max(self.chosen + steps[event.key()], 0), len(self.colours) - 1))
        else:
            super().keyPressEvent(event)
