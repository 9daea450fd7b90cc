"""Turn image files into square arrays of a given size."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from ..params import ConfigError
from ._reading import Reporter, reason

HALVES = ("left", "right")
FORMATS = ("PNG", "JPEG", "WEBP", "BMP")
_SIXTEEN_BIT = ("I;16", "I;16L", "I;16B", "I;16N", "I")
_BATCH = 256  # files handed to the decoders at a time


@dataclass(frozen=True)
class Picture:
    """An image file, or one of the `HALVES` of it."""

    path: Path
    half: str = ""


def decode_all(pictures: Sequence[Picture], size: int, grey: bool,
               reporter: Reporter) -> tuple[np.ndarray, list[str]]:
    """(N, size, size, 1 or 3) uint8, and for each picture why it could not be read, or "".

    Args:
        reporter: is told how many are done.

    Raises:
        ConfigError: so many do not fit into memory.
        Cancelled: as asked.
    """
    shape = (len(pictures), size, size, 1 if grey else 3)
    try:
        items = np.zeros(shape, np.uint8)
    except MemoryError:
        needed = np.prod(shape, dtype=float) / 2**30
        raise ConfigError("data.limit", f"{needed:.1f} GiB of images do not fit into memory; choose a "
                                        "lower limit or a smaller size") from None

    def decode_into(index: int) -> str:
        try:
            items[index] = decode(pictures[index], size, grey)
        # a damaged file can make a decoder raise nearly anything, and must cost no more than itself
        except Exception as error:
            return reason(error)
        return ""

    reasons: list[str] = []
    with quiet_decoders(), ThreadPoolExecutor(min(4, os.cpu_count() or 1), "decode") as pool:
        for start in range(0, len(pictures), _BATCH):
            jobs = [pool.submit(decode_into, i) for i in range(start, min(start + _BATCH, len(pictures)))]
            try:
                for job in jobs:
                    reasons.append(job.result())
                    reporter.at(len(reasons))
            finally:
                for job in jobs:
                    job.cancel()
    return items, reasons


@contextmanager
def quiet_decoders() -> Iterator[None]:
    """Silence Pillow's remarks on odd files, and turn its warning of a decompression bomb into an error."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module=r"PIL\.")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def decode(picture: Picture, size: int, grey: bool) -> np.ndarray:
    """Read an image, turn it upright, put it on white, take the half that is meant, resize and centre-crop it.

    Args:
        size: side of the square, in pixels.

    Returns:
        (size, size, 1 or 3) uint8.

    Raises:
        OSError, ValueError, SyntaxError and others of Pillow's: the file is damaged or no image.
    """
    path = picture.path
    if path.stat().st_size == 0:
        raise ValueError("the file is empty")
    try:
        opened = Image.open(path, formats=FORMATS)
    except UnidentifiedImageError:
        raise ValueError("not a PNG, JPEG, WebP or BMP image") from None
    with opened:
        # JPEG can be decoded at a fraction of its size, which saves most of the time for photographs
        opened.draft(None, (4 * size if picture.half else 2 * size, 2 * size))
        ImageOps.exif_transpose(opened, in_place=True)
        image = _half(_eight_bit(opened).convert("L" if grey else "RGB"), picture.half)
        image = ImageOps.fit(image, (size, size), Image.Resampling.LANCZOS)
    array = np.asarray(image)
    return array[..., None] if grey else array


def _half(image: Image.Image, half: str) -> Image.Image:
    """One of the `HALVES` of an image, or all of it; of an odd number of columns the middle one is in neither."""
    width, height = image.size
    if not half:
        return image
    if width < 2:
        raise ValueError("one pixel wide, which has no halves")
    start = 0 if half == HALVES[0] else width - width // 2
    return image.crop((start, 0, start + width // 2, height))


def _eight_bit(image: Image.Image) -> Image.Image:
    """The image with 8 bits a channel and without transparency."""
    if image.mode in _SIXTEEN_BIT:
        return Image.fromarray((np.asarray(image, np.float64) / 257).round().clip(0, 255).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return image
