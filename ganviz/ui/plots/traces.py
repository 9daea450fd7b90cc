"""Turn series into lines and bands in pixels, the cheap way.

Measured on 600 points, 1,200 pixels wide: a polyline 1.5 pixels wide costs the raster painter 5 ms or more, a filled
polygon 4 ms, a pyqtgraph curve 2 ms; the same as separate lines 0.3 ms and as rectangles 0.3 ms. Dashes are made
of left-out lines at fixed steps, and of parts of steep lines, so that they move with the curve instead of crawling
along it.
"""

from __future__ import annotations

import math

import numpy as np
import shiboken6
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from .sprites import address_of

_BRIDGED = 2  # so many missing points in a row are bridged by a line; more are a gap
_DASH, _PERIOD = 6.0, 10.0  # pixels
_DOT = 3.0  # length of a lone point, pixels
_STEEP = 2.0  # slope from which on the dashes of a line follow its length
_COARSE = 5.0  # pixels between points, from which a dash needs points in between


def without_holes(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Drop points that are not finite, except one in each longer gap, which breaks the line there.

    Args:
        x, y: (n,) float.
    """
    finite = np.isfinite(y)
    if finite.all():
        return x, y
    known = np.flatnonzero(finite)
    if len(known) == 0:
        return x[:0], y[:0]
    kept = finite
    for gap in known[:-1][np.diff(known) > _BRIDGED + 1] + 1:
        kept[gap] = True
    y = np.where(np.isfinite(y), y, np.nan)
    return x[kept], y[kept]


def line_segments(x: np.ndarray, y: np.ndarray, dashed: bool = False, origin: float = 0.0) -> np.ndarray:
    """(m, 4) lines x1, y1, x2, y2 through (n,) points in pixels, in no particular order.

    Args:
        origin: where a dash begins, in pixels; it should move with the curve.
    """
    whole = bool(np.isfinite(y).all())
    if not whole:
        x, y = without_holes(x, y)
    if len(x) == 0:
        return np.empty((0, 4))
    lines = _dashes(x, y, origin) if dashed else _joined(x, y)
    if whole and len(x) > 1:
        return lines
    lone = _lone_points(y)
    dots = np.stack([x[lone] - _DOT / 2, y[lone], x[lone] + _DOT / 2, y[lone]], axis=1)
    lines = np.concatenate([lines, dots])
    return lines[np.isfinite(lines[:, 1]) & np.isfinite(lines[:, 3])]


def _joined(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(n - 1, 4) lines between neighbours."""
    lines = np.empty((len(x) - 1, 4))
    lines[:, 0], lines[:, 1], lines[:, 2], lines[:, 3] = x[:-1], y[:-1], x[1:], y[1:]
    return lines


def _dashes(x: np.ndarray, y: np.ndarray, origin: float) -> np.ndarray:
    """The lines of a dashed curve: at fixed steps where it is flat, and along each line that is steep."""
    lines, spacing = _joined(x, y), _spacing(x)
    down = np.abs(lines[:, 3] - lines[:, 1])
    steep = (down > _STEEP * (lines[:, 2] - lines[:, 0])) & (down > _DASH)  # a gap as wide as these would be too tall
    some_are_steep = steep.any()
    if spacing > _COARSE:
        pieces, begins = _cut(x, y, origin)
        chosen = pieces if not some_are_steep else pieces[~steep[begins]]
    else:
        drawn = _in_a_dash(lines[:, 0] - origin, spacing)
        chosen = lines[drawn & ~steep if some_are_steep else drawn]
    return np.concatenate([chosen, _dashes_along(lines[steep])]) if some_are_steep else chosen


def _dashes_along(lines: np.ndarray) -> np.ndarray:
    """Whole dashes with their gaps on each of the (n, 4) lines, so that they stay where they are on it."""
    count = np.maximum(1, np.rint(np.hypot(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1]) / _PERIOD)).astype(int)
    which = np.repeat(np.arange(len(lines)), count)
    number = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    begin = (number / count[which])[:, None]
    end = begin + (_DASH / _PERIOD / count[which])[:, None]
    start, way = lines[which, :2], lines[which, 2:] - lines[which, :2]
    return np.concatenate([start + begin * way, start + end * way], axis=1)


def _spacing(x: np.ndarray) -> float:
    middle = len(x) // 2
    return float(x[middle] - x[middle - 1]) if middle else 0.0


def _in_a_dash(places: np.ndarray, spacing: float) -> np.ndarray:
    """Which lines that begin at these pixels from the origin are drawn."""
    if spacing < 1.0:
        return np.mod(places + 1e-6, _PERIOD) < _DASH
    # whole numbers of points, or dashes and points beat against each other
    period = max(2, round(_PERIOD / spacing))
    drawn = min(period - 1, math.ceil(period * _DASH / _PERIOD))  # short gaps: steep curves would fall to pieces
    return np.mod(np.floor(places / spacing + 1e-6), period) < drawn


def _cut(x: np.ndarray, y: np.ndarray, origin: float) -> tuple[np.ndarray, np.ndarray]:
    """The (m, 4) parts of the lines through far points that lie in dashes, and which point each begins at or after."""
    begins = origin + _PERIOD * np.arange(math.floor((x[0] - origin) / _PERIOD), math.ceil((x[-1] - origin) / _PERIOD))
    # the given points stay: a spike between two dashes' ends must not be cut off
    places = np.concatenate([x, begins, begins + _DASH])
    places.sort()
    places = places[places.searchsorted(x[0]):places.searchsorted(x[-1], "right")]
    middles = (places[1:] + places[:-1]) / 2
    drawn = (np.mod(middles - origin, _PERIOD) < _DASH) & (places[1:] > places[:-1])
    return _joined(places, np.interp(places, x, y))[drawn], x.searchsorted(middles[drawn], "right") - 1


def _lone_points(y: np.ndarray) -> np.ndarray:
    """Indices of finite points without a finite neighbour."""
    finite = np.isfinite(y)
    beside = np.zeros_like(finite)
    beside[1:] |= finite[:-1]
    beside[:-1] |= finite[1:]
    return np.flatnonzero(finite & ~beside)


def draw_band(painter: QPainter, color: QColor, x: np.ndarray, low: np.ndarray, high: np.ndarray) -> None:
    """Fill between two (n,) curves in pixels, one rectangle for each point.

    Each rectangle reaches the next point's, so that single values far apart make a connected band too.

    Args:
        low, high: pixels of the least and the greatest values; NaN is left out.
    """
    low, high = low.copy(), high.copy()
    np.fmax(low[:-1], high[1:], out=low[:-1], where=low[:-1] < high[1:])
    np.fmin(high[:-1], low[1:], out=high[:-1], where=high[:-1] > low[1:])
    if len(x) < 2:
        return
    edges = np.empty(len(x) + 1)
    edges[0], edges[1:-1], edges[-1] = x[0], (x[1:] + x[:-1]) / 2, x[-1]
    np.rint(edges, out=edges)
    rects = np.empty((len(x), 4))
    rects[:, 0], rects[:, 1], rects[:, 2] = edges[:-1], high, edges[1:] - edges[:-1]
    np.maximum(low - high, 1.0, out=rects[:, 3])
    known = np.isfinite(rects[:, 3])
    if not known.all():
        rects = rects[known]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    first = shiboken6.wrapInstance(address_of(rects), QRectF)
    while not isinstance(first, QRectF):  # shiboken knows another object by this address, which is gone by now
        rects = rects.copy()
        first = shiboken6.wrapInstance(address_of(rects), QRectF)
    painter.drawRects(first, len(rects))


def moving_mean(values: np.ndarray, points: int) -> np.ndarray:
    """Mean over a centred window, shorter at the ends; what is not finite is left out.

    Args:
        values: (series, n) float.
        points: width of the window; 1 changes nothing.

    Returns:
        (series, n) float64, NaN where the window holds nothing.
    """
    n = values.shape[1]
    if points <= 1 or n == 0:
        return values.astype(np.float64)
    finite = np.isfinite(values)
    sums = np.zeros((2 * len(values), n + 1))
    np.cumsum(np.concatenate([np.where(finite, values, 0), finite]), axis=1, out=sums[:, 1:])
    middle, half = np.arange(n), points // 2
    windows = sums[:, np.minimum(middle + points - half, n)] - sums[:, np.maximum(middle - half, 0)]
    total, count = windows[:len(values)], windows[len(values):]
    return np.where(finite, total / np.maximum(count, 1), np.nan)
