"""Samples are exported beside the training."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QProgressDialog, QPushButton

from ganviz.engine.export.samples import Source
from tests.engine.export.test_samples import CONDITIONAL
from tests.ui.helpers import shown_messages, small_config, until_state


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """Where the samples go."""
    path = tmp_path / "samples.npz"
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_, **__: (6, True))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    return path


@pytest.fixture
def training(qtbot, window):
    window.controller.open(small_config(CONDITIONAL), paused=False)
    until_state(qtbot, window.controller, "running")
    return window


def dialog_of(window):
    return window.findChild(QProgressDialog)


def test_samples_are_written_while_it_trains(qtbot, training, asked):
    training.actions_by_id["export_samples"].trigger()
    qtbot.waitUntil(asked.exists, timeout=20_000)
    qtbot.waitUntil(lambda: dialog_of(training) is None, timeout=20_000)
    with np.load(asked) as arrays:
        assert arrays["images"].shape == (60, 8, 8, 1)
        assert np.bincount(arrays["labels"]).tolist() == [6] * 10
    assert training.controller.state == "running"
    qtbot.waitUntil(lambda: shown_messages(training) == [f"Saved to {asked}."])


def test_it_can_be_cancelled(qtbot, training, asked, monkeypatch):
    drawing, draw = threading.Event(), Source.draw

    def slow(self, *args, cancelled, **kwargs):
        drawing.set()
        while not cancelled():
            drawing.wait(0.01)
        return draw(self, *args, cancelled=cancelled, **kwargs)

    monkeypatch.setattr(Source, "draw", slow)
    training.actions_by_id["export_samples"].trigger()
    qtbot.waitUntil(drawing.is_set, timeout=20_000)
    training.actions_by_id["export_samples"].trigger()
    assert any("wait for them" in message for message in shown_messages(training))
    qtbot.mouseClick(dialog_of(training).findChild(QPushButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog_of(training) is None, timeout=20_000)
    assert not asked.exists()


def test_closing_the_window_ends_it(qtbot, training, asked, monkeypatch):
    drawing = threading.Event()
    monkeypatch.setattr(Source, "draw", lambda self, *args, cancelled, **kwargs: (
        drawing.set(), [drawing.wait(0) for _ in iter(cancelled, True)], kwargs["progress"](1, 2))[0])
    training.actions_by_id["export_samples"].trigger()
    qtbot.waitUntil(drawing.is_set, timeout=20_000)
    training.close()
    assert not any(thread.name == "sample export" for thread in threading.enumerate())


def test_what_cannot_be_written_is_said(qtbot, training, asked):
    asked.mkdir()
    training.actions_by_id["export_samples"].trigger()
    qtbot.waitUntil(lambda: any("choose another place" in m for m in shown_messages(training)), timeout=20_000)


def test_points_of_a_plain_model_are_written_as_a_table(qtbot, window, asked, monkeypatch):
    action, table = window.actions_by_id["export_samples"], asked.with_suffix(".csv")
    assert not action.isEnabled()
    assert "open a preset first" in action.toolTip()
    window.controller.open(small_config(), paused=True)
    until_state(qtbot, window.controller, "paused")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(table), ""))
    action.trigger()
    qtbot.waitUntil(table.exists, timeout=20_000)
    qtbot.waitUntil(lambda: dialog_of(window) is None, timeout=20_000)
    head, *points = table.read_text().splitlines()
    assert head == "x,y"
    assert len(points) == 6
