"""Carry out the commands for a run, and answer them."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import Any

from ..datasets.base import Cancelled
from ..distributed.orders import Obey
from ..settings import descriptions
from ..settings.commands import (
    Balance,
    Change,
    Command,
    EndReplay,
    Execution,
    Pause,
    Run,
    Set,
    SetWeight,
    SlowMotion,
    Step,
    Stop,
)
from ..settings.config import is_live
from ..settings.config_diff import ConfigDiff
from ..settings.params import ConfigError
from ..telemetry.events import Applied, Note, Rejected, Resumed
from .active_run import ActiveRun
from .learner import BOTH
from .reporting import Reporter


class _NeedsRestart(ConfigError):
    """A change that would be possible by restarting the run."""


class CommandHandler:
    """A handler that carries out commands at step boundaries, records them, and answers with `Applied` or `Rejected`.

    Args:
        run: that they are for.
        reporter: of the run, which flushes before anything is changed.
    """

    def __init__(self, run: ActiveRun, reporter: Reporter) -> None:
        self._run = run
        self._reporter = reporter

    def obey(self, ticket: int, command: Command) -> None:
        """Carry out a command, or refuse it with the reason.

        Args:
            ticket: under which it is answered; 0 for one that no person sent.
        """
        run = self._run
        if not isinstance(command, Stop | EndReplay):  # which say nothing that the others do not hear anyway
            run.order(Obey(command))
        if command == Balance(()):
            run.note_applied(command)  # says only that the others are recorded too
            return
        if command == EndReplay():
            run.end_replay()
            return
        if isinstance(command, Change):
            run.keep(pinned=True)
        try:
            diff = self._set(dict(command.changes)) if isinstance(command, Set) else None
            undo = diff.undo() if diff is not None else None
            if isinstance(command, SetWeight):
                undo = self._set_weight(command)
                summary = command.summary(undo.value)
            else:
                summary = self._carry_out(command) if diff is None else diff.summary()
        except ConfigError as error:
            run.tell(Rejected(run.step, ticket, command, str(error), isinstance(error, _NeedsRestart)))
            return
        if not isinstance(command, Stop):
            run.note_applied(command)
        if isinstance(command, Balance):
            summary += " (auto-balance)"
        run.tell(Applied(run.step, ticket, command, summary, run.config, undo))
        if isinstance(command, SetWeight):
            run.diagnosis.take_weight(run.step, summary)
        if isinstance(command, SetWeight) and run.control.paused:
            run.observer.probe_all(run.view)  # what is on the screen is of the weights that are in force
        if diff is not None:
            self._follow_settings(diff, summary)

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
                return self._step(command.phase)
            case SlowMotion():
                run.pacing.limit(command.steps_per_second)
                return f"{run.pacing.rate:g} steps/s" if run.pacing.rate else "full speed"
            case Execution():
                return self._set_mode(command)
            case Stop():
                run.control.stopping = True
                return "stop"
        raise ConfigError(command.kind, "is not a command that a training run knows")

    def _step(self, phase: str) -> str:
        model = self._run.learner.model
        if phase != "all" and phase not in model.sides:
            raise ConfigError("phase", f"{phase!r} has nothing to train: {model.title} has no discriminator; use a "
                                       "whole step")
        self._run.control.in_trouble = False
        self._run.control.due_sides = BOTH if phase == "all" else (phase,)
        self._run.pause()
        return "step" if phase == "all" else f"step {phase.upper()}"

    def _set(self, changes: dict[str, Any]) -> ConfigDiff:
        """Put changed settings in force; return what changed, for all that follows them."""
        run = self._run
        changed = run.config.with_changes(changes)
        descriptions.require(changed)
        diff = ConfigDiff.between(run.config, changed)
        fixed = [path for path in diff.values if not is_live(run.config, path)]
        if fixed:
            raise _NeedsRestart(fixed[0], "changes only with a restart of the run")
        self._reporter.flush()
        run.learner.apply(changed)
        run.config = changed
        run.observer.budget = changed.observe.budget
        run.observer.keeps_indicators = changed.observe.diagnose
        return diff

    def _set_weight(self, command: SetWeight) -> SetWeight:
        """Change a weight; return the command that takes it back."""
        self._reporter.flush()
        before = self._run.learner.set_weight(command.network, command.parameter, command.index, command.value)
        return replace(command, value=before)

    def _follow_settings(self, diff: ConfigDiff, summary: str) -> None:
        """Have all that depends on the settings follow those in force.

        Args:
            summary: the change in words.
        """
        run = self._run
        run.record_balancing(diff.before.train.auto_balance)
        with contextlib.suppress(Cancelled):
            note = run.learner.model.prepare(run.control.give_way)
            if note:
                run.tell(Note(run.step, note))
        run.diagnosis.take_change(run.step, diff, summary)
        run.execution_mode.follow(run.config)
        run.tuning.follow(run.config)
        run.follow_compiler()
        if run.control.paused and diff.before.model != run.config.model:
            run.observer.probe_all(run.view)  # whose samples are shown is a setting of some models

    def _set_mode(self, command: Execution) -> str:
        run, mode, name = self._run, self._run.execution_mode, command.name
        self._reporter.flush()
        before = mode.text()
        mode.set(name)
        if command.threads:
            run.learner.set_threads(command.threads)
        if mode.text() != before or mode.why_eager != run.reported_why_eager:
            run.tell_execution_mode()
        if mode.name != name and not run.control.stopping:
            run.tell(Note(run.step, "Steps run eagerly from here on; the numbers differ from a compiled run's in their "
                                    "last digits.", (mode.why_eager,)))
        return f"{mode.name} steps"
