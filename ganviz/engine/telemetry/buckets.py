"""Statistics of groups of steps: what was measured in them, added up and put together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_FEW = 64  # buckets, up to which the fewest numpy calls put them together fastest


@dataclass
class Buckets:
    """Statistics of `n` consecutive groups of steps, in a form that two numpy calls put together.

    Attributes:
        sums: (2 * series, n) float64: the totals, then the counts of what was measured.
        bounds: (2 * series, n) float32: the least values, then the greatest with their sign turned; +inf
            where nothing was measured.
    """

    sums: np.ndarray
    bounds: np.ndarray

    @classmethod
    def empty(cls, series: int, n: int) -> Buckets:
        return cls(np.zeros((2 * series, n)), np.full((2 * series, n), np.inf, np.float32))

    @classmethod
    def of(cls, values: np.ndarray) -> Buckets:
        """Make one bucket for each row of (n, series) values."""
        values = values.T
        missing = np.isnan(values)
        sums = np.concatenate([values, ~missing], dtype=np.float64)
        bounds = np.concatenate([values, -values], dtype=np.float32)
        if missing.any():
            sums[:len(values)][missing] = 0
            bounds[np.concatenate([missing, missing])] = np.inf
        return cls(sums, bounds)

    def __len__(self) -> int:
        return self.sums.shape[1]

    def part(self, columns: slice) -> Buckets:
        return Buckets(self.sums[:, columns], self.bounds[:, columns])

    def put(self, column: int, other: Buckets) -> None:
        """Overwrite columns from `column` on."""
        self.sums[:, column:column + len(other)] = other.sums
        self.bounds[:, column:column + len(other)] = other.bounds

    def merge(self, column: int, other: Buckets) -> None:
        """Add `other`'s first bucket to what is in the column."""
        with np.errstate(invalid="ignore"):  # inf - inf in a diverged loss is NaN, and drawn as a gap
            self.sums[:, column] += other.sums[:, 0]
        np.minimum(self.bounds[:, column], other.bounds[:, 0], out=self.bounds[:, column])

    def clear(self, columns: slice) -> None:
        self.sums[:, columns] = 0
        self.bounds[:, columns] = np.inf

    def grouped(self, first: int, size: int) -> tuple[int, Buckets]:
        """Put `size` neighbours together, aligned so that groups begin at multiples of `size`.

        Args:
            first: number of the bucket in column 0.

        Returns:
            the number of the first group, and the groups.
        """
        if size == 1:
            return first, self
        lead = first % size
        if len(self) <= _FEW:
            begins = np.maximum(np.arange(-lead, len(self), size), 0)
            with np.errstate(invalid="ignore"):
                sums = np.add.reduceat(self.sums, begins, axis=1)
            return first // size, Buckets(sums, np.minimum.reduceat(self.bounds, begins, axis=1))
        whole = Buckets.empty(len(self.sums) // 2, -(-(lead + len(self)) // size) * size)
        whole.put(lead, self)
        # Adding strided columns is several times faster than reduceat for the handful that a group has.
        if size <= 16:
            sums, bounds = whole.sums[:, ::size].copy(), whole.bounds[:, ::size].copy()
            with np.errstate(invalid="ignore"):
                for offset in range(1, size):
                    sums += whole.sums[:, offset::size]
                    np.minimum(bounds, whole.bounds[:, offset::size], out=bounds)
        else:
            shape = (len(self.sums), -1, size)
            with np.errstate(invalid="ignore"):
                sums = whole.sums.reshape(shape).sum(axis=2)
            bounds = whole.bounds.reshape(shape).min(axis=2)
        return first // size, Buckets(sums, bounds)

    def extended(self, more: int) -> Buckets:
        """Give those of so many more series, which nothing has measured."""
        (totals, counts), (low, high) = np.split(self.sums, 2), np.split(self.bounds, 2)
        nothing = Buckets.empty(more, len(self))
        no_sums, no_bounds = nothing.sums[:more], nothing.bounds[:more]
        return Buckets(np.concatenate([totals, no_sums, counts, no_sums]),
                        np.concatenate([low, no_bounds, high, no_bounds]))

    def summary(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Compute mean, least and greatest, (series, n) float32; NaN where nothing was measured."""
        series = len(self.sums) // 2
        count = self.sums[series:]
        mean = (self.sums[:series] / np.maximum(count, 1)).astype(np.float32)
        low, high = self.bounds[:series].copy(), -self.bounds[series:]
        nothing = count == 0
        if nothing.any():
            for array in (mean, low, high):
                array[nothing] = np.nan
        return mean, low, high
