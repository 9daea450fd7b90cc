"""Work that is not saved: a run that is left can be gone back to, and closing asks."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from ganviz.engine.checkpoint.state import TrainingState
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.ui.run.run_record import WORTH_KEEPING
from ganviz.ui.window.closing import ClosingQuestion
from tests.ui.helpers import drop, shown_messages, small_config, until_state


def train(qtbot, window, steps=WORTH_KEEPING):
    """Train that many steps and pause."""
    controller = window.controller
    aim = controller.history.last_step + steps
    controller.run()
    until_state(qtbot, controller, "running")
    qtbot.waitUntil(lambda: controller.history.last_step >= aim, timeout=20_000)
    controller.pause()
    until_state(qtbot, controller, "paused")
    qtbot.waitUntil(lambda: controller.history.last_step == controller.trainer.step)


def begin(qtbot, window, act):
    """Do what begins another run, and wait until it waits."""
    with qtbot.waitSignal(window.controller.started_run, timeout=20_000):
        act()
    until_state(qtbot, window.controller, "paused")


def click(qtbot, window, text):
    """Click the button of a message."""
    button = next(b for m in window.messages.messages for b in m.findChildren(QPushButton) if b.text() == text)
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def trained_tensors(window):
    return {name: t for name, t in window.controller.trainer.state().tensors.items()}


def same(one, other):
    return one.keys() == other.keys() and all(one[name].equal(other[name]) for name in one)


@pytest.mark.parametrize("leave", ["restart", "preset", "state"])
def test_a_run_that_was_left_is_gone_back_to(qtbot, paused, leave, tmp_path):
    controller = paused.controller
    controller.set({"optimizer.d.lr": 5e-4})
    train(qtbot, paused)
    step, before, curve = controller.trainer.step, trained_tensors(paused), controller.history.latest("loss_d")
    ways = {"restart": paused.actions_by_id["restart"].trigger,
            "preset": lambda: paused.files.open_preset("grid-vanilla"),
            "state": lambda: paused.files.open_path(saved(paused, tmp_path / "other.state"))}
    begin(qtbot, paused, ways[leave])
    assert any(f"left at step {step:,}" in text for text in shown_messages(paused))
    begin(qtbot, paused, lambda: click(qtbot, paused, "Back to it"))
    assert controller.trainer.step == step
    assert same(trained_tensors(paused), before)
    assert controller.history.latest("loss_d") == curve
    assert [mark.step for mark in controller.marks] == [0]
    assert controller.config.optimizer_d.lr == 5e-4
    assert not any("left at step" in text for text in shown_messages(paused))
    assert controller.unsaved_steps == step, "going back saves nothing"


def saved(window, path):
    """A state file, such as ganviz wrote before runs were recorded."""
    from ganviz.engine.checkpoint import state

    state.save(path, window.controller.trainer.state())
    return path


def test_little_work_is_not_kept(qtbot, paused):
    paused.controller.step()  # a run that is told to pause goes some steps on
    qtbot.waitUntil(lambda: paused.controller.history.last_step == 1, timeout=20_000)
    begin(qtbot, paused, paused.actions_by_id["restart"].trigger)
    assert paused.controller.left is None
    assert shown_messages(paused) == []


def test_going_back_leaves_the_run_between_which_is_kept_in_turn(qtbot, paused):
    controller = paused.controller
    train(qtbot, paused)
    begin(qtbot, paused, lambda: paused.controller.restart(seed=7))
    train(qtbot, paused)
    begin(qtbot, paused, controller.go_back)
    assert controller.config.train.seed == 1
    assert controller.left.record.config.train.seed == 7
    begin(qtbot, paused, controller.go_back)
    assert controller.config.train.seed == 7


def test_only_one_run_is_kept(qtbot, paused):
    def states():
        gc.collect()
        return sum(type(thing) is TrainingState for thing in gc.get_objects())

    before = states()
    for _ in range(3):
        train(qtbot, paused)
        begin(qtbot, paused, paused.actions_by_id["restart"].trigger)
        assert states() - before == 1


@pytest.fixture
def asked(qtbot, paused):
    """The question of a window whose close button was clicked over work that is not saved."""
    train(qtbot, paused)
    paused.windowHandle().close()
    assert paused.isVisible()
    return paused.findChild(ClosingQuestion)


def test_closing_over_work_that_is_not_saved_asks(qtbot, paused, asked):
    assert str(paused.controller.trainer.step) in asked.text()
    asked.reject()
    assert paused.isVisible()
    train(qtbot, paused, 1)


def test_closing_discards_when_told_to(qtbot, paused, asked):
    qtbot.mouseClick(asked.discard, Qt.MouseButton.LeftButton)
    assert not paused.isVisible()


def test_closing_saves_when_told_to(qtbot, paused, asked, monkeypatch, tmp_path):
    path = tmp_path / "kept.ganviz"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    qtbot.mouseClick(asked.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not paused.isVisible())
    assert path.is_file()


def test_a_saving_that_is_called_off_leaves_the_window_open(qtbot, paused, asked, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    qtbot.mouseClick(asked.save, Qt.MouseButton.LeftButton)
    assert paused.isVisible()
    assert paused.controller.trainer is not None


def test_closing_over_saved_or_little_work_asks_nothing(qtbot, paused, monkeypatch, tmp_path):
    path = tmp_path / "kept.ganviz"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    train(qtbot, paused)
    paused.actions_by_id["save_run"].trigger()
    qtbot.waitUntil(lambda: paused.controller.unsaved_steps == 0)
    paused.windowHandle().close()
    assert not paused.isVisible()


def test_a_state_is_opened_whatever_it_is_called(qtbot, window, tmp_path):
    for name in ("mine.state", "mine", "mine.npz", "mine.safetensors"):
        begin(qtbot, window, lambda: window.open_request(CommandLineRequest(source="ring-vanilla")))
        train(qtbot, window, 3)
        step, before = window.controller.trainer.step, trained_tensors(window)
        path = saved(window, tmp_path / name)
        begin(qtbot, window, lambda path=path: drop(window, path))
        assert window.controller.trainer.step == step
        assert same(trained_tensors(window), before)
        assert window.windowTitle() == "ring-vanilla – ganviz"
        assert window.run_bar.presets.text() == "ring-vanilla"
        assert ["curves" in text for text in shown_messages(window)] == [True]


def test_the_title_says_when_a_run_is_no_longer_the_preset(qtbot, window):
    begin(qtbot, window, lambda: window.files.open_preset("ring-vanilla"))
    assert window.windowTitle() == "ring-vanilla – ganviz"
    window.controller.set({"optimizer.d.lr": 5e-4})
    qtbot.waitUntil(lambda: window.windowTitle() == "ring-vanilla, changed – ganviz")
    begin(qtbot, window, lambda: window.controller.restart(seed=9))
    assert window.windowTitle() == "ring-vanilla, changed – ganviz"
    window.controller.set({"optimizer.d.lr": 1e-3})
    qtbot.waitUntil(lambda: window.windowTitle() == "ring-vanilla – ganviz")
    begin(qtbot, window, lambda: window.files.open_preset("grid-vanilla"))
    assert window.windowTitle() == "grid-vanilla – ganviz"


def test_own_settings_are_changed_against_what_was_opened(qtbot, window):
    begin(qtbot, window, lambda: window.controller.open(small_config(), name="mine.toml", paused=True))
    assert window.windowTitle() == "mine.toml – ganviz"
    window.controller.set({"optimizer.d.lr": 5e-4})
    qtbot.waitUntil(lambda: window.windowTitle() == "mine.toml, changed – ganviz")
