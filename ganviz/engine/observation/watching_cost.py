"""What watching really costs the training, measured in short rests from it.

What can be counted while a run goes on, the probes' time and the window's, misses much of what hurts: locks that are
waited for, cores that are shared, caches that are emptied. So now and then nothing is probed and nothing drawn for a
moment, and how much faster the training is in it tells the real cost. A single rest says little on a machine whose
speed drifts; many correct the factor by which the counted cost is wrong.
"""

from __future__ import annotations

import statistics
import time
from collections import deque
from collections.abc import Callable

from ..telemetry.mailbox import WINDOW_PER_COST, Watching

_SOON, _LATER = 4.0, 12.0  # seconds of watching between two rests: the first ones, and those after
_FIRST_RESTS = 6
_LONGEST_SHARE = 0.04  # of the time that rests may take where steps are slow
_COMPARED = 2.0  # seconds of watching, right before it, that a rest is compared with
_PATIENCE = 2.0  # seconds for which a background probe that still runs is waited for
_SETTLING = 0.05  # seconds in which what was being drawn is finished
_REST, _REST_STEPS = 0.2, 2  # at least so many seconds and steps
_LEAST, _MOST = -0.2, 0.3  # losses outside of these are accidents
_PRIOR, _PRIOR_SHARE = 6, 0.05  # the counted cost is trusted as much as so many rests that found it right
_REMEMBERED = 15  # rests, whose median is taken: the machine has other work too
_FACTORS = (0.5, 4.0)


class WatchingCost:
    """The gauge of one run.

    Args:
        watching: what the window and the training tell each other of it.
    """

    def __init__(self, watching: Watching) -> None:
        self._watching = watching
        self._stage: Callable[[float, int, float, Callable[[], bool]], None] = self._begin
        self._next = 0.0
        self._wait = _SOON  # seconds of watching until the next rest
        self._begun = 0.0
        self._from = (0.0, 0, 0.0)
        self._rest_from = (0.0, 0)
        self._watched = (0.0, 0.0)  # steps a second, and the share that was counted
        self._asked_at = 0.0
        self._rests: deque[tuple[float, float]] = deque(maxlen=_REMEMBERED)  # the loss, and what was counted

    @property
    def holds_probes(self) -> bool:
        """Whether no probe is to begin."""
        return self._stage not in (self._begin, self._mark, self._watch)

    def restart(self) -> None:
        """Forget the pace so far: the run paused, or trains in another way."""
        if self._stage in (self._mark, self._watch):
            self._wait = max(0.0, self._wait - (time.perf_counter() - self._begun))
        elif self._stage != self._begin:
            self._wait = 0.0  # a rest that was due has been cut short
        self._watching.rests = False
        self._stage, self._next = self._begin, 0.0

    def follow(self, now: float, step: int, spent: float, is_busy: Callable[[], bool]) -> None:
        """Take note of a step boundary; cheap enough for each one.

        Args:
            now: `time.perf_counter()`.
            step: iterations done.
            spent: seconds that probes have taken from the training thread so far.
            is_busy: whether a probe is running in the background.
        """
        if now >= self._next:
            self._stage(now, step, spent, is_busy)

    def _count(self, spent: float) -> float:
        return spent + self._watching.window_seconds / WINDOW_PER_COST

    def _begin(self, now: float, step: int, spent: float, is_busy: Callable[[], bool]) -> None:
        self._begun = now
        self._stage, self._next = self._mark, now + max(self._wait - _COMPARED, 0.0)

    def _mark(self, now: float, step: int, spent: float, is_busy: Callable[[], bool]) -> None:
        self._from = (now, step, self._count(spent))
        self._stage, self._next = self._watch, now + _COMPARED

    def _watch(self, now: float, step: int, spent: float, is_busy: Callable[[], bool]) -> None:
        begun, first, counted = self._from
        self._watched = ((step - first) / (now - begun), (self._count(spent) - counted) / (now - begun))
        self._asked_at = now
        self._stage = self._wait_for_probes

    def _wait_for_probes(self, now: float, step: int, spent: float, is_busy: Callable[[], bool]) -> None:
        if now - self._asked_at > _PATIENCE:
            self._wait = _SOON
            self._begin(now, step, spent, is_busy)
        elif not is_busy():
            self._watching.rests = True
            self._stage, self._next = self._settle, now + _SETTLING

    def _settle(self, now: float, step: int, spent: float, is_busy: Callable[[], bool]) -> None:
        self._rest_from = (now, step)
        self._stage, self._next = self._rest, now + _REST

    def _rest(self, now: float, step: int, spent: float, is_busy: Callable[[], bool]) -> None:
        begun, first = self._rest_from
        if step - first < _REST_STEPS:
            return
        undisturbed = (step - first) / (now - begun)
        self._learn(1 - self._watched[0] / undisturbed, self._watched[1])
        watching = self._watching
        watching.rests = False
        self._wait = max(_SOON if watching.measured < _FIRST_RESTS else _LATER, (now - begun) / _LONGEST_SHARE)
        self._begin(now, step, spent, is_busy)

    def _learn(self, loss: float, counted: float) -> None:
        self._rests.append((min(max(loss, _LEAST), _MOST), counted))
        count, prior = len(self._rests), _PRIOR * _PRIOR_SHARE
        lost, expected = (statistics.median(column) for column in zip(*self._rests, strict=True))
        low, high = _FACTORS
        self._watching.factor = min(max((prior + count * lost) / (prior + count * expected), low), high)
        self._watching.measured += 1
