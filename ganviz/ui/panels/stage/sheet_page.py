"""The page of a model that works in stages: a sheet with a column for each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from ....engine.probes.sheet import Sheet
from ....engine.telemetry.facts import RunFacts
from ...theme.theme import Theme
from .legend import LegendItem
from .legend_words import sheet_items
from .page import StagePage
from .sheet_view import SheetView

_MOST_ROWS = 16


class SheetPage(StagePage):
    """What the model makes of some samples, stage by stage, with as many rows as there is room for."""

    opened_by = Sheet

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(SheetView(theme), parent)
        self.sheet: SheetView = self.widget
        self.takers = {Sheet: self._take}
        self.sheet.capacity_changed.connect(self.moved)

    def start(self, facts: RunFacts) -> None:
        super().start(facts)
        self.sheet.set_sheet(None)

    def requests(self, weights: str) -> dict[str, dict[str, Any]]:
        rows = self.sheet.capacity()  # not known before the first sheet
        return {"sheet": {"weights": weights} | ({} if rows is None else {"count": min(rows, _MOST_ROWS)})}

    @property
    def samples(self) -> Sheet | None:
        return self.sheet.sheet

    def _take(self, sheet: Sheet, step: int) -> bool:
        self.sheet.set_sheet(sheet)
        return True

    def legend_items(self) -> tuple[LegendItem, ...]:
        return sheet_items(self.sheet.sheet)
