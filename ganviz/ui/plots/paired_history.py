"""The histories of two runs as one, for plots that draw both over the same steps."""

from __future__ import annotations

import numpy as np

from ...engine.telemetry.history import ScalarHistory
from .step_plots import bridged

OTHER = "other "
"""What stands before the name of a series of the second run."""

_Window = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


class PairedHistory:
    """Two histories, of which the second one's series bear `OTHER` before their names.

    It answers as a `ScalarHistory` does whatever plots ask of one.
    """

    def __init__(self, first: ScalarHistory, second: ScalarHistory) -> None:
        self.histories = first, second

    @property
    def first_step(self) -> int | None:
        """The first step of the one that begins earlier; None before either has any."""
        return min((h.first_step for h in self.histories if h.first_step is not None), default=None)

    @property
    def last_step(self) -> int:
        """The newest step of the one that is further on."""
        return max(history.last_step for history in self.histories)

    def window(self, first: int, last: int, max_points: int, series: tuple[str, ...]) -> _Window:
        """Read series of both over a range of steps; see `ScalarHistory.window`.

        Where the two have points at other steps, values between two points of one are those of a line.
        """
        found = [history.window(first, last, max_points, names) for history, names in self._shared(series)]
        steps = np.unique(np.concatenate([part[0] for part in found]))
        parts = [[_at(steps, part[0], values) for values in part[1:]] for part in found]
        order = self._order(series)
        mean, low, high = (np.concatenate(rows)[order] for rows in zip(*parts, strict=True))
        return steps, mean, low, high

    def statistics(self, first: int, last: int, series: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Mean, least and greatest of series of both; see `ScalarHistory.statistics`."""
        found = [history.statistics(first, last, names) for history, names in self._shared(series)]
        order = self._order(series)
        mean, low, high = (np.concatenate(parts)[order] for parts in zip(*found, strict=True))
        return mean, low, high

    def _shared(self, series: tuple[str, ...]) -> list[tuple[ScalarHistory, tuple[str, ...]]]:
        """Share the names of series among the histories; one of which nothing is wanted is left out."""
        own = tuple(name for name in series if not name.startswith(OTHER))
        others = tuple(name.removeprefix(OTHER) for name in series if name.startswith(OTHER))
        return [pair for pair in zip(self.histories, (own, others), strict=True) if pair[1]]

    @staticmethod
    def _order(series: tuple[str, ...]) -> list[int]:
        """Where in the rows of the first history and then of the second each series is."""
        first = [place for place, name in enumerate(series) if not name.startswith(OTHER)]
        rows = [*first, *(place for place, name in enumerate(series) if name.startswith(OTHER))]
        return [rows.index(place) for place in range(len(series))]


class GhostHistory(PairedHistory):
    """A history, and behind it what there is of another one at the same steps."""

    @property
    def first_step(self) -> int | None:
        return self.histories[0].first_step

    @property
    def last_step(self) -> int:
        return self.histories[0].last_step


def _at(steps: np.ndarray, known: np.ndarray, values: np.ndarray) -> np.ndarray:
    """(series, n) values at steps, of (series, m) ones at other steps; NaN outside of these."""
    if len(steps) == len(known):
        return values
    found = np.full((len(values), len(steps)), np.nan, np.float32)
    if len(known):
        inside = (steps >= known[0]) & (steps <= known[-1])
        for row, of_series in zip(found, bridged(known, values), strict=True):
            row[inside] = np.interp(steps[inside], known, of_series)
    return found
