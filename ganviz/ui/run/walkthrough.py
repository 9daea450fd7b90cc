"""Which stage of an iteration is looked at: what all panels that show stages have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ...engine.probes.stages import IterationStages, Stage
from ...engine.telemetry.events import Event, Failed, Finished, Resumed, Started, Trouble

if TYPE_CHECKING:
    from .run_controller import RunController


class Walkthrough(QObject):
    """The stages of the newest iteration that was made by hand, and the one of them that is looked at.

    It holds them until training goes on by itself or another run begins: they would no longer be those of the weights
    that are there.

    Args:
        controller: makes the iterations; also the parent.

    Attributes:
        stages: of the newest iteration by hand; None if there are none.
        index: of the stage that is looked at.
        is_waiting: an iteration was asked for, and its stages are still to come.
        forgotten: iteration whose stages were given up because training went on; 0 if that has not happened.

    Signals:
        changed: there are other stages, another of them is looked at, or one is waited for.
        playing_changed: it begins or ends to go from stage to stage by itself.
    """

    changed = Signal()
    playing_changed = Signal(bool)

    def __init__(self, controller: RunController) -> None:
        super().__init__(controller)
        self._controller = controller
        self._over = 0  # iterations of the run when training last went on by itself
        self._is_playing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.next)
        self._clear()
        self.forgotten = 0
        controller.event.connect(self._on_event)

    def _clear(self) -> None:
        self.stages: IterationStages | None = None
        self.index = 0
        self.is_waiting = False

    # --- what is looked at ---

    @property
    def stage(self) -> Stage | None:
        """The stage that is looked at."""
        return None if self.stages is None else self.stages.stages[self.index]

    @property
    def is_playing(self) -> bool:
        """Whether it goes from stage to stage by itself."""
        return self._is_playing

    @property
    def can_ask(self) -> bool:
        """Whether the run can make an iteration by hand."""
        return self._controller.state in ("running", "paused")

    @property
    def can_go_back(self) -> bool:
        return self.stages is not None and self.index > 0

    @property
    def can_go_on(self) -> bool:
        """Whether there is a stage after this one, or another iteration can be made."""
        return self.can_ask or (self.stages is not None and self.index + 1 < len(self.stages.stages))

    def take(self, stages: IterationStages) -> None:
        """Take what the engine says of an iteration. A new one is looked at from its first stage."""
        if stages is self.stages or stages.iteration <= self._over or not stages.stages:
            return
        if self.stages is None or stages.iteration != self.stages.iteration:
            self.index, self.is_waiting = 0, False
        self.stages = stages
        self.index = min(self.index, len(stages.stages) - 1)
        self._show()

    def go_to(self, index: int) -> None:
        """Look at a stage; numbers beyond the ends mean the ends."""
        if self.stages is None:
            return
        index = min(max(index, 0), len(self.stages.stages) - 1)
        if index != self.index:
            self.index = index
            self._show()

    def next(self) -> None:
        """Look at the next stage; after the last one, make another iteration and look at its first."""
        if self.stages is not None and self.index + 1 < len(self.stages.stages):
            self.go_to(self.index + 1)
        else:
            self.ask()

    def back(self) -> None:
        """Look at the stage before; at the first one, stay."""
        self.go_to(self.index - 1)

    def ask(self) -> None:
        """Pause, and make an iteration, unless one is on its way."""
        if self.can_ask and not self.is_waiting:
            self.is_waiting = True
            self._controller.step("all")
            self.changed.emit()

    # --- playing ---

    def play(self, seconds_per_stage: float) -> None:
        """Go on from stage to stage by itself, through one iteration after another; or do so at another pace."""
        began, self._is_playing = not self._is_playing, True
        self._timer.setInterval(round(1000 * seconds_per_stage))
        if self.stages is None:
            self.ask()
        elif not self.is_waiting:
            self._timer.start()
        if began:
            self.playing_changed.emit(True)

    def stop(self) -> None:
        """Stay at the stage that is looked at."""
        self._timer.stop()
        if self._is_playing:
            self._is_playing = False
            self.playing_changed.emit(False)

    # --- what happens ---

    def _show(self) -> None:
        if self._is_playing:
            self._timer.start()  # each stage has its full time, however it was come to
        self.changed.emit()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Started):
            self._forget(0, 0)
        elif isinstance(event, Resumed):
            self._forget(event.step, event.step if self.stages is None else self.stages.iteration)
        elif isinstance(event, Trouble | Finished | Failed):
            self.is_waiting = False
            self.stop()
            self.changed.emit()

    def _forget(self, over: int, forgotten: int) -> None:
        self.stop()
        self._clear()
        self._over, self.forgotten = over, forgotten
        self.changed.emit()
