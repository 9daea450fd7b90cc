"""Images that stay on the disk because they do not fit into memory: each is read when it is needed."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, nullcontext

import numpy as np

_MOST_DAMAGED = 100  # images in a row: more than that, and something else is wrong
_BATCH = 256  # images handed to the readers at a time


class UnreachableData(Exception):
    """A file of the data that was there when it was opened, and cannot be read now."""


class DamagedImage(Exception):
    """An image whose file can be read, and holds no whole image."""


class ImageReader:
    """What reads the images of a data set one by one, from any thread.

    Args:
        shape: (H, W, C) of each image.

    Attributes:
        shape: as given.
        damaged: why an image cannot be read, by its name; of those that were found so far.
    """

    def __init__(self, shape: tuple[int, int, int]) -> None:
        self.shape = shape
        self.damaged: dict[str, str] = {}

    def read(self, number: int) -> np.ndarray:
        """Read an image, `shape` uint8.

        Raises:
            DamagedImage: its file is there and no whole image.
            UnreachableData: its file cannot be read.
        """
        raise NotImplementedError

    def name(self, number: int) -> str:
        """Get what an image is called on the screen."""
        raise NotImplementedError

    def signature(self, numbers: np.ndarray) -> bytes:
        """Get what tells these images from others, without reading them."""
        raise NotImplementedError

    def opened(self) -> AbstractContextManager[object]:
        """Get ready to read; whoever reads many images holds this open."""
        return nullcontext()


class StreamedImages:
    """Images on the disk, which look like a (N, H, W, C) uint8 array from afar.

    A part of them, taken as of an array, is again on the disk. `numpy.asarray` reads them all.

    Args:
        reader: of the images.
        numbers: (N,) which of the reader's images these are, in their order.
    """

    dtype = np.dtype(np.uint8)
    ndim = 4

    def __init__(self, reader: ImageReader, numbers: np.ndarray) -> None:
        self.reader = reader
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @property
    def shape(self) -> tuple[int, int, int, int]:
        return (len(self), *self.reader.shape)

    @property
    def nbytes(self) -> int:
        return int(np.prod(self.shape, dtype=np.int64))

    def __getitem__(self, chosen: slice | np.ndarray) -> StreamedImages:
        return StreamedImages(self.reader, self._numbers[chosen])

    def __array__(self, dtype: np.dtype | None = None, copy: bool | None = None) -> np.ndarray:
        (items,), _ = read_images([self], np.arange(len(self)))
        return items if dtype is None else items.astype(dtype)

    def read(self, index: int) -> np.ndarray:
        """Read one of them; see `ImageReader.read`."""
        return self.reader.read(int(self._numbers[index]))

    def note_damaged(self, index: int, why: str) -> None:
        """Remember that one of them cannot be read."""
        self.reader.damaged[self.reader.name(int(self._numbers[index]))] = why

    def signature(self) -> bytes:
        """Get what tells these images from others."""
        return self.reader.signature(self._numbers)


def streamed(reader: ImageReader, count: int) -> StreamedImages:
    """Get all images of a reader."""
    return StreamedImages(reader, np.arange(count, dtype=np.int64))


def readers() -> int:
    """Count the threads that read images at a time."""
    return min(4, os.cpu_count() or 1)


def read_images(parts: Sequence[StreamedImages], indices: np.ndarray, report: Callable[[int], None] = lambda done: None
                ) -> tuple[list[np.ndarray], np.ndarray]:
    """Read the images of these places by several threads.

    Args:
        parts: of images that belong together, a pair for example; of the same length.
        indices: (n,) int64.
        report: called with how many were read; may raise to end it.

    Returns:
        An (n, H, W, C) uint8 array for each part, and (n,) int64 where they are from: where an image is damaged, the
        next one takes its place, with all that belongs to it.

    Raises:
        UnreachableData: a file cannot be read.
    """
    arrays = [np.empty((len(indices), *part.shape[1:]), np.uint8) for part in parts]
    used = np.empty(len(indices), np.int64)

    def read(place: int) -> None:
        used[place], images = read_together(parts, int(indices[place]))
        for array, image in zip(arrays, images, strict=True):
            array[place] = image

    with ExitStack() as opened, ThreadPoolExecutor(readers(), "read") as pool:
        for part in parts:
            opened.enter_context(part.reader.opened())
        for start in range(0, len(indices), _BATCH):
            jobs = [pool.submit(read, place) for place in range(start, min(start + _BATCH, len(indices)))]
            try:
                for done, job in enumerate(jobs, start + 1):
                    job.result()
                    report(done)
            finally:
                for job in jobs:
                    job.cancel()
    return arrays, used


def read_together(parts: Sequence[StreamedImages], index: int) -> tuple[int, list[np.ndarray]]:
    """Read the images of one place, or of the next one after it where none is damaged; and say which place it is.

    Raises:
        UnreachableData: a file cannot be read.
    """
    count = len(parts[0])
    for step in range(min(count, _MOST_DAMAGED)):
        at = (index + step) % count
        images = []
        for part in parts:
            try:
                images.append(part.read(at))
            except DamagedImage as error:
                part.note_damaged(at, str(error))
                break
        else:
            return at, images
    name, why = next(iter(parts[0].reader.damaged.items()), ("", ""))
    raise UnreachableData(f"{min(count, _MOST_DAMAGED)} images in a row are damaged, such as {name} ({why})")
