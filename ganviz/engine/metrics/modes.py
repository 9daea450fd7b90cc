"""Mode coverage and sample quality where the modes are known: clusters of the plane, or classes of images."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class ModeCoverage:
    """How samples fall on known modes.

    Attributes:
        covered: (K,) bool, whether the mode is reached.
        counts: (K,) samples of each mode, of any quality.
        high_quality: share of the samples that are good ones of their mode, 0 to 1.
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
    covered = np.bincount(nearest[good], minlength=len(centres)) > 0
    return ModeCoverage(covered, counts, float(good.mean()), _reverse_kl(counts, weights))


def class_coverage(probabilities: np.ndarray, weights: np.ndarray, confident: float = 0.9, least: float = 0.1
                   ) -> ModeCoverage:
    """Measure which classes samples reach, by a classifier's verdicts.

    A sample is of the class that the classifier thinks most probable, and of high quality if it is `confident` of
    that: the sharp verdict that Salimans et al. 2016, arXiv 1606.03498, section 4, expect of good samples. A class is
    covered if its high-quality samples are at least `least` of as many as its share of the real data would bring, and
    one at least. One alone, as in Srivastava et al. 2017 (VEEGAN), arXiv 1705.07761, section 4.2, is too easily a
    mistake of the classifier: one that errs in 5 % spreads about half a percent over each of nine wrong classes.

    Args:
        probabilities: (N, K) of the classes, N at least 1; weights: (K,) shares of the real data, above 0, sum 1.
        confident: probability from which a sample is of high quality.
        least: share of a class's due that covers it.

    Raises:
        ValueError: no samples.
    """
    if len(probabilities) == 0:
        raise ValueError("class coverage needs at least one sample")
    verdict, sure = probabilities.argmax(1), probabilities.max(1) >= confident
    counts = np.bincount(verdict, minlength=len(weights))
    wanted = np.maximum(least * weights * len(probabilities), 1)
    covered = np.bincount(verdict[sure], minlength=len(weights)) >= wanted - 1e-9  # 0.1 · 0.1 · 1000 is above 10
    return ModeCoverage(covered, counts, float(sure.mean()), _reverse_kl(counts, weights))


def _reverse_kl(counts: np.ndarray, weights: np.ndarray) -> float:
    """Compute the KL divergence of a histogram from the real weights, in nats.

    For N samples of real data it is about (K - 1) / 2N.
    """
    share = counts / counts.sum()
    hit = share > 0
    return max(float((share[hit] * np.log(share[hit] / weights[hit])).sum()), 0.0)
