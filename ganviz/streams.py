"""Keep standard output and error from costing a result: a closed pipe, a full disk, a name that they cannot write."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, TextIO


class Forgiving:
    """A text stream that goes on when it can no longer be written, and remembers why.

    What an encoding lacks is written as an escape.

    Attributes:
        failure: what went wrong first; None while nothing has.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.failure: OSError | None = None
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except OSError as error:
            self._give_up(error)
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError as error:
            self._give_up(error)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def _give_up(self, error: OSError) -> None:
        self.failure = self.failure or error
        # what it still holds, and Python would write at the end, goes nowhere
        with suppress(OSError), open(os.devnull, "wb") as nowhere:
            os.dup2(nowhere.fileno(), self._stream.fileno())


@contextmanager
def forgiving_streams() -> Iterator[Forgiving]:
    """Make standard output and error forgiving; gives the former. A stream that is not there leads nowhere."""
    before = sys.stdout, sys.stderr
    with ExitStack() as opened:
        sys.stdout, sys.stderr = (Forgiving(opened.enter_context(open(os.devnull, "w")) if stream is None else stream)
                                  for stream in before)
        try:
            yield sys.stdout
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            sys.stdout, sys.stderr = before


def is_full(error: OSError | None) -> bool:
    """Tell whether printed text is missing where it should be kept; a reader that has gone away wanted no more."""
    return error is not None and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
