"""The Fréchet distance between two Gaussians fitted to samples."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from ._distances import rows


def frechet_distance(real: np.ndarray, fake: np.ndarray) -> float:
    """Compute the squared Fréchet distance of the Gaussians with both sets' means and covariances: 0 and up.

    ‖μ_r - μ_f‖² + Tr(Σ_r + Σ_f - 2 (Σ_r^½ Σ_f Σ_r^½)^½). Reference: Dowson & Landau 1982, J. Multivariate Analysis 12;
    Heusel et al. 2017, arXiv 1706.08500, eq. 6. Two sets of one distribution do not get 0: the estimate is too large
    by something that falls as 1/N (Chong & Forsyth 2020, arXiv 1911.07023), so compare only values of equal N. "FID"
    is this on features of InceptionV3; here it is on whatever is given.

    Both square roots are of symmetric matrices, through their eigenvalues, in float64: no complex numbers arise, and
    a covariance of less than full rank does no harm.

    Args:
        real: (N, d), fake: (M, d), at least 2 of each.

    Raises:
        ValueError: fewer than two samples.
    """
    (mean_r, cov_r), (mean_f, cov_f) = _moments(rows(real, 2)), _moments(rows(fake, 2))
    root = _square_root(cov_r)
    cross = torch.linalg.eigvalsh(root @ cov_f @ root).clamp(min=0).sqrt().sum()
    distance = (mean_r - mean_f).square().sum() + cov_r.trace() + cov_f.trace() - 2 * cross
    return max(float(distance), 0.0)


def _moments(samples: Tensor) -> tuple[Tensor, Tensor]:
    """Compute the mean (d,) and unbiased covariance (d, d), float64."""
    samples = samples.double()
    mean = samples.mean(0)
    centred = samples - mean
    return mean, centred.T @ centred / (len(samples) - 1)


def _square_root(covariance: Tensor) -> Tensor:
    values, vectors = torch.linalg.eigh(covariance)
    # rounding may leave an eigenvalue of 0 a little below it
    return (vectors * values.clamp(min=0).sqrt()) @ vectors.T
