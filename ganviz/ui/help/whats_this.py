"""The mode in which a click on something explains it instead of doing it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ..theme.theme import Theme
from ..widgets.explained import explained_part, subject_of

_MARGIN, _WIDTH = 3, 2  # pixels, of the frame
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ON = (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right)
_BACK = (Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Left)


class WhatsThis(QWidget):
    """A pane over the whole window that shows what can be explained, and takes the mouse and the keyboard.

    Attributes:
        part: the widget with the frame, which a click or Enter would explain; None for none.

    Signals:
        chosen: the widget to explain, and a place on the screen beside it.
        ended: the mode is over, whether something was chosen or not.
    """

    chosen = Signal(QWidget, QPoint)
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._active = False
        self._theme: Theme | None = None
        self._before: QWidget | None = None
        self.part: QWidget | None = None
        self._parts: list[QWidget] = []
        self.hint = QLabel(self.tr("What's this?  Click what you want explained. Tab goes from one to the next, Enter "
                                   "explains it, Esc ends."), self)
        self.hint.setObjectName("whatsThisHint")
        self.setAccessibleName(self.hint.text())
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def begin(self, theme: Theme) -> None:
        """Begin the mode, at the part that has the keyboard."""
        window = self.parentWidget()
        self._theme = theme
        self._before = QApplication.focusWidget()
        self._parts = [widget for widget in window.findChildren(QWidget) if subject_of(widget)
                       and widget.window() is window and widget.isVisible() and not widget.visibleRegion().isEmpty()]
        self._parts.sort(key=lambda widget: (self._place(widget).top() // 8, self._place(widget).left()))
        focused = explained_part(self._before)
        self.setGeometry(window.rect())
        self.setStyleSheet(f"""#whatsThisHint {{ background: {theme.card}; color: {theme.text};
            border: 1px solid {theme.accent}; border-radius: 6px; padding: 7px 14px; }}""")
        self.hint.adjustSize()
        self.hint.move((self.width() - self.hint.width()) // 2, self.height() - self.hint.height() - 40)
        window.installEventFilter(self)
        self._active = True
        self.show()
        self.raise_()
        self.setFocus()
        self._point_to(focused if focused in self._parts else None)

    def end(self) -> None:
        """End the mode and give the keyboard back."""
        if not self._active:
            return
        self._active = False
        self.parentWidget().removeEventFilter(self)
        self._parts, self.part = [], None
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus()  # while this pane is still there: else the focus would go to the window's home
        self.hide()
        self.ended.emit()

    def _place(self, widget: QWidget) -> QRect:
        """Return where the part of a widget that can be seen is in the window."""
        seen = widget.visibleRegion().boundingRect()
        return seen.translated(widget.mapTo(self.parentWidget(), QPoint()))

    def _part_at(self, position: QPoint) -> QWidget | None:
        there = [(place.width() * place.height(), number) for number, widget in enumerate(self._parts)
                 if (place := self._place(widget)).contains(position)]
        return self._parts[min(there)[1]] if there else None

    def _point_to(self, part: QWidget | None) -> None:
        if part is not self.part:
            self.part = part
            self.setAccessibleDescription(part.accessibleName() or part.toolTip() if part is not None else "")
            self.update()

    def _choose(self, part: QWidget | None, position: QPoint) -> None:
        at = self.mapToGlobal(position)
        self.end()
        if part is not None:
            self.chosen.emit(part, at)

    def mouseMoveEvent(self, event) -> None:
        self._point_to(self._part_at(event.position().toPoint()))

    def mousePressEvent(self, event) -> None:
        position = event.position().toPoint()
        self._choose(self._part_at(position), position)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next part with Tab, not to the next widget."""
        self._step(1 if forward else -1)
        return True

    def _step(self, by: int) -> None:
        if self._parts:
            at = self._parts.index(self.part) + by if self.part in self._parts else (0 if by > 0 else -1)
            self._point_to(self._parts[at % len(self._parts)])

    def keyPressEvent(self, event) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.end()
        elif key in _ENTER and self.part is not None:
            self._choose(self.part, self._place(self.part).bottomLeft())
        elif key in _ON:
            self._step(1)
        elif key in _BACK:
            self._step(-1)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Resize:  # everything is elsewhere now
            self.end()
        return False

    def focusOutEvent(self, event) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.end()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 1))  # so that Qt takes clicks for this pane's
        if self.part is not None:
            painter.setPen(QPen(QColor(self._theme.accent), _WIDTH))
            painter.drawRoundedRect(self._place(self.part).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
                                    & self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
