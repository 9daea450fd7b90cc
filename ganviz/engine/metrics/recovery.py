"""How much of an input can be recovered from the output alone: a regression on nearest neighbours."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from ._distances import blocks, forget_itself, nothing, rows

NEIGHBOURS = 5


def guessed_inputs(outputs: np.ndarray, inputs: np.ndarray, between: Callable[[], None] = nothing) -> np.ndarray:
    """Guess each input from its output: the mean input of those whose outputs lie nearest.

    As many neighbours as `NEIGHBOURS`, or all others where there are fewer. Where outputs that lie close together come
    from inputs far apart, the guess is wrong: the output does not say what it was made of.

    Reference: Cover 1968, "Estimation by the nearest neighbor rule", IEEE Trans. Inf. Theory 14(1), section III.

    Args:
        outputs: (N, ...), at least 2, finite.
        inputs: (N, ...), what they were made of.
        between: called between parts of the work; may raise to end it.

    Returns:
        The guesses, of the inputs' shape; no guess knows its own input.

    Raises:
        ValueError: fewer than two samples.
    """
    flat, known = rows(outputs, 2), rows(inputs, 2)
    found = torch.empty_like(known)
    for start, block in blocks(flat, flat, between):
        near = forget_itself(block, start).topk(min(NEIGHBOURS, len(flat) - 1), largest=False).indices
        found[start:start + len(block)] = known[near].mean(1)
    return found.reshape(inputs.shape).numpy()
