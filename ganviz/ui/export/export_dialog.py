"""The dialog that exports a recorded run: what it is to be written as, with which options, and where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.export.base import EXPORTS, FOLDER, Export, write
from ...engine.export.source import RunSource
from ...engine.record.damage import DamagedError
from ...engine.settings.params import ConfigError, settings_of
from ..forms.section_form import SectionForm
from ..remembered import Remembered
from ..translation.showing import language, shown
from ..widgets.dialog_room import fit_list, give_room
from .background_job import BackgroundJob
from .up_to_date import UpToDate

_KIND = Qt.ItemDataRole.UserRole


class ExportDialog(QDialog):
    """A dialog that exports a run, in the background, while whatever trains goes on.

    Args:
        path: of the run's file.
        step: what is exported ends there; None is the newest.
        kind: of export to begin with; empty is the one of last time.
        bring: has the file of a run that trains brought up to date, and what it is given called, in any thread, when
            that is done; returns whether it comes to that.

    Signals:
        saved: the path of what was written.
    """

    saved = Signal(object)
    _progressed = Signal(int, int)

    def __init__(self, path: Path, step: int | None = None, parent: QWidget | None = None, *, kind: str = "",
                 bring: Callable[[Callable[[], object]], bool] = lambda kept: False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._path, self._step, self._bring = path, step, bring
        self._remembered = Remembered("export")
        self._job: BackgroundJob | None = None
        self._options: dict[str, dict[str, Any]] = {}  # that were changed, by kind
        self._refused: dict[str, str] = {}  # by setting
        self._chosen = ""  # a path that a file dialog has asked about already
        self._written: Path | None = None
        self.form = QWidget()
        self._make_parts()
        self._lay_out()
        self._progressed.connect(self._show_progress)  # emitted in the thread, arrives in the window's
        self.list.currentItemChanged.connect(self._on_kind)
        wanted = kind or self._remembered.choice("kind", "csv", list(self._kinds()))
        self.list.setCurrentRow(list(self._kinds()).index(wanted))
        self.list.setFocus()

    # -- its parts -----------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What to export"))
        self.list.setSpacing(3)
        for name, kind in self._kinds().items():
            item = QListWidgetItem(shown(kind.title))
            item.setData(_KIND, name)
            self.list.addItem(item)
        self.about = QLabel()
        self.about.setProperty("muted", True)
        self.summary, self.problem = QLabel(), QLabel()
        self.problem.setProperty("tone", "fair")
        for label in (self.about, self.summary, self.problem):
            label.setWordWrap(True)
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Write to"))
        self.target.textEdited.connect(lambda _: self._renew())
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setToolTip(self.tr("Choose where it is written"))
        self.browse.clicked.connect(self._browse)
        self.bar, self.status = QProgressBar(), QLabel()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.status.setWordWrap(True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code = QPlainTextEdit()
        self.code.setReadOnly(True)
        self.code.setAccessibleName(self.tr("Code that opens it"))
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.code.hide()
        self.export_button = QPushButton(self.tr("Export"))
        self.export_button.setProperty("primary", True)
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self._export)
        self.folder_button = QPushButton(self.tr("Show in folder"))
        self.folder_button.clicked.connect(self._show_folder)
        self.folder_button.hide()
        self.cancel_button = QPushButton(self.tr("Close"))
        self.cancel_button.clicked.connect(self.reject)
        for button in (self.browse, self.folder_button, self.cancel_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.addWidget(QLabel(self.tr("Write to")))
        where.addWidget(self.target, 1)
        where.addWidget(self.browse)
        self._form_place = QVBoxLayout()
        self._form_place.addWidget(self.form)
        right = QVBoxLayout()
        right.setSpacing(12)
        for part in (self.about, self.summary, self.problem):
            right.addWidget(part)
        right.addLayout(self._form_place)
        right.addStretch(1)
        right.addWidget(self.code, 4)
        right.addLayout(where)
        right.addWidget(self.bar)
        right.addWidget(self.status)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.list)
        above.addLayout(right, 1)
        buttons = QDialogButtonBox()
        for button in (self.folder_button, self.export_button, self.cancel_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        rows = QVBoxLayout(self)
        rows.setSpacing(12)
        rows.addLayout(above, 1)
        rows.addWidget(buttons)
        fit_list(self.list)
        give_room(self, 820, 480)

    @staticmethod
    def _kinds() -> dict[str, type[Export]]:
        """List the exports by their titles, but for those that the window has in a place of their own."""
        kinds = {name: kind for name, kind in EXPORTS.classes().items() if not kind.needs_window}
        return dict(sorted(kinds.items(), key=lambda item: shown(item[1].title).casefold()))

    # -- what is chosen ------------------------------------------------------------------------------------------

    @property
    def kind(self) -> type[Export]:
        """What is chosen in the list."""
        return EXPORTS[self.list.currentItem().data(_KIND)]

    def _on_kind(self) -> None:
        kind = self.kind
        self._refused.clear()
        form = SectionForm(kind.Config, kind.name, wanted=lambda setting: setting.name not in kind.for_command_line)
        for name, value in self._options.get(kind.name, {}).items():
            form.editors[f"{kind.name}.{name}"].show_value(value)
        form.edited.connect(self._on_edited)
        form.refused.connect(self._on_refused)
        self._form_place.replaceWidget(self.form, form)
        self.form.deleteLater()
        self.form = form
        self.summary.setText(shown(kind.summary()))
        self.target.setText(str(self._proposed(kind)))
        self._say("")
        self._written = None
        self.code.hide()
        self._renew()

    def _proposed(self, kind: type[Export]) -> Path:
        folder = Path(self._remembered.text("folder") or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation))
        stem = kind.stem or f"{self._path.stem} {kind.name}"
        path, number = folder / f"{stem}{kind.suffixes[0]}", 2
        while path.exists():
            path, number = folder / f"{stem} {number}{kind.suffixes[0]}", number + 1
        return path

    def _on_edited(self, path: str, value: object) -> None:
        kind, _, name = path.rpartition(".")
        self._options.setdefault(kind, {})[name] = value
        self._renew()

    def _on_refused(self, path: str, reason: str) -> None:
        self._refused[path] = reason
        self._renew()

    def _browse(self) -> None:
        kind = self.kind
        kinds = ";;".join(f"*{suffix}" if suffix != FOLDER else self.tr("A folder (*)") for suffix in kind.suffixes)
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), self.target.text(), kinds)
        if path:
            self._chosen = path
            self.target.setText(path)
            self._renew()

    def _renew(self) -> None:
        """Show whether it can be exported so, and what of the run."""
        reason = next(filter(None, self._refused.values()), "")
        try:
            with RunSource(self._path, self._step) as source:
                text = self.tr("%1, up to step %2").replace("%1", source.name).replace("%2", f"{source.step:,}")
                self.about.setText(text)
                reason = reason or self._made().why_not(source)
        except (ConfigError, DamagedError) as error:
            reason = str(error)
        self.problem.setText(shown(reason))
        self.problem.setVisible(bool(reason))
        self.export_button.setEnabled(not reason and self._job is None and bool(self.target.text().strip()))
        self.folder_button.setVisible(self._written is not None)

    # -- exporting -----------------------------------------------------------------------------------------------

    def _export(self) -> None:
        path = Path(self.target.text().strip()).expanduser()
        if path.exists() and str(path) != self._chosen and not self._may_replace(path):
            return
        export = self._made()
        file = UpToDate(self._bring)
        self._written = None
        self.code.hide()
        self._say(self.tr("Writing…"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.cancel_button.setText(self.tr("Cancel"))
        self._job = BackgroundJob("export", lambda cancelled: self._write(export, path, file, cancelled), self)
        self._job.ended.connect(self._on_ended)
        self._enable(False)

    def _made(self) -> Export:
        """Make what is chosen, with its options, in the window's language."""
        kind, given = self.kind, self._options.get(self.kind.name, {})
        export = kind(kind.Config(**{s.name: given[s.name] for s in settings_of(kind.Config) if s.name in given}))
        export.language, export.words = language(), shown
        return export

    def _may_replace(self, path: Path) -> bool:
        text = self.tr("%1 is there already. Replace it?").replace("%1", path.name)
        answer = QMessageBox.question(self, self.tr("Export"), text,
                                      QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        return answer == QMessageBox.StandardButton.Yes

    def _write(self, export: Export, path: Path, file: UpToDate, cancelled: Callable[[], bool]
               ) -> tuple[Path, str, list[str], str]:
        file.wait(cancelled)
        with RunSource(self._path, self._step) as source:
            words = write(export, source, path, self._progressed.emit, cancelled)
            return path, words, list(source.reader.damage), export.shown(path)

    def _show_progress(self, done: int, total: int) -> None:
        if self._job is not None and not self._job.is_cancelled:
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def _on_ended(self, written: tuple[Path, str, list[str], str] | None, problem: str) -> None:
        self._job = None
        self.bar.hide()
        self.cancel_button.setText(self.tr("Close"))
        if written is not None:
            self._written, words, damage, code = written
            self.code.setPlainText(code)
            self.code.setVisible(bool(code))
            self._remembered.write("folder", str(self._written.parent))
            self._remembered.write("kind", self.kind.name)
            text = self.tr("Done: %1.").replace("%1", shown(words))
            hurt = [shown(f"The file of the run is damaged: {sentence}.") for sentence in damage]
            self._say("\n".join([text, *hurt]), "fair" if hurt else "good")
            self.saved.emit(self._written)
        else:
            self._say(shown(problem) or self.tr("Cancelled; nothing was written."), "bad" if problem else "")
        self._enable(True)
        self._renew()

    def _enable(self, enabled: bool) -> None:
        for part in (self.list, self.form, self.target, self.browse, self.export_button):
            part.setEnabled(enabled)

    def _say(self, text: str, tone: str = "") -> None:
        self.status.setText(text)
        if self.status.property("tone") != tone:
            self.status.setProperty("tone", tone)
            self.status.style().polish(self.status)

    def _show_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    # -- ending --------------------------------------------------------------------------------------------------

    def reject(self) -> None:
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self._say(self.tr("Ending…"))

    def closeEvent(self, event) -> None:
        self.stop()
        super().closeEvent(event)

    def stop(self) -> None:
        """End an export that is under way, and wait until its thread has ended."""
        if self._job is not None:
            self._job.stop()
