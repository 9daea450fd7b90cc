"""The mailbox between a training thread and its reader, and what lies in it, in three lanes.

1. Events (`events.py`): rare, lossless, in order.
2. Scalars: every step's losses, gradient norms and scores, in blocks; lossless.
3. Pictures: what the probes saw; the latest of each topic wins.

The engine's thread writes, one other thread reads. This module imports numpy and nothing heavier.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from .events import Event
from .facts import Streaming

# The scalar series, in the order of a block's columns. What a step did not measure is NaN.
SERIES = ("loss_d", "loss_g", "grad_norm_d", "grad_norm_g",
          "accuracy_real", "accuracy_fake", "score_real", "score_fake")

# About half of the window's processor time is spent without the lock that the training needs.
WINDOW_PER_COST = 2.0


@dataclass(frozen=True)
class ScalarBlock:
    """Scalars of consecutive iterations.

    Attributes:
        first_step: number of the iteration (from 1) in row 0.
        values: (n, series) float32 of `SERIES` and then the run's terms, read-only, NaN where there is none.
        made_at: `time.perf_counter()` when its last iteration was done.
    """

    first_step: int
    values: np.ndarray
    made_at: float = field(default_factory=time.perf_counter)


@dataclass(frozen=True)
class Picture:
    """A picture that a probe took.

    Attributes:
        topic: the probe's name.
        step: iterations done when it was taken.
        content: a frozen dataclass of read-only arrays, of the probe's own type (see `probes.base.Content`).
        cost: seconds it took in the training thread.
    """

    topic: str
    step: int
    content: Any
    cost: float = 0.0


@dataclass(frozen=True)
class Pace:
    """The speed of training and the share that the probes take, over about the last second.

    Attributes:
        step: iterations done.
        steps_per_second: 0 while paused.
        observation_share: share of the training thread's time that probes took, 0 to 1.
        execution_mode, why_eager: as in `Started`.
        speeds: steps per second by execution mode, the fastest first, where this machine was measured; else empty.
        streaming: how the reading of data that stays on the disk keeps up; None where it is in memory, or all rests.
        threads: of the CPU, that the steps take.
    """

    step: int
    steps_per_second: float
    observation_share: float
    execution_mode: str
    why_eager: str = ""
    speeds: tuple[tuple[str, float], ...] = ()
    streaming: Streaming | None = None
    threads: int = 1


@dataclass
class Watching:
    """What watching costs, shared by the training thread, which measures it, and the window, which draws.

    Attributes:
        window_seconds: processor time that the window has taken so far; written by the reader.
        rests: nothing is to be drawn for a moment, in which the training's undisturbed speed is measured.
        factor: by how much the cost that can be counted has to be multiplied to give the real one.
        measured: number of rests that this factor was learnt from.
        probes_held: whether probes take their turns less often than they would, to keep within the budget.
        told_cost: share of its speed that watching costs a run in another process, as that says; None where it is
            measured here.
        draws_fast: whether a window in another process draws what it gets sixty times a second.
        shares_cores: whether the window takes the training's processor time: in its process always, in another one
            where the steps take all cores of this machine.
    """

    window_seconds: float = 0.0
    rests: bool = False
    factor: float = 1.0
    measured: int = 0
    probes_held: bool = False
    told_cost: float | None = None
    draws_fast: bool = False
    shares_cores: bool = True


class Listener(Protocol):
    """Something that hears all that is sent, at once and in the sending thread; it must return quickly."""

    def take_event(self, event: Event) -> None: ...

    def take_block(self, block: ScalarBlock) -> None: ...

    def take_picture(self, picture: Picture) -> None: ...


@dataclass
class Telemetry:
    """The mailbox between one training thread and one reader.

    Args:
        on_event: called in the training thread at each event, for a reader that does not poll.
        listeners: hear everything besides, where the reader sees only the newest pictures; `listen` adds one.
    """

    on_event: Callable[[Event], None] | None = None
    listeners: tuple[Listener, ...] = ()
    pace: Pace = Pace(0, 0.0, 0.0, "")
    watching: Watching = field(default_factory=Watching)
    _events: deque[Event] = field(default_factory=deque)
    _blocks: deque[ScalarBlock] = field(default_factory=deque)
    _pictures: dict[str, Picture] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def listen(self, listener: Listener) -> None:
        """Have a listener hear everything from now on."""
        self.listeners = (*self.listeners, listener)

    def forget(self, listener: Listener) -> None:
        """Have a listener hear nothing more."""
        self.listeners = tuple(other for other in self.listeners if other is not listener)

    def send_event(self, event: Event) -> None:
        for listener in self.listeners:
            listener.take_event(event)
        if self.on_event is not None:
            self.on_event(event)
        else:
            self._events.append(event)

    def send_block(self, block: ScalarBlock) -> None:
        for listener in self.listeners:
            listener.take_block(block)
        self._blocks.append(block)

    def send_picture(self, picture: Picture) -> None:
        for listener in self.listeners:
            listener.take_picture(picture)
        with self._lock:
            self._pictures[picture.topic] = picture

    def drain_events(self) -> list[Event]:
        """Take the events since the last call; none if `on_event` takes them."""
        return _drain(self._events)

    def drain_blocks(self) -> list[ScalarBlock]:
        """Take the scalar blocks since the last call, in order."""
        return _drain(self._blocks)

    def drain_pictures(self) -> dict[str, Picture]:
        """Take the newest picture of each topic that has a new one since the last call."""
        with self._lock:
            pictures, self._pictures = self._pictures, {}
        return pictures


def _drain(queue: deque) -> list:
    taken = []
    while queue:
        taken.append(queue.popleft())
    return taken
