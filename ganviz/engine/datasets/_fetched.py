"""What the fetched image sets share: files on public servers, a part for training and one for testing."""

from __future__ import annotations

import dataclasses
import gzip
import math
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np

from ..settings.params import ConfigError
from ._fetching import RemoteFile, cache_folder, fetch
from ._reading import Reporter, reason
from ._shipped import with_channel
from .base import Dataset, TrainingData

Part = tuple[np.ndarray, np.ndarray]
"""Images, (N, H, W) or (N, H, W, C) uint8, and their (N,) classes."""


class FetchedImages(Dataset):
    """Images that do not come with the program; choosing them is the consent to fetching them.

    Class attributes:
        files: on their servers.
        label_names: one per class.
    """

    kind = "images"
    files: ClassVar[tuple[RemoteFile, ...]] = ()
    label_names: ClassVar[tuple[str, ...]] = ()
    _paths: Sequence[Path] | None = None

    def fetch(self, progress, cancelled):
        self._paths = fetch(self.files, cache_folder(self.name), progress, cancelled)

    def load(self, seed, progress, cancelled):
        reporter = Reporter(progress, cancelled, 1)
        if self._paths is None:
            self.fetch(lambda done, total: None, cancelled)
        try:
            training, testing = (self._data(*part) for part in self.read(self._paths))
        # with the right checksum they are whole; another program may have written to them since
        except (OSError, EOFError, ValueError, KeyError, zlib.error) as error:
            raise ConfigError("data.name", f"{self.name} cannot be read: {reason(error)}; delete "
                                           f"{cache_folder(self.name)}, and it is fetched anew") from None
        reporter.at(1)
        return dataclasses.replace(training, held_out=testing)

    def _data(self, images: np.ndarray, labels: np.ndarray) -> TrainingData:
        if len(images) != len(labels):
            raise ValueError(f"there are {len(images):,} images and {len(labels):,} classes")
        return TrainingData("images", with_channel(images), labels=labels.astype(np.int64),
                            label_names=self.label_names)

    def read(self, paths: Sequence[Path]) -> tuple[Part, Part]:
        """Read what is for training, and what is for testing.

        Args:
            paths: of the files, in their order.
        """
        raise NotImplementedError


class FetchedIdx(FetchedImages):
    """Images in the four files of MNIST and its kin: images and classes for training, then the same for testing."""

    def read(self, paths):
        images, labels, test_images, test_labels = map(read_idx, paths)
        return (images, labels), (test_images, test_labels)


def idx_files(folder: str, *files: tuple[str, int]) -> tuple[RemoteFile, ...]:
    """List the four files of MNIST and its kin.

    Args:
        folder: their address.
        files: MD5 checksum and size in bytes of each.
    """
    names = ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")
    return tuple(RemoteFile(f"{folder}{name}-ubyte.gz", f"md5:{checksum}", size)
                 for name, (checksum, size) in zip(names, files, strict=True))


def read_idx(path: Path) -> np.ndarray:
    """Read a gzipped IDX file of bytes, (N, ...) uint8.

    Raises:
        ValueError: it is no such file.
        OSError, EOFError, zlib.error: it is damaged.
    """
    with gzip.open(path) as file:
        start = file.read(4)
        if start[:3] != b"\0\0\x08" or len(start) < 4 or not 1 <= start[3] <= 3:
            raise ValueError(f"{path.name} is no IDX file of bytes")
        shape = tuple(int(side) for side in np.frombuffer(file.read(4 * start[3]), ">u4"))
        size = math.prod(shape)
        # deflate cannot make more than about a thousand bytes of one
        content = file.read(size) if size <= 1100 * path.stat().st_size else b""
    if len(content) != size:
        raise ValueError(f"{path.name} ends too early")
    return np.frombuffer(content, np.uint8).reshape(shape)
