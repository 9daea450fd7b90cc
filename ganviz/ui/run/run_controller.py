"""Starts, steers and stops runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from ...engine.settings import commands
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError, Mendable
from ...engine.system import data_places
from ...engine.telemetry.events import Event, Failed
from ..forms.setting_words import in_words
from .attached_run import AttachedRun
from .forked_past import ForkedPast
from .present_run import PresentRun
from .process_choice import ProcessChoice
from .recorded_past import RecordedPast, SeenPast
from .recording import Recording, RecordTo
from .run_plan import RunPlan
from .training_thread import ConfigSource, real_trainer
from .walkthrough import Walkthrough

FULL_MEASUREMENT = 10_000  # samples


class RunController(PresentRun):
    """The present run, and what a person may ask: that runs begin and end, and that it carries out commands.

    Args:
        make_trainer: makes the trainer in the training thread.

    Attributes:
        walkthrough: the stages of the newest iteration by hand, and the one that is looked at.
    """

    def __init__(self, parent: QObject | None = None, *, make_trainer: Callable[..., Any] = real_trainer,
                 recording: Recording | None = None, processes: ProcessChoice | None = None) -> None:
        super().__init__(parent, make_trainer=make_trainer, recording=recording, processes=processes)
        self._refused: RunPlan | None = None  # what has not been begun, until the person has said yes to something
        self._runs.gave_up.connect(self._come_back)
        self.walkthrough = Walkthrough(self)

    # --- beginning and ending runs ---

    def open(self, source: ConfigSource, *, name: str = "", paused: bool = False, script: Sequence[Any] = (),
             steps: int | None = None, state: Any = None, attended: bool = True, prepared: bool = False) -> None:
        """End the present run and begin a new one. Returns at once.

        If the new run cannot begin, or its loading is cancelled, the present one is not lost: a paused run comes back
        paused, and any other is finished and can be continued.

        Args:
            source: the config, or what makes it in the training thread.
            name: what the run is called; if empty, like the present one.
            paused: whether it waits for the person before the first step.
            script, steps, state, attended: as the trainer takes them.
            prepared: whether a lesson prepares it, and can do so again: it takes no place of a run that was left.
        """
        options = {"script": tuple(script), "steps": steps, "state": state, "attended": attended}
        name, opens = name or self.name, bool(name)
        self._runs.replace_with(RunPlan(source, name, paused, options, opens=opens, prepared=prepared,
                                        record_to=self._target(name)))

    def restart(self, seed: int | None = None, changes: Mapping[str, Any] | None = None,
                keep_state: bool = False) -> None:
        """Begin again with the settings in force.

        Args:
            seed: another seed; None keeps the present one.
            changes: settings to change, also those that need a restart.
            keep_state: whether to go on from the present state (on another device, say) instead of from new weights.
        """
        if self.config is None:
            return
        if reason := self.why_no_restart():
            self._reject(commands.Run(), reason)
            return
        if keep_state and self.only_seen:
            self._reject(commands.Run(), self.only_seen)
            return
        changes = dict(changes or {}) | ({} if seed is None else {"train.seed": seed})
        if changes.get("data.path"):
            data_places.name(changes["data.path"])
        try:
            config = self.config.with_changes(changes)
        except ConfigError as error:
            self._reject(commands.Set.of(changes), in_words(str(error), self.config))
            return
        paused = self.state == "paused" and self.has_thread
        target = self._target(self.name, self._record.file if keep_state else None)
        self._runs.replace_with(RunPlan(config, self.name, paused, keep_history=keep_state, keep_state=keep_state,
                                        record_to=target))

    def go_back(self) -> None:
        """Go back to the run that was left, as it was, paused; the present run becomes the one that was left."""
        left = self.left
        if left is None:
            return
        if left.attached is not None:
            self.attach(left.attached.again())
            return
        if left.kept is not None:
            file, stretch = left.kept
            self.open_recorded(file, stretch=stretch)
            return
        record = left.record
        self._runs.replace_with(RunPlan(record.config, record.name, paused=True, options={"state": left.state},
                                        back_to=left, record_to=self._target(record.name, record.file)))

    def open_recorded(self, path: Path, step: int | None = None, stretch: int | None = None, trains: bool = False
                      ) -> None:
        """Go on with a recorded run from one of its steps, paused there, with its curves up to it.

        What came after that step stays in its file, as a stretch beside the one that begins. A run that another process
        records, or that holds no snapshot to go on from, is opened only to be looked at.

        Args:
            step: None is where its newest snapshot is.
            stretch: of the step; None is the newest.
            trains: whether it trains on at once from its newest snapshot.
        """
        from ...engine.record import locking  # the first window need not wait for it

        if (path != self.file or self.only_seen or self.is_elsewhere) and locking.is_held(path):
            self.look_at(path, self.tr("Another ganviz records this run, so it is open only to be looked at. Steer it "
                                       "there; once it has ended there, Run goes on with it here."))
            return
        past = RecordedPast(path, step, stretch)
        record_to = self.recording.target("", path, past.parent) if self.recording is not None else None
        # without a step it waits at once; else it trains from the snapshot to the step, and pauses there
        self._runs.replace_with(RunPlan(past.load, path.stem, paused=step is None and not trains, opens=True, past=past,
                                        options={"state": past.state, "script": past.script},
                                        record_to=record_to))

    def open_fork(self, past: ForkedPast) -> None:
        """Begin a run that is forked off a step of another one. It trains at once, and is recorded to a file of its own
        that notes its parent.
        """
        target = self._target(past.name)
        self._runs.replace_with(RunPlan(past.load, past.name, opens=True,
                                        options={"state": past.state, "script": past.script},
                                        record_to=target and replace(target, fork_of=past.parent)))

    def look_at(self, path: Path, why: str = "") -> None:
        """Open a recorded run only to be looked at, and follow it if another process goes on recording it.

        Args:
            why: it is only looked at, and the way out, in a sentence or two; what commands are answered with.
        """
        why = why or self.tr("This run is open only to be looked at; File → Recorded runs goes on with it.")
        seen = SeenPast(path, why)
        self._runs.replace_with(RunPlan(seen.load, path.stem, opens=True, seen=seen))

    def attach(self, attached: AttachedRun) -> None:
        """Show and steer a run in another process. It goes on there when this window leaves it."""
        self._runs.replace_with(RunPlan(attached.load, attached.name, opens=True, attached=attached))

    def take_over(self) -> None:
        """Steer the run in another process from now on, whoever does it now."""
        if self.attached is not None and self._runs.has_begun:
            self.trainer.take_over()

    def end_there(self) -> None:
        """End the run in another process."""
        if self.is_elsewhere and self._runs.has_begun:
            self.trainer.end_run()

    def load_place(self, place: str) -> None:
        """Begin the run again whose data was not loaded because the person had not named its place, which they do now.

        Args:
            place: as its `Failed` event says.
        """
        data_places.name(place)
        if self._refused is not None:
            self._runs.replace_with(self._refused)

    def mend(self) -> None:
        """Begin the run again whose settings are not allowed as they are, with what its `Failed` event offers."""
        plan = self._refused
        if plan is None:
            return

        def mended() -> RunConfig:
            try:
                return plan.source() if callable(plan.source) else plan.source
            except Mendable as error:
                return error.config.with_changes(error.changes)

        self._runs.replace_with(replace(plan, source=mended))

    def stop(self) -> None:
        """End the present run, or cancel the loading of the next. Returns at once."""
        self._runs.stop()

    def close(self) -> None:
        """Stop for good and wait until the thread has ended, while the window stays responsive.

        That takes at most the rest of one iteration; only the import of torch cannot be cut short.
        """
        self.walkthrough.stop()
        self._late_curves.stop()
        self._runs.close()

    def _target(self, name: str, file: Path | None = None) -> RecordTo | None:
        """Say where a run is recorded: on in a file, or in a new one."""
        return self.recording.target(name, file) if self.recording is not None else None

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Failed) and self._looks_instead(event):
            return
        if isinstance(event, Failed) and (event.place or event.remedy):
            self._refused = self._runs.plan
        super()._on_event(event)

    def _looks_instead(self, event: Failed) -> bool:
        """Open a recorded run only to be looked at that cannot be gone on with; return whether it is tried."""
        plan = self._runs.plan
        if plan.past is None or event.place or self._runs.has_begun or self._runs.next_plan is not None:
            return False
        self.look_at(plan.past.path, self.tr("This run is open only to be looked at; Restart begins it anew.") + " "
                     + event.message)
        return True

    def _come_back(self) -> None:
        """Begin the paused run again that was ended for another one, which then could not begin."""
        if self.is_elsewhere:
            self._runs.replace_with(RunPlan((again := self.attached.again()).load, self.name, attached=again,
                                            comes_back=True))
            return
        if self.only_seen:
            self._runs.replace_with(RunPlan((seen := SeenPast(self.file, self.only_seen)).load, self.name, seen=seen,
                                            comes_back=True))
            return
        self._runs.replace_with(RunPlan(self.config, self.name, paused=True, keep_history=True, keep_state=True,
                                        comes_back=True, record_to=self._target(self.name, self._record.file)))

    # --- commands ---

    def run(self) -> None:
        """Go on training; after the end of a run, without a limit of steps."""
        if self.only_seen and self.state == "looking":
            self.open_recorded(self.file)
        elif self._runs.thread is not None:
            self._runs.thread.send(commands.Run())
        elif self.state == "finished" and self.is_elsewhere:
            self._go_on_after(self.attached)
        elif self.state == "finished" and self._runs.finished_trainer is not None:
            self._runs.replace_with(RunPlan(self.config, self.name, keep_history=True, keep_state=True,
                                            record_to=self._target(self.name, self._record.file)))

    def _go_on_after(self, attached: AttachedRun) -> None:
        """Attach again to a run that has only been left; go on with one that has ended from its file."""
        if not attached.has_ended:
            self.attach(attached.again())
        elif self.file is not None and self.file.exists():
            self.open_recorded(self.file, trains=True)
        else:
            self._reject(commands.Run(), self.tr("This run has ended in its own process, and its file is not on this "
                                                 "machine; go on with it there."))

    def pause(self) -> None:
        """Stop at the next step boundary and wait."""
        self._send(commands.Pause())

    def toggle(self) -> None:
        """Pause a run that trains, or else go on training."""
        if self.state == "running":
            self.pause()
        else:
            self.run()

    def step(self, phase: str = "all") -> None:
        """Train one iteration, or one update of one side ("d", "g"), and pause."""
        self._send(commands.Step(phase))

    def slow_motion(self, rate: float) -> None:
        """Limit the pace to `rate` iterations per second, also of later runs; 0 removes the limit."""
        self.slow_motion_rate = rate
        self._send(commands.SlowMotion(rate))

    def set(self, changes: Mapping[str, Any]) -> int:
        """Ask for changes of live settings, all or none.

        Returns:
            the ticket of the Applied or Rejected event that will answer.
        """
        return self._change(commands.Set.of(changes))

    def set_weight(self, network: str, parameter: str, index: int, value: float) -> int:
        """Ask for one weight to be changed (see `SetWeight`).

        Returns:
            the ticket of the Applied or Rejected event that will answer.
        """
        return self._change(commands.SetWeight(network, parameter, index, value))

    def _change(self, command: commands.Change) -> int:
        if self.state == "looking":
            return self._reject(command, self.only_seen)
        if self._runs.has_begun:
            return self.changes.ask(command)
        loading = self.state == "loading"
        return self._reject(command, self.tr("The run is still loading; try again when it trains.") if loading
                            else self.tr("The run has ended; this needs a restart."), not loading)

    def undo(self) -> None:
        """Take back the latest change of settings; one that is not answered yet, as soon as it is."""
        if self._runs.has_begun:
            self.changes.turn("undo")

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._runs.has_begun:
            self.changes.turn("redo")

    @property
    def can_undo(self) -> bool:
        return self._runs.has_begun and self.changes.stack.can_undo

    @property
    def can_redo(self) -> bool:
        return self._runs.has_begun and self.changes.stack.can_redo

    def measure(self, samples: int = FULL_MEASUREMENT) -> None:
        """Ask for all indicators at once on that many samples; Measuring events tell the progress."""
        if self.state == "looking":
            self._reject(commands.Run(), self.only_seen)
        elif self._runs.has_begun:
            self.trainer.measure(samples)

    def cancel_measure(self) -> None:
        """End the measurement that was asked for."""
        if self._runs.has_begun and self.state != "looking":
            self.trainer.cancel_measure()

    def watch(self, requests: dict[str, dict[str, Any]]) -> None:
        """Choose which pictures are wanted, in this run and in the next ones."""
        self._runs.watch(requests)
