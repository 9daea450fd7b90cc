"""A step of a recorded run at which another run is forked off it, with something changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...engine.record.damage import DamagedError
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError

if TYPE_CHECKING:
    from ...engine.checkpoint.state import TrainingState
    from ...engine.record.library import ForkPoint
    from ...engine.settings.commands import Scripted
    from ...engine.training.forking import Fork


class ForkedPast:
    """Where a fork begins. All of it is read in the training thread, when it is first asked for.

    Args:
        path: of the parent's file.
        step: after which the parent is left.
        changes: settings by dotted name, and their new values.
        name: of the fork.
        state: of the parent at that step, where somebody has it; else the file's is found, and trained to the step.
    """

    def __init__(self, path: Path, step: int, changes: Mapping[str, Any], name: str,
                 state: TrainingState | None = None) -> None:
        self.path, self.step, self.name = path, step, name
        self._changes, self._state = dict(changes), state

    @cached_property
    def _fork(self) -> Fork:
        # imports torch
        from ...engine.record import library, run_recorder
        from ...engine.record.reader import RunReader
        from ...engine.training import forking

        run_recorder.wait_until_written(self.path)  # in its first moment a run has no file yet
        try:
            if self._state is None:
                return forking.fork(self.path, self.step, self._changes)
            with RunReader(self.path) as reader:
                stretch = reader.about().get("stretch", 1)
            parent = library.fork_point(self.path, stretch, self.step)
            return forking.fork_state(self._state, parent, self._changes, self.name)
        except DamagedError as error:
            raise ConfigError("", str(error)) from None

    def load(self) -> RunConfig:
        """Return the settings that it is built with.

        Raises:
            ConfigError: the step cannot be reached, or the changes are impossible.
        """
        return self._fork.config

    def state(self) -> TrainingState:
        """Return the parent's state at the step."""
        return self._fork.state

    def script(self) -> tuple[Scripted, ...]:
        """Return the change, as a command at the step, where it is one."""
        return self._fork.script

    def parent(self) -> ForkPoint:
        """Return what the fork's file notes of its parent."""
        return self._fork.parent
