"""The table of a stage, with its title above and its totals below."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from ....engine.probes.stages import IterationStages
from ...theme.theme import Theme
from .stage_words import shown_of, table_title
from .table_cells import StageCells
from .table_model import StageModel
from .totals import total_lines

_ROW, _LOW_ROW = 36, 24  # logical pixels


class StageTable(QWidget):
    """The samples of a stage, a row each, and the sums below.

    Signals:
        chosen: the number of the row that a person chose, from 0.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title = QLabel()
        self.title.setProperty("heading", True)
        self.title.setWordWrap(True)
        self.model = StageModel(self)
        self.view = _Rows()
        self.view.setModel(self.model)
        self.cells = StageCells(theme, self.view)
        self.view.setItemDelegate(self.cells)
        self.view.setAccessibleName(self.tr("Samples of this stage"))
        self.totals = QLabel()
        self.totals.setObjectName("totals")
        self.totals.setTextFormat(Qt.TextFormat.RichText)
        self.totals.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.totals)
        self._end = QWidget()
        layout.addWidget(self._end, 0)
        self._quiet = False
        self._lines: list[tuple[str, str]] = []
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        self.view.resized.connect(self._fit_rows)

    def show_stage(self, stages: IterationStages, index: int, row: int = -1) -> None:
        """Show a stage, with one row chosen; -1 chooses none."""
        stage = stages.stages[index]
        about = shown_of(stage)
        self.title.setText(table_title(stages, index) + (f"  \N{MIDDLE DOT}  {about}" if about else ""))
        self._quiet = True
        self.model.show(stages, index)
        self._fit_columns()
        self._fit_rows()
        if row >= 0:
            self.view.selectRow(row)
        self._quiet = False
        self.view.setVisible(self.model.rowCount() > 0)
        self._end.setVisible(self.model.rowCount() == 0)
        self.layout().setStretch(3, int(self.model.rowCount() == 0))
        self._lines = total_lines(stages, index)
        self._show_totals(self._lines)

    def _show_totals(self, lines: list[tuple[str, str]]) -> None:
        self.totals.setVisible(bool(lines))
        self.totals.setWordWrap(self.cells.is_narrow)
        self.totals.setAccessibleName("; ".join(" ".join(line) for line in lines))
        self.totals.setToolTip("\n".join(": ".join(line) for line in lines))
        if self.cells.is_narrow:
            if len(lines) > 2:
                lines = [lines[0], lines[-1]]  # the tooltip has them all
            parts = (f"{html.escape(name)}\N{NO-BREAK SPACE}<b>{value}</b>" for name, value in lines)
            text = " \N{MIDDLE DOT} ".join(parts)
            self.totals.setText(f"<span style='color: {self.theme.muted}'>{text}</span>")
            return
        rows = "".join(
            f"<tr><td style='color: {self.theme.text if last else self.theme.muted}'>{_bold(html.escape(name), last)}"
            f"</td><td align='right'>{_bold(value, last)}</td></tr>"
            for name, value, last in ((*line, k == len(lines) - 1) for k, line in enumerate(lines)))
        self.totals.setText(f"<table width='100%' cellpadding='1'>{rows}</table>")

    def _fit_columns(self) -> None:
        header = self.view.horizontalHeader()
        bars = [k for k, column in enumerate(self.model.columns) if column.kind == "bar"]
        for k in range(self.model.columnCount()):
            header.setSectionResizeMode(k, QHeaderView.ResizeMode.Stretch if k in bars
                                        else QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(not bars)

    def _fit_rows(self) -> None:
        """Make the rows lower if all of them can be seen then."""
        highest = _LOW_ROW if self.cells.is_narrow else _ROW
        room = self.view.viewport().height() / self.theme.scale / max(1, self.model.rowCount())
        high = min(highest, int(room)) if room >= _LOW_ROW else highest
        if high == self.cells.high and self.view.verticalHeader().defaultSectionSize() == self.theme.px(high):
            return
        self.cells.high = high
        self.view.verticalHeader().setDefaultSectionSize(self.theme.px(self.cells.high))

    def _on_row(self, now, before) -> None:
        if not self._quiet and now.isValid():
            self.chosen.emit(now.row())

    def set_low(self, low: bool) -> None:
        """Take less room: lower rows, and totals one after another."""
        if low != self.cells.is_narrow:
            self.cells.is_narrow = low
            self.renew()

    def set_theme(self, theme: Theme) -> None:
        self.theme = self.cells.theme = theme
        self.renew()

    def renew(self) -> None:
        """Lay out and paint again what is shown."""
        self._fit_rows()
        self._fit_columns()
        self._show_totals(self._lines)
        self.view.viewport().update()


class _Rows(QTableView):
    """Rows that are chosen whole, by clicks and by the arrows up and down; those aside are left to the panel.

    Signals:
        resized: they have other room now.
    """

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _bold(text: str, is_bold: bool) -> str:
    return f"<b>{text}</b>" if is_bold else text
