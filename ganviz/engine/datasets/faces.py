"""Drawn faces of 16 × 16 pixels."""

from __future__ import annotations

from dataclasses import dataclass

from ..settings.component import Section
from ..settings.params import param
from ._shipped import ShippedImages
from .base import DATASETS


@DATASETS.register("faces")
class Faces(ShippedImages):
    """6,000 drawn faces of 16 × 16 pixels in colour: a small network learns them within a minute.

    "Pixel Art by DiceBear", rendered. Licence: CC0 1.0.
    """

    title = "Pixel faces"
    file = "pixelfaces16.npz"

    @dataclass(frozen=True)
    class Config(Section):
        label: str = param("none", "What the faces are labelled by, for models that draw on demand.",
                           choices=("none", "glasses", "hat", "beard", "hair"))

    def labels(self, arrays):
        label = self.config.label
        if label == "none":
            return None, ()
        return arrays[label], self.label_names(arrays)

    def label_names(self, arrays):
        label = self.config.label
        if label != "hair":
            return (f"no {label}", label)
        # no face of the set is bald: a name that no label has would be a class without an example
        return tuple(arrays["hair_names"][: int(arrays["hair"].max()) + 1].tolist())
