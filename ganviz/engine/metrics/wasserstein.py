"""The Wasserstein-1 distance between two sets of samples."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from ._distances import blocks, nothing, rows


def wasserstein_distance(real: np.ndarray, fake: np.ndarray, between: Callable[[], None] = nothing) -> float:
    """Compute the least mean distance by which fakes must move to become the reals, 0 and up, in the samples' own unit.

    min over permutations π of 1/N Σ_i ‖x_i - y_π(i)‖₂: between two sets of equal size the best plan moves each sample
    as a whole (Peyré & Cuturi 2019, arXiv 1803.00567, proposition 2.1), and which goes where is an assignment problem,
    which `scipy.optimize.linear_sum_assignment` solves exactly (Crouse 2016, IEEE TAES 52; time up to N³).

    It is exact between the two sets. Between the distributions behind them it is an estimate that is too large: two
    sets of one distribution in the plane do not get 0, but something that falls about as N^-½ (Fournier & Guillin 2015,
    arXiv 1312.2128, theorem 1), so compare only values of equal N.

    Args:
        real: (N, d), fake: (N, d), at least 1 of each, finite. Computed in float64.
        between: called between parts of the work but the assignment; may raise to end it.

    Raises:
        ValueError: one side is empty, or has more samples than the other.
    """
    reals, fakes = rows(real).double(), rows(fake).double()
    if len(reals) != len(fakes):
        raise ValueError(f"needs as many real samples as fakes; there are {len(reals)} and {len(fakes)}")
    # takes as long to import as the distance takes to measure, and only runs of points need it
    from scipy.optimize import linear_sum_assignment

    apart = torch.cat([block for _, block in blocks(reals, fakes, between)]).numpy()
    return float(apart[linear_sum_assignment(apart)].mean())
