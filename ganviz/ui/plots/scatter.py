"""A few points to look at, without axes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..theme.theme import Theme
from .sprites import SpritePainter, circle

_MARGIN = 14  # pixels


class Scatter(QWidget):
    """Points in a frame, both axes with the same scale."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.points = np.zeros((0, 2))
        self._sprite_painter = SpritePainter()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)

    def sizeHint(self) -> QSize:
        return QSize(360, 240)

    def set_points(self, points: np.ndarray) -> None:
        """Show these (N, 2) points; those that are not finite are left out."""
        self.points = points[np.isfinite(points).all(axis=1)]
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.border), 1))
        painter.setBrush(QColor(self.theme.field))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if len(self.points):
            ratio = self.devicePixelRatioF()
            painter.scale(1 / ratio, 1 / ratio)
            sprite = circle(QColor(self.theme.real), QColor(self.theme.field), ratio, 2.0)
            self._sprite_painter.draw(painter, sprite, self._pixels() * ratio)
        painter.end()

    def _pixels(self) -> np.ndarray:
        low, high = self.points.min(axis=0), self.points.max(axis=0)
        room = np.array([self.width(), self.height()]) - 2 * _MARGIN
        extent = np.maximum(high - low, 1e-300)
        centred = (self.points - (low + high) / 2) * min(room / extent)
        return np.array([self.width(), self.height()]) / 2 + centred * (1, -1)
