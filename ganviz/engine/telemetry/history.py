"""Keep every scalar series of a run in bounded memory, at every zoom, without losing an extreme.

A pyramid of ring buffers: level k holds buckets of 4^k steps with the sum, count, least and greatest of what
was measured in them. The finest level remembers the newest steps one by one; the coarsest always spans the
whole run. A run ten times longer takes about two levels more.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .buckets import Buckets
from .mailbox import SERIES, ScalarBlock

BUCKETS = 4096
FACTOR = 4


class _Level:
    """Buckets of `width` steps in a ring. A bucket's number is step // width, its column number % BUCKETS."""

    def __init__(self, width: int, series: int) -> None:
        self.width = width
        self.ring = Buckets.empty(series, BUCKETS)
        self.newest = -1  # number of the newest bucket; -1 before the first

    def oldest(self, first_step: int) -> int:
        """Find the number of the oldest bucket it still holds of a run that began with `first_step`."""
        return max(self.newest - BUCKETS + 1, first_step // self.width)

    def write(self, first: int, buckets: Buckets) -> None:
        """Put in consecutive buckets; the one numbered `first` is the newest one, or a later one."""
        last = first + len(buckets) - 1
        if last - self.newest >= BUCKETS:
            self.ring.clear(slice(None))
        else:
            for column, skipped in _pieces(self.newest + 1, first - 1):
                self.ring.clear(slice(column, column + skipped))
        if first == self.newest:
            self.ring.merge(first % BUCKETS, buckets)
            first, buckets = first + 1, buckets.part(slice(1, None))
        kept = max(first, last - BUCKETS + 1)
        done = kept - first
        for column, n in _pieces(kept, last):
            self.ring.put(column, buckets.part(slice(done, done + n)))
            done += n
        self.newest = last

    def read(self, first: int, last: int, series: np.ndarray | None = None) -> Buckets:
        """Read the buckets numbered from `first` to `last`, in order, of all series or those at some indices."""
        columns = slice(first % BUCKETS, last % BUCKETS + 1)
        if columns.start >= columns.stop:
            columns = np.arange(first, last + 1) % BUCKETS
        if series is None:
            return self.ring.part(columns)
        rows = np.concatenate([series, series + len(self.ring.sums) // 2])
        return Buckets(self.ring.sums[:, columns][rows], self.ring.bounds[:, columns][rows])


def _pieces(first: int, last: int) -> list[tuple[int, int]]:
    """Find where the buckets from `first` to `last` lie in a ring: (column, count) of one or two runs."""
    if last < first:
        return []
    column, n = first % BUCKETS, last - first + 1
    before_end = min(n, BUCKETS - column)
    return [(column, before_end)] + ([(0, n - before_end)] if n > before_end else [])


@dataclass(frozen=True)
class Level:
    """What one level of the pyramid holds.

    Attributes:
        first: number of its oldest bucket.
        sums: (2 * series, n) float64 of n consecutive buckets: the totals, then the counts of what was measured.
        bounds: (2 * series, n) float32: the least values, then the greatest with their sign turned.
    """

    first: int
    sums: np.ndarray
    bounds: np.ndarray


@dataclass(frozen=True)
class Pyramid:
    """All that a history holds.

    Attributes:
        first_step, last_step: of the run.
        newest: (series,) float32, the values of the last step.
        levels: the finest first.
    """

    first_step: int
    last_step: int
    newest: np.ndarray
    levels: tuple[Level, ...]

    def extended(self, series: int) -> Pyramid:
        """Give one of so many series: those that are more than it has have measured nothing."""
        more = series - len(self.newest)
        levels = []
        for level in self.levels:
            held = Buckets(level.sums, level.bounds).extended(more)
            levels.append(Level(level.first, held.sums, held.bounds))
        newest = np.concatenate([self.newest, np.full(more, np.nan, np.float32)])
        return Pyramid(self.first_step, self.last_step, newest, tuple(levels))


@dataclass(frozen=True)
class Table:
    """All series over a range of steps, one row for each `steps_per_row` steps.

    Attributes:
        first_steps: (n,) int64, the first step of each row.
        mean, low, high: (n, series) float32; NaN where nothing was measured.
    """

    steps_per_row: int
    first_steps: np.ndarray
    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray


class ScalarHistory:
    """The scalar series of one run, each step of them seen, old ones more coarsely.

    Attributes:
        names: of the series: `SERIES`, then the run's terms.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self, terms: tuple[str, ...] = ()) -> None:
        """Forget everything, and expect blocks with these terms."""
        self.names = (*SERIES, *terms)
        self._column = {name: column for column, name in enumerate(self.names)}
        self._levels = [_Level(1, len(self.names))]
        self._newest_values = np.full(len(self.names), np.nan, np.float32)
        self.first_step: int | None = None
        self.last_step = 0

    def extend(self, terms: tuple[str, ...]) -> None:
        """Expect blocks with these terms too from here on, which nothing has measured so far."""
        if not terms:
            return
        pyramid, terms = self.pyramid(), (*self.names[len(SERIES):], *terms)
        if pyramid is None:
            self.clear(terms)
        else:
            self.take_over(ScalarHistory.of(pyramid.extended(len(terms) + len(SERIES)), terms))

    def take_over(self, other: ScalarHistory) -> None:
        """Become another history, whose buffers nobody else may use any longer."""
        self.__dict__.update(other.__dict__)

    def pyramid(self) -> Pyramid | None:
        """Copy all that it holds; None if that is nothing."""
        if self.first_step is None:
            return None
        levels = []
        for level in self._levels:
            first = level.oldest(self.first_step)
            held = level.read(first, level.newest)
            levels.append(Level(first, held.sums.copy(), held.bounds.copy()))
        return Pyramid(self.first_step, self.last_step, self._newest_values.copy(), tuple(levels))

    @classmethod
    def of(cls, pyramid: Pyramid, terms: tuple[str, ...] = ()) -> ScalarHistory:
        """Make the history again.

        Args:
            terms: as in `clear`.

        Raises:
            ValueError: no history with these terms holds this.
        """
        history = cls()
        history.clear(terms)
        history.first_step, history.last_step = pyramid.first_step, pyramid.last_step
        history._newest_values = pyramid.newest
        history._grow()
        if len(pyramid.levels) != len(history._levels) or pyramid.newest.shape != (len(history.names),):
            raise ValueError("the levels are not those of such a run")
        for level, held in zip(history._levels, pyramid.levels, strict=True):
            level.newest = pyramid.last_step // level.width
            shape = (2 * len(history.names), level.newest - level.oldest(pyramid.first_step) + 1)
            if held.first != level.oldest(pyramid.first_step) or not held.sums.shape == held.bounds.shape == shape:
                raise ValueError(f"the level of {level.width} steps is not that of such a run")
            level.newest = -1
            level.write(held.first, Buckets(held.sums, held.bounds))
        return history

    @property
    def nbytes(self) -> int:
        """Bytes of all buffers."""
        return sum(level.ring.sums.nbytes + level.ring.bounds.nbytes for level in self._levels)

    def append(self, block: ScalarBlock) -> None:
        """Take in the next steps. A block may begin later than the last one ended; the gap stays empty.

        Raises:
            ValueError: the block begins with a step that is already there.
        """
        self.append_values(block.first_step, block.values)

    def append_values(self, first_step: int, values: np.ndarray) -> None:
        """Take in the (n, series) values of the next steps; as `append`."""
        n = len(values)
        if n == 0:
            return
        if self.first_step is not None and first_step <= self.last_step:
            raise ValueError(f"block begins at step {first_step}, but step {self.last_step} is already "
                             "there; clear() the history before going back")
        if self.first_step is None:
            self.first_step = first_step
        self.last_step = first_step + n - 1
        self._newest_values = values[-1].copy()
        self._grow()
        first, buckets = first_step, Buckets.of(values)
        for level in self._levels:
            if level.width > 1:
                first, buckets = buckets.grouped(first, FACTOR)
            level.write(first, buckets)

    def _grow(self) -> None:
        """Add levels until the coarsest spans the run up to `last_step`, before anything is overwritten.

        It is kept at most a quarter full, so that a view of the whole run has little to put together.
        """
        while True:
            top = self._levels[-1]
            if self.last_step // top.width - self.first_step // top.width < BUCKETS // FACTOR:
                return
            coarser = _Level(top.width * FACTOR, len(self.names))
            if top.newest >= 0:
                oldest = top.oldest(self.first_step)
                coarser.write(*top.read(oldest, top.newest).grouped(oldest, FACTOR))
            self._levels.append(coarser)

    def query(self, series: str, first: int, last: int, max_points: int
              ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Read one series over the steps from `first` to `last`, in at most `max_points` points; see `window`.

        Returns:
            (n,) steps float64, mean, low, high float32.
        """
        steps, mean, low, high = self.window(first, last, max_points, (series,))
        return steps, mean[0], low[0], high[0]

    def window(self, first: int, last: int, max_points: int, series: tuple[str, ...] = SERIES
               ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Read several series over a range of steps, at a cost that does not depend on the run's length.

        Points are groups of steps that begin at multiples of the group's size, so that they stay the same
        while the range slides. The groups at both ends may reach a little beyond the range.

        Args:
            first, last: steps, both included; what lies outside the run is left out.
            max_points: 2 or more.

        Returns:
            steps (n,) float64, the middle of each group's steps; mean, low, high (len(series), n) float32,
            NaN where nothing was measured. Empty arrays if the range holds no step.
        """
        rows = np.array([self._column[name] for name in series])
        if self.first_step is not None:
            first, last = max(int(first), self.first_step), min(int(last), self.last_step)
        if self.first_step is None or last < first:
            nothing = np.empty((len(rows), 0), np.float32)
            return np.empty(0), nothing, nothing.copy(), nothing.copy()
        level = self._level_for(first, last, max_points)
        width = level.width
        # Only the length of the range decides, so that a sliding window keeps its grouping.
        group = -(-((last - first) // width + 2) // max(max_points - 1, 1))
        begin = max(first // width // group * group, level.oldest(self.first_step))
        end = min((last // width // group + 1) * group - 1, level.newest)
        first_group, buckets = level.read(begin, end, rows).grouped(begin, group)
        size = width * group
        starts = (first_group + np.arange(len(buckets))) * float(size)
        ends = starts + (size - 1)
        starts[0], ends[-1] = max(starts[0], self.first_step), min(ends[-1], self.last_step)
        return (starts + ends) / 2, *buckets.summary()

    def _level_for(self, first: int, last: int, max_points: int) -> _Level:
        """Find the finest level that still holds `first`, or a coarser one that has points enough."""
        chosen = self._levels[-1]
        for level in self._levels:
            if level.oldest(self.first_step) * level.width <= first:
                chosen = level
                if (last - first) // (level.width * FACTOR) < max_points:
                    break
        return chosen

    def latest(self, series: str) -> float:
        """Get the value at the last step; NaN if that step did not measure it."""
        return float(self._newest_values[self._column[series]])

    def recent_mean(self, series: str, n: int) -> float:
        """Compute the mean over the last `n` steps of what was measured in them; NaN if nothing was.

        Beyond 4,096 steps it begins at the boundary of a coarser bucket.
        """
        if self.first_step is None or n < 1:
            return float("nan")
        first = max(self.last_step - n + 1, self.first_step)
        level = self._level_for(first, first, 1)
        found = level.read(first // level.width, level.newest, np.array([self._column[series]]))
        total, count = found.sums.sum(axis=1)
        return float(total / count) if count else float("nan")

    def statistics(self, first: int, last: int, series: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Mean, least and greatest of what was measured from step `first` to `last`, as finely as it is still known.

        Far back in a long run the ends are those of coarser buckets.

        Returns:
            (len(series),) float64 each, NaN where nothing was measured.
        """
        nothing = np.full(len(series), np.nan)
        if self.first_step is not None:
            first, last = max(int(first), self.first_step), min(int(last), self.last_step)
        if self.first_step is None or last < first:
            return nothing, nothing.copy(), nothing.copy()
        level = self._level_for(first, first, 1)
        rows = np.array([self._column[name] for name in series])
        found = level.read(first // level.width, last // level.width, rows)
        with np.errstate(invalid="ignore"):  # infinite losses
            total, count = np.split(found.sums.sum(axis=1), 2)
        low, high = np.split(found.bounds.min(axis=1).astype(np.float64), 2)
        known = count > 0
        return (np.divide(total, count, out=nothing, where=known), np.where(known, low, np.nan),
                np.where(known, -high, np.nan))

    def series(self, first: int | None = None, last: int | None = None) -> Table:
        """Read all series over a range of steps (default: the whole run) as finely as they are still known."""
        if self.first_step is None:
            nothing = np.empty((0, len(self.names)), np.float32)
            return Table(1, np.empty(0, np.int64), nothing, nothing.copy(), nothing.copy())
        first = self.first_step if first is None else max(first, self.first_step)
        last = self.last_step if last is None else min(last, self.last_step)
        level = self._level_for(first, first, 1)
        numbers = np.arange(first // level.width, max(last, first) // level.width + 1)
        mean, low, high = level.read(int(numbers[0]), int(numbers[-1])).summary()
        return Table(level.width, np.maximum(numbers * level.width, self.first_step), mean.T, low.T, high.T)

