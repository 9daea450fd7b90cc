"""The export of samples of the present run, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from .background_job import BackgroundJob


class SampleExport(QObject):
    """One export in a background thread, with a dialog that shows its progress and can cancel it.

    Args:
        trainer: of the run; the samples are drawn from its state at the next step boundary.
        path: as `samples.save` takes it.
        count: as `samples.Source.draw` takes it.

    Signals:
        failed: what went wrong, and what to do about it.
        finished: the export is over; the number of samples written, 0 if it failed or was cancelled.
    """

    failed = Signal(str)
    finished = Signal(int)
    _progressed = Signal(int, int)

    def __init__(self, trainer: Any, path: Path, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._path, self._count = path, count
        self.dialog = QProgressDialog(self.tr("Drawing samples…"), self.tr("Cancel"), 0, 0, parent)
        self.dialog.setWindowTitle(self.tr("Export samples"))
        self.dialog.setAutoClose(False)
        self.dialog.setAutoReset(False)
        self._progressed.connect(self._show)  # emitted in the background thread, arrives in the window's
        self.dialog.show()
        self._work = BackgroundJob("sample export", trainer, self._write, self)
        self.dialog.canceled.connect(self._work.cancel)
        self._work.ended.connect(self._end)

    def stop(self) -> None:
        """Cancel the export and wait until its thread has ended."""
        self._work.stop()

    def _write(self, state: Any, cancelled: Callable[[], bool]) -> int:
        from ...engine.export.samples import Source, probe, save

        source = Source(state, cancelled=cancelled)
        probe(self._path, source.data.kind)
        samples = source.draw(self._count, progress=self._progressed.emit, cancelled=cancelled)
        save(samples, self._path, cancelled)
        return len(samples.items)

    def _show(self, done: int, total: int) -> None:
        if not self._work.is_cancelled:
            self.dialog.setMaximum(total)
            self.dialog.setValue(done)

    def _end(self, count: int | None, problem: str) -> None:
        self.dialog.canceled.disconnect()
        self.dialog.close()
        self.dialog.deleteLater()
        if problem:
            self.failed.emit(problem)
        self.finished.emit(count or 0)
        self.deleteLater()
