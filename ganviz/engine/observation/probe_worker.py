"""Look beside the training: at a copy of the networks, in a thread of its own.

The training stops only while its networks are copied. What the looks take after that is another core's time.
"""

from __future__ import annotations

import copy
import dataclasses
import queue
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import nn

from ..datasets.base import Cancelled
from ..numerics.network_copies import copies, refresh
from ..probes.base import Probe
from ..probes.view import View


class Shadow:
    """A copy of the networks that a View shows, made anew where they lie each time.

    Args:
        random: the generator for looks at the copy.
    """

    def __init__(self, random: torch.Generator) -> None:
        self._random = random
        self._made_for: object = None
        self._networks: dict[str, nn.Module] = {}
        self._average: dict[str, nn.Module] = {}

    def of(self, view: View, whole: bool = True) -> View:
        """The same view of a copy: whoever has it may look for as long as this is not called again.

        Args:
            whole: if not, networks whose averages are to be shown stand for themselves too, which halves the copying.
        """
        average = view.ema or {}
        live = {name: network for name, network in view.model.networks.items()
                if whole or view.weights() == "train" or name not in average}
        made_for = (view.config.regularizers, tuple(average), tuple(live))  # regularizers change a network's modules
        with torch.no_grad():
            if made_for != self._made_for:
                self._networks, self._average = copies(live), copies(average)
                self._made_for = made_for
            else:
                refresh(self._networks, live)
                refresh(self._average, average)
        model = copy.copy(view.model)
        model.networks = self._average | self._networks
        return dataclasses.replace(view, model=model, ema=self._average or None, random=self._random)


@dataclass
class Batch:
    """Looks that follow each other at one view.

    Attributes:
        looks: (topic, probe, wishes) of each.
        view: of a copy that stays as it is until `Lane.is_busy` is false again.
        deliver: called with (topic, step, content) after each look.
        fail: called with (topic, step, error) after one that went wrong.
        begins: called with (number, topic) before each look, and with (number of looks, "") at the end.
        stop: makes its looks end early.
    """

    looks: Sequence[tuple[str, Probe, Mapping[str, Any]]]
    view: View
    deliver: Callable[[str, int, Any], None]
    fail: Callable[[str, int, Exception], None]
    begins: Callable[[int, str], None] | None = None
    stop: threading.Event = field(default_factory=threading.Event)


class Lane:
    """One thread that takes batches of looks in turn. It begins with the first and ends with `close`.

    Args:
        name: of the thread.

    Attributes:
        free_at: `time.perf_counter()` from which on another look is within the share of the last.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.free_at = 0.0
        self._share = 1.0
        self._queue: queue.SimpleQueue[Batch | None] = queue.SimpleQueue()
        self._waiting: list[Batch] = []
        self._lock = threading.Lock()
        self._idle = threading.Condition(self._lock)
        self._thread: threading.Thread | None = None

    @property
    def is_busy(self) -> bool:
        return bool(self._waiting)

    def submit(self, batch: Batch, share: float = 1.0) -> None:
        """Look, after what was asked before.

        Args:
            share: of a core's time that looks like this one may take, above 0.
        """
        with self._lock:
            self._waiting.append(batch)
            self._share = share
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name=self.name, daemon=True)
                self._thread.start()
        self._queue.put(batch)

    def wait(self) -> None:
        """Return when all that was asked for is done."""
        with self._idle:
            self._idle.wait_for(lambda: not self._waiting)

    def cancel(self) -> None:
        """End all looks early."""
        with self._lock:
            for batch in self._waiting:
                batch.stop.set()

    def close(self) -> None:
        """End all looks early, and the thread; a later batch begins another."""
        self.cancel()
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is not None:
            self._queue.put(None)
            thread.join()

    def _work(self) -> None:
        torch.set_num_threads(1)  # of this thread alone: the training keeps its own
        while (batch := self._queue.get()) is not None:
            start = time.perf_counter()
            try:
                self._look(batch)
            finally:
                now = time.perf_counter()
                self.free_at = now + (now - start) * (1 / self._share - 1)
                with self._idle:
                    self._waiting.remove(batch)
                    self._idle.notify_all()

    @staticmethod
    def _look(batch: Batch) -> None:
        for number, (topic, probe, wishes) in enumerate(batch.looks):
            if batch.stop.is_set():
                break
            if batch.begins is not None:
                batch.begins(number, topic)
            view = dataclasses.replace(batch.view, wishes=wishes, cancelled=batch.stop.is_set)
            try:
                batch.deliver(topic, view.step, probe.look(view))
            except Cancelled:
                break
            except Exception as error:  # a look that goes wrong must not end the training
                batch.fail(topic, view.step, error)
        if batch.begins is not None:
            batch.begins(len(batch.looks), "")
