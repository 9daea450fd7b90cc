"""A path through the latent space of a 2-D run, as the trail that the generator makes of it in the plane."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ...plots.marks import Marks, circle, cross
from ...plots.viewport import Extent, Viewport, signed
from ...theme.theme import Theme
from ...widgets.hover_tooltip import HoverTooltip
from .thumbnails import paint_letters

_NEAR = 14  # logical pixels from a candidate within which a click takes it
_TRAIL, _SAMPLE = 2.5, 7.0


class TrailView(HoverTooltip):
    """Real points, candidates, the trail of a path and the sample on it. A click takes the nearest candidate.

    Signals:
        chosen: the number of the candidate that the person took.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._viewport = Viewport()
        self._offset, self._unit = np.zeros(2), np.ones(2)
        self._real = self._candidates = self._trail = np.zeros((0, 2), np.float32)
        self._corners: list[tuple[str, np.ndarray]] = []
        self._sample: np.ndarray | None = None
        self._numbers: tuple[int, ...] = ()
        self._selected = 0
        self._marks = {"real": Marks(), "fake": Marks()}
        self.setMinimumSize(120, 100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The path as a trail in the plane"))

    def set_home(self, extent: Extent, offset: np.ndarray | None, scale: np.ndarray | None) -> None:
        """Say which part of the plane to show, and how its numbers become the original ones (see `PlaneView`)."""
        self._viewport.home = extent
        self._offset = np.zeros(2) if offset is None else np.asarray(offset, np.float64)
        self._unit = np.ones(2) if scale is None else np.asarray(scale, np.float64)
        self._viewport.fit()

    def clear(self) -> None:
        """Forget a run."""
        self.set_content(*(np.zeros((0, 2), np.float32),) * 3, (), [], None)

    def set_content(self, real: np.ndarray, candidates: np.ndarray, trail: np.ndarray, numbers: tuple[int, ...],
                    corners: list[tuple[str, np.ndarray]], sample: np.ndarray | None) -> None:
        """Show these (n, 2) points.

        Args:
            numbers: of the candidates.
            corners: letter and point of each of the samples that the path is laid from.
            sample: (2,) the one on the path.
        """
        self._real, self._candidates, self._trail, self._numbers = real, candidates, trail, numbers
        self._corners, self._sample = corners, sample
        self._selected = min(self._selected, max(len(numbers) - 1, 0))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def original(self, points: np.ndarray) -> np.ndarray:
        """(..., 2) points in the data's original units."""
        return np.asarray(points, np.float64) * self._unit + self._offset

    def position_of(self, point: np.ndarray) -> QPointF:
        """Where in the widget a point of the plane is drawn."""
        self._fit_to(self.width(), self.height())
        return QPointF(*self._viewport.to_pixels(np.asarray(point)))

    def picture_of(self, sample: np.ndarray, side: int) -> np.ndarray:
        """(side, side, 3) uint8: the trail as it is shown, with another sample (2,) on it, for a film."""
        image = QImage(side, side, QImage.Format.Format_RGB888)
        image.fill(QColor(self.theme.card))
        painter = QPainter(image)
        self._fit_to(side, side)
        self._paint(painter, 1.0, sample, with_candidates=False)
        painter.end()
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(side, image.bytesPerLine())
        return rows[:, :3 * side].reshape(side, side, 3).copy()

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.card))
        self._fit_to(self.width(), self.height())
        self._paint(painter, self.devicePixelRatioF(), self._sample, with_candidates=True)
        painter.end()

    def _fit_to(self, width: int, height: int) -> None:
        if (width, height) != (self._viewport.width, self._viewport.height):
            self._viewport.resize(width, height)

    def _paint(self, painter: QPainter, ratio: float, sample: np.ndarray | None, with_candidates: bool) -> None:
        halo = QColor(self.theme.card)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.setOpacity(0.45)
        real = circle(QColor(self.theme.real), halo, ratio, 2.0)
        self._marks["real"].draw(painter, real, self._viewport.to_pixels(self._real) * ratio)
        painter.setOpacity(1.0)
        if with_candidates:
            fake = cross(QColor(self.theme.fake), halo, ratio)
            self._marks["fake"].draw(painter, fake, self._viewport.to_pixels(self._candidates) * ratio)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._trail) and np.isfinite(self._trail).all():
            line = QPolygonF([QPointF(*pixel) for pixel in self._viewport.to_pixels(self._trail)])
            for colour, width in ((halo, _TRAIL + 2), (QColor(self.theme.generator), _TRAIL)):
                painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                                    Qt.PenJoinStyle.RoundJoin))
                painter.drawPolyline(line)
        self._paint_corners(painter)
        if sample is not None and np.isfinite(sample).all():
            at = QPointF(*self._viewport.to_pixels(sample))
            painter.setPen(QPen(halo, 2))
            painter.setBrush(QColor(self.theme.accent))
            painter.drawEllipse(at, _SAMPLE, _SAMPLE)
        if with_candidates and self.hasFocus() and len(self._candidates):
            at = QPointF(*self._viewport.to_pixels(self._candidates[self._selected]))
            painter.setPen(QPen(QColor(self.theme.text), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(at.x() - 7, at.y() - 7, 14, 14))

    def _paint_corners(self, painter: QPainter) -> None:
        places: list[tuple[str, QPointF]] = []
        for letter, point in self._corners:
            if np.isfinite(point).all():
                at = QPointF(*self._viewport.to_pixels(point))
                near = next((k for k, (_, other) in enumerate(places) if (at - other).manhattanLength() < _NEAR), None)
                if near is None:
                    places.append((letter, at))
                else:  # one badge for all that would lie on each other
                    places[near] = (places[near][0] + letter, places[near][1])
        for letters, at in places:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, 5, 5)
            paint_letters(painter, at + QPointF(6, -14), letters, self.theme)

    def nearest(self, position: QPointF) -> int | None:
        """Which candidate is near a position of the widget."""
        if len(self._candidates) == 0:
            return None
        ways = self._viewport.to_pixels(self._candidates) - (position.x(), position.y())
        distances = np.hypot(*ways.T)
        index = int(distances.argmin())
        return index if distances[index] <= _NEAR else None

    def mousePressEvent(self, event) -> None:
        index = self.nearest(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._selected = index
            self.chosen.emit(self._numbers[index])

    def keyPressEvent(self, event) -> None:
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if event.key() in ways and len(self._candidates):
            self._step(*ways[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._numbers:
            self.chosen.emit(self._numbers[self._selected])
        else:
            super().keyPressEvent(event)

    def _step(self, dx: int, dy: int) -> None:
        """Select the nearest candidate in a direction."""
        pixels = self._viewport.to_pixels(self._candidates)
        ways = pixels - pixels[self._selected]
        along, across = ways @ (dx, dy), np.abs(ways @ (dy, dx))
        cost = np.where(along > 0.5, along + 2 * across, math.inf)
        if np.isfinite(cost.min()):
            self._selected = int(cost.argmin())
            self.update()

    def text_at(self, position: QPointF) -> str:
        index = self.nearest(position)
        if index is None:
            return ""
        x, y = self.original(self._candidates[index])
        text = self.tr("Fake {0}: x {1:.3g}, y {2:.3g}. Click to take it.")
        return signed(text.format(self._numbers[index] + 1, x, y))
