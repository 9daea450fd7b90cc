"""Slow motion: whole steps at a pace that the run keeps, or stage by stage while stages are in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ..run.run_controller import RunController

FIRST_PACE = 2.0  # steps a second
FIRST_STAGE_PACE = 0.5  # stages a second


class SlowMotion(QObject):
    """The switch for slow motion, its two paces, and who is to keep them.

    Whole steps are limited by the run. While a panel with stages is in view, the run is paused instead, and makes an
    iteration by hand whenever its walkthrough, which goes from stage to stage, has come to the end of the one before.

    Args:
        controller: its run and its walkthrough.
        in_view: returns whether the panel is in view that has stages played.
        parent: the window.

    Attributes:
        is_on: whether the training is slowed down.
        shows_stages: whether it would go stage by stage.

    Signals:
        changed: something other than the person's own switch and field has changed whether it is on, or the pace.
    """

    changed = Signal()

    def __init__(self, controller: RunController, in_view: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._walkthrough, self._in_view = controller, controller.walkthrough, in_view
        self._step_pace, self._stage_pace = FIRST_PACE, FIRST_STAGE_PACE
        self.is_on = self.shows_stages = False
        controller.state_changed.connect(self._follow)

    @property
    def pace(self) -> float:
        """The pace in force, in stages or steps a second."""
        return self._stage_pace if self.shows_stages else self._step_pace

    def turn(self, on: bool) -> None:
        """Slow the training down, or let it go at full speed again."""
        self.is_on = on
        self._controller.slow_motion(self._step_pace if on else 0.0)
        self._follow()

    def ask(self, pace: float) -> None:
        """Slow the training down to so many steps a second, as a lesson or a preset wants it; 0 ends that."""
        self._step_pace = pace or self._step_pace
        self.turn(pace > 0)
        self.changed.emit()

    def set_pace(self, pace: float) -> None:
        """Choose the pace, in stages a second while stages would be played, else in steps a second."""
        if self.shows_stages:
            self._stage_pace = pace
            if self._walkthrough.is_playing:
                self._play()
            return
        self._step_pace = pace
        if self.is_on:
            self._controller.slow_motion(pace)

    def toggle(self) -> None:
        """Pause what goes on, or go on with what is paused."""
        if self._walkthrough.is_playing:
            self._walkthrough.stop()
        elif self.is_on and self.shows_stages and self._controller.state == "paused":
            self._play()
        else:
            self._controller.toggle()

    def look(self) -> None:
        """Take note that the panel may have come into view, or left it."""
        shows = self._in_view()
        if shows != self.shows_stages:
            self.shows_stages = shows
            self.changed.emit()
            self._follow()

    def _follow(self) -> None:
        """Hand the training over between the run and the walkthrough, as it should be now."""
        by_stages = self.is_on and self.shows_stages
        if by_stages and self._controller.state == "running":
            self._play()
        elif not by_stages and self._walkthrough.is_playing:
            self._walkthrough.stop()
            self._controller.run()

    def _play(self) -> None:
        self._walkthrough.play(1.0 / self._stage_pace)
