"""How varied samples are, against the real data."""

from __future__ import annotations

import numpy as np
import torch


def mean_pairwise_distance(samples: np.ndarray) -> float:
    """Compute the mean Euclidean distance between two different samples, over all pairs.

    Args:
        samples: (N, ...) with N at least 2; everything behind the first axis is one vector.

    Raises:
        ValueError: fewer than two samples.
    """
    count = len(samples)
    if count < 2:
        raise ValueError("a distance needs at least two samples")
    flat = torch.from_numpy(np.array(samples, np.float64).reshape(count, -1))
    # torch keeps to the training's thread count, where numpy's own threads would fight it
    return float(torch.pdist(flat).mean())
