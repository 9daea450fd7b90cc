"""The settings of recording, the runs used last in the File menu, and the limit of the whole folder, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QPushButton

from ganviz.engine.record import library
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.runs.recording_dialog import RecordingDialog
from ganviz.ui.runs.runs_dialog import RunsDialog
from ganviz.ui.window.main_window import MainWindow
from tests.engine.record.made import made
from tests.ui.helpers import choose, shown_messages, small_config, until_state
from tests.ui.run.test_left_run import begin


@pytest.fixture
def window(qtbot):
    """A window whose runs are recorded, before any run."""
    window = MainWindow(RunController(recording=Recording()), remember=False)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


def trained(qtbot, window):
    """Begin a run and train a step of it, which its file then holds."""
    begin(qtbot, window, lambda: window.controller.open(small_config(), name="ring-vanilla", paused=True))
    window.controller.step()
    qtbot.waitUntil(lambda: library.size_of(window.controller.file) > 0, timeout=20_000)


def recent(window) -> list:
    menu = window.findChild(QMenu, "recent")
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def test_recent_runs_are_kept_up_to_date_and_opened(qtbot, window):
    assert [action.text() for action in recent(window)] == ["No other run has been recorded yet", "More…"]
    for number in range(10):
        made(f"run {number}", 10 + number, days=number)
    actions = recent(window)
    assert [action.text().split("  ")[0] for action in actions] == [f"run {number}" for number in range(9, 1, -1)] + [
        "More…"]
    assert actions[0].text().endswith("19 steps")
    opened = []
    window.controller.open_recorded = opened.append
    actions[1].trigger()
    assert [path.stem.split()[-1] for path in opened] == ["run-8"]
    actions[-1].trigger()
    dialog = window.findChild(RunsDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_the_run_just_left_is_the_first_of_the_recent_ones(qtbot, window):
    trained(qtbot, window)
    assert [action.text() for action in recent(window)][0] == "No other run has been recorded yet"
    begin(qtbot, window, window.actions_by_id["restart"].trigger)
    assert recent(window)[0].text().startswith("ring-vanilla  ")


def test_what_recording_may_take_is_chosen_and_remembered(qtbot, window, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())))
    path = made("ring-vanilla", kilobytes=3000)
    window.actions_by_id["recording"].trigger()
    dialog = window.findChild(RecordingDialog)
    assert dialog.total.text() == f"one run, {path.stat().st_size / 2**20:.1f} MB"
    choose(qtbot, dialog.limit, 250)
    choose(qtbot, dialog.folder_limit, 5)
    qtbot.mouseClick(dialog.folder_button, Qt.MouseButton.LeftButton)
    assert shown == [library.folder()]
    assert window.actions_by_id["record"].isChecked()
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.on.height() // 2))
    assert not window.actions_by_id["record"].isChecked()
    dialog.reject()
    again = Recording()
    assert (again.on, again.megabytes, again.folder_gigabytes) == (False, 250, 5)


def test_the_status_bar_says_how_large_the_file_is_or_that_there_is_none(qtbot, window):
    trained(qtbot, window)
    label = window.status_bar.recorded

    def says_size() -> bool:
        window.status_bar.renew()
        size = library.size_of(window.controller.file)
        return label.text() in (f"recorded: {-(-size // 1024)} KB", f"recorded: {size / 2**20:.1f} MB")

    qtbot.waitUntil(says_size, timeout=20_000)
    assert str(window.controller.file) in label.toolTip()
    window.controller.recording.turn(False)
    begin(qtbot, window, window.actions_by_id["restart"].trigger)
    window.status_bar.renew()
    assert label.text() == "not recorded"


def test_the_folder_is_held_to_its_limit_and_that_is_said(qtbot, window, monkeypatch):
    monkeypatch.setattr("ganviz.ui.runs.deleting.QFile.moveToTrash", lambda name: Path(name).unlink() or True)
    for days, notes in enumerate(("", "keep", "", "")):
        made(f"run {days}", days=days, kilobytes=2000, notes=notes)
    one = library.size_of(library.paths()[0])
    monkeypatch.setattr("ganviz.ui.runs.folder_limit._GIGABYTE", 5 * one // 2)  # room for two
    begin(qtbot, window, lambda: window.controller.open(small_config(), name="ring-vanilla", paused=True))
    assert len(library.paths()) == 4, "without a limit all stay"
    window.controller.recording.limit_folder(1)
    begin(qtbot, window, window.actions_by_id["restart"].trigger)
    qtbot.waitUntil(lambda: any("took more than they may (1 GB)" in text for text in shown_messages(window)))
    until_state(qtbot, window.controller, "paused")
    assert sorted(run.name for run in library.runs()) == ["run 1", "run 3"], "run 1 has notes"
    button = next(b for m in window.messages.messages for b in m.findChildren(QPushButton)
                  if b.text() == "Recorded runs")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(RunsDialog)
    assert dialog.isVisible()
    dialog.reject()
