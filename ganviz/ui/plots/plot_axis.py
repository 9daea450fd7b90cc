"""The axes of a plot: labels at round values, as wide as they need, and seldom another width."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ..theme.theme import DARK, Theme
from .guarded import guarded, mend
from .tick_numbers import ticks

Labels = list[tuple[float, str]]
MakeLabels = Callable[[float, float, int], Labels]  # from low, high and how many at most

HEIGHT_OF_AXIS = 22  # the lower one's
_GAP = 8  # pixels between a value and the plot
_NAME = 18  # height of the lower axis's name, below the labels
_OVER = 50  # pixels that a label may stand over the ends of the lower axis
_BESIDE = 4.0  # pixels left free beside a label
_OUTSIDE = 6.0  # pixels that the last label of the lower axis may stand outside
_VALUE_SPACE, _STEP_SPACE = 26.0, 90.0  # pixels from label to label, at least


class PlotAxis(pg.AxisItem):
    """An axis. A value axis stands left, another one below.

    Args:
        orientation: "left" or "bottom".
        make: gives the labels.

    Attributes:
        labels: (position, text) of what is written.
        pills, own_pill: see `set_pills`.
        unit: a word at the right end of the lower axis.
        name, among_labels: what the lower axis shows, and whether that stands in the row of the labels; see `set_name`.
        space: pixels from label to label, at least.

    Signals:
        labels_changed: there are others, which may need another width.
        redrawn: it will be drawn anew.
        clicked: a click on the axis, at this position; the first one of a double click too.
        all_asked: a double click on the axis.
    """

    labels_changed = Signal()
    redrawn = Signal()
    clicked = Signal(float)
    all_asked = Signal()

    def __init__(self, orientation: str, make: MakeLabels = ticks) -> None:
        self.labels: Labels = []
        self.unit = self.name = ""
        self.among_labels = False
        self.space = _STEP_SPACE if orientation == "bottom" else _VALUE_SPACE
        self._make = make
        self.pills: tuple[tuple[float, str], ...] = ()
        self.own_pill: tuple[float, str] | None = None
        self._texts: list[tuple[QRectF, Qt.AlignmentFlag, str]] | None = []
        self._theme = DARK
        super().__init__(orientation, pen=QPen(Qt.PenStyle.NoPen), tickPen=QPen(Qt.PenStyle.NoPen), maxTickLength=0)
        self.enableAutoSIPrefix(False)
        if orientation == "bottom":
            self.setHeight(HEIGHT_OF_AXIS)
            self.setStyle(hideOverlappingLabels=_OVER)

    @property
    def is_lower(self) -> bool:
        return self.orientation == "bottom"

    def set_look(self, font: QFont, theme: Theme) -> None:
        """Take over the font and the colours of labels, and of a pill's text and ground."""
        self._theme = theme
        self.setTickFont(font)
        self.setTextPen(QColor(theme.muted))
        if self.is_lower:
            self._take_height()
        self.renew()

    def _take_height(self) -> None:
        self.setHeight(self._theme.px(HEIGHT_OF_AXIS + (_NAME if self.name and not self.among_labels else 0)))

    def set_make(self, make: MakeLabels) -> None:
        """Make the labels in another way."""
        self._make = make
        self.renew()

    def set_name(self, name: str, among_labels: bool = False) -> None:
        """Write what the lower axis shows below its labels, or in place of those in the middle."""
        if (name, among_labels) != (self.name, self.among_labels):
            self.name, self.among_labels = name, among_labels
            self._take_height()
            self._redraw()

    def setRange(self, mn: float, mx: float) -> None:
        super().setRange(mn, mx)
        self.renew()

    def resizeEvent(self, ev=None) -> None:
        super().resizeEvent(ev)
        self.renew()

    def renew(self) -> None:
        """Make the labels anew, and draw them if they are others."""
        if self.style["tickFont"] is None:  # not part of a plot yet
            return
        size = self.rect()
        length = size.width() if self.is_lower else size.height()
        labels = self._make(*self.range, max(3, int(length / self._theme.width(self.space))))
        self._redraw()
        if labels != self.labels:
            self.labels = labels
            self.labels_changed.emit()

    def needed_width(self) -> float:
        """Pixels that its labels take, with the gap to the plot."""
        metrics = QFontMetrics(self.style["tickFont"])
        return max((metrics.horizontalAdvance(text) for _, text in self.labels), default=0) + _GAP + 2

    def set_pills(self, pills: Sequence[tuple[float, str]], own: tuple[float, str] | None = None) -> None:
        """Write these texts on a ground of their own, in place of the labels there; lower axis only.

        Args:
            own: another one, in the accent colour, below the others.
        """
        if (tuple(pills), own) != (self.pills, self.own_pill):
            self.pills, self.own_pill = tuple(pills), own
            self._redraw()

    def _redraw(self) -> None:
        self._texts = None
        mend(self)
        self.update()
        self.redrawn.emit()

    def pill_places(self) -> list[QRectF]:
        """Where the pills are, in the axis's pixels."""
        return [self._place_of(*pill) for pill in self.pills]

    def _place_of(self, position: float, text: str) -> QRectF:
        width, box = QFontMetrics(self.style["tickFont"]).horizontalAdvance(text) + 12, self.rect()
        left = min(max(self._pixel(position) - width / 2, 0.0), box.width() - width)
        return QRectF(left, 3, width, self._theme.px(18))

    def _all_pills(self) -> list[tuple[QRectF, str, str, str]]:
        """Where each is, what it says, and the colours of its ground and its text, in the order of painting."""
        theme = self._theme
        own = [] if self.own_pill is None else [
            (self._place_of(*self.own_pill), self.own_pill[1], theme.accent, theme.on_accent)]
        return own + [(place, text, theme.hover, theme.text)
                      for place, (_, text) in zip(self.pill_places(), self.pills, strict=True)]

    def _pixel(self, position: float) -> float:
        low, high = self.range
        share = (position - low) / (high - low) if high != low else 0.0
        return share * self.rect().width() if self.is_lower else (1 - share) * self.rect().height()

    # --- drawing ---

    def value_texts(self) -> list[tuple[QRectF, Qt.AlignmentFlag, str]]:
        """Where each label of a value axis is written, how, and what."""
        flags, texts, written = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, [], float("inf")
        space, half = QFontMetrics(self.style["tickFont"]).ascent(), self._theme.px(10)
        for position, text in self.labels:
            y = self._pixel(position)
            if -1 <= y <= self.rect().height() + 1 and written - y >= space:
                written = y
                texts.append((QRectF(0, y - half, self.rect().width() - _GAP, 2 * half), flags, text))
        return texts

    def _step_texts(self) -> list[tuple[QRectF, Qt.AlignmentFlag, str]]:
        metrics, width, flags = QFontMetrics(self.style["tickFont"]), self.rect().width(), Qt.AlignmentFlag.AlignCenter
        unit, line, over = metrics.horizontalAdvance(self.unit), self._theme.px(18), self._theme.px(_OVER)
        taken = [(place.left(), place.right()) for place, *_ in self._all_pills()]
        texts = []
        if self.unit:
            place = QRectF(width - unit - 1, 3, unit + 2, line)
            if not any(place.right() > left and place.left() < right for left, right in taken):
                texts.append((place, flags, self.unit))
            taken.append((place.left() - _BESIDE, place.right()))
        if self.name:
            top, half = 3 if self.among_labels else 3 + line, metrics.horizontalAdvance(self.name) / 2 + _BESIDE
            texts.append((QRectF(-over, top, width + 2 * over, line), flags, self.name))
            taken += [(width / 2 - half, width / 2 + half)] * self.among_labels
        for position, text in self.labels:
            x, half = self._pixel(position), metrics.horizontalAdvance(text) / 2 + _BESIDE
            inside = -1 <= x <= width + 1
            x = min(x, width + _OUTSIDE - half + _BESIDE)
            if inside and all(x + half <= left or x - half >= right for left, right in taken):
                texts.append((QRectF(x - over, 3, 2 * over, line), flags, text))
        return texts

    @guarded
    def paint(self, p: QPainter, option, widget=None) -> None:
        # not by way of pyqtgraph's QPicture, which leaves a dot where there is no line
        if self._texts is None:
            self._texts = self._step_texts() if self.is_lower else self.value_texts()
        p.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        p.setFont(self.style["tickFont"])
        p.setPen(self.textPen())
        for place, flags, words in self._texts:
            p.drawText(place, flags, words)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, words, ground, text in self._all_pills():
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(QColor(ground))
            p.drawRoundedRect(place, 4, 4)
            p.setPen(QColor(text))
            p.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    # --- the mouse ---

    def mouseClickEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            if event.double():
                event.accept()
                self.all_asked.emit()
            else:
                low, high = self.range
                self.clicked.emit(low + event.pos().x() / max(self.rect().width(), 1.0) * (high - low))
            return
        super().mouseClickEvent(event)
