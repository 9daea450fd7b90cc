"""The recorded runs as a tree: each with its forks and its stretches below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...engine.record import library
from ...engine.record.details import StretchDetails
from ..theme.theme import Theme
from ..translation.showing import shown
from ..widgets.quantities import duration_words, moment_words, size_words
from . import run_painter
from .run_loader import LoadedRun
from .run_painter import RunPainter
from .run_words import ending_words, fork_words, indicator_words, stretch_words

RUN, STEPS, TRAINED, USED, SIZE, INDICATORS, FINDINGS = range(7)
_NUMBERS = (STEPS, TRAINED, SIZE)
_SHOWN_INDICATORS = 2


class RunTree(QTreeWidget):
    """The runs, the one used last first; a click on a heading sorts by it.

    Args:
        present: the file of the present run; None if it is not recorded.
        begins_with_present: whether the present run may be chosen at first, where there are others.
    """

    def __init__(self, theme: Theme, present: Path | None, parent: QWidget | None = None, *,
                 begins_with_present: bool = True) -> None:
        super().__init__(parent)
        self._theme, self._present = theme, present
        self._passed_over = None if begins_with_present else present
        self._rows: dict[Path, RunRow] = {}
        self._orphans: set[Path] = set()  # forks whose parents are not there
        self._words = ""
        self.setAccessibleName(self.tr("Recorded runs"))
        self.setHeaderLabels([self.tr("Run"), self.tr("Steps"), self.tr("Trained"), self.tr("Last used"),
                              self.tr("Size"), self.tr("Last indicators"), self.tr("Findings")])
        self.setItemDelegate(RunPainter(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setWordWrap(True)
        self.setIndentation(theme.px(18))
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(RUN, QHeaderView.ResizeMode.Interactive)
        for column, wide in ((RUN, 420), (STEPS, 84), (TRAINED, 96), (USED, 130), (SIZE, 78), (INDICATORS, 196)):
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

    def put(self, batch: Sequence[LoadedRun]) -> None:
        """Show runs, or show them anew."""
        self.setSortingEnabled(False)  # once is enough
        for loaded in batch:
            path = loaded.run.path
            if path not in self._rows:
                self._rows[path] = RunRow(self._theme, path == self._present)
                self.addTopLevelItem(self._rows[path])
                if loaded.run.parent is not None:
                    self._orphans.add(path)
            self._rows[path].show(loaded)
        self._hang_below_parents()
        self.setSortingEnabled(True)
        self._filter()

    def _hang_below_parents(self) -> None:
        """Move forks below their parents, as far as those are there."""
        runs = [row.loaded.run for row in self._rows.values()] if self._orphans else []
        for path in list(self._orphans):
            parent = library.parent_among(runs, self._rows[path].loaded.run)
            if parent is not None:
                self._orphans.discard(path)
                self._hang_below(self._rows[path], self._rows[parent.path])

    def _hang_below(self, row: RunRow, parent: RunRow) -> None:
        if row in parent.line():  # a fork of its own fork, as damaged files may say
            return
        was_chosen = row.isSelected()
        self.takeTopLevelItem(self.indexOfTopLevelItem(row))
        parent.addChild(row)
        parent.setExpanded(True)
        if was_chosen:
            self.setCurrentItem(row)

    def remove(self, path: Path) -> None:
        """Take a run out; forks below it stay."""
        row = self._rows.pop(path, None)
        if row is None:
            return
        self._orphans.discard(path)
        forks = [row.takeChild(number) for number in reversed(range(row.childCount()))
                 if isinstance(row.child(number), RunRow)]
        if row.parent() is not None:
            row.parent().removeChild(row)
        else:
            self.takeTopLevelItem(self.indexOfTopLevelItem(row))
        self.addTopLevelItems(forks)

    def filter(self, words: str) -> None:
        """Show only runs that speak of all of these words, and what leads to them."""
        self._words = words.casefold()
        self._filter()
        if not any(map(self._speaks, self.selected_rows())):
            self.choose_first()

    def choose_first(self) -> list[RunRow]:
        """Choose the first run that speaks of the words, if there is one, and return it."""
        self.clearSelection()
        found = list(filter(self._speaks, self.rows()))
        self.setCurrentItem(next((row for row in found if row.loaded.run.path != self._passed_over),
                                 found[0] if found else None))
        return self.selected_rows()

    def _filter(self) -> None:
        led_to = {above for row in self._rows.values() if self._speaks(row) for above in row.line()}
        for row in self._rows.values():
            row.setHidden(row not in led_to)
            if row.isHidden():
                row.setSelected(False)

    def _speaks(self, row: RunRow) -> bool:
        return all(word in row.said for word in self._words.split())

    # -- what is asked of it ---------------------------------------------------------------------------------------

    def rows(self) -> Iterator[RunRow]:
        """Go through the rows of runs, in the order shown; forks follow their parents."""
        def below(item: QTreeWidgetItem) -> Iterator[RunRow]:
            for number in range(item.childCount()):
                if isinstance(item.child(number), RunRow):
                    yield item.child(number)
                    yield from below(item.child(number))

        yield from below(self.invisibleRootItem())

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
        keys: what it is sorted by in each column.
        said: all of its words in small letters, to be searched.
    """

    def __init__(self, theme: Theme, is_present: bool) -> None:
        super().__init__()
        self._theme, self._is_present = theme, is_present
        self.loaded: LoadedRun | None = None
        self.keys: tuple = ()
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
        self.keys = (run.name.casefold(), run.step, run.seconds, run.used_at, run.size, self.text(INDICATORS),
                     self.text(FINDINGS))
        self.said = " ".join((run.id, *self._lines(), run.notes, self.text(INDICATORS), self.text(FINDINGS))).casefold()
        self.setData(RUN, Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, self._lines())))
        for number in reversed(range(self.childCount())):
            if isinstance(self.child(number), StretchRow):
                self.takeChild(number)
        if len(loaded.details.stretches) > 1:
            self.addChildren([StretchRow(part, self._theme) for part in loaded.details.stretches])

    def _lines(self) -> tuple[str, ...]:
        """Return the name, what it is, how it ended and what was changed, and the notes."""
        run = self.loaded.run
        if run.problem:
            return run.id, shown(run.problem).replace(str(run.path), "").strip()
        fork = fork_words(run.parent) if run.parent is not None else ""
        about = " \N{MIDDLE DOT} ".join(filter(None, (shown(run.title), ending_words(run, self._is_present), fork)))
        return run.name or run.id, about, self.loaded.changed, run.notes

    def line(self) -> list[RunRow]:
        """Return the row and those above it."""
        above = self.parent()
        return [self, *(above.line() if isinstance(above, RunRow) else ())]

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        if isinstance(other, StretchRow):
            return not _is_ascending(self)  # stretches stand above forks in either order
        column = self.treeWidget().sortColumn()
        return (self.keys[column], self.keys[USED]) < (other.keys[column], other.keys[USED])


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
        ascending = _is_ascending(self)
        if isinstance(other, RunRow):
            return ascending
        return (self.part.number < other.part.number) == ascending  # in the order of time, whatever the column


def _is_ascending(row: QTreeWidgetItem) -> bool:
    return row.treeWidget().header().sortIndicatorOrder() == Qt.SortOrder.AscendingOrder


def _first_of_each_group(loaded: LoadedRun) -> list:
    groups = {}
    for indicator in loaded.details.indicators:
        groups.setdefault(indicator.group, indicator)
    return list(groups.values())[:_SHOWN_INDICATORS]
