"""The dialog about recording: whether, how much of the disk it may take, and where the runs lie."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.record import library
from ..run.recording import FOLDER_LIMITS, LIMITS, Recording
from ..theme.theme import Theme
from ..widgets.quantities import size_words
from .run_words import count_words

_MEGABYTE, _GIGABYTE = 1 << 20, 1 << 30


class RecordingDialog(QDialog):
    """What is chosen takes effect at once, for runs that begin from now on."""

    def __init__(self, recording: Recording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recording"))
        self.on = QCheckBox(self.tr("Record each run to a file of its own"))
        self.on.setChecked(recording.on)
        self.on.toggled.connect(recording.turn)
        self.limit = _choices(LIMITS, recording.megabytes, lambda count: size_words(count * _MEGABYTE))
        self.limit.currentIndexChanged.connect(lambda: recording.limit(self.limit.currentData()))
        self.limit.setToolTip(self.tr("Where a run's file comes to this, the oldest snapshots and pictures between "
                                      "others go; its curves stay whole"))
        self.folder_limit = _choices(FOLDER_LIMITS, recording.folder_gigabytes, lambda count: size_words(
            count * _GIGABYTE) if count else self.tr("no limit"))
        self.folder_limit.currentIndexChanged.connect(
            lambda: recording.limit_folder(self.folder_limit.currentData()))
        where, paths = QLabel(str(library.folder())), library.paths()
        where.setWordWrap(True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.folder_button = QPushButton(self.tr("Open folder"))
        self.folder_button.setAutoDefault(False)
        self.folder_button.setEnabled(library.folder().is_dir())
        self.folder_button.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(library.folder()))))
        self.total = QLabel(f"{count_words(len(paths))}, {size_words(sum(map(library.size_of, paths)))}")
        self._lay_out(where)
        self.setMinimumWidth(theme.px(520))

    def _lay_out(self, where: QLabel) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("A run's file may take"), self.limit)
        form.addRow(self.tr("All runs together"), self.folder_limit)
        about = QLabel(self.tr("Where all together take more when a run begins, those used longest ago go to the "
                               "trash, or for good where there is none, and that is said. Runs with notes stay."))
        about.setWordWrap(True)
        about.setProperty("muted", True)
        form.addRow(about)
        form.addRow(self.tr("Recorded so far"), self.total)
        place = QHBoxLayout()
        place.addWidget(where, 1)
        place.addWidget(self.folder_button)
        form.addRow(self.tr("They lie in"), place)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setSpacing(16)
        rows.addWidget(self.on)
        rows.addLayout(form)
        rows.addStretch(1)
        rows.addWidget(buttons)


def _choices(values: Sequence[int], chosen: int, words: Callable[[int], str]) -> QComboBox:
    """Make a box of values; one that was chosen by other means is among them."""
    box = QComboBox()
    for value in sorted({*values, chosen}):
        box.addItem(words(value), value)
    box.setCurrentIndex(box.findData(chosen))
    return box
