"""A run in another process, and this window's connection to it."""

from __future__ import annotations

import contextlib
import getpass
import os
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...engine.telemetry.events import Event, Failed, Finished, SeatsChanged, Started
from ...engine.telemetry.mailbox import Telemetry

if TYPE_CHECKING:
    from ...engine.link.client import RemoteRun
    from ...engine.link.reach import Reachable


class AttachedRun:
    """A run in another process. It is found and reached in the training thread.

    Attributes:
        is_own: whether the process is this window's, and ends with it.

        seats: who is attached, as far as it is known; None before the first word of it.
        is_over: whether it has told of its end, or the connection has ended for good.
        has_ended: whether it has told of its end.
        made_at: `time.perf_counter()` when this window began to attach.

    Args:
        find: finds it; is given what says whether to give up.
    """

    is_own = False

    def __init__(self, find: Callable[[Callable[[], bool]], Reachable]) -> None:
        self._find = find
        self._cancelled = threading.Event()
        self._reached = contextlib.ExitStack()
        self._reachable: Reachable | None = None
        self._remote: RemoteRun | None = None
        self.seats: SeatsChanged | None = None
        self.is_over = self.has_ended = False
        self.made_at = time.perf_counter()

    def again(self) -> AttachedRun:
        """Make another connection to the same run."""
        reachable = self._reachable
        return AttachedRun(self._find if reachable is None else lambda _: reachable)

    # --- in the training thread ---

    def load(self) -> None:
        """Reach it.

        Raises:
            Cancelled: it was.
            ConfigError: there is no such run, or it cannot be reached.
        """
        if self._reachable is None:
            self._reachable = self._find(self._cancelled.is_set)
        self._place = self._reached.enter_context(self._reachable.reached(self._cancelled.is_set))

    def trainer(self, config: None, telemetry: Telemetry, *, ended: Callable[[], object], **_: Any) -> RemoteRun:
        """Make what stands in for the trainer."""
        from ...engine.link.client import RemoteRun

        self._remote = RemoteRun(self._place, telemetry, name=seat_name(), ended=ended)
        return self._remote

    def close(self) -> None:
        """Have done with what it was reached through."""
        self._reached.close()

    def cancel(self) -> None:
        """Try no longer to reach it; called in any thread."""
        self._cancelled.set()

    # --- in the window's ---

    def note(self, event: Event) -> None:
        """Take note of what it tells."""
        if isinstance(event, SeatsChanged):
            self.seats = event
        elif isinstance(event, Finished | Failed):
            self.is_over = True
            self.has_ended = self._remote is not None and self._remote.failure is None
        elif isinstance(event, Started):
            self.is_over = False

    @property
    def name(self) -> str:
        """What the run is called."""
        return self._reachable.run.name if self._reachable is not None else ""

    @property
    def host(self) -> str:
        """Its machine, as ssh takes it; empty for this one."""
        return self._reachable.host if self._reachable is not None else ""

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._reachable.run.pid if self._reachable is not None else 0

    @property
    def target(self) -> str:
        """What `ganviz attach` finds it by."""
        return self._reachable.target if self._reachable is not None else ""

    @property
    def file(self) -> Path | None:
        """The file that it is recorded to; None if it is not recorded, or on another machine."""
        run = self._reachable.run if self._reachable is not None else None
        return Path(run.file) if run is not None and run.file and not self.host else None

    @property
    def steers(self) -> bool:
        """Whether this window steers it."""
        return self.seats is not None and self.seats.steers and self.is_connected

    @property
    def is_connected(self) -> bool:
        """Whether there is a connection at present."""
        return self.seats is not None and self.seats.is_connected and not self.is_over

    @property
    def delay(self) -> float | None:
        """Seconds that a word and its answer take on the line; None where that is not known."""
        return self._remote.delay if self._remote is not None and self.is_connected else None


def seat_name() -> str:
    """Name this window for the others."""
    return f"{getpass.getuser()}@{socket.gethostname()}, process {os.getpid()}"
