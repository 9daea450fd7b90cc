"""A recorded run that another one takes the place of: its file is the way back, and no state stays in memory."""

from __future__ import annotations

import gc

import pytest

from ganviz.engine.checkpoint.state import TrainingState
from ganviz.engine.record import library
from ganviz.engine.record.reader import RunReader
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow
from tests.ui.helpers import shown_messages, small_config, until_state
from tests.ui.run.test_left_run import begin, click, same, train, trained_tensors


@pytest.fixture
def recorded(qtbot):
    """A window whose runs are recorded, with one that waits at its first step."""
    window = MainWindow(RunController(recording=Recording()), remember=False)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.controller.open(small_config(), name="ring-vanilla", paused=True)
    until_state(qtbot, window.controller, "paused")
    yield window
    window.close()


def states_in_memory() -> int:
    gc.collect()
    return sum(type(thing) is TrainingState for thing in gc.get_objects())


@pytest.mark.parametrize("leave", ["restart", "preset"])
def test_the_file_leads_back_and_nothing_is_held_in_memory(qtbot, recorded, leave):
    controller, before = recorded.controller, states_in_memory()
    controller.set({"optimizer.d.lr": 5e-4})
    train(qtbot, recorded)
    step, tensors, curve = controller.trainer.step, trained_tensors(recorded), controller.history.latest("loss_d")
    file = controller.file
    begin(qtbot, recorded, {"restart": recorded.actions_by_id["restart"].trigger,
                            "preset": lambda: recorded.files.open_preset("grid-vanilla")}[leave])
    assert states_in_memory() == before
    assert [text for text in shown_messages(recorded) if "left at step" in text] == [
        f"ring-vanilla, left at step {step:,}, is in the recorded runs."]
    assert [run.path for run in library.runs()][0] == file
    begin(qtbot, recorded, lambda: click(qtbot, recorded, "Back to it"))
    assert (controller.trainer.step, controller.file, controller.name) == (step, file, "ring-vanilla")
    assert same(trained_tensors(recorded), tensors)
    assert controller.history.latest("loss_d") == curve
    assert [mark.step for mark in controller.marks] == [0]
    assert controller.config.optimizer_d.lr == 5e-4
    assert not any("left at step" in text for text in shown_messages(recorded))


def test_going_back_twice_comes_to_the_run_between(qtbot, recorded):
    controller = recorded.controller
    train(qtbot, recorded)
    first = controller.file
    begin(qtbot, recorded, lambda: controller.restart(seed=7))
    train(qtbot, recorded)
    second = controller.file
    begin(qtbot, recorded, controller.go_back)
    assert (controller.file, controller.left.kept[0]) == (first, second)
    begin(qtbot, recorded, controller.go_back)
    assert (controller.file, controller.config.train.seed) == (second, 7)


def test_what_was_left_by_going_back_to_a_step_is_gone_back_to_in_its_stretch(qtbot, recorded):
    controller = recorded.controller
    train(qtbot, recorded)
    step, tensors, file = controller.trainer.step, trained_tensors(recorded), controller.file
    with qtbot.waitSignal(controller.started_run, timeout=20_000):
        controller.open_recorded(file, 40)
    qtbot.waitUntil(lambda: controller.state == "paused" and controller.history.last_step == 40, timeout=20_000)
    train(qtbot, recorded, 5)
    begin(qtbot, recorded, controller.go_back)
    assert controller.trainer.step == step
    assert same(trained_tensors(recorded), tensors)


def test_a_file_that_lacks_the_last_state_is_no_way_back_and_memory_is(qtbot, recorded, monkeypatch):
    controller = recorded.controller
    train(qtbot, recorded)
    tensors = trained_tensors(recorded)
    monkeypatch.setattr(RunReader, "snapshots", lambda self: [])  # as if the disk had been full
    begin(qtbot, recorded, recorded.actions_by_id["restart"].trigger)
    monkeypatch.undo()
    assert controller.left.state is not None
    begin(qtbot, recorded, lambda: click(qtbot, recorded, "Back to it"))
    assert same(trained_tensors(recorded), tensors)


def test_presets_one_after_another_leave_every_run_in_the_list(qtbot, recorded):
    files = []
    for preset in ("grid-vanilla", "moons-vanilla"):
        train(qtbot, recorded, 3)
        files.append(recorded.controller.file)
        begin(qtbot, recorded, lambda preset=preset: recorded.files.open_preset(preset))
    assert [run.path for run in library.runs()] == files[::-1]
    assert all(run.snapshot == run.step >= 3 for run in library.runs())
