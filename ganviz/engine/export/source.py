"""A recorded run at a step, as exports read it. Each part is read, or made, when it is first asked for."""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..record.damage import DamagedError
from ..record.reader import Happening, RunReader
from ..settings.params import ConfigError
from ..telemetry.mailbox import SERIES

if TYPE_CHECKING:
    from torch import nn

    from ..checkpoint.state import TrainingState
    from ..datasets.base import TrainingData
    from ..models.base import GenerativeModel
    from ..settings.config import RunConfig
    from ..telemetry.events import Started
    from ..telemetry.facts import RunFacts
    from ..training.learner import Learner
    from .base import Cancelled, Progress

_LARGEST_SAMPLE = 1 << 24  # numbers: what claims more is damaged, or hostile


@dataclass(frozen=True)
class LoadedRun:
    """A run with its data, as it was at a snapshot.

    Attributes:
        learner: restored.
        data, held_out: what it was trained on, and what it never saw (None if nothing was held out).
    """

    learner: Learner
    data: TrainingData
    held_out: TrainingData | None


@dataclass(frozen=True)
class LoadedModel:
    """A run's model without its data, as it was at a snapshot, on the CPU.

    Attributes:
        model: its `networks` hold the weights that are trained.
        averaged: the averaged networks (EMA) by name; empty where the run keeps no average.
        step: iterations that it had done.
    """

    model: GenerativeModel
    averaged: dict[str, nn.Module]
    step: int


class RunSource:
    """A recorded run at a step, to export from.

    Args:
        path: of the run's file.
        step: what is exported ends there; None is the newest that was recorded.
        stretch: of the step; None is the newest.
        changes: of the run's settings, by dotted name, as text or values: where its data is now, for instance.

    Attributes:
        reader: of the file, open until `close`; all that it gives is checked.
        path, stretch, changes: as given.
        step: as given, or the newest.

    Raises:
        ConfigError: the file is no run, or the run has no such step.
        DamagedError: nothing of it can be read.
    """

    def __init__(self, path: Path, step: int | None = None, stretch: int | None = None,
                 changes: Mapping[str, Any] | None = None) -> None:
        self.path, self.stretch = path, stretch
        self.changes = dict(changes or {})
        self._loaded: LoadedRun | None = None
        self.reader = RunReader(path)
        last = self.reader.last_step(stretch)
        if step is not None and not 0 <= step <= last:
            self.reader.close()
            raise ConfigError("", f"the run {path.stem} has no step {step:,}; choose one from 0 to {last:,}")
        self.step = last if step is None else step

    def close(self) -> None:
        self.reader.close()

    def __enter__(self) -> RunSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @cached_property
    def name(self) -> str:
        """What the run is called: its preset or data, or what the person named it."""
        return str(self.reader.about().get("name", "")) or self.path.stem

    @cached_property
    def series(self) -> tuple[str, ...]:
        """The names of the columns of `scalars`."""
        line = self.reader.lineage(self.stretch)
        return (line[-1][0].series if line else ()) or SERIES

    def scalars(self) -> Iterator[tuple[int, np.ndarray]]:
        """Read all scalars up to the step: first step and (n, series) float32 of consecutive steps, in order.

        See `RunReader.scalars`.
        """
        return self.reader.scalars(last=self.step, stretch=self.stretch)

    def tables(self, rows: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Read what `scalars` reads in parts of at most so many steps: (n,) int64 steps, (n, series) float32 values."""
        steps: list[np.ndarray] = []
        parts: list[np.ndarray] = []
        for first, values in self.scalars():
            for start in range(0, len(values), rows):
                part = values[start:start + rows]
                if sum(map(len, steps)) + len(part) > rows:
                    yield np.concatenate(steps), np.concatenate(parts)
                    steps, parts = [], []
                steps.append(np.arange(first + start, first + start + len(part), dtype=np.int64))
                parts.append(part)
        if steps:
            yield np.concatenate(steps), np.concatenate(parts)

    def events(self, *kinds: str) -> list[Happening]:
        """Read what happened up to the step, in order; see `RunReader.events`."""
        return self.reader.events(*kinds, until=self.step, stretch=self.stretch)

    def pictures(self, topic: str) -> list[tuple[int, int]]:
        """List the recorded pictures of a topic up to the step, as (key, step) by step."""
        ends = {part.number: self.step if end is None else min(self.step, end)
                for part, end in self.reader.lineage(self.stretch)}
        found = {step: key for key, stretch, step in self.reader.pictures(topic) if step <= ends.get(stretch, -1)}
        return [(key, step) for step, key in sorted(found.items())]

    def picture(self, key: int) -> Any:
        """Read what a probe saw, as an object of its own class (see `probes.base.Content`).

        Raises:
            DamagedError: it cannot be read.
        """
        from ..probes.base import PROBES, Content
        from ..record import content_codec

        list(PROBES)  # imports all of them, and their contents with them
        return content_codec.unpack(self.reader.picture(key), Content.kinds)

    @cached_property
    def started(self) -> Started:
        """How the run began, or last went on, before the step.

        Raises:
            DamagedError: the file does not say.
        """
        from ..record import event_codec

        happened = self.events("started")
        if not happened:
            raise DamagedError(f"{self.path} does not say how the run began")
        return event_codec.unpack("started", happened[-1].step, happened[-1].data)

    @property
    def facts(self) -> RunFacts:
        """What the run works on.

        Raises:
            DamagedError: as `started`.
        """
        return self.started.facts

    @cached_property
    def config(self) -> RunConfig:
        """The settings in force at the step, with the changes that were given.

        Raises:
            ConfigError: a change is impossible.
            DamagedError: the file does not say.
        """
        from ..record import event_codec

        changed = self.events("started", "applied")
        if not changed:
            raise DamagedError(f"{self.path} does not say what the run's settings were")
        newest = event_codec.unpack(changed[-1].kind, changed[-1].step, changed[-1].data)
        return newest.config.with_changes(self.changes)

    @cached_property
    def state(self) -> TrainingState:
        """The nearest snapshot at or before the step. Its own step may be an earlier one.

        Raises:
            ConfigError: there is none that can be read.
        """
        from ..record import resuming

        return resuming.find(self.path, self.step, self.stretch).state

    @cached_property
    def has_snapshot(self) -> bool:
        """Whether there is a snapshot at or before the step."""
        ends = {part.number: self.step if end is None else min(self.step, end)
                for part, end in self.reader.lineage(self.stretch)}
        return any(place.step <= ends.get(place.stretch, -1) for place in self.reader.snapshots())

    def model(self) -> LoadedModel:
        """Make the model of the nearest snapshot on the CPU, without loading the data that it was trained on.

        A conditional model, and one whose generator is fed data, draws its own latents only with data: see `load`.

        Raises:
            ConfigError: there is no snapshot, or it does not fit the model.
            DamagedError: the file does not say what the data was like.
        """
        import torch

        from ..settings.config import RunConfig

        state, facts = self.state, self.facts
        for shape in (facts.shape, facts.source_shape or (1,)):
            if not 0 < math.prod(shape) <= _LARGEST_SAMPLE:
                raise DamagedError(f"{self.path} claims samples of the shape {shape}")
        config = RunConfig.from_dict(state.about["config"]).with_changes(self.changes)
        with torch.random.fork_rng(devices=[]):  # the first weights, which are replaced, would take its numbers
            model = config.model.build(facts.shape, len(facts.label_names), facts.source_shape)
        for name, network in model.networks.items():
            _fill(network, f"network.{name}.", state)
        averaged = {}
        for name in model.averaged:
            if any(key.startswith(f"ema.{name}.") for key in state.tensors):
                averaged[name] = copy.deepcopy(model.networks[name])
                _fill(averaged[name], f"ema.{name}.", state)
        return LoadedModel(model, averaged, state.step)

    def load(self, progress: Progress, cancelled: Cancelled) -> LoadedRun:
        """Load the data that the run was trained on, and restore the nearest snapshot with it; made only once.

        Raises:
            ConfigError: the data cannot be had, or the snapshot does not fit it.
            Cancelled: as asked.
        """
        if self._loaded is None:
            self._loaded = load_run(self.state, progress, cancelled, self.changes)
        return self._loaded


def load_run(state: TrainingState, progress: Progress = lambda done, total: None,
             cancelled: Cancelled = lambda: False,
             changes: Mapping[str, Any] | None = None) -> LoadedRun:
    """Load the data of a state's run and restore the state with it; see `RunSource.load`."""
    from ..datasets.held_out_split import of_run
    from ..numerics.device import place
    from ..settings.config import RunConfig
    from ..training.learner import Learner

    config = RunConfig.from_dict(state.about["config"]).with_changes(changes or {})
    loaded = config.data.build().load(config.train.seed, progress, cancelled)
    data, held_out = of_run(loaded, config)
    learner = Learner(config, data, place(config.device, config.model.owner.convolutional, 0))
    learner.restore(state)
    return LoadedRun(learner, data, held_out)


def _fill(network: nn.Module, prefix: str, state: TrainingState) -> None:
    """Give a network the weights of a state.

    Raises:
        ConfigError: one is missing, or of another shape.
    """
    from ..checkpoint.state import refuse_unlike

    wanted = {prefix + key: value for key, value in network.state_dict().items()}
    refuse_unlike(state.tensors, wanted)
    network.load_state_dict({key.removeprefix(prefix): state.tensors[key] for key in wanted})
