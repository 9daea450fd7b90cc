"""Read two columns of numbers from a text file, whatever program wrote it.

Commas, semicolons, tabs or spaces between the columns; with or without a header, row names and Excel's line "sep=;";
decimal points, or decimal commas where the comma does not separate columns; quoted fields; comment lines that start
with # or %.
"""

from __future__ import annotations

import codecs
import csv
import math
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from ..settings.params import ConfigError
from ._columns import LARGEST, SAMPLED, Chosen, Column, Taken, choose
from ._left_out import LeftOut
from ._reading import Reporter, reason

_MISSING = {"", "na", "n/a", "nan", "null", "none", "?", "-"}
_DECIMAL_COMMA = re.compile(r"[+-]?\d*,\d+(e[+-]?\d+)?", re.IGNORECASE)
_SEPARATOR_LINE = re.compile(r'"?sep=([;,\t|: ])"?', re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
_LARGEST_FILE = 2**29  # bytes; as lines of text it takes some times that
_LOOKED_AT = 20  # lines in which the second row ends, to tell what separates columns
_HEAD = 2**18  # bytes that hold as many rows as a preview needs
_LONGEST_FIELD = 2**24  # characters; Python's own limit is 128 KiB, which a column of text may well exceed

csv.field_size_limit(_LONGEST_FIELD)


def read_columns(path: Path, wanted: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Taken:
    """Read two columns that hold numbers.

    Args:
        wanted: their names or numbers, as `choose` takes them; empty leaves the choice to it.

    Raises:
        ConfigError: the file cannot be read as such; names the line.
        UnclearColumns: there are more columns than two.
        Cancelled: as asked.
    """
    table = _Table(path, _text(path))
    columns = table.chosen(wanted)
    reporter = Reporter(progress, cancelled, table.line_count)
    points, left_out = np.empty((table.line_count, 2)), LeftOut()
    kept, wanted_columns = 0, (columns.x.number - 1, columns.y.number - 1)
    for done, fields in enumerate(table.rows(), start=1):
        pair = [table.value(fields, column) for column in wanted_columns]
        x, y = pair
        if abs(x) <= LARGEST and abs(y) <= LARGEST:
            points[kept] = x, y
            kept += 1
        else:
            left_out.add(f"line {table.line}", _flaw(pair))
        if done % 1000 == 0:
            reporter.at(table.line)
    reporter.at(table.line_count)
    return Taken(points[:kept], columns, left_out)


def try_columns(path: Path, wanted: str) -> None:
    """Look at the first rows of a table, to find out soon whether its columns have to be chosen.

    Raises:
        UnclearColumns: they do.
        ConfigError: the file cannot be read as a table.
    """
    _Table(path, _text(path, _HEAD)).chosen(wanted)


class _Table:
    """The rows of a text.

    Attributes:
        line: number of the line that was read last, counted from 1.
        line_count: of all lines, empty ones too.
    """

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
        self.line_count = len(self._lines)
        self.line = self._skipped_lines = 0
        self._separator: str | None = None
        start = list(islice(self._content(), _LOOKED_AT))
        if start and (said := _SEPARATOR_LINE.fullmatch(start[0].strip("\r\n "))):
            self._skipped_lines, self._separator = self._number_of(1), said[1]
            start.pop(0)
        if not start:
            raise ConfigError("data.path", f"{path.name} is empty; two columns of numbers are wanted")
        if self._separator is None:
            # the second row tells more than the first, which may be a header
            self._separator = _separator(_one_row(start[1:] or start))
        self._header: list[str] | None = None
        sample = list(islice(self.rows(), SAMPLED + 1))
        self._header = _header(sample)
        self._sample = sample if self._header is None else sample[1:]
        if not self._sample:
            raise ConfigError("data.path", f"{path.name} holds no numbers, only {start[0].strip()[:60]!r}; "
                                           "two columns of numbers are wanted")

    def chosen(self, wanted: str) -> Chosen:
        """Get the columns to read, as `choose` says.

        Raises:
            ConfigError: there are no two columns of numbers; names the first line with data.
        """
        columns = choose(self._columns(), wanted, self._path.name)
        if columns is None:
            number, line = self._first_row()
            raise ConfigError("data.path", f"{self._path.name}, line {number}: two columns of numbers are wanted, "
                                           f"but it reads {line.strip()[:60]!r}")
        return columns

    def rows(self) -> Iterator[list[str]]:
        """Get the fields of each row of data."""
        if self._separator is None:
            rows = (_words(line) for line in self._content())
        else:
            # strict: a quotation that is never closed would else swallow all rows that follow
            rows = csv.reader(self._content(), delimiter=self._separator, skipinitialspace=True, strict=True)
        done = 0
        try:
            for fields in rows if self._header is None else islice(rows, 1, None):
                yield fields
                done = self.line
        except csv.Error as error:
            self.line = done + 1
            raise self._wrong(f"its quotation marks or its length make no sense ({error}); mend the line") from None

    def value(self, fields: list[str], column: int) -> float:
        """Get the number in a field of the row that was read last.

        Raises:
            ConfigError: there is none.
        """
        if column >= len(fields):
            raise self._wrong(f"has {len(fields)} columns, but column {column + 1} is needed; mend or remove the line")
        value = _number(fields[column])
        if value is None:
            raise self._wrong(f"{fields[column].strip()[:40]!r} in column {column + 1} is not a number; mend or remove "
                              "the line")
        return value

    def _wrong(self, what: str) -> ConfigError:
        return ConfigError("data.path", f"{self._path.name}, line {self.line}: {what}")

    def _columns(self) -> list[Column]:
        width = max(len(fields) for fields in self._sample)
        names = None if self._header is None else [*self._header, *[""] * (width - len(self._header))]
        return [Column(i + 1, None if names is None else names[i].strip(),
                       tuple(_number(fields[i]) for fields in self._sample if i < len(fields)))
                for i in range(width)]

    def _content(self) -> Iterator[str]:
        """Give the lines with content; comments and empty lines are left out."""
        for number in range(self._skipped_lines, self.line_count):
            self.line, line = number + 1, self._lines[number]
            if line.strip() and not line.lstrip().startswith(("#", "%")):
                yield line

    def _first_row(self) -> tuple[int, str]:
        """Get the number and the text of the first line with data."""
        lines = self._content()
        for _ in range(1 if self._header is None else 2):
            line = next(lines)
        return self.line, line

    def _number_of(self, content: int) -> int:
        """Find the number of the line that comes after that many with content."""
        for _ in islice(self._content(), content):
            pass
        return self.line


def _text(path: Path, most: int = _LARGEST_FILE) -> str:
    """Get the text of a file, or of its first `most` bytes up to the end of a line if it is longer."""
    try:
        size = path.stat().st_size
        if size > _LARGEST_FILE:
            raise ConfigError("data.path", f"{path.name} has {size / 2**20:,.0f} MiB, and {_LARGEST_FILE / 2**20:,.0f} "
                                           "MiB of text can be read; leave columns out, or save the points with "
                                           "numpy.save as .npy, for which there is no limit")
        with path.open("rb") as file:
            data = file.read(most)
    except OSError as error:
        raise ConfigError("data.path", f"{path} cannot be read: {reason(error)}") from None
    text = _decoded(data, size <= most)
    if "\0" in text:
        raise ConfigError("data.path", f"{path.name} is not a text file; "
                                       "a CSV or .npy file of points is wanted")
    return text if size <= most else text.rpartition("\n")[0] or text


def _decoded(data: bytes, whole: bool) -> str:
    """Decode bytes; unless they are the whole text, they may end within a character."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return codecs.getincrementaldecoder("utf-8-sig")().decode(data, final=whole)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _one_row(lines: Sequence[str]) -> str:
    """Get the first of the lines, with those on which its quotations go on."""
    row = lines[0]
    for line in lines[1:]:
        if row.count('"') % 2 == 0:
            break
        row += line
    return row


def _separator(line: str) -> str | None:
    """Find what stands between columns; None is white space."""
    bare = _QUOTED.sub("", line)
    for mark in (";", "\t"):
        if mark in bare:
            return mark
    words = line.split()
    decimal_commas = len(words) > 1 and all(_DECIMAL_COMMA.fullmatch(word) for word in words)
    return "," if "," in bare and not decimal_commas else None


def _words(line: str) -> list[str]:
    """Get the fields of a line with white space between them."""
    if '"' in line:
        return next(csv.reader([line.strip()], delimiter=" ", skipinitialspace=True))
    return line.split()


def _number(field: str) -> float | None:
    """Get the number in a field; NaN if it is missing; None if it is something else."""
    try:
        return None if "_" in field else float(field)  # Python reads 1_000, no other program writes it
    except ValueError:
        field = field.strip()
    if field.lower() in _MISSING:
        return math.nan
    if field.count(",") == 1 and "." not in field:
        return _number(field.replace(",", "."))
    return None


def _header(rows: list[list[str]]) -> list[str] | None:
    """Get the names of the columns, of which rows without a name have an empty one; None if there is no header."""
    first = [field.strip() for field in rows[0]]
    counted = [str(i) for i in range(len(first))]
    if first not in (counted, ["", *counted[:-1]]) or len(first) < 2:  # as pandas names columns that have no names
        numbers = [f for f in first if f and _number(f) is not None]
        if len(numbers) >= 2:
            return None
    # R's write.table gives row names, and no name to their column
    with_row_names = len(rows) > 1 and len(rows[1]) == len(first) + 1 and bool(rows[1][-1].strip())
    return ["", *first] if with_row_names else first


def _flaw(pair: list[float]) -> str:
    if any(math.isnan(value) for value in pair):
        return "a value is missing"
    return "a value is infinite" if any(math.isinf(value) for value in pair) else "a value is beyond 1e30"
