"""Where the columns of a sheet are, and how their titles get into them: arithmetic, without widgets."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from ....engine.probes.sheet import SheetColumn

MARGIN, GAP, _BETWEEN_GROUPS, LINE, PAD = 8, 4, 20, 15, 3  # logical pixels; a pad stands below lines of text
_LARGEST, _FEWEST_ROWS = 160, 4  # cells grow to this side, unless fewer rows than these would be seen
LETTERS = (12, 11, 10, 9)  # pixels of the titles' letters, from the best on
_LINES = 2  # of a title, at most
_UNIT = re.compile(r" (?=(?:%|px|dB)(?:\W|$))")  # the space between a number and its unit, where no line ends


@dataclass(frozen=True)
class SheetLayout:
    """A place for each column of a sheet, in logical pixels.

    Attributes:
        cell: side of the square that each image is fitted into.
        width: of a column: a cell's, or more where titles want it and there is room.
        lefts: left edge of each column.
        head: height above the images.
        letters: pixel size of titles and notes.
        titles, notes: lines of each column's.
        capacity: rows that there is room for, at least 1.
        line: height of a line of text.
    """

    cell: int
    width: int
    lefts: tuple[int, ...]
    head: int
    letters: int
    titles: tuple[tuple[str, ...], ...]
    notes: tuple[tuple[str, ...], ...]
    capacity: int
    line: int = LINE


def lay_out(columns: tuple[SheetColumn, ...], width: int, height: int, font: QFont, scale: float = 1.0) -> SheetLayout:
    """Place a sheet's columns in a room of (width, height) logical pixels.

    Args:
        font: of the titles, in any size.
        scale: the theme's.
    """
    breaks, count = len(groups(columns)) - 1, len(columns)
    gaps = breaks * _BETWEEN_GROUPS + (count - 1 - breaks) * GAP
    room = max(8, (width - 2 * MARGIN - gaps) // count)
    texts = [_together(text) for c in columns for text in (c.title, c.note)]
    # letters may reach into the gap, but not to those of the next column
    widest = room + GAP - 1
    sizes, line = [round(size * scale) for size in LETTERS], round(LINE * scale)
    fitting = (size for size in sizes if all(_fits(text, widest, sized(font, size)) for text in texts))
    letters = next(fitting, sizes[-1])
    metrics = QFontMetrics(sized(font, letters))
    lines = [wrapped(text, widest, metrics) for text in texts]
    titles, notes = tuple(lines[::2]), tuple(lines[1::2])
    head = (line + PAD) * any(c.group for c in columns) + height_of(titles, line) + height_of(notes, line) + GAP
    tall = height - 2 * MARGIN - head + GAP  # no gap stands below the last row
    cell = max(8, min(room, tall // _FEWEST_ROWS - GAP, _LARGEST))
    wanted = max((metrics.horizontalAdvance(line) for text in lines for line in text), default=0)
    column = max(cell, min(room, wanted))
    lefts, x = [], 0
    for k, one in enumerate(columns):
        if k:
            x += column + (GAP if one.group == columns[k - 1].group else _BETWEEN_GROUPS)
        lefts.append(x)
    begin = max(MARGIN, (width - x - column) // 2)
    return SheetLayout(cell, column, tuple(begin + left for left in lefts), head, letters, titles, notes,
                       max(1, tall // (cell + GAP)), line)


def renoted(layout: SheetLayout, columns: tuple[SheetColumn, ...], font: QFont) -> SheetLayout | None:
    """Return the layout with other notes, whose numbers change all the time; None where they need more room."""
    room, metrics = layout.width + GAP - 1, QFontMetrics(sized(font, layout.letters))
    notes = tuple(wrapped(_together(c.note), room, metrics) for c in columns)
    cut = any(" ".join(lines) != _together(c.note) for lines, c in zip(notes, columns, strict=True))
    too_high = height_of(notes, layout.line) > height_of(layout.notes, layout.line)
    return None if cut or too_high else replace(layout, notes=notes)


def wrapped(text: str, width: int, metrics: QFontMetrics) -> tuple[str, ...]:
    """Break a text into at most two lines of this width, the last with an ellipsis if it is longer; () if empty."""
    lines: list[str] = []
    for word in text.split(" ") if text else ():
        if lines and (metrics.horizontalAdvance(f"{lines[-1]} {word}") <= width or len(lines) == _LINES):
            lines[-1] += " " + word
        else:
            lines.append(word)
    # whether a text fits, `elidedText` decides otherwise by fractions of a pixel
    return tuple(line if metrics.horizontalAdvance(line) <= width else
                 metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines)


def _fits(text: str, width: int, font: QFont) -> bool:
    """Return whether nothing of a text is cut off."""
    return " ".join(wrapped(text, width, QFontMetrics(font))) == text


def _together(text: str) -> str:
    """Bind the numbers of a text to their units."""
    return _UNIT.sub("\N{NO-BREAK SPACE}", text)


def height_of(texts: tuple[tuple[str, ...], ...], line: int = LINE) -> int:
    """Return the height of the texts of all columns, whose lines are `line` high, in logical pixels."""
    lines = max((len(text) for text in texts), default=0)
    return lines * line + PAD if lines else 0


def sized(font: QFont, size: int) -> QFont:
    """Return the font in another size, in pixels."""
    font = QFont(font)
    font.setPixelSize(size)
    return font


def groups(columns: tuple[SheetColumn, ...]) -> list[tuple[int, int]]:
    """Return the first and last column of each run of one group."""
    found: list[tuple[int, int]] = []
    for k, column in enumerate(columns):
        if k and column.group == columns[k - 1].group:
            found[-1] = (found[-1][0], k)
        else:
            found.append((k, k))
    return found
