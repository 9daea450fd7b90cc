"""What the shipped image sets share: one .npz file each, in resources/datasets/, its licence beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from ...resources import resource
from ..params import ConfigError
from ._reading import Reporter
from .base import Dataset, TrainingData


class ShippedImages(Dataset):
    """Images that come with the program.

    Class attributes:
        file: name of the .npz file.
    """

    kind = "images"
    file: ClassVar[str] = ""

    def load(self, seed, progress, cancelled):
        reporter = Reporter(progress, cancelled, 1)
        try:
            with np.load(resource("datasets", self.file), allow_pickle=False) as arrays:
                images = self.images(arrays)
                labels, names = self.labels(arrays)
        except OSError as error:
            raise ConfigError("data.name", f"{self.name} cannot be read: {error}") from None
        reporter.at(1)
        return TrainingData("images", np.ascontiguousarray(images),
                            labels=None if labels is None else labels.astype(np.int64), label_names=names)

    def images(self, arrays: Mapping[str, np.ndarray]) -> np.ndarray:
        """(N, H, W, C) uint8; grey images are given their channel."""
        images = arrays["images"]
        return images if images.ndim == 4 else images[..., None]

    def labels(self, arrays: Mapping[str, np.ndarray]) -> tuple[np.ndarray | None, tuple[str, ...]]:
        """(N,) whole numbers from 0, and a name for each; or None and ()."""
        return arrays["labels"], self.label_names(arrays)

    def label_names(self, arrays: Mapping[str, np.ndarray]) -> tuple[str, ...]:
        return tuple("0123456789")
