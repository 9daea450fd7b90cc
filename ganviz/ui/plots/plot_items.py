"""What is drawn in a plot, the cheap way: items that paint from numpy's memory, in pixels of the plot's box.

They are children of the box, not of its scaled inside: what they paint needs no transformation, a change says in pixels
where it is, and the exporters draw them as they are. Make them once, give them data ever after.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from .guarded import guarded

if TYPE_CHECKING:
    from .kit import Plot

_GRID_VALUES, _GRID_STEPS = 0.7, 0.4  # how much of the border's colour the grid has: opaque lines are painted faster
_DOTS = 4.0  # logical pixels from dot to dot of a level's line
_SPIKE = 5.0  # half the width of a spike's sign, logical pixels


class PlotObject(pg.GraphicsObject):
    """An item of a plot, painted by `draw` in logical pixels of the plot's box, from its upper left corner on.

    Attributes:
        plot: what it was added to; see `Plot.add`.
    """

    def __init__(self, z: float = 0.0) -> None:
        super().__init__()
        self.plot: Plot | None = None
        self._area = QRectF()
        self.setZValue(z)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # says which part is to be painted
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def entered(self) -> None:
        """It is part of a plot now."""
        self.plot.vb.sigRangeChanged.connect(self.renew)
        self.plot.vb.sigResized.connect(self._on_resized)
        self._on_resized()

    def left(self) -> None:
        """It is no longer part of its plot."""
        self.plot.vb.sigRangeChanged.disconnect(self.renew)
        self.plot.vb.sigResized.disconnect(self._on_resized)

    def _on_resized(self, *_) -> None:
        self.prepareGeometryChange()
        self._area = QRectF(self.plot.vb.rect())
        self.renew()

    def renew(self, *_) -> None:
        """Paint it anew: the range, the size or the theme has changed."""
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    @guarded
    def paint(self, painter: QPainter, option, widget=None) -> None:
        self.draw(painter, option.exposedRect)

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint the part that is exposed."""
        raise NotImplementedError

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        """A colour of the plot's theme."""
        colour = QColor(self.plot.theme.colour(name))
        colour.setAlphaF(alpha)
        return colour


class Grid(PlotObject):
    """Lines at the labels of both axes."""

    def __init__(self) -> None:
        super().__init__(z=-20)
        self._lines: tuple[list[QLineF], list[QLineF]] | None = None
        self._places: list[float] = []  # of those at the labels of the x axis, from the left
        self._pens = QPen(), QPen()

    def renew(self, *_) -> None:
        self._lines = None
        super().renew()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if self._lines is None:
            self._lines = self._made()
            self._places = [line.x1() for line in self._lines[1]]
            self._pens = tuple(QPen(blended(self.plot.theme.border, self.plot.theme.card, share),
                                     self.plot.theme.width(1))
                               for share in (_GRID_VALUES, _GRID_STEPS))
        across, along = self._lines
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pens[0])
        painter.drawLines(across)
        painter.setPen(self._pens[1])
        painter.drawLines(along[bisect_left(self._places, exposed.left() - 1):
                                bisect_right(self._places, exposed.right() + 1)])

    def _made(self) -> tuple[list[QLineF], list[QLineF]]:
        box, (width, height) = self.plot.vb, self._area.size().toTuple()
        ys = (round(float(box.y_pixels(position))) + 0.5 for position, _ in self.plot.left.labels)
        xs = (round(float(box.x_pixels(position))) + 0.5 for position, _ in self.plot.lower.labels)
        return ([QLineF(0, y, width, y) for y in ys if -1 <= y <= height + 1],
                [QLineF(x, 0, x, height) for x in sorted(xs) if -1 <= x <= width + 1])


class Spikes(PlotObject):
    """Small signs at the edges where curves leave the plot, so that nothing is hidden without a word.

    Signals:
        clicked: one of them was.
    """

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__(z=4)
        self._x = np.empty(0)
        self._up = np.empty(0, bool)
        self._hues: tuple[str, ...] = ()
        self.hide()

    def set_data(self, x: np.ndarray, up: np.ndarray, colours: tuple[str, ...]) -> None:
        """Draw these: (n,) positions, whether each leaves upwards, and of which colour it is."""
        if not (np.array_equal(x, self._x) and np.array_equal(up, self._up) and colours == self._hues):
            self._x, self._up, self._hues = x, up, colours
            self.setVisible(len(x) > 0)  # an item that is hidden costs nothing
            self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if len(self._x) == 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bottom = self._area.height()
        for x, up, hue in zip(self.plot.vb.x_pixels(self._x).tolist(), self._up.tolist(), self._hues, strict=True):
            edge, tip = (_SPIKE + 2, 1.0) if up else (bottom - _SPIKE - 2, bottom - 1)
            painter.setBrush(self.colour(hue))
            painter.drawPolygon([QPointF(x - _SPIKE, edge), QPointF(x + _SPIKE, edge), QPointF(x, tip)])

    def is_at(self, at: QPointF) -> bool:
        """Whether there is one at a pixel of the plot's box."""
        top, bottom = at.y() <= 3 * _SPIKE, at.y() >= self._area.height() - 3 * _SPIKE
        beside = np.abs(self.plot.vb.x_pixels(self._x) - at.x()) <= 2 * _SPIKE
        return bool((beside & ((self._up & top) | (~self._up & bottom))).any())

    def mouseClickEvent(self, ev) -> None:
        if ev.button() == Qt.MouseButton.LeftButton and self.is_at(ev.pos()):
            ev.accept()
            self.clicked.emit()


class Level(pg.InfiniteLine):
    """A faint dotted line at a value that means something; the head of the plot says what.

    Args:
        value: its position on the axis.
        colour: name of one of the theme's colours.
        label: what it means.
        angle: 0 is a horizontal line, 90 a vertical one.
    """

    def __init__(self, value: float, label: str, colour: str, angle: float = 0) -> None:
        super().__init__(pos=value, angle=angle, movable=False)
        self.label, self.hue = label, colour
        self._dots: QPen | None = None
        self._width = 1.0
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(-10)

    def set_theme(self, theme) -> None:
        colour = QColor(theme.colour(self.hue))
        colour.setAlphaF(0.8)
        self.setPen(pg.mkPen(colour))
        self._dots, self._width = None, theme.width(1)

    @guarded
    def paint(self, p: QPainter, option, widget=None) -> None:
        """Draw dots at fixed places: Qt would begin a dotted line anew at the edge of what is painted."""
        box = self.getViewBox()
        if box is None or box.width() <= 0:
            return
        vertical = self.angle == 90
        low, high = box.viewRange()[vertical]
        between = _DOTS * (high - low) / (box.height() if vertical else box.width())
        exposed = option.exposedRect
        first = low + between * math.ceil((max(exposed.left(), low) - low) / between - 1e-6)
        if self._dots is None or self._dots.widthF() != self._width * scale_of_device(p):
            self._dots = QPen(self.pen.color(), self._width * scale_of_device(p))
            self._dots.setCosmetic(True)
            self._dots.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._dots.setDashPattern([1.0, _DOTS - 1.0])
        p.setPen(self._dots)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        p.drawLine(QPointF(first, 0.0), QPointF(min(exposed.right(), high), 0.0))


def blended(colour: str, ground: str, share: float) -> QColor:
    """The opaque colour that a share of one gives over another."""
    return QColor(*(round(share * over + (1 - share) * under) for over, under in
                    zip(QColor(colour).getRgb()[:3], QColor(ground).getRgb()[:3], strict=True)))


def scale_of_device(painter: QPainter) -> float:
    """Device pixels per logical one."""
    return painter.device().devicePixelRatioF()


def scale_of(painter: QPainter) -> float:
    """Device pixels per logical one, on the screen or in a picture that is exported larger."""
    return painter.worldTransform().m11() * scale_of_device(painter)
