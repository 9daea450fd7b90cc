"""Carry out the commands for a script's run at its step boundaries, as far as they can act there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import torch

from ..settings.commands import Balance, Command, EndReplay, Execution, Run, Set, SetWeight
from ..settings.config_diff import ConfigDiff
from ..settings.params import ConfigError
from ..telemetry.events import Applied, Rejected
from ..training.answering import Answering
from . import live
from .reporter import Reporter
from .session import Session


class CommandHandler(Answering):
    """A handler of the commands for a script's run.

    Args:
        run: the session that they are for.
        reporter: of the session, which flushes before anything is changed.
        processes: that train the same networks together. A command would reach only this one, and if it waited, the
            others would give it up.
    """

    _run: Session
    _reporter: Reporter

    def __init__(self, run: Session, reporter: Reporter, processes: int = 1) -> None:
        super().__init__(run, reporter)
        self._processes = processes

    def obey(self, ticket: int, command: Command) -> None:
        """Carry out a command, or refuse it with the reason.

        Args:
            ticket: under which it is answered; 0 for one that no person sent.
        """
        if command in (Balance(()), EndReplay()):
            return
        if self._processes > 1 and command != Run():
            self._run.tell(Rejected(self._run.step, ticket, command,
                                    f"{self._processes} processes train this run together, and a command would reach "
                                    "only one of them; change it in the script"))
            return
        with self._run.lock:
            self._answer(ticket, command)
        self._show_weight(command)

    def follow_script(self) -> bool:
        """Take over what the script has changed of its optimizers by itself, and say so; return whether it has."""
        session = self._run
        with session.lock:
            diff = ConfigDiff.between(session.follow_optimizers(), session.config)
            if not diff.values:
                return False
            command = Set.of({path: new for path, (_, new) in diff.values.items()})
            session.tell(Applied(session.step, 0, command, f"{diff.summary()} (the script)", session.config))
            session.diagnosis.follow(session.config)
        return True

    def _sides_of(self, phase: str) -> tuple[str, ...]:
        if phase != "all":
            raise ConfigError("step.phase", "an iteration of the script's own loop is taken as a whole; use a whole "
                                            "step")
        return ("all",)

    def _set_mode(self, command: Execution) -> str:
        raise ConfigError("mode.name", "the script runs its own steps, as it was written")

    def _follow_settings(self, diff: ConfigDiff, summary: str) -> None:
        self._run.diagnosis.take_change(self._run.step, diff, summary)

    def _set(self, changes: dict[str, Any]) -> ConfigDiff:
        session = self._run
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
        networks = self._run.parts.networks
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
