"""How far images are from those they should be, in decibels."""

from __future__ import annotations

import numpy as np

_ROUNDING = 1 / (12 * 255**2)  # the mean squared error of rounding to 8 bits


def peak_signal_to_noise(images: np.ndarray, partners: np.ndarray) -> float:
    """Compute the mean peak signal-to-noise ratio of pairs of images in dB: higher is nearer, 58.9 for equal ones.

    Of each pair -10 log10 of the mean squared difference over pixels and channels, where the brightest possible value
    is 1; then the mean over the pairs. It rewards the mean of all that is possible, which is blurry: a sharp image that
    guesses wrong gets less. Reference: Ledig et al. 2017, arXiv 1609.04802, section 3.1. We deviate: all channels count
    instead of brightness alone, the border counts too, and no difference counts as smaller than that of rounding to 8
    bits, so that one equal pair does not make the mean infinite.

    Args:
        images: (N, H, W, C) in [0, 1], at least 1; partners: (N, H, W, C).

    Raises:
        ValueError: no pairs, or sets of unequal size.
    """
    if len(images) == 0 or len(images) != len(partners):
        raise ValueError(f"needs at least one pair of images; there are {len(images)} and {len(partners)}")
    errors = np.square(images.astype(np.float64) - partners.astype(np.float64)).reshape(len(images), -1).mean(1)
    return float((-10.0 * np.log10(np.maximum(errors, _ROUNDING))).mean())
