"""Run probes in a background thread, on a copy of the networks.

The training stops only while its networks are copied. What the probes take after that is another core's time.
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
from ..numerics.priority import let_others_go_first
from ..probes.base import Probe
from ..probes.view import View


class NetworkCopy:
    """A copy of the networks that a View shows, whose weights are renewed in place.

    Args:
        random: the generator of the probes that see the copy.
    """

    def __init__(self, random: torch.Generator) -> None:
        self._random = random
        self._made_for: object = None
        self._networks: dict[str, nn.Module] = {}
        self._average: dict[str, nn.Module] = {}

    def of(self, view: View, whole: bool = True) -> View:
        """Renew the copy and give the same view of it, which may be used until the next call.

        Args:
            whole: copy all networks; else an average that is to be shown also stands in for the network that it
                averages, which halves the copying.
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
class ProbeJob:
    """Some probes that run one after the other on the same view.

    Attributes:
        probes: (topic, probe, requests) of each.
        view: of a copy that stays as it is until `ProbeWorker.is_busy` is false again.
        deliver: called with (topic, step, content) after each probe.
        fail: called with (topic, step, error) after one that raised an error.
        begins: called with (number, topic) before each probe, and with (number of probes, "") at the end.
        stop: makes it end early.
    """

    probes: Sequence[tuple[str, Probe, Mapping[str, Any]]]
    view: View
    deliver: Callable[[str, int, Any], None]
    fail: Callable[[str, int, Exception], None]
    begins: Callable[[int, str], None] | None = None
    stop: threading.Event = field(default_factory=threading.Event)


class ProbeWorker:
    """A background thread that runs jobs in turn. It begins with the first and ends with `close`.

    Args:
        name: of the thread.

    Attributes:
        free_at: `time.perf_counter()` from which on another job is within the share of the last.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.free_at = 0.0
        self._share = 1.0
        self._queue: queue.SimpleQueue[ProbeJob | None] = queue.SimpleQueue()
        self._waiting: list[ProbeJob] = []
        self._running = ""  # the topic whose probe is measuring
        self._lock = threading.Lock()
        self._idle = threading.Condition(self._lock)
        self._thread: threading.Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a job is running or waits for its turn."""
        return bool(self._waiting)

    def submit(self, job: ProbeJob, share: float = 1.0) -> None:
        """Run a job, after those that were submitted before.

        Args:
            share: of a core's time that jobs like this one may take, above 0.
        """
        with self._lock:
            self._waiting.append(job)
            self._share = share
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name=self.name, daemon=True)
                self._thread.start()
        self._queue.put(job)

    def wait(self) -> None:
        """Wait until all jobs are done."""
        with self._idle:
            self._idle.wait_for(lambda: not self._waiting)

    def wait_for(self, topic: str) -> None:
        """Wait until no job measures this topic; for others, and once they are cancelled."""
        with self._idle:
            self._idle.wait_for(lambda: self._running != topic)

    def cancel(self) -> None:
        """End all jobs early. Returns at once."""
        with self._lock:
            for job in self._waiting:
                job.stop.set()

    def close(self) -> None:
        """End all jobs early, and the thread; a later job begins another."""
        self.cancel()
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is not None:
            self._queue.put(None)
            thread.join()

    def _work(self) -> None:
        torch.set_num_threads(1)  # of this thread alone: the training keeps its own
        let_others_go_first()
        while (job := self._queue.get()) is not None:
            start = time.perf_counter()
            try:
                self._run(job)
            finally:
                now = time.perf_counter()
                self.free_at = now + (now - start) * (1 / self._share - 1)
                with self._idle:
                    self._waiting.remove(job)
                    self._running = ""
                    self._idle.notify_all()

    def _run(self, job: ProbeJob) -> None:
        for number, (topic, probe, requests) in enumerate(job.probes):
            with self._idle:
                self._running = topic
                self._idle.notify_all()
            if job.stop.is_set():
                break
            if job.begins is not None:
                job.begins(number, topic)
            view = dataclasses.replace(job.view, requests=requests, cancelled=job.stop.is_set)
            try:
                job.deliver(topic, view.step, probe.measure(view))
            except Cancelled:
                break
            except Exception as error:  # a probe that fails must not end the training
                job.fail(topic, view.step, error)
        if job.begins is not None:
            job.begins(len(job.probes), "")
