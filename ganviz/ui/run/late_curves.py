"""The curves of a long recorded run, read after it is shown, so that its first picture need not wait for them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ...engine.record.damage import DamagedError
from ...engine.settings.params import ConfigError
from ...engine.telemetry.events import CurvesRead
from ...engine.telemetry.history import ScalarHistory
from ...engine.telemetry.mailbox import ScalarBlock

if TYPE_CHECKING:
    from ...engine.record.reader import RunReader

_MS_BEFORE = 250  # in which the run's first pictures come undisturbed
_SECONDS_AT_ONCE = 0.008  # that the window is held up


class LateCurves(QObject):
    """A reading of a run's curves up to a step, a little at a time between all else that the window does.

    Signals:
        read: a CurvesRead event with all of them, also those of steps that were trained meanwhile.
        failed: why they cannot be read.
    """

    read = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read_on)
        self._reader: RunReader | None = None
        self._parts: Iterator[None] = iter(())
        self._history = ScalarHistory()
        self._meanwhile: list[ScalarBlock] = []

    @property
    def is_reading(self) -> bool:
        return self._reader is not None

    def begin(self, path: Path, until: int, stretch: int, terms: tuple[str, ...]) -> None:
        """Read the curves of a stretch and of those before it.

        Args:
            until: the last step that is read.
            terms: of the run, as its history has them.
        """
        # the first window need not wait for them
        from ...engine.record import curves
        from ...engine.record.reader import RunReader

        self.stop()
        try:
            self._reader = RunReader(path)
        except (ConfigError, DamagedError) as error:
            self.failed.emit(str(error))
            return
        self._history = ScalarHistory()
        self._history.clear(terms)
        self._parts = curves.fill(self._history, self._reader, last=until, stretch=stretch)
        self._timer.start(_MS_BEFORE)

    def take(self, block: ScalarBlock) -> None:
        """Note the scalars of steps that are trained while earlier ones are read."""
        if self.is_reading:
            self._meanwhile.append(block)

    def stop(self) -> None:
        """Give up what has not been read."""
        self._timer.stop()
        self._parts, self._meanwhile = iter(()), []
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _read_on(self) -> None:
        self._timer.setInterval(0)
        until = time.perf_counter() + _SECONDS_AT_ONCE
        for _ in self._parts:
            if time.perf_counter() > until:
                return
        history, meanwhile = self._history, self._meanwhile
        self.stop()
        for block in meanwhile:
            history.append(block)
        self.read.emit(CurvesRead(history.last_step, history))
