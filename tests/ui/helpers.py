"""Trainers that misbehave, and small runs, for the window's tests."""

from __future__ import annotations

import threading
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import config as small_config


class BrokenTrainer:
    """Raises an exception in the training thread, outside of what a real trainer guards."""

    def __init__(self, config: RunConfig, telemetry: Telemetry, **options: Any) -> None:
        raise ZeroDivisionError("the toy is broken")


class SlowImport:
    """Makes real trainers, but only after `go` is set: as if torch took long to import."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.go = threading.Event()
        self.made = 0

    def __call__(self, config: RunConfig, telemetry: Telemetry, **options: Any) -> Trainer:
        self.entered.set()
        self.go.wait(20)
        self.made += 1
        return Trainer(config, telemetry, **options)


def until_state(qtbot, controller, *states: str) -> None:
    """Wait until a controller's run is in one of the states."""
    qtbot.waitUntil(lambda: controller.state in states, timeout=20_000)


def tool_button(window, action):
    return window.run_bar.widgetForAction(window.actions_by_id[action])


def shown_messages(window):
    return [m.text.text() for m in window.messages.messages]


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    assert event.isAccepted()


def enter(qtbot, field, text):
    """Replace a field's text by typing, and end with Enter."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(qtbot, box, data):
    """Choose an entry of a combo box with the arrow keys."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    while box.currentData() != data:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"{data} cannot be chosen"


__all__ = ["BrokenTrainer", "SlowImport", "choose", "drop", "enter", "press", "shown_messages", "small_config",
           "tool_button", "until_state"]
