"""The training thread, and how one run takes the place of another."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from ...engine.settings.commands import Command
from ...engine.telemetry.events import Event, Failed, Finished, Paused, Resumed, Started, Trouble
from .own_attached_run import OwnAttachedRun
from .process_choice import ProcessChoice
from .run_plan import RunPlan
from .training_thread import TrainingThread

_ALIVE = ("loading", "running", "paused", "looking")
_STATE_AFTER = {Started: "running", Paused: "paused", Trouble: "paused", Resumed: "running",
                Finished: "finished", Failed: "failed"}
_MS_BEFORE_COLLECTING = 1000


class RunSuccession(QObject):
    """The owner of the training thread, which ends one run before it begins the next.

    Args:
        make_trainer: makes the trainer in the training thread.
        prepare: called before each thread is made; returns what its run is told before the first step.
        processes: whether runs get a process of their own; None: none does.

    Attributes:
        thread: the training thread, also while its run loads and after it has ended; None if there is none.
        has_begun: whether the thread's run has started; until then the run before it is the present one.
        plan: what the thread was made for; None before the first run.
        next_plan: what will be begun when the thread has ended; None if nothing.
        finished_trainer: that of the present run, when its thread has gone; None if there is none.
        state: "idle", "loading", "running", "paused", "looking", "finished" or "failed".

    Signals:
        event: each lifecycle event of a run that is not being replaced.
        state_changed: the new state; "loading" once more where another run is loaded than a moment ago.
        gave_up: the run that was to replace one that waited could not begin; that one should come back.
    """

    event = Signal(object)
    state_changed = Signal(str)
    gave_up = Signal()

    def __init__(self, make_trainer: Callable[..., Any], prepare: Callable[[], Sequence[Command]],
                 parent: QObject | None = None, processes: ProcessChoice | None = None) -> None:
        super().__init__(parent)
        self.thread: TrainingThread | None = None
        self.has_begun = False
        self.plan: RunPlan | None = None
        self.next_plan: RunPlan | None = None
        self.finished_trainer: Any = None
        self.state = "idle"
        self._make_trainer, self._prepare, self._processes = make_trainer, prepare, processes
        self._state_before = "idle"
        self._was_waiting = False  # what `_state_before` calls finished was paused, or only looked at
        self._requests: dict[str, dict[str, Any]] = {}
        self._ending: list[TrainingThread] = []  # whose runs are over, while they wait for what is in the background
        self._closing = False
        self._last_wait: QEventLoop | None = None
        # a run holds itself in circles, and its memory, perhaps a GPU's, is wanted; but first the new one's pictures
        self._collector = QTimer(self, singleShot=True, interval=_MS_BEFORE_COLLECTING)
        self._collector.timeout.connect(gc.collect)

    @property
    def trainer(self) -> Any:
        """The trainer of the present or the last run; None before the first."""
        return self.thread.trainer if self.has_begun else self.finished_trainer

    def replace_with(self, plan: RunPlan) -> None:
        """End the present run and begin another one. Returns at once."""
        if self._closing:
            return
        self.next_plan = plan
        if self.state == "loading":
            self.state_changed.emit("loading")  # of another run
        else:
            self._state_before = "finished" if self.state in _ALIVE else self.state
            self._was_waiting = self.state in ("paused", "looking") and not plan.comes_back
        self._set_state("loading")
        if self.thread is None:
            self._go_on()
        else:
            self.thread.stop()  # `_on_run_ended` goes on from here

    def stop(self) -> None:
        """End the present run, or cancel the loading of the next. Returns at once."""
        self.next_plan = None
        if self.thread is not None:
            self.thread.stop()
        elif self.state == "loading":
            self._go_on()

    def close(self) -> None:
        """Stop for good and wait until all threads have ended, while the window stays responsive."""
        self._closing = True
        self.next_plan = None
        self._collector.stop()
        if self.thread is not None:
            self.thread.stop()
        if not self._is_deserted:
            self._last_wait = QEventLoop()
            self._last_wait.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self._last_wait = None

    def watch(self, requests: dict[str, dict[str, Any]]) -> None:
        """Choose which pictures are wanted, in this run and in the next ones."""
        self._requests = requests
        if self.thread is not None:
            self.thread.watch(requests)

    def take_over(self) -> None:
        """Let the run that has been loaded take the place of the one before it, which is forgotten."""
        self.has_begun, self._was_waiting = True, False
        if self.finished_trainer is not None:
            self.finished_trainer = None
            self._collector.start()

    def note(self, event: Event) -> None:
        """Change the state as an event of the thread's run says."""
        state = _STATE_AFTER.get(type(event))
        if isinstance(event, Started) and self.plan.seen is not None:
            state = "looking"
        if state is not None and not (self._was_waiting and isinstance(event, Finished | Failed)):  # it comes back
            self._set_state(state if self.has_begun else self._state_without_run(event))

    def _begin(self) -> None:
        if self._collector.isActive():  # not three at once
            self._collector.stop()
            gc.collect()
        self.plan, self.next_plan = self._in_its_process(self.next_plan), None
        first = self._prepare()
        options = dict(self.plan.options)
        if self.plan.keep_state and self.finished_trainer is not None:
            options["state"] = self.finished_trainer.state()
        options["paused"] = self.plan.paused
        attached = self.plan.attached
        stands_in = self.plan.seen or attached
        make_trainer = self._make_trainer if stands_in is None else stands_in.trainer
        ends = {} if attached is None else {"cancel": attached.cancel, "release": attached.close}
        self.thread = TrainingThread(self.plan.source, first, options=options, make_trainer=make_trainer,
                                     record_to=self.plan.record_to if attached is None else None, parent=self, **ends)
        self.thread.watch(self._requests)
        self.thread.event.connect(self._on_event)
        self.thread.ended.connect(self._on_run_ended)
        self.thread.finished.connect(self._free_threads)
        self._set_state("loading")
        self.thread.start()

    def _in_its_process(self, plan: RunPlan) -> RunPlan:
        """Have a run that trains do so in a process of its own, if the person has chosen that."""
        if self._processes is None or not self._processes.on or plan.seen is not None or plan.attached is not None:
            return plan
        return replace(plan, attached=OwnAttachedRun(plan.name, plan.record_to))

    def _on_event(self, event: Event) -> None:
        if self.next_plan is None and not self._closing:  # else the run that this is about is being replaced
            self.event.emit(event)

    def _on_run_ended(self) -> None:
        self._retire_thread()
        self._go_on()

    def _go_on(self) -> None:
        """Begin the next run, or say what the state is without one."""
        if self.next_plan is not None:
            if len(self._ending) <= 1:  # else there would be three runs at once: `_free_threads` goes on from here
                self._begin()
        elif self._was_waiting and self.state == "loading" and not self._closing:
            self._was_waiting = False
            self.gave_up.emit()
        elif self.state in _ALIVE:  # it ended without an event: cancelled before it began
            self._set_state(self._state_before)

    def _retire_thread(self) -> None:
        thread, self.thread = self.thread, None
        if thread is not None:
            if self.has_begun:
                self.finished_trainer = thread.trainer
            self.has_begun = False
            thread.event.disconnect(self._on_event)
            thread.ended.disconnect(self._on_run_ended)
            self._ending.append(thread)

    def _free_threads(self) -> None:
        """Free the threads that have ended, and go on with what waits for that."""
        for thread in [thread for thread in self._ending if thread.is_done]:
            self._ending.remove(thread)
            thread.finished.disconnect(self._free_threads)
            thread.wait()
            # not deleteLater: PySide then never frees the Python half of an object with signals, with the run it holds
            shiboken6.delete(thread)
            if not self._closing:
                self._collector.start()
        if self.thread is None and self.next_plan is not None:
            self._go_on()
        if self._last_wait is not None and self._is_deserted:
            self._last_wait.quit()

    @property
    def _is_deserted(self) -> bool:
        """Whether no thread is left."""
        return self.thread is None and not self._ending

    def _state_without_run(self, event: Event) -> str:
        """Return the state after loading has failed or was cancelled: that of the run before, if there was one."""
        if self._state_before == "idle" and isinstance(event, Failed):
            return "failed"
        return self._state_before

    def _set_state(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
