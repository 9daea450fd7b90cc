"""The plane of a 2-D run: D's heat map, the generator's grid or mapping, real and fake points, gradient arrows.

Painted by hand: a frame of 512 real and 512 fake points costs well under a millisecond, where a scatter plot item
costs several. What changes rarely (heat map, grid, tick labels) is kept in one pixmap.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ...engine.probes.heatmap import HeatMap
from ...engine.probes.manifold import Manifold
from ...engine.probes.samples import PointSamples
from ...engine.settings.scoring import Scoring
from ..theme.theme import Theme
from ..widgets.ages import Present
from ..widgets.hover_tooltip import HoverTooltip
from .heat import heat_image, heat_table
from .mapping import MappingLayer
from .marks import Marks, arrow_lines, circle, cross, draw_lines, grid_lines
from .viewport import Extent, Viewport, nice_number, signed, ticks

# Length in logical pixels of an arrow whose gradient is the reference value in the legend; longer ones are cut at
# three times that.
ARROW_PIXELS = 36.0
_ARROW_LIMIT = 3.0
_TICK_PIXELS = 96
_KEY_ZOOM = 1.25
_CORES = 8  # one real in so many shows its middle above the fakes
# What comes, and the attribute that holds it.
_NAMES = {PointSamples: "samples", HeatMap: "heatmap", Manifold: "manifold"}
_MISSING_RADIUS = 15  # logical pixels of the ring around a mode that no sample reaches


def reference_gradient(magnitudes: np.ndarray, present: float | None) -> float | None:
    """The gradient that an arrow of `ARROW_PIXELS` stands for: a round number near the 90th percentile.

    It stays at `present` while that still fits, so that arrows of successive frames can be compared.
    """
    magnitudes = np.sort(magnitudes[np.isfinite(magnitudes)])
    large = float(magnitudes[int(0.9 * len(magnitudes))]) if len(magnitudes) else 0.0
    if large <= 1e-30:
        return None
    if present is not None and 0.3 * present <= large <= 1.2 * present:
        return present
    return nice_number(large)


class PlaneView(HoverTooltip):
    """The plane. Wheel zooms about the cursor, dragging moves, a double click shows everything again.

    Args:
        theme: its colours.

    Attributes:
        shown: layers that are drawn, of "real", "fake", "heatmap", "manifold", "arrows", "mapping", "missing".
        reference: gradient that the legend's arrow stands for; None without arrows.
        loss: says what D's scores are.
        axes: names of the two coordinates, written along the edges; empty where they have none.

    Signals:
        view_changed: another part of the plane is visible.
    """

    view_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Plane with real and fake points"))
        self.shown: set[str] = set()
        self.samples: PointSamples | None = None
        self.heatmap: HeatMap | None = None
        self.manifold: Manifold | None = None
        self.reference: float | None = None
        self.loss: type[Scoring] = Scoring
        self.axes: tuple[str, ...] = ()
        self._viewport = Viewport()
        self._has_home = False
        self._offset, self._unit = np.zeros(2), np.ones(2)
        self._marks = {"real": Marks(), "fake": Marks(), "core": Marks()}
        self._mapping = MappingLayer(theme)
        self._back: QPixmap | None = None
        self._present = Present()
        self._sprites: dict[str, QPixmap] = {}
        self._dragged_from: QPointF | None = None
        self.set_theme(theme)

    # What it shows

    def clear(self) -> None:
        """Forget a run's pictures and its view."""
        self.samples = self.heatmap = self.manifold = self.reference = None
        self._present.clear()
        self._has_home = False
        self._refresh_back()

    def set_home(self, extent: Extent, offset: np.ndarray | None = None, scale: np.ndarray | None = None,
                 axes: Sequence[str] = ()) -> None:
        """Say which part of the plane holds the data, and how its numbers become the original ones.

        Args:
            extent: (x_min, x_max, y_min, y_max).
            offset, scale: (2,) each; tick labels show point * scale + offset.
            axes: the names of the two coordinates, if the data has names for them.
        """
        self.axes = tuple(axes)
        self._offset = np.zeros(2) if offset is None else np.asarray(offset, dtype=np.float64)
        self._unit = np.ones(2) if scale is None else np.asarray(scale, dtype=np.float64)
        self._viewport.home, self._has_home = extent, True
        self.fit()

    def original(self, points: np.ndarray) -> np.ndarray:
        """(..., 2) points in the data's original units."""
        return np.asarray(points, dtype=np.float64) * self._unit + self._offset

    def set_shown(self, shown: set[str]) -> None:
        """Draw these layers and no others."""
        self.shown = set(shown)
        self._refresh_back()

    def take(self, content: object, step: int) -> bool:
        """Take over a picture of a step; returns whether anything visible changed."""
        name = _NAMES.get(type(content))
        if name is None:
            return False
        live = self._live()
        self._present.take(name, step)
        if isinstance(content, PointSamples):
            before = self.samples
            if before is None or before.real is not content.real or before.sources is not content.sources:
                self._back = None  # reals and sources lie in the background, which stays while they do
            self.samples = content
            if content.arrows is not None:
                self.reference = reference_gradient(np.hypot(*content.arrows.gradient.T), self.reference)
            if not self._has_home and len(content.real):
                self.set_home(_extent_of(content.real))
            visible = bool(self.shown & {"real", "fake", "mapping", "arrows", "missing"})
        else:
            setattr(self, name, content)
            self._back, visible = None, name in self.shown
        if self._live() != live:
            self._back, visible = None, True
        if visible:
            self.update()
        return visible

    def is_live(self, layer: str) -> bool:
        """Whether a "heatmap" or "manifold" is there and may be drawn: of the present, and of the fakes' weights."""
        return layer in self._live()

    def _live(self) -> set[str]:
        other = self.manifold is not None and self.samples is not None and \
            self.manifold.weights != self.samples.weights
        return self._present.names() - ({"manifold"} if other else set())

    def _missing(self) -> list[tuple[float, float, bool]]:
        """Centre of each mode that none of the fakes reaches, and whether one did before."""
        modes = None if self.samples is None else self.samples.modes
        if modes is None:
            return []
        return [(float(x), float(y), bool(dropped)) for (x, y), covered, dropped
                in zip(modes.centres, modes.covered, modes.dropped, strict=True) if not covered]

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.theme = theme
        self._table = heat_table(theme)
        self._mapping.set_theme(theme)
        self._sprites = {}
        self._refresh_back()

    # The view

    def visible_extent(self) -> Extent:
        """(x_min, x_max, y_min, y_max) of what is visible."""
        return self._viewport.extent()

    def fit(self) -> None:
        """Show all of the data."""
        self._viewport.fit()
        self._moved()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge about a point of the widget, or its centre."""
        ratio = self.devicePixelRatioF()
        at = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        self._viewport.zoom(factor, at.x() * ratio, at.y() * ratio)
        self._moved()

    def pan(self, dx: float, dy: float) -> None:
        """Move the plane by logical pixels."""
        ratio = self.devicePixelRatioF()
        self._viewport.pan(dx * ratio, dy * ratio)
        self._moved()

    def position_of(self, x: float, y: float) -> QPointF:
        """Where in the widget a point of the plane is drawn."""
        px, py = self._viewport.to_pixels(np.array([x, y])) / self.devicePixelRatioF()
        return QPointF(px, py)

    def points_outside(self) -> int:
        """How many fake points lie outside the visible part."""
        if self.samples is None or "fake" not in self.shown:
            return 0
        x0, x1, y0, y1 = self._viewport.extent()
        x, y = self.samples.fake[:, 0], self.samples.fake[:, 1]
        return len(x) - int(np.count_nonzero((x >= x0) & (x <= x1) & (y >= y0) & (y <= y1)))

    def _moved(self) -> None:
        self._refresh_back()
        self.view_changed.emit()

    def _refresh_back(self) -> None:
        self._back = None
        self.update()

    # Painting, all of it in device pixels

    def paintEvent(self, event) -> None:
        ratio = self.devicePixelRatioF()
        if self._sprites.get("ratio") != ratio:
            halo = QColor(self.theme.card)
            halo.setAlphaF(0.65)
            real = QColor(self.theme.real)
            self._sprites = {"ratio": ratio, "real": circle(real, halo, ratio),
                             "core": circle(real, real, ratio, radius=1.4),
                             "fake": cross(QColor(self.theme.fake), halo, ratio)}
        if self._back is None:
            self._back = self._painted_back(ratio)
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        painter.drawPixmap(0, 0, self._back)
        if self._has_mapping():
            self._mapping.paint_lines(painter, self.samples.sources, self.samples.fake, self._viewport.to_pixels)
        if "arrows" in self.shown and self.samples is not None and self.samples.arrows is not None \
                and self.reference is not None:
            draw_lines(painter, QColor(self.theme.generator), max(1.0, ratio), self._lines_of_arrows(ratio))
        if "missing" in self.shown:
            self._paint_missing(painter, ratio)
        self._paint_points(painter, "fake")
        if self._has_mapping():
            self._mapping.paint_ends(painter, self.samples.sources, self.samples.fake, self._viewport.to_pixels, ratio)
        self._paint_cores(painter)
        outside = self.points_outside()
        if outside or self.hasFocus():
            painter.scale(ratio, ratio)
            self._paint_notes(painter, outside)
        painter.end()

    def _painted_back(self, ratio: float) -> QPixmap:
        width, height = math.ceil(self.width() * ratio), math.ceil(self.height() * ratio)
        if (width, height) != (self._viewport.width, self._viewport.height):
            self._viewport.resize(width, height)
        back = QPixmap(width, height)
        back.fill(QColor(self.theme.card))
        painter = QPainter(back)
        if "heatmap" in self.shown and self.is_live("heatmap"):
            x0, x1, y0, y1 = self.heatmap.extent
            (left, top), (right, bottom) = self._viewport.to_pixels(np.array([[x0, y1], [x1, y0]]))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            image = heat_image(self.heatmap.belief, self._table, self.heatmap.even)
            painter.drawImage(QRectF(left, top, right - left, bottom - top), image)
        if "manifold" in self.shown and self.is_live("manifold"):
            lines = grid_lines(self._viewport.to_pixels(self.manifold.points))
            draw_lines(painter, QColor(self.theme.generator), 1.0, lines)
        self._paint_points(painter, "real")
        if self._has_mapping():
            self._mapping.paint_sources(painter, self.samples.sources, self._viewport.to_pixels, ratio)
        painter.scale(ratio, ratio)
        self._paint_ticks(painter)
        painter.end()
        return back

    def _paint_missing(self, painter: QPainter, ratio: float) -> None:
        """A ring around each missing mode; around one that was dropped, a dashed one."""
        painter.save()
        painter.scale(ratio, ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x, y, dropped in self._missing():
            style = Qt.PenStyle.DashLine if dropped else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(self.theme.bad), 2, style))
            painter.drawEllipse(self.position_of(x, y), _MISSING_RADIUS, _MISSING_RADIUS)
        painter.restore()

    def _paint_points(self, painter: QPainter, layer: str) -> None:
        if layer in self.shown and self.samples is not None:
            pixels = self._viewport.to_pixels(getattr(self.samples, layer))
            self._marks[layer].draw(painter, self._sprites[layer], pixels)

    def _paint_cores(self, painter: QPainter) -> None:
        """The middle of some reals above the fakes: a heap of good fakes would hide all reals."""
        if {"real", "fake"} <= self.shown and self.samples is not None:
            pixels = self._viewport.to_pixels(self.samples.real[::_CORES])
            self._marks["core"].draw(painter, self._sprites["core"], pixels)

    def _has_mapping(self) -> bool:
        return "mapping" in self.shown and self.samples is not None and self.samples.sources is not None

    def _paint_ticks(self, painter: QPainter) -> None:
        """Write round values along the lower and the left edge, with short strokes."""
        if not self._has_home:
            return
        x0, x1, y0, y1 = self._viewport.extent()
        (left, right), (low, high) = (sorted(pair) for pair in self.original([[x0, y0], [x1, y1]]).T)
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        color = QColor(self.theme.text)
        color.setAlphaF(0.62)
        painter.setPen(color)
        width, height = self.width(), self.height()
        for value, label in ticks(left, right, max(1, width // _TICK_PIXELS)):
            x = round(self.position_of((value - self._offset[0]) / self._unit[0], 0).x())
            if 32 < x < width - 16:
                painter.drawLine(x, height - 4, x, height)
                painter.drawText(x - metrics.horizontalAdvance(label) // 2, height - 8, label)
        for value, label in ticks(low, high, max(1, height // _TICK_PIXELS)):
            y = round(self.position_of(0, (value - self._offset[1]) / self._unit[1]).y())
            if (28 if self.axes else 12) < y < height - 24:
                painter.drawLine(0, y, 4, y)
                painter.drawText(8, y + metrics.ascent() // 2 - 1, label)
        self._paint_names(painter, metrics)

    def _paint_names(self, painter: QPainter, metrics: QFontMetrics) -> None:
        """Write the names of the axes at the right end of the lower edge and the upper end of the left one."""
        if not self.axes:
            return
        x, y = (metrics.elidedText(name, Qt.TextElideMode.ElideRight, self.width() // 3) for name in self.axes)
        painter.drawText(self.width() - 8 - metrics.horizontalAdvance(x), self.height() - 24, x)
        painter.drawText(8, 4 + metrics.ascent(), y)

    def _lines_of_arrows(self, ratio: float) -> np.ndarray:
        at, gradient = self.samples.arrows.at, self.samples.arrows.gradient.astype(np.float64)
        shafts = gradient * (1.0, -1.0) * (ARROW_PIXELS * ratio / self.reference)
        length = np.maximum(np.hypot(shafts[:, :1], shafts[:, 1:]), 1e-9)
        shafts *= np.minimum(1.0, _ARROW_LIMIT * ARROW_PIXELS * ratio / length)
        return arrow_lines(self._viewport.to_pixels(at), shafts, 6.0 * ratio)

    def _paint_notes(self, painter: QPainter, outside: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if outside:
            font = painter.font()
            font.setPixelSize(11)
            painter.setFont(font)
            text = self.tr("{0} of {1} fakes out of view").format(outside, len(self.samples.fake))
            place = QFontMetrics(font).boundingRect(text)
            place.moveTopRight(self.rect().topRight() + QPoint(-12, 10))
            painter.fillRect(place.adjusted(-4, -2, 4, 2), QColor(self.theme.card))
            painter.setPen(QColor(self.theme.text))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
        if self.hasFocus():
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # What the person does

    def resizeEvent(self, event) -> None:
        ratio = self.devicePixelRatioF()
        self._viewport.resize(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        self._moved()

    def wheelEvent(self, event) -> None:
        self.zoom(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def mousePressEvent(self, event) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._dragged_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event) -> None:
        if self._dragged_from is not None:
            way = event.position() - self._dragged_from
            self._dragged_from = event.position()
            self.pan(way.x(), way.y())

    def mouseReleaseEvent(self, event) -> None:
        self._dragged_from = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event) -> None:
        self.fit()

    def keyPressEvent(self, event) -> None:
        step = 32
        moves = {Qt.Key.Key_Left: (step, 0), Qt.Key.Key_Right: (-step, 0),
                 Qt.Key.Key_Up: (0, step), Qt.Key.Key_Down: (0, -step)}
        if event.key() in moves:
            self.pan(*moves[event.key()])
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_KEY_ZOOM)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / _KEY_ZOOM)
        elif event.key() in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        self.update()

    def focusOutEvent(self, event) -> None:
        self.update()

    def text_at(self, position: QPointF) -> str:
        """The coordinates of a position of the widget, and what D says there."""
        if not self._has_home:
            return ""
        ratio = self.devicePixelRatioF()
        x, y = self._viewport.to_plane(position.x() * ratio, position.y() * ratio)
        shown_x, shown_y = self.original(np.array([x, y]))
        x_name, y_name = self.axes or ("x", "y")
        text = f"{x_name} {signed(f'{shown_x:.3g}')}   {y_name} {signed(f'{shown_y:.3g}')}"
        seen = "heatmap" in self.shown and self.is_live("heatmap")
        belief = belief_at(self.heatmap, x, y) if seen else None
        if belief is None:
            return text
        if self.heatmap.is_probability:
            return text + "\n" + self.tr("D: {0:.0f} % real").format(100 * belief)
        low, high = self.heatmap.score_range
        return text + "\n" + signed(f"{self.loss.output} {low + belief * (high - low):.3g}")


def belief_at(heatmap: HeatMap, x: float, y: float) -> float | None:
    """The map's belief in the cell that holds a point; None outside of the map."""
    rows, columns = heatmap.belief.shape
    x0, x1, y0, y1 = heatmap.extent
    column, row = math.floor((x - x0) / (x1 - x0) * columns), math.floor((y - y0) / (y1 - y0) * rows)
    if not (0 <= column < columns and 0 <= row < rows):
        return None
    belief = float(heatmap.belief[row, column])
    return belief if math.isfinite(belief) else None


def _extent_of(points: np.ndarray) -> Extent:
    low, high = points.min(axis=0), points.max(axis=0)
    centre, half = (low + high) / 2, max(float((high - low).max()) / 2, 1e-3) * 1.35
    return (float(centre[0] - half), float(centre[0] + half), float(centre[1] - half), float(centre[1] + half))
