"""Divergences between histograms of the plane."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_PSEUDO = 0.5  # samples added to each bin: the estimator of Krichevsky & Trofimov 1981


@dataclass(frozen=True)
class GridDivergence:
    """How two sets of points differ on a grid.

    Attributes:
        kl: of the reals from the fakes, KL(real ‖ fake), nats, at least 0. Each bin of both histograms holds half a
            sample more than it was given, or a bin without a fake would make it infinite.
        js: Jensen-Shannon divergence, nats, 0 (the same) to ln 2 (no bin in common); of the plain histograms.
        bin_width, bin_height: in units of the plane.
    """

    kl: float
    js: float
    bin_width: float
    bin_height: float


def grid_divergence(real: np.ndarray, fake: np.ndarray, extent: np.ndarray, bins: int = 30) -> GridDivergence:
    """Compare two sets of points by normalized histograms on the same grid.

    Points outside the grid count in its outermost bins. Reference: Kullback & Leibler 1951; Lin 1991, IEEE Trans.
    Information Theory 37, eq. 4.1 with equal weights.

    Args:
        real: (N, 2), fake: (M, 2), at least 1 of each, finite.
        extent: (x_min, x_max, y_min, y_max).
        bins: along each axis.

    Raises:
        ValueError: one side is empty.
    """
    if len(real) == 0 or len(fake) == 0:
        raise ValueError("needs points of both sides")
    x = np.linspace(float(extent[0]), float(extent[1]), bins + 1)
    y = np.linspace(float(extent[2]), float(extent[3]), bins + 1)
    count_r, count_f = _counts(real, x, y), _counts(fake, x, y)
    p, q = (c / c.sum() for c in (count_r, count_f))
    smooth_p, smooth_q = ((c + _PSEUDO) / (c.sum() + _PSEUDO * c.size) for c in (count_r, count_f))
    middle = (p + q) / 2
    js = (_divergence(p, middle) + _divergence(q, middle)) / 2
    return GridDivergence(max(_divergence(smooth_p, smooth_q), 0.0), min(max(js, 0.0), float(np.log(2))),
                          float(x[1] - x[0]), float(y[1] - y[0]))


def _counts(points: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    points = points.astype(np.float64)
    column = np.clip(np.searchsorted(x, points[:, 0], side="right") - 1, 0, len(x) - 2)
    row = np.clip(np.searchsorted(y, points[:, 1], side="right") - 1, 0, len(y) - 2)
    return np.bincount(row * (len(x) - 1) + column, minlength=(len(x) - 1) * (len(y) - 1))


def _divergence(p: np.ndarray, q: np.ndarray) -> float:
    """Compute KL(p ‖ q) in nats; q must be above 0 where p is."""
    hit = p > 0
    return float((p[hit] * np.log(p[hit] / q[hit])).sum())
