"""The loop that the program is for, by hand: open, run, pause, change, swap the loss, resume, look, close."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ganviz.engine.opening.command_line_request import CommandLineRequest
from tests.ui.helpers import choose, enter, until_state


def test_a_person_steers_a_run(qtbot, window):
    controller, controls = window.controller, window.panels["controls"]
    window.open_request(CommandLineRequest(source="ring-vanilla"))
    until_state(qtbot, controller, "paused")
    click(qtbot, window.run_bar.run_button)
    until_state(qtbot, controller, "running")
    qtbot.waitUntil(lambda: controller.history.last_step > 20, timeout=20_000)
    click(qtbot, window.run_bar.run_button)
    until_state(qtbot, controller, "paused")

    enter(qtbot, controls.forms.rates.editors["optimizer.d.lr"].text, "3e-4")
    qtbot.waitUntil(lambda: controller.config.optimizer_d.lr == 3e-4, timeout=5000)
    enter(qtbot, controls.forms.rates.editors["optimizer.g.lr"].text, "2e-4")
    qtbot.waitUntil(lambda: controller.config.optimizer_g.lr == 2e-4, timeout=5000)
    choose(qtbot, controls.forms.loss.box, "wasserstein")
    qtbot.waitUntil(lambda: controller.config.loss.name == "wasserstein", timeout=5000)
    box = controls.forms.regularizers.rows["gradient-penalty"].box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: controller.config.get("regularizers.gradient-penalty"), timeout=5000)
    assert not controls.forms.advice.isVisible()

    click(qtbot, window.run_bar.run_button)
    until_state(qtbot, controller, "running")
    step = controller.history.last_step
    qtbot.waitUntil(lambda: controller.history.last_step > step + 20, timeout=20_000)
    changed = [path for mark in controller.marks for path, _ in mark.command.changes]
    assert {"optimizer.d.lr", "optimizer.g.lr", "loss.name", "regularizers.gradient-penalty"} <= set(changed)
    assert [m.step for m in controller.marks] == sorted(m.step for m in controller.marks)
    assert "step" in controls.answer.text.text()
    assert window.messages.messages == []
    window.close()
    assert not controller.has_thread


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
