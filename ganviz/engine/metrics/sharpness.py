"""How sharp images are."""

from __future__ import annotations

import numpy as np


def sharpness(pictures: np.ndarray) -> float:
    """Compute the mean length of the difference between neighbouring pixels.

    Blurred images have small differences. It is a measure of images of one kind beside each other: noise has large ones
    too.

    Args:
        pictures: (n, H, W, C) of any range, n at least 1, H and W at least 2.

    Returns:
        0 or more, in the images' unit: the mean over all pixels but the last row and column of the root of the summed
        squares of both differences, over the channels too.

    Raises:
        ValueError: no pictures, or too small ones.
    """
    values = pictures.astype(np.float64)
    if len(values) == 0 or min(values.shape[1:3]) < 2:
        raise ValueError("sharpness needs a picture of at least 2 × 2 pixels")
    right = values[:, :-1, 1:] - values[:, :-1, :-1]
    down = values[:, 1:, :-1] - values[:, :-1, :-1]
    return float(np.sqrt((right**2 + down**2).sum(axis=3)).mean())
