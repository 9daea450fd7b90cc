"""Which recorded runs may go, and deleting them: by age, by size, or to hold their folder to a limit."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from ..settings.params import ConfigError
from . import library, locking
from .damage import DamagedError
from .library import RecordedRun
from .reader import RunReader

DAY = 86_400.0  # seconds


def chosen(runs: Sequence[RecordedRun], now: float, older_than: float | None = None, larger_than: int | None = None,
           with_notes: bool = False) -> list[RecordedRun]:
    """Choose the runs that are old and large enough to go; those with notes, and one being recorded, stay.

    Args:
        now: seconds since 1970.
        older_than: seconds since they were used last; None for any age.
        larger_than: bytes; None for any size.
        with_notes: whether runs that somebody wrote notes on may go too.
    """
    return [run for run in runs if _may_go(run, with_notes)
            and (older_than is None or now - run.used_at > older_than)
            and (larger_than is None or run.size > larger_than)]


def beyond(limit: int, keep: Path | None = None) -> list[RecordedRun]:
    """Choose the runs that go for all others to take no more than a limit: those written to longest ago, without notes.

    Args:
        limit: bytes of all runs together.
        keep: a run that stays whatever happens.
    """
    paths = library.paths()
    gone, total = [], sum(map(library.size_of, paths))
    for path in reversed(paths):
        if total <= limit:
            break
        run = library.describe(path)
        if _may_go(run) and path != keep:
            gone.append(run)
            total -= run.size
    return gone


def delete(path: Path) -> None:
    """Delete a run's file, and what SQLite keeps beside it, for good.

    Raises:
        ConfigError: it is being recorded, or cannot be deleted.
    """
    if locking.is_held(path):
        raise ConfigError("", f"{path.stem} is being recorded; end that run before you delete it")
    try:
        path.unlink(missing_ok=True)
        for file in library.companions(path):
            file.unlink(missing_ok=True)
    except OSError as error:
        raise ConfigError("", f"cannot delete {path}: {error.strerror or error}; close what has it open, or delete it "
                              "in its folder") from None


def fold(path: Path) -> None:
    """Have all that was written of a run stand in its one file, so that it can be moved."""
    with contextlib.suppress(ConfigError, DamagedError):
        RunReader(path).close()  # whoever closes a file last folds its log in


def _may_go(run: RecordedRun, with_notes: bool = False) -> bool:
    return run.ending != "recording" and (with_notes or not run.notes)
