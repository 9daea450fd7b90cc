"""The dialog that chooses runs to delete by age and size, and says first which those are and what room they take."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...engine.record import cleaning
from ...engine.record.library import RecordedRun
from ..theme.theme import Theme
from ..widgets.dialog_room import give_room
from ..widgets.quantities import moment_words, size_words

_MEGABYTE = 1 << 20


class CleanupDialog(QDialog):
    """A choice of runs by age and size, which lists what would go before it does.

    Args:
        runs: all recorded runs.

    Signals:
        agreed: the runs to delete; the dialog has closed.
    """

    agreed = Signal(list)

    def __init__(self, runs: Sequence[RecordedRun], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Clean up recorded runs"))
        self._runs = list(runs)
        self.by_age = QCheckBox(self.tr("Not used for more days than"))
        self.by_age.setChecked(True)
        self.days = QSpinBox()
        self.days.setRange(0, 3650)
        self.days.setValue(30)
        self.by_size = QCheckBox(self.tr("Larger than (MB)"))
        self.megabytes = QSpinBox()
        self.megabytes.setRange(0, 100_000)
        self.megabytes.setValue(100)
        self.with_notes = QCheckBox(self.tr("Also runs that have notes"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Runs that would go"))
        self.list.setHeaderLabels([self.tr("Run"), self.tr("Last used"), self.tr("Size")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.sum = QLabel()
        self.sum.setWordWrap(True)
        self.delete_button = QPushButton()
        self.delete_button.setProperty("primary", True)
        self.delete_button.clicked.connect(self._agree)
        self._lay_out()
        for box in (self.by_age, self.by_size, self.with_notes):
            box.toggled.connect(self._renew)
        for number in (self.days, self.megabytes):
            number.valueChanged.connect(self._renew)
        give_room(self, theme.px(640), theme.px(520))
        self._renew()

    def _lay_out(self) -> None:
        choices = QGridLayout()
        choices.setHorizontalSpacing(16)
        for row, (box, number) in enumerate(((self.by_age, self.days), (self.by_size, self.megabytes))):
            choices.addWidget(box, row, 0)
            choices.addWidget(number, row, 1)
            number.setAccessibleName(box.text())
        choices.addWidget(self.with_notes, 2, 0, 1, 2)
        choices.setColumnStretch(2, 1)
        buttons = QDialogButtonBox()
        buttons.addButton(self.delete_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setSpacing(8)
        about = QLabel(self.tr("A run goes if all that is ticked holds for it. One that is being recorded stays, and "
                               "so does a fork whose parent goes, whole."))
        about.setWordWrap(True)
        rows.addWidget(about)
        rows.addLayout(choices)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.sum)
        rows.addWidget(buttons)

    def chosen(self) -> list[RecordedRun]:
        """Return the runs that would go, those used longest ago first; none if neither age nor size is ticked."""
        if not (self.by_age.isChecked() or self.by_size.isChecked()):
            return []
        found = cleaning.chosen(
            self._runs, time.time(), self.days.value() * cleaning.DAY if self.by_age.isChecked() else None,
            self.megabytes.value() * _MEGABYTE if self.by_size.isChecked() else None, self.with_notes.isChecked())
        return sorted(found, key=lambda run: run.used_at)

    def _renew(self) -> None:
        chosen = self.chosen()
        self.days.setEnabled(self.by_age.isChecked())
        self.megabytes.setEnabled(self.by_size.isChecked())
        self.list.clear()
        for run in chosen:
            item = QTreeWidgetItem([run.id if run.name in ("", run.id) else f"{run.name}  ({run.id})",
                                    moment_words(run.used_at), size_words(run.size)])
            item.setToolTip(0, run.notes or item.text(0))
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
        freed, total = sum(run.size for run in chosen), sum(run.size for run in self._runs)
        text = self.tr("%1 of %2 runs would go to the trash: %3 of %4, which are free once the trash is emptied.")
        self.sum.setText(text.replace("%1", str(len(chosen))).replace("%2", str(len(self._runs))).replace(
            "%3", size_words(freed)).replace("%4", size_words(total)))
        self.delete_button.setEnabled(bool(chosen))
        self.delete_button.setText(self.tr("Delete %1 runs").replace("%1", str(len(chosen))) if len(chosen) != 1 else
                                   self.tr("Delete one run"))

    def _agree(self) -> None:
        chosen = self.chosen()
        self.accept()
        self.agreed.emit(chosen)
