"""Pairs that are made from any pictures: what is left of a picture, and the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..settings.component import Section
from ..settings.params import ConfigError, param
from ._colour import grey
from ._levels import scale_param
from ._made_from import MadeFrom, settings_for
from .base import DATASETS, TrainingData

HIDDEN = 128
"""Level of hidden pixels: the middle, which networks see as 0."""
_MAKE = {"grey": ("grey", "colour"), "masked": ("masked", "whole"), "edges": ("edges", "picture"),
         "half": ("half size", "full size"), "quarter": ("quarter size", "full size")}
_CHUNK = 256  # pictures worked on at a time
# looked up while the registry may be looking for this very module; the others are all found by then
_PICTURES = tuple(name for name, dataset in DATASETS.classes().items() if dataset.kind == "images")


@DATASETS.register("derived")
class Derived(MadeFrom):
    """Pairs made from the pictures of another data set: to be coloured, completed, drawn from edges or enlarged.

    grey: the luma of ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B, is to become the colour picture.
    masked: a rectangle at a random place of each picture is hidden (level 128); the whole is wanted.
    edges: the size of the Sobel gradient, in the channel where it is largest; a step from 0 to 255 gives 255.
    half, quarter: each pixel is the average of 2 × 2 or 4 × 4; the full resolution is wanted.
    """

    title = "Pairs made from pictures"
    kind = "images"
    form = "pairs"

    @dataclass(frozen=True)
    class Config(Section):
        of: str = param("faces", "Where the pictures come from.", label="Pictures", choices=_PICTURES)
        make: str = param("grey", "What is left of a picture, and is to become the picture again.", label="Source",
                          choices=tuple(_MAKE))
        hidden: float = param(0.5, "Longest side of the hidden rectangle, as a share of the picture's; the shortest is "
                              "half of that. Only for masked pictures.", label="Hidden", minimum=0.1, maximum=1.0)
        path: str = param("", "Your own pictures: the folder, or with array the file. Only for these two.",
                          label="Folder", picks="folder")
        pixels: int = param(32, "Side of the pictures of a folder, of textures and of stripes.", label="Size",
                            minimum=8, maximum=256, unit="px", suggested=(8, 64))
        scale: str = scale_param()

    @classmethod
    def given(cls, section):
        return settings_for(section.of, section, vars(section))

    def load(self, seed, progress, cancelled):
        pictures, reporter = self.load_given(seed, progress, cancelled)
        count = len(pictures.items)
        make = self._maker(pictures.items, np.random.default_rng([seed, 0x6D61736B]))
        made = []
        for start in range(0, count, _CHUNK):
            made.append(make(pictures.items[start:start + _CHUNK]))
            reporter.at(min(start + _CHUNK, count))
        source_name, item_name = _MAKE[self.config.make]
        return TrainingData("images", pictures.items, labels=pictures.labels, label_names=pictures.label_names,
                            sources=np.concatenate(made), source_name=source_name, item_name=item_name,
                            about=pictures.about, skipped=pictures.skipped,
                            notices=tuple(notice for notice in pictures.notices if notice.setting != "data.labels"))

    def _maker(self, items: np.ndarray, rng: np.random.Generator) -> Callable[[np.ndarray], np.ndarray]:
        """Get what makes (N, h, w, c) uint8 sources of (N, H, W, C) uint8 pictures.

        Raises:
            ConfigError: it cannot be made from pictures of this size or colour.
        """
        make, (height, width, channels) = self.config.make, items.shape[1:]
        if make == "grey":
            if channels == 1:
                raise ConfigError("data.make", f"the pictures of {self.config.of} are grey already; choose masked, "
                                               "edges, half or quarter, or other pictures")
            return grey
        if make == "masked":
            return lambda images: masked(images, self.config.hidden, rng)
        if make == "edges":
            return edges
        factor = 2 if make == "half" else 4
        if height % factor or width % factor:
            raise ConfigError("data.make", f"the pictures of {self.config.of} are {width} × {height} pixels, which "
                                           f"{factor} does not divide; choose grey, masked or edges, or other pictures")
        return lambda images: reduced(images, factor)


def masked(images: np.ndarray, hidden: float, rng: np.random.Generator) -> np.ndarray:
    """Put one rectangle of each of (N, H, W, C) uint8 images at the level `HIDDEN`.

    Args:
        images: (N, H, W, C) uint8.
        hidden: longest side of a rectangle as a share of the image's; its sides are whole pixels, drawn evenly from
            half of that to that, one at least, and so is its place among those that lie in the image.
        rng: gives sides and places.
    """
    within = []
    for extent in images.shape[1:3]:
        longest = max(round(hidden * extent), 1)
        length = rng.integers(max(longest // 2, 1), longest, size=len(images), endpoint=True)
        start = rng.integers(extent - length, endpoint=True)
        place = np.arange(extent)
        within.append((place >= start[:, None]) & (place < (start + length)[:, None]))
    rows, columns = within
    return np.where((rows[:, :, None] & columns[:, None, :])[..., None], np.uint8(HIDDEN), images)


def edges(images: np.ndarray) -> np.ndarray:
    """Draw edges, (N, H, W, 1) uint8: a quarter of the Sobel gradient's length, the largest of the channels.

    Borders are repeated.
    """
    padded = np.pad(images.astype(np.float32), ((0, 0), (1, 1), (1, 1), (0, 0)), mode="edge")
    across = padded[:, :, 2:] - padded[:, :, :-2]
    down = padded[:, 2:] - padded[:, :-2]
    across = across[:, :-2] + 2 * across[:, 1:-1] + across[:, 2:]
    down = down[:, :, :-2] + 2 * down[:, :, 1:-1] + down[:, :, 2:]
    length = np.hypot(across, down).max(axis=3, keepdims=True) / 4
    return np.round(np.minimum(length, 255)).astype(np.uint8)


def reduced(images: np.ndarray, factor: int) -> np.ndarray:
    """Reduce to (N, H / factor, W / factor, C) uint8: the means of factor × factor pixels, halves rounded up."""
    n, height, width, channels = images.shape
    squares = images.reshape(n, height // factor, factor, width // factor, factor, channels)
    area = factor * factor
    return ((squares.sum(axis=(2, 4), dtype=np.uint32) + area // 2) // area).astype(np.uint8)
