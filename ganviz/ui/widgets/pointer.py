"""A frame that points at a widget of the window for a moment."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

_SHOWN, _FOLLOW = 3000, 100  # milliseconds
_MARGIN, _WIDTH = 5, 3  # pixels


class Pointer(QWidget):
    """A frame around a widget, which follows it, takes no clicks and goes away by itself.

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
        self._following = QTimer(self)
        self._following.setInterval(_FOLLOW)
        self._following.timeout.connect(self._follow)
        self.hide()

    def point_at(self, target: QWidget, colour: str, *, lasting: bool = False) -> None:
        """Scroll to a widget and draw a frame around it, which stays until `stop` if it is to last."""
        self.target, self._colour = target, QColor(colour)
        self.setParent(target.window())
        self._scroll_to(target)
        self._place()
        self.show()
        self.raise_()
        if lasting:
            self._timer.stop()
        else:
            self._timer.start()
        self._following.start()

    def stop(self) -> None:
        """Point at nothing."""
        self._timer.stop()
        self._following.stop()
        self.target = None
        self.hide()

    def _follow(self) -> None:
        if not shiboken6.isValid(self.target):
            self.stop()
            return
        # a panel that has just come up is laid out later, and so is one that gets new rows
        if self._timer.remainingTime() > _SHOWN - 4 * _FOLLOW:
            self._scroll_to(self.target)
        self._place()

    def _place(self) -> None:
        window = self.target.window()
        place = QRect(self.target.mapTo(window, QPoint()), self.target.size())
        self.setGeometry(place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) & window.rect())

    @staticmethod
    def _scroll_to(target: QWidget) -> None:
        parent = target.parentWidget()
        while parent is not None and not parent.isWindow():
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(target)
            parent = parent.parentWidget()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _WIDTH))
        inset = _WIDTH // 2 + 1
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 6, 6)
        painter.end()
