"""The discriminator's belief as colours: blue where it says "real", orange where "fake", the card's own between."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage

from ..theme.theme import FAKE, REAL, Theme

# Share of the hue at full belief; the rest is the card's colour, so that points stand out from the map.
STRENGTH = 0.5


def heat_table(theme: Theme) -> np.ndarray:
    """(256,) uint32 colours 0xffRRGGBB for beliefs 0 (fake) to 1 (real)."""
    def rgb(name: str) -> np.ndarray:
        color = QColor(name)
        return np.array([color.red(), color.green(), color.blue()], dtype=np.float64)

    card, lean = rgb(theme.card), np.linspace(-1.0, 1.0, 256)[:, None]
    hue = np.where(lean > 0, rgb(REAL), rgb(FAKE))
    mixed = np.rint(card + (hue - card) * np.abs(lean) * STRENGTH).astype(np.uint32)
    return np.uint32(0xFF000000) | mixed[:, 0] << np.uint32(16) | mixed[:, 1] << np.uint32(8) | mixed[:, 2]


def heat_image(belief: np.ndarray, table: np.ndarray, even: float = 0.5) -> QImage:
    """The map as an image with y upwards.

    Args:
        belief: (rows, columns) in [0, 1], row 0 is the smallest y; not a number is drawn as undecided.
        table: from `heat_table`.
        even: the belief that is undecided, inside (0, 1).
    """
    lean = np.interp(np.nan_to_num(belief[::-1], nan=even), (0.0, even, 1.0), (0.0, 0.5, 1.0))
    levels = np.rint(lean * 255.0).astype(np.uint8)
    colors = np.ascontiguousarray(table[levels])
    rows, columns = colors.shape
    # copy: the QImage would otherwise outlive numpy's memory
    return QImage(colors.data, columns, rows, columns * 4, QImage.Format.Format_RGB32).copy()
