"""A number that is dragged, typed, or changed with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from ...theme.held_sizes import hold_sizes

_PIXELS = 4  # of a drag, for one step of the number
_MINUS = "\N{MINUS SIGN}"
_STARTS = 3  # pixels after which a press is a drag


class DragNumber(QDoubleSpinBox):
    """A spin box without buttons whose number follows a drag to the left or right.

    Args:
        name: what the number is, for screen readers.
        low, high: of what may be chosen.
        help: the tooltip.

    Signals:
        chosen: the number that the person chose.
    """

    chosen = Signal(float)

    def __init__(self, name: str, low: float, high: float, help: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(low, high)
        self.setDecimals(3)
        self.setSingleStep(0.05)
        self.setKeyboardTracking(False)
        self.setAccessibleName(name)
        self.setToolTip(help)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        hold_sizes(self, width=62)
        self._pressed: QPointF | None = None
        self._begun = 0.0
        self._is_dragged = self._showing = False
        self.lineEdit().setCursor(Qt.CursorShape.SizeHorCursor)
        for widget in (self, self.lineEdit()):
            widget.installEventFilter(self)
        self.valueChanged.connect(self._on_value)

    def textFromValue(self, value: float) -> str:
        text = f"{value:.3f}".rstrip("0")
        return (text + "0" if text.endswith(".") else text).replace("-", _MINUS)

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(text.replace(_MINUS, "-"))

    def validate(self, text: str, position: int) -> object:
        return super().validate(text.replace(_MINUS, "-"), position)

    def show_number(self, number: float) -> None:
        """Show a number without a signal, unless the person is at work on this one."""
        if self._is_dragged or (self.lineEdit().isModified() and self.hasFocus()):
            return
        self._showing = True
        self.setValue(number)
        self._showing = False

    def wheelEvent(self, event):
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # scrolling the panel must not change the number under the pointer

    def eventFilter(self, watched, event):
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and not self.lineEdit().isModified() and any(
                event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)):
            event.ignore()  # nothing is being typed: the program's own undo takes back the last change
            return True
        if watched is self:
            return False
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._begun = event.globalPosition(), self.value()
        elif kind == QEvent.Type.MouseMove and self._pressed is not None:
            way = event.globalPosition().x() - self._pressed.x()
            if self._is_dragged or abs(way) > _STARTS:
                self._is_dragged = True
                self.setValue(self._begun + self.singleStep() * round(way / _PIXELS))
                return True
        elif kind == QEvent.Type.MouseButtonRelease:
            self._pressed, self._is_dragged = None, False
        return super().eventFilter(watched, event)

    def _on_value(self, value: float) -> None:
        if not self._showing:
            self.lineEdit().setModified(False)
            self.chosen.emit(value)
