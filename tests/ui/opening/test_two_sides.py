"""Opening what has two sides: the question which is made from which, and its answers."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.opening import two_sides
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.opening.two_sides import recognize
from ganviz.ui.opening.two_sides_dialog import TwoSidesDialog
from tests.pictures import blots, save_side
from tests.ui.helpers import drop, shown_messages, until_state


@pytest.fixture
def folder(tmp_path):
    one, other = blots(8)
    save_side(tmp_path / "mine" / "photos", one)
    save_side(tmp_path / "mine" / "sketches", other)
    return tmp_path / "mine"


def dialog_of(qtbot, window) -> TwoSidesDialog:
    qtbot.waitUntil(lambda: window.findChild(TwoSidesDialog) is not None, timeout=20_000)
    return window.findChild(TwoSidesDialog)


def click(qtbot, dialog, button=QDialogButtonBox.StandardButton.Open):
    qtbot.mouseClick(dialog.buttons.button(button), Qt.MouseButton.LeftButton)


def started_data(qtbot, window):
    until_state(qtbot, window.controller, "paused", "failed")
    config = window.controller.started.config
    return config.data.name, config.model.name, config.data.source, config.data.target


def test_a_dropped_folder_is_asked_about_and_trained_on(qtbot, window, folder):
    drop(window, folder)
    dialog = dialog_of(qtbot, window)
    assert dialog.windowTitle() == "What is in mine?"
    assert [heading.text() for heading in dialog.headings] == ["Source: photos", "Target: sketches"]
    click(qtbot, dialog)
    assert started_data(qtbot, window) == ("pairs", "pix2pix", "photos", "sketches")
    assert "mine" in window.windowTitle()


def test_the_person_chooses_the_source_and_that_there_are_no_pairs(qtbot, window, folder, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    window.actions_by_id["open_folder"].trigger()
    dialog = dialog_of(qtbot, window)
    before = [picture.pixmap().toImage() for picture in dialog.pictures[0]]
    qtbot.keyClick(dialog.direction, Qt.Key.Key_Down)
    assert [heading.text() for heading in dialog.headings] == ["Source: sketches", "Target: photos"]
    assert [picture.pixmap().toImage() for picture in dialog.pictures[1]] == before, "partners stay together"
    qtbot.keyClick(dialog.form, Qt.Key.Key_Down)
    click(qtbot, dialog)
    assert started_data(qtbot, window) == ("domains", "cyclegan", "sketches", "photos")


def test_two_folders_may_be_classes_all_the_same(qtbot, window, folder):
    drop(window, folder)
    dialog = dialog_of(qtbot, window)
    qtbot.keyClick(dialog.form, Qt.Key.Key_End)
    assert not dialog.direction.isEnabled()
    assert [heading.text() for heading in dialog.headings] == ["photos", "sketches"]
    click(qtbot, dialog)
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.controller.started.config.data.name == "folder"
    assert window.controller.started.facts.label_names == ("photos", "sketches")


def test_cancelled_the_run_goes_on_as_it_was(qtbot, paused, folder):
    before = paused.controller.started
    drop(paused, folder)
    click(qtbot, dialog_of(qtbot, paused), QDialogButtonBox.StandardButton.Cancel)
    qtbot.waitUntil(lambda: paused.findChild(TwoSidesDialog) is None)
    assert paused.controller.started is before


def test_the_command_line_opens_a_folder_with_the_question_unless_it_says_the_answer(qtbot, window, folder):
    window.open_request(CommandLineRequest(str(folder), (("train.batch_size", "4"),)), paused=True)
    click(qtbot, dialog_of(qtbot, window))
    assert started_data(qtbot, window)[0] == "pairs"
    assert window.controller.config.train.batch_size == 4
    window.open_request(CommandLineRequest(str(folder), (("data.name", "domains"),)), paused=True)
    qtbot.waitUntil(lambda: window.controller.config.data.name == "domains", timeout=20_000)


def test_a_folder_of_images_is_opened_without_a_question(qtbot, window, tmp_path):
    save_side(tmp_path / "images", blots(8)[0])
    drop(window, tmp_path / "images")
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.controller.started.config.data.name == "folder"
    assert window.findChild(TwoSidesDialog) is None


@pytest.fixture
def searched(monkeypatch) -> threading.Event:
    """Set, lets a search end that takes longer than the window waits."""
    go = threading.Event()

    def slowly(path, cancelled):
        while not go.wait(0.01):
            if cancelled():
                raise Cancelled
        return recognize(path, cancelled)

    monkeypatch.setattr(two_sides, "recognize", slowly)
    return go


def test_a_large_folder_is_looked_through_beside_the_window(qtbot, window, folder, searched):
    drop(window, folder)
    assert window.findChild(TwoSidesDialog) is None
    searched.set()
    click(qtbot, dialog_of(qtbot, window))
    assert started_data(qtbot, window)[0] == "pairs"


def test_what_is_opened_meanwhile_takes_its_place(qtbot, window, folder, searched, tmp_path):
    np.savetxt(tmp_path / "points.csv", np.random.default_rng(0).normal(size=(200, 2)), delimiter=",")
    drop(window, folder)
    drop(window, tmp_path / "points.csv")
    searched.set()
    until_state(qtbot, window.controller, "paused", "failed")
    assert window.controller.started.config.data.name == "points"
    assert window.findChild(TwoSidesDialog) is None


def test_a_file_that_cannot_be_read_is_told(qtbot, window, tmp_path):
    (tmp_path / "text.npz").write_text("no archive")
    drop(window, tmp_path / "text.npz")
    qtbot.waitUntil(lambda: any("text.npz" in message for message in shown_messages(window)), timeout=20_000)
