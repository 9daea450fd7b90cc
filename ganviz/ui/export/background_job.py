"""A long operation in the background."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal


class BackgroundJob(QObject):
    """An operation in a thread of its own, while the training goes on.

    Args:
        name: the name of the thread.
        work: called in the thread with a function that returns whether to end; it may raise Cancelled.

    Signals:
        ended: what the work returned, or None; and what went wrong, or an empty text. The thread has ended by then.
    """

    ended = Signal(object, str)
    _done = Signal(object, str)

    def __init__(self, name: str, work: Callable[[Callable[[], bool]], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._name, self._work = name, work
        self._cancelled = threading.Event()
        self._thread: threading.Thread | None = None
        self._done.connect(self._end)  # emitted in the thread, arrives in the window's
        self._begin()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was told to end."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Tell it to end."""
        self._cancelled.set()

    def stop(self) -> None:
        """Tell it to end, and wait until its thread has."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _begin(self) -> None:
        self._start()

    def _start(self) -> None:
        self._thread = threading.Thread(target=self._run, name=self._name)
        self._thread.start()

    def _run(self) -> None:
        from ...engine.datasets.base import Cancelled

        result, problem = None, ""
        try:
            result = self._work(self._cancelled.is_set)
        except Cancelled:
            pass
        except Exception as error:  # otherwise the error would be lost with the thread
            problem = str(error) or type(error).__name__
        self._done.emit(result, problem)

    def _end(self, result: Any, problem: str) -> None:
        if self._thread is not None:
            self._thread.join()
        self.ended.emit(result, problem)
        self.deleteLater()


class StateJob(BackgroundJob):
    """An operation on the state of a run at the next step boundary.

    Args:
        trainer: of the run.
        work: called as that of a BackgroundJob, with the state first.
    """

    _given = Signal(object)

    def __init__(self, name: str, trainer: Any, work: Callable[[Any, Callable[[], bool]], Any],
                 parent: QObject) -> None:
        self._trainer, self._state = trainer, None
        super().__init__(name, lambda cancelled: work(self._state, cancelled), parent)

    def _begin(self) -> None:
        self._given.connect(self._take)  # emitted in the training thread, arrives in the window's
        self._trainer.ask_state(self._given.emit)

    def _take(self, state: Any) -> None:
        self._state = state
        if self.is_cancelled:
            self._end(None, "")
        else:
            self._start()
