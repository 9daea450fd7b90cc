"""Samples of a run as pictures in a page: images in a grid, points in the plane."""

from __future__ import annotations

import base64
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable

import numpy as np
from PIL import Image

from ...probes.heatmap import HeatMap
from ...record.damage import DamagedError
from .elements import element

_GRID_PIXELS = 512  # of a grid's side at most, before it is enlarged
_MOST_COLUMNS = 8
_LARGEST_SIDE = 2048
_SHOWN = 256  # pixels of a picture's side on the page, about
_PLANE = 200  # units of the plane's SVG
_POINTS = 256
_REAL, _FAKE = np.array([86, 180, 233]), np.array([230, 159, 0])


def image_grid(images: np.ndarray, alt: Callable[[int], str]) -> ET.Element:
    """Make a picture of the first images, side by side; they are (n, H, W, 1 or 3) uint8.

    Raises:
        DamagedError: they are not.
    """
    if images.dtype != np.uint8 or images.ndim != 4 or images.shape[3] not in (1, 3) or 0 in images.shape or max(
            images.shape[1:3]) > _LARGEST_SIDE:
        raise DamagedError(f"a picture claims to be images of {images.shape}")
    n, height, width, channels = images.shape
    columns = max(1, min(_MOST_COLUMNS, _GRID_PIXELS // width))
    rows = max(1, min(_MOST_COLUMNS, _GRID_PIXELS // height, -(-n // columns)))
    gap = 1
    grid = np.zeros((rows * (height + gap) - gap, columns * (width + gap) - gap, 4), np.uint8)
    for k, image in enumerate(images[:rows * columns]):
        top, left = k // columns * (height + gap), k % columns * (width + gap)
        grid[top:top + height, left:left + width] = np.dstack(
            [np.broadcast_to(image, (height, width, 3)), np.full((height, width), 255, np.uint8)])
    shown = min(n, rows * columns)
    factor = max(1, round(_SHOWN / grid.shape[1]))
    return element("img", src=_data_uri(grid), width=grid.shape[1] * factor, height=grid.shape[0] * factor,
                   alt=alt(shown), class_="pixels")


def plane(clouds: dict[str, np.ndarray], extent: tuple[float, float, float, float], belief: HeatMap | None, alt: str
          ) -> ET.Element:
    """Draw points in the plane: circles for real ones and sources, crosses for fake ones.

    Args:
        clouds: (n, 2) by "real", "fake", "source".
        extent: (x_min, x_max, y_min, y_max).
        belief: D's verdicts of the same step, as the ground; None leaves it out.

    Raises:
        DamagedError: these are no points.
    """
    x0, x1, y0, y1 = extent
    if not (np.isfinite(extent).all() and x1 > x0 and y1 > y0):
        raise DamagedError(f"the plane claims to reach over {extent}")
    height = round(_PLANE * min(max((y1 - y0) / (x1 - x0), 0.3), 3.0))
    parts = [element("title", alt)]
    if belief is not None:
        parts.append(_ground(belief, height))
    for name, points in clouds.items():
        if points.ndim != 2 or points.shape[1:] != (2,) or points.dtype.kind != "f":
            raise DamagedError(f"a picture claims to be points of {points.shape}")
        inside = points[np.isfinite(points).all(1)][:_POINTS].astype(np.float64)
        x, y = (inside[:, 0] - x0) / (x1 - x0) * _PLANE, (y1 - inside[:, 1]) / (y1 - y0) * height
        shown = (x >= 0) & (x <= _PLANE) & (y >= 0) & (y <= height)
        parts.append(element("path", d="".join(_sign(name, a, b) for a, b in zip(
            x[shown].tolist(), y[shown].tolist(), strict=True)), class_=f"dots {name}"))
    return element("svg", *parts, viewBox=f"0 0 {_PLANE} {height}", role="img", class_="plane")


def _sign(name: str, x: float, y: float) -> str:
    if name == "fake":
        return f"M{x - 1.5:.1f} {y - 1.5:.1f}l3 3m0-3l-3 3"
    return f"M{x - 1.4:.1f} {y:.1f}a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0"


def _ground(belief: HeatMap, height: int) -> ET.Element:
    values = belief.belief
    if values.ndim != 2 or 0 in values.shape or max(values.shape) > _LARGEST_SIDE or values.dtype.kind != "f":
        raise DamagedError(f"a picture claims to be verdicts of {values.shape}")
    share = np.clip(np.nan_to_num(values[::-1], nan=0.5), 0.0, 1.0)[..., None]
    colour = np.where(share >= belief.even, _REAL, _FAKE)
    # as strong as D is sure
    edge = np.where(share >= belief.even, max(1 - belief.even, 1e-6), max(belief.even, 1e-6))
    sure = np.abs(share - belief.even) / edge
    pixels = np.concatenate([np.broadcast_to(colour, (*share.shape[:2], 3)), 128 * sure], 2)
    return element("image", href=_data_uri(pixels.round().astype(np.uint8)), x=0, y=0, width=_PLANE, height=height,
                   preserveAspectRatio="none")


def _data_uri(pixels: np.ndarray) -> str:
    """Write (H, W, 4) uint8 pixels as a PNG inside an address."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"
