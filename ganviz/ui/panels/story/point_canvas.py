"""A point that is placed by hand in the plane, among real points and fakes, with an arrow where it is pushed."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme
from .banknote import Plane, paint_truth

_MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
_SMALL, _STEP = 0.005, 0.02  # of the plane's width, by one key
_ARROW, _HEAD = 44.0, 8.0  # logical pixels


class PointCanvas(QWidget):
    """The plane with a point of one's own. A click or the arrow keys place it; Shift moves it in small steps.

    Attributes:
        point: (2,) float32; None before there is one.

    Signals:
        changed: the point has been moved.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.point: np.ndarray | None = None
        self._plane: Plane | None = None
        self._fakes = np.zeros((0, 2), np.float32)
        self._push: np.ndarray | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        self.setAccessibleName(self.tr("Your fake"))
        self.setToolTip(self.tr("Click or drag to place your fake; the arrow keys move it, with Shift in small steps. "
                                "Dots are real, crosses are the counterfeiter's own fakes, the arrow is the push."))

    def sizeHint(self) -> QSize:
        return QSize(240, 240)

    def show_around(self, plane: Plane, fakes: np.ndarray) -> None:
        """Show the real points of the plane and (n, 2) fakes."""
        self._plane, self._fakes = plane, fakes
        self.update()

    def show_push(self, push: np.ndarray | None) -> None:
        """Show the direction of a (2,) push; None hides it."""
        self._push = push
        self.update()

    def set_point(self, point: np.ndarray | None) -> None:
        self.point = point
        if point is not None:
            self.setAccessibleDescription(self.tr("at %1, %2").replace("%1", f"{point[0]:.2f}").replace(
                "%2", f"{point[1]:.2f}"))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def box(self) -> QRectF:
        """Return where the plane is drawn."""
        side = min(self.width(), self.height()) - 2
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _place(self, point: np.ndarray) -> QPointF:
        x, y = self._plane.place(np.asarray(point, np.float32)[None], self.box())[0]
        return QPointF(float(x), float(y))

    def point_at(self, position: QPointF) -> np.ndarray:
        """Return the (2,) float32 point of the plane at a position of the widget."""
        box, (x0, x1, y0, y1) = self.box(), self._plane.extent
        share_x = min(max((position.x() - box.left()) / box.width(), 0.0), 1.0)
        share_y = min(max((box.bottom() - position.y()) / box.height(), 0.0), 1.0)
        return np.array([x0 + share_x * (x1 - x0), y0 + share_y * (y1 - y0)], np.float32)

    def paintEvent(self, event) -> None:
        if self._plane is None:
            return
        painter, theme, box = QPainter(self), self.theme, self.box()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(theme.field))
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.border), 1))
        painter.drawRect(box)
        real = QColor(theme.real)
        real.setAlphaF(0.55)
        painter.setPen(QPen(real, 3.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(QPolygonF([QPointF(float(x), float(y))
                                      for x, y in self._plane.place(self._plane.real, box)]))
        fake = QColor(theme.fake)
        fake.setAlphaF(0.75)
        for x, y in self._plane.place(self._fakes, box):
            paint_truth(painter, QPointF(float(x), float(y)), False, 2.6, fake)
        if self.point is not None:
            self._paint_own(painter)
        painter.end()

    def _paint_own(self, painter: QPainter) -> None:
        at, theme = self._place(self.point), self.theme
        length = 0.0 if self._push is None else float(np.hypot(*self._push))
        if length > 0:
            way = QPointF(float(self._push[0]), -float(self._push[1])) / length
            across, tip = QPointF(-way.y(), way.x()), at + way * _ARROW
            pen = QPen(QColor(theme.generator), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(at, tip)
            painter.drawPolyline(QPolygonF([tip - way * _HEAD + across * _HEAD * 0.7, tip,
                                            tip - way * _HEAD - across * _HEAD * 0.7]))
        painter.setPen(QPen(QColor(theme.card), 2))
        painter.setBrush(QColor(theme.text))
        painter.drawEllipse(at, 6.5, 6.5)

    def mousePressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._move_to(event.position())

    def mouseMoveEvent(self, event) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(event.position())

    def _move_to(self, position: QPointF) -> None:
        if self._plane is not None and self.point is not None:
            self.set_point(self.point_at(position))
            self.changed.emit()

    def keyPressEvent(self, event) -> None:
        if event.key() not in _MOVES or self.point is None or self._plane is None:
            super().keyPressEvent(event)
            return
        small = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        x0, x1, y0, y1 = self._plane.extent
        way = np.array(_MOVES[event.key()], np.float32) * (_SMALL if small else _STEP) * (x1 - x0)
        moved = np.clip(self.point + way, (x0, y0), (x1, y1)).astype(np.float32)
        self.set_point(moved)
        self.changed.emit()
