"""Choose the two columns of a table that are x and y."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..settings.params import ConfigError
from ._left_out import LeftOut
from .base import Unclear

LARGEST = 1e30
"""Of a coordinate; beyond it the arithmetic of a normalization overflows."""
SAMPLED = 100
"""Rows by which columns are judged."""
_FEWEST_COUNTED = 10  # rows that count upwards, where no name says that they are an index
_INDEX_NAMES = {"", "id", "ids", "index", "idx", "nr", "no", "no.", "num", "number", "row", "#", "unnamed: 0"}
_LABEL_NAMES = {"label", "labels", "class", "classes", "target", "species", "category", "cluster", "group"}


@dataclass(frozen=True)
class Column:
    """A column of a table, as far as its first rows tell.

    Attributes:
        number: counted from 1.
        name: as the table calls it; empty if it has no name, None in a table without names.
        values: of the first rows; NaN for what is missing, None for what is no number.
    """

    number: int
    name: str | None
    values: tuple[float | None, ...]

    @property
    def title(self) -> str:
        """What it is called in messages, and may be called in the setting."""
        return self.name or str(self.number)

    @property
    def holds_numbers(self) -> bool:
        there = [value for value in self.values if value is None or not math.isnan(value)]
        # one wrong value among numbers is a mistake, to be reported with its line
        return bool(there) and 2 * sum(value is not None for value in there) >= len(there)

    @property
    def counts(self) -> bool:
        """Whether it counts the rows."""
        first = self.values[0]
        return first is not None and all(value == first + row for row, value in enumerate(self.values))

    @property
    def is_index(self) -> bool:
        """Whether it names or counts the rows."""
        if self.name is None:
            return self.number == 1 and self.counts and self.values[0] in (0, 1) and len(self.values) >= _FEWEST_COUNTED
        name = self.name.lower()
        return name in _INDEX_NAMES and (self.counts or (self.number == 1 and not name))


class UnclearColumns(Unclear):
    """A table has more columns of numbers than two, and none tell which are x and y.

    Attributes:
        choices: the columns of numbers.
        likely: two of them, of which one may be x and the other y.
    """

    def __init__(self, message: str, columns: Sequence[Column], likely: Sequence[Column]) -> None:
        super().__init__("data.columns", f"{message}; name two, such as data.columns={written(columns, likely)}")
        self._columns = tuple(columns)
        self.choices = tuple(column for column in columns if column.holds_numbers)
        self.likely = tuple(likely)

    def setting(self, x: Column, y: Column) -> str:
        """Give the setting that takes these two."""
        return written(self._columns, (x, y))


@dataclass(frozen=True)
class Chosen:
    """Two columns.

    Attributes:
        x, y: of the table.
        left_out: "name: reason" for each other column.
    """

    x: Column
    y: Column
    left_out: tuple[str, ...]

    @property
    def axes(self) -> tuple[str, ...]:
        """Their names, if they have names that say more than a number."""
        names = (self.x.name or "", self.y.name or "")
        return names if not any(name.isdecimal() or not name for name in names) else ()


@dataclass(frozen=True)
class Taken:
    """What was read of two columns.

    Attributes:
        values: (N, 2) float64, finite.
        columns: which ones.
        left_out: rows with a missing or an infinite value.
    """

    values: np.ndarray
    columns: Chosen
    left_out: LeftOut


def choose(columns: Sequence[Column], wanted: str, source: str) -> Chosen | None:
    """Choose x and y: those that are wanted, or are called so, or are left without index, labels and text.

    Args:
        wanted: two names or numbers with a comma between them, or empty.
        source: what the table is called in messages.

    Returns:
        None if there are no two columns of numbers at all.

    Raises:
        UnclearColumns: there are more than two.
        ConfigError: there is no such column.
    """
    if wanted.strip():
        x, y = (_named(columns, name, source) for name in wanted_names(wanted))
        return Chosen(x, y, _left_out(columns, (x, y), "not asked for"))
    numbers = [column for column in columns if column.holds_numbers]
    if len(numbers) < 2:
        return None
    called = [next((c for c in numbers if (c.name or "").lower() == name), None) for name in "xy"]
    if all(called):
        return Chosen(*called, _left_out(columns, called, "not x or y"))
    candidates = [c for c in numbers if not c.is_index and (c.name or "").lower() not in _LABEL_NAMES]
    if len(candidates) < 2 and columns[0].name is None:
        candidates = numbers  # an x that counts is an x like others where nothing else can be one
    if len(candidates) == 2:
        return Chosen(*candidates, _left_out(columns, candidates, ""))
    titles = [column.title for column in numbers]
    shown = ", ".join(titles[:12]) + (f" and {len(titles) - 12:,} more" if len(titles) > 12 else "")
    what = ("and only one is neither an index nor labels" if len(candidates) == 1 else
            "and all are indices or labels" if not candidates else "and none tell which are x and y")
    raise UnclearColumns(f"{source} has {len(numbers):,} columns of numbers ({shown}), {what}", columns,
                    (candidates if len(candidates) > 2 else numbers)[:2])


def wanted_names(text: str) -> tuple[str, str]:
    """Get the two columns that a setting names.

    Raises:
        ConfigError: it names one or more than two.
    """
    try:
        names = [name.strip() for name in next(csv.reader([text], skipinitialspace=True))]
    except csv.Error:
        names = []
    if len(names) != 2 or not all(names) or names[0] == names[1]:
        raise ConfigError("data.columns", f"{text!r} does not name two columns; give two names, or numbers counted "
                                          "from 1, with a comma between them, such as x,y or 2,3")
    return names[0], names[1]


def written(columns: Sequence[Column], chosen: Sequence[Column]) -> str:
    """Get the setting that names these of the columns."""
    names = [column.name or "" for column in columns]
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(
        c.name if c.name and names.count(c.name) == 1 else c.number for c in chosen)
    return text.getvalue()


def _named(columns: Sequence[Column], name: str, source: str) -> Column:
    for fits in (lambda c: c.name == name, lambda c: (c.name or "").lower() == name.lower(),
                 lambda c: str(c.number) == name):
        if found := next(filter(fits, columns), None):
            return found
    titles = ", ".join(column.title for column in columns[:20])
    more = f" and {len(columns) - 20:,} more" if len(columns) > 20 else ""
    raise ConfigError("data.columns", f"there is no column {name!r} in {source}; it has {titles}{more}")


def _left_out(columns: Sequence[Column], chosen: Sequence[Column | None], otherwise: str) -> tuple[str, ...]:
    def why(column: Column) -> str:
        if not column.holds_numbers:
            return "holds no numbers"
        if column.is_index:
            return "counts or names the rows"
        return "holds labels" if (column.name or "").lower() in _LABEL_NAMES else otherwise

    return tuple(f"column {column.name or f'no. {column.number}'}: {why(column)}"
                 for column in columns if column not in chosen)
