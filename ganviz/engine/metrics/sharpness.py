"""How sharp images are."""

from __future__ import annotations

import numpy as np


def sharpness(images: np.ndarray) -> float:
    """Mean length of the difference between neighbouring pixels.

    Blurred images have small differences. It is a measure of images of one kind beside each other: noise has large ones
    too.

    Args:
        images: (n, C, H, W) of any range, H and W at least 2.

    Returns:
        0 or more, in the images' unit: the mean over all pixels but the last row and column of the root of the summed
        squares of both differences, over the channels too.
    """
    values = images.astype(np.float64)
    right = values[:, :, :-1, 1:] - values[:, :, :-1, :-1]
    down = values[:, :, 1:, :-1] - values[:, :, :-1, :-1]
    return float(np.sqrt((right**2 + down**2).sum(axis=1)).mean())
