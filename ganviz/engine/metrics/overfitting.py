"""Does the discriminator know its training samples by heart?"""

from __future__ import annotations

import math

import numpy as np


def overfitting_heuristic(scores_training: np.ndarray, scores_held_out: np.ndarray, scores_fake: np.ndarray) -> float:
    """Find where D's scores of held-out reals lie between those of training reals and those of fakes.

    r_v = (E[D_train] - E[D_validation]) / (E[D_train] - E[D_fake]): 0 when D cannot tell held-out reals from those it
    was trained on, 1 when it takes them for fakes; noise may lead a little beyond both. Reference: Karras et al. 2020,
    arXiv 2006.06676, eq. 1.

    Args:
        scores_training: (N,), scores_held_out: (H,), scores_fake: (M,) raw logits.

    Raises:
        ValueError: a set is empty, or the fakes' mean score is that of the training reals, so that nothing lies
            between.
    """
    if min(len(scores_training), len(scores_held_out), len(scores_fake)) == 0:
        raise ValueError("needs scores of training reals, of held-out reals and of fakes")
    training, held_out, fake = (float(np.mean(scores, dtype=np.float64))
                                for scores in (scores_training, scores_held_out, scores_fake))
    if training == fake:
        raise ValueError("needs a D that scores training reals unlike fakes")
    return (training - held_out) / (training - fake)


def heuristic_error(scores_training: np.ndarray, scores_held_out: np.ndarray, scores_fake: np.ndarray) -> float:
    """Compute the standard error of `overfitting_heuristic`, to first order in the errors of the three means.

    Args:
        scores_training, scores_held_out, scores_fake: as there.

    Raises:
        ValueError: as there.
    """
    value = overfitting_heuristic(scores_training, scores_held_out, scores_fake)
    training, held_out, fake = (float(np.var(scores, dtype=np.float64)) / len(scores)
                                for scores in (scores_training, scores_held_out, scores_fake))
    lead = float(np.mean(scores_training, dtype=np.float64) - np.mean(scores_fake, dtype=np.float64))
    return math.sqrt((1 - value) ** 2 * training + held_out + value ** 2 * fake) / abs(lead)
