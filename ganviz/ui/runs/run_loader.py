"""A background thread that reads the recorded runs one after another, for a list of them."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

from ...engine.record import details, library
from ...engine.record.damage import DamagedError
from ...engine.record.details import RunDetails
from ...engine.record.library import RecordedRun
from ...engine.record.reader import RunReader
from ...engine.settings.params import ConfigError
from ..theme.theme import Theme
from .run_words import changed_words
from .thumbnail import thumbnail

_SECONDS_OF_THE_FIRST_BATCH = 0.1


@dataclass(frozen=True)
class LoadedRun:
    """A run with all that the list shows of it.

    Attributes:
        changed: what was changed against its preset, in words.
        picture: of its newest fakes; None if there is none.
    """

    run: RecordedRun
    details: RunDetails = field(default_factory=lambda: RunDetails({}))
    changed: str = ""
    picture: QImage | None = None


class RunLoader(QThread):
    """Reads runs, and gives them as they come; then those of which more is to be said once more.

    Args:
        paths: of the runs, in the order in which they are read.

    Signals:
        loaded: a list of `LoadedRun`.
        all_loaded: each has been given once.
    """

    loaded = Signal(object)
    all_loaded = Signal()

    def __init__(self, paths: Sequence[Path], theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run-loader")
        self._paths, self._theme = tuple(paths), theme

    def run(self) -> None:
        found: list[LoadedRun] = []
        for batch in self._batches(self._read()):
            found += batch
            self.loaded.emit(batch)
        if self.isInterruptionRequested():
            return
        self.all_loaded.emit()
        for batch in self._batches(map(_with_changes, found)):
            changed = [loaded for loaded in batch if loaded.changed]
            if changed:
                self.loaded.emit(changed)

    def _read(self) -> Iterator[LoadedRun]:
        for path in self._paths:
            with contextlib.suppress(FileNotFoundError):  # deleted meanwhile
                yield _load(path, self._theme)

    def _batches(self, runs: Iterable[LoadedRun]) -> Iterator[list[LoadedRun]]:
        """Gather what comes within a moment, then within longer ones: to sort a longer list takes longer."""
        batch, since, patience = [], time.monotonic(), _SECONDS_OF_THE_FIRST_BATCH
        for loaded in runs:
            if self.isInterruptionRequested():
                return
            batch.append(loaded)
            if time.monotonic() - since > patience:
                yield batch
                batch, since, patience = [], time.monotonic(), 1.5 * patience
        yield batch

    def stop(self) -> None:
        """End after the run that is being read, and wait for that."""
        self.requestInterruption()
        self.wait()


def _load(path: Path, theme: Theme) -> LoadedRun:
    """Read one run, but for what was changed in it.

    Raises:
        FileNotFoundError: it is gone.
    """
    run = library.describe(path)
    if run.problem:
        return LoadedRun(run)
    try:
        with RunReader(path) as reader:
            return LoadedRun(run, details.read(reader), picture=thumbnail(reader, theme))
    except (ConfigError, DamagedError):  # gone bad, or gone, since
        return LoadedRun(run)


def _with_changes(loaded: LoadedRun) -> LoadedRun:
    """Add what was changed in a run against its preset; may have to import torch first."""
    changed = changed_words(loaded.run, loaded.details.config)
    return replace(loaded, changed=changed) if changed else loaded
