"""Forms made from config dataclasses: one labelled editor for each declared setting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ...engine.settings.params import Setting, settings_of
from ..theme.held_sizes import hold_sizes
from ..translation.showing import shown
from ..widgets.explained import explain
from .editors import Editor, TextEditor, editor_for, tooltip

LABEL_WIDTH = 98  # pixels; the same everywhere, so that the editors of several forms are in one column


class SectionForm(QWidget):
    """A form with the editors of one section's settings.

    Args:
        section_class: a config dataclass.
        prefix: its dotted path; the settings' paths begin with it.
        wanted: returns whether a setting is shown; by default all are.

    Signals:
        edited: the dotted path and the value that the person chose.
        refused: the dotted path and why the typed text is impossible; an empty reason takes that back.
    """

    edited = Signal(str, object)
    refused = Signal(str, str)

    def __init__(self, section_class: type, prefix: str, *, wanted: Callable[[Setting], bool] = lambda setting: True,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section_class = section_class
        self.prefix = prefix
        self.editors: dict[str, Editor] = {}
        self.labels: dict[str, QLabel] = {}
        self._grid = form_grid(self)
        for row, setting in enumerate(s for s in settings_of(section_class) if wanted(s)):
            self._add_row(row, setting)

    def _add_row(self, row: int, setting: Setting) -> None:
        path = f"{self.prefix}.{setting.name}"
        editor = editor_for(setting)
        editor.setObjectName(path)
        editor.edited.connect(lambda value: self.edited.emit(path, value))
        editor.refused.connect(lambda reason: self.refused.emit(path, reason))
        editor.sibling_edited.connect(self._on_sibling_edited)
        if isinstance(editor, TextEditor):
            editor.sibling = self._sibling
        label = QLabel(shown(setting.label))
        label.setToolTip(tooltip(setting))
        label.setBuddy(editor)
        label.setWordWrap(True)
        hold_sizes(label, width=LABEL_WIDTH)
        for part in (label, editor):
            explain(part, f"setting:{path}")
        self.editors[path], self.labels[path] = editor, label
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(editor, row, 1)

    def _sibling(self, name: str) -> Any:
        editor = self.editors.get(f"{self.prefix}.{name}")
        return None if editor is None else editor.value()

    def _on_sibling_edited(self, name: str, value: Any) -> None:
        path = f"{self.prefix}.{name}"
        self.editors[path].show_value(value)
        self.edited.emit(path, value)

    def show_section(self, section: Any) -> None:
        """Show a section's values without a signal."""
        for path, editor in self.editors.items():
            editor.show_value(getattr(section, path.rpartition(".")[2]))

    def set_waiting(self, path: str, waiting: bool) -> None:
        """Mark a setting whose change has been sent but not been answered yet."""
        label = self.labels.get(path)
        if label is not None:
            name = shown(self.editors[path].setting.label)
            label.setText(f"{name} …" if waiting else name)


def form_grid(parent: QWidget) -> QGridLayout:
    """Lay a widget out as a form: labels of one width at the left, editors at the right."""
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    return grid
