"""The way in to a run for other threads: commands and requests, in order."""

from __future__ import annotations

import contextlib
import ctypes
import itertools
import queue
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..checkpoint.state import TrainingState
from ..settings.commands import Command
from .turns import Turns


@dataclass(frozen=True)
class SentCommand:
    """A command and the ticket under which it is answered."""

    ticket: int
    command: Command


@dataclass(frozen=True)
class WatchRequest:
    """A changed set of watched topics. Not a command: it does not touch the training."""

    topics: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class MeasurementRequest:
    """A request to measure all indicators at once, on this number of samples."""

    samples: int


@dataclass(frozen=True)
class StateRequest:
    """A request for the state of a step boundary, with which `answer` is called."""

    answer: Callable[[TrainingState], None]


@dataclass(frozen=True)
class TurnsRequest:
    """A request to train by turns with other runs; None trains on alone."""

    turns: Turns | None


@dataclass(frozen=True)
class Wake:
    """Nothing but a reason to look whether there is something to do."""


Request = WatchRequest | MeasurementRequest | StateRequest | TurnsRequest | Wake


class Inbox:
    """The commands and requests of other threads to a run, in order, until the run is over.

    Attributes:
        halt: set to 1, it ends a call of the compiled step at the next step boundary.
    """

    def __init__(self) -> None:
        self.halt = ctypes.c_int(0)
        self._queue: queue.SimpleQueue[SentCommand | Request] = queue.SimpleQueue()
        self._tickets = itertools.count(1)
        self._is_closed = False
        self._closing = threading.Lock()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take out; cheap enough to ask after every step."""
        return self._queue.empty()

    def send(self, command: Command) -> int:
        """Put a command in, and return the ticket under which it will be answered."""
        ticket = next(self._tickets)
        self._queue.put(SentCommand(ticket, command))
        self.halt.value = 1
        return ticket

    def wake(self) -> None:
        """Have a run that waits look whether there is something to do."""
        self._queue.put(Wake())

    def ask(self, request: Request) -> bool:
        """Put a request in, unless the inbox is closed; return whether it will be taken out."""
        with self._closing:
            if not self._is_closed:
                self._queue.put(request)
            return not self._is_closed

    def take(self, seconds: float | None = 0.0) -> SentCommand | Request | None:
        """Take the first out.

        Args:
            seconds: to wait for it; None waits until there is one.

        Returns:
            The command or the request, or None if there was none in that time.
        """
        with contextlib.suppress(queue.Empty):
            return self._queue.get(block=seconds != 0, timeout=seconds or None)
        return None

    def close(self) -> list[SentCommand | Request]:
        """Let no more requests in, and take out what is left."""
        with self._closing:
            self._is_closed = True
        left = []
        while (item := self.take()) is not None:
            left.append(item)
        return left
