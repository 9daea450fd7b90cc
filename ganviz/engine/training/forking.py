"""Forks: runs of their own that go on from a step of another one, with something changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..checkpoint.state import TrainingState
from ..record import library, resuming
from ..record.library import ForkPoint
from ..record.resuming import ResumePoint
from ..settings.commands import Scripted
from ..settings.config import RunConfig, is_live
from ..settings.config_diff import ConfigDiff
from ..settings.params import ConfigError
from ..telemetry.events import Event, Progress
from ..telemetry.mailbox import Telemetry
from .trainer import Trainer

_SECONDS_BETWEEN_REPORTS = 0.1


@dataclass(frozen=True)
class Fork:
    """A fork of a run, ready to be trained: `Trainer(fork.config, state=fork.state, script=fork.script)`.

    Attributes:
        name: of the parent.
        parent: where it leaves it; what records the fork notes that.
        config: settings that it is built with.
        state: of the parent at that step.
        script: the change, as a command at that step, if all of it is live; else `config` holds it.
        damage: what could not be read of the parent's file, one sentence each.
    """

    name: str
    parent: ForkPoint
    config: RunConfig
    state: TrainingState
    script: tuple[Scripted, ...] = ()
    damage: tuple[str, ...] = ()


def fork(path: Path, step: int | None = None, changes: Mapping[str, Any] | None = None, stretch: int | None = None, *,
         tell: Callable[[Event], None] = lambda event: None, give_way: Callable[[], None] = lambda: None) -> Fork:
    """Fork a recorded run off at one of its steps, also while it is recorded.

    Between two snapshots it is trained again from the one before: that takes as long as it took the run.

    Args:
        path: of the run's file.
        step: after which it is left; None is where its newest snapshot is.
        changes: dotted settings and their new values.
        stretch: of the step; None is the newest.
        tell: called with `Progress` while it is trained again.
        give_way: called in between; raises `Cancelled` to end it.

    Raises:
        Cancelled: by `give_way`.
        ConfigError: there is no such step, it cannot be reached, or the changes are impossible.
        DamagedError: nothing of the file can be read.
    """
    point = resuming.find(path, step, stretch)
    RunConfig.from_dict(point.state.about["config"]).with_changes(changes or {})  # a mistake is told at once
    state = _reached(point, tell, give_way)
    return fork_state(state, library.fork_point(path, point.stretch, point.step), changes, point.name, point.damage)


def fork_state(state: TrainingState, parent: ForkPoint, changes: Mapping[str, Any] | None = None, name: str = "",
               damage: tuple[str, ...] = ()) -> Fork:
    """Fork a run off where it stands.

    Args:
        state: of the run now.
        parent: the step that the state is of.
        changes: dotted settings and their new values.
        name: of the run.
        damage: what could not be read of its file.

    Raises:
        ConfigError: the changes are impossible.
    """
    before = RunConfig.from_dict(state.about["config"])
    after = before.with_changes(changes or {})
    diff = ConfigDiff.between(before, after)
    if diff.values:
        parent = replace(parent, change=diff.summary())
    if not all(is_live(before, path) for path in diff.values):
        return Fork(name, parent, after, state, (), damage)
    command = ConfigDiff.between(after, before).undo()
    return Fork(name, parent, before, state, (Scripted(state.step, command),) if command else (), damage)


def _reached(point: ResumePoint, tell: Callable[[Event], None], give_way: Callable[[], None]) -> TrainingState:
    """Train from a snapshot to the step that was asked for, exactly as the run did; return the state there."""
    if not point.script:
        return point.state
    begins = point.state.step
    trainer = Trainer(RunConfig.from_dict(point.state.about["config"]), Telemetry(), script=point.script,
                      state=point.state, attended=False)
    try:
        trainer.build()
        steps = 1
        while True:
            give_way()
            before, start = trainer.step, time.perf_counter()
            trainer.advance(min(steps, point.step - before))
            if trainer.step == point.step:
                return trainer.state()
            if trainer.step == before:
                raise ConfigError("", f"step {point.step:,} of {point.path.stem} cannot be reached again: the training "
                                      f"pauses at step {before:,}; choose a step at or before that")
            steps = max(1, steps // 2) if time.perf_counter() - start > _SECONDS_BETWEEN_REPORTS else steps * 2
            tell(Progress(trainer.step, f"Training to step {point.step:,} again", trainer.step - begins,
                          point.step - begins))
    finally:
        trainer.close()
