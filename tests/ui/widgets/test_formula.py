"""Formulas: sharp at every scale, in the theme's colour, and read from the source when it cannot be drawn."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from ganviz.ui.theme.theme import DARK, LIGHT
from ganviz.ui.widgets.formula import FormulaError, FormulaView, formula_html, formula_image, formula_size

SIGMOID = r"\sigma(x) = \frac{1}{1 + e^{-x}}"


def inked(image: QImage) -> list[QColor]:
    """The colours of the pixels that are fully covered."""
    pixels = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    return [colour for colour in pixels if colour.alpha() == 255]


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_it_has_the_colour_that_is_asked_for(qapp, theme):
    ink = inked(formula_image(SIGMOID, theme.text, 24.0))
    assert len(ink) > 40
    assert {colour.name() for colour in ink} == {theme.text}


def test_it_has_more_pixels_on_a_finer_screen_but_takes_no_more_room(qapp):
    plain, fine = formula_image(SIGMOID, "#000000", 16.0, 1.0), formula_image(SIGMOID, "#000000", 16.0, 2.0)
    size = formula_size(SIGMOID, 16.0)
    assert (plain.width(), plain.height()) == (size.width(), size.height())
    assert (fine.width(), fine.height()) == (2 * size.width(), 2 * size.height())
    assert fine.deviceIndependentSize().toSize() == size


def test_nothing_is_cut_at_the_edges(qapp):
    image = formula_image(r"\sum_{i=1}^{m} \left\lVert x_i \right\rVert", "#000000", 20.0, 4.0)
    edge = [image.pixelColor(x, y).alpha() for x in range(image.width()) for y in (0, image.height() - 1)]
    edge += [image.pixelColor(x, y).alpha() for y in range(image.height()) for x in (0, image.width() - 1)]
    assert max(edge) < 128, "at most the soft border of a stroke"


def test_lines_stand_one_below_the_other(qapp):
    one, two = formula_size("a", 20.0), formula_size("a\na", 20.0)
    assert two.width() == one.width()
    assert two.height() >= 2 * one.height() + 7  # and two fifths of an em between them


def test_a_fraction_is_higher_than_a_letter(qapp):
    assert formula_size(r"\frac{a}{b}").height() > 1.8 * formula_size("a").height()


def test_what_cannot_be_read_says_so(qapp):
    with pytest.raises(FormulaError, match="frac"):
        formula_image(r"\frac{1", "#000000")


def test_a_view_takes_the_formulas_room_and_speaks(qtbot):
    view = FormulaView(SIGMOID, DARK)
    qtbot.addWidget(view)
    assert view.minimumSizeHint().height() == view.sizeHint().height() == formula_size(SIGMOID, view.em()).height()
    assert "sigma" in view.accessibleName()
    view.set_tex("")
    assert view.isHidden()


def test_a_view_that_is_too_narrow_shows_all_of_it(qtbot):
    view = FormulaView(r"x = aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", DARK)
    qtbot.addWidget(view)
    view.resize(view.sizeHint().width() // 3, view.sizeHint().height())
    view.show()
    image = view.grab().toImage()
    ground = image.pixelColor(0, 0)
    columns = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != ground]
    assert min(columns) < 0.1 * image.width()
    assert 0.85 * image.width() < max(columns) < image.width() - 1


def test_a_view_shows_source_that_cannot_be_read(qtbot):
    view = FormulaView(r"\frac{1", LIGHT)
    qtbot.addWidget(view)
    view.resize(200, 40)
    view.show()
    image = view.grab().toImage()
    assert len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}) > 3


def test_rich_text_shows_it_as_an_image_in_its_size(qtbot):
    label = QLabel(f"<p>{formula_html(SIGMOID, '#000000', 20.0)}</p>")
    qtbot.addWidget(label)
    label.show()
    wanted = formula_size(SIGMOID, 20.0)
    assert wanted.width() <= label.sizeHint().width() <= wanted.width() + 8
    image = label.grab().toImage()
    dark = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 60]
    assert len(dark) > 40


def test_the_library_is_imported_with_the_first_formula():
    code = ("import ganviz.ui.app, ganviz.ui.panels.base, ganviz.ui.widgets.formula, sys\n"
            "ganviz.ui.panels.base.PANELS.classes()\nprint('ziamath' in sys.modules, 'PySide6.QtSvg' in sys.modules)")
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["False", "False"]
