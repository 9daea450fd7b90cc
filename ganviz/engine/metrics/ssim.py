"""Structural similarity, on one scale and on several."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

_WEIGHTS = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
_WINDOW, _SIGMA = 11, 1.5
SMALLEST_SIDE = 2 * _WINDOW
"""Pixels along the shorter side of an image that has two scales."""
_STABILIZERS = 0.01**2, 0.03**2  # K1 and K2 of values in [0, 1]


def structural_similarity(images: np.ndarray, partners: np.ndarray) -> float:
    """Compute the mean SSIM of pairs of images: 1 for equal ones, near 0 for unrelated ones, below for opposite ones.

    It compares brightness, contrast and pattern window by window, so that a blurred edge costs more than a shade.
    Reference: Wang et al. 2004, "Image quality assessment: from error visibility to structural similarity", eq. 13,
    with its Gaussian window of 11 × 11 pixels and σ 1.5 pixels. We deviate: where an image is smaller than that, the
    window is cut to the largest odd side that fits; channels are averaged.

    Args:
        images: (N, H, W, C) in [0, 1], at least 1; partners: (N, H, W, C).

    Raises:
        ValueError: no pairs, or sets of unequal size.
    """
    one, other = _pairs(images, partners)
    return float(_similarity(one, other)[0].mean())


def multi_scale_similarity(images: np.ndarray, partners: np.ndarray) -> float:
    """Compute the mean MS-SSIM of pairs of images: 1 for equal ones, near 0 for unrelated ones.

    A generator's samples in pairs: the higher, the less varied. Reference: Wang et al. 2003, "Multiscale structural
    similarity for image quality assessment", eq. 7; as a measure of diversity: Odena et al. 2016, arXiv 1610.09585,
    section 4.2. We deviate: of the five scales as many are used as have room for the window of 11 × 11 pixels, two at
    least, and their exponents are stretched to the sum 1; the pairs need not be of one class; channels are averaged.

    Args:
        images: (N, H, W, C) in [0, 1], at least 1, sides at least 22 pixels; partners: (N, H, W, C).

    Raises:
        ValueError: no pairs, sets of unequal size, or images too small for two scales.
    """
    one, other = _pairs(images, partners)
    side = min(images.shape[1:3])
    if side < SMALLEST_SIDE:
        raise ValueError(f"needs images of at least {SMALLEST_SIDE} pixels; these have {side}")
    scales = sum(side // 2**scale >= _WINDOW for scale in range(len(_WEIGHTS)))
    weights = torch.tensor(_WEIGHTS[:scales], dtype=torch.float64)
    weights /= weights.sum()
    product = torch.ones(one.shape[:2], dtype=torch.float64)
    for scale in range(scales):
        whole, contrast = _similarity(one, other)
        # brightness counts on the coarsest scale only; a negative covariance, which has no fractional power, as 0
        factor = whole if scale == scales - 1 else contrast
        product *= factor.clamp(min=0) ** weights[scale]
        one, other = F.avg_pool2d(one, 2), F.avg_pool2d(other, 2)
    return float(product.mean())


def _pairs(images: np.ndarray, partners: np.ndarray) -> tuple[Tensor, Tensor]:
    """Take both as (N, C, H, W) float64."""
    if len(images) == 0 or len(images) != len(partners):
        raise ValueError(f"needs at least one pair of images; there are {len(images)} and {len(partners)}")
    one, other = (torch.from_numpy(np.array(i, np.float64)).permute(0, 3, 1, 2) for i in (images, partners))
    return one, other


def _similarity(one: Tensor, other: Tensor) -> tuple[Tensor, Tensor]:
    """Compute mean SSIM, (N, C), and that of its contrast-structure term alone, over windows that fit inside."""
    mean_1, mean_2 = _blur(one), _blur(other)
    variance_1, variance_2 = _blur(one * one) - mean_1**2, _blur(other * other) - mean_2**2
    covariance = _blur(one * other) - mean_1 * mean_2
    c1, c2 = _STABILIZERS
    luminance = (2 * mean_1 * mean_2 + c1) / (mean_1**2 + mean_2**2 + c1)
    contrast = (2 * covariance + c2) / (variance_1 + variance_2 + c2)
    return (luminance * contrast).mean((2, 3)), contrast.mean((2, 3))


def _blur(images: Tensor) -> Tensor:
    side = min(_WINDOW, (min(images.shape[-2:]) - 1) // 2 * 2 + 1)
    offset = torch.arange(side, dtype=torch.float64) - (side - 1) / 2
    window = torch.exp(-offset**2 / (2 * _SIGMA**2))
    window /= window.sum()
    shape = images.shape
    flat = images.reshape(-1, 1, *shape[2:])
    flat = F.conv2d(F.conv2d(flat, window.view(1, 1, 1, -1)), window.view(1, 1, -1, 1))
    return flat.view(*shape[:2], *flat.shape[2:])
