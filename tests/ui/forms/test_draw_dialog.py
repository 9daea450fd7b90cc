"""Drawing a distribution by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialogButtonBox

from ganviz.engine.datasets.drawn import parse_strokes
from ganviz.ui.forms.draw_dialog import DrawDialog, simplify
from ganviz.ui.theme.theme import DARK, LIGHT


@pytest.fixture(params=[DARK, LIGHT], ids=lambda theme: theme.name)
def theme(request):
    return request.param


@pytest.fixture
def dialog(qtbot, theme):
    dialog = DrawDialog(theme=theme)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def ok(dialog):
    return dialog.box.button(QDialogButtonBox.StandardButton.Ok)


def draw(qtbot, dialog, *corners):
    canvas = dialog.canvas
    places = [canvas.position_of(*corner).toPoint() for corner in corners]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=places[0])
    for start, end in zip(places, places[1:], strict=False):
        for k in range(1, 9):
            qtbot.mouseMove(canvas, QPoint(start + (end - start) * (k / 8)))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=places[-1])


def test_ok_waits_for_a_drawing(qtbot, dialog):
    assert not ok(dialog).isEnabled()
    assert dialog.strokes() == ""
    draw(qtbot, dialog, (-0.5, 0.5), (0.5, 0.5))
    assert ok(dialog).isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)


def test_strokes_say_what_was_drawn_with_y_up(qtbot, dialog):
    draw(qtbot, dialog, (-0.5, 0.5), (0.5, 0.5), (0.5, -0.5))
    draw(qtbot, dialog, (-0.8, -0.8), (-0.2, -0.8))
    first, second = parse_strokes(dialog.strokes())
    assert len(first) == 3, "a bend is two straight lines"
    assert first.ravel().tolist() == pytest.approx([-0.5, 0.5, 0.5, 0.5, 0.5, -0.5], abs=0.02)
    assert second.ravel().tolist() == pytest.approx([-0.8, -0.8, -0.2, -0.8], abs=0.02)
    assert all(len(part.split(".")[1]) <= 3 for part in dialog.strokes().replace(";", "").replace(",", " ").split()
               if "." in part)


def test_a_click_is_a_dot_and_the_edge_is_the_limit(qtbot, dialog):
    draw(qtbot, dialog, (0.25, 0.25))
    draw(qtbot, dialog, (0.9, 0.9), (3.0, 0.9))
    dot, line = parse_strokes(dialog.strokes())
    assert len(dot) == 1
    assert line.max() == 1.0


def test_undo_and_clear(qtbot, dialog):
    draw(qtbot, dialog, (-0.5, 0), (0.5, 0))
    draw(qtbot, dialog, (0, -0.5), (0, 0.5))
    qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    assert len(parse_strokes(dialog.strokes())) == 1
    draw(qtbot, dialog, (0, -0.5), (0, 0.5))
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(parse_strokes(dialog.strokes())) == 1)
    qtbot.mouseClick(dialog.clear_button, Qt.MouseButton.LeftButton)
    assert dialog.strokes() == ""
    assert not ok(dialog).isEnabled()


def test_brush_width_by_keyboard(qtbot, dialog):
    assert dialog.width() == 0.05
    dialog.brush.setFocus()
    qtbot.keyClick(dialog.brush, Qt.Key.Key_End)
    assert dialog.width() == 0.2
    assert "0.200" in dialog.brush_text.text()
    qtbot.keyClick(dialog.brush, Qt.Key.Key_Home)
    assert dialog.width() == 0.005


def test_begins_with_the_drawing_it_is_given(qtbot):
    text = "-0.5,0 0,0.4 0.5,0; 0,-0.5 0.3,-0.5"
    dialog = DrawDialog(strokes=text, width=0.0123)
    qtbot.addWidget(dialog)
    assert dialog.strokes() == text
    assert dialog.width() == 0.0123, "as given until the slider is moved"
    assert ok(dialog).isEnabled()
    unreadable = DrawDialog(strokes="a drawing")
    qtbot.addWidget(unreadable)
    assert unreadable.strokes() == ""


def test_points_are_previewed_along_the_stroke(qtbot, dialog, theme):
    draw(qtbot, dialog, (-0.8, 0.5), (0.8, 0.5))
    image = dialog.canvas.grab().toImage()

    def has_points(y):
        row = round(dialog.canvas.position_of(0, y).y() * image.devicePixelRatio())
        wanted = QColor(theme.real).rgb()
        return sum(image.pixel(column, row) == wanted for column in range(image.width())) > 10

    assert has_points(0.5)
    assert not has_points(-0.5)


def test_simplify_keeps_a_curve_and_drops_what_lies_on_a_line():
    line = [(k / 100, k / 50) for k in range(101)]
    assert simplify(line) == [(0.0, 0.0), (1.0, 2.0)]
    bend = [(k / 50, 0.0) for k in range(51)] + [(1.0, k / 50) for k in range(1, 51)]
    assert simplify(bend) == [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]
    assert simplify([(0.1, 0.1)]) == [(0.1, 0.1)]
    assert simplify([(0.1, 0.1), (0.1, 0.1)]) == [(0.1, 0.1)]
