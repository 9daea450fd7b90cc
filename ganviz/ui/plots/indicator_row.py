"""One indicator in the Health panel: its sign, name, value and reference."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ...engine.probes.pictures import Indicator
from ..theme import Theme
from .gauge import BalanceGauge
from .status_dot import StatusDot

_LABEL_WIDTH, _VALUE_WIDTH = 100, 64
_ROOMY = 384  # pixels from which the number of samples stands at the right
BALANCE = "balance"  # the indicator that is drawn as a gauge too


class IndicatorRow(QWidget):
    """A row that is made once and changes its texts.

    Attributes:
        indicator: what it shows.
    """

    def __init__(self, indicator: Indicator, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.indicator = indicator
        self.dot = StatusDot(theme)
        self.label, self.value, self.note, self.count = QLabel(), QLabel(), QLabel(), QLabel()
        self.label.setMinimumWidth(_LABEL_WIDTH)
        self.value.setMinimumWidth(_VALUE_WIDTH)
        font = QFont(self.value.font())
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setBold(True)
        font.setFeature(QFont.Tag("tnum"), 1)
        self.value.setFont(font)
        self.note.setWordWrap(True)
        # a long reason wraps instead of pushing the panel wider
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.dot, 0, 0)
        grid.addWidget(self.label, 0, 1)
        grid.addWidget(self.value, 0, 2)
        grid.addWidget(self.note, 0, 3)
        grid.addWidget(self.count, 0, 4)
        grid.setColumnStretch(3, 1)
        self.gauge = BalanceGauge(theme) if indicator.name == BALANCE else None
        if self.gauge is not None:
            grid.addWidget(self.gauge, 1, 1, 1, 4)
        self.set_theme(theme)
        self.show_indicator(indicator)

    def show_indicator(self, indicator: Indicator) -> None:
        """Take over a new reading of the same indicator."""
        self.indicator = indicator
        applies = indicator.value is not None
        self.dot.set_verdict(indicator.verdict if applies else "")
        _say(self.label, indicator.label)
        _say(self.value, indicator.text if applies else "")
        if self.value.isHidden() == applies:
            self.value.setVisible(applies)
        _say(self.note, indicator.reference_text if applies else indicator.reason)
        if self.gauge is not None:
            self.gauge.set_value(indicator.value)
        measured = applies and indicator.samples > 0
        samples = self.tr("Measured on %1 samples.").replace("%1", f"{indicator.samples:,}")
        self.setToolTip(f"{indicator.help}\n{samples}" if measured else indicator.help)
        _say(self.count, self.tr("n %1").replace("%1", f"{indicator.samples:,}") if measured else "")
        self._show_count()

    def _show_count(self) -> None:
        shown = bool(self.count.text()) and self.width() >= _ROOMY
        if self.count.isHidden() == shown:
            self.count.setVisible(shown)

    def resizeEvent(self, event) -> None:
        self._show_count()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.dot.set_theme(theme)
        for label in (self.note, self.count):
            label.setStyleSheet(f"color: {theme.muted}")
        if self.gauge is not None:
            self.gauge.set_theme(theme)


def _say(label: QLabel, text: str) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    if label.text() != text:
        label.setText(text)
