"""The line of text above a plot: its title, the keys of its curves, and their values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QGraphicsWidget

from .guarded import guarded, mend

if TYPE_CHECKING:
    from .kit import Plot

HEIGHT = 18
_SAMPLE, _BOX = 18.0, 13.0  # length of the sample of a line, and of an area
_BESIDE = 6.0  # pixels between a sample, a text and its value
_MOST_WIDTHS = 500
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
        self._widths: dict[tuple[str, bool], float] = {}  # of texts, measuring which costs more than painting them
        self.renew()

    def renew(self) -> None:
        """Take over the theme of the plot."""
        self._widths.clear()
        self.setMinimumHeight(self._plot.theme.px(HEIGHT))
        self.setMaximumHeight(self._plot.theme.px(HEIGHT))
        mend(self)
        self.update()

    def set_keys(self, keys: Sequence[Key]) -> None:
        if tuple(keys) != self.keys:
            self.keys = tuple(keys)
            mend(self)
            self.update()

    def text(self) -> str:
        """All of its entries as one line, for tooltips and tests."""
        return "   ".join(" ".join(filter(None, (key.text, key.value))) for key in self.keys)

    def room_for(self, keys: Sequence[Key]) -> float:
        """Pixels that entries need to be written in full."""
        room = -_AFTER
        for key in keys:
            room += _AFTER + self._width(key.text) + self._width(key.value, bold=True)
            room += _BESIDE * bool(key.text and key.value) + (_sample_width(key) + _BESIDE if key.line else 0.0)
        return room

    def _width(self, text: str, bold: bool = False) -> float:
        """Pixels that a text takes."""
        if (text, bold) not in self._widths:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            metrics = QFontMetrics(self._plot.bold if bold else self._plot.plain)
            self._widths[text, bold] = metrics.horizontalAdvance(text)
        return self._widths[text, bold]

    def key_at(self, x: float) -> Key | None:
        """The entry at a pixel from its left edge."""
        return next((key for place, key in self._places if place.left() <= x <= place.right()), None)

    def place_of(self, key: Key) -> QRectF:
        """Where an entry was painted; empty if it found no room."""
        return next((place for place, other in self._places if other == key), QRectF())

    @guarded
    def paint(self, painter: QPainter, option, widget=None) -> None:
        theme = self._plot.theme
        height = theme.px(HEIGHT)
        right, middle, x = self.rect().width(), height / 2, 0.0
        baseline = middle + QFontMetrics(self._plot.plain).ascent() / 2 - 1
        self._places = []
        for key in self.keys:
            left = x
            if key.line and x + _SAMPLE < right:
                self._paint_sample(painter, key, x, middle)
                x += _sample_width(key) + _BESIDE
            painter.setPen(QColor(theme.colour("text" if key.line else key.colour)))
            for words, bold, gap in ((key.text, False, 0.0), (key.value, True, _BESIDE if key.text else 0.0)):
                if words and x + gap < right:
                    font = self._plot.bold if bold else self._plot.plain
                    painter.setFont(font)
                    if x + gap + self._width(words, bold) > right:
                        words = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(right - x - gap))
                    painter.drawText(QPointF(x + gap, baseline), words)
                    x += gap + self._width(words, bold)
            if x > left:
                self._places.append((QRectF(left, 0, x - left, height), key))
            x += _AFTER

    def _paint_sample(self, painter: QPainter, key: Key, x: float, middle: float) -> None:
        colour = QColor(self._plot.theme.colour(key.colour))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(colour, self._plot.theme.width(1 if key.line in _AREAS else 2))
        if key.line == "hatched":
            pen.setDashPattern([3.0, 2.0])
        elif key.line in _DASHES:
            pen.setDashPattern(_DASHES[key.line])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if key.line not in _AREAS:
            painter.drawLine(QPointF(x, middle), QPointF(x + _SAMPLE, middle))
            return
        fill, box = QColor(colour), QRectF(round(x) + 0.5, middle - 4.5, _BOX, 10)
        fill.setAlphaF(0.2 if key.line == "hatched" else 0.5)
        painter.setBrush(fill)
        painter.drawRect(box)
        if key.line == "hatched":  # by lines: of a pattern, a drawing that is saved would have two of one name
            painter.setPen(QPen(colour, 1))
            painter.drawLines([QLineF(box.left() + left, box.top() + bottom, box.left() + right, box.top() + top)
                               for left, bottom, right, top in ((1, 5, 5, 1), (1, 9, 9, 1), (4, 10, 12, 2),
                                                                (8, 10, 12, 6))])

    def mouseClickEvent(self, ev) -> None:
        key = self.key_at(ev.pos().x())
        if ev.button() == Qt.MouseButton.LeftButton and key is not None and key.action is not None:
            ev.accept()
            key.action()


def _sample_width(key: Key) -> float:
    return _BOX if key.line in _AREAS else _SAMPLE
