"""The shape of images that an array holds flat, as rows of numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np

from ..settings.params import ConfigError
from .base import Unclear

_SIDES = (8, 256)  # of squares that are thought of where nothing is said
_SHAPE = re.compile(r"(\d{1,4})\s*[x×]\s*(\d{1,4})(?:\s*[x×]\s*(\d{1,4}))?")


class UnclearShape(Unclear):
    """An array holds rows that may be flat images, and nothing says of which shape.

    Attributes:
        choices: the shapes that they may have.
        rows: (N, length) numbers, the first few.
    """

    def __init__(self, rows: np.ndarray, choices: Sequence[tuple[int, ...]]) -> None:
        named = " or ".join(f"data.shape={written_shape(shape)}" for shape in choices)
        super().__init__("data.shape", f"each row of the array has {rows.shape[1]:,} numbers; if they are images, say "
                                       f"of which shape: {named}")
        self.choices, self.rows = tuple(choices), rows


def image_shapes(length: int) -> list[tuple[int, ...]]:
    """List the shapes of square images that this many numbers may be: grey, or colour with channels last or first."""
    shapes = []
    for channels in (1, 3):
        side = math.isqrt(length // channels)
        if channels * side * side == length and _SIDES[0] <= side <= _SIDES[1]:
            shapes += [(side, side)] if channels == 1 else [(side, side, 3), (3, side, side)]
    return shapes


def parse_shape(text: str) -> tuple[int, ...]:
    """Get the numbers of a setting such as 28x28; empty if it is empty.

    Raises:
        ConfigError: it is no such text.
    """
    if not text.strip():
        return ()
    found = _SHAPE.fullmatch(text.strip().lower())
    if not found:
        raise ConfigError("data.shape", f"{text!r} is no shape; give height and width, such as 28x28, with the "
                                        "channels last (32x32x3) or first (3x32x32)")
    return tuple(int(side) for side in found.groups() if side)


def fitted(shape: tuple[int, ...], length: int) -> tuple[int, ...]:
    """Return the shape, if rows of this many numbers can have it.

    Raises:
        ConfigError: they cannot.
    """
    if math.prod(shape) != length:
        raise ConfigError("data.shape", f"{written_shape(shape)} is {math.prod(shape):,} numbers, and each row of the "
                                        f"array has {length:,}")
    return shape


def written_shape(shape: Sequence[int]) -> str:
    """Write a shape as the setting has it."""
    return "x".join(str(side) for side in shape)


def image_sides(shape: Sequence[int]) -> tuple[int, int, int]:
    """Find height, width and channels of images in an array of shape (N, H, W), (N, H, W, C) or (N, C, H, W)."""
    if len(shape) == 3:
        return shape[1], shape[2], 1
    return tuple(shape[1:]) if shape[3] in (1, 3) else (shape[2], shape[3], shape[1])


def last_channels(images: np.ndarray) -> np.ndarray:
    """Arrange images in an array of such a shape as (N, H, W, C)."""
    if images.ndim == 3:
        return images[..., None]
    return images if images.shape[1:] == image_sides(images.shape) else images.transpose(0, 2, 3, 1)
