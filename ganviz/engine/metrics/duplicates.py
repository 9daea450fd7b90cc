"""The birthday test: near-duplicates among samples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ._distances import blocks, forget_itself, nothing, rows


@dataclass(frozen=True)
class Duplicates:
    """Near-duplicates among N samples.

    Attributes:
        share: of the samples that have a near-duplicate among the others, 0 to 1.
        pairs: how many of the N (N - 1) / 2 pairs are near-duplicates.
        support: N (N - 1) / (2 pairs): how many different samples there are, if all are equally likely; more than that
            if some come more often than others; infinite without a pair.
    """

    share: float
    pairs: int
    support: float


def near_duplicates(samples: np.ndarray, distance: float, between: Callable[[], None] = nothing) -> Duplicates:
    """Count the samples that are no farther than `distance` from another.

    Two of N draws from S equally likely samples coincide with a chance of about one half once N² ≥ S · 2 ln 2: the
    birthday paradox. Reference: Arora & Zhang 2017, arXiv 1706.08224, theorem 1, who find the duplicates by eye.

    Args:
        samples: (N, d), at least 2. float32 is computed in float32: for more than 25 dimensions the distance must be
            well above some 1e-3 of the samples' norms.
        distance: up to which two samples count as the same.
        between: called between parts of the work; may raise to end it.

    Raises:
        ValueError: fewer than two samples.
    """
    flat = rows(samples, 2)
    ordered, having = 0, 0
    for start, block in blocks(flat, flat, between):
        near = (forget_itself(block, start) <= float(distance)).sum(1)
        ordered += int(near.sum())
        having += int((near > 0).sum())
    pairs, n = ordered // 2, len(flat)
    return Duplicates(having / n, pairs, n * (n - 1) / (2 * pairs) if pairs else np.inf)


def nearest_other(samples: np.ndarray, between: Callable[[], None] = nothing) -> np.ndarray:
    """Compute the (N,) distances of samples to the nearest other one.

    Args:
        samples: (N, d), at least 2.
        between: called between parts of the work; may raise to end it.

    Raises:
        ValueError: fewer than two samples.
    """
    flat = rows(samples, 2)
    found = torch.empty(len(flat), dtype=flat.dtype)
    for start, block in blocks(flat, flat, between):
        found[start:start + len(block)] = _exactly(flat, start, forget_itself(block, start).argmin(1))
    return found.numpy()


def _exactly(samples: Tensor, start: int, nearest: Tensor) -> Tensor:
    """Compute distances from differences, which matrix products give too coarsely near 0."""
    return torch.linalg.vector_norm(samples[start:start + len(nearest)] - samples[nearest], dim=1)
