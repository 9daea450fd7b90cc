"""What lies over a plot's curves: the crosshair and a region whose statistics are told."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from .plot_items import PlotObject


class Crosshair(PlotObject):
    """A vertical line at a position, with a dot on each curve there."""

    def __init__(self) -> None:
        super().__init__(z=10)
        self.position: float | None = None
        self._has_line = True
        self._dots: tuple[tuple[float, str], ...] = ()
        self.hide()

    def show_at(self, position: float | None, dots: tuple[tuple[float, str], ...] = (), line: bool = True) -> None:
        """Stand at a position of the x axis, or nowhere.

        Args:
            dots: (position on the y axis, name of a colour) of each curve.
            line: whether there is a line through the dots.
        """
        if (position, dots, line) != (self.position, self._dots, self._has_line):
            self._update_strip()
            self.position, self._dots, self._has_line = position, dots, line
            self.setVisible(position is not None)
            self._update_strip()

    def _update_strip(self) -> None:
        if self.position is not None:
            x = float(self.plot.vb.x_pixels(self.position))
            self.update(QRectF(x - 6, 0, 12, self.boundingRect().height()))

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if self.position is None:
            return
        x, height = float(self.plot.vb.x_pixels(self.position)), self.boundingRect().height()
        reach = self.plot.theme.width(3.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._has_line:
            painter.setPen(QPen(self.colour("muted"), self.plot.theme.width(1)))
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        for position, hue in self._dots:
            y = float(self.plot.vb.y_pixels(position))
            if np.isfinite(y) and 0 <= y <= height:
                painter.setPen(QPen(self.colour("card"), 1.5))
                painter.setBrush(self.colour(hue))
                painter.drawEllipse(QPointF(x, y), reach, reach)


class Region(pg.LinearRegionItem):
    """A part of the x axis that the person drags, as a whole or at its edges."""

    def __init__(self) -> None:
        super().__init__(values=(0, 1), swapMode="sort")
        self.setZValue(-15)

    def set_theme(self, theme) -> None:
        fill, over, edge = QColor(theme.accent), QColor(theme.accent), QColor(theme.accent)
        fill.setAlphaF(0.12)
        over.setAlphaF(0.2)
        edge.setAlphaF(0.8)
        self.setBrush(fill)
        self.setHoverBrush(over)
        for line in self.lines:
            line.setPen(pg.mkPen(edge, width=theme.width(1)))
            line.setHoverPen(pg.mkPen(theme.accent, width=theme.width(2)))
            line.setCursor(Qt.CursorShape.SizeHorCursor)
