"""A run that trains nothing: it tells what a test has it tell, and notes what it is asked."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import numpy as np

from ganviz.engine.checkpoint.state import TrainingState
from ganviz.engine.link.place import Place
from ganviz.engine.link.server import LinkServer
from ganviz.engine.probes.samples import PointSamples
from ganviz.engine.settings.commands import Command, Scripted
from ganviz.engine.telemetry.events import Applied, Started
from ganviz.engine.telemetry.facts import RunFacts
from ganviz.engine.telemetry.mailbox import SERIES, Pace, Picture, ScalarBlock, Telemetry
from tests.engine.helpers import built, config

FACTS = RunFacts(data_kind="points", shape=(2,), items=100, extent=(-1.0, 1.0, -1.0, 1.0), modes=None,
                 label_names=(), z_dim=2)


class ToldRun:
    """What a server takes for a trainer.

    Attributes:
        watched: each set of topics that it was asked to watch.
        commands: those that it was sent.
        asked: other things that it was asked.
    """

    def __init__(self) -> None:
        self.telemetry = Telemetry(pace=Pace(0, 0.0, 0.0, "eager"))
        self.record: list[Scripted] = []
        self.watched: list[Mapping[str, Mapping[str, Any]]] = []
        self.commands: list[Command] = []
        self.asked: list[str] = []
        self.config = config()
        self.answers = True
        self.step = 0
        self._random = np.random.default_rng(1)

    def send(self, command: Command) -> int:
        self.commands.append(command)
        ticket = 100 + len(self.commands)
        if self.answers:
            self.telemetry.send_event(Applied(self.step, ticket, command, command.kind, self.config))
        return ticket

    def watch(self, topics: Mapping[str, Mapping[str, Any]]) -> None:
        self.watched.append(topics)

    def ask_state(self, answer: Any) -> None:
        answer(self._state())

    @cache  # noqa: B019, the run lives as long as its test
    def _state(self) -> TrainingState:
        return built(self.config).state()

    def measure(self, samples: int) -> None:
        self.asked.append(f"measure {samples}")

    def cancel_measure(self) -> None:
        self.asked.append("cancel")

    def stop(self) -> None:
        self.asked.append("stop")

    def begin(self) -> None:
        self.telemetry.send_event(Started(0, self.config, "CPU", "", "eager", {}, FACTS))

    def train(self, steps: int, rows: int = 100) -> None:
        """Tell the scalars of so many steps, in blocks of some rows."""
        until = self.step + steps
        while self.step < until:
            values = self._random.standard_normal((min(rows, until - self.step), len(SERIES))).astype(np.float32)
            self.telemetry.send_block(ScalarBlock(self.step + 1, values))
            self.step += len(values)
        self.telemetry.pace = Pace(self.step, 100.0, 0.0, "eager")

    def show(self, topic: str, points: int = 100) -> np.ndarray:
        """Tell a picture; return what is in it."""
        made = self._random.standard_normal((points, 2)).astype(np.float32)
        self.telemetry.send_picture(Picture(topic, self.step, PointSamples(made, made, None, "train")))
        return made


@contextlib.contextmanager
def serving(run: ToldRun, address: str = "tcp://127.0.0.1:*", token: bytes = b"a token") -> Iterator[Place]:
    """A server for the run, and how to attach to it; closed at the end."""
    server = LinkServer(run, run.telemetry, address, token)
    try:
        yield Place("told", server.address, token)
    finally:
        server.close()
