"""The indicators of two runs side by side, with the better one of each pair."""

from __future__ import annotations

import html
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...engine.probes.indicators import Indicator
from ..theme.theme import Theme
from ..translation.showing import shown

BETTER = "\N{CHECK MARK}"
_REFERENCE = 3  # its column


class IndicatorTable(QTableWidget):
    """A row for each indicator that either run has: its name, both values, and what real data would get."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._theme = theme
        self._shown: tuple = ()
        self.setObjectName("indicatorTable")
        self.setAccessibleName(self.tr("Indicators of both runs"))
        self.setHorizontalHeaderLabels([self.tr("Indicator"), "A", "B", self.tr("Reference")])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(_REFERENCE, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.set_theme(theme)

    def show_readings(self, a: Mapping[str, Indicator], b: Mapping[str, Indicator]) -> None:
        """Show the newest readings of both runs, by name."""
        pairs = tuple((a.get(name), b.get(name)) for name in {**a, **b} if any(
            each is not None and each.value is not None for each in (a.get(name), b.get(name))))
        if pairs == self._shown:
            return
        self._shown = pairs
        self.setRowCount(len(pairs))
        for row, pair in enumerate(pairs):
            self._fill(row, *pair)

    def _fill(self, row: int, a: Indicator | None, b: Indicator | None) -> None:
        about = a if a is not None and a.value is not None else b
        better = which_is_better(a, b)
        ways = {"higher": self.tr("higher is better"), "lower": self.tr("lower is better")}
        tip = f"<b>{html.escape(shown(about.label))}</b><br>{html.escape(shown(about.help))}"
        if about.better in ways:
            tip += f"<br>{ways[about.better]}"
        values = [self._value(each, better == letter) for each, letter in ((a, "A"), (b, "B"))]
        reference = shown(about.reference_text).partition(" (")[0]
        for column, text in enumerate((shown(about.label), *values, reference)):
            item = self.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                self.setItem(row, column, item)
            item.setText(text)
            item.setToolTip(tip)
            wins = (column, better) in ((1, "A"), (2, "B"))
            font = QFont(self.font())
            font.setBold(wins)
            item.setFont(font)
            item.setForeground(QColor(self._theme.good if wins else self._theme.muted if column == _REFERENCE
                                      else self._theme.text))

    @staticmethod
    def _value(indicator: Indicator | None, is_better: bool) -> str:
        if indicator is None or indicator.value is None:
            return "\N{EN DASH}"
        return f"{shown(indicator.text)} {BETTER}" if is_better else shown(indicator.text)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.verticalHeader().setDefaultSectionSize(theme.px(23))
        self.setStyleSheet(f"""
            #indicatorTable {{ background: {theme.card}; border: none; outline: none; }}
            #indicatorTable::item {{ padding: 0 6px; border: none; }}
            #indicatorTable::item:selected {{ background: {theme.hover}; color: {theme.text}; }}
            #indicatorTable QHeaderView, #indicatorTable QHeaderView::section {{ background: {theme.card}; }}""")
        shown_before, self._shown = self._shown, ()
        for row, pair in enumerate(shown_before):
            self._fill(row, *pair)
        self._shown = shown_before


def which_is_better(a: Indicator | None, b: Indicator | None) -> str:
    """Tell which run has the better value, "A" or "B"; "" where they read the same, one is missing, or neither way is
    good.
    """
    if a is None or b is None or a.value is None or b.value is None or not a.better or a.text == b.text:
        return ""
    return "A" if (a.value > b.value) == (a.better == "higher") else "B"
