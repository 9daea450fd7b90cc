"""A card that lies over a view, with a shade around it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QWidget

from ..theme.theme import Theme

_MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class OverlayCard(QWidget):
    """A frame in the middle of a shade. Esc or a click on the shade closes it; the arrow keys go to another subject.

    Subclasses fill the frame, and give it a button that calls `close_card`.

    Args:
        name: the name of the frame, for style sheets.

    Attributes:
        frame: filled by the subclass.
        theme: the colours of the shade.

    Signals:
        closed: the card has been hidden.
        step_asked: (dx, dy), each -1, 0 or 1: the direction of the subject to go to.
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
        """Return the size that the frame should have in a card of the present size."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget the subject: the card is about to be closed."""

    def close_card(self) -> None:
        """Hide the card."""
        if not self.isHidden():
            self.forget()
            self.hide()
            self.closed.emit()

    def appear(self) -> None:
        """Show the card, if it is hidden, in the size that the current subject needs."""
        if self.isHidden():
            self.show()
            self.raise_()
            self.setFocus()
        self.place()

    def place(self) -> None:
        """Put the frame into the middle, in its proper size."""
        size = self.frame_size()
        place = QRect(0, 0, size.width(), size.height())
        place.moveLeft((self.width() - size.width()) // 2)
        place.moveTop((self.height() - size.height()) // 2)
        self.frame.setGeometry(place)

    def style(self, theme: Theme) -> str:
        """Return the style sheet that the frames of all cards share; subclasses add to it."""
        name = self.frame.objectName()
        return f"""
            #{name} {{ background: {theme.card}; border: 1px solid {theme.border}; border-radius: 8px; }}
            #{name} QLabel {{ background: transparent; border: none; color: {theme.text};
                font-size: {theme.px(13)}px; }}
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
