"""The same letter in two faces of a typeface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..settings.component import Section
from ..settings.params import param
from ._shipped import ShippedPairs, directions
from .base import DATASETS


@DATASETS.register("fonts")
class Fonts(ShippedPairs):
    """The capital letters of some thirty typefaces, 28 × 28 pixels, in two faces each: made bold, or slanted.

    All typefaces of "Letters" that have both faces; labels are the letters.
    """

    title = "Letters in two faces"
    file = "glyphs28_upper.npz"

    @dataclass(frozen=True)
    class Config(Section):
        direction: str = param("regular to bold", "What is made from what.",
                               choices=directions("regular", "bold", "italic"))

    def images(self, arrays):
        return arrays["images"][self._rows(arrays)[1]]

    def sources(self, arrays):
        return arrays["images"][self._rows(arrays)[0]]

    def labels(self, arrays):
        return arrays["labels"][self._rows(arrays)[1]], tuple(arrays["classes"].tolist())

    def _rows(self, arrays: Mapping[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        """Find the (N,) indices of the first face's images, and of the second's: each typeface's letters in turn."""
        names = arrays["font_names"].tolist()
        number = {name: i for i, name in enumerate(names)}
        first, second = (f"-{face.title()}" for face in self.domains())
        pairs = [(i, number[name.removesuffix(first) + second]) for i, name in enumerate(names)
                 if name.endswith(first) and name.removesuffix(first) + second in number]
        letters = np.arange(len(arrays["classes"]))
        rows = np.array(pairs)[:, :, None] * len(letters) + letters  # the file holds one face after the other
        return rows[:, 0].ravel(), rows[:, 1].ravel()
