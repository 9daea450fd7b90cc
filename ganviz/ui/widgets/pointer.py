"""A frame that points at a widget of the window for a moment."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

_SHOWN = 3000  # milliseconds
_MARGIN, _WIDTH = 5, 3  # pixels


class Pointer(QWidget):
    """A frame around a widget, which takes no clicks and goes away by itself.

    Attributes:
        target: what it points at; None while it points at nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        self.target: QWidget | None = None
        self._colour = QColor()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN)
        self._timer.timeout.connect(self.stop)
        self.hide()

    def point_at(self, target: QWidget, colour: str) -> None:
        """Scroll to a widget and draw a frame around it."""
        parent = target.parentWidget()
        while parent is not None and not parent.isWindow():
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(target)
            parent = parent.parentWidget()
        self.target, self._colour = target, QColor(colour)
        window = target.window()
        self.setParent(window)
        place = QRect(target.mapTo(window, QPoint()), target.size()).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        self.setGeometry(place & window.rect())
        self.show()
        self.raise_()
        self._timer.start()

    def stop(self) -> None:
        """Point at nothing."""
        self._timer.stop()
        self.target = None
        self.hide()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _WIDTH))
        inset = _WIDTH // 2 + 1
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 6, 6)
        painter.end()
