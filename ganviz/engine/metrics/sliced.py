"""The sliced Wasserstein distance."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from ._distances import nothing, rows

_AT_ONCE = 16  # projections


def sliced_wasserstein(real: np.ndarray, fake: np.ndarray, projections: int = 128,
                       between: Callable[[], None] = nothing) -> float:
    """Compute the mean over random directions of the Wasserstein-1 distance between both sets' projections, 0 and up.

    In one dimension the distance is exact: the area between the two quantile functions, also for sets of unequal
    sizes. The directions are always the same. Reference: Rabin et al. 2012, LNCS 6667; Karras et al. 2018, arXiv
    1710.10196, section 5, who take it of patches of a Laplacian pyramid; we take it of whole samples.

    Args:
        real: (N, d), fake: (M, d), at least 1 of each.
        projections: number of directions.
        between: called between parts of the work; may raise to end it.

    Raises:
        ValueError: one side is empty.
    """
    reals, fakes = rows(real), rows(fake)
    random = torch.Generator().manual_seed(1)
    directions = torch.randn(reals.shape[1], projections, generator=random, dtype=torch.float64)
    directions = (directions / torch.linalg.vector_norm(directions, dim=0)).to(reals.dtype)
    matched, total = _matched(len(reals), len(fakes)), 0.0
    for some in directions.split(_AT_ONCE, dim=1):
        between()
        total += float(_wasserstein(reals @ some, fakes.to(reals.dtype) @ some, *matched).sum())
    return total / projections


def _matched(n: int, m: int) -> tuple[Tensor, Tensor, Tensor]:
    """Find where the quantile functions of n and m values are constant: index into each, and the share of the mass."""
    # ends of the pieces in units of 1 / (n m), as whole numbers, so that equal ends are equal
    ends = np.union1d(np.arange(1, n + 1, dtype=np.int64) * m, np.arange(1, m + 1, dtype=np.int64) * n)
    share = np.diff(ends, prepend=0) / (n * m)
    return torch.from_numpy((ends - 1) // m), torch.from_numpy((ends - 1) // n), torch.from_numpy(share)


def _wasserstein(real: Tensor, fake: Tensor, of_real: Tensor, of_fake: Tensor, share: Tensor) -> Tensor:
    """Compute (p,) Wasserstein-1 distances between the columns of (n, p) and (m, p)."""
    real, fake = real.sort(dim=0).values, fake.sort(dim=0).values
    return share @ (real[of_real] - fake[of_fake]).abs().double()
