"""Where a sheet's columns are, and how their titles get into them."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from PySide6.QtGui import QFont, QFontMetrics

from ganviz.engine.probes.sheet import SheetColumn
from ganviz.ui.panels.stage.sheet_layout import lay_out, renoted, sized, wrapped

SAMPLES = np.zeros((8, 4, 4, 1), np.uint8)
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
NBSP = "\N{NO-BREAK SPACE}"
WIDE = 10_000


def columns(*titles, group="", note=""):
    return tuple(SheetColumn(title, SAMPLES, group, note) for title in titles)


@pytest.fixture
def font(qapp):
    return QFont()


def lapgan():
    """Two pyramids of seven columns, as the model has them."""
    stages = ("4 px", "4 → 8", "residual 8", "8 px", "8 → 16", "residual 16", "16 px")
    return tuple(SheetColumn(t, SAMPLES, g, "RMS 12 %" if "res" in t else "")
                 for g in ("from noise", "a real image") for t in stages)


def test_a_title_takes_two_lines_and_is_cut_off_in_the_second(font):
    metrics = QFontMetrics(sized(font, 12))
    word = metrics.horizontalAdvance("residual")
    assert wrapped("residual 16", WIDE, metrics) == ("residual 16",)
    assert wrapped("residual 16", word, metrics) == ("residual", "16")
    first, second = wrapped("residual residual residual", word, metrics)
    assert first == "residual"
    assert second.endswith(ELLIPSIS)
    assert metrics.horizontalAdvance(second) <= word
    assert wrapped("", word, metrics) == ()


@pytest.mark.parametrize("width", [580, 820, 1400])
def test_no_title_of_fourteen_columns_is_cut_off(font, width):
    layout = lay_out(lapgan(), width, 300, font)
    for column, lines, notes in zip(lapgan(), layout.titles, layout.notes, strict=True):
        assert " ".join(lines).replace(NBSP, " ") == column.title
        assert " ".join(notes).replace(NBSP, " ") == column.note
    metrics = QFontMetrics(sized(font, layout.letters))
    widths = [max(map(metrics.horizontalAdvance, lines)) for lines in layout.titles]
    for k, (one, other) in enumerate(zip(widths, widths[1:], strict=False)):
        middles = layout.lefts[k + 1] - layout.lefts[k]
        assert (one + other) / 2 < middles, "titles beside each other do not touch"
    assert layout.lefts[0] >= 0
    assert layout.lefts[-1] + layout.width <= width


def test_letters_become_smaller_only_where_lines_do_not_help(font):
    assert lay_out(lapgan(), 1400, 300, font).letters == 12
    assert lay_out(lapgan(), 580, 300, font).letters < 12


def test_a_number_stays_beside_its_unit(font):
    width = 3 * 60 + 2 * 8 + 2 * 4
    layout = lay_out(columns("one", "two", "three", note="RMS error 12 %"), width, 400, font)
    assert layout.notes[0][-1].endswith(f"12{NBSP}%")


def test_columns_are_wider_than_their_images_where_titles_want_it(font):
    low, high = (lay_out(columns("source", "D's verdicts"), 600, height, font) for height in (200, 800))
    wanted = QFontMetrics(sized(font, 12)).horizontalAdvance("D's verdicts")
    assert low.cell < wanted == low.width
    assert high.width == high.cell == 160
    for layout in (low, high):
        left = layout.lefts[0]
        assert left == pytest.approx(600 - layout.lefts[-1] - layout.width, abs=1), "the whole is centred"


@pytest.mark.parametrize(("height", "rows"), [(200, 4), (690, 4), (853, 4), (854, 5), (2002, 12)])
def test_rows_that_fit(font, height, rows):
    """From 160 pixels on cells do not grow, and more rows are seen: 16 + 22 around them, 160 each, 4 in between."""
    layout = lay_out(columns("a", "b"), 600, height, font)
    assert layout.head == 15 + 3 + 4
    assert layout.capacity == rows
    assert 2 * 8 + layout.head + rows * layout.cell + (rows - 1) * 4 <= height
    assert layout.cell == 160 or height == 200


def test_there_is_always_a_row(font):
    assert lay_out(columns("a"), 20, 10, font).capacity == 1


def test_other_numbers_in_the_notes_move_nothing(font):
    layout = lay_out(columns("a", "b", "c", note="RMS 12 %"), 200, 300, font)
    other = renoted(layout, columns("a", "b", "c", note="RMS 9 %"), font)
    assert dataclasses.replace(other, notes=()) == dataclasses.replace(layout, notes=())
    assert {"".join(lines) for lines in other.notes} == {f"RMS 9{NBSP}%"}
    assert renoted(layout, columns("a", "b", "c", note="a note much longer than all others were"), font) is None
