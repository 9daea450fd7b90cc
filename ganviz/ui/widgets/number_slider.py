"""A slider whose positions are numbers, spaced evenly by value, by ratio or by their distance to 1."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

_POSITIONS = 1000


class NumberSlider(QSlider):
    """A horizontal slider over [low, high].

    Args:
        low, high: the numbers at its ends.
        scale: "linear"; "log", where equal distances are equal ratios (`low` must be positive); or "decay", where
            equal distances are equal ratios of 1 minus the number (`high` must be below 1), for 0.9, 0.99, 0.999.
        zero: whether there is a position for 0, "off", to the left of `low`.
        whole: whether the numbers are whole; on a linear slider each is one position.

    Attributes:
        unit: the unit of the numbers, for screen readers.
        in_words: says a number to screen readers, where that is more than its digits and its unit.

    Signals:
        moved: the number that the person moved the handle to (mouse, wheel or keys).
    """

    moved = Signal(float)

    def __init__(self, low: float, high: float, *, scale: str = "linear", zero: bool = False,
                 whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        if not low < high or (scale == "log" and low <= 0) or (scale == "decay" and high >= 1):
            raise ValueError(f"a {scale} slider from {low} to {high} makes no sense")
        self._low, self._high, self._scale, self._zero = low, high, scale, zero
        self._whole, self._label, self.unit = whole, "", ""
        self.in_words: Callable[[float], str] = lambda number: f"{number:.4g} {self.unit}".strip()
        self._showing = False
        self._positions = round(high - low) if whole and scale == "linear" else _POSITIONS
        self.setRange(0, self._positions)
        self.setPageStep(max(1, self._positions // 10))
        self.setSingleStep(max(1, self._positions // 100))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._on_value_changed)

    def set_label(self, label: str) -> None:
        """Name the slider for screen readers, which read its number as part of that name."""
        self._label = label
        self._say(self.number())

    def _say(self, number: float) -> None:
        if self._label:
            say_value(self, self._label, self.in_words(number))

    def number(self) -> float:
        """Return the number at the handle."""
        return self.number_at(self.value())

    def number_at(self, position: int) -> float:
        """Return the number at a position from 0 to the slider's maximum."""
        if self._zero and position == 0:
            return 0.0
        share = position / self._positions
        if self._scale == "log":
            number = self._low * (self._high / self._low) ** share
        elif self._scale == "decay":
            number = 1 - (1 - self._low) * ((1 - self._high) / (1 - self._low)) ** share
        else:
            number = self._low + (self._high - self._low) * share
        return float(round(number)) if self._whole else number

    def _share_of(self, number: float) -> float:
        if self._scale == "log":
            return math.log(number / self._low) / math.log(self._high / self._low) if number > 0 else 0.0
        if self._scale == "decay":
            if number >= 1:
                return 1.0
            return math.log((1 - number) / (1 - self._low)) / math.log((1 - self._high) / (1 - self._low))
        return (number - self._low) / (self._high - self._low)

    def show_number(self, number: float) -> None:
        """Move the handle to a number, or to the nearer end if it lies outside, without a signal."""
        position = round(min(max(self._share_of(number), 0.0), 1.0) * self._positions)
        if self._zero and number > 0:
            position = max(position, 1)
        self._showing = True
        self.setValue(position)
        self._showing = False
        self._say(number)

    def wheelEvent(self, event):
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # scrolling a form must not change the slider under the pointer

    def _on_value_changed(self, position: int) -> None:
        if not self._showing:
            self._say(self.number())
            self.moved.emit(self.number_at(position))


def say_value(slider: QSlider, label: str, value: str) -> None:
    """Let screen readers read a slider's value as part of its name: what Qt tells them is the handle's position.

    That cannot be mended where Qt takes the value from: PySide knows neither QAccessibleSlider nor its value interface
    as classes to derive from, and an interface without the latter would keep assistive programs from moving the slider.
    """
    slider.setAccessibleName(f"{label}: {value}")
