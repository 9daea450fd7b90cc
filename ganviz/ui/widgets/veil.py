"""What lies over a widget whose figures are out of date: they can still be read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

_OPACITY = 0.6


class Veil(QWidget):
    """A layer in the colour of the background over all of a widget; clicks and keys go through it."""

    def __init__(self, veiled: QWidget) -> None:
        super().__init__(veiled)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        veiled.installEventFilter(self)

    def turn(self, on: bool) -> None:
        """Veil it, or no longer."""
        self.setGeometry(self.parentWidget().rect())
        self.setVisible(on)
        self.raise_()

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event) -> None:
        colour = QColor(self.palette().window().color())
        colour.setAlphaF(_OPACITY)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()
