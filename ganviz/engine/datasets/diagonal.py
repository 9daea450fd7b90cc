"""Images of 2×2 pixels that are bright along the main diagonal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.component import Section
from ..settings.params import param
from .base import DATASETS, Cancelled, Dataset, TrainingData

BRIGHT, DARK = (0.5, 1.0), (0.0, 0.2)
"""Brightness, 0 to 1, between which the pixels on and off the diagonal lie."""


@DATASETS.register("diagonal")
class Diagonal(Dataset):
    """Grey images of 2×2 pixels, bright from the upper left to the lower right and dark elsewhere.

    The smallest images with something to find in them, for a GAN that can be worked through by hand. The brightness of
    each pixel is uniform and independent of the others: from 0.5 to 1 on the diagonal, from 0 to 0.2 off it.
    """

    title = "Diagonal, 2×2"
    kind = "images"

    @dataclass(frozen=True)
    class Config(Section):
        size: int = param(2_000, "Images that are drawn in advance; batches are taken from them.", label="Images",
                          minimum=20, maximum=100_000, unit="images", suggested=(100, 20_000), log=True)

    def load(self, seed, progress, cancelled):
        if cancelled():
            raise Cancelled
        size = self.config.size
        progress(0, size)
        diagonal = np.eye(2, dtype=bool)
        low, high = (np.where(diagonal, *ends) for ends in zip(BRIGHT, DARK, strict=True))
        brightness = np.random.default_rng(seed).uniform(low, high, (size, 2, 2))
        progress(size, size)
        return TrainingData("images", np.rint(255 * brightness).astype(np.uint8)[..., None])
