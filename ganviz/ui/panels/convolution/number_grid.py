"""A small square of numbers, each on its colour; in one that can be edited they are dragged or typed."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ...theme.theme import Theme
from ...widgets.hover_tooltip import HoverTooltip
from ...widgets.signed_images import signed_table
from .words import in_cell, number

_CELL = QSize(44, 22)
_NARROW = 27  # logical pixels of a cell at least
_FONTS = (12, 11, 10, 9)  # pixels; the largest that fits
_PER_PIXEL, _FINE = 0.02, 0.002  # what dragging by a pixel changes; with Shift
_STEP = 0.1
_LARGEST = 99.0
_KEYS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class _Field(QLineEdit):
    """A field that keeps Enter and Esc to itself."""

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()  # what is no number changes nothing
            self.editingFinished.emit()
        else:
            super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class NumberGrid(HoverTooltip):
    """A k × k square of numbers.

    Args:
        name: what it is, for screen readers.
        editable: whether the numbers can be dragged, typed, or changed with Page Up and Page Down.
        grey: whether they are pixels, from black to white, in both themes.

    Attributes:
        values: (k, k) float64.
        selected: (row, column) that the keys act on.

    Signals:
        edited: row, column and the number that the person gave it.
    """

    edited = Signal(int, int, float)

    def __init__(self, name: str, theme: Theme, *, editable: bool = False, grey: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.values = np.zeros((3, 3))
        self.selected = (0, 0)
        self._name, self._editable, self._grey, self._largest = name, editable, grey, 1.0
        self._pressed: tuple[QPointF, float] | None = None
        self._moved = False
        self.field = _Field(self)
        self.field.setAccessibleName(name)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setStyleSheet(f"padding: 0 1px; border-radius: 0; font-size: {theme.px(12)}px;")
        self.field.hide()
        self.field.editingFinished.connect(self._on_typed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.SizeVerCursor)
            self.setToolTip(self.tr("Drag a weight up or down (with Shift, finely), double-click to type it, or use "
                                    "the arrows and Page Up, Page Down or Enter."))
        self._say()

    def show_values(self, values: np.ndarray, largest: float | None = None) -> None:
        """Show (k, k) numbers; the colours reach from -largest to largest."""
        resized = values.shape != self.values.shape
        self.values = np.asarray(values, dtype=np.float64)
        self._largest = largest or float(np.abs(values).max(initial=0.0)) or 1.0
        self.selected = tuple(min(x, len(values) - 1) for x in self.selected)
        if resized:
            self.field.hide()
            self.updateGeometry()
        self._say()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        k = len(self.values)
        return QSize(k * _CELL.width() + 2, k * _CELL.height() + 2)

    def minimumSizeHint(self) -> QSize:
        k = len(self.values)
        return QSize(k * _NARROW + 2, k * _CELL.height() + 2)

    def rect_of(self, row: int, column: int) -> QRectF:
        """Return where a number stands."""
        k = len(self.values)
        width = min((self.width() - 2) / k, _CELL.width())
        left = (self.width() - k * width) / 2
        return QRectF(left + column * width, 1 + row * _CELL.height(), width, _CELL.height())

    def cell_at(self, position: QPointF) -> tuple[int, int] | None:
        k = len(self.values)
        return next(((r, c) for r in range(k) for c in range(k) if self.rect_of(r, c).contains(position)), None)

    def text_at(self, position: QPointF) -> str:
        cell = self.cell_at(position)
        if cell is None:
            return ""
        words = self._words(cell)
        return f"{words}\n{self.toolTip()}" if self._editable else words

    def _words(self, cell: tuple[int, int]) -> str:
        return self.tr("%1, row %2, column %3: %4").replace("%1", self._name).replace("%2", str(cell[0] + 1)).replace(
            "%3", str(cell[1] + 1)).replace("%4", number(float(self.values[cell])))

    def _say(self) -> None:
        if self._editable:
            self.setAccessibleName(self._words(self.selected))
            return
        rows = "; ".join(", ".join(number(float(v)) for v in row) for row in self.values)
        self.setAccessibleName(f"{self._name}: {rows}")

    # --- painting ---

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        font = QFont(painter.font())
        longest = max((in_cell(float(v), self._largest) for v in self.values.flat), key=len)
        for size in _FONTS:
            font.setPixelSize(self.theme.px(size))
            if QFontMetricsF(font).horizontalAdvance(longest) <= self.rect_of(0, 0).width() - 3:
                break
        painter.setFont(font)
        table = signed_table(self.theme)
        k = len(self.values)
        for row in range(k):
            for column in range(k):
                value = float(self.values[row, column])
                level = round(min(max(value / self._largest, -1.0), 1.0) * 127.5 + 127.5)
                colour = QColor(level, level, level) if self._grey else QColor.fromRgb(int(table[level]))
                box = self.rect_of(row, column).adjusted(0.5, 0.5, -0.5, -0.5)
                painter.fillRect(box, colour)
                painter.setPen(QColor("#000000" if colour.lightnessF() > 0.55 else "#ffffff"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, in_cell(value, self._largest))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(self.rect_of(*self.selected).adjusted(1, 1, -1, -1))
        painter.end()

    # --- what the person does ---

    def mousePressEvent(self, event) -> None:
        cell = self.cell_at(event.position())
        if self._editable and cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.selected = cell
            self._pressed = event.position(), float(self.values[cell])
            self._moved = False
            self._say()
            self.update()

    def mouseMoveEvent(self, event) -> None:
        if self._pressed is None:
            return
        start, value = self._pressed
        up = start.y() - event.position().y()
        self._moved = self._moved or abs(up) >= 3
        if self._moved:
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._set(round(value + up * (_FINE if fine else _PER_PIXEL), 3 if fine else 2))

    def mouseReleaseEvent(self, event) -> None:
        self._pressed = None

    def mouseDoubleClickEvent(self, event) -> None:
        cell = self.cell_at(event.position())
        if self._editable and cell is not None:
            self._pressed, self.selected = None, cell
            self._begin_typing()

    def keyPressEvent(self, event) -> None:
        if not self._editable:
            super().keyPressEvent(event)
        elif event.key() in _KEYS:
            last = len(self.values) - 1
            self.selected = tuple(min(max(x + step, 0), last)
                                  for x, step in zip(self.selected, _KEYS[event.key()], strict=True))
            self._say()
            self.update()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = _STEP if event.key() == Qt.Key.Key_PageUp else -_STEP
            self._set(round(float(self.values[self.selected]) + step, 2))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._begin_typing()
        else:
            super().keyPressEvent(event)

    def _set(self, value: float) -> None:
        value = min(max(value, -_LARGEST), _LARGEST)
        if value != self.values[self.selected]:
            self.edited.emit(*self.selected, value)

    def _begin_typing(self) -> None:
        self.field.setGeometry(self.rect_of(*self.selected).toRect())
        self.field.setText(f"{self.values[self.selected]:.4g}")
        self.field.selectAll()
        self.field.show()
        self.field.setFocus()

    def _on_typed(self) -> None:
        if self.field.isHidden():
            return
        if self.field.hasFocus():
            self.setFocus()  # Enter leads back to the weights; a click elsewhere leads there
        self.field.hide()
        try:
            value = float(self.field.text().strip().replace(",", ".").replace("\N{MINUS SIGN}", "-"))
        except ValueError:
            return  # what is no number changes nothing
        if np.isfinite(value):
            self._set(value)
