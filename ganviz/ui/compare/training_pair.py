"""A run and a fork of it that train by turns, so that they stay on the same step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from ...engine.telemetry.events import Event, Failed, Started
from ..run.forked_past import ForkedPast
from ..run.recording import Recording
from ..run.run_controller import RunController
from ..run.training_thread import real_trainer

SPEEDS = (0.0, 50.0, 10.0, 2.0)
"""Steps a second of each run, to choose from; 0 is as fast as they can."""


class TrainingPair(QObject):
    """A run that goes on as A, and its fork B, which begins at once.

    While B trains up to the step where A waits, A stands still; from there on each does a turn after the other. A alone
    is paused and stepped: B comes up to where it stands, and waits there.

    Args:
        a: the run, which has begun; it goes on alone when the pair is closed.
        past: where B begins.
        make_trainer: makes B's trainer in its thread.

    Attributes:
        a, b: the controllers.
        fork_step: after which B left A.

    Signals:
        changed: they train or wait now.
        failed: why B cannot begin.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, a: RunController, past: ForkedPast, recording: Recording | None, parent: QObject | None = None,
                 make_trainer: Callable[..., Any] = real_trainer) -> None:
        super().__init__(parent)
        from ...engine.training.turns import Turns  # with torch, which A has brought in

        self.a, self.fork_step = a, past.step
        self._turns = Turns()
        self._rate = a.slow_motion_rate  # of A alone

        def by_turns(*args: Any, **options: Any) -> Any:
            trainer = make_trainer(*args, **options)
            trainer.take_turns(self._turns)
            return trainer

        self.b = RunController(self, make_trainer=by_turns, recording=recording)
        self.b.slow_motion_rate = self._rate
        self.b.event.connect(self._on_event)
        for run in (a, self.b):
            run.state_changed.connect(self.changed)
        a.trainer.take_turns(self._turns)
        self.b.open_fork(past)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Started):
            self.a.run()  # together from here on
        elif isinstance(event, Failed) and self.b.started is None:
            self.failed.emit(event.message)

    @property
    def is_training(self) -> bool:
        """Whether they train."""
        return self.a.state == "running"

    @property
    def is_held(self) -> bool:
        """Whether B waits for A, which is paused."""
        return self.a.state == "paused" and self.b.state == "running"

    def toggle(self) -> None:
        """Pause both, or let both train."""
        if self.is_training:
            self.a.pause()
            return
        self.a.run()
        if self.b.state == "paused":  # after a step that failed
            self.b.run()

    def step(self) -> None:
        """Train one iteration of each, and pause."""
        self.a.step()

    def set_speed(self, rate: float) -> None:
        """Limit both to so many steps a second; 0 limits neither."""
        for run in (self.a, self.b):
            run.slow_motion(rate)

    def close(self) -> None:
        """Let A go on alone as it was before."""
        self.a.trainer.take_turns(None)
        self.a.slow_motion(self._rate)
