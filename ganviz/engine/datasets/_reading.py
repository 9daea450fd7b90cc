"""Help for data sets that read a person's files: paths, progress, lists of what was skipped."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ..settings.params import ConfigError
from ..system import data_places
from .base import Cancelled

NPY = b"\x93NUMPY"  # how a .npy file starts
_REPORT_EVERY = 0.1  # seconds
_LISTED = 200


def existing_path(text: str, wanted: str, *, folder: bool = False) -> Path:
    """Check the path that a person gave.

    Args:
        text: as it stands in the config; "~" is the home folder.
        wanted: what it should be, for the message, e.g. "a CSV or .npy file of points".
        folder: a folder is wanted, not a file.

    Raises:
        ConfigError: it is empty, does not exist or is of the other sort.
        UnnamedPlaceError: a file names it, and the person never has.
    """
    if not text.strip():
        raise ConfigError("data.path", f"is empty; choose {wanted}")
    try:
        path = Path(text).expanduser()
        is_folder, is_file = path.is_dir(), path.is_file()
    except (OSError, RuntimeError, ValueError) as error:
        raise ConfigError("data.path",
                          f"{text!r} cannot be looked up ({reason(error)}); choose {wanted}") from None
    if is_folder if folder else is_file:
        data_places.require(path)
        return path
    if is_folder:
        raise ConfigError("data.path", f"{text} is a folder; choose {wanted}")
    if is_file:
        raise ConfigError("data.path", f"{text} is a file; choose {wanted}")
    raise ConfigError("data.path", f"{text} does not exist; choose {wanted}")


def first_bytes(path: Path) -> bytes:
    """Read the eight bytes that tell what a file is, whatever its name says.

    Raises:
        ConfigError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(8)
    except OSError as error:
        raise ConfigError("data.path", f"{path} cannot be read: {reason(error)}") from None


def reason(error: BaseException) -> str:
    """Say in a few words what an exception means, without the path that the message already names."""
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return text.splitlines()[0]


def bounded(skipped: Sequence[str], total: int | None = None) -> tuple[str, ...]:
    """Get the first few hundred entries of a list of skipped things, and how many more there are."""
    total = len(skipped) if total is None else total
    listed = tuple(skipped[:_LISTED])
    return listed if total <= len(listed) else (*listed, f"... and {total - len(listed):,} more")


class Reporter:
    """A reporter of progress, at most ten times a second, that stops the work when it is cancelled."""

    def __init__(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool],
                 total: int) -> None:
        self._progress, self._cancelled, self._total = progress, cancelled, total
        self._last = time.monotonic()
        self.at(0, report=True)

    def at(self, done: int, *, report: bool = False) -> None:
        """Note that `done` of the items are done.

        Raises:
            Cancelled: the person cancelled.
        """
        if self._cancelled():
            raise Cancelled
        now = time.monotonic()
        if report or done == self._total or now - self._last >= _REPORT_EVERY:
            self._last = now
            self._progress(done, self._total)
