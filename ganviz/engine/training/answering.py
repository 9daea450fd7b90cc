"""Carry out commands at step boundaries, and answer each of them: what holds for every run."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Protocol

from ..settings.commands import (
    Balance,
    Change,
    Command,
    Execution,
    Pause,
    Run,
    Set,
    SetWeight,
    SlowMotion,
    Step,
    Stop,
)
from ..settings.config_diff import ConfigDiff
from ..settings.params import ConfigError
from ..telemetry.events import Applied, Rejected, Resumed
from .commanded_run import CommandedRun


class NeedsRestart(ConfigError):
    """A change that would be possible by restarting the run."""


class Flushing(Protocol):
    """A reporter of what training measures."""

    def flush(self) -> None:
        """Report what was measured up to now."""

    def restart_clocks(self) -> None:
        """Do not count the time up to now as training."""


class Answering(ABC):
    """Carries out commands, records them, and answers each with `Applied`, or with `Rejected` and the reason.

    Args:
        run: that they are for.
        reporter: of the run, which flushes before anything is changed.
    """

    def __init__(self, run: CommandedRun, reporter: Flushing) -> None:
        self._run = run
        self._reporter = reporter

    def _answer(self, ticket: int, command: Command) -> None:
        """Carry out a command, or refuse it with the reason."""
        run = self._run
        if isinstance(command, Change):
            self._reporter.flush()
            run.keep(pinned=True)
        diff: ConfigDiff | None = None
        undo: Command | None = None
        try:
            if isinstance(command, Set):
                diff = self._set(dict(command.changes))
                summary, undo = diff.summary(), diff.undo()
            elif isinstance(command, SetWeight):
                undo = self._set_weight(command)
                summary = command.summary(undo.value)
            else:
                summary = self._carry_out(command)
        except ConfigError as error:
            run.tell(Rejected(run.step, ticket, command, str(error), isinstance(error, NeedsRestart)))
            return
        if not isinstance(command, Stop):
            run.note_applied(command)
        if isinstance(command, Balance):
            summary += " (auto-balance)"
        run.tell(Applied(run.step, ticket, command, summary, run.config, undo))
        if isinstance(command, SetWeight):
            run.diagnosis.take_weight(run.step, summary)
        if diff is not None:
            self._follow_settings(diff, summary)

    def _show_weight(self, command: Command) -> None:
        """Have what is on the screen be of the weights that are in force."""
        if isinstance(command, SetWeight) and self._run.control.paused:
            self._run.observer.probe_all(self._run.view)

    def _carry_out(self, command: Command) -> str:
        """Do as the command says; return what changed, for the mark on the Timeline."""
        run = self._run
        match command:
            case Run():
                if run.control.paused:
                    run.control.paused = run.control.in_trouble = False
                    self._reporter.restart_clocks()
                    run.tell(Resumed(run.step))
                return "run"
            case Pause():
                run.pause()
                return "pause"
            case Step():
                sides = self._sides_of(command.phase)
                run.control.in_trouble = False
                run.control.due_sides = sides
                run.pause()
                return "step" if command.phase == "all" else f"step {command.phase.upper()}"
            case SlowMotion():
                run.pacing.limit(command.steps_per_second)
                return f"{run.pacing.rate:g} steps/s" if run.pacing.rate else "full speed"
            case Execution():
                return self._set_mode(command)
            case Stop():
                run.control.stopping = True
                return "stop"
        raise ConfigError(command.kind, "is not a command that this run knows")

    @abstractmethod
    def _sides_of(self, phase: str) -> tuple[str, ...]:
        """Say which sides a step by hand trains; refuse one that has nothing to train."""

    @abstractmethod
    def _set(self, changes: dict[str, Any]) -> ConfigDiff:
        """Put changed settings in force; return what changed, for all that follows them."""

    @abstractmethod
    def _set_weight(self, command: SetWeight) -> SetWeight:
        """Change a weight; return the command that takes it back."""

    @abstractmethod
    def _set_mode(self, command: Execution) -> str:
        """Have steps run in another way; return what changed."""

    @abstractmethod
    def _follow_settings(self, diff: ConfigDiff, summary: str) -> None:
        """Have all that depends on the settings follow those in force.

        Args:
            summary: the change in words.
        """
