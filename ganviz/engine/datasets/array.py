"""Images from a person's own array file."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from ..settings.component import Section
from ..settings.params import ConfigError, param
from ..telemetry.facts import Notice
from ._array_labels import choose_labels, class_labels, maybe_labels
from ._arrays import Archive, Header, is_npy, npy_header, open_npy, open_npz
from ._image_rows import ImageRows, Rows
from ._levels import (
    STRETCH,
    as_uint8,
    narrow_range,
    parts,
    scale_param,
    scaled,
    stretch,
    stretch_words,
    unused_range,
)
from ._memory import fits, memory_for, memory_param
from ._reading import Reporter, existing_path
from ._shapes import UnclearShape, fitted, image_shapes, image_sides, last_channels, parse_shape
from .base import DATASETS, Dataset, TrainingData
from .streamed import StreamedImages, streamed

_SHAPES = "(N, H, W), (N, H, W, C) or (N, C, H, W) with 1 or 3 channels and 4 to 256 pixels a side"
_LOOKED_AT = 256  # images on the disk, for what may not be as it was meant
_PREVIEWED = 6  # images to look at where their shape is asked for
_WANTED = "an .npz or .npy file with an array of images"


@dataclass(frozen=True)
class _Taken:
    """What was taken from a file, as `TrainingData` tells of it.

    Attributes:
        images: (N, ...) numbers as they are stored, in memory or mapped.
        rows: where they lie, if they are mapped.
    """

    images: np.ndarray
    rows: Rows | None = None
    labels: np.ndarray | None = None
    label_names: tuple[str, ...] = ()
    about: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


@DATASETS.register("array")
class ArrayImages(Dataset):
    """Images from your own .npz or .npy array.

    uint8 from 0 to 255, or floats from 0 to 1, from -1 to 1 or from 0 to 255, of shape (N, H, W),
    (N, H, W, C) or (N, C, H, W); or flat, (N, pixels), if their shape is given. In an .npz file, the array "labels"
    or "y" gives the classes; of "x_train" and "x_test" the first is taken, with "y_train".
    """

    title = "Images from an array"
    kind = "images"

    @dataclass(frozen=True)
    class Config(Section):
        path: str = param("", "An .npz or .npy file with an array of images.", label="File", picks="file")
        key: str = param("", "Name of the array in an .npz file; empty takes the first one that fits, one for training "
                             "if there is one.", label="Array")
        labels: str = param("", "Name of the array of classes in an .npz file; empty looks for one that belongs to "
                                "the images.")
        shape: str = param("", "Shape of each image in an array of flat ones: height × width, such as 28x28, with "
                               "the channels last (32x32x3) or first (3x32x32).")
        scale: str = scale_param()
        memory: int = memory_param()

    @classmethod
    def refuses(cls, section, config):
        if not section.path.strip():
            return f"has no path yet; choose {_WANTED}"
        try:
            parse_shape(section.shape)
        except ConfigError as error:
            return str(error)
        return None

    def load(self, seed, progress, cancelled):
        return self.open(memory_for(self.config.memory), progress, cancelled)

    def open(self, memory: float, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> TrainingData:
        """Load as `load` does, with so many bytes of memory; images that take more stay on the disk if they can."""
        path = existing_path(self.config.path, _WANTED)
        taken = self._from_npy(path) if is_npy(path) else self._from_npz(path, memory)
        images = taken.images
        if images.ndim == 2:
            images = images.reshape(len(images), *parse_shape(self.config.shape))
        reporter = Reporter(progress, cancelled, len(images))
        on_the_disk = taken.rows is not None and taken.rows.can_be_read_singly and not fits(images.size, memory)
        open_images = partial(self._on_the_disk, rows=taken.rows) if on_the_disk else self._as_uint8
        items, levels, notices = open_images(images, reporter, path)
        size = ("Size", f"{items.shape[2]} × {items.shape[1]}, as it is")
        return TrainingData("images", items, labels=taken.labels, label_names=taken.label_names,
                            about=(*taken.about, size, *levels), notices=(*notices, *taken.notices),
                            skipped=taken.left_out, memory=memory if on_the_disk else 0)

    def look(self) -> None:
        """Find out soon, without reading the images, whether something of them has to be asked for.

        Raises:
            UnclearShape: their shape.
            ConfigError: the file cannot be read.
        """
        path = existing_path(self.config.path, _WANTED)
        if is_npy(path):
            self._problem(npy_header(path), lambda: open_npy(path)[:_PREVIEWED])
        else:
            with open_npz(path) as archive:
                self._choose(archive, path)

    def _from_npy(self, path: Path) -> _Taken:
        problem = self._problem(npy_header(path), lambda: open_npy(path)[:_PREVIEWED])
        if problem:
            raise ConfigError("data.path", f"{path.name} holds {problem}; {_SHAPES} is wanted")
        header = npy_header(path)
        return _Taken(open_npy(path), Rows(path, header.offset, header))

    def _from_npz(self, path: Path, memory: float) -> _Taken:
        with open_npz(path) as archive:
            key = self._choose(archive, path)
            header = archive.headers[key]
            large = not fits(math.prod(header.shape), memory)
            rows = Rows(path, offset, header) if large and (offset := archive.offset(key)) is not None else None
            images = archive.read(key) if rows is None else rows.mapped()
            chosen = choose_labels(archive, key, len(images), self.config.labels, path)
            labels, names = (None, ()) if chosen is None else class_labels(
                archive.read(chosen), chosen, len(images), path)
        left_out = tuple(f"{name}: {what}" for name, what in archive.contents().items() if name not in (key, chosen))
        about = (("Array", f"{key}, classes by {chosen}" if chosen else key),)
        return _Taken(images, rows, labels, names, about, left_out,
                      () if chosen else maybe_labels(archive, key, len(images)))

    def _choose(self, archive: Archive, path: Path) -> str:
        key, names = self.config.key, list(archive.contents())
        if key and key not in names:
            raise ConfigError("data.key", f"there is no array {key!r} in {path.name}; it holds "
                                          f"{', '.join(names) or 'none'}")
        fitting, problems, unshaped = [], [], None
        for name in [key] if key else names:
            try:
                problem = archive.problems.get(name) or self._problem(
                    archive.headers[name], partial(archive.read, name, _PREVIEWED))
            except UnclearShape as error:
                problem, unshaped = "flat images, perhaps", unshaped or error
            if problem:
                problems.append(f"{name!r} is {problem}")
            else:
                fitting.append(name)
        if fitting:
            return next((name for name in fitting if "train" in name.lower()), fitting[0])
        if unshaped is not None:
            raise unshaped
        found = "; ".join(problems) or "it is empty"
        raise ConfigError("data.key" if key else "data.path",
                          f"no array in {path.name} is one of images ({found}); {_SHAPES} is wanted")

    def _problem(self, header: Header, first_rows: Callable[[], np.ndarray]) -> str:
        """Say why an array cannot be images; empty if it can.

        Raises:
            UnclearShape: it may be flat ones.
            ConfigError: it is flat, and not of the shape that is set.
        """
        if not header.has_numbers:
            return str(header)
        shape = header.shape
        if len(shape) == 2 and (wanted := parse_shape(self.config.shape)):
            shape = (shape[0], *fitted(wanted, shape[1]))
        if len(shape) == 2 and (choices := image_shapes(shape[1])):
            raise UnclearShape(first_rows(), choices)
        return "" if _are_images(shape) else str(header)

    def _as_uint8(self, images: np.ndarray, reporter: Reporter, path: Path,
                  ) -> tuple[np.ndarray, tuple[tuple[str, str], ...], tuple[Notice, ...]]:
        """Convert (N, ...) numbers as the settings say, to (N, H, W, C); what was done, and what to notice."""
        images = last_channels(images)
        low, high = _extremes(images, reporter, path)
        if self.config.scale == STRETCH:
            return as_uint8(images, *stretch(low, high), reporter), stretch_words(f"{low:g}", f"{high:g}"), ()
        items = as_uint8(images, *_as_stored(images.dtype, low, high, path), reporter)
        return items, (), unused_range(items)

    def _on_the_disk(self, images: np.ndarray, reporter: Reporter, path: Path, rows: Rows,
                     ) -> tuple[StreamedImages, tuple[tuple[str, str], ...], tuple[Notice, ...]]:
        """Say how each is to be converted when it is read; else the same."""
        stretched, words = self.config.scale == STRETCH, ()
        if images.dtype == np.uint8 and not stretched:
            gain, offset = 1.0, 0.0  # whatever they are: not all of a large file need be read
        else:
            low, high = _extremes(images, reporter, path)
            gain, offset = stretch(low, high) if stretched else _as_stored(images.dtype, low, high, path)
            words = stretch_words(f"{low:g}", f"{high:g}") if stretched else ()
        reporter.at(len(images), report=True)
        some = scaled(images[::max(len(images) // _LOOKED_AT, 1)], gain, offset)
        reader = ImageRows(rows, images.shape[1:], gain, offset)
        return streamed(reader, len(images)), words, () if stretched else narrow_range(int(some.min()), int(some.max()))


def image_arrays(path: Path) -> dict[str, tuple[int, int, int, int]]:
    """Get the shapes (N, H, W, C) of the arrays of images in an .npz file, by name; no array is read.

    Raises:
        ConfigError: it is no such file.
    """
    with open_npz(path) as archive:
        return {name: (header.shape[0], *image_sides(header.shape)) for name, header in archive.headers.items()
                if header.has_numbers and _are_images(header.shape)}


def _are_images(shape: tuple[int, ...]) -> bool:
    if len(shape) not in (3, 4):
        return False
    height, width, channels = image_sides(shape)
    return channels in (1, 3) and min(height, width) >= 4 and max(height, width) <= 256


def _extremes(images: np.ndarray, reporter: Reporter, path: Path) -> tuple[float, float]:
    """Get the lowest and the highest value.

    Raises:
        ConfigError: one is not a finite number; says which image.
    """
    low, high, done = np.inf, -np.inf, 0
    for part in parts(images):
        finite = np.isfinite(part)
        if not finite.all():
            first = done + int(np.argmin(finite.reshape(len(part), -1).all(axis=1)))
            raise ConfigError("data.path", f"{path.name}: image {first} (counted from 0) has a value that is "
                                           "not a finite number; remove or mend it")
        low, high, done = min(low, float(part.min())), max(high, float(part.max())), done + len(part)
        reporter.at(0)
    return low, high


def _as_stored(dtype: np.dtype, low: float, high: float, path: Path) -> tuple[float, float]:
    """Find the gain and the offset that bring values of these extremes to 0 to 255.

    Raises:
        ConfigError: it is not clear which value is black and which is white.
    """
    if dtype.kind == "b" or (dtype.kind == "f" and low >= 0 and high <= 1):
        return 255.0, 0.0
    if dtype.kind == "f" and low >= -1 and high <= 1:
        return 127.5, 127.5
    if low >= 0 and high <= 255:
        return 1.0, 0.0
    allowed = "0 to 1, -1 to 1 or 0 to 255" if dtype.kind == "f" else "0 to 255"
    raise ConfigError("data.path", f"{path.name}: values go from {low:g} to {high:g}; {allowed} is wanted. With "
                                   "data.scale=stretch the lowest becomes black and the highest white")
