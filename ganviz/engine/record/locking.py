"""Who writes a run's file: one process at a time. A lock ends with its process, however that ends."""

from __future__ import annotations

import contextlib
from pathlib import Path

from filelock import FileLock, Timeout

from ..settings.params import ConfigError


def lock(path: Path) -> FileLock:
    """Take the right to write a run's file, until `unlock`.

    Raises:
        ConfigError: another process has it, or the lock cannot be made.
    """
    held = FileLock(_beside(path))
    try:
        held.acquire(timeout=0)
    except Timeout:
        raise ConfigError("", f"{path} is being recorded by another ganviz; it can be looked at, but only that one "
                              "may write to it") from None
    except OSError as error:
        raise ConfigError("", f"cannot record to {path}: {error.strerror or error}; choose another place, or train "
                              "with --no-record") from None
    return held


def unlock(path: Path, held: FileLock) -> None:
    """Give it back."""
    # on Windows a held file cannot be removed; elsewhere a free one may be another process's already
    with contextlib.suppress(OSError):
        _beside(path).unlink()
    held.release()


def is_held(path: Path) -> bool:
    """Tell whether some process writes a run's file now."""
    if not _beside(path).exists():
        return False
    try:
        with FileLock(_beside(path)).acquire(timeout=0):
            return False
    except (Timeout, OSError):
        return True


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")
