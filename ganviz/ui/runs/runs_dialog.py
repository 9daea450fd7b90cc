"""The dialog of recorded runs: what each was, and going on with one, naming, finding and deleting it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QFile, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.record import library, naming
from ...engine.record.damage import DamagedError
from ...engine.record.library import RecordedRun
from ...engine.record.reader import RunReader
from ...engine.settings.params import ConfigError
from ..theme.theme import Theme
from ..translation.showing import shown
from .thumbnail import SIZE, thumbnail

RUN = Qt.ItemDataRole.UserRole
_MEGABYTE = 1 << 20


class RunsDialog(QDialog):
    """The recorded runs, the newest first. Typing filters them, Enter goes on with one, Delete deletes it, Esc closes.

    They are read one after another while the dialog is open already.

    Args:
        present: the file of the present run; None if it is not recorded.

    Attributes:
        search: the words to look for.
        list: the runs.

    Signals:
        run_chosen: the file of the run to go on with, a step (None: the newest), and a stretch; the dialog has closed.
    """

    run_chosen = Signal(object, object, object)

    def __init__(self, theme: Theme, present: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recorded runs"))
        self._theme, self._present = theme, present
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search: name, notes, findings"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Recorded runs"))
        self.list.setIconSize(SIZE)
        self.list.setSpacing(2)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self._make_form()
        self._make_buttons()
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemActivated.connect(lambda _: self._open())
        self._waiting = sorted(library.folder().glob(f"*{library.SUFFIX}"), reverse=True)
        self._reading = QTimer(self)
        self._reading.timeout.connect(self._read_next)
        self._reading.start(0)
        self._on_current()
        self.search.setFocus()

    def _make_form(self) -> None:
        self.name, self.notes, self.stretch = QLineEdit(), QLineEdit(), QComboBox()
        self.notes.setPlaceholderText(self.tr("What you want to remember of it"))
        self.name.editingFinished.connect(lambda: self._keep("name", self.name.text()))
        self.notes.editingFinished.connect(lambda: self._keep("notes", self.notes.text()))
        self.form = QFormLayout()
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Notes"), self.notes)
        self.form.addRow(self.tr("Go on from"), self.stretch)

    def _make_buttons(self) -> None:
        self.open_button = QPushButton(self.tr("Go on"))
        self.open_button.setProperty("primary", True)
        self.open_button.setDefault(True)
        self.open_button.setToolTip(self.tr("Take the run up where it ended, paused, with its curves"))
        self.open_button.clicked.connect(self._open)
        self.folder_button = QPushButton(self.tr("Show in folder"))
        self.folder_button.clicked.connect(self._show_folder)
        self.delete_button = QPushButton(self.tr("Delete"))
        self.delete_button.setToolTip(self.tr("Move the run's file to the trash (Delete)"))
        self.delete_button.clicked.connect(self._delete)
        for button in (self.folder_button, self.delete_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        for button in (self.delete_button, self.folder_button, self.open_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.about, 1)
        below.addLayout(self.form, 1)
        rows = QVBoxLayout(self)
        rows.setSpacing(8)
        rows.addWidget(self.search)
        rows.addWidget(self.list, 1)
        rows.addLayout(below)
        rows.addWidget(buttons)
        theme = self._theme
        self.setStyleSheet(f"""
            QListWidget {{ background: transparent; border: 1px solid {theme.border}; border-radius: 5px;
                           outline: none; }}
            QListWidget::item {{ padding: 4px 8px; border-radius: 5px; }}
            QListWidget::item:hover {{ background: {theme.hover}; }}
            QListWidget::item:selected {{ background: {theme.hover}; color: {theme.text};
                                          border: 1px solid {theme.accent}; }}""")
        self.resize(QSize(880, 620))

    # -- the list ------------------------------------------------------------------------------------------------

    def _read_next(self) -> None:
        if not self._waiting:
            self._reading.stop()
            self._on_current()
            return
        path = self._waiting.pop(0)
        if not path.exists():  # deleted since
            return
        run = library.describe(path)
        item = QListWidgetItem(self._words(run))
        item.setData(RUN, run)
        item.setIcon(self._icon(run))
        self.list.addItem(item)
        item.setHidden(not self._speaks_of(run))
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _icon(self, run: RecordedRun) -> QIcon:
        if run.problem:
            return QIcon()
        try:
            with RunReader(run.path) as reader:
                picture = thumbnail(reader, self._theme)
        except (ConfigError, DamagedError):
            return QIcon()
        return QIcon(picture) if picture is not None else QIcon()

    def _words(self, run: RecordedRun) -> str:
        if run.problem:
            return f"{run.id}\n{shown(run.problem)}"
        title = f"{run.name}    {shown(run.title)}" if run.title else run.name
        facts = [f"{datetime.fromtimestamp(run.begun_at):%Y-%m-%d %H:%M}",
                 self.tr("%1 steps").replace("%1", f"{run.step:,}"),
                 self.tr("%1 MB").replace("%1", f"{run.size / _MEGABYTE:.1f}"), self._ending(run)]
        if run.stretches > 1:
            facts.append(self.tr("%1 stretches").replace("%1", str(run.stretches)))
        told = run.notes or "; ".join(shown(title) for title in run.findings)
        return "\n".join([title, " \N{MIDDLE DOT} ".join(facts), told])

    def _ending(self, run: RecordedRun) -> str:
        if run.path == self._present:
            return self.tr("the present run")
        return {"recording": self.tr("being recorded by another ganviz"), "finished": self.tr("ended"),
                "failed": self.tr("failed"), "interrupted": self.tr("interrupted")}[run.ending]

    def _filter(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(not self._speaks_of(item.data(RUN)))
        current = self.list.currentItem()
        if current is None or current.isHidden():
            rows = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
            self.list.setCurrentRow(rows[0] if rows else -1)

    def _speaks_of(self, run: RecordedRun) -> bool:
        text = f"{run.id} {self._words(run)} {run.notes}".casefold()
        return all(word in text for word in self.search.text().casefold().split())

    def current(self) -> RecordedRun | None:
        """Return the run that Enter would go on with."""
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else item.data(RUN)

    def _on_current(self) -> None:
        run = self.current()
        readable = run is not None and not run.problem
        own = readable and run.path == self._present
        free = readable and not own and run.ending != "recording"
        self.open_button.setEnabled(free)
        self.delete_button.setEnabled(run is not None and not own and run.ending != "recording")
        self.folder_button.setEnabled(run is not None)
        for editor, text in ((self.name, run.name if readable else ""), (self.notes, run.notes if readable else "")):
            editor.setEnabled(free)
            editor.setText(text)
        self._fill_stretches(run if readable else None)
        if run is None:
            self.about.setText("" if self._waiting else self.tr("No run speaks of this. Try fewer or other words.")
                               if self.list.count() else self.tr("No runs have been recorded yet: each run that "
                                                                 "trains is, from its first step."))
        else:
            self.about.setText(str(run.path) if not own else self.tr(
                "This run is being recorded. To go back to a step of it, use Look back (Alt+Left)."))

    def _fill_stretches(self, run: RecordedRun | None) -> None:
        self.stretch.clear()
        self.form.setRowVisible(self.stretch, run is not None and run.stretches > 1)
        if run is None or run.stretches <= 1:
            return
        with RunReader(run.path) as reader:
            for part in reversed(reader.stretches()):
                text = self.tr("step %1, trained on from step %2").replace(
                    "%1", f"{reader.last_step(part.number):,}").replace("%2", f"{part.step:,}")
                self.stretch.addItem(text, part.number)

    # -- what can be done ----------------------------------------------------------------------------------------

    def _open(self) -> None:
        run = self.current()
        if run is not None and self.open_button.isEnabled() and self.isVisible():
            stretch = self.stretch.currentData()
            self.accept()
            self.run_chosen.emit(run.path, None, stretch)

    def _show_folder(self) -> None:
        run = self.current()
        if run is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(run.path.parent)))

    def _keep(self, key: str, text: str) -> None:
        run = self.current()
        if run is None or not self.open_button.isEnabled() or getattr(run, key) == text.strip():
            return
        try:
            naming.tell(run.path, key, text.strip())
        except (ConfigError, DamagedError) as error:
            self.about.setText(shown(str(error)))
            return
        run = library.describe(run.path)
        self.list.currentItem().setData(RUN, run)
        self.list.currentItem().setText(self._words(run))

    def _delete(self) -> None:
        run = self.current()
        if run is None or not self.delete_button.isEnabled():
            return
        if not QFile.moveToTrash(str(run.path)) and not self._delete_for_good(run):
            return
        self.list.takeItem(self.list.currentRow())
        self._on_current()

    def _delete_for_good(self, run: RecordedRun) -> bool:
        """Ask before a file is deleted where there is no trash."""
        text = self.tr("There is no trash here. Delete %1 for good?").replace("%1", run.id)
        answer = QMessageBox.question(self, self.tr("Delete run"), text,
                                      QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        if answer != QMessageBox.StandardButton.Yes:
            return False
        try:
            run.path.unlink(missing_ok=True)
        except OSError as error:
            self.about.setText(self.tr("Cannot delete %1: %2").replace("%1", run.id).replace("%2", str(error)))
            return False
        return True

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._delete()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)
