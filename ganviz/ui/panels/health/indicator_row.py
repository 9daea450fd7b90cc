"""One indicator in the Health panel: its sign, name, value, place in its range, reference and age.

Painted by hand. With a label for each part, thirty rows would lay the whole window out anew at every measurement.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ....engine.probes.indicators import Indicator
from ...theme.theme import Theme
from ...widgets.ages import age_words
from ...widgets.explained import explain
from ...widgets.hover_tooltip import HoverTooltip
from ...widgets.severity_icons import paint_severity_icon
from .columns import Columns
from .gauge import BalanceGauge
from .indicator_words import count_words, in_language, reference_words, spoken, tooltip

BALANCE = "balance"  # the indicator that is drawn as a gauge
_HEIGHT, _GAUGE = 22, 24  # pixels
_SIGN, _GAP = 20, 8
_ROOMY = 470  # pixels from which the number of samples stands in the row
_NEW = 10.0  # seconds for which a row says no age


class IndicatorRow(HoverTooltip):
    """A row that is made once and changes what it shows.

    Args:
        columns: shared with the rows above and below.

    Attributes:
        indicator: what it shows.
        step: at which it was measured.
        taken: time at which the reading came (`time.monotonic`).
        weights: of whose samples, "train" or "ema"; empty of the two players, which are those that are trained.
        age: since then, in words; empty while it is new.
        stale: whether the training has gone on for longer than this is usually measured.

    Signals:
        focused: it has the keyboard.
        step_asked: the keyboard goes to the row before (-1) or after (1).
    """

    focused = Signal()
    step_asked = Signal(int)

    def __init__(self, indicator: Indicator, columns: Columns, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.indicator = self.measured = indicator
        self.setObjectName(indicator.name)
        explain(self, f"indicator:{indicator.name}")
        self._shared = columns
        columns.changed.connect(self._on_columns)
        self.step = 0
        self.taken = 0.0
        self.weights = ""
        self.age = ""
        self.stale = False
        self._seconds = 0.0
        self._take_fonts()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.gauge = BalanceGauge(theme, self) if indicator.name == BALANCE else None
        if self.gauge is not None:
            QVBoxLayout(self).addWidget(self.gauge)
            self._place_gauge()
        self.show_indicator(indicator, 0)

    def _take_fonts(self) -> None:
        self._bold = QFont(self.font())
        self._bold.setBold(True)
        self._bold.setFeature(QFont.Tag("tnum"), 1)
        self._small = QFont(self.font())
        self._small.setPointSizeF(self._small.pointSizeF() * 0.92)

    def _place_gauge(self) -> None:
        self.layout().setContentsMargins(self.theme.px(_SIGN), self.theme.px(_HEIGHT), 0, 0)

    # --- what comes ---

    @property
    def applies(self) -> bool:
        return self.indicator.value is not None

    def show_indicator(self, indicator: Indicator, step: int, weights: str = "") -> None:
        """Take over a new reading of the same indicator, by these weights (see `Indicators`)."""
        changed = indicator != self.measured or not self.accessibleName()
        self.taken = time.monotonic()
        self.measured, self.step, self.weights = indicator, step, weights
        if not changed:
            return
        self.indicator = in_language(indicator)
        if self.gauge is not None:
            self.gauge.set_value(indicator.value)
            self.gauge.setVisible(self.applies)
        self.setAccessibleName(spoken(self.indicator))
        self._hold_widths()
        self._take_height()
        self.update()

    def _hold_widths(self) -> None:
        self._shared.hold(_width(self.indicator.label, self.font()),
                          _width(self.indicator.text, self._bold) if self._has_bar() else 0, self.theme.scale)

    def set_age(self, seconds: float, stale: bool) -> None:
        """Say how old the reading is, and whether it is too old to be of the present."""
        self._seconds = seconds
        self._say_age(age_words(seconds) if stale or seconds >= _NEW else "", stale)

    def say_step(self) -> None:
        """Say at which step it was measured instead of how long ago."""
        self._say_age(self.tr("step %1").replace("%1", f"{self.step:,}"), False)

    def _say_age(self, age: str, stale: bool) -> None:
        if (age, stale) != (self.age, self.stale):
            self.age, self.stale = age, stale
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._take_fonts()
        if self.gauge is not None:
            self._place_gauge()
            self.gauge.set_theme(theme)
        self._hold_widths()
        self._take_height()
        self.update()

    # --- painting ---

    def _has_bar(self) -> bool:
        about = self.indicator
        return self.gauge is None and None not in (about.value, about.low, about.high) and about.high > about.low

    def places(self) -> dict[str, QRect]:
        """Return where each part stands.

        A part without room is missing, and is left to the tooltip: first the bar, then the reference, which are never
        cut.
        """
        places, right, px = {}, self.width(), self.theme.px
        note, bar = _width(reference_words(self.indicator), self._small), min(max(round(0.15 * right), px(40)), px(110))
        sign, value_end = px(_SIGN), right - _GAP - self._shared.value
        value = sign + min(self._shared.label, value_end - sign) + _GAP
        before_bar = value + self._shared.value + _GAP
        after_bar = before_bar + bar + _GAP
        after_value = max(before_bar, value + _width(self.indicator.text, self._bold) + _GAP)

        def put(name: str, left: int, end: int) -> None:
            places[name] = QRect(left, 0, end - left, px(_HEIGHT))

        put("label", sign, value - _GAP)
        put("value", value, min(after_value - _GAP, right))
        # the reference belongs to the number; the panel's title tells an age too
        age = "" if right - _width(self.age, self._small) - _GAP < after_value + note <= right else self.age
        for name, text in (("age", age), ("count", count_words(self.indicator) if right >= px(_ROOMY) else "")):
            if text:
                left = right - _width(text, self._small)
                put(name, left, right)
                right = left - _GAP
        at = next((x for x in (after_bar, after_value) if x >= after_value and x + note <= right), None)
        if note and at is not None:
            put("note", at, right)
        if self._has_bar() and at in (after_bar, None) and before_bar + bar <= right:
            put("bar", before_bar, before_bar + bar)
        return places

    def _on_columns(self) -> None:
        self._take_height()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self._wanted_height())

    def _wanted_height(self) -> int:
        if self.applies:
            return self.theme.px(_HEIGHT) + (self.theme.px(_GAUGE) if self.gauge is not None else 0)
        return max(self.theme.px(_HEIGHT), self._reason_rect().height() + 6)

    def _reason_rect(self) -> QRect:
        left = self.places()["value"].left()
        room = QRect(left, 3, max(self.width() - left, 80), 400)
        return QFontMetrics(self._small).boundingRect(room, Qt.TextFlag.TextWordWrap, self.indicator.reason)

    def _take_height(self) -> None:
        wanted = self._wanted_height()
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def resizeEvent(self, event) -> None:
        self._take_height()

    def paintEvent(self, event) -> None:
        painter, theme, about, places = QPainter(self), self.theme, self.indicator, self.places()
        muted, text = QColor(theme.muted), QColor(theme.text)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if self.applies:
            paint_severity_icon(painter, "" if self.stale else about.verdict,
                                QPointF(theme.width(8), theme.px(_HEIGHT) / 2), theme.width(4.5), theme)
        painter.setPen(text if self.applies and not self.stale else muted)
        self._write(painter, self.font(), places["label"], left, about.label)
        if not self.applies:
            painter.setFont(self._small)
            painter.drawText(self._reason_rect(), Qt.TextFlag.TextWordWrap, about.reason)
        else:
            self._write(painter, self._bold, places["value"], left, about.text)
            painter.setPen(muted)
            for name, flags, words in (("note", left, reference_words(about)), ("count", right, count_words(about)),
                                       ("age", right, self.age)):
                if name in places:
                    self._write(painter, self._small, places[name], flags, words)
            if "bar" in places:
                self._paint_bar(painter, QRectF(places["bar"]))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    @staticmethod
    def _write(painter: QPainter, font: QFont, place: QRect, flags, text: str) -> None:
        painter.setFont(font)
        fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, flags, fitting)

    def _paint_bar(self, painter: QPainter, place: QRectF) -> None:
        """Paint the range from low to high, the value in it, and the reference as a line across it."""
        about, theme = self.indicator, self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = place.center().y()
        track = QRectF(place.left() + 1, middle - 2, place.width() - 2, 4)

        def x(value: float) -> float:
            share = (value - about.low) / (about.high - about.low)
            return track.left() + min(max(share, 0.0), 1.0) * track.width()

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(track, 2, 2)
        at = x(about.value)
        painter.setBrush(QColor(theme.muted))
        if about.better:
            painter.drawRoundedRect(QRectF(track.left(), track.top(), at - track.left(), 4), 2, 2)
        if about.reference is not None:
            painter.setPen(QPen(QColor(theme.text), 1.5))
            line = x(about.reference)
            painter.drawLine(QPointF(line, middle - 7), QPointF(line, middle + 7))
        painter.setPen(QPen(QColor(theme.card), 1.5))
        painter.setBrush(QColor(theme.muted if self.stale else theme.text))
        painter.drawEllipse(QPointF(at, middle), 4, 4)

    # --- the person ---

    def about(self) -> str:
        """Say everything there is to say of the indicator, as rich text."""
        return tooltip(self.indicator, self.step, self.weights, self._seconds)

    def text_at(self, position: QPointF) -> str:
        return self.about()

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QToolTip.showText(self.mapToGlobal(QPoint(_SIGN, self.height())), self.about(), self)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_asked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event) -> None:
        QToolTip.hideText()
        self.update()


def _width(text: str, font: QFont) -> int:
    """Return a width in which a text is not cut; `elidedText` measures otherwise by fractions of a pixel."""
    return QFontMetrics(font).horizontalAdvance(text) + 1 if text else 0
