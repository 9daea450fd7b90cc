"""Turn an image file into a square array of a given size."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = ("PNG", "JPEG", "WEBP", "BMP")
_SIXTEEN_BIT = ("I;16", "I;16L", "I;16B", "I;16N", "I")


def decode(path: Path, size: int, grey: bool) -> np.ndarray:
    """Read an image, turn it upright, put it on white, resize and centre-crop it.

    Args:
        size: side of the square, in pixels.

    Returns:
        (size, size, 1 or 3) uint8.

    Raises:
        OSError, ValueError, SyntaxError and others of Pillow's: the file is damaged or no image.
    """
    if path.stat().st_size == 0:
        raise ValueError("the file is empty")
    try:
        opened = Image.open(path, formats=FORMATS)
    except UnidentifiedImageError:
        raise ValueError("not a PNG, JPEG, WebP or BMP image") from None
    with opened:
        # JPEG can be decoded at a fraction of its size, which saves most of the time for photographs
        opened.draft(None, (2 * size, 2 * size))
        ImageOps.exif_transpose(opened, in_place=True)
        image = _eight_bit(opened).convert("L" if grey else "RGB")
        image = ImageOps.fit(image, (size, size), Image.Resampling.LANCZOS)
    array = np.asarray(image)
    return array[..., None] if grey else array


def _eight_bit(image: Image.Image) -> Image.Image:
    """The image with 8 bits a channel and without transparency."""
    if image.mode in _SIXTEEN_BIT:
        return Image.fromarray((np.asarray(image, np.float64) / 257).round().clip(0, 255).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return image
