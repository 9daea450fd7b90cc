"""The pace of a run: what slow motion allows, and what was measured."""

from __future__ import annotations

import time

# Slow motion up to this many steps a second sleeps long enough between them for complete pictures.
_UNHURRIED_RATE = 30
# Slow motion up to this many steps a second shows every step; faster, the eye does not follow each one anyway.
_EACH_STEP_RATE = 5
_SECONDS_BETWEEN_MEASUREMENTS = 0.5


class Pacing:
    """The limit that slow motion sets to a run, and the clock that measures its speed.

    Attributes:
        rate: steps a second at most; 0 for no limit.
    """

    def __init__(self) -> None:
        self.rate = 0.0
        self._next_step_at = 0.0
        self._measured_from = (0.0, 0, 0.0)

    def limit(self, rate: float) -> None:
        """Let this many steps a second pass from now on; 0 for no limit."""
        self.rate = rate
        self._next_step_at = time.perf_counter()

    @property
    def is_unhurried(self) -> bool:
        """Whether pictures may take their time between two steps."""
        return 0 < self.rate <= _UNHURRIED_RATE

    @property
    def shows_each_step(self) -> bool:
        """Whether every step is to be seen."""
        return 0 < self.rate <= _EACH_STEP_RATE

    def delay(self) -> float:
        """Let the next step pass if it is time; return the seconds until then, 0 if it is now."""
        delay = self._next_step_at - time.perf_counter()
        if delay > 0:
            return delay
        self._next_step_at = max(self._next_step_at + 1 / self.rate, time.perf_counter())
        return 0.0

    def restart(self, now: float, step: int, spent: float) -> None:
        """Measure from here on, after time that was not spent on training."""
        self._measured_from = (now, step, spent)

    def measure(self, now: float, step: int, spent: float) -> tuple[float, float] | None:
        """Measure speed and cost since the last measurement; None if that is too short a time ago.

        Args:
            now: `time.perf_counter()`.
            step: iterations done.
            spent: seconds that observation has taken so far.

        Returns:
            Steps a second, and the share of time that observation took.
        """
        then, step_then, spent_then = self._measured_from
        seconds = now - then
        if seconds < _SECONDS_BETWEEN_MEASUREMENTS:
            return None
        self._measured_from = (now, step, spent)
        return (step - step_then) / seconds, (spent - spent_then) / seconds
