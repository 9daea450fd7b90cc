"""Colour images made grey."""

from __future__ import annotations

import numpy as np


def grey(images: np.ndarray) -> np.ndarray:
    """Compute the luma of (N, H, W, 3) uint8 colours, (N, H, W, 1) uint8."""
    return np.round(images @ np.array([0.299, 0.587, 0.114])).astype(np.uint8)[..., None]
