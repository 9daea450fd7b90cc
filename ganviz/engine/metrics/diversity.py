"""How varied samples are, against the real data."""

from __future__ import annotations

import numpy as np


def mean_pairwise_distance(samples: np.ndarray) -> float:
    """Mean Euclidean distance between two different samples, over all pairs.

    Args:
        samples: (N, ...) with N at least 2; everything behind the first axis is one vector.

    Raises:
        ValueError: fewer than two samples.
    """
    count = len(samples)
    if count < 2:
        raise ValueError("a distance needs at least two samples")
    # centred first: the squared norms below cancel badly for samples far from the origin
    flat = samples.reshape(count, -1).astype(np.float64)
    flat -= flat.mean(0)
    norms = (flat ** 2).sum(1)
    squared = np.maximum(norms[:, None] + norms[None] - 2 * flat @ flat.T, 0.0)
    np.fill_diagonal(squared, 0.0)
    return float(np.sqrt(squared).sum() / (count * (count - 1)))
