"""Units that no longer pass a gradient on."""

from __future__ import annotations

import numpy as np

SATURATED = 0.99
"""From which magnitude on a tanh counts as saturated: its slope is below 2 % of that at 0."""


def dead_share(activations: np.ndarray) -> float:
    """Compute the share of the units that are 0 or below for every sample: dead ReLUs, 0 to 1.

    Reference: Maas et al. 2013, "Rectifier nonlinearities improve neural network acoustic models", section 2.

    Args:
        activations: (N, units, ...), at least 1 sample; what stands behind the units (pixels) is part of each.

    Raises:
        ValueError: no samples.
    """
    if len(activations) == 0:
        raise ValueError("needs activations of at least one sample")
    other_axes = (0, *range(2, activations.ndim))
    return float((activations <= 0).all(axis=other_axes).mean())


def saturated_share(activations: np.ndarray, limit: float = SATURATED) -> float:
    """Compute the share of the activations whose magnitude is at least `limit`: saturated tanh units, 0 to 1.

    Reference: Glorot & Bengio 2010, AISTATS 9, section 3.

    Args:
        activations: (N, units, ...), at least 1 sample.
        limit: above which a unit counts.

    Raises:
        ValueError: no samples.
    """
    if len(activations) == 0:
        raise ValueError("needs activations of at least one sample")
    return float((np.abs(activations) >= limit).mean())
