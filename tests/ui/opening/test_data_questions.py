"""What the window asks before it opens data that only the person can explain."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.ui.opening.data_questions import ColumnsQuestion, ShapeQuestion
from tests.ui.helpers import drop, until_state


@pytest.fixture
def table(tmp_path):
    """Three columns of which none tells what it is, one of them with a comma in its name."""
    path = tmp_path / "table.csv"
    path.write_text('id,"length, cm",width,height\n' + "".join(f"{i},{i * i},{-i},{i % 7}\n" for i in range(40)))
    return path


def press(qtbot, dialog, which):
    qtbot.mouseClick(dialog.buttons.button(which), Qt.MouseButton.LeftButton)


def test_columns_are_chosen_by_name_and_looked_at(qtbot, window, table):
    drop(window, table)
    dialog = window.findChild(ColumnsQuestion)
    assert dialog.isVisible()
    assert [dialog.x.itemText(i).split("   ")[0] for i in range(dialog.x.count())] == [
        "id", "length, cm", "width", "height"]
    assert dialog.answer == ("data.columns", '"length, cm",width')
    dialog.x.setFocus()
    qtbot.keyClick(dialog.x, Qt.Key.Key_Down)
    assert not dialog.open_button.isEnabled()  # both the same column
    dialog.y.setFocus()
    qtbot.keyClick(dialog.y, Qt.Key.Key_Down)
    np.testing.assert_array_equal(dialog.preview.points[:4], [[0, 0], [-1, 1], [-2, 2], [-3, 3]])
    press(qtbot, dialog, QDialogButtonBox.StandardButton.Open)
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.controller.config.data.columns == "width,height"
    assert window.controller.started.facts.axes == ("width", "height")


def test_a_cancelled_question_opens_nothing(qtbot, paused, table):
    drop(paused, table)
    press(qtbot, paused.findChild(ColumnsQuestion), QDialogButtonBox.StandardButton.Cancel)
    assert paused.controller.state == "paused"
    assert paused.controller.config.data.name == "ring"
    assert paused.messages.messages == []


def test_the_shape_of_flat_images_is_chosen_and_looked_at(qtbot, window, tmp_path):
    planes = np.arange(40)[:, None, None, None] + np.array([0, 100, 200])[None, :, None, None] + np.zeros((1, 1, 8, 8))
    np.savez(tmp_path / "flat.npz", data=planes.reshape(40, 192).astype(np.uint8))
    drop(window, tmp_path / "flat.npz")
    dialog = window.findChild(ShapeQuestion)
    assert [dialog.shape.itemText(i) for i in range(dialog.shape.count())] == [
        "8 × 8, colour, channels last", "8 × 8, colour, channels first"]
    dialog.shape.setCurrentIndex(1)
    # stretched from 5 to 205 of the sixth image: 0, 127.5, 255
    assert dialog.pictures[5].pixmap().toImage().pixelColor(40, 40).getRgb()[:3] == (0, 128, 255)
    press(qtbot, dialog, QDialogButtonBox.StandardButton.Open)
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.controller.config.data.shape == "3x8x8"
    assert window.controller.started.facts.shape == (3, 8, 8)


def test_a_run_that_nobody_attends_asks_nothing(qtbot, window, table, tmp_path):
    request = CommandLineRequest(source=str(table), steps=1, screenshot=tmp_path / "a.png")
    window.open_request(request, paused=False)
    until_state(qtbot, window.controller, "failed")
    assert window.findChild(ColumnsQuestion) is None
    assert "name two, such as data.columns=" in window.messages.messages[0].text.text()


@pytest.mark.parametrize("text", ["x,y\n1,2\n3,4\n", "hello\n", ""])
def test_what_is_clear_or_cannot_be_read_is_not_asked(tmp_path, text):
    (tmp_path / "table.csv").write_text(text)
    assert CommandLineRequest(source=str(tmp_path / "table.csv")).question() is None


def test_what_was_said_already_is_not_asked(table):
    request = CommandLineRequest(source=str(table), overrides=(("data.columns", "2,3"),))
    assert request.question() is None
    assert CommandLineRequest(source=str(table)).question().path == "data.columns"
