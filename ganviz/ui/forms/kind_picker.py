"""A choice among registered kinds (of losses, say) with the settings of the chosen kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from ...engine.settings.params import Setting
from ..translation.showing import shown
from ..widgets.explained import explain
from .editors import ComboBox
from .section_form import SectionForm, form_grid


class KindPicker(QWidget):
    """A combo box of kinds by title, and the form of the chosen one under it.

    Args:
        label: the text before the combo box.
        path: the section's dotted path ("loss", "optimizer.d").
        kinds: the registered classes by name.
        wanted: returns whether the form shows a setting.
        folded: whether the form is hidden until a small button unfolds it.

    Signals:
        edited: the dotted path and the value that the person chose; "<path>.name" for the kind.
        refused: as `SectionForm.refused`.
    """

    edited = Signal(str, object)
    refused = Signal(str, str)

    def __init__(self, label: str, path: str, kinds: Mapping[str, type], *,
                 wanted: Callable[[Setting], bool] = lambda setting: True, folded: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._kinds = dict(kinds)
        self._wanted = wanted
        self._folds = folded
        self._forms: dict[str, SectionForm] = {}
        self._label_text = label
        self.label = QLabel(label)
        self.box = ComboBox()
        self.box.setAccessibleName(label)
        self.box.setObjectName(f"{path}.name")
        self.label.setBuddy(self.box)
        for part in (self.label, self.box):
            explain(part, f"setting:{path}.name")
        for name, cls in self._kinds.items():
            self.box.addItem(shown(cls.title or name), name)
        self.box.activated.connect(self._on_activated)
        self._grid = form_grid(self)
        self._grid.addWidget(self.label, 0, 0)
        self._grid.addWidget(self.box, 0, 1)
        self.unfold = QToolButton(self)
        self.unfold.setProperty("fold", True)
        self.unfold.setCheckable(True)
        self.unfold.setChecked(not folded)
        self.unfold.setVisible(False)
        self.unfold.setArrowType(Qt.ArrowType.RightArrow)
        self.unfold.setToolTip(self.tr("Show or hide its settings"))
        self.unfold.setAccessibleName(f"{label}: {self.tr('settings')}")
        self.unfold.toggled.connect(self._on_unfolded)
        if folded:
            self._grid.addWidget(self.unfold, 0, 2)
        self.show_refusals({})

    def show_section(self, section: Any) -> None:
        """Show the kind and the settings of a section without a signal."""
        self.show_kind(section.name)
        self.form(section.name).show_section(section)

    def show_kind(self, name: str) -> None:
        """Show a kind with the present content of its form, without a signal."""
        self.box.setCurrentIndex(self.box.findData(name))
        self.box.setToolTip(shown(self._kinds[name].summary()))
        if self.path == "loss":
            explain(self.box, f"loss:{name}")
        chosen = self.form(name)
        self.unfold.setVisible(self._folds and bool(chosen.editors))
        for other, form in self._forms.items():
            form.setVisible(other == name and bool(form.editors) and self.unfold.isChecked())

    def _on_unfolded(self, unfolded: bool) -> None:
        self.unfold.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self.show_kind(self.box.currentData())

    def form(self, name: str) -> SectionForm:
        """Return the form of a kind, which is made when it is first needed."""
        if name not in self._forms:
            form = SectionForm(self._kinds[name].Config, self.path, wanted=self._wanted)
            form.edited.connect(self.edited)
            form.refused.connect(self.refused)
            self._forms[name] = form
            self._grid.addWidget(form, 1, 0, 1, self._grid.columnCount())
        return self._forms[name]

    def show_refusals(self, reasons: Mapping[str, str]) -> None:
        """Disable the kinds that the rest of the config refuses; the reason becomes their tooltip."""
        model = self.box.model()
        for index, (name, cls) in enumerate(self._kinds.items()):
            reason = reasons.get(name, "")
            model.item(index).setEnabled(not reason)
            self.box.setItemData(index, reason or shown(cls.summary()), Qt.ItemDataRole.ToolTipRole)

    def set_waiting(self, path: str, waiting: bool) -> None:
        if path == f"{self.path}.name":
            self.label.setText(f"{self._label_text} …" if waiting else self._label_text)
        for form in self._forms.values():
            form.set_waiting(path, waiting)

    def _on_activated(self, index: int) -> None:
        self.edited.emit(f"{self.path}.name", self.box.itemData(index))
