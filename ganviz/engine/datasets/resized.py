"""The images of another data set in another size, for networks that make only one."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np
from PIL import Image

from ..settings.component import Section
from ..settings.params import param
from ._colour import grey
from ._levels import scale_param
from ._made_from import MadeFrom, settings_for
from ._reading import Reporter
from .base import DATASETS

# looked up while the registry may be looking for this very module; the others are all found by then
_IMAGES = tuple(name for name, dataset in DATASETS.classes().items()
                if (dataset.kind, dataset.form) == ("images", "samples"))
_REPORT_EVERY = 256  # images


@DATASETS.register("resized")
class Resized(MadeFrom):
    """The images of another data set, resized to a square and made grey or colour.

    Pillow's bicubic filter does it, which takes all pixels into account where it reduces. Grey is the luma of ITU-R
    BT.601; a grey image as a colour one has three equal channels.
    """

    title = "Resized images"
    kind = "images"

    @dataclass(frozen=True)
    class Config(Section):
        images: str = param("faces", "Where the images come from.", choices=_IMAGES)
        pixels: int = param(64, "Side of the square to which they are resized.", label="Size", minimum=4, maximum=256,
                            unit="px", suggested=(8, 128))
        channels: str = param("as they are", "Whether they are made grey, or colour.",
                              choices=("as they are", "grey", "colour"))
        path: str = param("", "Your own images: the folder, or with array the file. Only for these two.",
                          label="Folder", picks="folder")
        scale: str = scale_param()

    @classmethod
    def given(cls, section):
        return settings_for(section.images, section, ("path", "scale"))

    def load(self, seed, progress, cancelled):
        data, reporter = self.load_given(seed, progress, cancelled)
        made = self._resized(data.items, reporter)
        held_out = data.held_out
        if held_out is not None:
            held_out = dataclasses.replace(held_out, items=self._resized(held_out.items))
        return dataclasses.replace(data, items=made, held_out=held_out)

    def _resized(self, items: np.ndarray, reporter: Reporter | None = None) -> np.ndarray:
        """Resize (N, H, W, C) uint8 images, made grey or colour."""
        items, side = self._coloured(items), self.config.pixels
        made = np.empty((len(items), side, side, items.shape[3]), np.uint8)
        for i, image in enumerate(items):
            picture = Image.fromarray(image if image.shape[2] == 3 else image[:, :, 0])
            made[i] = np.asarray(picture.resize((side, side), Image.Resampling.BICUBIC)).reshape(made.shape[1:])
            if reporter is not None and (i % _REPORT_EVERY == 0 or i == len(items) - 1):
                reporter.at(i + 1)
        return made

    def _coloured(self, items: np.ndarray) -> np.ndarray:
        """Make (N, H, W, C) images grey or colour, if that is wanted."""
        if self.config.channels == "grey" and items.shape[3] == 3:
            return grey(items)
        if self.config.channels == "colour" and items.shape[3] == 1:
            return np.repeat(items, 3, axis=3)
        return items
