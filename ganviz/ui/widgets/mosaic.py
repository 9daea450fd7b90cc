"""Many small images in one: the arithmetic of a grid of samples, without widgets."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QColor, QImage

GAP = 1  # image pixels between two samples


def argb(images: np.ndarray) -> np.ndarray:
    """Return (n, H, W) uint32 colours 0xffRRGGBB of (n, H, W, C) uint8 images, grey or colour."""
    wide = images.astype(np.uint32)
    if images.shape[-1] == 1:
        return np.uint32(0xFF000000) | wide[..., 0] * np.uint32(0x010101)
    return np.uint32(0xFF000000) | wide[..., 0] << np.uint32(16) | wide[..., 1] << np.uint32(8) | wide[..., 2]


class Mosaic:
    """The samples of one grid as one image, parts of which can be replaced without touching the rest.

    If each image pixel becomes a square of whole device pixels, it is enlarged here, and painting is a plain copy.

    Args:
        sample: (height, width) of a sample in image pixels.
        scale: device pixels per image pixel.

    Attributes:
        image: shares memory with this object; the painter still has to enlarge it by `stretch`.
    """

    def __init__(self, count: int, sample: tuple[int, int], columns: int, scale: float, background: QColor) -> None:
        self._factor = 1 if is_smooth(scale) else int(scale)
        self.stretch = scale / self._factor
        self._columns = columns
        height, width = sample[0] * self._factor, sample[1] * self._factor
        gap = GAP if is_smooth(scale) else int(gap_of(scale))
        rows = max(1, math.ceil(count / columns))
        self._canvas = np.full((rows * (height + gap), columns * (width + gap)), background.rgb(), dtype=np.uint32)
        cells = self._canvas.reshape(rows, height + gap, columns, width + gap).swapaxes(1, 2)
        self._cells = cells[..., :height, :width]
        rows, columns = self._canvas.shape
        self.image = QImage(self._canvas.data, columns, rows, columns * 4, QImage.Format.Format_RGB32)

    def put(self, images: np.ndarray, which: np.ndarray) -> None:
        """Redraw the samples at these (m,) places, from all (n, H, W, C) uint8 samples."""
        colours = argb(images[which]).repeat(self._factor, axis=1).repeat(self._factor, axis=2)
        self._cells[which // self._columns, which % self._columns] = colours


def qimage(colours: np.ndarray) -> QImage:
    """Return a QImage, with its own memory, of (H, W) uint32 colours."""
    colours = np.ascontiguousarray(colours)
    height, width = colours.shape
    return QImage(colours.data, width, height, width * 4, QImage.Format.Format_RGB32).copy()


def tidy_scale(scale: float) -> float:
    """Round a scale down: from 2 on to a whole number, so that each image pixel becomes a square.

    Below 2, a whole number could waste three quarters of the room, and images are so large that blending does not
    blur them; the scale is then a multiple of a quarter.
    """
    if scale < 1:
        return scale
    return float(math.floor(scale)) if scale >= 2 else math.floor(4 * scale) / 4


def is_smooth(scale: float) -> bool:
    """Return whether image pixels do not fall on whole device pixels at this scale, and are better blended."""
    return scale != math.floor(scale)


def gap_of(scale: float) -> float:
    """Return the number of device pixels between two samples."""
    return GAP * scale if is_smooth(scale) else max(1.0, scale // 2)


def largest_scale(room: float, count: int, side: int) -> float:
    """Return the largest tidy scale at which `count` samples of `side` image pixels fit into `room` device pixels."""
    for scale in range(int(room / (count * side)), 1, -1):
        if count * (side * scale + gap_of(scale)) <= room:
            return float(scale)
    return tidy_scale(min(max(room / (count * (side + GAP)), 0.125), 1.75))


@dataclass(frozen=True)
class GridLayout:
    """Where two grids of samples lie, in device pixels.

    Attributes:
        columns: of each grid.
        scale: device pixels per image pixel.
        gap: device pixels between two samples.
        stacked: whether the second grid is below the first rather than beside it.
        first, second: (x, y) of the grids' upper left samples.
        width, height: of everything, captions included.
    """

    columns: int
    scale: float
    gap: float
    stacked: bool
    first: tuple[int, int]
    second: tuple[int, int]
    width: int
    height: int


def place_grids(count: int, sample: tuple[int, int], columns: int, stacked: bool, width: int, caption: int,
                space: int, height: int | None = None) -> GridLayout:
    """Lay out two grids of `count` samples, as large as the width allows, and the height if one is given.

    Args:
        sample: (height, width) of a sample in image pixels.
        caption: room above each grid for its title, device pixels.
        space: between the grids, device pixels.
    """
    rows = math.ceil(count / columns)
    scale = largest_scale(width if stacked else (width - space) / 2, columns, sample[1])
    if height is not None:
        room_y = (height - 2 * caption - space) / 2 if stacked else height - caption
        scale = min(scale, largest_scale(room_y, rows, sample[0]))
    gap = gap_of(scale)
    grid_x = math.ceil(columns * (sample[1] * scale + gap))
    grid_y = math.ceil(rows * (sample[0] * scale + gap))
    if stacked:
        left = max(0, (width - grid_x) // 2)
        return GridLayout(columns, scale, gap, True, (left, caption), (left, 2 * caption + grid_y + space), width,
                          2 * (caption + grid_y) + space)
    left = max(0, (width - 2 * grid_x - space) // 2)
    return GridLayout(columns, scale, gap, False, (left, caption), (left + grid_x + space, caption), width,
                      caption + grid_y)


def fit_grids(count: int, sample: tuple[int, int], width: int, height: int, caption: int, space: int,
              columns: Iterable[int] = range(2, 17)) -> GridLayout:
    """Return the layout that shows both grids completely with the largest samples; a squarer grid wins a tie.

    Args:
        columns: the numbers of columns that each grid may have.
    """
    choices = [place_grids(count, sample, number, stacked, width, caption, space, height)
               for number in columns for stacked in (False, True)]
    square = math.sqrt(count)
    return max(choices, key=lambda c: (c.height <= height, c.scale, -abs(c.columns - square), not c.stacked))
