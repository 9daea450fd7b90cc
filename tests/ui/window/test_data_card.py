"""What the window says once a person's own data is open."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ganviz.ui.widgets.tab_order import tab_stops
from tests.ui.helpers import drop, until_state


@pytest.fixture
def photos(tmp_path):
    """24 pictures of 20 × 10 pixels in two classes, with values up to 3 of 255, and a file that is none."""
    for number in range(24):
        folder = tmp_path / "photos" / ("cats" if number % 2 else "dogs")
        folder.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.full((10, 20, 3), number % 4, np.uint8)).save(folder / f"{number}.png")
    (tmp_path / "photos" / "readme.txt").touch()
    return tmp_path / "photos"


def card(window):
    (message,) = window.messages.messages
    return message


def facts(message):
    return {fact.label.text(): fact.text.text() for fact in message.facts}


def button(message, text):
    return next(b for b in message.findChildren(QPushButton) if b.text() == text)


def test_one_card_says_what_became_of_the_data(qtbot, window, photos):
    drop(window, photos)
    until_state(qtbot, window.controller, "paused", "failed")
    message = card(window)
    assert message.text.text() == "Opened photos. The images are nearly black: their values are 0 to 3 of 0 to 255."
    assert facts(message) == {
        "Images": "24", "Size": "20 × 10 → 32 × 32, centre-cropped (up to 50 % cut off)", "Classes": "2: cats, dogs",
        "Held out": "2 (8 %)", "Left out": "readme.txt: no image (.txt)"}
    qtbot.mouseClick(button(message, "Details"), Qt.MouseButton.LeftButton)
    assert message.details.isVisible()
    assert message.details.toPlainText() == "readme.txt: no image (.txt)"


def test_the_card_is_reached_and_dismissed_with_the_keyboard(qtbot, window, photos):
    drop(window, photos)
    until_state(qtbot, window.controller, "paused", "failed")
    dismiss = button(card(window), "Dismiss")
    tab_stops([window.run_bar])[0].setFocus()
    for _ in range(30):
        if QApplication.focusWidget() is dismiss:
            break
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dismiss
    qtbot.keyClick(dismiss, Qt.Key.Key_Space)
    assert window.messages.messages == []


def test_what_the_card_offers_is_done(qtbot, window, photos):
    drop(window, photos)
    until_state(qtbot, window.controller, "paused", "failed")
    qtbot.mouseClick(button(card(window), "Stretch values"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controller.config.data.scale == "stretch", timeout=10_000)
    until_state(qtbot, window.controller, "paused")
    message = card(window)
    assert message.text.text() == "Opened photos."
    assert facts(message)["Values"] == "0 % to 1.18 % of white → black to white"


def test_a_restart_with_the_same_data_tells_nothing_and_other_data_does(qtbot, window, tmp_path):
    rows = "".join(f"{i},{i * i},{5 - i}\n" for i in range(30))
    (tmp_path / "one.csv").write_text("id,length,width\n" + rows)
    (tmp_path / "two.csv").write_text("length,width,note\n" + "1,2,a\n3,4,b\n")

    def open_file(name):
        drop(window, tmp_path / name)
        until_state(qtbot, window.controller, "loading", "failed")
        until_state(qtbot, window.controller, "paused", "failed")

    open_file("one.csv")
    assert facts(card(window)) == {"Points": "30", "Columns": "length and width", "Held out": "3 (10 %)",
                                   "Left out": "column id: counts or names the rows"}
    assert window.panels["stage"].plane.axes == ("length", "width")
    window.controller.restart(seed=9)
    qtbot.waitUntil(lambda: window.controller.config.train.seed == 9, timeout=10_000)
    until_state(qtbot, window.controller, "paused")
    assert window.messages.messages == []
    open_file("two.csv")
    assert facts(card(window))["Left out"] == "column note: holds no numbers"
    open_file("one.csv")
    assert card(window).text.text() == "Opened one.csv."


def test_a_long_list_is_cut_and_stands_whole_in_the_tooltip(qtbot, window, tmp_path):
    for number in range(30):
        folder = tmp_path / f"a class with a long name, number {number:02}"
        folder.mkdir()
        Image.new("RGB", (8, 8), (number, 255, 0)).save(folder / "1.png")
    drop(window, tmp_path)
    until_state(qtbot, window.controller, "paused", "failed")
    classes = next(fact for fact in card(window).facts if fact.label.text() == "Classes")
    assert classes.text.text().endswith("…")
    assert classes.toolTip().startswith("30: a class with a long name, number 00, a class")
    assert classes.width() < 500
