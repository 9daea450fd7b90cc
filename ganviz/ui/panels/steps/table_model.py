"""The rows of a stage's table, as Qt's views ask for them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from ....engine.probes.stages import IterationStages, Stage
from .table_columns import TableColumn, table_columns


class StageModel(QAbstractTableModel):
    """A row for each sample of a stage that is shown.

    Attributes:
        stage: whose samples they are; None shows none.
        columns: from left to right.
    """

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.stage: Stage | None = None
        self.columns: list[TableColumn] = []

    def show(self, stages: IterationStages | None, index: int) -> None:
        """Show a stage; None shows none."""
        self.beginResetModel()
        self.stage = None if stages is None else stages.stages[index]
        self.columns = [] if stages is None else table_columns(stages, index)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.columns[0].values) if self.columns else 0

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(index.row()) if index.column() == 0 else column.text(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(column, index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int((Qt.AlignmentFlag.AlignRight if column.kind == "number" else Qt.AlignmentFlag.AlignLeft)
                       | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Vertical or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.help
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int((Qt.AlignmentFlag.AlignRight if column.kind == "number" else Qt.AlignmentFlag.AlignLeft)
                       | Qt.AlignmentFlag.AlignVCenter)
        return None

    def words(self, row: int) -> str:
        """Say a whole row in words, for those who hear it."""
        said = ((column.title, column.text(row)) for column in self.columns)
        return ", ".join(f"{title} {text}".strip() for title, text in said if text)

    def is_real(self, row: int) -> bool | None:
        """Return whether a row's sample is real; None if it is not said."""
        kinds = None if self.stage is None else self.stage.column("is")
        return None if kinds is None or kinds[row] != kinds[row] else bool(kinds[row] == 1)

    def _tooltip(self, column: TableColumn, row: int) -> str:
        if column.kind == "point":
            return column.text(row)
        if column.kind == "vector":
            return ", ".join(f"{v:.3g}" for v in column.values[row][:32])
        logit = None if self.stage is None else self.stage.column("logit")
        if column.key == "score" and logit is not None:
            return f"{column.help}\n{self.tr('Raw output (logit): %1').replace('%1', f'{logit[row]:.4g}')}"
        return column.help
