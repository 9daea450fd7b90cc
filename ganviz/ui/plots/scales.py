"""The two axes of a plot over time: which steps are seen, and a value range that rarely changes.

A change of range redraws the axis with its texts, which costs more than the curves do.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from .tick_numbers import nice_number, signed, ticks

_SHRINK = 0.45  # data that fill less of the range than this make it smaller
_LADDER = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_FIRST_SPAN = 100  # steps seen at the beginning of a run
_CLOSEST = 10.0  # steps: the narrowest range
_CORE = (0.02, 0.98)  # quantiles of a curve between which its usual values lie
_AROUND = 1.5  # of the usual values' range, so far beyond it a value is still usual
_NEWEST = 3  # points at a curve's end that are always seen: news, not a spike


@dataclass
class ValueScale:
    """The vertical axis of one plot.

    Attributes:
        low, high: what is seen; powers of ten if `log`.
        log: whether positions are those of log10 of the values.
        fixed: the range never changes.
        places: where labels stand while the whole axis is seen, instead of at round values.
        percent: values are shares, and labelled in percent.
    """

    low: float = 0.0
    high: float = 1.0
    log: bool = False
    fixed: bool = False
    places: tuple[float, ...] = ()
    fitted: bool = False
    percent: bool = False

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Values to positions on the axis; NaN where a logarithm does not exist."""
        if not self.log:
            return values
        values = np.asarray(values, dtype=np.float64)
        return np.log10(values, out=np.full(values.shape, np.nan), where=values > 0)

    def fit(self, low: float, high: float) -> bool:
        """Make positions from `low` to `high` visible; keeps the present range where it still suits.

        Returns:
            whether the range changed.
        """
        if self.fixed or not (math.isfinite(low) and math.isfinite(high)):
            return False
        span = max(high - low, 1e-3 * max(abs(high), abs(low)), 1e-6)
        suits = self.low <= low and high <= self.high and span >= _SHRINK * (self.high - self.low)
        if self.fitted and suits:
            return False
        middle = (low + high) / 2
        low, high = middle - 0.56 * span, middle + 0.56 * span
        grid = nice_number((high - low) / 8)
        new = (math.floor(low / grid) * grid, math.ceil(high / grid) * grid)
        self.fitted = True
        if new == (self.low, self.high):
            return False
        self.low, self.high = new
        return True

    def labels(self, low: float, high: float, most: int) -> list[tuple[float, str]]:
        """(position, label) of round values of a part of the axis, at most about so many."""
        if self.places and (low, high) == (self.low, self.high):
            labels = [(place, f"{place:g}") for place in self.places]
        else:
            labels = _log_ticks(low, high, most) if self.log else ticks(low, high, most)
        if not self.percent:
            return labels
        return [(place, percent_text(10.0**place if self.log else place)) for place, _ in labels]


def percent_text(share: float) -> str:
    """A share in percent, with digits after the point where it has some."""
    return signed(f"{round(100 * share, 6):g} %")


def _log_ticks(low: float, high: float, most: int) -> list[tuple[float, str]]:
    low, high = max(low, -300.0), min(high, 300.0)  # a range of another kind of axis, for a moment
    decades = range(math.ceil(low - 1e-9), math.floor(high + 1e-9) + 1)
    every = max(1, math.ceil(len(decades) / max(most, 1)))
    places = [(float(d), d) for d in decades if d % every == 0]
    if len(places) >= 2 or most < 2:
        return [(place, _power(10.0 ** decade)) for place, decade in places]
    found = []
    for decade in range(math.floor(low), math.ceil(high) + 1):
        found += [math.log10(digit) + decade for digit in (1, 2, 5)]
    found = [p for p in found if low <= p <= high]
    if len(found) >= 2:
        return [(p, _power(10.0**p)) for p in found[::math.ceil(len(found) / most)]]
    linear = [t for t in ticks(10.0**low, 10.0**high, most) if t[0] > 0]
    return [(math.log10(value), label) for value, label in linear]


def _power(value: float) -> str:
    return f"{value:.3g}" if 1e-3 <= value < 1e5 else signed(f"{value:.0e}")


@dataclass
class TimeRange:
    """Which steps are seen.

    Attributes:
        first, last: of the run so far.
        window: while following, only so many steps are seen; None is the whole run.
        following: the range moves with the newest step; a person who looks back ends that.
        low, high: the steps at the left and the right edge.
    """

    first: int = 1
    last: int = 0
    window: int | None = None
    following: bool = True
    low: float = 0.0
    high: float = float(_FIRST_SPAN)

    def update(self, first: int, last: int) -> bool:
        """Take over the run's length; returns whether the range changed."""
        self.first, self.last = first, last
        return self._follow() if self.following else False

    def follow(self, window: int | None) -> bool:
        """Follow the newest step again, over `window` steps."""
        self.following, self.window = True, window
        return self._follow()

    def _follow(self) -> bool:
        before = (self.low, self.high)
        begin = float(self.first - 1)
        if self.window is None or self.last - begin <= self.window:
            span = self.window if self.window is not None else _next_on_ladder(max(self.last - begin, _FIRST_SPAN))
            self.low, self.high = begin, begin + span
        else:
            # moves in jumps of a tenth, so that the axis is seldom redrawn
            jump = self.window / 10
            self.high = math.ceil(self.last / jump) * jump
            self.low = self.high - self.window
        return (self.low, self.high) != before

    def look(self, low: float, high: float) -> None:
        """Look at these steps, or near them: no closer than 10 steps, and not much farther than the run reaches."""
        whole = _next_on_ladder(max(self.last - self.first + 1, _FIRST_SPAN))
        span = min(max(high - low, _CLOSEST), max(whole, self.high - self.low))
        low = (low + high - span) / 2
        low = min(max(low, self.first - 1 - span / 2), self.last - span / 2)
        self.low, self.high, self.following = low, low + span, False


def step_labels(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """(step, label) of round steps, at most about so many; none before the run."""
    step = max(1.0, nice_number((high - low) / max(most, 1)))
    numbers = range(math.ceil(max(low, 0) / step), math.floor(high / step) + 1)
    return [(n * step, step_text(n * step)) for n in numbers]


def log_step_labels(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """(power of ten, label) of round steps on a logarithmic axis."""
    return [(place, step_text(10.0**place)) for place, _ in _log_ticks(max(low, 0.0), high, most)]


def usual_range(curves: Iterable[np.ndarray]) -> tuple[tuple[float, float], tuple[float, float]]:
    """The range of the curves' values without single spikes, and the whole range; NaN if there is nothing.

    Args:
        curves: (n,) positions on an axis each.
    """
    known = [curve for curve in (curve[np.isfinite(curve)] for curve in curves) if len(curve)]
    if not known:
        return (math.nan, math.nan), (math.nan, math.nan)
    # by rank: np.quantile takes ten times as long
    ordered = [np.sort(curve) for curve in known]
    low = min(float(curve[int(_CORE[0] * (len(curve) - 1))]) for curve in ordered)
    high = max(float(curve[math.ceil(_CORE[1] * (len(curve) - 1))]) for curve in ordered)
    room = _AROUND * max(high - low, 1e-3 * max(abs(high), abs(low)))
    newest = [sorted(curve[-_NEWEST:].tolist())[min(_NEWEST, len(curve)) // 2] for curve in known]
    low = min(*(float(curve[curve.searchsorted(low - room)]) for curve in ordered), *newest)
    high = max(*(float(curve[curve.searchsorted(high + room, "right") - 1]) for curve in ordered), *newest)
    extremes = min(float(curve[0]) for curve in ordered), max(float(curve[-1]) for curve in ordered)
    return (low, high), extremes


def step_text(step: float) -> str:
    """A step's number with thousands separated."""
    return f"{step:,.0f}"


def _next_on_ladder(steps: float) -> float:
    """The next round number of steps that leaves a little room."""
    wanted = steps * 1.02
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(digit * power for digit in _LADDER if wanted <= digit * power * (1 + 1e-9))
