"""The whole window and a run that trains elsewhere: chosen in the dialog, paused, set, and taken over."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ganviz.ui.attach.attach_dialog import AttachDialog
from ganviz.ui.run.run_controller import RunController
from tests.ui.helpers import shown_messages, small_config, tool_button
from tests.ui.run.listening import connection, listening_run

PATIENCE = 60_000  # ms


def until(qtbot, is_so) -> None:
    qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE)


def test_a_run_is_chosen_paused_set_and_taken_over(qtbot, window):
    controller, other = window.controller, RunController()
    with listening_run(small_config(), name="far") as (trainer, listener):
        window.actions_by_id["attach"].trigger()
        dialog = window.findChild(AttachDialog)
        until(qtbot, lambda: dialog.runs.topLevelItemCount() == 1)
        row = dialog.runs.topLevelItem(0)
        assert (row.text(0), row.text(3)) == ("far", "nobody")
        assert int(row.text(1).replace(",", "")) >= 0
        qtbot.mouseClick(dialog.attach_button, Qt.MouseButton.LeftButton)
        until(qtbot, lambda: controller.state == "running" and controller.attached.steers)
        until(qtbot, lambda: window.findChild(AttachDialog) is None)
        assert window.windowTitle().startswith("far")
        assert not window.actions_by_id["restart"].isEnabled()
        assert "trains in another process" in window.actions_by_id["restart"].toolTip()
        assert not window.run_bar.device.isEnabled()
        qtbot.mouseClick(tool_button(window, "toggle"), Qt.MouseButton.LeftButton)
        until(qtbot, lambda: controller.state == "paused")
        controller.set({"optimizer.d.lr": 5e-4})
        until(qtbot, lambda: trainer.config.get("optimizer.d.lr") == 5e-4)
        # another window takes over, and this one takes it back
        other.attach(connection())
        until(qtbot, lambda: other.attached is not None and other.attached.is_connected)
        other.take_over()
        until(qtbot, lambda: other.attached.steers and not controller.attached.steers)
        until(qtbot, lambda: any("steers this run now" in text for text in shown_messages(window)))
        window.status_bar.renew()
        assert "another window steers" in window.status_bar.seat.words.text()
        assert not window.actions_by_id["end_there"].isEnabled()
        step = trainer.step
        qtbot.mouseClick(tool_button(window, "step"), Qt.MouseButton.LeftButton)
        until(qtbot, lambda: any("take over first" in text for text in shown_messages(window)))
        assert trainer.step == step
        assert window.status_bar.seat.button.isVisible()
        qtbot.mouseClick(window.status_bar.seat.button, Qt.MouseButton.LeftButton)
        until(qtbot, lambda: controller.attached.steers)
        assert window.actions_by_id["end_there"].isEnabled()
        qtbot.mouseClick(tool_button(window, "step"), Qt.MouseButton.LeftButton)
        until(qtbot, lambda: trainer.step == step + 1)
        other.close()
        window.close()
        until(qtbot, lambda: listener.attached == 0)
        assert trainer.step == step + 1  # it waits there for the next window


def test_a_machine_that_is_none_is_told_in_the_dialog(qtbot, window):
    window.actions_by_id["attach"].trigger()
    dialog = window.findChild(AttachDialog)
    until(qtbot, lambda: "No run listens on this machine" in dialog.status.text())
    assert not dialog.attach_button.isEnabled()
    dialog.host.setCurrentText("-oProxyCommand=evil")
    qtbot.mouseClick(dialog.look_button, Qt.MouseButton.LeftButton)
    assert "is no machine" in dialog.status.text()
    dialog.reject()
