"""Turn image files into square arrays of a given size."""

from __future__ import annotations

import logging
import stat
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from ..settings.params import ConfigError
from ._formats import formats
from ._reading import Reporter, reason
from .streamed import readers

_SIXTEEN_BIT = ("I;16", "I;16L", "I;16B", "I;16N", "I")
_QUARTER_TURNS = (5, 6, 7, 8)
_MEGA = 1_000_000
_MOST_DECODED = 100  # megapixels that may have to be in memory at once
_MOST_JPEG = 300  # megapixels of a JPEG, which is decoded at a fraction of its size
_LARGE = 25  # megapixels from which on one image is decoded at a time
_one_large = threading.Lock()
_BATCH = 256  # files handed to the decoders at a time
HALVES = ("left", "right")


@dataclass(frozen=True)
class Picture:
    """An image file, or one of the `HALVES` of it."""

    path: Path
    half: str = ""


@dataclass(frozen=True)
class Decoded:
    """Images of files, or of halves of files.

    Attributes:
        items: (N, size, size, 1 or 3) uint8 of those that could be read; float32 in shares of the full range with
            `deep`, where nothing is rounded.
        sizes: (N, 2) width and height before, in pixels.
        read: which of the pictures they are, by number.
        reasons: the number and why it could not be read, of each that could not.
    """

    items: np.ndarray
    sizes: np.ndarray
    read: np.ndarray
    reasons: tuple[tuple[int, str], ...]


def decode_all(pictures: Sequence[Picture], size: int, grey: bool, reporter: Reporter,
               deep: bool = False) -> Decoded:
    """Read images by several threads: turned upright, on white, resized and centre-cropped.

    Args:
        size: side of the square, in pixels.
        deep: keep all levels of images with more than 8 bits.

    Raises:
        ConfigError: they do not fit into memory.
        Cancelled: as asked of `reporter`, which counts each picture.
    """
    shape = (len(pictures), size, size, 1 if grey else 3)
    kind = np.dtype(np.float32 if deep else np.uint8)
    try:
        items = np.zeros(shape, kind)
    except MemoryError:
        needed = np.prod(shape, dtype=float) * kind.itemsize / 2**30
        raise ConfigError("data.limit", f"{needed:.1f} GiB of images do not fit into memory; choose a "
                                        "lower limit or a smaller size") from None
    sizes = np.zeros((len(pictures), 2), np.int64)

    def decode_into(index: int) -> str:
        try:
            items[index], sizes[index] = decode(pictures[index], size, grey, deep)
        # a damaged file can make a decoder raise nearly anything, and must cost no more than itself
        except Exception as error:
            return reason(error)
        return ""

    read, failed = _each(len(pictures), decode_into, reporter)
    return Decoded(items[read] if failed else items, sizes[read], read, failed)


def _each(count: int, job: Callable[[int], str], reporter: Reporter) -> tuple[np.ndarray, tuple[tuple[int, str], ...]]:
    """Do a job for each number, by several threads.

    Args:
        job: returns why it failed; empty if it did not.

    Returns:
        Those that did not fail, and each that did with the reason.
    """
    reasons: list[str] = []
    with decoders_of_ours(), ThreadPoolExecutor(readers(), "decode") as pool:
        for start in range(0, count, _BATCH):
            jobs = [pool.submit(job, i) for i in range(start, min(start + _BATCH, count))]
            try:
                for each in jobs:
                    reasons.append(each.result())
                    reporter.at(len(reasons))
            finally:
                for each in jobs:
                    each.cancel()
    return (np.flatnonzero([not why for why in reasons]),
            tuple((i, why) for i, why in enumerate(reasons) if why))


@dataclass(frozen=True)
class Seen:
    """What is known of images that stay on the disk.

    Attributes:
        sizes, read, reasons: as in `Decoded`.
        bytes: (N,) of their files.
        lows, highs: (N,) lowest and highest value of each, as `Decoded.items` has them.
        colourless: (N,) whether red, green and blue are the same in all of it.
    """

    sizes: np.ndarray
    read: np.ndarray
    reasons: tuple[tuple[int, str], ...]
    bytes: np.ndarray
    lows: np.ndarray
    highs: np.ndarray
    colourless: np.ndarray


def look_through(pictures: Sequence[Picture], size: int, grey: bool, reporter: Reporter, deep: bool = False,
                 every: int = 1) -> Seen:
    """Look at images that stay on the disk, by several threads.

    Args:
        size, grey, deep: as `decode_all` takes them.
        every: decode one of so many; of the others the first bytes alone are read, which tell whether it is an image
            and how large, and lows, highs and colourless are those of a black picture.

    Raises:
        Cancelled: as asked of `reporter`, which counts each picture.
    """
    count = len(pictures)
    sizes, sides = np.zeros((count, 2), np.int64), np.zeros(count, np.int64)
    lows, highs, colourless = np.zeros(count), np.zeros(count), np.ones(count, bool)

    def look(index: int) -> str:
        try:
            path = pictures[index].path
            sides[index] = path.stat().st_size
            if index % every:
                sizes[index] = _size_of_file(path)
                return ""
            image, sizes[index] = decode(pictures[index], size, grey, deep)
            lows[index], highs[index] = image.min(), image.max()
            colourless[index] = (image == image[..., :1]).all()
        except Exception as error:  # as in `decode_all`
            return reason(error)
        return ""

    read, failed = _each(count, look, reporter)
    return Seen(sizes[read], read, failed, sides[read], lows[read], highs[read], colourless[read])


def _size_of_file(path: Path) -> tuple[int, int]:
    if not stat.S_ISREG(path.stat().st_mode):
        raise ValueError("neither a file nor a folder")
    with _opened(path) as image:
        return image.size


def decode(picture: Picture, size: int, grey: bool, deep: bool = False) -> tuple[np.ndarray, tuple[int, int]]:
    """Read an image, turn it upright, put it on white, resize and centre-crop it; of several frames the first.

    Args:
        size: side of the square, in pixels.
        deep: as `decode_all` takes it.

    Returns:
        (size, size, 1 or 3) uint8, or float32 in shares of the full range with `deep`.
        Its width and height before, upright.

    Raises:
        OSError, ValueError, SyntaxError and others of Pillow's: the file is damaged or no image.
    """
    status = picture.path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise ValueError("neither a file nor a folder")  # a pipe would be waited for without end
    if status.st_size == 0:
        raise ValueError("the file is empty")
    with _opened(picture.path) as image:
        width, height = image.size
        # JPEG can be decoded at a fraction of its size, which saves most of the time for photographs
        image.draft(None, (4 * size if picture.half else 2 * size, 2 * size))
        megapixels = image.width * image.height / _MEGA
        if megapixels > _MOST_DECODED or width * height > _MOST_JPEG * _MEGA:
            raise ValueError(f"{width:,} × {height:,} pixels are too many; {_MOST_DECODED} megapixels can be read, "
                             f"{_MOST_JPEG} of a JPEG, so save it smaller")
        with _one_large if megapixels > _LARGE else nullcontext():
            turned = image.getexif().get(ExifTags.Base.Orientation) in _QUARTER_TURNS
            ImageOps.exif_transpose(image, in_place=True)
            if turned:
                width, height = height, width
            if picture.half:
                image, width = _half(image, picture.half), width // 2
            return _square(image, size, grey, deep), (width, height)


def size_of(path: Path) -> tuple[int, int] | None:
    """Find width and height of an image as its file says, before it is turned upright; None if it cannot be read."""
    with decoders_of_ours():
        try:
            with _opened(path) as image:
                return image.size
        except Exception:  # as in `decode_all`
            return None


def _half(image: Image.Image, half: str) -> Image.Image:
    """Cut out one of the `HALVES` of an image; of an odd number of columns the middle one is in neither."""
    width, height = image.size
    if width < 2:
        raise ValueError("one pixel wide, which has no halves")
    start = 0 if half == HALVES[0] else width - width // 2
    return image.crop((start, 0, start + width // 2, height))


def _square(image: Image.Image, size: int, grey: bool, deep: bool) -> np.ndarray:
    mode = "L" if grey else "RGB"
    many = image.mode in (*_SIXTEEN_BIT, "F")
    if deep and many:
        levels = ImageOps.fit(image.convert("F"), (size, size), Image.Resampling.LANCZOS)
        share = np.asarray(levels)[..., None] / np.float32(1 if image.mode == "F" else 65_535)
        return share if grey else share.repeat(3, axis=2)
    square = ImageOps.fit(_eight_bit(image).convert(mode), (size, size), Image.Resampling.LANCZOS)
    array = np.asarray(square).reshape(size, size, -1)
    return array / np.float32(255) if deep else array


def _opened(path: Path) -> Image.Image:
    Image.init()  # all formats, once
    try:
        return Image.open(path, formats=[name for name in formats(path) if name in Image.OPEN])
    except UnidentifiedImageError:
        raise ValueError("not an image in a format that is read") from None


def _eight_bit(image: Image.Image) -> Image.Image:
    """Get the image with 8 bits a channel and without transparency.

    Raises:
        ValueError: it has values beyond those of 16 bits.
    """
    if image.mode in (*_SIXTEEN_BIT, "F"):
        low, high = image.getextrema()
        most = 1 if image.mode == "F" else 65_535
        if not 0 <= low <= high <= most:
            raise ValueError(f"its values go from {low:g} to {high:g}, where 0 to {most:,} is wanted; "
                             "data.scale=stretch reads them")
        return Image.fromarray((np.asarray(image, np.float64) * (255 / most)).round().astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return image


@contextmanager
def decoders_of_ours() -> Iterator[None]:
    """Silence Pillow's remarks on odd files, and lift its limit of size: ours knows of reduced decoding."""
    limit, log = Image.MAX_IMAGE_PIXELS, logging.getLogger("PIL")
    level = log.level
    Image.MAX_IMAGE_PIXELS = None
    log.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module=r"PIL\.")
            yield
    finally:
        Image.MAX_IMAGE_PIXELS = limit
        log.setLevel(level)


def told_sizes(sizes: np.ndarray, pixels: int) -> str:
    """Say what was done to images of these widths and heights, (N, 2), to make squares of them."""
    smallest, largest = sizes[sizes.prod(axis=1).argmin()], sizes[sizes.prod(axis=1).argmax()]
    before = f"{smallest[0]} × {smallest[1]}"
    if (sizes != smallest).any():
        before += f" to {largest[0]} × {largest[1]}"
    text = f"{before} → {pixels} × {pixels}"
    cut = 1 - (sizes.min(axis=1) / sizes.max(axis=1))
    return f"{text}, centre-cropped (up to {100 * cut.max():.0f} % cut off)" if cut.any() else text
