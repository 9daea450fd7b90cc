"""Presenting: everything larger at one key, nothing cut, and back again to what it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ganviz.ui.run.run_controller import RunController
from ganviz.ui.theme.theme import DARK, LIGHT, PRESENTING
from ganviz.ui.window.main_window import MainWindow
from tests.ui.cut_text import cut_texts
from tests.ui.helpers import press, until_state


@pytest.fixture
def presenting(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F5)
    yield window
    window.themes.present(False)  # the application's font is everybody's


def test_a_scale_of_1_leaves_sizes_as_they_are():
    for theme in (DARK, LIGHT):
        assert [theme.px(size) for size in range(1, 40)] == list(range(1, 40))
        assert theme.width(1.5) == 1.5
        assert not theme.presents


def test_f5_enlarges_letters_lines_and_held_sizes(qtbot, window):
    usual = QApplication.font().pointSizeF()
    rates = window.panels["controls"]
    timeline = window.panels["timeline"]
    plots = timeline.plots
    before = plots.plain.pixelSize(), plots.shown()[0].lower.height(), window.run_bar.pace.width()
    press(qtbot, window, Qt.Key.Key_F5)
    assert window.actions_by_id["presenting"].isChecked()
    assert QApplication.font().pointSizeF() == pytest.approx(1.4 * usual)
    assert rates.font().pointSizeF() == pytest.approx(1.4 * usual)
    assert (plots.plain.pixelSize(), window.run_bar.pace.width()) == (17, 126)  # 12 and 90, times 1.4
    assert before[::2] == (12, 90)
    assert plots.theme.width(1.5) == pytest.approx(2.1)
    window.themes.present(False)
    assert QApplication.font().pointSizeF() == usual
    assert (plots.plain.pixelSize(), plots.shown()[0].lower.height(), window.run_bar.pace.width()) == before


def test_clutter_goes_and_comes_back(qtbot, window):
    health = window.docks["health"].title_bar
    places = {name: dock.width() for name, dock in window.docks.items() if dock.isVisible()}
    press(qtbot, window, Qt.Key.Key_F5)
    shown = [window.menuBar(), window.run_bar.device, *health.buttons.values()]
    qtbot.waitUntil(lambda: not any(part.isVisible() for part in shown))
    assert health.title.isVisible()
    press(qtbot, window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: all(part.isVisible() for part in shown))
    qtbot.waitUntil(lambda: all(abs(window.docks[name].width() - wide) <= 2 for name, wide in places.items()))


def test_a_column_has_its_width_again_afterwards(qtbot, window):
    window.dock_area.bring_up("lesson")
    column = window.docks["lesson"]
    QApplication.processEvents()
    before = column.width()
    for _ in range(3):
        for on in (True, False):
            window.themes.present(on)
            QApplication.processEvents()
            QApplication.processEvents()
    qtbot.waitUntil(lambda: column.width() == before)


def test_esc_ends_it_and_does_nothing_else(qtbot, presenting):
    press(qtbot, presenting, Qt.Key.Key_Escape)
    assert not presenting.themes.presents
    assert not presenting.actions_by_id["presenting"].isChecked()
    press(qtbot, presenting, Qt.Key.Key_Escape)
    assert not presenting.themes.presents


def test_keys_of_panels_work_without_the_menu_bar(qtbot, presenting):
    health = presenting.docks["health"]
    number = list(presenting.docks.values()).index(health) + 1
    qtbot.keyClick(presenting, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    assert not health.isVisible()


def test_a_theme_is_chosen_while_one_presents(presenting):
    presenting.themes.choose("light")
    assert presenting.themes.theme == replace(LIGHT, scale=PRESENTING)
    assert presenting.panels["stage"].theme.scale == PRESENTING


def test_the_next_start_is_at_a_desk(qtbot, presenting):
    assert presenting.themes.presents
    presenting.close()
    window = MainWindow(RunController())
    qtbot.addWidget(window)
    assert not window.themes.presents
    assert window.panels["stage"].theme.scale == 1.0


@pytest.mark.parametrize("preset", ["ring-vanilla", "digits-cgan", "faces-dcgan"])
def test_nothing_is_cut_on_a_small_projector(qtbot, presenting, preset):
    window = presenting
    window.resize(1280, 720)
    window.files.open_preset(preset)
    qtbot.waitUntil(lambda: len(window.panels["health"].rows) > 5, timeout=60_000)
    window.controller.pause()
    until_state(qtbot, window.controller, "paused")
    for theme in ("dark", "light"):
        window.themes.choose(theme)

        def nothing_is_cut():
            window.pump.refresh_all()
            QApplication.processEvents()
            assert cut_texts(window) == []

        qtbot.waitUntil(nothing_is_cut, timeout=20_000)
