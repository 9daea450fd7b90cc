"""The window: what is clicked, typed, dropped and closed."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QPushButton, QToolButton

from ganviz.cli import main
from ganviz.engine import state
from ganviz.engine.launch import LaunchRequest
from ganviz.engine.telemetry import Failed, Note, Rejected, Resumed, Trouble
from ganviz.ui.config_dialog import ConfigDialog
from ganviz.ui.draw_dialog import DrawDialog
from ganviz.ui.main_window import MainWindow
from ganviz.ui.run_controller import RunController
from ganviz.ui.theme import DARK, LIGHT
from tests.engine.helpers import IMAGES
from tests.ui.helpers import small_config, until_state
from tests.ui.panels.test_controls import choose, enter


def tool_button(window, action):
    return window.run_bar.widgetForAction(window.actions_by_id[action])


def shown_messages(window):
    return [m.text.text() for m in window.messages.messages]


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_every_panel_has_a_dock_and_every_action_a_key_and_a_tooltip(window):
    assert set(window.docks) >= {"controls", "stage"}
    for action in window.actions_by_id.values():
        assert action.shortcuts(), action.objectName()
        assert action.statusTip(), action.objectName()
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
    field = controls.rates.editors["optimizer.d.lr"].text
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "s d g")
    assert field.text() == "s d g"
    qtbot.wait(100)
    assert paused.controller.history.last_step == 0
    assert paused.controller.state == "paused"


def test_space_on_a_check_box_switches_it(qtbot, paused):
    box = paused.panels["controls"].regularizers.rows["r1"].box
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
    box = window.run_bar.presets
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: window.controller.config is not None and window.controller.state == "paused",
                    timeout=20_000)
    assert box.currentText() in window.windowTitle()


def test_the_preset_box_speaks_of_own_data_only_when_there_are_some(qtbot, window, tmp_path):
    assert window.run_bar.presets.placeholderText() == "choose one"
    np.savetxt(tmp_path / "mine.csv", np.random.default_rng(0).normal(size=(200, 2)), delimiter=",")
    drop(window, tmp_path / "mine.csv")
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.run_bar.presets.placeholderText() == "own data"


def test_the_run_icon_is_seen_while_it_is_disabled(window):
    window.themes.choose("light")
    button = window.run_bar.run_button
    assert not button.isEnabled()
    image = button.grab().toImage()
    ground = image.pixelColor(8, 8).lightness()
    darkest = min(image.pixelColor(x, y).lightness() for x in range(12, 34) for y in range(6, button.height() - 6))
    assert ground - darkest > 60


def test_an_impossible_preset_is_a_message(qtbot, window):
    window.open_preset("ring-of-power")
    assert "ring-of-power" in shown_messages(window)[0]


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    assert event.isAccepted()


def test_points_dropped_on_the_window_are_trained_on(qtbot, window, tmp_path):
    points = np.random.default_rng(0).normal(size=(200, 2))
    np.savetxt(tmp_path / "mine.csv", points, delimiter=",", header="x,y", comments="")
    drop(window, tmp_path / "mine.csv")
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.controller.started.facts.items == 200
    assert "mine.csv" in window.windowTitle()


def test_a_config_is_saved_and_dropped(qtbot, paused, tmp_path, monkeypatch):
    path = tmp_path / "mine.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    press(qtbot, paused, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert path.exists()
    paused.controller.restart(seed=9)
    qtbot.waitUntil(lambda: paused.controller.config.train.seed == 9, timeout=10_000)
    drop(paused, path)
    qtbot.waitUntil(lambda: paused.controller.config.train.seed == 1, timeout=10_000)


def test_a_state_is_saved_while_running_and_gone_on_from(qtbot, paused, tmp_path, monkeypatch):
    path = tmp_path / "mine.safetensors"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    paused.controller.run()
    until_state(qtbot, paused.controller, "running")
    qtbot.waitUntil(lambda: paused.controller.history.last_step > 3)
    paused.actions_by_id["save_state"].trigger()
    qtbot.waitUntil(path.exists)
    until_state(qtbot, paused.controller, "running")
    drop(paused, path)
    qtbot.waitUntil(lambda: paused.controller.state == "paused", timeout=10_000)
    assert paused.controller.started.step > 3


def test_interventions_are_saved_and_replayed(qtbot, paused, tmp_path, monkeypatch):
    path = tmp_path / "script.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    paused.controller.set({"optimizer.d.lr": 5e-4})
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 5e-4)
    paused.actions_by_id["save_script"].trigger()
    assert "optimizer.d.lr" in path.read_text()
    paused.controller.restart(changes={"optimizer.d.lr": 1e-3})
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 1e-3, timeout=10_000)
    until_state(qtbot, paused.controller, "paused")
    drop(paused, path)
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 5e-4, timeout=10_000)


def test_curves_and_window_are_exported(qtbot, paused, tmp_path, monkeypatch):
    paused.controller.step()
    qtbot.waitUntil(lambda: paused.controller.history.last_step == 1)
    for action, name in (("export_history", "curves.csv"), ("export_picture", "window.png")):
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path, **__: (str(path), ""))
        paused.actions_by_id[action].trigger()
        assert path.stat().st_size > 50
    assert (tmp_path / "curves.csv").read_text().splitlines()[1].startswith("1,")


def test_a_drawing_is_trained_on(qtbot, window):
    window.actions_by_id["draw_data"].trigger()
    dialog = window.findChild(DrawDialog)
    dialog.canvas.set_strokes([[(-0.5, 0.0), (0.5, 0.5)]])
    dialog.accept()
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.controller.config.data.name == "drawn"
    assert window.controller.started.facts.data_kind == "points"


def test_something_unreadable_is_a_message(window, tmp_path):
    (tmp_path / "notes.docx").write_text("no")
    drop(window, tmp_path / "notes.docx")
    assert "no kind that ganviz reads" in shown_messages(window)[0]


@pytest.mark.parametrize("event", [
    Trouble(5, "D's loss is NaN.", "Lower the learning rate."),
    Failed(5, "Out of memory.", "Lower the batch size.", "Traceback …"),
    Note(5, "2 files were skipped", ("a.txt: no image",)),
], ids=lambda e: type(e).__name__)
def test_messages_are_shown_and_dismissed(qtbot, window, event):
    window.controller.event.emit(event)
    assert event.message in shown_messages(window)[0]
    message = window.messages.messages[0]
    assert message.isVisible()
    buttons = {b.text(): b for b in message.findChildren(QPushButton)}
    if "Details" in buttons:
        qtbot.mouseClick(buttons["Details"], Qt.MouseButton.LeftButton)
        assert message.details.isVisible()
    qtbot.mouseClick(buttons["Dismiss"], Qt.MouseButton.LeftButton)
    assert shown_messages(window) == []


def test_a_rejection_is_a_message_where_the_controls_are_closed(qtbot, paused):
    from ganviz.engine.commands import Set

    rejected = Rejected(0, 5, Set.of({"train.seed": 1}), "needs a restart")
    paused.controller.event.emit(rejected)
    assert shown_messages(paused) == []
    paused.docks["controls"].close()
    paused.controller.event.emit(rejected)
    assert shown_messages(paused) == ["needs a restart"]


def test_a_failing_source_leaves_the_window_alive(qtbot, window):
    def broken():
        raise ZeroDivisionError("toy")

    window.controller.open(broken)
    until_state(qtbot, window.controller, "failed")
    assert "ZeroDivisionError" in shown_messages(window)[0]
    window.controller.open(small_config(), paused=True)
    until_state(qtbot, window.controller, "paused")
    assert shown_messages(window) == []


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


def test_config_dialog_says_what_needs_a_restart(qtbot, paused):
    paused.actions_by_id["edit_config"].trigger()
    dialog = paused.findChild(ConfigDialog)
    assert not dialog.ok.isEnabled()
    dialog.tabs.setCurrentIndex(dialog.tabs.count() - 1)
    field = dialog.forms["train"].editors["train.batch_size"].text
    field.selectAll()
    qtbot.keyClicks(field, "32")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.ok.text() == "Apply"
    assert "train.batch_size: 16 → 32" in dialog.summary.text()
    dialog._on_edited("data.name", "grid")
    assert dialog.ok.text() == "Apply and restart"
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: paused.controller.config.data.name == "grid", timeout=10_000)
    assert paused.controller.config.train.batch_size == 32


def test_config_dialog_shows_what_is_impossible(qtbot, paused):
    paused.actions_by_id["edit_config"].trigger()
    dialog = paused.findChild(ConfigDialog)
    dialog._on_edited("model.name", "dcgan")
    assert not dialog.ok.isEnabled()
    assert dialog.summary.property("tone") == "bad"
    dialog.reject()


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
    qtbot.waitUntil(lambda: "steps/s" in paused.status_line.run.text(), timeout=5000)
    assert "watching costs" in paused.status_line.run.text()
    assert "CPU" in paused.status_line.device.text()


def test_closing_while_training_stops_it(qtbot, paused):
    paused.controller.run()
    until_state(qtbot, paused.controller, "running")
    thread = paused.controller._thread
    qtbot.mouseClick(paused, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    paused.close()
    assert paused.controller._thread is None
    del thread


def test_what_was_left_out_of_the_data_is_listed(qtbot, window, tmp_path):
    (tmp_path / "mine.csv").write_text("x,y\n" + "1,2\n3,4\n" * 20 + "5,\n")
    drop(window, tmp_path / "mine.csv")
    until_state(qtbot, window.controller, "paused")
    (message,) = window.messages.messages
    assert "left out" in message.text.text()
    assert message.details.toPlainText() == "line 42: a value is missing"


def test_data_that_cannot_be_opened_leaves_the_present_run(qtbot, paused, tmp_path):
    paused.controller.step()
    qtbot.waitUntil(lambda: paused.controller.history.last_step == 1)
    title = paused.windowTitle()
    (tmp_path / "pictures").mkdir()
    drop(paused, tmp_path / "pictures")
    until_state(qtbot, paused.controller, "paused")
    assert "holds no image; choose a folder" in shown_messages(paused)[0]
    assert "BMP images. The run before" in shown_messages(paused)[0]
    assert paused.windowTitle() == title
    assert tool_button(paused, "step").isEnabled()
    qtbot.mouseClick(paused.run_bar.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: paused.controller.history.last_step > 1, timeout=10_000)


def test_trouble_is_told_once_and_forgotten_when_the_run_goes_on(qtbot, paused):
    event = paused.controller.event
    event.emit(Trouble(5, "D's loss is NaN.", "Lower it (now 1)."))
    event.emit(Trouble(5, "D's loss is NaN.", "Lower it (now 0.1)."))
    assert shown_messages(paused) == ["D's loss is NaN. Lower it (now 0.1)."]
    event.emit(Resumed(5))
    assert shown_messages(paused) == []


def test_trouble_offers_a_restart(qtbot, paused):
    paused.controller.step()
    qtbot.waitUntil(lambda: paused.controller.history.last_step == 1)
    paused.controller.event.emit(Trouble(5, "D's loss is NaN.", "Lower it."))
    buttons = {b.text(): b for b in paused.messages.messages[0].findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Restart"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: paused.controller.history.last_step == 0, timeout=10_000)
    assert shown_messages(paused) == []


def test_an_exception_in_a_step_is_told_with_its_step_and_a_restart_helps(qtbot, paused, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError("toy")

    monkeypatch.setattr(paused.controller.trainer.learner, "iterate", broken)
    paused.controller.run()
    until_state(qtbot, paused.controller, "failed")
    assert "ZeroDivisionError: toy." in shown_messages(paused)[0]
    qtbot.waitUntil(lambda: paused.controller._thread is None, timeout=5000)
    buttons = {b.text(): b for b in paused.messages.messages[0].findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Restart"], Qt.MouseButton.LeftButton)
    until_state(qtbot, paused.controller, "running")


def test_a_refused_command_of_a_script_is_a_message(qtbot, window, tmp_path):
    script = tmp_path / "script.toml"
    script.write_text("[[command]]\nstep = 0\ncommand = 'set'\nvalues = { 'train.seed' = 3 }\n")
    window.open_request(LaunchRequest(source="ring-vanilla", overrides=(("data.size", "500"),), script=script))
    until_state(qtbot, window.controller, "paused", "running")
    qtbot.waitUntil(lambda: shown_messages(window) != [], timeout=5000)
    assert "Step 0: the script's command set was refused" in shown_messages(window)[0]


def test_a_number_of_steps_pauses_an_attended_window_which_goes_on(qtbot, window):
    window.open_request(LaunchRequest(source="ring-vanilla", overrides=(("data.size", "500"),), steps=5), paused=False)
    until_state(qtbot, window.controller, "paused")
    qtbot.waitUntil(lambda: window.controller.history.last_step == 5, timeout=5000)
    assert window.actions_by_id["step"].isEnabled()
    qtbot.mouseClick(window.run_bar.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controller.history.last_step > 5, timeout=10_000)


def test_a_drawing_is_changed(qtbot, window):
    window.controller.open(small_config(data__name="drawn", data__strokes="0,0 0.5,0.5", data__width=0.12), paused=True)
    until_state(qtbot, window.controller, "paused")
    window.themes.choose("light")
    window.actions_by_id["draw_data"].trigger()
    dialog = window.findChild(DrawDialog)
    assert (dialog.strokes(), dialog.width(), dialog.canvas.theme) == ("0,0 0.5,0.5", 0.12, LIGHT)
    dialog.brush.setValue(60)
    dialog.accept()
    qtbot.waitUntil(lambda: window.controller.config.data.width == 0.06, timeout=10_000)


def test_what_was_done_by_hand_is_replayed_in_the_window_and_without(qtbot, paused, tmp_path, monkeypatch):
    config, script, by_hand, replayed = (tmp_path / n for n in ("run.toml", "script.toml", "a.safetensors",
                                                                "b.safetensors"))
    controller = paused.controller

    def save(action, path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
        paused.actions_by_id[action].trigger()
        qtbot.waitUntil(path.exists, timeout=5000)

    save("save_config", config)
    qtbot.mouseClick(paused.run_bar.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: controller.history.last_step > 5, timeout=10_000)
    controller.set({"optimizer.d.lr": 5e-4, "loss.name": "hinge"})
    qtbot.waitUntil(lambda: controller.config.loss.name == "hinge", timeout=5000)
    paused.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: controller.config.loss.name == "non-saturating", timeout=5000)
    qtbot.mouseClick(paused.run_bar.run_button, Qt.MouseButton.LeftButton)
    until_state(qtbot, controller, "paused")
    steps = controller.trainer.step + 1
    paused.actions_by_id["step_d"].trigger()
    qtbot.waitUntil(lambda: controller.pace.step == steps, timeout=5000)
    save("save_state", by_hand)
    save("save_script", script)

    assert main(["train", str(config), "--script", str(script), "--steps", str(steps),
                 "--save-state", str(replayed)]) == 0
    assert same_weights(by_hand, replayed)

    replayed.unlink()
    drop(paused, script)
    qtbot.waitUntil(lambda: controller.trainer is not None and controller.pace.step == steps
                    and controller.state == "paused", timeout=10_000)
    save("save_state", replayed)
    assert same_weights(by_hand, replayed)


def same_weights(one, other) -> bool:
    mine, theirs = state.load(one).tensors, state.load(other).tensors
    return mine.keys() == theirs.keys() and all(bool((mine[k] == theirs[k]).all()) for k in mine)


def test_config_dialog_lets_the_model_follow_the_data(qtbot, window):
    window.controller.open(small_config(IMAGES), paused=True)
    until_state(qtbot, window.controller, "paused")
    window.actions_by_id["edit_config"].trigger()
    dialog = window.findChild(ConfigDialog)
    choose(qtbot, dialog.pickers["data"].box, "points")
    path = dialog.pickers["data"].form("points").editors["data.path"]
    assert path.isVisible()
    assert "has no path yet; choose a CSV" in dialog.summary.text()
    assert not dialog.ok.isEnabled()
    enter(qtbot, path.text, "mine.csv")
    assert dialog.ok.isEnabled()
    assert "data.path: – → mine.csv" in dialog.summary.text()
    assert "model.name: dcgan → mlp" in dialog.summary.text()
    choose(qtbot, dialog.pickers["data"].box, "digits")
    assert dialog.summary.text() == "Nothing changed."
    dialog.reject()


def test_config_dialog_shows_what_is_refused_where_it_is_chosen(qtbot, paused):
    paused.actions_by_id["edit_config"].trigger()
    dialog = paused.findChild(ConfigDialog)
    row = dialog.regularizers.rows["gradient-penalty"]
    assert row.box.isEnabled()
    norm = dialog.pickers["model"].form("mlp").editors["model.d_norm"].box
    dialog.tabs.setCurrentIndex(1)
    norm.setFocus()
    qtbot.keyClicks(norm, "batch")
    assert not row.box.isEnabled()
    assert "batch" in row.reason.text()
    dcgan = dialog.pickers["model"].box.model().item(dialog.pickers["model"].box.findData("dcgan"))
    assert not dcgan.isEnabled()
    dialog.reject()
