"""Are samples copies of training data?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ._distances import nearest_distances, nothing, rows
from .verdicts import separation


@dataclass(frozen=True)
class Memorization:
    """How near fakes are to the training data, compared with real samples that are not in it.

    Attributes:
        copying: probability that a fake is nearer to its nearest training sample than a held-out real one is to its:
            0.5 for real data, 1 for copies, 0 for samples that are all farther away.
        fake_distance, held_out_distance: median distance to the nearest training sample.
    """

    copying: float
    fake_distance: float
    held_out_distance: float


def memorization(training: np.ndarray, held_out: np.ndarray, fake: np.ndarray,
                 between: Callable[[], None] = nothing) -> Memorization:
    """Compare the fakes' distances to the training data with those of real samples that were held out.

    Reference: Meehan, Chaudhuri & Dasgupta 2020, arXiv 2004.05675, section 3: a Mann-Whitney test of the distances to
    the training set. We take it over the whole space, not by cells, and give the probability, not its z-score.

    Args:
        training: (N, d), held_out: (H, d), fake: (M, d), at least 1 of each.
        between: called between parts of the work; may raise to end it.

    Raises:
        ValueError: one of the three is empty.
    """
    reals = rows(training)
    of_fake = nearest_distances(rows(fake), reals, between).numpy()
    of_held_out = nearest_distances(rows(held_out), reals, between).numpy()
    return Memorization(separation(of_held_out, of_fake), float(np.median(of_fake)), float(np.median(of_held_out)))
