"""The part of a plot that shows data, and what the mouse does there.

Dragging or turning the wheel on the plot moves and zooms the axes named by `moves`; on an axis, that axis alone. The
right button zooms by dragging, and opens the menu when it is clicked. With Shift, or if it is switched on, dragging
draws a rectangle to zoom into. A double click asks for everything again.
"""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal

_WHEEL = 0.85  # what is seen after a notch of the wheel, of what was seen before
_SIDEWAYS = 0.1  # of the width, moved by a notch with Shift or of a sideways wheel
_FINEST = 1e-9  # of the values' size: the narrowest range
_SMALLEST = 4.0  # pixels: the sides of a rectangle that is meant


class PlotBox(pg.ViewBox):
    """A ViewBox with our mouse behaviour and without autorange.

    Args:
        moves: which axes dragging and the wheel change on the plot itself, x and y.

    Attributes:
        zooms_by_rectangle: dragging draws a rectangle, without Shift too.

    Signals:
        looked: the person changed the range of x, of y.
        all_asked: the person wants to see everything: of x, of y.
        menu_asked: the person wants the menu, at this place on the screen.
    """

    looked = Signal(bool, bool)
    all_asked = Signal(bool, bool)
    menu_asked = Signal(QPointF)

    def __init__(self, moves: tuple[bool, bool] = (True, True)) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self.disableAutoRange()
        self.borderRect.hide()
        self.setFlag(self.GraphicsItemFlag.ItemHasNoContents)  # its border, which it has not, would be painted
        self.moves = moves
        self.zooms_by_rectangle = False
        self._draws_rectangle = False

    # --- pixels ---

    def x_pixels(self, x):
        """Pixels from the left edge of positions on the x axis, numbers or arrays."""
        low, high = self.state["viewRange"][0]
        return (x - low) * (self.rect().width() / (high - low))

    def y_pixels(self, y, beyond: float | None = None):
        """Pixels from the upper edge of positions on the y axis; if asked for, at most so far beyond the edges."""
        low, high = self.state["viewRange"][1]
        height = self.rect().height()
        pixels = (high - y) * (height / (high - low))
        return pixels if beyond is None else np.minimum(np.maximum(pixels, -beyond), height + beyond)

    def point_at(self, scene: QPointF) -> QPointF:
        """The position on both axes of a point of the scene."""
        pixel, (x, y) = self.mapFromScene(scene), self.state["viewRange"]
        width, height = max(self.rect().width(), 1.0), max(self.rect().height(), 1.0)
        return QPointF(x[0] + pixel.x() * (x[1] - x[0]) / width, y[1] - pixel.y() * (y[1] - y[0]) / height)

    # --- the mouse ---

    def mouseDragEvent(self, ev, axis=None) -> None:
        ev.accept()
        if axis is None and ev.button() == Qt.MouseButton.LeftButton:
            if ev.isStart():
                self._draws_rectangle = self.zooms_by_rectangle or bool(
                    ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if self._draws_rectangle:
                self._drag_rectangle(ev)
                return
        if axis is None and not all(self.moves):
            if not any(self.moves):
                return
            axis = self.moves.index(True)
        if ev.isStart():
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        before = self.viewRange()
        super().mouseDragEvent(ev, axis)
        if ev.isFinish():
            self.unsetCursor()
        self._tell(before)

    def _drag_rectangle(self, ev) -> None:
        if not ev.isFinish():
            self.updateScaleBox(ev.buttonDownPos(), ev.pos())
            return
        self.rbScaleBox.hide()
        area = QRectF(ev.buttonDownPos(), ev.pos()).normalized() & self.rect()
        if min(area.width(), area.height()) >= _SMALLEST:
            before = self.viewRange()
            self.setRange(self.childGroup.mapRectFromParent(area).normalized(), padding=0)
            self._tell(before)

    def wheelEvent(self, ev, axis=None) -> None:
        axes = self.moves if axis is None else (axis == 0, axis == 1)
        if not any(axes) or ev.delta() == 0:
            ev.ignore()
            return
        ev.accept()
        before = self.viewRange()
        sideways = ev.orientation() == Qt.Orientation.Horizontal or bool(
            ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if sideways and axes[0]:
            self.pan(-ev.delta() / 120 * _SIDEWAYS)
        else:
            self.zoom(_WHEEL ** (ev.delta() / 120), axes, self.point_at(ev.scenePos()))
        self._tell(before)

    def mouseClickEvent(self, ev) -> None:
        if ev.button() == Qt.MouseButton.RightButton:
            ev.accept()
            self.menu_asked.emit(ev.screenPos())
        elif ev.button() == Qt.MouseButton.LeftButton and ev.double():
            ev.accept()
            self.all_asked.emit(True, True)

    def _tell(self, before: list[list[float]]) -> None:
        x, y = (old != new for old, new in zip(before, self.viewRange(), strict=True))
        if x or y:
            self.looked.emit(x, y)

    # --- looking elsewhere ---

    def zoom(self, factor: float, axes: tuple[bool, bool] = (True, False), about: QPointF | None = None) -> None:
        """See `factor` times as much of some axes, keeping a point in its place, by default the middle.

        Where `setLimits` allows ranges of some size only, it stops there.
        """
        about = self.viewRect().center() if about is None else about
        names = [name for name, on in zip(("xRange", "yRange"), axes, strict=True) if on]
        seen = dict(zip(("xRange", "yRange"), zip(self.viewRange(), about.toTuple(), strict=True), strict=True))
        for name in names:
            (low, high), (least, most) = seen[name][0], self.state["limits"][name]
            factor = max(factor, (least or 0.0) / (high - low))
            factor = min(factor, (most or np.inf) / (high - low))
        new = {name: (middle - (middle - low) * factor, middle + (high - middle) * factor)
               for name, ((low, high), middle) in seen.items() if name in names}
        fine = {name: (low, high) for name, (low, high) in new.items()
                if high - low > _FINEST * max(abs(low), abs(high)) and np.isfinite((low, high)).all()}
        if fine:  # at once: of axes that share a scale, one would move the other
            self.setRange(**fine, padding=0)

    def pan(self, share: float, axis: int = 0) -> None:
        """Look further right or up by a share of what is seen."""
        low, high = self.viewRange()[axis]
        (self.setXRange, self.setYRange)[axis](low + share * (high - low), high + share * (high - low), padding=0)
