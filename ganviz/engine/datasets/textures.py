"""Pieces of photographed textures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.component import Section
from ..settings.params import param
from ._reading import Reporter
from ._shipped import directions, domains_of, shipped
from .base import DATASETS, Dataset, TrainingData

_CHUNK = 256  # pieces cut at a time


@DATASETS.register("textures")
class Textures(Dataset):
    """Square pieces of two of three grey textures, brick, grass and gravel: two domains that no order connects.

    The pieces are cut at random places of one photograph of 512 × 512 pixels each, so they overlap, and pieces that are
    held out share pixels with those that are trained on. A model that translates nothing learns the second texture.
    From scikit-image. Licence: CC0 1.0.
    """

    title = "Textures"
    kind = "images"
    form = "domains"
    file = "textures3_512.npz"

    @dataclass(frozen=True)
    class Config(Section):
        direction: str = param("grass to gravel", "Which texture is turned into which.",
                               choices=directions("brick", "grass", "gravel"))
        pixels: int = param(32, "Side of the pieces.", label="Size", minimum=8, maximum=128, unit="px",
                            suggested=(16, 64))
        size: int = param(4_000, "Pieces that are cut of each texture in advance.", label="Pieces", minimum=20,
                          maximum=50_000, unit="images", suggested=(500, 10_000), log=True)

    def load(self, seed, progress, cancelled):
        side, size = self.config.pixels, self.config.size
        source, item = domains_of(self.config.direction)
        reporter = Reporter(progress, cancelled, 2 * size)
        rng = np.random.default_rng(seed)
        cut = np.empty((2, size, side, side, 1), np.uint8)
        with shipped(self, self.file) as arrays:
            for domain, name in enumerate((source, item)):
                pieces = np.lib.stride_tricks.sliding_window_view(arrays[name], (side, side))
                rows, columns = rng.integers(pieces.shape[:2], size=(size, 2)).T
                for start in range(0, size, _CHUNK):
                    chunk = slice(start, start + _CHUNK)
                    cut[domain, chunk, :, :, 0] = pieces[rows[chunk], columns[chunk]]
                    reporter.at(domain * size + min(start + _CHUNK, size))
        return TrainingData("images", cut[1], sources=cut[0], aligned=False, source_name=source, item_name=item)
