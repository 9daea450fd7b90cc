"""CIFAR-10."""

from __future__ import annotations

import tarfile

import numpy as np

from ._fetched import FetchedImages
from ._fetching import RemoteFile
from .base import DATASETS

_FOLDER = "cifar-10-batches-bin"
_TRAINING = tuple(f"data_batch_{number}.bin" for number in range(1, 6))
_ROW = 1 + 3 * 32 * 32  # bytes: a class, then red, green and blue
_MOST = 10_000 * _ROW  # bytes of a file in the archive


@DATASETS.register("cifar10")
class Cifar10(FetchedImages):
    """50,000 small photographs of ten kinds, 32 × 32 pixels in colour, fetched once (170 MB); 10,000 more held out.

    A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009. From www.cs.toronto.edu/~kriz. Free to
    use; its author asks to be cited and names no licence.
    """

    title = "CIFAR-10 (170 MB, fetched once)"
    label_names = ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")
    files = (RemoteFile("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
                        "md5:c32a1d4ab5d03f1284b67883e8d87530", 170_052_171),)

    def read(self, paths):
        with tarfile.open(paths[0]) as archive:
            training, testing = ([_rows(archive, name) for name in names] for names in (_TRAINING, ["test_batch.bin"]))
        return _images(training), _images(testing)


def _rows(archive: tarfile.TarFile, name: str) -> np.ndarray:
    """Read (N, 3073) uint8 of a file in the archive.

    Raises:
        KeyError, ValueError: it is not in there, or has another size.
        OSError, EOFError: it is damaged.
    """
    member = archive.getmember(f"{_FOLDER}/{name}")
    if not member.isreg() or member.size > _MOST or member.size % _ROW or not member.size:
        raise ValueError(f"{name} has {member.size:,} bytes, which are no images")
    return np.frombuffer(archive.extractfile(member).read(), np.uint8).reshape(-1, _ROW)


def _images(parts: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    rows = np.concatenate(parts)
    return rows[:, 1:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1), rows[:, 0]
