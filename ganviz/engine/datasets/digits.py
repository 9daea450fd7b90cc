"""Handwritten digits of 8 × 8 pixels."""

from __future__ import annotations

import numpy as np

from ._shipped import ShippedImages
from .base import DATASETS


@DATASETS.register("digits")
class Digits(ShippedImages):
    """1,797 handwritten digits of 8 × 8 pixels: so small that even plain networks learn them at once.

    The test set of the UCI Optical Recognition of Handwritten Digits (E. Alpaydin, C. Kaynak 1998), from
    scikit-learn. Licence: BSD-3-Clause. Its values 0 to 16 are stretched to 0 to 255.
    """

    title = "Digits 8 × 8"
    file = "digits8.npz"

    def images(self, arrays):
        levels = super().images(arrays).astype(np.float64)
        return np.round(levels * 255 / 16).astype(np.uint8)
