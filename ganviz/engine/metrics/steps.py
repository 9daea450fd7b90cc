"""How far weights go, and whether gradients keep their direction."""

from __future__ import annotations

import math

import numpy as np


def update_ratio(before: np.ndarray, after: np.ndarray, steps: int = 1) -> float:
    """Compute the size of a change of weights over that of the weights, for each of the steps it took: 0 and up.

    ‖after - before‖ / (steps ‖before‖). Around 1e-3 is a usual learning rate's; over several steps it is smaller than
    each one's own where these undo one another. Reference: Bottou 2012, "Stochastic gradient descent tricks", section
    2; Karpathy, CS231n, "Ratio of weights:updates".

    Args:
        before: (...) weights; after: the same shape, `steps` updates later.
        steps: how many, at least 1.

    Raises:
        ValueError: the shapes differ, there are no weights, or all weights are 0.
    """
    first, second = (np.asarray(w, np.float64).ravel() for w in (before, after))
    if first.shape != second.shape or len(first) == 0 or steps < 1:
        raise ValueError(f"needs two sets of equally many weights, at least one step apart; {len(first)} and "
                         f"{len(second)}, {steps} steps apart, are given")
    size = math.sqrt(first @ first)
    if size == 0:
        raise ValueError("needs weights that are not all 0")
    change = second - first
    return math.sqrt(change @ change) / (steps * size)


def gradient_cosine(before: np.ndarray, after: np.ndarray) -> float:
    """Compute the cosine of the angle between two gradients: 1 the same direction, 0 at right angles, -1 turned round.

    In a game of two players the gradient turns as they circle. Reference: Mescheder et al. 2017, arXiv 1705.10461,
    section 3; Balduzzi et al. 2018, arXiv 1802.05642.

    Args:
        before, after: of the same shape.

    Raises:
        ValueError: the shapes differ, there are no numbers, or one of the two is 0.
    """
    first, second = (np.asarray(g, np.float64).ravel() for g in (before, after))
    if first.shape != second.shape or len(first) == 0:
        raise ValueError(f"needs two gradients of one shape; {len(first)} and {len(second)} numbers are given")
    size = math.sqrt(first @ first) * math.sqrt(second @ second)
    if size == 0:
        raise ValueError("needs gradients that are not 0")
    return min(max(float(first @ second) / size, -1.0), 1.0)
