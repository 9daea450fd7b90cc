"""A dialog to draw a distribution with the mouse: the strokes become the training data."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ...engine.datasets.drawn import Drawn, format_strokes, parse_strokes
from ...engine.settings.params import ConfigError
from ..plots.sprites import SpritePainter, circle
from ..theme.theme import DARK, LIGHT, Theme
from ..widgets.number_slider import say_value

Stroke = list[tuple[float, float]]

# A corner this close to the line between its neighbours is left out; a pixel of the canvas is about 0.005.
_TOLERANCE = 0.006
_PREVIEW = 600
_THOUSANDTHS = (5, 200)  # the brush slider's ends


def simplify(stroke: Stroke, tolerance: float = _TOLERANCE) -> Stroke:
    """Leave out the corners that hardly bend a stroke.

    Args:
        stroke: corners (x, y).
        tolerance: the largest distance of a corner that is left out from the simplified stroke.

    Reference:
        Douglas and Peucker 1973.
    """
    if len(stroke) < 3:
        return stroke if len(stroke) < 2 or stroke[0] != stroke[1] else stroke[:1]
    points = np.array(stroke)
    keep = np.zeros(len(points), dtype=bool)
    keep[[0, -1]] = True
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        distance = _distance_to_segment(points[first + 1:last], points[first], points[last])
        if len(distance) and distance.max() > tolerance:
            middle = first + 1 + int(distance.argmax())
            keep[middle] = True
            spans += [(first, middle), (middle, last)]
    return [tuple(corner) for corner in points[keep].tolist()]


def _distance_to_segment(points: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    along = end - start
    share = np.clip((points - start) @ along / max(float(along @ along), 1e-12), 0.0, 1.0)
    return np.linalg.norm(points - start - share[:, None] * along, axis=1)


class DrawCanvas(QWidget):
    """The square from -1 to 1 on which strokes are drawn.

    Signals:
        changed: a stroke was begun, ended or taken back.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.strokes: list[Stroke] = []
        self.brush = 0.05
        self._drawing: Stroke | None = None
        self._preview = np.zeros((0, 2))
        self._sprite_painter = SpritePainter()
        self.setMinimumSize(280, 280)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Canvas"))
        self.setToolTip(self.tr("Press and drag to draw where the real samples are to lie; a click makes a dot."))

    def sizeHint(self) -> QSize:
        return QSize(440, 440)

    def set_strokes(self, strokes: list[Stroke]) -> None:
        """Show these strokes and no others."""
        self.strokes = strokes
        self._update_preview()
        self.changed.emit()

    def set_brush(self, width: float) -> None:
        """Set how far points scatter about a stroke: one standard deviation, in units of the plane."""
        self.brush = width
        self._update_preview()

    def position_of(self, x: float, y: float) -> QPointF:
        """Return where a point of the plane is drawn."""
        square = self._square()
        half = square.width() / 2
        return square.center() + QPointF(x * half, -y * half)

    def _square(self) -> QRectF:
        side = min(self.width(), self.height()) - 2
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _point_at(self, position: QPointF) -> tuple[float, float]:
        square = self._square()
        away = (position - square.center()) / (square.width() / 2)
        return (min(max(away.x(), -1.0), 1.0), min(max(-away.y(), -1.0), 1.0))

    def _update_preview(self) -> None:
        self._preview = np.zeros((0, 2))
        if self.strokes:
            data = Drawn(Drawn.Config(strokes=format_strokes(self.strokes), width=self.brush))
            self._preview = data.draw(np.random.default_rng(0), _PREVIEW)
        self.update()

    # --- drawing with the mouse ---

    def mousePressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drawing = [self._point_at(event.position())]
            self.update()

    def mouseMoveEvent(self, event) -> None:
        if self._drawing is not None:
            self._drawing.append(self._point_at(event.position()))
            self.update()

    def mouseReleaseEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._drawing is not None:
            stroke, self._drawing = simplify(self._drawing), None
            self.set_strokes([*self.strokes, stroke])

    # --- painting ---

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square, theme = self._square(), self.theme
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.field))
        painter.drawRoundedRect(square, 4, 4)
        centre = square.center()
        painter.drawLine(QPointF(square.left(), centre.y()), QPointF(square.right(), centre.y()))
        painter.drawLine(QPointF(centre.x(), square.top()), QPointF(centre.x(), square.bottom()))
        painter.setClipRect(square)
        for stroke in [*self.strokes, *([self._drawing] if self._drawing else [])]:
            self._paint_stroke(painter, stroke)
        self._paint_preview(painter)
        if not self.strokes and not self._drawing:
            painter.setPen(QColor(theme.muted))
            painter.drawText(square.adjusted(0, 0, 0, -square.height() / 3), Qt.AlignmentFlag.AlignCenter,
                             self.tr("Draw here with the mouse"))
        painter.end()

    def _paint_stroke(self, painter: QPainter, stroke: Stroke) -> None:
        colour = QColor(self.theme.real)
        colour.setAlphaF(0.25)
        # two standard deviations to each side hold nearly all points
        pen = QPen(colour, max(3.0, 4 * self.brush * self._square().width() / 2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corners = [self.position_of(*corner) for corner in stroke]
        if len(corners) == 1:
            painter.drawPoint(corners[0])
        else:
            painter.drawPolyline(corners)

    def _paint_preview(self, painter: QPainter) -> None:
        ratio, square = self.devicePixelRatioF(), self._square()
        half, centre = square.width() / 2, square.center()
        pixels = (self._preview * (half, -half) + (centre.x(), centre.y())) * ratio
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        colour, halo = QColor(self.theme.real), QColor(self.theme.field)
        self._sprite_painter.draw(painter, circle(colour, halo, ratio, 2.0), pixels)
        painter.restore()


class DrawDialog(QDialog):
    """A dialog to draw where the real samples are to lie.

    Args:
        strokes: the drawing to begin with, "x,y x,y ...; x,y ..."; one that cannot be read is left out.
        width: the standard deviation of the points about the strokes.
        theme: the colours; None takes those that fit the application's palette.
    """

    def __init__(self, parent: QWidget | None = None, strokes: str = "", width: float = 0.05,
                 theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Draw a distribution"))
        self.canvas = DrawCanvas(theme or _theme_of_palette())
        self.brush = QSlider(Qt.Orientation.Horizontal)
        self.brush.setRange(*_THOUSANDTHS)
        self.brush.setToolTip(self.tr("How far the points scatter about the strokes: one standard deviation, "
                                      "where the canvas is 2 wide."))
        self.brush_text = QLabel()
        self.undo_button = self._button(self.tr("Undo stroke"), QKeySequence(QKeySequence.StandardKey.Undo),
                                        self.tr("Take back the last stroke"), self.undo)
        self.clear_button = self._button(self.tr("Clear"), QKeySequence("Ctrl+Backspace"),
                                         self.tr("Take back all strokes"), self.clear)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.box.button(QDialogButtonBox.StandardButton.Ok).setToolTip(self.tr("Use this drawing as the data"))
        self._lay_out()
        self.canvas.changed.connect(self._on_changed)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        self._width = width
        self.brush.setValue(round(1000 * width))
        self._show_width(width)
        self.brush.valueChanged.connect(lambda thousandths: self._show_width(thousandths / 1000))
        self.canvas.set_strokes(_readable(strokes))

    def strokes(self) -> str:
        """Return the drawing: corners "x,y" in [-1, 1] separated by spaces, strokes separated by semicolons."""
        return format_strokes(self.canvas.strokes)

    def width(self) -> float:
        """Return the standard deviation of the points about the strokes."""
        return self._width

    def undo(self) -> None:
        """Take back the last stroke."""
        self.canvas.set_strokes(self.canvas.strokes[:-1])

    def clear(self) -> None:
        """Take back all strokes."""
        self.canvas.set_strokes([])

    def _button(self, text: str, keys: QKeySequence, help: str, slot) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setShortcut(keys)
        button.setToolTip(f"{help} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        self.brush_text.setMinimumWidth(48)
        label = QLabel(self.tr("Brush &width"))
        label.setBuddy(self.brush)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for widget in (label, self.brush, self.brush_text, self.undo_button, self.clear_button):
            tools.addWidget(widget, 1 if widget is self.brush else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(tools)
        layout.addWidget(self.box)

    def _show_width(self, width: float) -> None:
        self._width = width
        self.brush_text.setText(f"{width:.3f}")
        say_value(self.brush, self.tr("Brush width"), self.brush_text.text())
        self.canvas.set_brush(width)

    def _on_changed(self) -> None:
        drawn = bool(self.canvas.strokes)
        for button in (self.undo_button, self.clear_button, self.box.button(QDialogButtonBox.StandardButton.Ok)):
            button.setEnabled(drawn)


def _readable(strokes: str) -> list[Stroke]:
    try:
        return [[tuple(corner) for corner in stroke.tolist()] for stroke in parse_strokes(strokes)]
    except ConfigError:
        return []


def _theme_of_palette() -> Theme:
    return DARK if QGuiApplication.palette().window().color().lightnessF() < 0.5 else LIGHT
