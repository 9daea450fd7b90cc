"""The window asks once before it loads data from a place that a file names and the person never has."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ganviz.cli import main
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.record import library
from ganviz.engine.system import data_places
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow

PATIENCE = 60_000


@pytest.fixture
def window(qtbot):
    with data_places.guarded():
        controller = RunController(recording=Recording())
        window = MainWindow(controller, remember=False)
        qtbot.addWidget(window)
        window.show()
        yield window
        controller.close()


@pytest.fixture
def theirs(tmp_path, monkeypatch):
    """A run that somebody else recorded, of data that lies here by chance."""
    data = tmp_path / "private.npy"
    np.save(data, np.random.default_rng(0).standard_normal((300, 2)))
    assert main(["train", str(data), "--steps", "10", "--device", "cpu"]) == 0
    monkeypatch.setattr(data_places, "_named", set())
    data_places._file().unlink()
    return library.find("last"), data


def test_a_run_from_elsewhere_is_asked_about_once(qtbot, window, theirs):
    run, data = theirs
    window.open_request(CommandLineRequest(source="ring-vanilla"), paused=True)
    qtbot.waitUntil(lambda: window.controller.state == "paused", timeout=PATIENCE)
    window.controller.open_recorded(run)
    qtbot.waitUntil(lambda: any("Load it?" in message.text.text() for message in window.messages.messages),
                    timeout=PATIENCE)
    message = next(m for m in window.messages.messages if "Load it?" in m.text.text())
    assert str(data) in message.text.text()
    assert window.controller.name == "ring-vanilla"  # the run before is still there
    qtbot.waitUntil(lambda: window.controller.state == "paused", timeout=PATIENCE)
    button = next(b for b in message.findChildren(QPushButton) if b.text() == "Load it")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controller.name == data.name and window.controller.state == "paused",
                    timeout=PATIENCE)
    assert window.controller.history.last_step == 10
    assert not [m for m in window.messages.messages if "Load it?" in m.text.text()]
    with qtbot.waitSignal(window.controller.started_run, timeout=PATIENCE):  # no question any more
        window.controller.open_recorded(run)


def test_data_that_the_person_opens_is_not_asked_about(qtbot, window, theirs):
    _, data = theirs
    with qtbot.waitSignal(window.controller.started_run, timeout=PATIENCE):
        window.open_request(CommandLineRequest(source=str(data)), paused=True)
    assert not [m for m in window.messages.messages if "Load it?" in m.text.text()]
