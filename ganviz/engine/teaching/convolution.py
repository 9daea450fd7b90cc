"""Convolution in the open: one filter over one picture, each number of the feature map from its own patch.

As in networks, the filter is not turned over (strictly: cross-correlation).

Reference: Dumoulin & Visin 2016, arXiv 1603.07285, chapter 2.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

READY = ("vertical-edge", "horizontal-edge", "corner", "blur")
"""Names of the filters that are ready to use."""


def ready_filter(name: str, size: int) -> np.ndarray:
    """Make a (size, size) float64 filter that is ready to use.

    An edge filter answers where the picture gets brighter to the right ("vertical-edge") or downwards
    ("horizontal-edge"); "corner" fits the upper left corner of something bright; "blur" is a mean.

    Args:
        size: odd, at least 3.

    Raises:
        ValueError: there is no such filter.
    """
    if size < 3 or size % 2 == 0:
        raise ValueError(f"a filter of {size}×{size} has no middle; odd sizes from 3 on are allowed")
    side = np.sign(np.arange(size) - size // 2).astype(np.float64)
    if name == "vertical-edge":
        return np.tile(side, (size, 1))
    if name == "horizontal-edge":
        return np.tile(side[:, None], (1, size))
    if name == "corner":
        inside = np.arange(size) >= size // 2
        return np.where(inside[:, None] & inside, 1.0, -1.0)
    if name == "blur":
        return np.full((size, size), 1.0 / size**2)
    raise ValueError(f"there is no filter {name!r}; there are {', '.join(READY)}")


def resized_filter(weights: np.ndarray, size: int) -> np.ndarray:
    """Bring (C, k, k) weights to (C, size, size) about their middle: cut off, or filled up with zeros."""
    k = weights.shape[-1]
    result = np.zeros((len(weights), size, size))
    taken, given = max((k - size) // 2, 0), max((size - k) // 2, 0)
    side = min(k, size)
    result[:, given:given + side, given:given + side] = weights[:, taken:taken + side, taken:taken + side]
    return result


def map_side(side: int, kernel: int, stride: int, padding: int) -> int:
    """Compute the side of a feature map, (n + 2p - k) / s + 1, rounded down; 0 if the filter does not fit.

    Args:
        side: n, of the picture in pixels.
        kernel: k, of the filter.
        stride: s, pixels from one place of the filter to the next, at least 1.
        padding: p, zeros added on each side.
    """
    room = side + 2 * padding - kernel
    return room // stride + 1 if room >= 0 else 0


def patches(image: np.ndarray, kernel: int, stride: int, padding: int) -> np.ndarray:
    """Cut a (C, H, W) picture into (C, h, w, k, k) patches, one for each place of the filter."""
    padded = np.pad(image.astype(np.float64), ((0, 0), (padding, padding), (padding, padding)))
    if min(padded.shape[1:]) < kernel:
        return np.zeros((len(image), 0, 0, kernel, kernel))
    return sliding_window_view(padded, (kernel, kernel), axis=(1, 2))[:, ::stride, ::stride]


def feature_map(image: np.ndarray, weights: np.ndarray, bias: float = 0.0, stride: int = 1,
                padding: int = 0) -> np.ndarray:
    """Slide a filter over a picture.

    Args:
        image: (C, H, W).
        weights: (C, k, k).
        bias: added to each sum.

    Returns:
        (h, w) float64: at each place the sum of patch times filter over all channels, and the bias.
    """
    cut = patches(image, weights.shape[-1], stride, padding)
    return np.einsum("chwij,cij->hw", cut, weights.astype(np.float64)) + bias


def place_for(pixel: float, kernel: int, stride: int, padding: int, side: int) -> int:
    """Find the place, from 0 to `side` - 1, at which the filter's middle is nearest to a pixel.

    Args:
        pixel: 0 is the middle of the first one.
        side: of the feature map.
    """
    place = round((pixel + padding - (kernel - 1) / 2) / stride)
    return min(max(place, 0), side - 1)
