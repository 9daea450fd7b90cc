"""A run that has been built: its parts, and what they tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..checkpoint.state import TrainingState
from ..compiled.execution_mode import ExecutionMode
from ..datasets.base import TrainingData
from ..diagnosis.diagnosis import Diagnosis
from ..distributed.orders import Order
from ..distributed.ranks import Ranks
from ..observation.observation import Observer
from ..probes.view import View
from ..record.run_recorder import RunRecorder
from ..settings.commands import Balance, Execution, Scripted
from ..settings.config import RunConfig
from ..telemetry.events import ExecutionModeChanged, Progress
from ..telemetry.mailbox import Telemetry
from .commanded_run import CommandedRun
from .control import RunControl
from .learner import Learner
from .pacing import Pacing
from .step_tuning import StepTuning


@dataclass
class ActiveRun(CommandedRun):
    """The parts of a run, from its building to its end.

    Attributes:
        config: settings in force.
        learner: all that training changes.
        held_out: samples that training never sees; None if there are none.
        record: commands that were applied, with their steps.
        recorder: writes the run's file; None if it is not recorded.
        execution_mode: how steps are run; set once, by the builder.
        tuning: finds out how they are run fastest; set once, by the builder.
        reported_why_eager: the newest reason for eager steps that was reported.
    """

    config: RunConfig
    learner: Learner
    held_out: TrainingData | None
    telemetry: Telemetry
    observer: Observer
    diagnosis: Diagnosis
    control: RunControl
    record: list[Scripted]
    recorder: RunRecorder | None = None
    pacing: Pacing = field(default_factory=Pacing)
    execution_mode: ExecutionMode = field(init=False)
    tuning: StepTuning = field(init=False)
    reported_why_eager: str = ""

    @property
    def step(self) -> int:
        """Iterations done; at most a moment old while a compiled step runs."""
        return self.learner.step_now()

    @property
    def held_out_count(self) -> int:
        """Number of samples that training never sees."""
        return 0 if self.held_out is None else self.held_out.count

    @property
    def seconds_spent(self) -> float:
        """Seconds that observation and diagnosis have taken from training so far."""
        return self.observer.spent + self.diagnosis.spent

    def view(self, requests: Mapping[str, Any] | None = None) -> View:
        """Give what a probe may read: the run as it is now (see `Trainer.view`)."""
        learner = self.learner
        return View(
            config=self.config, model=learner.model, ema=learner.ema_networks(), loss=learner.loss,
            data=learner.batches.sample, real=learner.batches.items, to_float=learner.batches.to_float,
            labels=learner.batches.sample_labels, sources=learner.batches.sources, held_out=self.held_out,
            step=learner.step,
            random=learner.randomness.probes, recent_logits_real=learner.recorder.recent_real,
            recent_logits_fake=learner.recorder.recent_fake, recent_steps=learner.recorder.recent_steps,
            history=learner.recorder.means, trace=learner.trace, requests=requests or {},
            at_rest=self.control.paused or self.pacing.is_unhurried)

    @property
    def ranks(self) -> Ranks:
        """The processes that train the run together."""
        return self.learner.ranks

    def order(self, order: Order) -> None:
        """Have the other processes do what this one does now; end soon if one of them is asked to."""
        self.ranks.order(order)
        if self.ranks.end_is_wanted:
            self.control.stopping = True

    def on_execution_mode_changed(self) -> None:
        """Record and tell that steps are run in another way from here on."""
        self.on_way_changed()
        self.tell_execution_mode()

    def on_way_changed(self) -> None:
        """Record that steps are run in another way from here on."""
        # the ways differ in rounding: replayed, the run changes where it did now
        self.note_applied(self._way())

    def _way(self) -> Execution:
        way = self.tuning.way
        return Execution(way.name, way.threads if self.tuning.is_allowed else 0)

    def on_waiting_for_compiler(self) -> None:
        """Tell that a compilation is waited for."""
        what = ("Setting the compiler up, for some minutes, once" if self.execution_mode.sets_up_compiler
                else "Compiling the training step")
        self.tell(Progress(self.step, what, 0, 0))

    def tell_execution_mode(self) -> None:
        """Tell how steps are run."""
        self.reported_why_eager = self.execution_mode.why_eager
        self.tell(ExecutionModeChanged(self.step, self.execution_mode.text(), self.reported_why_eager,
                                       self.tuning.speeds))

    def follow_compiler(self) -> None:
        """Switch to the compiled step if it is ready, and tell a new reason if there will be none."""
        mode = self.execution_mode
        was_owed = mode.is_owed
        mode.follow_compiler()
        has_come = was_owed and not mode.is_owed and mode.name == "compiled"  # which the record has said
        if has_come or mode.why_eager != self.reported_why_eager:
            self.tell_execution_mode()

    def record_balancing(self, before: bool) -> None:
        """Have a replay know that what auto-balance does from here on is in the record.

        Args:
            before: whether auto-balance was on.
        """
        if self.config.train.auto_balance and not before and self.control.balances:
            self.note_applied(Balance(()))

    def end_replay(self) -> None:
        """Choose again what the script has held so far, and have the record know."""
        self.control.follow_script()
        if self.control.chooses_execution_mode:
            self.execution_mode.choose_again()
            self.tuning.begin()
            self.record_execution_mode()
        self.record_balancing(False)

    def record_execution_mode(self) -> None:
        """Have a replay begin as the run does now, whatever has been compiled since."""
        if self.execution_mode.is_chosen or self.tuning.is_allowed:
            self.note_applied(self._way())

    def state(self) -> TrainingState:
        """Take the whole state, at a step boundary."""
        state = self.learner.state()
        state.about["compiled"] = self.execution_mode.name == "compiled"  # also while such a step is waited for
        # for a script that holds them too, when the run goes on from here
        if not self.ranks.is_alone:
            state.about["ranks"] = self.ranks.count
        state.about["applied"] = [s.as_toml_table() for s in self.record if s.step == state.step]
        return state
