"""Arrows of gradients: how long one is, and the lines that draw it."""

from __future__ import annotations

import numpy as np

from .tick_numbers import nice_number

# Length in logical pixels of an arrow whose gradient is the reference value in the legend; longer ones are cut at
# three times that.
ARROW_PIXELS = 36.0
_LIMIT = 3.0
_HEAD = 6.0  # logical pixels: the longest stroke of a head
_UPWARDS, _TURNED = np.array((1.0, -1.0)), np.array((-0.5, 0.5))


def reference_gradient(magnitudes: np.ndarray, present: float | None) -> float | None:
    """The gradient that an arrow of `ARROW_PIXELS` stands for: a round number near the 90th percentile.

    It stays at `present` while that still fits, so that arrows of successive frames can be compared.
    """
    magnitudes = np.sort(magnitudes[np.isfinite(magnitudes)])
    large = float(magnitudes[int(0.9 * len(magnitudes))]) if len(magnitudes) else 0.0
    if large <= 1e-30:
        return None
    if present is not None and 0.3 * present <= large <= 1.2 * present:
        return present
    return nice_number(large)


def arrow_lines(tails: np.ndarray, gradient: np.ndarray, reference: float, ratio: float) -> np.ndarray:
    """(3n, 4) lines of n arrows in device pixels: the shaft and two strokes of the head.

    Args:
        tails: (n, 2) where they begin.
        gradient: (n, 2) of each, y upwards.
        reference: the gradient whose arrow is `ARROW_PIXELS` long.
        ratio: device pixels for a logical one.
    """
    unit = ARROW_PIXELS * ratio
    shafts = gradient * ((unit / reference) * _UPWARDS)
    length = np.maximum(np.hypot(shafts[:, :1], shafts[:, 1:]), 1e-9)
    along, length = shafts / length, np.minimum(length, _LIMIT * unit)
    tips = tails + along * length
    along *= np.minimum(_HEAD * ratio, length / 2)
    across, barbs = along[:, ::-1] * _TURNED, tips - along
    lines = np.empty((3, len(tails), 4))
    lines[0, :, :2], lines[:, :, 2:] = tails, tips
    lines[1, :, :2], lines[2, :, :2] = barbs + across, barbs - across
    return lines.reshape(-1, 4)
