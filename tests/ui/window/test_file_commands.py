"""What is opened, dropped, drawn, saved and exported."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ganviz.cli import main
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.record import resuming
from ganviz.ui.forms.draw_dialog import DrawDialog
from ganviz.ui.theme.theme import LIGHT
from tests.ui.exporting import export
from tests.ui.helpers import drop, press, shown_messages, small_config, tool_button, until_state


def test_points_dropped_on_the_window_are_trained_on(qtbot, window, tmp_path):
    points = np.random.default_rng(0).normal(size=(200, 2))
    np.savetxt(tmp_path / "mine.csv", points, delimiter=",", header="x,y", comments="")
    drop(window, tmp_path / "mine.csv")
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.controller.started.facts.items == 200
    assert "mine.csv" in window.windowTitle()


def test_a_config_is_saved_and_dropped(qtbot, paused, tmp_path):
    path = tmp_path / "mine.toml"
    export(qtbot, paused, "config", path)
    paused.controller.restart(seed=9)
    qtbot.waitUntil(lambda: paused.controller.config.train.seed == 9, timeout=10_000)
    drop(paused, path)
    qtbot.waitUntil(lambda: paused.controller.config.train.seed == 1, timeout=10_000)


def test_a_run_is_saved_while_running_and_gone_on_from(qtbot, paused, tmp_path, monkeypatch):
    path = tmp_path / "mine.ganviz"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    paused.controller.run()
    until_state(qtbot, paused.controller, "running")
    qtbot.waitUntil(lambda: paused.controller.history.last_step > 3)
    press(qtbot, paused, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(path.exists)
    until_state(qtbot, paused.controller, "running")
    drop(paused, path)
    qtbot.waitUntil(lambda: paused.controller.state == "paused", timeout=10_000)
    assert paused.controller.started.step > 3


def test_interventions_are_saved_and_replayed(qtbot, paused, tmp_path):
    path = tmp_path / "script.toml"
    paused.controller.set({"optimizer.d.lr": 5e-4})
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 5e-4)
    export(qtbot, paused, "interventions", path)
    assert "optimizer.d.lr" in path.read_text()
    paused.controller.restart(changes={"optimizer.d.lr": 1e-3})
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 1e-3, timeout=10_000)
    until_state(qtbot, paused.controller, "paused")
    drop(paused, path)
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 5e-4, timeout=10_000)


def test_the_window_is_exported(paused, tmp_path, monkeypatch):
    path = tmp_path / "window.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    paused.actions_by_id["export_picture"].trigger()
    assert path.stat().st_size > 50


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


def test_data_that_cannot_be_opened_leaves_the_present_run(qtbot, paused, tmp_path):
    paused.controller.step()
    qtbot.waitUntil(lambda: paused.controller.history.last_step == 1)
    title = paused.windowTitle()
    (tmp_path / "pictures").mkdir()
    drop(paused, tmp_path / "pictures")
    until_state(qtbot, paused.controller, "paused")
    assert "holds no image; choose a folder" in shown_messages(paused)[0]
    assert "BMP or other images. The run before" in shown_messages(paused)[0]
    assert paused.windowTitle() == title
    assert tool_button(paused, "step").isEnabled()
    qtbot.mouseClick(paused.run_bar.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: paused.controller.history.last_step > 1, timeout=10_000)


def test_a_number_of_steps_pauses_an_attended_window_which_goes_on(qtbot, window):
    request = CommandLineRequest(source="ring-vanilla", overrides=(("data.size", "500"),), steps=5)
    window.open_request(request, paused=False)
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
    config, script, by_hand, replayed, again = (tmp_path / n for n in (
        "run.toml", "script.toml", "a.ganviz", "b.ganviz", "c.ganviz"))
    controller = paused.controller

    def save(path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
        paused.actions_by_id["save_run"].trigger()
        qtbot.waitUntil(path.exists, timeout=5000)

    export(qtbot, paused, "config", config)
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
    save(by_hand)
    export(qtbot, paused, "interventions", script)

    assert main(["train", str(config), "--script", str(script), "--steps", str(steps),
                 "--record", str(replayed)]) == 0
    assert same_weights(by_hand, replayed)

    drop(paused, script)
    qtbot.waitUntil(lambda: controller.trainer is not None and controller.pace.step == steps
                    and controller.state == "paused", timeout=10_000)
    save(again)
    assert same_weights(by_hand, again)


def same_weights(one, other) -> bool:
    mine, theirs = resuming.find(one).state.tensors, resuming.find(other).state.tensors
    return mine.keys() == theirs.keys() and all(bool((mine[k] == theirs[k]).all()) for k in mine)
