"""Read two columns of numbers from a text file, whatever program wrote it.

Commas, semicolons, tabs or spaces between the columns; with or without a header; decimal points, or decimal
commas where the comma does not separate columns; quoted fields; comment lines that start with # or %.
"""

from __future__ import annotations

import codecs
import csv
import io
import math
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np

from ..params import ConfigError
from ._reading import Reporter, reason

_MISSING = {"", "na", "n/a", "nan", "null", "none", "?", "-"}
_DECIMAL_COMMA = re.compile(r"[+-]?\d*,\d+(e[+-]?\d+)?", re.IGNORECASE)
_LARGEST = 1e30  # beyond it the arithmetic of a normalization overflows


def read_columns(path: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool],
                 ) -> tuple[np.ndarray, list[str]]:
    """Read the first two columns that hold numbers.

    Returns:
        points: (N, 2) float64, finite.
        skipped: "line 7: reason" for each row with a missing or an infinite value.

    Raises:
        ConfigError: the file cannot be read as such; names the line.
        Cancelled: as asked.
    """
    lines = _content_lines(path)
    reporter = Reporter(progress, cancelled, len(lines))
    if not lines:
        raise ConfigError("data.path", f"{path.name} is empty; two columns of numbers are wanted")
    # the second line tells more than the first, which may be a header
    separator = _separator(lines[min(1, len(lines) - 1)][1])
    header, rows = _split_header(lines, separator)
    if not rows:
        raise ConfigError("data.path", f"{path.name} holds no numbers, only {lines[0][1].strip()[:60]!r}; "
                                       "two columns of numbers are wanted")
    columns = _columns(header, *rows[0], separator, path)
    points, skipped = np.empty((len(rows), 2)), []
    kept = 0
    for done, (number, line) in enumerate(rows, start=len(lines) - len(rows) + 1):
        pair = _plain_pair(line, separator, columns)
        if pair is None:
            fields = _fields(line, separator)
            pair = [_value(fields, column, f"{path.name}, line {number}") for column in columns]
        x, y = pair
        if abs(x) <= _LARGEST and abs(y) <= _LARGEST:
            points[kept] = x, y
            kept += 1
        else:
            skipped.append(f"line {number}: {_flaw(pair)}")
        if done % 1000 == 0:
            reporter.at(done)
    reporter.at(len(lines))
    return points[:kept], skipped


def _content_lines(path: Path) -> list[tuple[int, str]]:
    """Lines with content and their numbers from 1; comments and empty lines are left out."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError("data.path", f"{path} cannot be read: {reason(error)}") from None
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    # numbers are plain ASCII; a header or a name in an old encoding must not stop them from being read
    text = data.decode("utf-16" if wide else "utf-8-sig", errors="replace")
    if "\0" in text:
        raise ConfigError("data.path", f"{path.name} is not a text file; "
                                       "a CSV or .npy file of points is wanted")
    return [(number, line) for number, line in enumerate(io.StringIO(text, newline=None), start=1)
            if line.strip() and not line.lstrip().startswith(("#", "%"))]


def _separator(line: str) -> str | None:
    """What stands between columns; None is white space."""
    for mark in (";", "\t"):
        if mark in line:
            return mark
    words = line.split()
    decimal_commas = len(words) > 1 and all(_DECIMAL_COMMA.fullmatch(word) for word in words)
    return "," if "," in line and not decimal_commas else None


def _fields(line: str, separator: str | None) -> list[str]:
    if separator is None:
        return line.replace('"', "").split()
    if '"' in line:
        return next(csv.reader([line], delimiter=separator, skipinitialspace=True))
    return line.split(separator)


def _plain_pair(line: str, separator: str | None, columns: list[int]) -> tuple[float, float] | None:
    """Read an ordinary row the quick way; None for one that needs care."""
    if '"' in line or "_" in line:
        return None
    fields = line.split(separator)
    try:
        return float(fields[columns[0]]), float(fields[columns[1]])
    except (ValueError, IndexError):
        return None


def _number(field: str) -> float | None:
    """The number in a field; NaN if it is missing; None if it is something else."""
    field = field.strip()
    if field.lower() in _MISSING:
        return math.nan
    if field.count(",") == 1 and "." not in field:
        field = field.replace(",", ".")
    try:
        return None if "_" in field else float(field)  # Python reads 1_000, no other program writes it
    except ValueError:
        return None


def _split_header(lines: list[tuple[int, str]], separator: str | None,
                  ) -> tuple[list[str], list[tuple[int, str]]]:
    """The header's fields (none if there is no header) and the lines of data."""
    first = _fields(lines[0][1], separator)
    numbers = [f for f in first if f.strip() and _number(f) is not None]
    return ([], lines) if len(numbers) >= 2 else (first, lines[1:])


def _columns(header: list[str], number: int, line: str, separator: str | None, path: Path) -> list[int]:
    fields = _fields(line, separator)
    columns = [i for i, f in enumerate(fields) if _number(f) is not None]
    # tables written with their row numbers have a first column without a name
    named = [i for i in columns if not header or i >= len(header) or header[i].strip()]
    columns = named if len(named) >= 2 else columns
    if len(columns) < 2:
        raise ConfigError("data.path", f"{path.name}, line {number}: two columns of numbers are wanted, "
                                       f"but it reads {line.strip()[:60]!r}")
    return columns[:2]


def _value(fields: list[str], column: int, where: str) -> float:
    if column >= len(fields):
        raise ConfigError("data.path", f"{where}: has {len(fields)} columns, but column {column + 1} is "
                                       "needed; mend or remove the line")
    value = _number(fields[column])
    if value is None:
        raise ConfigError("data.path", f"{where}: {fields[column].strip()[:40]!r} in column {column + 1} "
                                       "is not a number; mend or remove the line")
    return value


def _flaw(pair: list[float]) -> str:
    if any(math.isnan(value) for value in pair):
        return "a value is missing"
    return "a value is infinite" if any(math.isinf(value) for value in pair) else "a value is beyond 1e30"
