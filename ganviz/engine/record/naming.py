"""What a person says of a recorded run: its name, and notes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ..settings.params import ConfigError
from . import run_recorder
from .store import RunStore

LONGEST = 10_000
"""Characters of a name or of notes."""


def tell(path: Path, key: str, text: str) -> None:
    """Keep the name or the notes of a run in its file; where this process records it, by handing them to its recorder,
    which writes them within a second.

    Args:
        key: "name" or "notes".

    Raises:
        ConfigError: it cannot be written, or another process writes it.
        DamagedError: nothing of it can be read.
    """
    if key not in ("name", "notes"):
        raise ValueError(f"{key!r} is neither name nor notes")
    text = text[:LONGEST]
    if run_recorder.hand_over(path, key, text):
        return
    store = RunStore.go_on(path, budget=0)
    try:
        with store.transaction():
            store.tell_about(key, text)
    except sqlite3.Error as error:
        raise ConfigError("", f"cannot write {path}: {error}; make room on the disk, and try again") from None
    finally:
        store.close()
