"""The recorded runs as a tree: each with its forks and its stretches below it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...engine.record.details import StretchDetails
from ..theme.theme import Theme
from ..translation.showing import shown
from . import run_painter
from .run_loader import LoadedRun
from .run_painter import RunPainter
from .run_words import duration_words, ending_words, indicator_words, moment_words, size_words, stretch_words

RUN, STEPS, TRAINED, USED, SIZE, INDICATORS, FINDINGS = range(7)
_NUMBERS = (STEPS, TRAINED, SIZE)
_SHOWN_INDICATORS = 2


class RunTree(QTreeWidget):
    """The runs, the one used last first; a click on a heading sorts by it.

    Args:
        present: the file of the present run; None if it is not recorded.
    """

    def __init__(self, theme: Theme, present: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._present = theme, present
        self._rows: dict[Path, RunRow] = {}
        self._words = ""
        self.setAccessibleName(self.tr("Recorded runs"))
        self.setHeaderLabels([self.tr("Run"), self.tr("Steps"), self.tr("Trained"), self.tr("Last used"),
                              self.tr("Size"), self.tr("Last indicators"), self.tr("Findings")])
        self.setItemDelegate(RunPainter(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(theme.px(18))
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(RUN, QHeaderView.ResizeMode.Interactive)
        for column, wide in ((RUN, 390), (STEPS, 90), (TRAINED, 96), (USED, 130), (SIZE, 84), (INDICATORS, 250)):
            header.resizeSection(column, theme.px(wide))
        for column in _NUMBERS:
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSortingEnabled(True)
        self.sortByColumn(USED, Qt.SortOrder.DescendingOrder)
        self.setStyleSheet(f"""
            QTreeWidget {{ background: transparent; border: 1px solid {theme.border}; border-radius: 5px;
                           outline: none; }}
            QTreeWidget::item {{ border: none; padding: 0 8px; }}
            QTreeWidget::item:hover, QTreeWidget::item:selected {{ background: {theme.hover}; color: {theme.text}; }}
            QTreeWidget::branch:hover, QTreeWidget::branch:selected {{ background: {theme.hover}; }}""")

    # -- what is in it ---------------------------------------------------------------------------------------------

    def put(self, loaded: LoadedRun) -> None:
        """Show a run, or show it anew."""
        path = loaded.run.path
        row = self._rows.get(path)
        if row is None:
            row = self._rows[path] = RunRow(self._theme, path == self._present)
            row.show(loaded)  # before it is there: it is sorted by what it shows
            self.addTopLevelItem(row)
        else:
            row.show(loaded)
        self._filter_row(row)

    def remove(self, path: Path) -> None:
        """Take a run out; what was below it that is a run of its own stays."""
        row = self._rows.pop(path, None)
        if row is not None:
            self.takeTopLevelItem(self.indexOfTopLevelItem(row))

    def filter(self, words: str) -> None:
        """Show only runs that speak of all of these words."""
        self._words = words.casefold()
        for row in self._rows.values():
            self._filter_row(row)
        if not self.selected_rows():
            self.choose_first()

    def choose_first(self) -> list[RunRow]:
        """Choose the first run that is shown, if there is one, and return it."""
        self.clearSelection()
        self.setCurrentItem(next((row for row in self.rows() if not row.isHidden()), None))
        return self.selected_rows()

    def _filter_row(self, row: RunRow) -> None:
        hidden = not all(word in row.said for word in self._words.split())
        row.setHidden(hidden)
        if hidden:
            row.setSelected(False)

    # -- what is asked of it ---------------------------------------------------------------------------------------

    def rows(self) -> Iterator[RunRow]:
        """Go through the rows of runs, in the order shown."""
        for number in range(self.topLevelItemCount()):
            yield self.topLevelItem(number)

    def selected_rows(self) -> list[RunRow]:
        """Return the rows of the chosen runs; of a chosen stretch, that of its run."""
        chosen = [item if isinstance(item, RunRow) else item.parent() for item in self.selectedItems()
                  if not item.isHidden()]
        return list(dict.fromkeys(chosen))

    def chosen_stretch(self) -> int | None:
        """Return the number of the stretch that is chosen; None for the newest."""
        item = self.currentItem()
        return item.part.number if isinstance(item, StretchRow) and item.isSelected() else None


class RunRow(QTreeWidgetItem):
    """A run in the tree.

    Attributes:
        loaded: the run and what was read of it.
        said: all of its words in small letters, to be searched.
    """

    def __init__(self, theme: Theme, is_present: bool) -> None:
        super().__init__()
        self._theme, self._is_present = theme, is_present
        self.loaded: LoadedRun | None = None
        self.said = ""

    def show(self, loaded: LoadedRun) -> None:
        """Show a run."""
        self.loaded, run = loaded, loaded.run
        self.setSizeHint(RUN, QSize(0, run_painter.height(self._theme)))
        self.setData(RUN, run_painter.PICTURE, loaded.picture)
        self.setData(RUN, run_painter.LINES, self._lines())
        self.setText(USED, moment_words(run.used_at))
        self.setText(SIZE, size_words(run.size))
        if not run.problem:
            self.setText(STEPS, f"{run.step:,}")
            self.setText(TRAINED, duration_words(run.seconds))
            self.setText(INDICATORS, "\n".join(map(indicator_words, _first_of_each_group(loaded))))
            self.setText(FINDINGS, "\n".join(map(shown, run.findings)))
        for column in _NUMBERS:
            self.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in range(STEPS, FINDINGS + 1):
            self.setForeground(column, QColor(self._theme.muted))
            self.setToolTip(column, self.text(column))
        self.setToolTip(RUN, "\n".join(filter(None, (*self._lines(), str(run.path)))))
        self.said = " ".join((run.id, *self._lines(), run.notes, self.text(INDICATORS), self.text(FINDINGS))).casefold()
        self.setData(RUN, Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, self._lines())))
        self.takeChildren()
        if len(loaded.details.stretches) > 1:
            self.addChildren([StretchRow(part, self._theme) for part in loaded.details.stretches])

    def _lines(self) -> tuple[str, ...]:
        """Return the name, what it is, how it ended and what was changed, and the notes."""
        run = self.loaded.run
        if run.problem:
            return run.id, shown(run.problem)
        about = " \N{MIDDLE DOT} ".join(filter(None, (shown(run.title), ending_words(run, self._is_present))))
        return run.name or run.id, about, self.loaded.changed, run.notes

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        column = self.treeWidget().sortColumn()
        return self.key(column) < other.key(column)

    def key(self, column: int) -> tuple:
        """Return what the row is sorted by in a column."""
        run = self.loaded.run
        values = {RUN: run.name.casefold(), STEPS: run.step, TRAINED: run.seconds, USED: run.used_at, SIZE: run.size,
                  INDICATORS: self.text(INDICATORS), FINDINGS: self.text(FINDINGS)}
        return values[column], run.used_at, run.path.name


class StretchRow(QTreeWidgetItem):
    """A stretch of a run, below it."""

    def __init__(self, part: StretchDetails, theme: Theme) -> None:
        super().__init__()
        self.part = part
        self.setSizeHint(RUN, QSize(0, theme.px(26)))
        self.setData(RUN, run_painter.LINES, (stretch_words(part),))
        self.setText(STEPS, f"{part.last:,}")
        self.setText(USED, moment_words(part.at))
        self.setTextAlignment(STEPS, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (STEPS, USED):
            self.setForeground(column, QColor(theme.muted))

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        return self.part.number < other.part.number


def _first_of_each_group(loaded: LoadedRun) -> list:
    groups = {}
    for indicator in loaded.details.indicators:
        groups.setdefault(indicator.group, indicator)
    return list(groups.values())[:_SHOWN_INDICATORS]
