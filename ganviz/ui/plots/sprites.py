"""Draw many sprites or lines with one painter call, straight from numpy's memory.

A Python list of a thousand QPointF costs more than painting them, so the painter is handed the array itself:
`QPainter.PixmapFragment` is ten float64 numbers and `QLineF` is four.
"""

from __future__ import annotations

import numpy as np
import shiboken6
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

# Pixels; farther out a point cannot be seen, and the painter's fixed-point arithmetic would overflow.
FAR = 30_000.0
# Columns of a PixmapFragment: x, y, sourceLeft, sourceTop, width, height, scaleX, scaleY, rotation, opacity.
_FRAGMENT_COLUMNS = 10


def address_of(array: np.ndarray) -> int:
    """Where an array's memory begins; `array.ctypes.data` says so too, but imports a module each time."""
    return array.__array_interface__["data"][0]


def circle(color: QColor, halo: QColor, ratio: float, radius: float = 3.0) -> QPixmap:
    """Make the sprite of a real point: a filled circle with a thin halo, `radius` in logical pixels."""
    return _sprite(lambda painter: _paint_circle(painter, color, halo, radius), 2 * radius + 2, ratio)


def cross(color: QColor, halo: QColor, ratio: float, reach: float = 3.0) -> QPixmap:
    """Make the sprite of a fake point: a diagonal cross with a thin halo."""
    return _sprite(lambda painter: _paint_cross(painter, color, halo, reach), 2 * reach + 4, ratio)


def square(color: QColor, halo: QColor, ratio: float, reach: float = 2.2) -> QPixmap:
    """Make the sprite of a point that a translation starts from: the outline of a square with a thin halo."""
    return _sprite(lambda painter: _paint_square(painter, color, halo, reach), 2 * reach + 4, ratio)


def ring(color: QColor, ratio: float, radius: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPixmap:
    """Make the sprite around a place where something is missing."""
    return _sprite(lambda painter: _paint_ring(painter, QPen(color, 2, style), radius), 2 * radius + 4, ratio)


def _sprite(paint, side: float, ratio: float) -> QPixmap:
    pixels = int(np.ceil(side * ratio)) | 1  # odd, so that the sprite's centre is a pixel's centre
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(pixels / 2, pixels / 2)
    painter.scale(ratio, ratio)
    paint(painter)
    painter.end()
    return pixmap


def _paint_circle(painter: QPainter, color: QColor, halo: QColor, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(halo)
    painter.drawEllipse(QPointF(0, 0), radius + 0.8, radius + 0.8)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(0, 0), radius, radius)


def _paint_cross(painter: QPainter, color: QColor, halo: QColor, reach: float) -> None:
    for pen in (QPen(halo, 3.4), QPen(color, 1.8)):
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(-reach, -reach), QPointF(reach, reach))
        painter.drawLine(QPointF(-reach, reach), QPointF(reach, -reach))


def _paint_square(painter: QPainter, color: QColor, halo: QColor, reach: float) -> None:
    for pen in (QPen(halo, 3), QPen(color, 1.2)):
        painter.setPen(pen)
        painter.drawRect(QRectF(-reach, -reach, 2 * reach, 2 * reach))


def _paint_ring(painter: QPainter, pen: QPen, radius: float) -> None:
    painter.setPen(pen)
    painter.drawEllipse(QPointF(0, 0), radius, radius)


class SpritePainter:
    """A painter of many copies of one sprite, which keeps its memory between frames."""

    def __init__(self) -> None:
        self._fragments = np.zeros((0, _FRAGMENT_COLUMNS))
        self._first: QPainter.PixmapFragment | None = None
        self._side = 0  # of the sprite, in all fragments

    def draw(self, painter: QPainter, sprite: QPixmap, points: np.ndarray, scale: np.ndarray | float = 1.0,
             shift: np.ndarray | float = 0.0) -> None:
        """Draw the sprite centred at each of (n, 2) points, whose device pixels are points * scale + shift.

        Ones that are not finite, or too far away to be seen, are left out.
        """
        count = len(points)
        if count == 0:
            return
        if count > len(self._fragments):
            self._fragments = np.zeros((count, _FRAGMENT_COLUMNS))
            self._fragments[:, 6:8] = 1.0
            self._fragments[:, 9] = 1.0
            self._first = shiboken6.wrapInstance(self._fragments.ctypes.data, QPainter.PixmapFragment)
            self._side = 0
        # worked out apart from the fragments, whose columns lie too far from each other for numpy to be fast
        pixels = points * scale
        pixels += shift
        if not (pixels.min() > -FAR and pixels.max() < FAR):
            pixels = pixels[(np.abs(pixels) < FAR).all(axis=1)]
        # Sprites are odd-sized: on whole pixels plus one half they are copied, not resampled.
        np.floor(pixels, out=pixels)
        pixels += 0.5
        self._fragments[:len(pixels), :2] = pixels
        if sprite.width() != self._side:
            self._side = sprite.width()
            self._fragments[:, 4:6] = self._side
        painter.drawPixmapFragments(self._first, len(pixels), sprite)


def draw_lines(painter: QPainter, color: QColor, width: float, lines: np.ndarray) -> None:
    """Draw (n, 4) lines x1, y1, x2, y2 in device pixels; ones that are not finite are left out.

    An opaque colour and a width of at most 1 take the painter's fast path, which is ten times as fast.
    """
    if not np.isfinite(lines.sum()):
        lines = lines[np.isfinite(lines).all(axis=1)]
    lines = np.ascontiguousarray(lines, dtype=np.float64)
    if len(lines) == 0:
        return
    pen = QPen(color, width)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    first = shiboken6.wrapInstance(address_of(lines), QLineF)
    while not isinstance(first, QLineF):  # shiboken knows another object by this address, which is gone by now
        lines = lines.copy()
        first = shiboken6.wrapInstance(address_of(lines), QLineF)
    painter.drawLines(first, len(lines))


def grid_lines(points: np.ndarray) -> np.ndarray:
    """(n, 4) lines that join neighbours of a (rows, columns, 2) grid along both of its directions."""
    along_rows = np.concatenate([points[:, :-1], points[:, 1:]], axis=-1).reshape(-1, 4)
    along_columns = np.concatenate([points[:-1], points[1:]], axis=-1).reshape(-1, 4)
    return np.concatenate([along_rows, along_columns])
