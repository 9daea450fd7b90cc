"""The kernel distance KID."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from torch import Tensor

from ._distances import nothing, rows

_HELD = 2_000_000  # kernel values at a time


def kernel_distance(real: np.ndarray, fake: np.ndarray, between: Callable[[], None] = nothing) -> float:
    """Compute the squared maximum mean discrepancy of two sets under the kernel (xᵀy / d + 1)³.

    Its expected value is 0 for two sets of one distribution, whatever their sizes; so a single value may be a little
    below 0. Reference: Bińkowski et al. 2018, arXiv 1801.01401, section 4 and eq. 4; the unbiased estimator is that of
    Gretton et al. 2012, JMLR 13, eq. 3. We use all pairs, not averages over blocks. "KID" in papers is this on
    features of InceptionV3; here on whatever is given.

    Args:
        real: (N, d), fake: (M, d), at least 2 of each. Products are computed in the format given, sums in float64.
        between: called between parts of the work; may raise to end it.

    Raises:
        ValueError: fewer than two samples.
    """
    reals, fakes = rows(real, 2), rows(fake, 2)
    n, m = len(reals), len(fakes)
    return (_among(reals, between) / (n * (n - 1)) + _among(fakes, between) / (m * (m - 1))
            - 2 * _kernel_sum(reals, fakes, between) / (n * m))


def _among(samples: Tensor, between: Callable[[], None]) -> float:
    """Compute the sum of the kernel over ordered pairs of different samples."""
    itself = (samples.double().square().sum(1) / samples.shape[1] + 1) ** 3
    return _kernel_sum(samples, samples, between) - float(itself.sum())


def _kernel_sum(some: Tensor, others: Tensor, between: Callable[[], None]) -> float:
    total, step = 0.0, max(_HELD // len(others), 1)
    for start in range(0, len(some), step):
        between()
        base = (some[start:start + step] @ others.T).div_(some.shape[1]).add_(1)
        total += float((base * base).mul_(base).double().sum())
    return total
