"""The run against its own best: how far an indicator of the samples has fallen, and since when."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..probes.indicators import Indicator, Indicators

# Measurements that must agree: the best is what a stretch of them held, the fall what none of the newest escapes.
_STRETCH = 3
# Once this much is lost the best is counted as over, in parts of what real data gets.
_LOST = 0.1


def _share_of_real(indicator: Indicator) -> float | None:
    return min(indicator.value / indicator.reference, 1.0) if indicator.reference else None


def _likeness(indicator: Indicator) -> float | None:
    share = _share_of_real(indicator)
    if not share:
        return share
    return min(share, indicator.reference / indicator.value)


# How good each indicator of the samples is by itself, from 0 to 1, which is as good as real data.
_GOODNESS: dict[str, Callable[[Indicator], float | None]] = {
    "modes_covered": _share_of_real, "high_quality": _share_of_real, "diversity": _likeness,
    "precision": _share_of_real, "recall": _share_of_real, "coverage": _share_of_real,
    "near_duplicates": lambda indicator: 1 - indicator.value,
}


# Samples strewn everywhere reach all modes and recall all of the data, and one good sample over and over is precise: as
# the run's best, an indicator counts in full only where its companion is at least half as good as real data.
_WITH = {"modes_covered": "high_quality", "high_quality": "modes_covered", "recall": "precision",
         "precision": "coverage"}


def _goodness(indicators: Sequence[Indicator]) -> dict[str, tuple[float, float]]:
    """Say how good each indicator is by itself, and as the run's best.

    Those without a value, and those that are not of the samples, are left out.
    """
    known = {i.name: i for i in indicators if i.name in _GOODNESS and i.value is not None and math.isfinite(i.value)}
    found = {name: good for name, indicator in known.items() if (good := _GOODNESS[name](indicator)) is not None}
    return {name: (good, min(good, 2 * found.get(_WITH.get(name), 1.0))) for name, good in found.items()}


@dataclass(frozen=True)
class Measured:
    """An indicator as it was measured at a step."""

    step: int
    indicator: Indicator


@dataclass(frozen=True)
class Fall:
    """The distance of an indicator from the run's best.

    Attributes:
        size: as a share of what real data gets, 0 to 1: from what a stretch of measurements held to the best of the
            newest ones; 0 where the newest is good by itself.
        best: the worst measurement of that stretch; now: the newest one.
        onset: step of the first measurement at which a part of it was lost for good.
    """

    size: float
    best: Measured
    now: Measured
    onset: int


class Bests:
    """The best stretch of each indicator's measurements, and the newest ones.

    Attributes:
        last_fall: what `worst_fall` found when it last found something.
    """

    def __init__(self) -> None:
        self.last_fall: Fall | None = None
        self._tracks: dict[tuple[str, str], _Track] = {}
        self._weights: dict[str, str] = {}

    def take(self, step: int, content: Indicators) -> None:
        """Take in what a probe measured at a step."""
        found, weights = _goodness(content.indicators), content.weights
        for indicator in content.indicators:
            if indicator.name in found:
                self._weights[indicator.name] = weights
                self._tracks.setdefault((indicator.name, weights), _Track()).take(Measured(step, indicator),
                                                                                  *found[indicator.name])

    def forget_newest(self) -> None:
        """Count only what is measured from now on as the present state."""
        for track in self._tracks.values():
            track.newest.clear()

    def worst_fall(self) -> Fall | None:
        """Find the largest fall, of the weights that were measured last; None if too little is known of all of them."""
        falls = (self._tracks[which].fall() for which in self._weights.items())
        found = max((fall for fall in falls if fall is not None), key=lambda fall: fall.size, default=None)
        self.last_fall = found or self.last_fall
        return found


class _Track:
    """The measurements of one indicator.

    Attributes:
        newest: the newest ones, with how good each is by itself and as the run's best.
    """

    def __init__(self) -> None:
        self.newest: deque[tuple[Measured, float, float]] = deque(maxlen=_STRETCH)
        self._best: tuple[Measured, float] | None = None
        self._onset: int | None = None

    def take(self, measured: Measured, good: float, as_best: float) -> None:
        self.newest.append((measured, good, as_best))
        if len(self.newest) == _STRETCH:
            held = min(self.newest, key=lambda each: each[2])
            if self._best is None or held[2] >= self._best[1]:
                self._best = held[0], held[2]
        if self._best is not None:
            if good >= self._best[1] - _LOST:
                self._onset = None
            elif self._onset is None:
                self._onset = measured.step

    def fall(self) -> Fall | None:
        if self._best is None or len(self.newest) < _STRETCH:
            return None
        (best, good), now = self._best, self.newest[-1][0]
        is_good = now.indicator.verdict == "good"
        size = 0.0 if is_good else max(good - max(each for _, each, _ in self.newest), 0.0)
        return Fall(size, best, now, best.step if self._onset is None else self._onset)
