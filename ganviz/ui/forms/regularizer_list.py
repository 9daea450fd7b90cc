"""The regularizers as rows that are switched on and off; a row that is on shows its settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from ..translation.showing import shown
from ..widgets.explained import explain
from .section_form import SectionForm


class RegularizerList(QWidget):
    """A list with one row for each registered regularizer.

    Args:
        kinds: the registered classes by name.

    Signals:
        edited: the dotted path and the value: "regularizers.r1" with true or false, or one of its settings.
        refused: as `SectionForm.refused`.
    """

    edited = Signal(str, object)
    refused = Signal(str, str)

    def __init__(self, kinds: Mapping[str, type], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("regularizers")
        explain(self, "term:regularizer")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.rows: dict[str, _Row] = {}
        for name, cls in kinds.items():
            row = _Row(name, cls)
            row.edited.connect(self.edited)
            row.refused.connect(self.refused)
            self.rows[name] = row
            layout.addWidget(row)

    def show_sections(self, sections: tuple[Any, ...]) -> None:
        """Show which regularizers are on, and their settings, without a signal."""
        on = {section.name: section for section in sections}
        for name, row in self.rows.items():
            row.show_section(on.get(name))

    def show_refusals(self, reasons: Mapping[str, str]) -> None:
        """Disable the rows that the rest of the config refuses, and show the reason."""
        for name, row in self.rows.items():
            row.show_refusal(reasons.get(name, ""))

    def set_waiting(self, path: str, waiting: bool) -> None:
        for row in self.rows.values():
            row.set_waiting(path, waiting)


class _Row(QWidget):
    edited = Signal(str, object)
    refused = Signal(str, str)

    def __init__(self, name: str, cls: type) -> None:
        super().__init__()
        self.path = f"regularizers.{name}"
        explain(self, f"regularizer:{name}")
        self._cls = cls
        self._title = shown(cls.title or name)
        self.box = QCheckBox(self._title)
        self.box.setObjectName(self.path)
        self.box.setToolTip(shown(cls.summary()))
        self.box.setAccessibleDescription(shown(cls.summary()))
        self.box.clicked.connect(lambda on: self.edited.emit(self.path, on))
        self.reason = QLabel()
        self.reason.setProperty("muted", True)
        self.reason.setWordWrap(True)
        self.reason.setContentsMargins(22, 0, 0, 0)
        self.reason.hide()
        self.form = SectionForm(cls.Config, self.path)
        self.form.setContentsMargins(22, 0, 0, 4)
        self.form.edited.connect(self.edited)
        self.form.refused.connect(self.refused)
        self.form.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for widget in (self.box, self.reason, self.form):
            layout.addWidget(widget)

    def show_section(self, section: Any) -> None:
        self.box.setChecked(section is not None)
        self.form.setVisible(section is not None and bool(self.form.editors))
        if section is not None:
            self.form.show_section(section)

    def show_refusal(self, reason: str) -> None:
        # a regularizer that is on can always be switched off
        self.box.setEnabled(not reason or self.box.isChecked())
        self.box.setToolTip(reason or shown(self._cls.summary()))
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))

    def set_waiting(self, path: str, waiting: bool) -> None:
        if path == self.path:
            self.box.setText(f"{self._title} …" if waiting else self._title)
        self.form.set_waiting(path, waiting)
