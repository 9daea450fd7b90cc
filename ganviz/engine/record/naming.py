"""What a person says of a recorded run: its name, and notes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ..settings.params import ConfigError
from .store import RunStore

_LONGEST = 10_000  # characters


def tell(path: Path, key: str, text: str) -> None:
    """Keep the name or the notes of a run in its file.

    Args:
        key: "name" or "notes".

    Raises:
        ConfigError: it cannot be written, or another process writes it.
        DamagedError: nothing of it can be read.
    """
    if key not in ("name", "notes"):
        raise ValueError(f"{key!r} is neither name nor notes")
    store = RunStore.go_on(path, budget=0)
    try:
        with store.transaction():
            store.tell_about(key, text[:_LONGEST])
    except sqlite3.Error as error:
        raise ConfigError("", f"cannot write {path}: {error}; make room on the disk, and try again") from None
    finally:
        store.close()
