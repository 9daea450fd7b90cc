"""The line of text above a plot: its title, the keys of its curves, and their values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QGraphicsWidget

if TYPE_CHECKING:
    from .kit import Plot

HEIGHT = 18
_SAMPLE, _BOX = 18.0, 13.0  # length of the sample of a line, and of an area
_BESIDE = 6.0  # pixels between a sample, a text and its value
_AFTER = 14.0  # pixels between two entries
_DASHES = {"dashed": [3.0, 1.0], "dotted": [1.0, 2.0]}
_AREAS = ("filled", "hatched")


@dataclass(frozen=True)
class Key:
    """An entry of the head.

    Attributes:
        text: what is called.
        colour: of the sample, one of the theme's; and of the text if there is no sample.
        line: the sample: "solid", "dashed", "dotted", or "" for none; of an area "filled" or "hatched".
        value: in bold, after the text.
        action: called when it is clicked.
        tip: more about it, for the pointer above it.
    """

    text: str
    colour: str = "text"
    line: str = ""
    value: str = ""
    action: Callable[[], object] | None = None
    tip: str = ""


class PlotHead(QGraphicsWidget):
    """The line of entries. What finds no room is cut off with an ellipsis."""

    def __init__(self, plot: Plot) -> None:
        super().__init__()
        self.keys: tuple[Key, ...] = ()
        self._plot = plot
        self._places: list[tuple[QRectF, Key]] = []
        self.setMinimumHeight(HEIGHT)
        self.setMaximumHeight(HEIGHT)

    def set_keys(self, keys: Sequence[Key]) -> None:
        if tuple(keys) != self.keys:
            self.keys = tuple(keys)
            self.update()

    def text(self) -> str:
        """All of its entries as one line, for tooltips and tests."""
        return "   ".join(" ".join(filter(None, (key.text, key.value))) for key in self.keys)

    def room_for(self, keys: Sequence[Key]) -> float:
        """Pixels that entries need to be written in full."""
        plain, bold = QFontMetrics(self._plot.plain), QFontMetrics(self._plot.bold)
        room = -_AFTER
        for key in keys:
            room += _AFTER + plain.horizontalAdvance(key.text) + bold.horizontalAdvance(key.value)
            room += _BESIDE * bool(key.text and key.value) + (_sample_width(key) + _BESIDE if key.line else 0.0)
        return room

    def key_at(self, x: float) -> Key | None:
        """The entry at a pixel from its left edge."""
        return next((key for place, key in self._places if place.left() <= x <= place.right()), None)

    def place_of(self, key: Key) -> QRectF:
        """Where an entry was painted; empty if it found no room."""
        return next((place for place, other in self._places if other == key), QRectF())

    def paint(self, painter: QPainter, option, widget=None) -> None:
        theme, font = self._plot.theme, self._plot.plain
        right, middle, x = self.rect().width(), HEIGHT / 2, 0.0
        bold = self._plot.bold
        self._places = []
        for key in self.keys:
            left = x
            if key.line and x + _SAMPLE < right:
                self._paint_sample(painter, key, x, middle)
                x += _sample_width(key) + _BESIDE
            painter.setPen(QColor(theme.colour("text" if key.line else key.colour)))
            for words, face, gap in ((key.text, font, 0.0), (key.value, bold, _BESIDE if key.text else 0.0)):
                if words and x + gap < right:
                    painter.setFont(face)
                    metrics = QFontMetrics(face)
                    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(right - x - gap)))
                    painter.drawText(QPointF(x + gap, middle + metrics.ascent() / 2 - 1), words)
                    x += gap + metrics.horizontalAdvance(words)
            if x > left:
                self._places.append((QRectF(left, 0, x - left, HEIGHT), key))
            x += _AFTER

    def _paint_sample(self, painter: QPainter, key: Key, x: float, middle: float) -> None:
        colour = QColor(self._plot.theme.colour(key.colour))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(colour, 1 if key.line in _AREAS else 2)
        if key.line == "hatched":
            pen.setDashPattern([3.0, 2.0])
        elif key.line in _DASHES:
            pen.setDashPattern(_DASHES[key.line])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if key.line not in _AREAS:
            painter.drawLine(QPointF(x, middle), QPointF(x + _SAMPLE, middle))
            return
        fill = QColor(colour)
        fill.setAlphaF(0.5)
        painter.setBrush(QBrush(fill, Qt.BrushStyle.BDiagPattern) if key.line == "hatched" else fill)
        painter.drawRect(QRectF(round(x) + 0.5, middle - 4.5, _BOX, 10))

    def mouseClickEvent(self, ev) -> None:
        key = self.key_at(ev.pos().x())
        if ev.button() == Qt.MouseButton.LeftButton and key is not None and key.action is not None:
            ev.accept()
            key.action()


def _sample_width(key: Key) -> float:
    return _BOX if key.line in _AREAS else _SAMPLE
