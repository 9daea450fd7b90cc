"""A recorded run in the window: looking back, going on from an earlier step, and the list of runs."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from ganviz.cli import main
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.record import library
from ganviz.engine.record.reader import RunReader
from ganviz.engine.settings.commands import Pause, Scripted, Set
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from ganviz.ui.run.player import PLAY_RATES
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.runs.run_tree import STEPS
from ganviz.ui.runs.runs_dialog import RunsDialog
from ganviz.ui.window.main_window import MainWindow
from tests.engine.helpers import POINTS, config
from tests.ui.helpers import press

PATIENCE = 60_000  # ms


@pytest.fixture
def window(qtbot):
    """A window whose runs are recorded."""
    controller = RunController(recording=Recording())
    window = MainWindow(controller, remember=False)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


def trained(qtbot, window, steps: int) -> None:
    """Train a small run to a step, one by one so that each has its pictures, and wait until the window has it."""
    controller = window.controller
    if controller.started is None:
        controller.open(config(POINTS), name="ring-vanilla", paused=True)
        qtbot.waitUntil(lambda: controller.state == "paused", timeout=PATIENCE)
    while controller.trainer.step < steps:
        aim = controller.trainer.step + 1
        controller.step()
        qtbot.waitUntil(lambda aim=aim: controller.trainer.step >= aim, timeout=PATIENCE)
    qtbot.waitUntil(lambda: controller.history.last_step >= steps, timeout=PATIENCE)


def written(qtbot, window, steps: int) -> None:
    """Wait until the file holds a step, and pictures."""
    def holds() -> bool:
        file = window.controller.file
        if file is None or not file.exists():
            return False
        with RunReader(file) as reader:
            return reader.last_step() >= steps and bool(reader.pictures("samples"))

    qtbot.waitUntil(holds, timeout=PATIENCE)


def changed(qtbot, window, **changes) -> None:
    before = len(window.controller.marks)
    window.controller.set({path.replace("__", "."): value for path, value in changes.items()})
    qtbot.waitUntil(lambda: len(window.controller.marks) > before, timeout=PATIENCE)


def test_all_views_show_an_earlier_step_and_live_returns(qtbot, window):
    trained(qtbot, window, 10)
    changed(qtbot, window, optimizer__d__lr=0.01)
    trained(qtbot, window, 30)
    written(qtbot, window, 30)
    bar, stage = window.look_back_bar, window.panels["stage"]
    assert not bar.isVisible()
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert bar.isVisible()
    window.look_back.look_at(9)
    assert "Step 9 of 30" in bar.step.text()
    assert "since then: D learning rate" in bar.then.text()
    live = stage.grab().toImage()
    with RunReader(window.controller.file) as reader:
        recorded = [step for _, _, step in reader.pictures("samples") if step <= 9]
    assert window.look_back.pictures(("samples",))["samples"].step == recorded[-1]
    window.look_back.look_at(10)  # trained before the change, which was made after it
    assert "since then: D learning rate" in bar.then.text()
    window.look_back.look_at(11)
    assert bar.then.text() == ""
    changed(qtbot, window, train__d_steps=2)  # while one looks back
    window.look_back.look_at(20)
    assert "since then: D steps" in bar.then.text()
    qtbot.mouseClick(bar.live, Qt.MouseButton.LeftButton)
    assert window.look_back.is_live
    assert not bar.isVisible()
    qtbot.waitUntil(lambda: stage.grab().toImage() != live, timeout=PATIENCE)


def test_the_slider_the_keys_and_playing_go_through_the_pictures(qtbot, window):
    trained(qtbot, window, 40)
    written(qtbot, window, 40)
    look_back, bar = window.look_back, window.look_back_bar
    look_back.look_at(1)
    bar.slider.setValue(25)
    assert look_back.step == 25
    qtbot.keyClick(bar.slider, Qt.Key.Key_Home)
    assert look_back.step == window.controller.history.first_step
    look_back.player.set_rate(25)
    qtbot.mouseClick(bar.buttons.play, Qt.MouseButton.LeftButton)
    assert look_back.player.is_playing
    qtbot.waitUntil(lambda: look_back.is_live, timeout=PATIENCE)  # it ends at the newest picture
    assert not look_back.player.is_playing
    last = look_back_pictures(window)[-1]
    for number, rate in enumerate(PLAY_RATES):
        look_back.look_at(last)
        qtbot.keyClick(bar.buttons.rate, Qt.Key.Key_Home)
        for _ in range(number):
            qtbot.keyClick(bar.buttons.rate, Qt.Key.Key_Down)
        assert bar.buttons.rate.currentText() == f"{rate}/s"
        press(qtbot, window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
        began = time.monotonic()
        assert look_back.player.is_playing
        assert look_back.player.findChild(QTimer).interval() == 1000 // rate
        qtbot.waitUntil(lambda: look_back.is_live, timeout=PATIENCE)
        assert time.monotonic() - began > 0.9 / rate, "a picture stays for its time"


def look_back_pictures(window) -> list[int]:
    with RunReader(window.controller.file) as reader:
        return sorted(step for _, _, step in reader.pictures("samples"))


def test_going_on_from_an_earlier_step_is_exact_and_keeps_what_came_after(qtbot, window):
    trained(qtbot, window, 10)
    changed(qtbot, window, optimizer__d__lr=0.01)
    trained(qtbot, window, 25)
    written(qtbot, window, 25)
    controller, file = window.controller, window.controller.file
    window.look_back.look_at(14)
    with qtbot.waitSignal(controller.started_run, timeout=PATIENCE):
        qtbot.mouseClick(window.look_back_bar.rewind, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: controller.state == "paused" and controller.history.last_step == 14, timeout=PATIENCE)
    assert controller.file == file
    assert controller.name == "ring-vanilla"
    # curves and events come by two ways: the curve may be there a moment before the answer to the change
    qtbot.waitUntil(lambda: controller.config.optimizer_d.lr == 0.01, timeout=PATIENCE)
    assert window.look_back.is_live
    whole = Trainer(config(POINTS), Telemetry(), steps=14, attended=False,
                    script=(Scripted(10, Set.of({"optimizer.d.lr": 0.01})),))
    whole.run()
    mine, theirs = [], whole.state().tensors
    controller.trainer.ask_state(mine.append)
    qtbot.waitUntil(lambda: bool(mine), timeout=PATIENCE)
    assert all(theirs[name].equal(mine[0].tensors[name]) for name in theirs if name.startswith("network."))
    trained(qtbot, window, 16)
    qtbot.waitUntil(lambda: _steps_of(file) == [16, 25], timeout=PATIENCE)


def _steps_of(file) -> list[int]:
    with RunReader(file) as reader:
        return sorted(reader.last_step(part.number) for part in reader.stretches())


def test_a_run_that_another_took_the_place_of_is_gone_on_with_from_the_list(qtbot, window):
    trained(qtbot, window, 12)
    changed(qtbot, window, optimizer__d__lr=0.01)
    trained(qtbot, window, 20)
    written(qtbot, window, 20)
    controller, first = window.controller, window.controller.file
    with qtbot.waitSignal(controller.started_run, timeout=PATIENCE):
        controller.open(config(POINTS, train__seed=5), name="another", paused=True)
    qtbot.waitUntil(lambda: controller.state == "paused", timeout=PATIENCE)
    window.actions_by_id["runs"].trigger()
    dialog = window.findChild(RunsDialog)
    qtbot.waitUntil(lambda: len(dialog.runs()) == 1, timeout=PATIENCE)
    row, = dialog.tree.rows()
    assert (row.loaded.run.name, row.text(STEPS)) == ("ring-vanilla", "20")
    assert row.loaded.picture is not None
    with qtbot.waitSignal(controller.started_run, timeout=PATIENCE):
        qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: controller.state == "paused", timeout=PATIENCE)
    assert (controller.file, controller.history.last_step, controller.name) == (first, 20, "ring-vanilla")
    assert [mark.step for mark in controller.marks] == [12]
    trained(qtbot, window, 22)


def test_runs_are_named_searched_and_deleted(qtbot, window, monkeypatch):
    trained(qtbot, window, 3)
    written(qtbot, window, 3)
    window.controller.open(config(POINTS), name="another", paused=True)
    qtbot.waitUntil(lambda: window.controller.name == "another" and window.controller.state == "paused",
                    timeout=PATIENCE)
    window.actions_by_id["runs"].trigger()
    dialog = window.findChild(RunsDialog)
    qtbot.waitUntil(lambda: len(dialog.runs()) == 1, timeout=PATIENCE)
    qtbot.mouseClick(dialog.notes, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog.notes, "the one with the dip")
    qtbot.keyClick(dialog.notes, Qt.Key.Key_Tab)
    run, = library.runs()
    assert run.notes == "the one with the dip"
    qtbot.keyClicks(dialog.search, "nothing like it")
    assert dialog.current() is None
    assert not dialog.open_button.isEnabled()
    dialog.search.setText("DIP")
    assert dialog.current().path == run.path
    monkeypatch.setattr("ganviz.ui.runs.deleting.QFile.moveToTrash", lambda name: _unlinked(name))
    qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    assert not run.path.exists()
    assert dialog.runs() == []
    dialog.reject()


def test_the_run_that_is_being_recorded_is_named_too_before_and_after_it_trains_on(qtbot, window):
    trained(qtbot, window, 12)
    written(qtbot, window, 12)
    controller, file = window.controller, window.controller.file
    type_about(qtbot, window, "while it trains", "a dip at 9")
    qtbot.waitUntil(lambda: _about(file) == ("while it trains", "a dip at 9"), timeout=PATIENCE)
    controller.open(config(POINTS), name="another", paused=True)
    qtbot.waitUntil(lambda: controller.name == "another" and controller.state == "paused", timeout=PATIENCE)
    window.open_request(CommandLineRequest(resume=file), paused=True)
    qtbot.waitUntil(lambda: controller.file == file and controller.state == "paused", timeout=PATIENCE)
    type_about(qtbot, window, "gone on with", "not trained on yet")
    qtbot.waitUntil(lambda: _about(file) == ("gone on with", "not trained on yet"), timeout=PATIENCE)
    with RunReader(file) as reader:
        assert len(reader.stretches()) == 1, "it has not trained a step yet"
    trained(qtbot, window, 14)
    qtbot.waitUntil(lambda: _steps_of(file) == [12, 14], timeout=PATIENCE)
    assert _about(file) == ("gone on with", "not trained on yet")


def type_about(qtbot, window, name: str, notes: str) -> None:
    """Type a name and notes of the present run into the list of runs, which shows them at once."""
    window.actions_by_id["runs"].trigger()
    dialog = next(found for found in window.findChildren(RunsDialog) if found.isVisible())
    qtbot.waitUntil(lambda: dialog.current() is not None, timeout=PATIENCE)
    assert dialog.current().path == window.controller.file
    assert not dialog.delete_button.isEnabled()
    for editor, text in ((dialog.name, name), (dialog.notes, notes)):
        qtbot.mouseClick(editor, Qt.MouseButton.LeftButton)
        editor.selectAll()
        qtbot.keyClicks(editor, text)
        qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert (dialog.current().name, dialog.current().notes) == (name, notes)
    dialog.reject()


def _about(file: Path) -> tuple[str, str]:
    run = library.describe(file)
    return run.name, run.notes


def _unlinked(name: str) -> bool:
    Path(name).unlink()
    return True


def test_recording_can_be_switched_off_and_that_is_remembered(qtbot, window):
    action = window.actions_by_id["record"]
    assert action.isChecked()
    action.trigger()
    assert not Recording().on
    trained(qtbot, window, 3)
    assert window.controller.file is None
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.look_back.is_live
    assert "not recorded" in window.actions_by_id["look_back"].toolTip()


def test_closing_a_recorded_run_asks_nothing_and_loses_nothing(qtbot, window):
    controller = window.controller
    controller.open(config(POINTS), name="ring-vanilla", script=(Scripted(120, Pause()),))
    qtbot.waitUntil(lambda: controller.state == "paused", timeout=PATIENCE)
    file = controller.file
    assert window.controller.unsaved_steps >= 100
    assert not window.closing.asks_first()
    window.close()
    QApplication.processEvents()
    with RunReader(file) as reader:
        assert reader.last_step() == 120
        assert reader.snapshots()[-1].step == 120
    assert library.describe(file).ending == "finished"


def test_a_run_of_the_command_line_is_gone_on_with_in_the_window(qtbot, window):
    assert main(["train", "ring-vanilla", "--steps", "30", "--set", "data.size=1000", "--device", "cpu"]) == 0
    controller = window.controller
    window.open_request(CommandLineRequest(resume=library.find("last")), paused=True)
    qtbot.waitUntil(lambda: controller.state == "paused", timeout=PATIENCE)
    assert (controller.history.last_step, controller.history.first_step) == (30, 1)
    assert controller.name == "ring-vanilla"


def test_an_interrupted_run_is_offered_once_and_gone_on_with(qtbot, window):
    trained(qtbot, window, 12)
    written(qtbot, window, 12)
    file = window.controller.file
    copy = file.with_name(f"9999 {file.name}")  # as a kill leaves it: without a last word
    shutil.copy(file, copy)
    shutil.copy(f"{file}-wal", f"{copy}-wal")
    window.notices.tell_interrupted()
    message = window.messages.messages[-1]
    assert "ring-vanilla was interrupted. Its curves are there up to step 12" in message.text.text()
    snapshot = library.describe(copy).snapshot
    assert f"at step {snapshot}: {12 - snapshot} steps of training are lost" in message.text.text()
    with qtbot.waitSignal(window.controller.started_run, timeout=PATIENCE):
        qtbot.mouseClick(next(b for b in message.findChildren(QPushButton) if b.text() == "Go on with it"),
                         Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controller.state == "paused", timeout=PATIENCE)
    assert window.controller.file == copy
    count = len(window.messages.messages)
    window.notices.tell_interrupted()
    assert len(window.messages.messages) == count
