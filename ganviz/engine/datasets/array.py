"""Images from a person's own array file."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..config import Section
from ..params import ConfigError, param
from ._reading import NPY, Reporter, existing_path, first_bytes, reason
from .base import DATASETS, Dataset, TrainingData

_SHAPES = "(N, H, W), (N, H, W, C) or (N, C, H, W) with 1 or 3 channels and 4 to 256 pixels a side"
_WANTED = "an .npz or .npy file with an array of images"
_LABEL_KEYS = ("labels", "y")
_CHUNK = 512  # images converted at a time
_HEADERS = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}
_UNREADABLE = (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError)


@DATASETS.register("array")
class ArrayImages(Dataset):
    """Images from your own .npz or .npy array.

    uint8 from 0 to 255, or floats from 0 to 1, from -1 to 1 or from 0 to 255, of shape (N, H, W),
    (N, H, W, C) or (N, C, H, W). In an .npz file, an array "labels" or "y" of shape (N,) gives the classes.
    """

    title = "Images from an array"
    kind = "images"

    @dataclass(frozen=True)
    class Config(Section):
        path: str = param("", "An .npz or .npy file with an array of images.", label="File", picks="file")
        key: str = param("", "Name of the array in an .npz file; empty takes the first one that fits.",
                         label="Array")

    @classmethod
    def refuses(cls, section, config):
        return None if section.path.strip() else f"has no path yet; choose {_WANTED}"

    def load(self, seed, progress, cancelled):
        path = existing_path(self.config.path, _WANTED)
        read = _read_npy if first_bytes(path).startswith(NPY) else self._read_npz
        try:
            images, labels, names = read(path)
        except ConfigError:
            raise
        except _UNREADABLE as error:
            raise ConfigError("data.path",
                              f"{path.name} cannot be read: {reason(error)}; choose {_WANTED}") from None
        items = _as_uint8(_channels_last(images), Reporter(progress, cancelled, len(images)), path)
        return TrainingData("images", items, labels=labels, label_names=names)

    def _read_npz(self, path: Path) -> tuple[np.ndarray, np.ndarray | None, tuple[str, ...]]:
        # numpy leaves a broken archive open if it opens it itself
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            images = self._choose(arrays, path)
            return images, *_labels(arrays, len(images), path)

    def _choose(self, arrays: np.lib.npyio.NpzFile, path: Path) -> np.ndarray:
        key = self.config.key
        if key and key not in arrays.files:
            raise ConfigError("data.key", f"there is no array {key!r} in {path.name}; it holds "
                                          f"{', '.join(arrays.files) or 'none'}")
        problems = []
        for name in [key] if key else arrays.files:
            try:
                array = arrays[name]
                problem = _problem(array)
            except _UNREADABLE as error:
                problem = f"nothing that can be read ({reason(error)})"
            if not problem:
                return array
            problems.append(f"{name!r} is {problem}")
        found = "; ".join(problems) or "it is empty"
        raise ConfigError("data.key" if key else "data.path",
                          f"no array in {path.name} is one of images ({found}); {_SHAPES} is wanted")


def image_arrays(path: Path) -> dict[str, tuple[int, ...]]:
    """Shapes (N, H, W, C) of the arrays of images in an .npz file, by name; reads no more than what is said of them.

    Raises:
        ConfigError: it is no such file.
    """
    found = {}
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.namelist():
                with archive.open(member) as file:
                    if not member.endswith(".npy"):
                        continue
                    read = _HEADERS[np.lib.format.read_magic(file)]
                    shape, _, dtype = read(file)
                array = np.broadcast_to(np.zeros((), dtype), shape)  # takes no memory
                if not _problem(array):
                    found[member.removesuffix(".npy")] = _channels_last(array).shape
    except (KeyError, *_UNREADABLE) as error:
        raise ConfigError("data.path", f"{path.name} cannot be read: {reason(error)}; choose {_WANTED}") from None
    return found


def _read_npy(path: Path) -> tuple[np.ndarray, None, tuple[()]]:
    images = np.load(path, mmap_mode="r", allow_pickle=False)
    problem = _problem(images)
    if problem:
        raise ConfigError("data.path", f"{path.name} holds {problem}; {_SHAPES} is wanted")
    return images, None, ()


def _problem(array: np.ndarray) -> str:
    """Why an array cannot be images; empty if it can."""
    about = f"{array.dtype} of shape {array.shape}"
    if array.dtype.kind not in "buif" or array.ndim not in (3, 4) or 0 in array.shape:
        return about
    _, height, width, channels = _channels_last(array).shape
    fits = channels in (1, 3) and min(height, width) >= 4 and max(height, width) <= 256
    return "" if fits else about


def _channels_last(images: np.ndarray) -> np.ndarray:
    if images.ndim == 3:
        return images[..., None]
    return images if images.shape[3] in (1, 3) else images.transpose(0, 2, 3, 1)


def _as_uint8(images: np.ndarray, reporter: Reporter, path: Path) -> np.ndarray:
    """Convert (N, H, W, C) numbers to uint8, by chunks so that a large file can be cancelled."""
    starts = range(0, len(images), _CHUNK)
    gain, offset = (1.0, 0.0) if images.dtype == np.uint8 else _range(images, reporter, path)
    items = np.empty(images.shape, np.uint8)
    for start in starts:
        chunk = images[start:start + _CHUNK]
        if images.dtype != np.uint8:
            chunk = np.round(chunk.astype(np.float64) * gain + offset)
        items[start:start + _CHUNK] = chunk
        reporter.at(min(start + _CHUNK, len(images)))
    return items


def _range(images: np.ndarray, reporter: Reporter, path: Path) -> tuple[float, float]:
    """(gain, offset) that bring the values to 0 to 255."""
    low, high = np.inf, -np.inf
    for start in range(0, len(images), _CHUNK):
        chunk = images[start:start + _CHUNK]
        finite = np.isfinite(chunk)
        if not finite.all():
            first = start + int(np.argmin(finite.reshape(len(chunk), -1).all(axis=1)))
            raise ConfigError("data.path", f"{path.name}: image {first} (counted from 0) has a value that is "
                                           "not a finite number; remove or mend it")
        low, high = min(low, float(chunk.min())), max(high, float(chunk.max()))
        reporter.at(0)
    if images.dtype == bool or (images.dtype.kind == "f" and low >= 0 and high <= 1):
        return 255.0, 0.0
    if images.dtype.kind == "f" and low >= -1 and high <= 1:
        return 127.5, 127.5
    if low >= 0 and high <= 255:
        return 1.0, 0.0
    allowed = "0 to 1, -1 to 1 or 0 to 255" if images.dtype.kind == "f" else "0 to 255"
    raise ConfigError("data.path", f"{path.name}: values go from {low:g} to {high:g}; {allowed} is wanted, "
                                   "so scale them and save the array again")


def _labels(arrays: np.lib.npyio.NpzFile, n: int, path: Path) -> tuple[np.ndarray | None, tuple[str, ...]]:
    """(N,) int64 from 0 and a name for each, or None and () if the file has no labels."""
    key = next((key for key in _LABEL_KEYS if key in arrays.files), None)
    if key is None:
        return None, ()
    values = arrays[key]
    if values.shape != (n,) or values.dtype.kind not in "buiU":
        raise ConfigError("data.path", f"{path.name}: {key!r} is {values.dtype} of shape {values.shape}; a "
                                       f"whole number or a text for each of the {n:,} images is wanted")
    classes, labels = np.unique(values, return_inverse=True)
    return labels.astype(np.int64), tuple(str(c) for c in classes.tolist())
