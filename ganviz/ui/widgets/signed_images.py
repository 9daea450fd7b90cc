"""Weights and activations as small images: the card's colour is 0, lighter or darker than it is more or less."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtGui import QColor, QImage

from ..theme.theme import Theme
from .mosaic import qimage


def signed_table(theme: Theme) -> np.ndarray:
    """Return (256,) uint32 colours 0xffRRGGBB: the lowest is the accent, 0 the border, the highest the text."""

    def rgb(name: str) -> np.ndarray:
        colour = QColor(name)
        return np.array([colour.red(), colour.green(), colour.blue()], dtype=np.float64)

    lean = np.linspace(-1.0, 1.0, 256)[:, None]
    end = np.where(lean > 0, rgb(theme.text), rgb(theme.accent))
    mixed = np.rint(rgb(theme.border) + (end - rgb(theme.border)) * np.abs(lean)).astype(np.uint32)
    return np.uint32(0xFF000000) | mixed[:, 0] << np.uint32(16) | mixed[:, 1] << np.uint32(8) | mixed[:, 2]


def signed_image(values: np.ndarray, largest: float, table: np.ndarray) -> QImage:
    """Make an image of (h, w) values from -largest to largest."""
    return qimage(table[_levels(values, largest)])


def colour_image(kernel: np.ndarray, largest: float) -> QImage:
    """Make an image of an (h, w, 3) kernel in its channels' colours: grey is 0."""
    levels = _levels(kernel, largest).astype(np.uint32)
    return qimage(np.uint32(0xFF000000) | levels[..., 0] << np.uint32(16) | levels[..., 1] << np.uint32(8)
                  | levels[..., 2])


def best_grid(count: int, sample: tuple[int, int], width: float, height: float, gap: float,
              caption: float = 0.0) -> tuple[int, float]:
    """Return the columns, and the pixels per value, with which `count` images of (h, w) fill a room best.

    Whole numbers of pixels per value from 1 on, so that a kernel's values are squares.

    Args:
        gap: between two images, in pixels.
        caption: height of a line below each.
    """
    best = (count, 0.0)
    for columns in range(1, count + 1):
        rows = math.ceil(count / columns)
        scale = min((width / columns - gap) / sample[1], (height / rows - gap - caption) / sample[0])
        scale = math.floor(scale) if scale >= 1 else max(scale, 0.0)
        if scale > best[1]:
            best = columns, float(scale)
    return best


def _levels(values: np.ndarray, largest: float) -> np.ndarray:
    return np.rint(np.clip(values / (largest or 1.0), -1.0, 1.0) * 127.5 + 127.5).astype(np.uint8)
