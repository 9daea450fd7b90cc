"""A slider whose positions are numbers, spaced evenly by value or by ratio."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

_POSITIONS = 1000


class NumberSlider(QSlider):
    """A horizontal slider over [low, high].

    Args:
        low, high: the numbers at its ends.
        log: equal distances are equal ratios; `low` must be positive then.
        zero: the leftmost position is 0, "off", left of `low`.

    Signals:
        moved: the number that the person moved it to (mouse, wheel or keys).
    """

    moved = Signal(float)

    def __init__(self, low: float, high: float, *, log: bool = False, zero: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        if not low < high or (log and low <= 0):
            raise ValueError(f"a slider from {low} to {high}{' by ratio' if log else ''} makes no sense")
        self._low, self._high, self._log, self._zero = low, high, log, zero
        self._showing = False
        self.setRange(0, _POSITIONS)
        self.setPageStep(_POSITIONS // 10)
        self.setSingleStep(_POSITIONS // 100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._on_value_changed)

    def number(self) -> float:
        """The number at the handle."""
        return self.number_at(self.value())

    def number_at(self, position: int) -> float:
        if self._zero and position == 0:
            return 0.0
        share = position / _POSITIONS
        if self._log:
            return self._low * (self._high / self._low) ** share
        return self._low + (self._high - self._low) * share

    def show_number(self, number: float) -> None:
        """Put the handle at a number, or at the nearer end if it lies outside, without a signal."""
        if self._log:
            share = math.log(number / self._low) / math.log(self._high / self._low) if number > 0 else 0.0
        else:
            share = (number - self._low) / (self._high - self._low)
        position = round(min(max(share, 0.0), 1.0) * _POSITIONS)
        if self._zero and number > 0:
            position = max(position, 1)
        self._showing = True
        self.setValue(position)
        self._showing = False

    def wheelEvent(self, event):
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # scrolling a form must not change what lies under the pointer

    def _on_value_changed(self, position: int) -> None:
        if not self._showing:
            self.moved.emit(self.number_at(position))
