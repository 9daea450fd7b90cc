"""Capital letters in many typefaces."""

from __future__ import annotations

from ._shipped import ShippedImages
from .base import DATASETS


@DATASETS.register("glyphs")
class Glyphs(ShippedImages):
    """The capital letters A to Z in 264 typefaces, 28 × 28 pixels.

    Bitmaps rendered from Debian's free fonts; the notice beside the file names them.
    """

    title = "Letters"
    file = "glyphs28_upper.npz"

    def label_names(self, arrays):
        return tuple(arrays["classes"].tolist())
