"""End when a signal asks for it: at a step boundary and with everything saved, however often it comes."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Self

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_PATIENCE = b"\nganviz: the run is being ended and what was asked for is being saved; one moment\n"


class Ending:
    """A context in which the signals that ask a process to end are noted, and do not end it.

    Those are Ctrl+C, SIGTERM (`docker stop`, a batch system's limit), SIGHUP (a terminal that is gone) and, on
    Windows, Ctrl+Break. A second one is answered with a message that it is being done.

    Attributes:
        number: of the first that came; 0 while none has.
    """

    def __init__(self) -> None:
        self.number = 0
        self._work: Callable[[], None] = lambda: None
        self._before: dict[int, object] = {}

    def __enter__(self) -> Self:
        for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
            # what was started with nohup stays; but a shell starts its background jobs with the interrupt ignored,
            # and it must end the run cleanly there too
            if number == signal.SIGINT or signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(self, *_: object) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)

    @property
    def code(self) -> int:
        """The exit code of a process that ends for the signal, as a shell would name it."""
        return 128 + self.number

    def has_come(self) -> bool:
        """Tell whether a signal has come."""
        return self.number != 0

    def begin_with(self, work: Callable[[], None]) -> None:
        """Have this called when a signal comes; at once, if one has come.

        Args:
            work: is called between any two instructions of the main thread, hence must be short, and safe there.
        """
        self._work = work
        if self.has_come():
            work()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if not self.has_come():
            self.number = number
            self._work()
            return
        with suppress(OSError):  # the terminal may be what is gone
            os.write(2, _PATIENCE)  # not print: the signal may have come in the middle of one
