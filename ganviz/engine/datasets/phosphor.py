"""Icons in three styles."""

from __future__ import annotations

from dataclasses import dataclass

from ..settings.component import Section
from ..settings.params import param
from ._shipped import ShippedPairs, directions
from .base import DATASETS


@DATASETS.register("phosphor")
class Phosphor(ShippedPairs):
    """1,433 icons of 32 × 32 pixels, white on black, each in three styles: an outline is to be filled in.

    Phosphor Icons 2.1.1, "regular", "fill" and "duotone" (where the fill is dark), without the logos.
    Licence: MIT, © 2023 Phosphor Icons.
    """

    title = "Icons, outline and fill"
    file = "phosphor32.npz"
    views = {"regular": "regular", "fill": "fill", "duotone": "duotone"}

    @dataclass(frozen=True)
    class Config(Section):
        direction: str = param("regular to fill", "What is made from what.",
                               choices=directions("regular", "fill", "duotone"))

    def labels(self, arrays):
        return None, ()
