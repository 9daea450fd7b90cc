"""The dialog of recorded runs: what each was, and going on with one, naming, finding and deleting them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.record import library, naming, run_recorder
from ...engine.record.damage import DamagedError
from ...engine.record.library import RecordedRun
from ...engine.settings.params import ConfigError
from ..theme.theme import Theme
from ..translation.showing import shown
from ..widgets.dialog_room import give_room
from ..widgets.quantities import size_words
from .cleanup_dialog import CleanupDialog
from .deleting import delete
from .run_loader import LoadedRun, RunLoader
from .run_tree import RunTree
from .run_words import count_words, indicator_words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = 5  # of the text about the run that is chosen


class RunsDialog(QDialog):
    """The recorded runs. Typing filters them, Enter opens or compares one, F2 names it, Delete deletes those chosen,
    Esc closes.

    They are read in the background, and shown as they come.

    Args:
        present: the file of the present run; None if it is not recorded.
        compares: whether it is opened to choose what to compare: Enter and a double click do that.

    Attributes:
        search: the words to look for.
        tree: the runs.

    Signals:
        run_chosen: the file of the run to open, a step (None: the newest), a stretch, and whether it trains on at once;
            the dialog has closed.
        compare_chosen: the files of two runs to compare; the dialog has closed.
    """

    run_chosen = Signal(object, object, object, bool)
    compare_chosen = Signal(object, object)

    def __init__(self, theme: Theme, present: Path | None = None, parent: QWidget | None = None, *,
                 compares: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare runs") if compares else self.tr("Recorded runs"))
        self._theme, self._present, self._compares = theme, present, compares
        self._is_reading = True
        self._told: defaultdict[Path, dict[str, str]] = defaultdict(dict)  # names and notes that were typed here
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search: name, what was changed, notes, findings"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.total = QLabel()
        self.total.setProperty("muted", True)
        self.tree = RunTree(theme, present, begins_with_present=not compares)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumHeight(_LINES * self.about.fontMetrics().lineSpacing())
        self._make_form()
        self._make_buttons()
        self._lay_out()
        self.search.textChanged.connect(self.tree.filter)
        self.tree.itemSelectionChanged.connect(self._on_selected)
        self.tree.itemActivated.connect(lambda *_: self._act())
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self._loader = RunLoader(library.paths(), theme, self)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.all_loaded.connect(self._on_all_loaded)
        self.finished.connect(self._loader.stop)
        self._loader.start()
        self._on_selected()
        self.search.setFocus()

    def _make_form(self) -> None:
        self.name, self.notes = QLineEdit(), QLineEdit()
        for editor in (self.name, self.notes):
            editor.setMaxLength(naming.LONGEST)
        self.notes.setPlaceholderText(self.tr("What you want to remember of it"))
        self.name.editingFinished.connect(lambda: self._keep("name", self.name.text()))
        self.notes.editingFinished.connect(lambda: self._keep("notes", self.notes.text()))
        self.form = QFormLayout()
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Notes"), self.notes)

    def _make_buttons(self) -> None:
        self.open_button = self._button(self.tr("Open"), self.tr("Take the run up where it ended, paused, with its "
                                                                 "curves (Enter)"), self._open)
        self.go_on_button = self._button(self.tr("Go on"), self.tr("Open the run and train on at once"),
                                         lambda: self._open(trains=True))
        self.compare_button = self._button(self.tr("Compare"), self.tr(
            "Show two chosen runs side by side, or one beside the present run"), self._compare)
        self.export_button = self._button(self.tr("Export…"), self.tr(
            "Write the curves, samples, a film, the networks or a report of the chosen run to files"), self._export)
        self.folder_button = self._button(self.tr("Show in folder"), self.tr("Open the folder that the files are in"),
                                          self._show_folder)
        self.delete_button = self._button(self.tr("Delete"), self.tr("Move the files of the chosen runs to the trash "
                                                                     "(Delete)"), self._delete)
        self.cleanup_button = self._button(self.tr("Clean up…"), self.tr("Delete runs by age and size, after a look at "
                                                                         "which those are"), self._clean_up)
        first = self.compare_button if self._compares else self.open_button
        first.setProperty("primary", True)
        first.setDefault(True)

    def _button(self, text: str, tooltip: str, slot) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tooltip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: slot())
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.cleanup_button, self.delete_button, self.folder_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closing.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        closing.rejected.connect(self.reject)
        opening = (self.go_on_button, self.open_button)
        for widget in (self.export_button, *((*opening, self.compare_button) if self._compares
                                             else (self.compare_button, *opening)), closing):
            buttons.addWidget(widget)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.search, 1)
        above.addWidget(self.total)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.about, 3)
        below.addLayout(self.form, 2)
        rows = QVBoxLayout(self)
        rows.setSpacing(8)
        rows.addLayout(above)
        rows.addWidget(self.tree, 1)
        rows.addLayout(below)
        rows.addLayout(buttons)
        give_room(self, self._theme.px(1200), self._theme.px(700))

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _on_loaded(self, batch: list[LoadedRun]) -> None:
        self.tree.put([self._as_told(loaded) for loaded in batch])
        self._tell_total()
        current = self.current()
        if not self.tree.selected_rows() or (self._compares and current is not None and current.path == self._present):
            self.tree.choose_first()
        elif not (self.name.isModified() or self.notes.isModified()):
            self._on_selected()

    def _on_all_loaded(self) -> None:
        self._is_reading = False
        self._on_selected()

    def _tell_total(self) -> None:
        runs = self.runs()
        self.total.setText(f"{count_words(len(runs))}, {size_words(sum(run.size for run in runs))}" if runs else "")

    def runs(self) -> list[RecordedRun]:
        """Return all runs that have been read, in the order shown."""
        return [row.loaded.run for row in self.tree.rows()]

    def selected(self) -> list[RecordedRun]:
        """Return the runs that are chosen."""
        return [row.loaded.run for row in self.tree.selected_rows()]

    def current(self) -> RecordedRun | None:
        """Return the run that Enter would open; None if none is chosen, or several are."""
        selected = self.selected()
        return selected[0] if len(selected) == 1 else None

    def _is_free(self, run: RecordedRun) -> bool:
        return run.path != self._present and run.ending != "recording"

    def _on_selected(self) -> None:
        selected, run = self.selected(), self.current()
        free = run is not None and not run.problem and self._is_free(run)
        # one that another process records is opened only to be looked at
        readable = run is not None and not run.problem and run.step > 0 and run.path != self._present
        self.open_button.setEnabled(readable)
        self.go_on_button.setEnabled(readable and free)
        self.export_button.setEnabled(readable)
        self.compare_button.setEnabled(len(self._to_compare()) == 2)
        self.delete_button.setEnabled(any(map(self._is_free, selected)))
        self.folder_button.setEnabled(bool(selected))
        self.cleanup_button.setEnabled(bool(self.runs()) and not self._is_reading)
        # what this process records takes a name from it; another process's file is that one's
        named = free or (run is not None and not run.problem and run_recorder.is_recording(run.path))
        for editor, text in ((self.name, run.name if named else ""), (self.notes, run.notes if named else "")):
            editor.setEnabled(named)
            editor.setText(text)
        self.about.setText(self._about(selected))

    def _about(self, selected: list[RecordedRun]) -> str:
        """Say of the run that is chosen what its row has no room for."""
        if not self.runs():
            return "" if self._is_reading else self.tr(
                "No runs have been recorded yet: each run that trains is, from its first step.")
        if not selected:
            return self.tr("No run speaks of this. Try fewer or other words.") if self.search.text() else ""
        cannot_compare = self._compares and len(self._to_compare()) != 2
        if len(selected) > 1 and not cannot_compare:
            size = size_words(sum(run.size for run in selected))
            return self.tr("%1 runs chosen, %2").replace("%1", str(len(selected))).replace("%2", size)
        loaded, run = self.tree.selected_rows()[0].loaded, selected[0]
        if run.problem:
            return shown(run.problem)
        if cannot_compare:
            return self.tr("Choose another run, to compare the present one with; or two that are compared with each "
                           "other (Ctrl+click adds one).") if self._compares_present() else self.tr(
                "Choose two runs to compare (Ctrl+click adds one).")
        compared = self._compares and self.tr("Enter shows the present run beside this one.")
        lines = [compared, loaded.changed and self.tr("Changed: %1").replace("%1", loaded.changed),
                 ", ".join(map(indicator_words, loaded.details.indicators)),
                 *map(shown, loaded.details.damage)]
        if run.path == self._present:
            lines.insert(0, self.tr(
                "This run is being recorded. To go back to a step of it, use Look back (Alt+Left)."))
        return "\n".join(filter(None, (*lines, str(run.path))))

    # -- what can be done ------------------------------------------------------------------------------------------

    def _act(self) -> None:
        """Do what the dialog was opened for."""
        if self._compares:
            self._compare()
        else:
            self._open()

    def _open(self, trains: bool = False) -> None:
        run = self.current()
        if run is not None and self.open_button.isEnabled() and self.isVisible():
            stretch = self.tree.chosen_stretch()
            self.accept()
            self.run_chosen.emit(run.path, None, stretch, trains)

    def _to_compare(self) -> list[Path]:
        """List the files of two runs that are chosen, or of the present run and one that is."""
        chosen = [run.path for run in self.selected() if not run.problem and run.step > 0]
        if len(chosen) == 1 and self._compares_present():
            chosen.insert(0, self._present)
        return chosen if len(set(chosen)) == len(chosen) else []

    def _compares_present(self) -> bool:
        return self._present is not None and self._present.exists()

    def _compare(self) -> None:
        if self.compare_button.isEnabled() and self.isVisible():
            chosen = self._to_compare()
            self.accept()
            self.compare_chosen.emit(*chosen)

    def _export(self) -> None:
        from ..export.export_dialog import ExportDialog  # which the list itself need not wait for

        run = self.current()
        if run is not None:
            dialog = ExportDialog(run.path, None, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.saved.connect(lambda path: self.about.setText(self.tr("Saved to %1.").replace("%1", str(path))))
            dialog.open()

    def _show_folder(self) -> None:
        selected = self.selected()
        if selected:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(selected[0].path.parent)))

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.open_button, self.go_on_button, self.compare_button, self.export_button,
                       self.folder_button, self.delete_button):
            action = menu.addAction(button.text(), button.click)
            action.setEnabled(button.isEnabled())
        rename = menu.addAction(self.tr("Rename"), self._rename)
        rename.setEnabled(self.name.isEnabled())
        menu.popup(self.tree.viewport().mapToGlobal(at))

    def _rename(self) -> None:
        self.name.setFocus()
        self.name.selectAll()

    def _keep(self, key: str, text: str) -> None:
        run = self.current()
        if run is None or not self.name.isEnabled() or getattr(run, key) == text.strip():
            return
        try:
            naming.tell(run.path, key, text.strip())
        except (ConfigError, DamagedError) as error:
            self.about.setText(shown(str(error)))
            return
        # a recorder writes it within a second, and what is still being read may be older
        self._told[run.path][key] = text.strip()
        self.tree.put([self._as_told(self.tree.selected_rows()[0].loaded)])

    def _as_told(self, loaded: LoadedRun) -> LoadedRun:
        told = self._told.get(loaded.run.path)
        return replace(loaded, run=replace(loaded.run, **told)) if told else loaded

    def _delete(self, runs: list[RecordedRun] | None = None) -> None:
        """Delete runs; by default those that are chosen."""
        gone, problems = delete(list(filter(self._is_free, self.selected() if runs is None else runs)), self)
        for run in gone:
            self.tree.remove(run.path)
        self._tell_total()
        self._on_selected()
        if problems:
            self.about.setText(problems)

    def _clean_up(self) -> None:
        dialog = CleanupDialog(self.runs(), self._theme, self)
        dialog.agreed.connect(self._delete)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER:
            self._act()
        elif key == Qt.Key.Key_Delete and self.tree.hasFocus():
            self._delete()
        elif key == Qt.Key.Key_F2 and self.name.isEnabled():
            self._rename()
        elif key == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.search.setFocus()
            self.search.selectAll()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and self.search.hasFocus():
            self.tree.setFocus()
        else:
            super().keyPressEvent(event)
