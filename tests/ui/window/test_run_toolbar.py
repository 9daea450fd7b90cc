"""The toolbar in narrow windows: first words go, then parts into a menu that can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QSlider, QToolButton

from tests.ui.helpers import tool_button


def colours(widget):
    image = widget.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize(("width", "words"), [(1280, True), (1024, False)])
def test_preset_and_config_are_seen_in_usual_widths(window, width, words):
    window.resize(width, 768)
    QApplication.processEvents()
    bar = window.run_bar
    assert not bar.more.isVisible()
    for part in (bar.device, bar.presets, tool_button(window, "edit_config")):
        assert bar.rect().contains(part.geometry())
    assert all(label.isVisible() == words for label in bar.findChildren(QLabel))


def test_what_has_no_room_is_behind_a_button_that_can_be_seen(window):
    window.resize(800, 700)
    QApplication.processEvents()
    more = window.run_bar.more
    assert more.isVisible()
    assert "do not fit" in more.toolTip()
    assert len(colours(more)) > 4, "there is a sign on it"
    window.resize(1600, 1000)
    QApplication.processEvents()
    assert not more.isVisible()
    assert all(label.isVisible() for label in window.run_bar.findChildren(QLabel))


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_buttons_of_qts_file_dialog_have_signs(qtbot, window, tmp_path, theme):
    window.themes.choose(theme)
    dialog = QFileDialog(window, "Open", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    buttons = [b for b in dialog.findChildren(QToolButton) if b.isVisible()]
    assert len(buttons) >= 5
    for button in buttons:
        middle = button.grab(button.rect().adjusted(5, 5, -5, -5)).toImage()
        lights = [middle.pixelColor(x, y).lightness() for x in range(middle.width()) for y in range(middle.height())]
        assert max(lights) - min(lights) > 20, button.objectName()


def test_every_slider_says_its_value(paused):
    # pyqtgraph keeps sliders in menus of its plots, which are never shown
    unseen = [s for menu in paused.findChildren(QMenu) for s in menu.findChildren(QSlider)]
    sliders = [s for s in paused.findChildren(QSlider) if s not in unseen]
    assert len(sliders) > 8
    assert [s.objectName() for s in sliders if ": " not in s.accessibleName()] == []
