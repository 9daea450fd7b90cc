"""Carry out the commands for a script's run at its step boundaries, as far as they can act there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import torch

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
from ..settings.config_diff import ConfigDiff
from ..settings.params import ConfigError
from ..telemetry.events import Applied, Rejected, Resumed
from . import live
from .reporter import Reporter
from .session import Session


class CommandHandler:
    """A handler that answers each command with `Applied`, and records it, or with `Rejected` and the reason.

    Args:
        session: that they are for.
        reporter: of the session, which flushes before anything is changed.
    """

    def __init__(self, session: Session, reporter: Reporter) -> None:
        self._session = session
        self._reporter = reporter

    def obey(self, ticket: int, command: Command) -> None:
        """Carry out a command, or refuse it with the reason.

        Args:
            ticket: under which it is answered; 0 for one that no person sent.
        """
        session = self._session
        if command in (Balance(()), EndReplay()):
            return
        with session.lock:
            try:
                diff, undo = None, None
                if isinstance(command, Change):
                    self._reporter.flush()
                    session.keep(pinned=True)
                if isinstance(command, Set):
                    diff = self._set(dict(command.changes))
                    summary, undo = diff.summary(), diff.undo()
                elif isinstance(command, SetWeight):
                    undo = self._set_weight(command)
                    summary = command.summary(undo.value)
                else:
                    summary = self._carry_out(command)
            except ConfigError as error:
                session.tell(Rejected(session.step, ticket, command, str(error)))
                return
            if not isinstance(command, Stop):
                session.note_applied(command)
            if isinstance(command, Balance):
                summary += " (auto-balance)"
            session.tell(Applied(session.step, ticket, command, summary, session.config, undo))
            if diff is not None:
                session.diagnosis.take_change(session.step, diff, summary)
            if isinstance(command, SetWeight):
                session.diagnosis.take_weight(session.step, summary)
        if isinstance(command, SetWeight) and session.control.paused:
            session.observer.probe_all(session.view)

    def follow_script(self) -> bool:
        """Take over what the script has changed of its optimizers by itself, and say so; return whether it has."""
        session = self._session
        with session.lock:
            diff = ConfigDiff.between(session.follow_optimizers(), session.config)
            if not diff.values:
                return False
            command = Set.of({path: new for path, (_, new) in diff.values.items()})
            session.tell(Applied(session.step, 0, command, f"{diff.summary()} (the script)", session.config))
            session.diagnosis.follow(session.config)
        return True

    def _carry_out(self, command: Command) -> str:
        session = self._session
        match command:
            case Run():
                if session.control.paused:
                    session.control.paused = session.control.in_trouble = False
                    self._reporter.restart_clocks()
                    session.tell(Resumed(session.step))
                return "run"
            case Pause():
                session.pause()
                return "pause"
            case Step(phase="all"):
                session.control.in_trouble = False
                session.control.due_sides = ("all",)
                session.pause()
                return "step"
            case Step():
                raise ConfigError("step.phase", "an iteration of the script's own loop is taken as a whole; use a "
                                                "whole step")
            case SlowMotion():
                session.pacing.limit(command.steps_per_second)
                return f"{session.pacing.rate:g} steps/s" if session.pacing.rate else "full speed"
            case Execution():
                raise ConfigError("mode.name", "the script runs its own steps, as it was written")
            case Stop():
                session.control.stopping = True
                return "stop"
        raise ConfigError(command.kind, "is not a command that a script's own loop knows")

    def _set(self, changes: dict[str, Any]) -> ConfigDiff:
        """Put changed settings in force: in the optimizers' groups, and in what the script reads."""
        session = self._session
        reason = next(filter(None, map(type(session.model).why_fixed, changes)), None)
        if reason is not None:
            raise ConfigError("", reason)
        session.follow_optimizers()  # a schedule of the script's may have been at work
        changed = session.config.with_changes(changes)
        diff = ConfigDiff.between(session.config, changed)
        rates = session.rates.read()
        session.rates.put({path: new for path, (_, new) in diff.values.items() if path in rates})
        live.put(session.live, {name: new for path, (_, new) in diff.values.items() if path not in rates
                                for section, _, name in [path.rpartition(".")] if section == "model"})
        before, session.config = session.config, changed
        session.follow_optimizers()  # where a side has several, one's rate moves with the other's
        session.observer.keeps_indicators = changed.observe.diagnose
        return ConfigDiff.between(before, session.config)

    def _set_weight(self, command: SetWeight) -> SetWeight:
        """Change a weight; return the command that takes it back."""
        networks = self._session.parts.networks
        parameters = dict(networks[command.network].named_parameters()) if command.network in networks else {}
        values = parameters.get(command.parameter)
        if values is None or command.index >= values.numel():
            raise ConfigError("set-weight", f"there is no weight {command.target}; the networks are "
                                            f"{', '.join(networks)}")
        place = tuple(int(k) for k in np.unravel_index(command.index, tuple(values.shape)))
        with torch.no_grad():
            before = float(values[place])
            values.data[place] = command.value
        return replace(command, value=before)
