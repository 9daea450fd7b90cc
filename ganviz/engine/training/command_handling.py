"""Carry out the commands for a run of ours, and answer them."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import Any

from ..datasets.base import Cancelled
from ..distributed.orders import Obey
from ..settings import descriptions
from ..settings.commands import Balance, Command, EndReplay, Execution, SetWeight, Stop
from ..settings.config import is_live
from ..settings.config_diff import ConfigDiff
from ..settings.params import ConfigError
from ..telemetry.events import Note
from .active_run import ActiveRun
from .answering import Answering, NeedsRestart
from .learner import BOTH
from .reporting import Reporter


class CommandHandler(Answering):
    """A handler of the commands for a run of ours.

    Args:
        run: that they are for.
        reporter: of the run, which flushes before anything is changed.
    """

    _run: ActiveRun
    _reporter: Reporter

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
        elif command == EndReplay():
            run.end_replay()
        else:
            self._answer(ticket, command)
            self._show_weight(command)

    def _sides_of(self, phase: str) -> tuple[str, ...]:
        model = self._run.learner.model
        if phase != "all" and phase not in model.sides:
            raise ConfigError("phase", f"{phase!r} has nothing to train: {model.title} has no discriminator; use a "
                                       "whole step")
        return BOTH if phase == "all" else (phase,)

    def _set(self, changes: dict[str, Any]) -> ConfigDiff:
        run = self._run
        changed = run.config.with_changes(changes)
        descriptions.require(changed)
        diff = ConfigDiff.between(run.config, changed)
        fixed = [path for path in diff.values if not is_live(run.config, path)]
        if fixed:
            raise NeedsRestart(fixed[0], "changes only with a restart of the run")
        run.learner.apply(changed)
        run.config = changed
        run.observer.budget = changed.observe.budget
        run.observer.keeps_indicators = changed.observe.diagnose
        return diff

    def _set_weight(self, command: SetWeight) -> SetWeight:
        before = self._run.learner.set_weight(command.network, command.parameter, command.index, command.value)
        return replace(command, value=before)

    def _follow_settings(self, diff: ConfigDiff, summary: str) -> None:
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
