"""Draw labelled samples from the present run and write them, beside the training."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget


class SampleExport(QObject):
    """One export, in a thread of its own, with a dialog that shows how far it is and cancels it.

    Args:
        trainer: of the run, whose state at the next step boundary is drawn from.
        path: an .npz file, or a folder.
        per_class: samples of each class.

    Signals:
        failed: what went wrong, and the way out.
        finished: it is over, done or not; the number of samples that were written.
    """

    failed = Signal(str)
    finished = Signal(int)
    _given = Signal(object)
    _progressed = Signal(int, int)
    _ended = Signal(int, str)

    def __init__(self, trainer: Any, path: Path, per_class: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._path, self._per_class = path, per_class
        self._cancelled = threading.Event()
        self._thread: threading.Thread | None = None
        self.dialog = QProgressDialog(self.tr("Drawing labelled samples…"), self.tr("Cancel"), 0, 0, parent)
        self.dialog.setWindowTitle(self.tr("Export labelled samples"))
        self.dialog.setAutoClose(False)
        self.dialog.setAutoReset(False)
        self.dialog.canceled.connect(self._cancelled.set)
        self._given.connect(self._start)  # all three from other threads into the window's
        self._progressed.connect(self._show)
        self._ended.connect(self._end)
        self.dialog.show()
        trainer.ask_state(self._given.emit)

    def stop(self) -> None:
        """Cancel it and wait until its thread has ended."""
        self._cancelled.set()
        if self._thread is not None:
            self._thread.join()

    def _start(self, state: Any) -> None:
        if self._cancelled.is_set():
            self._end(0, "")
            return
        self._thread = threading.Thread(target=self._work, args=(state,), name="sample export")
        self._thread.start()

    def _work(self, state: Any) -> None:
        from ..engine.augmentation import Source, save
        from ..engine.datasets.base import Cancelled

        count, problem = 0, ""
        try:
            samples = Source(state, cancelled=self._cancelled.is_set).draw(
                self._per_class, progress=self._progressed.emit, cancelled=self._cancelled.is_set)
            save(samples, self._path, self._cancelled.is_set)
            count = len(samples.images)
        except Cancelled:
            pass
        except Exception as error:  # a thread's error would be seen by nobody
            problem = str(error)
        self._ended.emit(count, problem)

    def _show(self, done: int, total: int) -> None:
        if not self._cancelled.is_set():
            self.dialog.setMaximum(total)
            self.dialog.setValue(done)

    def _end(self, count: int, problem: str) -> None:
        self.stop()
        self.dialog.canceled.disconnect()
        self.dialog.close()
        self.dialog.deleteLater()
        if problem:
            self.failed.emit(problem)
        self.finished.emit(count)
        self.deleteLater()
