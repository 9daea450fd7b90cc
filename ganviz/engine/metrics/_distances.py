"""Distances between many samples, some rows at a time, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor

# Distances that are held at a time, some 8 MB of float32: they stay in a processor's cache.
_HELD = 2_000_000
# Up to here differences are squared one by one. A matrix product is faster for longer vectors, but rounds as the
# samples' norms do, which is too coarse for clusters that are a hundredth of the plane wide.
_DIRECT = 25


def nothing() -> None:
    """Do nothing: the default for what long functions call between two parts of their work."""


def rows(samples: np.ndarray | Tensor, least: int = 1) -> Tensor:
    """Flatten samples to (N, d) on the CPU: float32 stays as it is, everything else becomes float64.

    Raises:
        ValueError: fewer than `least` samples.
    """
    if len(samples) < least:
        raise ValueError(f"needs at least {least} samples; there are {len(samples)}")
    if isinstance(samples, np.ndarray):
        # a copy: torch does not take read-only arrays without a warning
        samples = torch.from_numpy(np.array(samples))
    flat = samples.reshape(len(samples), -1)
    return flat if flat.dtype == torch.float32 else flat.to(torch.float64)


def blocks(some: Tensor, others: Tensor, between: Callable[[], None] = nothing) -> Iterator[tuple[int, Tensor]]:
    """Compute Euclidean distances of (N, d) to (M, d), as (first row, (r, M) distances) of consecutive rows."""
    exact = some.shape[1] <= _DIRECT
    mode = "donot_use_mm_for_euclid_dist" if exact else "use_mm_for_euclid_dist"
    step = max(_HELD // max(len(others), 1), 1)
    for start in range(0, len(some), step):
        between()
        yield start, torch.cdist(some[start:start + step], others, compute_mode=mode)


def forget_itself(block: Tensor, start: int) -> Tensor:
    """Make the distances of samples to themselves infinite, in place."""
    index = torch.arange(len(block))
    block[index, start + index] = torch.inf
    return block


def nearest_distances(some: Tensor, others: Tensor, between: Callable[[], None] = nothing) -> Tensor:
    """Compute the (N,) distances of (N, d) to the nearest of (M, d), from their differences: 0 for a copy."""
    found = torch.empty(len(some), dtype=some.dtype)
    for start, block in blocks(some, others, between):
        stop = start + len(block)
        found[start:stop] = torch.linalg.vector_norm(some[start:stop] - others[block.argmin(1)], dim=1)
    return found
