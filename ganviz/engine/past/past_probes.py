"""Run probes on a recorded run as it was at one of its snapshots, beside the run that trains.

They see a model of their own with random numbers of its own: what trains shares nothing with them but its data, which
nobody changes.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from ..checkpoint import state as states
from ..datasets.base import Cancelled, TrainingData
from ..datasets.held_out_split import of_run
from ..numerics.device import place
from ..numerics.priority import let_others_go_first
from ..probes.base import PROBES, Probe
from ..probes.view import View
from ..record.damage import DamagedError
from ..record.reader import RunReader, SnapshotPlace
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..telemetry.mailbox import Picture
from ..training.learner import Learner

DataOfRun = tuple[TrainingData, TrainingData | None]
"""What a run trains on, and what it holds out."""


@dataclass
class PastRequest:
    """A request for pictures of a snapshot.

    Attributes:
        path: of the run's file.
        snapshot: in that file.
        requests: what is asked of the probes, by topic, in the order in which they run.
        history: means of the scalar series over the last iterations before it, by name.
        data: the run's data if it is in memory; None loads it.
        deliver: called with (topic, picture, "") after each probe, or with (topic, None, reason) where there is none.
        stop: ends it early, without a word.
    """

    path: Path
    snapshot: SnapshotPlace
    requests: Mapping[str, Mapping[str, Any]]
    history: Mapping[str, float]
    data: DataOfRun | None
    deliver: Callable[[str, Picture | None, str], None]
    stop: threading.Event = field(default_factory=threading.Event)


class PastProbes:
    """A background thread that answers one request after the other. It begins with the first and ends with `close`."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[PastRequest | None] = queue.SimpleQueue()
        self._newest: PastRequest | None = None
        self._thread: threading.Thread | None = None
        self._model: _PastModel | None = None

    def ask(self, request: PastRequest) -> None:
        """Answer this request instead of those before it."""
        self.cancel()
        self._newest = request
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="past pictures", daemon=True)
            self._thread.start()
        self._queue.put(request)

    def cancel(self) -> None:
        """End the request that is being answered."""
        if self._newest is not None:
            self._newest.stop.set()

    def close(self) -> None:
        """End the thread, and wait for it."""
        self.cancel()
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        torch.set_num_threads(1)  # of this thread alone: the training keeps its own
        let_others_go_first()
        while (request := self._queue.get()) is not None:
            if request.stop.is_set():
                continue
            try:
                self._answer(request)
            except Cancelled:
                continue
            except (ConfigError, DamagedError) as error:
                self._refuse(request, str(error))
            except Exception as error:  # whatever it is, the run that trains must not end by it
                self._refuse(request, f"{type(error).__name__}: {error}")
        self._model = None

    @staticmethod
    def _refuse(request: PastRequest, reason: str) -> None:
        for topic in request.requests:
            if not request.stop.is_set():
                request.deliver(topic, None, reason)

    def _answer(self, request: PastRequest) -> None:
        if self._model is None or self._model.path != request.path:
            self._model = _PastModel(request.path)
        view = self._model.view(request)
        for topic, requests in request.requests.items():
            if request.stop.is_set():
                raise Cancelled
            picture, reason = self._model.measure(topic, view, requests, request.stop)
            if not request.stop.is_set():
                request.deliver(topic, picture, reason)


class _PastModel:
    """The model of one recorded run, in the state of one of its snapshots."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._key: int | None = None
        self._learner: Learner | None = None
        self._held_out: TrainingData | None = None
        self._probes: dict[str, Probe] = {}

    def view(self, request: PastRequest) -> View:
        """Give what probes may read of the snapshot that is asked for."""
        if self._key != request.snapshot.key:
            self._key = None
            self._restore(request)
            self._key = request.snapshot.key
        learner = self._learner
        random = torch.Generator(learner.placement.device).manual_seed(learner.config.train.seed + 1)
        return View(
            config=learner.config, model=learner.model, ema=learner.ema_networks(), loss=learner.loss,
            data=learner.batches.sample, real=learner.batches.items, to_float=learner.batches.to_float,
            labels=learner.batches.sample_labels, sources=learner.batches.sources, held_out=self._held_out,
            step=learner.step, random=random, recent_logits_real=None, recent_logits_fake=None, recent_steps=None,
            history=request.history, requests={}, at_rest=True, cancelled=request.stop.is_set)

    def _restore(self, request: PastRequest) -> None:
        with RunReader(self.path) as reader:
            state = states.from_bytes(reader.snapshot(request.snapshot),
                                      f"the snapshot of step {request.snapshot.step:,} in {self.path}")
        config = RunConfig.from_dict(state.about["config"])
        if self._learner is None or config != self._learner.config:
            data = self._data(config, request)
            self._learner = Learner(config, data[0], place(config.device, config.model.owner.convolutional))
            self._held_out = data[1]
        self._learner.restore(state)

    def _data(self, config: RunConfig, request: PastRequest) -> DataOfRun:
        if self._learner is not None and config.data == self._learner.config.data:
            return self._learner.data, self._held_out
        if request.data is not None:
            return request.data
        return of_run(config.data.build().load(config.train.seed, lambda done, total: None, request.stop.is_set),
                      config)

    def measure(self, topic: str, view: View, requests: Mapping[str, Any], stop: threading.Event
                ) -> tuple[Picture | None, str]:
        """Run a probe; return its picture, or None and why there is none.

        Raises:
            Cancelled: as asked.
        """
        view.requests, view.cancelled = requests, stop.is_set
        probe = PROBES.classes()[topic]
        if reason := probe.inapplicable(view):
            return None, reason
        if topic not in self._probes:
            self._probes[topic] = probe()
        try:
            content = self._probes[topic].measure(view)
        except Cancelled:
            raise
        except Exception as error:  # the other pictures can still be made
            return None, f"{type(error).__name__}: {error}"
        if content is None:
            return None, "a snapshot does not hold what it is made of"
        return Picture(topic, view.step, content), ""
