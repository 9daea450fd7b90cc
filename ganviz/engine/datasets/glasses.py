"""Drawn faces without and with glasses."""

from __future__ import annotations

from dataclasses import dataclass

from ..settings.component import Section
from ..settings.params import param
from ._shipped import ShippedPairs, directions
from .base import DATASETS


@DATASETS.register("glasses")
class Glasses(ShippedPairs):
    """3,000 drawn faces of 16 × 16 pixels in colour, each without and with glasses: to be put on or taken off.

    The two differ in the glasses alone. "Pixel Art by DiceBear", rendered. Licence: CC0 1.0.
    """

    title = "Pixel faces, without and with glasses"
    file = "pixelfaces16_glasses_pairs.npz"
    views = {"no glasses": "a", "glasses": "b"}

    @dataclass(frozen=True)
    class Config(Section):
        direction: str = param("no glasses to glasses", "What is made from what.",
                               choices=directions("no glasses", "glasses"))

    def labels(self, arrays):
        return None, ()
