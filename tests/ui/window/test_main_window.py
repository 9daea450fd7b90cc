"""The window: its buttons, keys, docks, theme and end."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QToolButton

from ganviz.engine.compiled.compiler import SETTING_UP
from ganviz.engine.telemetry.events import FindingCleared, FindingRaised
from ganviz.engine.telemetry.findings import Finding
from ganviz.ui.gallery.preset_gallery import PresetGallery
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.theme.theme import DARK, LIGHT
from ganviz.ui.window.main_window import MainWindow
from tests.ui.helpers import drop, press, tool_button, until_state


def test_every_panel_has_a_dock_and_every_action_a_key_and_a_tooltip(window):
    assert set(window.docks) >= {"controls", "stage"}
    for action in window.actions_by_id.values():
        assert action.shortcuts(), action.objectName()
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words, _, shown_key = action.toolTip().partition("  (")
        assert words, action.objectName()
        assert shown_key == f"{key})", action.objectName()
    keys = [k.toString() for a in window.actions_by_id.values() for k in a.shortcuts()]
    assert len(keys) == len(set(keys))


def test_buttons_without_text_have_names(window):
    for button in window.findChildren(QToolButton):
        if button.isVisible() and not button.text():
            assert button.accessibleName() or button.toolTip()


def test_run_and_pause_by_button_and_key(qtbot, paused):
    controller = paused.controller
    assert paused.run_bar.run_button.text() == "Run"
    qtbot.mouseClick(paused.run_bar.run_button, Qt.MouseButton.LeftButton)
    until_state(qtbot, controller, "running")
    assert paused.run_bar.run_button.text() == "Pause"
    press(qtbot, paused, Qt.Key.Key_Space)
    until_state(qtbot, controller, "paused")


def test_single_steps(qtbot, paused):
    for count, action in enumerate(("step", "step_d", "step_g"), start=1):
        qtbot.mouseClick(tool_button(paused, action), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda count=count: paused.controller.history.last_step == count)
    press(qtbot, paused, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: paused.controller.history.last_step == 4)


def test_letters_typed_into_a_field_are_not_shortcuts(qtbot, paused):
    controls = paused.panels["controls"]
    field = controls.forms.rates.editors["optimizer.d.lr"].text
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "s d g")
    assert field.text() == "s d g"
    qtbot.wait(100)
    assert paused.controller.history.last_step == 0
    assert paused.controller.state == "paused"


def test_space_on_a_check_box_switches_it(qtbot, paused):
    box = paused.panels["controls"].forms.regularizers.rows["r1"].box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: paused.controller.config.get("regularizers.r1"))
    assert paused.controller.state == "paused"


def test_slow_motion(qtbot, paused):
    paused.run_bar.pace.setValue(1.5)
    qtbot.mouseClick(tool_button(paused, "slow_motion"), Qt.MouseButton.LeftButton)
    assert paused.controller.slow_motion_rate == 1.5
    paused.run_bar.pace.setValue(3.0)
    assert paused.controller.slow_motion_rate == 3.0
    qtbot.mouseClick(tool_button(paused, "slow_motion"), Qt.MouseButton.LeftButton)
    assert paused.controller.slow_motion_rate == 0.0


def test_restart_with_a_new_seed(qtbot, paused):
    press(qtbot, paused, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: paused.controller.config.train.seed != 1, timeout=10_000)
    until_state(qtbot, paused.controller, "paused")


def test_undo_and_redo_by_key(qtbot, paused):
    assert not paused.actions_by_id["undo"].isEnabled()
    paused.controller.set({"optimizer.d.lr": 5e-4})
    qtbot.waitUntil(paused.actions_by_id["undo"].isEnabled)
    press(qtbot, paused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 1e-3)
    qtbot.waitUntil(paused.actions_by_id["redo"].isEnabled)
    press(qtbot, paused, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 5e-4)


def test_a_preset_is_chosen(qtbot, window):
    qtbot.mouseClick(window.run_bar.presets, Qt.MouseButton.LeftButton)
    gallery = window.findChild(PresetGallery)
    qtbot.keyClicks(gallery.search, "moons")
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.controller.config is not None and window.controller.state == "paused",
                    timeout=20_000)
    assert window.run_bar.presets.text() == "moons-vanilla"
    assert "moons-vanilla" in window.windowTitle()


def test_the_preset_box_speaks_of_own_data_only_when_there_are_some(qtbot, window, tmp_path):
    assert window.run_bar.presets.text() == "choose one"
    np.savetxt(tmp_path / "mine.csv", np.random.default_rng(0).normal(size=(200, 2)), delimiter=",")
    drop(window, tmp_path / "mine.csv")
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.run_bar.presets.text() == "own data"


def test_the_run_icon_is_seen_while_it_is_disabled(window):
    window.themes.choose("light")
    button = window.run_bar.run_button
    assert not button.isEnabled()
    image = button.grab().toImage()
    ground = image.pixelColor(8, 8).lightness()
    darkest = min(image.pixelColor(x, y).lightness() for x in range(12, 34) for y in range(6, button.height() - 6))
    assert ground - darkest > 60


def test_docks_close_come_back_and_are_remembered(qtbot, window):
    dock = window.docks["controls"]
    qtbot.mouseClick(dock.title_bar.buttons["close"], Qt.MouseButton.LeftButton)
    assert not dock.isVisible()
    window.close()
    again = MainWindow(RunController())
    qtbot.addWidget(again)
    again.show()
    assert not again.docks["controls"].isVisible()
    again.actions_by_id["reset_layout"].trigger()
    assert again.docks["controls"].isVisible()


def test_docks_float(qtbot, window):
    dock = window.docks["stage"]
    qtbot.mouseClick(dock.title_bar.buttons["float"], Qt.MouseButton.LeftButton)
    assert dock.isFloating()
    qtbot.mouseClick(dock.title_bar.buttons["float"], Qt.MouseButton.LeftButton)
    assert not dock.isFloating()


def test_a_panel_is_copied_and_saved(qtbot, paused, tmp_path, monkeypatch):
    dock = paused.docks["controls"]
    qtbot.mouseClick(dock.title_bar.buttons["copy"], Qt.MouseButton.LeftButton)
    assert not QApplication.clipboard().image().isNull()
    for button, name in (("picture", "controls.png"), ("table", "controls.csv")):
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path, **__: (str(path), ""))
        qtbot.mouseClick(dock.title_bar.buttons[button], Qt.MouseButton.LeftButton)
        assert path.stat().st_size > 50


def test_theme_is_chosen_and_remembered(qtbot, window):
    window.themes.choose("light")
    assert window.panels["controls"].theme == LIGHT
    window.themes.choose("dark")
    assert window.panels["controls"].theme == DARK
    assert QSettings().value("window/theme") == "dark"


@pytest.mark.parametrize("action", ["shortcuts", "about"])
def test_help(qtbot, window, action):
    window.actions_by_id[action].trigger()
    dialog = window.findChild(QDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_full_screen(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(qtbot, window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_status_tells_step_speed_and_device(qtbot, paused):
    paused.controller.run()
    until_state(qtbot, paused.controller, "running")
    qtbot.waitUntil(lambda: "steps/s" in paused.status_bar.run.text(), timeout=5000)
    assert "watching costs" in paused.status_bar.run.text()
    assert "CPU" in paused.status_bar.device.text()
    assert "eager" in paused.status_bar.device.text()
    assert paused.status_bar.device.text().endswith("  ·  no C++ compiler found"), "in short"
    assert paused.status_bar.device.toolTip().endswith(
        "Not compiled: no C++ compiler found: CXX is 'no-compiler', which is no program here; unset it, or have it "
        "name one.")


def test_the_devices_tooltip_tells_what_was_measured(qtbot, paused):
    speeds = (("compiled, float32, 1 thread", 412.3), ("eager, float32, 2 threads", 206.15))
    telemetry = paused.controller.trainer.telemetry
    telemetry.pace = replace(telemetry.pace, speeds=speeds)
    paused.status_bar.renew()
    assert paused.status_bar.device.toolTip().endswith(
        "Measured on this machine, in steps that counted:\ncompiled, float32, 1 thread: 412 steps/s, 2.0 × the slowest"
        "\neager, float32, 2 threads: 206 steps/s")


def test_status_explains_a_compiler_that_sets_itself_up(paused, monkeypatch):
    assert "sets itself up" not in paused.status_bar.device.text()
    pace = replace(paused.controller.pace, execution_mode=f"eager, {SETTING_UP}, float32, 1 thread", why_eager="")
    monkeypatch.setattr(RunController, "pace", property(lambda self: pace))
    paused.status_bar.renew()
    assert paused.status_bar.device.text().endswith(f"{SETTING_UP}, float32, 1 thread")
    assert "It does so once" in paused.status_bar.device.toolTip()


def test_closing_while_training_stops_it(qtbot, paused):
    paused.controller.run()
    until_state(qtbot, paused.controller, "running")
    qtbot.mouseClick(paused, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    paused.close()
    assert not paused.controller.has_thread


def test_the_status_line_counts_what_asks_for_something_to_be_done(qtbot, paused):
    counter, health = paused.status_bar.findings, paused.docks["health"]
    assert not counter.isVisible()
    note, warning, severe = (Finding(name, f"Title of {name}", severity, 5, "", "", ()) for name, severity in
                             (("a", "note"), ("b", "warning"), ("c", "severe")))

    tell = paused.controller.telemetry.send_event
    tell(FindingRaised(5, note))
    assert not counter.isVisible(), "a note asks for nothing"
    tell(FindingRaised(5, warning))
    assert counter.text() == "\N{BLACK UP-POINTING TRIANGLE} 1"
    tell(FindingRaised(5, severe))
    assert counter.text() == "\N{BLACK SQUARE} 2"
    assert counter.toolTip().endswith("\N{BLACK SQUARE} Title of c\n\N{BLACK UP-POINTING TRIANGLE} Title of b")
    assert "Title of c; Title of b" in counter.accessibleName()
    health.close()
    qtbot.mouseClick(counter, Qt.MouseButton.LeftButton)
    assert health.isVisible()
    tell(FindingCleared(9, "c"))
    tell(FindingCleared(9, "b"))
    assert not counter.isVisible()


def test_pointing_at_an_action_leaves_the_runs_line_at_the_bottom_alone(qtbot, window):
    """A status tip would be written over it, and Qt sends one for what is under the pointer in a menu or a toolbar."""
    menu = window.menuBar().actions()[0].menu()
    menu.popup(window.mapToGlobal(QPoint(20, 20)))
    for action in menu.actions():
        qtbot.mouseMove(menu, menu.actionGeometry(action).center())
        QApplication.processEvents()
        assert window.statusBar().currentMessage() == ""
    menu.close()
    for action in window.actions_by_id.values():
        action.showStatusText(window)
        assert window.statusBar().currentMessage() == ""
