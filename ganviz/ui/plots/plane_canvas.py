"""A plane with its two axes: the same scale on both, y upwards, numbers in the data's own units."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from ..theme.theme import Theme
from .kit import PlotView
from .plot_axis import Labels
from .plot_head import HEIGHT, Key
from .plot_items import PlotObject
from .tick_numbers import ticks

Extent = tuple[float, float, float, float]

_NEAREST, _FARTHEST = 1 / 200, 50.0  # how much can be seen at least and at most, of what `fit` shows
_KEY_ZOOM, _KEY_PAN = 0.8, 0.06
_HALF_LABEL = 7.0  # pixels: half the height of a number
_GAP = 2  # pixels between the box and what is around it, which would be painted with every frame without


class PlaneCanvas(PlotView):
    """A plot of the plane. Wheel zooms about the cursor, dragging moves, a double click shows everything again.

    Until the person looks elsewhere, what `fit` shows stays in view at any size.

    Args:
        name: of files that are saved.
        title: what is shown, for messages.

    Attributes:
        axes: names of the two coordinates; empty where they have none.
        home: (x_min, x_max, y_min, y_max) of the data.

    Signals:
        view_changed: another part of the plane is visible.
    """

    view_changed = Signal()

    def __init__(self, theme: Theme, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent=parent)
        self.axes: tuple[str, ...] = ()
        self.home: Extent = (-1.0, 1.0, -1.0, 1.0)
        self.has_home = False
        self._offset, self._unit = np.zeros(2), np.ones(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.plot = self.add_plot("plane", title)
        self.plot.grid.hide()
        self.plot.layout.setColumnSpacing(0, _GAP)
        for axis, number in ((self.plot.lower, 0), (self.plot.left, 1)):
            axis.set_make(partial(self._labels, number))
        self._frame = self.plot.add(FocusFrame())
        self._frame.hide()
        self.plot.vb.setAspectLocked(True)
        self.plot.vb.sigRangeChanged.connect(self.view_changed)
        self.all_asked.connect(self.fit)
        self._name_axes()

    # --- the plane ---

    def set_home(self, extent: Extent, offset: np.ndarray | None = None, scale: np.ndarray | None = None,
                 axes: Sequence[str] = ()) -> None:
        """Say which part of the plane holds the data, and how its numbers become the original ones.

        Args:
            extent: (x_min, x_max, y_min, y_max).
            offset, scale: (2,) each; tick labels show point * scale + offset.
            axes: the names of the two coordinates, if the data has names for them.
        """
        self._offset = np.zeros(2) if offset is None else np.asarray(offset, dtype=np.float64)
        self._unit = np.ones(2) if scale is None else np.asarray(scale, dtype=np.float64)
        self.axes, self.home, self.has_home = tuple(axes), extent, True
        side = max(extent[1] - extent[0], extent[3] - extent[2], 1e-9)
        self.plot.vb.setLimits(minXRange=side * _NEAREST, maxXRange=side * _FARTHEST)
        self._name_axes()
        self.fit()
        self._renew_labels()

    def forget_home(self) -> None:
        """There are no data any more."""
        self.has_home = False
        self._renew_labels()

    def original(self, points: np.ndarray) -> np.ndarray:
        """(..., 2) points in the data's original units."""
        return np.asarray(points, dtype=np.float64) * self._unit + self._offset

    def _labels(self, axis: int, low: float, high: float, most: int) -> Labels:
        if not self.has_home:
            return []
        offset, unit = float(self._offset[axis]), float(self._unit[axis])
        if axis == 1:  # as far apart as the others; the outermost would be cut where there is no head above
            height = max(self.plot.vb.rect().height(), 1.0)
            most, room = max(2, most // 2), self.theme.width(_HALF_LABEL) * (high - low) / height
            low, high = low + room, max(high - room, low)
        ends = sorted((low * unit + offset, high * unit + offset))
        return sorted(((value - offset) / unit, text) for value, text in ticks(*ends, most))

    def _renew_labels(self) -> None:
        self.plot.lower.renew()
        self.plot.left.renew()

    def _name_axes(self) -> None:
        """Write the names at the right end of the lower axis and above the left one, if there are any."""
        x, y = self.axes or ("", "")
        self.plot.lower.unit = x
        head, layout = self.plot.head, self.plot.layout
        head.set_keys([Key(y, "muted")] if y else [])
        if bool(y) != head.isVisible():
            head.setVisible(bool(y))
            layout.setRowFixedHeight(0, self.theme.px(HEIGHT) if y else 0)
            layout.setRowSpacing(0, _GAP if y else 0)
            if y:
                layout.addItem(head, 0, 1)
            else:
                layout.removeItem(head)

    # --- the view ---

    def visible_extent(self) -> Extent:
        """(x_min, x_max, y_min, y_max) of what is visible."""
        (x0, x1), (y0, y1) = self.plot.vb.viewRange()
        return (x0, x1, y0, y1)

    def fit(self) -> None:
        """Show all of the data."""
        x0, x1, y0, y1 = self.home
        self.plot.vb.setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0)

    def zoom(self, factor: float) -> None:
        """Enlarge about the middle."""
        self.plot.vb.zoom(1 / factor, (True, True))

    def position_of(self, x: float, y: float) -> QPointF:
        """Where in the widget a point of the plane is drawn."""
        box = self.plot.vb
        return box.mapToScene(QPointF(float(box.x_pixels(x)), float(box.y_pixels(y))))

    # --- what the person does ---

    def text_at(self, position: QPointF) -> str:
        """What is at a position of the widget, in words; empty where nothing is."""
        raise NotImplementedError

    def viewportEvent(self, event) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        # an empty text hides what is shown
        QToolTip.showText(event.globalPos(), self.text_at(QPointF(event.pos())) or self.toolTip(), self)
        return True

    def keyPressEvent(self, ev) -> None:
        key, box = Qt.Key, self.plot.vb
        moves = {key.Key_Left: (-_KEY_PAN, 0), key.Key_Right: (_KEY_PAN, 0),
                 key.Key_Up: (_KEY_PAN, 1), key.Key_Down: (-_KEY_PAN, 1)}
        if ev.key() in moves:
            box.pan(*moves[ev.key()])
        elif ev.key() in (key.Key_Plus, key.Key_Equal, key.Key_Minus):
            box.zoom(1 / _KEY_ZOOM if ev.key() == key.Key_Minus else _KEY_ZOOM, (True, True))
        elif ev.key() in (key.Key_0, key.Key_Home, key.Key_End):
            self.fit()
        else:
            ev.ignore()

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self._frame.show()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self._frame.hide()


class FocusFrame(PlotObject):
    """A frame around the plot's box, for whoever uses the keyboard."""

    def __init__(self) -> None:
        super().__init__(z=20)

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colour("accent"), 1))
        painter.drawRect(self.boundingRect().adjusted(0, 0, -1, -1))
