"""Editors of single settings, made from the description of the setting."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ...engine.settings.params import ConfigError, Setting, coerce
from ..theme.held_sizes import hold_sizes
from ..translation.showing import shown
from ..widgets.number_slider import NumberSlider
from .draw_dialog import DrawDialog

_FIELD_WIDTH = 66  # pixels; holds "0.99999"
# "0,002" or "1,5e-3" as in much of the world, but not "1,000", which is a thousand in the rest of it
_DECIMAL_COMMA = re.compile(r"(?![+-]?[1-9]\d{0,2},\d{3}$)[+-]?\d*,\d+(?:[eE][+-]?\d+)?")


class Editor(QWidget):
    """An editor of one setting.

    Signals:
        edited: the value that the person chose, in the setting's type.
        refused: why the typed text is impossible; empty once it is possible again.
        sibling_edited: the name and value of another setting of the section that was chosen together with this one.
    """

    edited = Signal(object)
    refused = Signal(str)
    sibling_edited = Signal(str, object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.setToolTip(tooltip(setting))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def show_value(self, value: Any) -> None:
        """Show a value without a signal."""
        raise NotImplementedError

    def value(self) -> Any:
        """Return the value that it shows."""
        return self._value

    def _add(self, widget: QWidget, stretch: int = 0) -> None:
        widget.setAccessibleName(shown(self.setting.label))
        widget.setAccessibleDescription(shown(self.setting.param.help))
        self._row.addWidget(widget, stretch)
        if self.focusProxy() is None:
            self.setFocusProxy(widget)


class NumberEditor(Editor):
    """An editor of a number, which can be typed ("3e-4"); with a slider if the setting has a useful range."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self._value: float | int | None = setting.default
        about = setting.param
        self._whole = _inner(setting.type) is int
        low, high = about.suggested or (about.minimum, about.maximum)
        self.slider: NumberSlider | None = None
        self._scale = _scale(setting, high)
        if low is not None and high is not None and high - low <= 1e6:
            if self._scale == "log" and low <= 0:
                low = high * 1e-6
            self.slider = NumberSlider(low, high, scale=self._scale, zero=about.log and about.minimum == 0,
                                       whole=self._whole)
            self.slider.unit = shown(about.unit)
            self.slider.moved.connect(self._on_moved)
            self._add(self.slider, 1)
            self.slider.set_label(shown(setting.label))
        self.text = QLineEdit()
        hold_sizes(self.text, width=_FIELD_WIDTH)
        self.text.editingFinished.connect(self._on_typed)
        self._add(self.text)
        if self.slider is None:
            self._row.addStretch(1)
        self.setFocusProxy(self.text)
        self.show_value(setting.default)

    def show_value(self, value: Any) -> None:
        if self.text.hasFocus() and self.text.isModified():
            return  # the person is typing, which the answer to an older change must not overwrite
        self._value = value
        self.text.setText(self._written(value))
        if self.slider is not None and value is not None and not self.slider.isSliderDown():
            self.slider.show_number(value)
        self._complain("")

    def _on_moved(self, number: float) -> None:
        value = self._rounded(number)
        if value == self._value:
            return
        self._value = value
        self.text.setText(self._written(value))
        self._complain("")
        self.edited.emit(value)

    def _rounded(self, number: float) -> float | int:
        """Round a number to what a person would write, rather than 3.0142e-4."""
        if self._whole:
            return round(number)
        if self._scale == "decay":
            return round(1 - float(f"{1 - number:.2g}"), 10)
        return float(f"{number:.2g}")

    def _on_typed(self) -> None:
        typed = self.text.text().strip()
        if typed == self._written(self._value):
            return
        try:
            value = coerce(self.setting, self._read(typed), "")
        except ConfigError as error:
            self._complain(str(error))
            return
        changed = value != self._value
        self.text.setModified(False)
        self.show_value(value)
        if changed:
            self.edited.emit(value)

    def _written(self, value: float | int | None) -> str:
        return shown(self.setting.param.zero) if value == 0 and self.setting.param.zero else format_number(value)

    def _read(self, typed: str) -> str:
        """Return the typed number in the notation of programs."""
        if typed.lower() in ("off", self.setting.param.zero, shown(self.setting.param.zero)):
            return "0"
        return typed.replace(",", ".") if not self._whole and _DECIMAL_COMMA.fullmatch(typed) else typed

    def _complain(self, reason: str) -> None:
        was = bool(self.text.property("invalid"))
        if bool(reason) != was:
            self.text.setProperty("invalid", bool(reason))
            self.text.style().polish(self.text)
        if reason or was:
            self.text.setToolTip(shown(reason) or tooltip(self.setting))
            self.refused.emit(reason)


class SwitchEditor(Editor):
    """An editor that switches a setting on or off."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.box = QCheckBox()
        self.box.clicked.connect(lambda on: self.edited.emit(on))
        self._add(self.box, 1)
        self.show_value(setting.default)

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))

    def value(self) -> bool:
        return self.box.isChecked()


class ChoiceEditor(Editor):
    """An editor that offers the named values."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.box = ComboBox()
        self.box.addItems(setting.param.choices)
        self.box.activated.connect(lambda index: self.edited.emit(setting.param.choices[index]))
        self._add(self.box, 1)
        self.show_value(setting.default)

    def show_value(self, value: Any) -> None:
        self.box.setCurrentText(value)

    def value(self) -> str:
        return self.box.currentText()


class TextEditor(Editor):
    """An editor of text; with a button to browse for a path, or to draw a drawing."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self._value = setting.default
        self.sibling: Callable[[str], Any] = lambda name: None
        """Returns the value of another setting of the section; None if there is no such setting."""
        self.text = QLineEdit()
        self.text.editingFinished.connect(self._on_typed)
        self._add(self.text, 1)
        ways = {"file": (self.tr("File…"), self._browse_file), "folder": (self.tr("Folder…"), self._browse_folder),
                "drawing": (self.tr("Draw…"), self._draw)}
        if setting.param.picks:
            title, slot = ways[setting.param.picks]
            button = QPushButton(title)
            button.setToolTip(self.tr("Choose instead of typing"))
            button.clicked.connect(slot)
            self._row.addWidget(button)
        self.show_value(setting.default)

    def show_value(self, value: Any) -> None:
        self._value = value
        self.text.setText("" if value is None else str(value))
        self.text.setCursorPosition(0)

    def _on_typed(self) -> None:
        self._take(self.text.text())

    def _take(self, value: str) -> None:
        if value != (self._value or ""):
            self.show_value(value)
            self.edited.emit(value)

    def _browse_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, shown(self.setting.label), self._value or "")
        if path:
            self._take(path)

    def _browse_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, shown(self.setting.label), self._value or "")
        if path:
            self._take(path)

    def _draw(self) -> None:
        width = self.sibling("width")
        dialog = DrawDialog(self.window(), self._value or "", *(() if width is None else (width,)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._on_drawn(dialog.strokes(), dialog.width()))
        dialog.open()

    def _on_drawn(self, strokes: str, width: float) -> None:
        self._take(strokes)
        if self.sibling("width") is not None:
            self.sibling_edited.emit("width", width)


class ComboBox(QComboBox):
    """A combo box that does not change when a form is scrolled over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event):
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def editor_for(setting: Setting, parent: QWidget | None = None) -> Editor:
    """Make the editor that suits a setting's type."""
    kind = _inner(setting.type)
    if kind is bool:
        return SwitchEditor(setting, parent)
    if kind in (int, float):
        return NumberEditor(setting, parent)
    return (ChoiceEditor if setting.param.choices else TextEditor)(setting, parent)


def tooltip(setting: Setting) -> str:
    """Return what a setting means, its unit and its bounds."""
    about = setting.param
    parts, unit = [shown(about.help)], shown(about.unit)
    if about.minimum is not None and about.maximum is not None and _inner(setting.type) is not bool:
        parts.append(f"{format_number(about.minimum)} – {format_number(about.maximum)} {unit}".strip())
    elif about.minimum is not None:
        parts.append(f"≥ {format_number(about.minimum)} {unit}".strip())
    elif unit:
        parts.append(unit)
    return "\n".join(parts)


def format_number(value: Any) -> str:
    """Write a number as editors show it: short, and in powers of ten if it is small or very large."""
    if value is None:
        return "none"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if isinstance(value, int) or value == 0:
        return str(int(value))
    if abs(value) < 0.01 or abs(value) >= 1e6:
        mantissa, exponent = f"{value:.6e}".split("e")
        digits = mantissa.rstrip("0")
        return f"{digits}{'0' if digits.endswith('.') else ''}e{int(exponent)}"
    return f"{value:.10g}"


def _scale(setting: Setting, high: float | None) -> str:
    if setting.param.log:
        return "log"
    return "decay" if high is not None and 0.99 <= high < 1 else "linear"


def _inner(kind: Any) -> Any:
    """Return the type inside "X | None"."""
    if isinstance(kind, types.UnionType):
        return next(k for k in typing.get_args(kind) if k is not type(None))
    return kind
