"""What is written of the present run: exports, a copy of its file, samples tried as training data."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from ...engine.record import copying
from ...engine.record.database import SUFFIX
from ...engine.settings.params import ConfigError
from ..export.augmentation_dialog import AugmentationDialog
from ..export.background_job import BackgroundJob
from ..export.export_dialog import ExportDialog
from ..export.up_to_date import UpToDate
from ..run.look_back import LookBack
from ..run.run_controller import RunController


class ExportCommands(QObject):
    """Exports of the run at the step that is looked at, and a copy of it. Whatever trains goes on.

    Args:
        parent: the window, which is the parent of the dialogs.

    Signals:
        failed: what could not be written, and what to do about it.
        saved: the path of what was written.
    """

    failed = Signal(str)
    saved = Signal(object)
    _given = Signal(object, object)
    _progressed = Signal(int, int)

    def __init__(self, parent: QWidget, controller: RunController, look_back: LookBack) -> None:
        super().__init__(parent)
        self._parent, self._controller, self._look_back = parent, controller, look_back
        self._dialog: ExportDialog | None = None
        self._comparison: AugmentationDialog | None = None
        self._folder: tempfile.TemporaryDirectory | None = None
        self._copying: BackgroundJob | None = None
        self._progress: QProgressDialog | None = None
        # emitted in other threads, arrive in the window's
        self._given.connect(lambda act, state: act(state))
        self._progressed.connect(self._show_progress)

    def why_not(self) -> str:
        """Return why there is nothing to export; empty if there is."""
        return "" if self._controller.started is not None else self.tr("There is no run yet; open a preset first.")

    # --- exports ---

    def export(self, kind: str = "") -> None:
        """Show the dialog of exports, at the kind of last time or at this one."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
        elif self._recorded is not None:
            self._show(self._recorded, self._look_back.step, kind)
        else:
            self._ask_state(partial(self._export_moment, kind))

    @property
    def _recorded(self) -> Path | None:
        """The file of the present run; None if it is not recorded, or has not trained a step yet."""
        file = self._controller.file
        return file if file is not None and file.exists() else None

    def _ask_state(self, act: Callable[[Any], None]) -> None:
        self._controller.trainer.ask_state(lambda state: self._given.emit(act, state))

    def _export_moment(self, kind: str, state: Any) -> None:
        """Export a run that is not recorded: what it is now, from a file that is gone with the dialog."""
        self._folder = tempfile.TemporaryDirectory(prefix="ganviz-")
        path = Path(self._folder.name) / f"{self._controller.name or 'run'}{SUFFIX}"
        if self._write_moment(path, state):
            self._show(path, None, kind)
        else:
            self._clear()

    def _write_moment(self, path: Path, state: Any) -> bool:
        controller = self._controller
        try:
            copying.write_moment(path, controller.name, controller.started, state, list(controller.trainer.record))
        except ConfigError as error:
            self.failed.emit(str(error))
            return False
        return True

    def _show(self, path: Path, step: int | None, kind: str) -> None:
        self._dialog = ExportDialog(path, step, self._parent, kind=kind, bring=self._controller.keep)
        self._dialog.saved.connect(self.saved)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    def _on_closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self._clear()
        self._parent.activateWindow()  # without a window manager nobody else does

    def _clear(self) -> None:
        """Delete the file of a run that is not recorded."""
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()

    # --- the run itself ---

    def save_run(self, then: Callable[[], object] = lambda: None) -> None:
        """Write a copy of the run with all that it has done so far, which can be gone on from.

        Args:
            then: called once it is written.
        """
        if self._copying is not None:
            self.failed.emit(self.tr("A copy is being written; wait for it, or cancel that first."))
            return
        name = (self._controller.file or Path(f"{self._controller.name or 'run'}{SUFFIX}")).name
        chosen, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Save a copy of the run"), name,
                                                self.tr("Recorded runs (*.ganviz)"))
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix else Path(chosen + SUFFIX)
        if self._recorded is None:
            self._ask_state(partial(self._save_moment, path, then))
        else:
            self._copy(self._recorded, path, then)

    def _save_moment(self, path: Path, then: Callable[[], object], state: Any) -> None:
        if self._write_moment(path, state):
            self._controller.note_saved(state.step)
            self.saved.emit(path)
            then()

    def _copy(self, file: Path, path: Path, then: Callable[[], object]) -> None:
        current = UpToDate(self._controller.keep)
        self._progress = QProgressDialog(self.tr("Copying the run…"), self.tr("Cancel"), 0, 0, self._parent)
        self._progress.setWindowTitle(self.tr("Save a copy of the run"))
        self._progress.setAutoClose(False)
        self._progress.setAutoReset(False)
        self._progress.setMinimumDuration(500)
        self._copying = BackgroundJob("run copy", partial(self._copy_when_current, file, path, current), self)
        self._progress.canceled.connect(self._copying.cancel)
        self._copying.ended.connect(partial(self._on_copied, path, then))

    def _copy_when_current(self, file: Path, path: Path, current: UpToDate, cancelled: Callable[[], bool]) -> bool:
        current.wait(cancelled)
        copying.copy_run(file, path, self._progressed.emit, cancelled)
        return True

    def _show_progress(self, done: int, total: int) -> None:
        if self._progress is not None and not self._progress.wasCanceled():
            self._progress.setMaximum(total)
            self._progress.setValue(done)

    def _on_copied(self, path: Path, then: Callable[[], object], copied: bool | None, problem: str) -> None:
        self._copying = None
        self._progress.canceled.disconnect()
        self._progress.close()
        self._progress.deleteLater()
        self._progress = None
        if problem:
            self.failed.emit(problem)
        elif copied:
            self.saved.emit(path)
            then()

    # --- samples as training data ---

    def compare_samples(self) -> None:
        """Show the dialog that tries samples of the run as training data."""
        if self._comparison is None:
            self._comparison = AugmentationDialog(self._controller, self.why_no_comparison, self._parent)
            self._comparison.failed.connect(self.failed)
        self._comparison.show()
        self._comparison.raise_()
        self._comparison.activateWindow()

    def why_no_comparison(self) -> str:
        """Return why samples of the present run cannot be tried as training data; empty if they can."""
        started = self._controller.started
        if started is None or not started.facts.conditional:
            return self.tr("Only a model that draws classes on demand has labelled samples; open the preset "
                           "digits-cgan, for instance, and train it.")
        if not started.facts.held_out:
            return self.tr("The run holds out no real samples from training, so there are none to compare on; raise "
                           "train.held_out in Edit config, and restart.")
        return ""

    def close(self) -> None:
        """End what is still under way."""
        for part in (self._dialog, self._comparison, self._copying):
            if part is not None:
                part.stop()
        self._clear()
