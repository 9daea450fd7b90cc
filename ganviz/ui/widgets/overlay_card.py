"""A card that lies over a view, with a shade around it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QWidget

from ..theme.theme import Theme

_MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class OverlayCard(QWidget):
    """A frame in the middle of a shade. Esc or a click on the shade closes it; the arrow keys go on to others.

    What is on the frame, and a cross that calls `close_card`, is the subclass's.

    Args:
        name: of the frame, for style sheets.

    Attributes:
        frame: what the subclass fills.
        theme: of the shade.

    Signals:
        closed: it is hidden now.
        step_asked: (dx, dy) to go to another subject, each -1, 0 or 1.
    """

    closed = Signal()
    step_asked = Signal(int, int)

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.frame = QFrame(self)
        self.frame.setObjectName(name)
        self.hide()

    def frame_size(self) -> QSize:
        """How large the frame is to be in a card of the present size."""
        raise NotImplementedError

    def forget(self) -> None:
        """It is about to be closed: there is no subject any more."""

    def close_card(self) -> None:
        """Hide the card."""
        if not self.isHidden():
            self.forget()
            self.hide()
            self.closed.emit()

    def appear(self) -> None:
        """Come up, if it has not, and take the size that the subject of now needs."""
        if self.isHidden():
            self.show()
            self.raise_()
            self.setFocus()
        self.place()

    def place(self) -> None:
        """Put the frame into the middle, as large as it is to be."""
        size = self.frame_size()
        place = QRect(0, 0, size.width(), size.height())
        place.moveLeft((self.width() - size.width()) // 2)
        place.moveTop((self.height() - size.height()) // 2)
        self.frame.setGeometry(place)

    def style(self, theme: Theme) -> str:
        """What the frames of all cards look like, as a style sheet; subclasses add to it."""
        name = self.frame.objectName()
        return f"""
            #{name} {{ background: {theme.card}; border: 1px solid {theme.border}; border-radius: 8px; }}
            #{name} QLabel {{ background: transparent; border: none; color: {theme.text}; font-size: 13px; }}
            #{name} QToolButton {{ border: 1px solid transparent; border-radius: 4px; color: {theme.muted};
                background: transparent; padding: 0; }}
            #{name} QToolButton:hover {{ background: {theme.hover}; color: {theme.text}; }}"""

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.setStyleSheet(self.style(theme))
        self.update()

    def resizeEvent(self, event) -> None:
        self.place()

    def paintEvent(self, event) -> None:
        shade = QColor(self.theme.window)
        shade.setAlphaF(0.72)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()

    def mousePressEvent(self, event) -> None:
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.close_card()

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif event.key() in _MOVES:
            self.step_asked.emit(*_MOVES[event.key()])
        else:
            super().keyPressEvent(event)
