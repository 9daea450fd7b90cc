"""How many directions samples fill."""

from __future__ import annotations

import numpy as np
import torch

from ._distances import rows


def effective_rank(samples: np.ndarray) -> float:
    """Compute the exponential of the entropy of the normalized singular values of centred samples.

    1 for samples on a line, d for a cloud that is as wide in all of d directions, 0 for samples that are all the same.
    It does not depend on the samples' scale. Reference: Roy & Vetterli 2007, EUSIPCO, definition 1.

    Args:
        samples: (N, ...), at least 2; everything behind the first axis is one vector.

    Raises:
        ValueError: fewer than two samples.
    """
    flat = rows(samples, 2).double()
    centred = flat - flat.mean(0)
    largest = float(centred.abs().max())
    if largest == 0:
        return 0.0
    centred = centred / largest
    # the smaller of the two products has the same eigenvalues, the squared singular values
    product = centred.T @ centred if centred.shape[1] <= len(centred) else centred @ centred.T
    values = torch.linalg.eigvalsh(product)
    # what float64 leaves of an eigenvalue of 0
    singular = values[values > values[-1] * 1e-13].sqrt()
    share = singular / singular.sum()
    return float(torch.exp(-(share * share.log()).sum()))
