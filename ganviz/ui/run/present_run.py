"""The present run: what it is, and what it tells."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ...engine.observation.report import RunMeter
from ...engine.settings import commands
from ...engine.settings.commands import Command
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError
from ...engine.telemetry.events import Applied, CurvesRead, Event, Note, Rejected, Started
from ...engine.telemetry.history import ScalarHistory
from ...engine.telemetry.mailbox import SERIES, Pace, Picture, ScalarBlock, Telemetry
from ..forms.setting_words import in_words
from ..widgets.weights_choice import WeightsChoice
from .attached_run import AttachedRun
from .change_sender import ChangeSender
from .finding_log import FindingLog
from .ghost import Ghost
from .late_curves import LateCurves
from .process_choice import ProcessChoice
from .recording import Recording
from .run_plan import RunPlan
from .run_record import WORTH_KEEPING, LeftRun, RunRecord, named_config, stretch_that_holds
from .run_succession import RunSuccession
from .training_thread import real_trainer

_MOST_BLOCKS = 1024  # kept for curves that come as a whole, and may be a moment older


class PresentRun(QObject):
    """The present run as the window sees it, and the record of what it and the one before it have told.

    Args:
        make_trainer: makes the trainer in the training thread.
        processes: whether runs get a process of their own; None: none does.

    Attributes:
        started: what the present run said of itself when it began; None before the first run.
        meter: collects the figures of the present run for its report.
        recording: whether runs are recorded; None records none.
        weights: whose samples the panels show.
        ghost: the run before the present one.
        changes: the changes of settings that can be taken back or made again.
        left: the last run worth going back to that another one has taken the place of; None if there is none.
        telemetry: the mailbox of the present run, or of the last one.

    Signals:
        event: each lifecycle event, after this object has taken note of it.
        started_run: the same for Started alone.
        state_changed: the new state.
        undo_changed: undo or redo may have become possible or impossible.
    """

    event = Signal(object)
    started_run = Signal(object)
    state_changed = Signal(str)
    undo_changed = Signal()

    def __init__(self, parent: QObject | None = None, *, make_trainer: Callable[..., Any] = real_trainer,
                 recording: Recording | None = None, processes: ProcessChoice | None = None) -> None:
        super().__init__(parent)
        self.recording, self.processes = recording, processes
        self.started: Started | None = None
        self.weights = WeightsChoice(self)
        self.ghost = Ghost(self)
        self.telemetry = Telemetry()
        self.meter = RunMeter()
        self.slow_motion_rate = 0.0
        self.left: LeftRun | None = None
        self.changes = ChangeSender(self._send, self.undo_changed.emit)
        self._record = RunRecord()
        self._late_curves = LateCurves(self)
        self._late_curves.read.connect(self._on_event)
        self._late_curves.failed.connect(lambda why: self._on_event(Note(self.pace.step, why)))
        self._newest_blocks: deque[ScalarBlock] = deque(maxlen=_MOST_BLOCKS)  # of a run in another process
        self._kept: tuple[Path, int] | None = None  # file and stretch that hold the run whose thread has ended
        self._rate_told = 0.0
        self._runs = RunSuccession(make_trainer, self._prepare, self, processes)
        self._runs.event.connect(self._on_event)
        self._runs.state_changed.connect(self._on_state)
    # --- the present run ---

    @property
    def state(self) -> str:
        """How the present run is: "idle", "loading", "running", "paused", "looking" (it is open only to be looked at),
        "finished" or "failed".
        """
        return self._runs.state

    @property
    def name(self) -> str:
        """What the present run is called: a preset's name or a file's."""
        return self._record.name

    @property
    def config(self) -> RunConfig | None:
        """The settings in force; None before the first run."""
        return self._record.config

    @property
    def history(self) -> ScalarHistory:
        """The scalars of the present run."""
        return self._record.history

    @property
    def marks(self) -> list[Applied]:
        """The interventions of the present run, in order."""
        return self._record.marks

    @property
    def findings(self) -> FindingLog:
        """What diagnosis has found in the present run."""
        return self._record.findings

    @property
    def file(self) -> Path | None:
        """The file that the present run is recorded to, or was; None if it is not recorded."""
        return self._record.file

    @property
    def only_seen(self) -> str:
        """Why the present run is open only to be looked at, in a sentence; empty if it can be trained."""
        return self._record.only_seen

    @property
    def attached(self) -> AttachedRun | None:
        """The connection to the present run, if it trains in another process."""
        return self._record.attached

    @property
    def is_elsewhere(self) -> bool:
        """Whether the present run trains in a process that is not this window's, and has a life of its own."""
        return self.attached is not None and not self.attached.is_own

    @property
    def reads_curves(self) -> bool:
        """Whether its earlier curves are still being read from its file."""
        return self._late_curves.is_reading

    @property
    def is_changed(self) -> bool:
        """Whether the settings are no longer those that the run's name stands for."""
        return self._record.is_changed

    @property
    def newest_step(self) -> int:
        """The newest step that the present run has told of, by its pace or its curves."""
        return max(self.pace.step, self.history.last_step)

    @property
    def unsaved_steps(self) -> int:
        """How many steps the present run has trained since its state was last saved."""
        if self.started is None or self.only_seen or self.is_elsewhere:
            return 0
        return self.newest_step - self._record.saved_step

    def keep(self, kept: Callable[[], object]) -> bool:
        """Have the run's file hold all that it has done up to its next step; see `TrainingThread.keep`."""
        thread = self._runs.thread
        return thread is not None and thread.keep(kept)

    def note_saved(self, step: int) -> None:
        """Note that the state of this step of the present run is in a file."""
        self._record.saved_step = max(self._record.saved_step, step)

    @property
    def pace(self) -> Pace:
        """How fast the present run trains; the last value once it has ended."""
        return self.telemetry.pace

    @property
    def trainer(self) -> Any:
        """The trainer of the present or the last run; None before the first.

        Its state may only be asked for with `ask_state`.
        """
        return self._runs.trainer

    @property
    def is_building(self) -> bool:
        """Whether there is a thread without a trainer: it imports torch, or reads the config."""
        return self._runs.thread is not None and self._runs.thread.trainer is None

    @property
    def attaches(self) -> bool:
        """Whether a run in another process is being attached to."""
        plan = self._runs.next_plan or self._runs.plan
        return self.state == "loading" and plan is not None and plan.attached is not None

    @property
    def has_thread(self) -> bool:
        """Whether a training thread is there, even if its run has ended."""
        return self._runs.thread is not None

    @property
    def has_come_back(self) -> bool:
        """Whether the present run is an earlier one again, because the run that was to replace it could not begin."""
        return self._runs.has_begun and self._runs.plan.comes_back

    @property
    def shown_name(self) -> str:
        """The name of the run that is being loaded, or else of the present one."""
        plan = self._runs.next_plan or self._runs.plan
        return plan.name if self.state == "loading" and plan is not None else self.name

    # --- what the engine says ---

    def drain(self) -> tuple[bool, dict[str, Picture]]:
        """Take in the new scalars and pictures.

        Returns:
            whether there were new scalars, and the newest picture of each topic that has a new one.
        """
        blocks, pictures = self.telemetry.drain_blocks(), self.telemetry.drain_pictures()
        self.meter.see_blocks(blocks)
        self.meter.see_pictures(pictures)
        for block in blocks:
            if self.attached is None:
                self.history.append(block)
                self._late_curves.take(block)
            else:
                self._newest_blocks.append(block)
                self._append_if_new(block)
        return bool(blocks), pictures

    def _append_if_new(self, block: ScalarBlock) -> None:
        """Add a block to the curves of a run in another process, which may have come as a whole since, or be others."""
        if block.first_step > self.history.last_step and block.values.shape[1] == len(self.history.names):
            self.history.append(block)

    def why_no_restart(self) -> str:
        """Return why the run cannot be begun again from here, and the way out; empty if it can."""
        if self.config is None:
            return self.tr("There is no run yet; open a preset first.")
        return "" if not self.is_elsewhere else self.tr(
            "This run trains in another process, which cannot begin it again. Save its settings with File → Export, "
            "and open them here or there.")

    def _without_restart(self, event: Rejected) -> Rejected:
        """Have a refusal offer no restart where there can be none."""
        reason = self.why_no_restart()
        return replace(event, needs_restart=False, reason=f"{event.reason} {reason}") if (
            event.needs_restart and reason) else event

    def choose_other_weights(self) -> None:
        """Show samples of the averaged weights instead of the training ones, or the other way round."""
        if self.started is not None:
            self.weights.toggle(self.started.facts.data_kind)

    def why_no_average(self) -> str:
        """Return why there are no other weights to show; empty if there are."""
        return "" if self.weights.averaged else self.tr("This run keeps no average: train.ema_decay is 0")

    def _send(self, command: Command) -> int | None:
        if self.state == "looking":
            return self._reject(command, self.only_seen)
        return self._runs.thread.send(command) if self._runs.has_begun else None

    def _reject(self, command: Command, reason: str, needs_restart: bool = False) -> int:
        """Answer a command from here, but later, as the trainer would."""
        ticket = self.changes.local_ticket()
        rejected = Rejected(self.history.last_step, ticket, command, reason, needs_restart)
        QTimer.singleShot(0, self, lambda: self.event.emit(rejected))
        return ticket

    def _on_event(self, event: Event) -> None:
        if isinstance(event, CurvesRead):
            self.history.take_over(event.history)
            for block in self._newest_blocks:
                self._append_if_new(block)
        if isinstance(event, Started):
            self._take_over(event)
        if self._runs.plan is not None and self._runs.plan.attached is not None:
            self._runs.plan.attached.note(event)
        if isinstance(event, Applied | Rejected):
            event = self.changes.under_promised_ticket(event)
        if isinstance(event, Rejected):
            event = self._without_restart(event)
            event = replace(event, reason=in_words(event.reason, self.config))
        self.meter.see_events([event])
        if isinstance(event, Applied):
            self._record.config = event.config
            self.weights.set_averaged(event.config.train.ema_decay > 0)
            if isinstance(event.command, commands.Change):
                self.marks.append(event)
        if isinstance(event, Applied | Rejected):
            self.changes.take(event)
        else:
            self.findings.take(event)
        self.event.emit(event)
        if isinstance(event, Started):
            self.started_run.emit(event)
        self._runs.note(event)

    def _prepare(self) -> list[Command]:
        """Have done with the run before, and return what the next one is told before its first step."""
        self.drain()  # its last scalars, for the meter and for a history that goes on
        ended = self._runs.finished_trainer
        holds = ended is not None and not self.only_seen and not self.is_elsewhere
        self._kept = stretch_that_holds(self.file, ended.step) if holds else None
        self._rate_told = self.slow_motion_rate
        if self._runs.plan.is_elsewhere:
            return []  # it trains at its own pace, whatever this window's is
        return [commands.SlowMotion(self.slow_motion_rate)] if self.slow_motion_rate else []

    def _take_over(self, event: Started) -> None:
        """Let the run that has been loaded take the place of the one before it."""
        plan = self._runs.plan
        if self._runs.has_begun:
            self._go_on_with_more_curves(event)
            return
        if not plan.keep_history:
            self._leave(plan)
        self._runs.take_over()
        self.telemetry = self._runs.thread.telemetry
        self.started = event
        self.changes.forget_unanswered()
        if not plan.keep_history:
            self.ghost.become(self._record)
            self._record = self._record_of(plan)
            self._newest_blocks.clear()
            self._late_curves.stop()
            if plan.past is not None and plan.past.is_long:
                stretch, step = plan.past.parent()
                self._late_curves.begin(plan.past.path, step, stretch, self.history.names[len(SERIES):])
        self.findings.begin_anew(event.step)
        self._record.config = event.config
        self._record.attached = plan.attached
        if plan.seen is None and not plan.is_elsewhere:
            self._record.name = plan.name if plan.past is None else self._record.name
            self._record.file = self._runs.thread.file if plan.attached is None else plan.attached.file
        if plan.opens:
            self._record.prepared = plan.prepared
            self._record.named = named_config(self._record.name, event.config)
        self.weights.set_averaged(event.config.train.ema_decay > 0)
        if self.slow_motion_rate != self._rate_told and not plan.is_elsewhere:  # changed while the run was loading
            self._send(commands.SlowMotion(self.slow_motion_rate))
        if not plan.keep_history:
            self.changes.clear()

    def _record_of(self, plan: RunPlan) -> RunRecord:
        """Return the record that a run goes on with: its own from before, or a fresh one."""
        attached = plan.attached
        if plan.is_elsewhere:
            record = RunRecord(name=attached.name, file=attached.file, attached=attached)
            record.history.clear(tuple(term.name for term in self.started.facts.terms))
            return record
        past = plan.back_to or plan.past or plan.seen
        return self._fresh_record() if past is None else past.record

    def _go_on_with_more_curves(self, event: Started) -> None:
        """Take note that a script's own loop logs more from here on than before."""
        self.started = event
        self.history.clear(tuple(term.name for term in event.facts.terms))
        for block in self._newest_blocks:
            self._append_if_new(block)

    def _leave(self, plan: RunPlan) -> None:
        """Keep the run that ends, if its work is worth it: in its file, or, one alone, with its state in memory.

        One in another process has not ended: how to attach to it again is kept.
        """
        left, record, ended = self.left, self._record, self._runs.finished_trainer
        if self.is_elsewhere:
            if not record.attached.has_ended and not plan.comes_back:
                self.left = LeftRun(record.name, self.pace.step, False, attached=record.attached)
            return
        goes_back = left is not None and (plan.back_to is left or (
            left.kept is not None and plan.past is not None and plan.past.path == left.kept[0]))
        if not goes_back and record.prepared and (plan.prepared or (left is not None and not left.prepared)):
            return  # a lesson can prepare it again, and the person's own run must not be lost for it
        if ended is not None and self._kept is not None and ended.step >= WORTH_KEEPING:
            self.left = LeftRun(record.name, ended.step, record.prepared, self._kept)
        elif ended is not None and self._kept is None and self.unsaved_steps >= WORTH_KEEPING:
            with suppress(ConfigError):  # lost with its process
                state = ended.state()
                self.left = LeftRun(record.name, state.step, record.prepared, record=record, state=state)
        elif goes_back:
            self.left = None

    def _fresh_record(self) -> RunRecord:
        """Return a record with empty curves; a restart keeps what the name stands for."""
        record = RunRecord(named=self._record.named, saved_step=self.started.step, prepared=self._record.prepared)
        record.history.clear(tuple(term.name for term in self.started.facts.terms))
        return record

    def _on_state(self, state: str) -> None:
        self.state_changed.emit(state)
        self.undo_changed.emit()
