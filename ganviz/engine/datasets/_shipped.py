"""What the shipped image sets share: one .npz file each, in resources/datasets/, its licence beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import permutations
from typing import ClassVar

import numpy as np

from ...resources import resource
from ..settings.params import ConfigError
from ._reading import Reporter
from .base import Dataset, TrainingData


@contextmanager
def shipped(dataset: Dataset, file: str) -> Iterator[Mapping[str, np.ndarray]]:
    """Open the arrays of a shipped .npz file.

    Raises:
        ConfigError: it cannot be read.
    """
    try:
        with np.load(resource("datasets", file), allow_pickle=False) as arrays:
            yield arrays
    except OSError as error:
        raise ConfigError("data.name", f"{dataset.name} cannot be read: {error}") from None


class ShippedImages(Dataset):
    """Images that come with the program.

    Class attributes:
        file: name of the .npz file.
    """

    kind = "images"
    file: ClassVar[str] = ""

    def load(self, seed, progress, cancelled):
        reporter = Reporter(progress, cancelled, 1)
        with shipped(self, self.file) as arrays:
            images, sources = self.images(arrays), self.sources(arrays)
            labels, names = self.labels(arrays)
        reporter.at(1)
        source_name, item_name = self.domains()
        return TrainingData("images", with_channel(images),
                            labels=None if labels is None else labels.astype(np.int64), label_names=names,
                            sources=None if sources is None else with_channel(sources),
                            source_name=source_name, item_name=item_name)

    def images(self, arrays: Mapping[str, np.ndarray]) -> np.ndarray:
        """Get the images, (N, H, W, C) or (N, H, W) uint8."""
        return arrays["images"]

    def sources(self, arrays: Mapping[str, np.ndarray]) -> np.ndarray | None:
        """Get what the images are to be made from, aligned with them, of the same form; or None."""
        return None

    def domains(self) -> tuple[str, str]:
        """Name sources and images; empty where there are no sources."""
        return "", ""

    def labels(self, arrays: Mapping[str, np.ndarray]) -> tuple[np.ndarray | None, tuple[str, ...]]:
        """Get (N,) whole numbers from 0, and a name for each; or None and ()."""
        return arrays["labels"], self.label_names(arrays)

    def label_names(self, arrays: Mapping[str, np.ndarray]) -> tuple[str, ...]:
        return tuple("0123456789")


class ShippedPairs(ShippedImages):
    """Aligned views of the same things; the setting `direction` chooses what is made from what.

    Class attributes:
        views: the array of the file that holds each view, by what the view is called.
    """

    form = "pairs"
    views: ClassVar[Mapping[str, str]] = {}

    def images(self, arrays):
        return arrays[self.views[self.domains()[1]]]

    def sources(self, arrays):
        return arrays[self.views[self.domains()[0]]]

    def domains(self):
        return domains_of(self.config.direction)


def directions(*names: str) -> tuple[str, ...]:
    """List every way from one domain to another, as choices of a setting: "line to colour", "colour to line"."""
    return tuple(f"{source} to {item}" for source, item in permutations(names, 2))


def domains_of(direction: str) -> tuple[str, str]:
    """Get the two domains of one of the `directions`: where from, and where to."""
    source, _, item = direction.partition(" to ")
    return source, item


def with_channel(images: np.ndarray) -> np.ndarray:
    """Arrange images as (N, H, W, C), contiguous; grey ones are given their channel."""
    return np.ascontiguousarray(images if images.ndim == 4 else images[..., None])
