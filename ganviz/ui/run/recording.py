"""Whether and where runs are recorded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ..remembered import Remembered

if TYPE_CHECKING:
    from ...engine.record.library import ForkPoint
    from ...engine.record.run_recorder import RunRecorder

LIMITS = (100, 250, 500, 1000, 2000, 5000)
"""Megabytes that a run's file may take, to choose from."""

FOLDER_LIMITS = (0, 1, 2, 5, 10, 20, 50, 100, 200)
"""Gigabytes that all runs together may take, to choose from; 0 is no limit."""

_DEFAULT_LIMIT = 500


@dataclass(frozen=True)
class RecordTo:
    """Where a run is recorded.

    Attributes:
        name: of the run.
        limit: bytes that its file may take.
        path: of a recorded run, whose file is gone on in; None makes a new one.
        new_path: of that new one; None is in the folder of runs.
        parent: gives stretch and step in it that the run goes on from, in the training thread; None is its newest
            stretch.
        fork_of: gives the step of another run at which this one is forked off it, in the training thread; None if it
            is no fork.
    """

    name: str
    limit: int
    path: Path | None = None
    parent: Callable[[], tuple[int, int]] | None = None
    fork_of: Callable[[], ForkPoint] | None = None
    new_path: Path | None = None

    def recorder(self, on_trouble: Callable[[str], None]) -> RunRecorder:
        """Make what records the run.

        Raises:
            ConfigError: there is no folder for it.
        """
        from ...engine.record.run_recorder import RunRecorder

        if self.fork_of is not None:
            return RunRecorder.forked(self.name, self.limit, on_trouble, self.fork_of())
        if self.path is None:
            return RunRecorder.new(self.name, self.limit, on_trouble, path=self.new_path)
        return RunRecorder.going_on(self.path, self.limit, on_trouble,
                                    self.parent and self.parent())


class Recording(QObject):
    """The person's choice whether runs are recorded, remembered.

    Args:
        first: file that the first run is recorded to, whatever was chosen; None for none in particular.

    Attributes:
        on: whether runs that begin from now on are recorded.
        megabytes: that a run's file may take.
        folder_gigabytes: that all runs together may take; 0 for no limit.

    Signals:
        changed: one of them has changed.
    """

    changed = Signal()

    def __init__(self, first: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self._remembered = Remembered("recording")
        self.on = self._remembered.flag("on", True)
        self.megabytes = self._remembered.number("megabytes", _DEFAULT_LIMIT, LIMITS[0], LIMITS[-1])
        self.folder_gigabytes = self._remembered.number("folder_gigabytes", 0, 0, FOLDER_LIMITS[-1])

    def turn(self, on: bool) -> None:
        """Record runs from the next one on, or no more."""
        self.on = on
        self._remembered.write("on", on)
        self.changed.emit()

    def limit(self, megabytes: int) -> None:
        """Limit the files of runs that begin from now on."""
        self.megabytes = megabytes
        self._remembered.write("megabytes", megabytes)
        self.changed.emit()

    def limit_folder(self, gigabytes: int) -> None:
        """Limit what all runs together may take; 0 for no limit."""
        self.folder_gigabytes = gigabytes
        self._remembered.write("folder_gigabytes", gigabytes)
        self.changed.emit()

    def target(self, name: str, path: Path | None = None, parent: Callable[[], tuple[int, int]] | None = None
               ) -> RecordTo | None:
        """Say where a run is recorded (see `RecordTo`); None if it is not."""
        if path is None and self._first is not None:
            first, self._first = self._first, None
            return RecordTo(name, self.megabytes << 20, new_path=first)
        return RecordTo(name, self.megabytes << 20, path, parent) if self.on else None
