"""A group of indicators under one heading: those that apply, and folded away those that do not."""

from __future__ import annotations

from ....engine.probes.indicators import Indicator, ModeReport
from ...theme.theme import Theme
from ...widgets.collapsible_section import CollapsibleSection
from ...widgets.mode_strip import ModeStrip
from .columns import Columns
from .indicator_row import IndicatorRow


class IndicatorGroup(CollapsibleSection):
    """A collapsible group of rows, which are made once and change what they show.

    Args:
        columns: shared with the groups above and below.

    Attributes:
        indicators: the rows by name, in the order in which they came.
    """

    def __init__(self, title: str, help: str, columns: Columns, theme: Theme) -> None:
        super().__init__(title, folded=False, help=help)
        self._theme, self._columns = theme, columns
        self.indicators: dict[str, IndicatorRow] = {}
        self.rows.setSpacing(0)
        self.strip = ModeStrip(theme)
        self.strip.hide()
        self.rows.addWidget(self.strip)
        self.others = CollapsibleSection(
            "", help=self.tr("Show or hide the indicators that do not apply here, and why"))
        self.others.rows.setSpacing(0)
        self.others.hide()
        self.rows.addWidget(self.others)

    def clear(self) -> None:
        """Forget a run's indicators."""
        for row in self.indicators.values():
            row.setParent(None)
            row.deleteLater()
        self.indicators.clear()
        self.strip.hide()
        self.others.hide()

    def show_indicator(self, indicator: Indicator, step: int, weights: str) -> None:
        """Take over a reading of a step, by these weights (see `Indicators`)."""
        row = self.indicators.get(indicator.name)
        applied = row is not None and row.applies
        if row is None:
            row = self.indicators[indicator.name] = IndicatorRow(indicator, self._columns, self._theme)
            row.step_asked.connect(lambda by, row=row: self._focus(row, by))
            self._place(row)
        row.show_indicator(indicator, step, weights)
        if row.applies != applied:
            self._place(row)

    def show_modes(self, report: ModeReport) -> None:
        """Show how the samples fall on the modes or classes."""
        self.strip.show_report(report)
        self.strip.show()

    def _place(self, row: IndicatorRow) -> None:
        rows = list(self.indicators.values())
        before = [r for r in rows[:rows.index(row)] if r.applies == row.applies]
        if row.applies:
            self.rows.insertWidget(len(before), row)
        else:
            self.others.rows.insertWidget(len(before), row)
        row.show()
        left_out = sum(not r.applies for r in rows)
        self.others.setVisible(left_out > 0)
        self.others.button.setText(self.tr("Not applicable here (%1)").replace("%1", str(left_out)))

    def _focus(self, row: IndicatorRow, by: int) -> None:
        rows = [r for r in self.indicators.values() if r.isVisible()]
        at = rows.index(row) + by
        if 0 <= at < len(rows):
            rows[at].setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.strip.set_theme(theme)
        for row in self.indicators.values():
            row.set_theme(theme)
