"""A path through the latent space of a 2-D run, as the trail that the generator makes of it in the plane."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ...plots.plane_canvas import PlaneCanvas
from ...plots.plane_items import Frame, Overlay, OverlaysItem, Points
from ...plots.sprites import circle, cross
from ...plots.tick_numbers import signed
from ...theme.theme import Theme
from .path_words import trail_csv
from .thumbnails import paint_letters

_NEAR = 14  # logical pixels from a candidate within which a click takes it
_TRAIL, _SAMPLE = 2.5, 7.0
_REAL_RADIUS, _REAL_OPACITY = 2.0, 0.45


class TrailView(PlaneCanvas):
    """Real points, candidates, the trail of a path and the sample on it. A click takes the nearest candidate.

    Signals:
        chosen: the number of the candidate that the person took.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "latents", self.tr("Path"), parent)
        self._candidates = self._path = np.zeros((0, 2), np.float32)
        self._numbers: tuple[int, ...] = ()
        self._real, self._fakes, self._trail = FaintPoints(), Points(cross, "fake", halo=1.0), Trail()
        self.plot.add(OverlaysItem(self._real, self._fakes, self._trail, z=1))
        for overlay in (self._real, self._fakes, self._trail):
            overlay.show(True)
        self.plot.table = self.path_csv
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.setMinimumSize(120, 100)
        self.setAccessibleName(self.tr("The path as a trail in the plane"))

    def clear(self) -> None:
        """Forget a run."""
        self.forget_home()
        self.set_content(*(np.zeros((0, 2), np.float32),) * 3, (), [], None)

    def set_content(self, real: np.ndarray, candidates: np.ndarray, trail: np.ndarray, numbers: tuple[int, ...],
                    corners: list[tuple[str, np.ndarray]], sample: np.ndarray | None) -> None:
        """Show these (n, 2) points.

        Args:
            numbers: of the candidates.
            corners: letter and point of each of the samples that the path is laid from.
            sample: (2,) the one on the path.
        """
        self._candidates, self._path, self._numbers = candidates, trail, numbers
        self._real.set_data(real)
        self._fakes.set_data(candidates)
        self._trail.set_data(trail, corners, sample)
        self._select(min(self._trail.selected, max(len(numbers) - 1, 0)))

    def picture_of(self, sample: np.ndarray, side: int) -> np.ndarray:
        """(side, side, 3) uint8: the trail as it is shown at first, with another sample (2,) on it, for a film."""
        image = QImage(side, side, QImage.Format.Format_RGB888)
        image.fill(QColor(self.theme.card))
        painter = QPainter(image)
        x0, x1, y0, y1 = self.home
        half, x, y = max(x1 - x0, y1 - y0, 1e-9) / 2, (x0 + x1) / 2, (y0 + y1) / 2
        frame = Frame((1.0, 0.0, 0.0, 1.0), [[x - half, x + half], [y - half, y + half]], QRectF(0, 0, side, side))
        self._real.draw(painter, frame)
        self._trail.paint(painter, frame, sample, None)
        painter.end()
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(side, image.bytesPerLine())
        return rows[:, :3 * side].reshape(side, side, 3).copy()

    def path_csv(self) -> str | None:
        """The path as place,x,y in the data's units; None without one."""
        if len(self._path) == 0:
            return None
        return trail_csv(self.original(self._path))

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    # --- what the person does ---

    def nearest(self, position: QPointF) -> int | None:
        """Which candidate is near a position of the widget."""
        if len(self._candidates) == 0:
            return None
        pixel = self.plot.vb.mapFromScene(position)
        distances = np.hypot(*(self._pixels() - (pixel.x(), pixel.y())).T)
        distances[~np.isfinite(distances)] = math.inf
        index = int(distances.argmin())
        return index if distances[index] <= _NEAR else None

    def _pixels(self) -> np.ndarray:
        """(n, 2) of the candidates, in the box."""
        box, candidates = self.plot.vb, self._candidates.astype(np.float64)
        return np.stack([box.x_pixels(candidates[:, 0]), box.y_pixels(candidates[:, 1])], axis=1)

    def _on_clicked(self, click) -> None:
        if click.button() == Qt.MouseButton.LeftButton and not click.double():
            index = self.nearest(click.scenePos())
            if index is not None:
                self._select(index)
                self.chosen.emit(self._numbers[index])

    def keyPressEvent(self, ev) -> None:
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if ev.key() in ways and len(self._candidates):
            self._step(*ways[ev.key()])
        elif ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._numbers:
            self.chosen.emit(self._numbers[self._trail.selected])
        else:
            super().keyPressEvent(ev)

    def _step(self, dx: int, dy: int) -> None:
        """Select the nearest candidate in a direction."""
        pixels = self._pixels()
        ways = pixels - pixels[self._trail.selected]
        along, across = ways @ (dx, dy), np.abs(ways @ (dy, dx))
        cost = np.where(along > 0.5, along + 2 * across, math.inf)
        if np.isfinite(cost.min()):
            self._select(int(cost.argmin()))

    def _select(self, index: int) -> None:
        self._trail.selected = index
        self._mark_selected()

    def _mark_selected(self) -> None:
        marked = self.hasFocus() and len(self._candidates) > 0
        self._trail.mark(self._candidates[self._trail.selected] if marked else None)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self._mark_selected()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self._mark_selected()

    def text_at(self, position: QPointF) -> str:
        index = self.nearest(position)
        if index is None:
            return ""
        x, y = (signed(f"{value:.3g}") for value in self.original(self._candidates[index]))
        return self.tr("Fake %1: x %2, y %3. Click to take it.").replace(
            "%1", str(self._numbers[index] + 1)).replace("%2", x).replace("%3", y)


class FaintPoints(Points):
    """Real points that stand back."""

    def __init__(self) -> None:
        super().__init__(partial(circle, radius=_REAL_RADIUS), "real", halo=1.0)

    def draw(self, painter: QPainter, frame: Frame) -> None:
        painter.setOpacity(_REAL_OPACITY)
        super().draw(painter, frame)
        painter.setOpacity(1.0)


class Trail(Overlay):
    """The path, the samples that it is laid from, the one on it, and a square around the selected candidate.

    Attributes:
        selected: index of that candidate.
    """

    def __init__(self) -> None:
        super().__init__()
        self.selected = 0
        self._path = np.zeros((0, 2))
        self._corners: list[tuple[str, np.ndarray]] = []
        self._sample: np.ndarray | None = None
        self._marked: np.ndarray | None = None

    def set_data(self, path: np.ndarray, corners: list[tuple[str, np.ndarray]], sample: np.ndarray | None) -> None:
        self._path, self._corners, self._sample = path, corners, sample
        self.changed()

    def mark(self, candidate: np.ndarray | None) -> None:
        """Draw the square around this (2,) point, or none."""
        self._marked = candidate
        self.changed()

    def draw(self, painter: QPainter, frame: Frame) -> None:
        self.paint(painter, frame, self._sample, self._marked)

    def paint(self, painter: QPainter, frame: Frame, sample: np.ndarray | None, marked: np.ndarray | None) -> None:
        """Draw it with this sample on it."""
        halo = self.colour("card")
        painter.save()
        painter.scale(frame.ratio, frame.ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if len(self._path) and np.isfinite(self._path).all():
            line = QPolygonF([QPointF(*pixel) for pixel in (frame.pixels(self._path) / frame.ratio).tolist()])
            for colour, width in ((halo, _TRAIL + 2), (self.colour("generator"), _TRAIL)):
                painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                                    Qt.PenJoinStyle.RoundJoin))
                painter.drawPolyline(line)
        self._paint_corners(painter, frame)
        if sample is not None and np.isfinite(sample).all():
            painter.setPen(QPen(halo, 2))
            painter.setBrush(self.colour("accent"))
            painter.drawEllipse(_logical(frame, sample), _SAMPLE, _SAMPLE)
        if marked is not None and np.isfinite(marked).all():
            at = _logical(frame, marked)
            painter.setPen(QPen(self.colour("text"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(at.x() - 7, at.y() - 7, 14, 14))
        painter.restore()

    def _paint_corners(self, painter: QPainter, frame: Frame) -> None:
        places: list[tuple[str, QPointF]] = []
        for letter, point in self._corners:
            if np.isfinite(point).all():
                at = _logical(frame, point)
                near = next((k for k, (_, other) in enumerate(places) if (at - other).manhattanLength() < _NEAR), None)
                if near is None:
                    places.append((letter, at))
                else:  # one badge for all that would lie on each other
                    places[near] = (places[near][0] + letter, places[near][1])
        for letters, at in places:
            painter.setPen(QPen(self.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, 5, 5)
            paint_letters(painter, at + QPointF(6, -14), letters, self.item.plot.theme)


def _logical(frame: Frame, point: np.ndarray) -> QPointF:
    return QPointF(*(frame.pixels(point) / frame.ratio).tolist())
