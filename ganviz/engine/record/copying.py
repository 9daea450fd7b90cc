"""Copies of a run's file: of all of it, also while it is written, and of a run that is not recorded."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ... import __version__
from ..datasets.base import Cancelled
from ..settings.params import ConfigError
from ..system import files
from ..telemetry.events import Finished
from ..telemetry.mailbox import SERIES
from . import database, event_codec, locking
from .store import RunStore

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState
    from ..settings.commands import Scripted
    from ..telemetry.events import Started

_PAGES = 256  # copied between two questions whether to end


def copy_run(path: Path, to: Path, progress: Callable[[int, int], None] = lambda done, total: None,
             cancelled: Callable[[], bool] = lambda: False) -> None:
    """Copy a run's file as it is now, also while it is written; whole or not at all.

    Args:
        progress: called with pages done and pages in all.

    Raises:
        ConfigError: it cannot be read, or written there.
        DamagedError: it is no run that can be read.
        Cancelled: as asked.
    """
    _refuse(to, path)

    def note(_: int, left: int, total: int) -> None:
        if cancelled():
            raise Cancelled
        progress(total - left, total)

    source = database.open_to_read(path)
    try:
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM stretches").fetchall()  # from here on, what is written is not seen
        with files.replacing_path(to) as part:
            copy = sqlite3.connect(part)
            try:
                source.backup(copy, pages=_PAGES, progress=note)
            finally:
                copy.close()
    except sqlite3.Error as error:
        raise ConfigError("", f"cannot copy {path} to {to}: {error}; choose another place") from None
    finally:
        source.close()


def write_moment(to: Path, name: str, started: Started, state: TrainingState, script: Iterable[Scripted]) -> None:
    """Write the file of a run that is not recorded: its state as it is, which can be gone on from, without a past.

    Args:
        name: of the run.
        started: how it began.
        script: the commands that were applied.

    Raises:
        ConfigError: it cannot be written.
    """
    # imports torch, which has been loaded where there is a state
    from ..checkpoint.state import to_file_bytes
    from ..settings.config import RunConfig

    _refuse(to)
    facts = {"series": [*SERIES, *(term.name for term in started.facts.terms)],
             **event_codec.pack_config(RunConfig.from_dict(state.about["config"]))}
    with files.replacing_path(to) as part:
        store = RunStore.create(part, {"name": name, "ganviz": __version__}, budget=0)
        try:
            with store.transaction():
                store.begin_stretch(state.step, facts)
                store.add_event(0, "started", event_codec.pack(started), time.time())
                for scripted in script:
                    store.add_command(scripted)
                store.add_snapshot(state.step, to_file_bytes(state), pinned=True)
                store.add_event(state.step, "finished", event_codec.pack(Finished(state.step)), time.time())
        except sqlite3.Error as error:
            raise ConfigError("", f"cannot write {to}: {error}; choose another place") from None
        finally:
            store.close()


def _refuse(to: Path, path: Path | None = None) -> None:
    """Refuse to put a file in the place of one that is needed."""
    if path is not None and to.exists() and to.samefile(path):
        raise ConfigError("", f"cannot write {to}: it is the run itself; choose another place")
    if to.suffix.lower() != database.SUFFIX:
        raise ConfigError("", f"cannot write {to}: a run's file ends in {database.SUFFIX}; choose such a name")
    if locking.is_held(to):
        raise ConfigError("", f"cannot write {to}: another ganviz records to it; choose another place")
