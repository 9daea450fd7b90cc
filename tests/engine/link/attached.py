"""Runs in other processes, and windows on them without Qt, for tests."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from ganviz.engine.link import endpoint
from ganviz.engine.link.client import RemoteRun
from ganviz.engine.link.place import Place
from ganviz.engine.telemetry.events import Applied, CurvesRead, Event, Rejected, Started
from ganviz.engine.telemetry.history import ScalarHistory
from ganviz.engine.telemetry.mailbox import SERIES, Telemetry

RING = ("ring-vanilla", "--device", "cpu", "--seed", "3", "--no-record", "--set", "data.size=1000",
        "--set", "model.g_width=16", "--set", "model.d_width=16", "--set", "train.batch_size=16")


def wait_for(is_so: Callable[[], Any], seconds: float = 60.0) -> Any:
    """Wait until something is so, and return it."""
    until = time.monotonic() + seconds
    while not (found := is_so()):
        if time.monotonic() > until:
            raise AssertionError("it has not come to that in time")
        time.sleep(0.005)
    return found


@contextlib.contextmanager
def listening_process(*arguments: str) -> Iterator[tuple[subprocess.Popen, Place]]:
    """`ganviz train … --listen` in a process of its own, which is killed at the end."""
    command = [sys.executable, "-m", "ganviz", "train", *arguments, "--listen"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env=os.environ | {"OMP_NUM_THREADS": "1"})
    try:
        wait_for(lambda: endpoint.listening() or process.poll() is not None)
        assert process.poll() is None, process.stderr.read().decode()
        yield process, endpoint.find(str(process.pid)).place()
    finally:
        process.kill()
        process.communicate()


class Window:
    """A RemoteRun in a thread of its own, and what it has told."""

    def __init__(self, place: Place, **options: Any) -> None:
        self.events: list[Event] = []
        self.telemetry = Telemetry(on_event=self.events.append)
        self.run = RemoteRun(place, self.telemetry, **options)
        self.history = ScalarHistory()
        self._thread = threading.Thread(target=self.run.run, name="attached window")

    def __enter__(self) -> Window:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.run.stop()
        self._thread.join()

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def of(self, *kinds: type) -> list[Any]:
        return [event for event in list(self.events) if isinstance(event, kinds)]

    def started(self) -> Started:
        return wait_for(lambda: self.of(Started))[0]

    def answer(self, ticket: int) -> Applied | Rejected:
        return wait_for(lambda: [e for e in self.of(Applied, Rejected) if e.ticket == ticket])[0]

    def curves(self) -> ScalarHistory:
        """All scalars that have come, as the window of a person has them."""
        self.started()
        terms = tuple(term.name for term in self.of(Started)[-1].facts.terms)
        if self.history.names[len(SERIES):] != terms:
            self.history.clear(terms)
        late = self.of(CurvesRead)
        if late:
            self.history.take_over(late[-1].history)
            self.events[:] = [event for event in self.events if not isinstance(event, CurvesRead)]
        for block in self.telemetry.drain_blocks():
            if block.first_step > self.history.last_step and block.values.shape[1] == len(self.history.names):
                self.history.append(block)
        return self.history


def same_curves(one: ScalarHistory, other: ScalarHistory) -> bool:
    """Whether two histories hold the same: extremes and counts exactly, sums as floating point adds them up."""
    first, second = one.pyramid(), other.pyramid()
    return (first.first_step, first.last_step, len(first.levels)) == (
        second.first_step, second.last_step, len(second.levels)) and all(
        a.first == b.first and np.array_equal(a.bounds, b.bounds) and np.allclose(a.sums, b.sums, 1e-9, equal_nan=True)
        for a, b in zip(first.levels, second.levels, strict=True))
