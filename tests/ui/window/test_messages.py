"""What the window says when something goes wrong, and what it offers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.telemetry.events import Failed, Note, Rejected, Resumed, Trouble
from tests.ui.helpers import shown_messages, small_config, until_state


def test_an_impossible_preset_is_a_message(qtbot, window):
    window.files.open_preset("ring-of-power")
    assert "ring-of-power" in shown_messages(window)[0]


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
    from ganviz.engine.settings.commands import Set

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
    qtbot.waitUntil(lambda: not paused.controller.has_thread, timeout=5000)
    buttons = {b.text(): b for b in paused.messages.messages[0].findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Restart"], Qt.MouseButton.LeftButton)
    until_state(qtbot, paused.controller, "running")


def test_a_refused_command_of_a_script_is_a_message(qtbot, window, tmp_path):
    script = tmp_path / "script.toml"
    script.write_text("[[command]]\nstep = 0\ncommand = 'set'\nvalues = { 'train.seed' = 3 }\n")
    window.open_request(CommandLineRequest(source="ring-vanilla", overrides=(("data.size", "500"),), script=script))
    until_state(qtbot, window.controller, "paused", "running")
    qtbot.waitUntil(lambda: shown_messages(window) != [], timeout=5000)
    assert "Step 0: the script's command set was refused" in shown_messages(window)[0]
