"""Start, steer and stop runs: the one owner of the training thread's life."""

from __future__ import annotations

import gc
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from ...engine.observation.report import RunMeter
from ...engine.settings import commands
from ...engine.settings.commands import Command
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError
from ...engine.telemetry.events import Applied, Event, Failed, Finished, Paused, Rejected, Resumed, Started, Trouble
from ...engine.telemetry.history import ScalarHistory
from ...engine.telemetry.mailbox import Pace, Picture, Telemetry
from ..forms.setting_words import in_words
from ..widgets.weights_choice import WeightsChoice
from .finding_log import FindingLog
from .left_run import WORTH_KEEPING, LeftRun, is_changed, named_config
from .training_thread import ConfigSource, TrainingThread, real_trainer
from .undo_stack import UndoStack

ALIVE = ("loading", "running", "paused")
FULL_MEASUREMENT = 10_000  # samples


@dataclass(frozen=True)
class RunPlan:
    """What the next thread trains, and how it begins."""

    source: ConfigSource
    name: str = ""
    paused: bool = False
    options: dict[str, Any] = field(default_factory=dict)
    keep_history: bool = False
    keep_state: bool = False
    comes_back: bool = False  # the paused run that another one, which could not begin, had ended
    opens: bool = False  # it is what its name says, not the present run with other settings
    back_to: LeftRun | None = None


class RunController(QObject):
    """Owns the training thread, sends commands and keeps what a run leaves: its config, history and marks.

    Args:
        make_trainer: makes the trainer in the training thread.

    Attributes:
        config: settings in force; None before the first run.
        name: what the present run is called: a preset's name or a file's.
        started: what the present run said of itself; None while there is none.
        history: scalars of the present run.
        marks: interventions of the present run, in order.
        findings: what diagnosis has found in the present run.
        meter: collects the present run's figures.
        weights: whose samples the panels show.
        left: the last run with work in it that is not saved, which another one has taken the place of; None if there
            is none.
        telemetry: mailbox of the present run, or of the last one.
        state: "idle", "loading", "running", "paused", "finished" or "failed".

    Signals:
        event: each lifecycle event, after this object has taken note of it.
        started_run: the same for Started alone.
        state_changed: the new state.
        undo_changed: undo or redo has become possible or impossible.
    """

    event = Signal(object)
    started_run = Signal(object)
    state_changed = Signal(str)
    undo_changed = Signal()

    def __init__(self, parent: QObject | None = None, *, make_trainer: Callable[..., Any] = real_trainer) -> None:
        super().__init__(parent)
        self.config: RunConfig | None = None
        self.name = ""
        self.started: Started | None = None
        self.history = ScalarHistory()
        self.marks: list[Applied] = []
        self.findings = FindingLog()
        self.weights = WeightsChoice(self)
        self.state = "idle"
        self.telemetry = Telemetry()
        self.meter = RunMeter()
        self.slow_motion_rate = 0.0
        self.left: LeftRun | None = None
        self._make_trainer = make_trainer
        self._thread: TrainingThread | None = None
        self._begun = False  # whether the thread's run has started; until then the run before it is the present one
        self._plan_in_force: RunPlan | None = None
        self._state_before = "idle"
        self._was_paused = False  # what `_state_before` calls finished
        self._rate_told = 0.0
        self._finished_trainer: Any = None
        self._next: RunPlan | None = None
        self._requests: dict[str, dict[str, Any]] = {}
        self._undo = UndoStack()
        self._local_tickets = itertools.count(-1, -1)
        self._promised: dict[int, int] = {}  # the trainer's ticket of a change that was held: the one it was given
        self._closing = False
        self._named: RunConfig | None = None  # the settings that the run's name stands for
        self._saved_step = 0  # up to which its state is in a file

    # --- lives of runs ---

    def open(self, source: ConfigSource, *, name: str = "", paused: bool = False, script: Sequence[Any] = (),
             steps: int | None = None, state: Any = None, attended: bool = True) -> None:
        """Begin a new run, ending the present one first. Returns at once.

        If it cannot begin, or its loading is cancelled, what the present run leaves is still there: a paused run comes
        back paused, another one is finished and can be gone on with.

        Args:
            source: the config, or what makes it in the training thread.
            name: what the run is called; as the present one if empty.
            paused: wait for the person before the first step.
            script, steps, state, attended: as the trainer takes them.
        """
        options = {"script": tuple(script), "steps": steps, "state": state, "attended": attended}
        self._begin_next(RunPlan(source, name or self.name, paused, options, opens=bool(name)))

    def restart(self, seed: int | None = None, changes: Mapping[str, Any] | None = None,
                keep_state: bool = False) -> None:
        """Begin again with the settings in force.

        Args:
            seed: another seed; None keeps it.
            changes: settings to change, those included that are not live.
            keep_state: go on from where the present run is (another device, say) instead of from new weights.
        """
        if self.config is None:
            return
        changes = dict(changes or {}) | ({} if seed is None else {"train.seed": seed})
        try:
            config = self.config.with_changes(changes)
        except ConfigError as error:
            self._reject(commands.Set.of(changes), in_words(str(error), self.config))
            return
        paused = self.state == "paused" and self._thread is not None
        self._begin_next(RunPlan(config, self.name, paused, keep_history=keep_state, keep_state=keep_state))

    def go_back(self) -> None:
        """Take up the run that was left, as it was, paused; the present one is then the one that was left."""
        left = self.left
        if left is not None:
            self._begin_next(RunPlan(left.config, left.name, paused=True, options={"state": left.state}, back_to=left))

    def stop(self) -> None:
        """End the present run, or cancel the loading of the next. Returns at once."""
        self._next = None
        if self._thread is not None:
            self._thread.stop()

    def close(self) -> None:
        """Stop for good and wait until the thread has ended, while the window stays responsive.

        A stop takes at most the rest of one iteration; only the import of torch cannot be cut short.
        """
        self._closing = True
        self._next = None
        if self._thread is None:
            return
        loop = QEventLoop()
        self._thread.finished.connect(loop.quit)
        self._thread.stop()
        if not self._thread.isFinished():
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._retire_thread()

    def _begin_next(self, plan: RunPlan) -> None:
        if self._closing:
            return
        self._next = plan
        if self.state == "loading":
            self.state_changed.emit("loading")  # of another run
        else:
            self._state_before = "finished" if self.state in ALIVE else self.state
            self._was_paused = self.state == "paused" and not plan.comes_back
        if self._thread is None:
            self._begin()
        else:
            self._set_state("loading")
            self._thread.stop()  # `_on_thread_finished` goes on from here

    def _begin(self) -> None:
        plan, self._next = self._next, None
        self._plan_in_force, self._rate_told = plan, self.slow_motion_rate
        self.drain()  # the last scalars of the run before, for the meter and a history that goes on
        options = dict(plan.options)
        if plan.keep_state and self._finished_trainer is not None:
            options["state"] = self._finished_trainer.state()
        options["paused"] = plan.paused
        first = [commands.SlowMotion(self.slow_motion_rate)] if self.slow_motion_rate else []
        self._thread = TrainingThread(plan.source, first, options=options, make_trainer=self._make_trainer,
                                      parent=self)
        self._thread.watch(self._requests)
        self._thread.event.connect(self._on_event)
        self._thread.finished.connect(self._on_thread_finished)
        self._set_state("loading")
        self._thread.start()

    def _on_thread_finished(self) -> None:
        self._retire_thread()
        if self._next is not None:
            self._begin()
        elif self._was_paused and self.state == "loading" and not self._closing:
            self._was_paused = False
            self._begin_next(RunPlan(self.config, self.name, paused=True, keep_history=True, keep_state=True,
                                comes_back=True))
        elif self.state in ALIVE:  # it ended without a word: cancelled before it began
            self._set_state(self._state_before)

    def _retire_thread(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            if self._begun:
                self._finished_trainer = thread.trainer
            self._begun = False
            thread.event.disconnect(self._on_event)
            thread.finished.disconnect(self._on_thread_finished)
            thread.wait()
            # not deleteLater: PySide then never frees the Python half of what has signals, and the run that it holds
            shiboken6.delete(thread)

    # --- commands ---

    def run(self) -> None:
        """Go on training; after the end of a run, go on from there without a limit."""
        if self._thread is not None:
            self._thread.send(commands.Run())
        elif self.state == "finished" and self._finished_trainer is not None:
            self._begin_next(RunPlan(self.config, self.name, keep_history=True, keep_state=True))

    def pause(self) -> None:
        """Stop at the next step boundary and wait."""
        self._send(commands.Pause())

    def toggle(self) -> None:
        """Pause if it runs, else run."""
        if self.state == "running":
            self.pause()
        else:
            self.run()

    def step(self, phase: str = "all") -> None:
        """Train one iteration, or one update of one side ("d", "g"), and pause."""
        self._send(commands.Step(phase))

    def slow_motion(self, rate: float) -> None:
        """Limit the pace to `rate` iterations a second; 0 removes the limit. New runs keep it."""
        self.slow_motion_rate = rate
        self._send(commands.SlowMotion(rate))

    def set(self, changes: Mapping[str, Any]) -> int:
        """Ask for changes of live settings, all or none.

        Returns:
            the ticket of the Applied or Rejected event that will answer.
        """
        command = commands.Set.of(changes)
        if self._begun and self._undo.is_waiting:
            ticket = next(self._local_tickets)
            self._undo.hold(ticket, command)
        else:
            ticket = self._send(command)
            if ticket is None:
                return self._reject_without_run(command)
            self._undo.asked(ticket, command)
        self.undo_changed.emit()
        return ticket

    def _reject_without_run(self, command: Command) -> int:
        loading = self.state == "loading"
        return self._reject(command, self.tr("The run is still loading; try again when it trains.") if loading
                            else self.tr("The run has ended; this needs a restart."), not loading)

    def undo(self) -> None:
        """Take the latest change of settings back; one that is not answered yet, as soon as it is."""
        self._undo.want("undo")
        self._send_turns()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._undo.want("redo")
        self._send_turns()

    def _send_turns(self) -> None:
        """Send the undo or redo whose turn it is, and the changes that waited for it."""
        while self._begun and (turn := self._undo.next_turn()) is not None:
            ticket = self._send(turn.command)
            if turn.kind == "change":
                self._promised[ticket] = turn.change
            self._undo.sent(turn, ticket)
        self.undo_changed.emit()

    @property
    def can_undo(self) -> bool:
        return self._begun and self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        return self._begun and self._undo.can_redo

    def measure(self, samples: int = FULL_MEASUREMENT) -> None:
        """Ask for all indicators on so many samples, at once; Measuring events tell how far it is."""
        if self._begun:
            self._thread.measure(samples)

    def cancel_measure(self) -> None:
        """End the measurement that was asked for."""
        if self._begun:
            self._thread.cancel_measure()

    def watch(self, requests: dict[str, dict[str, Any]]) -> None:
        """Say which pictures are wanted, in this run and the next ones."""
        self._requests = requests
        if self._thread is not None:
            self._thread.watch(requests)

    # --- what the engine says ---

    def drain(self) -> tuple[bool, dict[str, Picture]]:
        """Take in the scalars that are new.

        Returns:
            whether there were any, and the newest picture of each topic that has a new one.
        """
        blocks, pictures = self.telemetry.drain_blocks(), self.telemetry.drain_pictures()
        self.meter.see_blocks(blocks)
        self.meter.see_pictures(pictures)
        for block in blocks:
            self.history.append(block)
        return bool(blocks), pictures

    @property
    def is_building(self) -> bool:
        """Whether there is a thread without a trainer: it imports torch, or reads the config."""
        return self._thread is not None and self._thread.trainer is None

    @property
    def has_come_back(self) -> bool:
        """Whether the present run is an earlier one, again, because the one after it could not begin."""
        return self._begun and self._plan_in_force.comes_back

    @property
    def shown_name(self) -> str:
        """Name of the run that is being loaded, or else of the present one."""
        plan = self._next or self._plan_in_force
        return plan.name if self.state == "loading" and plan is not None else self.name

    @property
    def is_changed(self) -> bool:
        """Whether the settings are no longer those that the run's name stands for."""
        return self._named is not None and is_changed(self._named, self.config)

    @property
    def unsaved_steps(self) -> int:
        """Steps of the present run since its state was last saved."""
        return max(self.pace.step, self.history.last_step) - self._saved_step if self.started is not None else 0

    def note_saved(self, step: int) -> None:
        """The state of this step of the present run is in a file."""
        self._saved_step = max(self._saved_step, step)

    @property
    def pace(self) -> Pace:
        """How fast it goes; the last value once the run has ended."""
        return self.telemetry.pace

    @property
    def trainer(self) -> Any:
        """The present or the last run's trainer; None before the first. Its state is for
        `ask_state` alone."""
        return self._thread.trainer if self._begun else self._finished_trainer

    def choose_other_weights(self) -> None:
        """Show the samples of the average instead of the weights in training, or the other way round."""
        if self.started is not None:
            self.weights.toggle(self.started.facts.data_kind)

    def why_no_average(self) -> str:
        """Why there are no other weights to show; empty if there are."""
        return "" if self.weights.averaged else self.tr("This run keeps no average: train.ema_decay is 0")

    def _send(self, command: Command) -> int | None:
        return self._thread.send(command) if self._begun else None

    def _reject(self, command: Command, reason: str, needs_restart: bool = False) -> int:
        """Answer a command here, later, as the trainer would."""
        ticket = next(self._local_tickets)
        rejected = Rejected(self.history.last_step, ticket, command, reason, needs_restart)
        QTimer.singleShot(0, self, lambda: self.event.emit(rejected))
        return ticket

    def _on_event(self, event: Event) -> None:
        if self._next is not None or self._closing:
            return  # the run that says this is being replaced
        if isinstance(event, Started):
            self._begin_telling(event)
        if isinstance(event, Applied | Rejected):
            event = replace(event, ticket=self._promised.pop(event.ticket, event.ticket))
        if isinstance(event, Rejected):
            event = replace(event, reason=in_words(event.reason, self.config))
        self.meter.see_events([event])
        if isinstance(event, Applied):
            self.config = event.config
            self.weights.set_averaged(event.config.train.ema_decay > 0)
            if isinstance(event.command, commands.Set):
                self.marks.append(event)
                self._undo.applied(event)
                self._send_turns()
        elif isinstance(event, Rejected):
            self._undo.rejected(event.ticket)
            self._send_turns()
        else:
            self.findings.take(event)
        self.event.emit(event)
        if isinstance(event, Started):
            self.started_run.emit(event)
        state = _STATE_AFTER.get(type(event))
        if state is not None and not (self._was_paused and isinstance(event, Finished | Failed)):  # it comes back
            self._set_state(state if self._begun else self._state_without_run(event))

    def _begin_telling(self, event: Started) -> None:
        """The run that is loaded takes the place of the one before it."""
        plan = self._plan_in_force
        if not plan.keep_history:
            self._leave(plan.back_to)
        self._begun, self._was_paused = True, False
        if self._finished_trainer is not None:
            self._finished_trainer = None
            gc.collect()  # a run holds itself in circles, and its memory, perhaps a GPU's, is wanted now
        self.telemetry = self._thread.telemetry
        self.started, self.config, self.name = event, event.config, plan.name
        if plan.opens:
            self._named = named_config(plan.name, event.config)
        self.weights.set_averaged(event.config.train.ema_decay > 0)
        if self.slow_motion_rate != self._rate_told:  # changed while it was loading
            self._send(commands.SlowMotion(self.slow_motion_rate))
        self.findings.begin_anew()
        self._undo.forget_unanswered()
        self._promised.clear()
        if not plan.keep_history:
            self._saved_step = event.step
            self._take_up(plan.back_to)

    def _leave(self, back_to: LeftRun | None) -> None:
        """Keep the run that ends, if it is worth it, to go back to; and only that one: each holds a whole state."""
        worth = self._finished_trainer is not None and self.unsaved_steps >= WORTH_KEEPING
        if worth:
            self.left = LeftRun(self.name, self._named, self.config, self._finished_trainer.state(), self._saved_step,
                                self.history, self.marks, self.findings)
        elif back_to is not None:
            self.left = None

    def _take_up(self, back_to: LeftRun | None) -> None:
        """Begin with empty curves, or with those of the run that is gone back to."""
        if back_to is None:
            self.history, self.marks, self.findings = ScalarHistory(), [], FindingLog()
            self.history.clear(tuple(term.name for term in self.started.facts.terms))
        else:
            self.history, self.marks, self.findings = back_to.history, back_to.marks, back_to.findings
            self._named, self._saved_step = back_to.named, back_to.saved_step
        self._undo.clear()
        self.undo_changed.emit()

    def _state_without_run(self, event: Event) -> str:
        """The state after loading has ended in an error or was cancelled: that of the run before, if there was one."""
        if self._state_before == "idle" and isinstance(event, Failed):
            return "failed"
        return self._state_before

    def _set_state(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
            self.undo_changed.emit()


_STATE_AFTER = {Started: "running", Paused: "paused", Trouble: "paused", Resumed: "running",
                Finished: "finished", Failed: "failed"}
