"""How well the discriminator's scores tell real from fake."""

from __future__ import annotations

import numpy as np


def separation(scores_real: np.ndarray, scores_fake: np.ndarray) -> float:
    """Compute the probability that a real sample scores above a fake one, ties counted half (area under the ROC curve).

    0.5 when the scores cannot tell them apart, 1 when all reals score higher, 0 when all fakes do. Needs no threshold,
    so that it means the same for every loss. Reference: Hanley and McNeil 1982, Radiology 143, eq. 1.

    Args:
        scores_real: (N,); scores_fake: (M,).

    Raises:
        ValueError: one side is empty.
    """
    if len(scores_real) == 0 or len(scores_fake) == 0:
        raise ValueError("separation needs scores of both sides")
    ordered = np.sort(scores_fake)
    below = np.searchsorted(ordered, scores_real, side="left")
    upto = np.searchsorted(ordered, scores_real, side="right")
    return float((below + upto).mean() / (2 * len(ordered)))


def histograms(scores_real: np.ndarray, scores_fake: np.ndarray, edges: np.ndarray
               ) -> tuple[np.ndarray, np.ndarray, float]:
    """Make histograms of both sides on the same bins, as shares, and their overlap.

    Args:
        scores_real: (N,), scores_fake: (M,); values outside the edges count in the outermost bins.
        edges: (bins + 1,) increasing.

    Returns:
        real (bins,) and fake (bins,), each with sum 1, and Σ min(real, fake), 0 (told apart) to 1 (the same).

    Raises:
        ValueError: one side is empty.
    """
    if len(scores_real) == 0 or len(scores_fake) == 0:
        raise ValueError("histograms need scores of both sides")
    real, fake = (np.histogram(np.clip(s, edges[0], edges[-1]), edges)[0] / len(s) for s in (scores_real, scores_fake))
    return real, fake, float(np.minimum(real, fake).sum())
