"""Mode coverage and sample quality where the modes are known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class ModeCoverage:
    """How samples fall on known modes.

    Attributes:
        covered: (K,) bool, whether a high-quality sample is nearest to the mode.
        counts: (K,) samples nearest to each mode, of any quality.
        high_quality: share of samples within 3 σ of their nearest mode, 0 to 1.
        reverse_kl: KL divergence of the samples' mode histogram from the real weights, in nats, at least 0.
    """

    covered: np.ndarray
    counts: np.ndarray
    high_quality: float
    reverse_kl: float


def mode_coverage(points: np.ndarray, centres: np.ndarray, sigma: np.ndarray, weights: np.ndarray) -> ModeCoverage:
    """Measure which modes samples reach.

    A sample is of high quality within 3 σ of its nearest mode; a mode is covered if a high-quality sample is nearest
    to it. Reference: Srivastava et al. 2017 (VEEGAN), arXiv 1705.07761, section 4.1; Lin et al. 2018 (PacGAN),
    arXiv 1712.04086, section 4.1.

    Args:
        points: (N, 2) samples, N at least 1.
        centres: (K, 2); sigma: (K,) standard deviations; weights: (K,) shares of the real data, sum 1.

    Raises:
        ValueError: no points.
    """
    if len(points) == 0:
        raise ValueError("mode coverage needs at least one sample")
    # a diverged generator's float32 samples would overflow when squared
    distance = np.sqrt(((points[:, None, :].astype(np.float64) - centres[None]) ** 2).sum(2))
    nearest = distance.argmin(1)
    good = distance[np.arange(len(points)), nearest] <= 3 * sigma[nearest]
    counts = np.bincount(nearest, minlength=len(centres))
    share = counts / len(points)
    hit = share > 0
    kl = float((share[hit] * np.log(share[hit] / weights[hit])).sum())
    covered = np.bincount(nearest[good], minlength=len(centres)) > 0
    return ModeCoverage(covered, counts, float(good.mean()), max(kl, 0.0))
