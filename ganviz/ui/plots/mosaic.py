"""Many small images as one: the arithmetic of a grid of samples, without widgets."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QColor, QImage

GAP = 1  # image pixels between two samples, enlarged with them


def argb(images: np.ndarray) -> np.ndarray:
    """(n, H, W) uint32 colours 0xffRRGGBB of (n, H, W, C) uint8 images, grey or colour."""
    wide = images.astype(np.uint32)
    if images.shape[-1] == 1:
        return np.uint32(0xFF000000) | wide[..., 0] * np.uint32(0x010101)
    return np.uint32(0xFF000000) | wide[..., 0] << np.uint32(16) | wide[..., 1] << np.uint32(8) | wide[..., 2]


def mosaic(images: np.ndarray, columns: int, background: QColor) -> QImage:
    """One image of (n, H, W, C) uint8 samples row by row, `GAP` pixels of background after each."""
    count, height, width = images.shape[:3]
    rows = max(1, math.ceil(count / columns))
    canvas = np.full((rows * columns, height + GAP, width + GAP), background.rgb(), dtype=np.uint32)
    canvas[:count, :height, :width] = argb(images)
    canvas = canvas.reshape(rows, columns, height + GAP, width + GAP).swapaxes(1, 2)
    return qimage(canvas.reshape(rows * (height + GAP), columns * (width + GAP)))


def qimage(colors: np.ndarray) -> QImage:
    """A QImage of its own from (H, W) uint32 colours."""
    colors = np.ascontiguousarray(colors)
    height, width = colors.shape
    return QImage(colors.data, width, height, width * 4, QImage.Format.Format_RGB32).copy()


def tidy_scale(scale: float) -> float:
    """Round the scale down: from 4 on to a whole number, so that each image pixel becomes a square.

    Below, a whole number would waste up to half of the room: multiples of a half from 2, of a quarter from 1.
    """
    if scale < 1:
        return scale
    steps = 4 if scale < 2 else 2 if scale < 4 else 1
    return math.floor(scale * steps) / steps


def is_smooth(scale: float) -> bool:
    """Whether image pixels do not fall on whole pixels at this scale, and are better blended."""
    return scale != math.floor(scale)


@dataclass(frozen=True)
class GridLayout:
    """Where two grids of samples lie, in device pixels.

    Attributes:
        columns: of each grid.
        scale: device pixels per image pixel.
        stacked: the second grid is below the first, not beside it.
        first, second: (x, y) of the grids' upper left samples.
        width, height: of everything, captions included.
    """

    columns: int
    scale: float
    stacked: bool
    first: tuple[int, int]
    second: tuple[int, int]
    width: int
    height: int


def place_grids(count: int, sample: tuple[int, int], columns: int, stacked: bool, width: int, caption: int,
                space: int, height: int | None = None) -> GridLayout:
    """Lay out two grids of `count` samples, as large as the width allows, and the height if one is given.

    Args:
        sample: (height, width) of one in image pixels.
        caption: room above each grid for its title, device pixels.
        space: between the grids, device pixels.
    """
    pitch_y, pitch_x = sample[0] + GAP, sample[1] + GAP
    rows = math.ceil(count / columns)
    room_x = width if stacked else (width - space) / 2
    scale = room_x / (columns * pitch_x)
    if height is not None:
        room_y = (height - 2 * caption - space) / 2 if stacked else height - caption
        scale = min(scale, room_y / (rows * pitch_y))
    scale = tidy_scale(max(scale, 0.125))
    grid_x, grid_y = math.ceil(columns * pitch_x * scale), math.ceil(rows * pitch_y * scale)
    if stacked:
        left = max(0, (width - grid_x) // 2)
        return GridLayout(columns, scale, True, (left, caption), (left, 2 * caption + grid_y + space),
                          width, 2 * (caption + grid_y) + space)
    left = max(0, (width - 2 * grid_x - space) // 2)
    return GridLayout(columns, scale, False, (left, caption), (left + grid_x + space, caption), width, caption + grid_y)


def fit_grids(count: int, sample: tuple[int, int], width: int, height: int, caption: int, space: int) -> GridLayout:
    """The layout that shows both grids whole with the largest samples; a squarer grid wins a tie."""
    choices = [place_grids(count, sample, columns, stacked, width, caption, space, height)
               for columns in range(2, 17) for stacked in (False, True)]
    square = math.sqrt(count)
    return max(choices, key=lambda c: (c.height <= height, c.scale, -abs(c.columns - square), not c.stacked))
