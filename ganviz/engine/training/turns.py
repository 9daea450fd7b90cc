"""Training by turns: several runs on one axis of steps, so that they can be compared while they train."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Turns:
    """The order in which runs train by turns, each in a thread of its own.

    Only one of them computes at a time, and none is more than a turn ahead of another: a turn is an iteration, or with
    compiled steps a block of them. One that is behind trains alone until it is level.

    Args:
        linked: whether a run that a person has paused holds the others where it stands.
    """

    def __init__(self, linked: bool = True) -> None:
        self._lock = threading.Lock()
        self._linked = linked
        self._seats: list[Seat] = []
        self._training: Seat | None = None

    @property
    def linked(self) -> bool:
        """Whether a run that a person has paused holds the others. May be set from any thread."""
        return self._linked

    @linked.setter
    def linked(self, linked: bool) -> None:
        with self._lock:
            self._linked = linked
            self._wake()

    def join(self, step: int, wake: Callable[[], None]) -> Seat:
        """Let a run that has done these iterations train by turns with the others.

        Args:
            wake: called when its turn has come, in the thread of the one before it; returns at once.
        """
        with self._lock:
            seat = Seat(self, step, wake)
            self._seats.append(seat)
        return seat

    def _may_train(self, seat: Seat) -> bool:
        if self._training is not None:
            return False
        others = [other for other in self._seats if other is not seat]
        if any(other.step < seat.step and not other.resting for other in others):
            return False
        if seat.by_hand:
            return True
        if any(self._holds(other) and other.step <= seat.step for other in others):
            return False
        level = [other for other in self._seats if other.step == seat.step and not other.resting]
        return level[0] is seat

    def _holds(self, seat: Seat) -> bool:
        """Whether none may go on beyond its step."""
        return seat.by_hand or (seat.resting and seat.at_wish and self._linked)

    def _most_steps(self, seat: Seat) -> int | None:
        ahead = [other.step for other in self._seats
                 if other.step > seat.step and (not other.resting or self._holds(other))]
        return min(ahead) - seat.step if ahead else None

    def _wake(self) -> None:
        """Wake whoever waits and may train now."""
        for seat in self._seats:
            if seat.waits and self._may_train(seat):
                seat.waits = False
                seat.wake()


class Seat:
    """A run's place among those that train by turns. Its methods are for the run's thread.

    Attributes:
        step: iterations that its run has done.
        wake: as in `Turns.join`.
        resting: its run is paused.
        at_wish: since a person wished it, not since a step failed.
        by_hand: its run is to do a single step by hand.
        waits: its run waits for its turn.
    """

    def __init__(self, turns: Turns, step: int, wake: Callable[[], None]) -> None:
        self._turns = turns
        self.step = step
        self.wake = wake
        self.resting = self.at_wish = self.by_hand = self.waits = False

    def take(self, by_hand: bool = False) -> bool:
        """Take the turn if it has come; return whether it has. If not, `wake` is called when to ask again.

        Args:
            by_hand: for a single step that a person asks for, also where another run holds this one.
        """
        turns = self._turns
        with turns._lock:
            self.resting, self.by_hand = False, by_hand
            has_come = turns._may_train(self)
            self.waits = not has_come
            if has_come:
                turns._training = self
            else:
                turns._wake()  # one that its pause held sleeps, and may be the next
        return has_come

    def most_steps(self) -> int | None:
        """Count the iterations until it is level with one that is ahead; None if none is."""
        with self._turns._lock:
            return self._turns._most_steps(self)

    def is_held(self) -> bool:
        """Tell whether it waits for a run that a person has paused."""
        with self._turns._lock:
            return self.waits and any(other.resting and self._turns._holds(other) and other.step <= self.step
                                      for other in self._turns._seats if other is not self)

    def end(self, step: int) -> None:
        """Give the turn to the next, after so many iterations in all."""
        with self._turns._lock:
            self.step, self.by_hand = step, False
            self._give_up()

    def rest(self, step: int, at_wish: bool) -> None:
        """Note that the run is paused, until it asks for its turn again.

        Args:
            at_wish: of a person; a run that paused since a step failed never holds the others.
        """
        with self._turns._lock:
            self.step, self.resting, self.at_wish, self.by_hand, self.waits = step, True, at_wish, False, False
            self._give_up()

    def leave(self) -> None:
        """Let the others train without it."""
        with self._turns._lock:
            self._turns._seats.remove(self)
            self._give_up()

    def _give_up(self) -> None:
        if self._turns._training is self:
            self._turns._training = None
        self._turns._wake()
