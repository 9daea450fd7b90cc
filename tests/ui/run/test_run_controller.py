"""Runs begin, are steered, and end; and the thread is never left behind."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QTimer

from ganviz.engine.settings.commands import SetWeight
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Applied, Failed, Paused, Rejected, Started
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.run.training_thread import real_trainer
from tests.ui.helpers import BrokenTrainer, SlowImport, small_config, until_state


@pytest.fixture
def controller(qtbot):
    controller = RunController()
    yield controller
    controller.close()


@pytest.fixture
def events(controller):
    seen = []
    controller.event.connect(seen.append)
    return seen


def answer(qtbot, events, ticket):
    """The Applied or Rejected event of a ticket."""
    def found():
        return [e for e in events if isinstance(e, Applied | Rejected) and e.ticket == ticket]

    qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
    return found()[0]


def opened(qtbot, controller, **options):
    controller.open(small_config(), paused=True, **options)
    until_state(qtbot, controller, "paused")


def test_open_starts_and_runs(qtbot, controller, events):
    controller.open(small_config())
    until_state(qtbot, controller, "running")
    assert isinstance(next(e for e in events if isinstance(e, Started)), Started)
    assert controller.config == small_config()
    controller.pause()
    until_state(qtbot, controller, "paused")
    controller.toggle()
    until_state(qtbot, controller, "running")


def test_source_is_resolved_in_the_thread_and_its_error_shown(qtbot, controller, events):
    def impossible():
        raise ConfigError("loss.name", "there is no such loss")

    controller.open(impossible)
    until_state(qtbot, controller, "failed")
    failed = next(e for e in events if isinstance(e, Failed))
    assert "there is no such loss" in failed.message


def test_exception_in_the_thread_is_told_with_its_traceback(qtbot):
    controller, seen = RunController(make_trainer=BrokenTrainer), []
    controller.event.connect(seen.append)
    controller.open(small_config())
    until_state(qtbot, controller, "failed")
    assert "ZeroDivisionError" in seen[0].message
    assert "Traceback" in seen[0].details
    controller.close()


def test_steps_end_the_run_and_run_goes_on_from_there(qtbot, controller):
    controller.open(small_config(), steps=5)
    until_state(qtbot, controller, "finished")
    controller.drain()
    assert controller.history.last_step == 5
    qtbot.waitUntil(lambda: not controller.has_thread, timeout=5000)
    controller.run()
    until_state(qtbot, controller, "running")
    qtbot.waitUntil(lambda: (controller.drain(), controller.history.last_step)[1] > 5, timeout=5000)
    assert controller.history.first_step == 1


def test_a_change_is_answered_marked_undone_and_redone(qtbot, controller, events):
    opened(qtbot, controller)
    applied = answer(qtbot, events, controller.set({"optimizer.d.lr": 3e-4}))
    assert applied.config.optimizer_d.lr == controller.config.optimizer_d.lr == 3e-4
    assert controller.marks == [applied]
    assert controller.can_undo
    assert not controller.can_redo
    controller.undo()
    qtbot.waitUntil(lambda: controller.config.optimizer_d.lr == 1e-3)
    qtbot.waitUntil(lambda: controller.can_redo)
    controller.redo()
    qtbot.waitUntil(lambda: controller.config.optimizer_d.lr == 3e-4)
    assert len(controller.marks) == 3


def test_moves_of_one_slider_are_one_undo_step(qtbot, controller, events):
    opened(qtbot, controller)
    for rate in (2e-4, 3e-4, 4e-4):
        answer(qtbot, events, controller.set({"optimizer.d.lr": rate}))
    controller.undo()
    qtbot.waitUntil(lambda: controller.config.optimizer_d.lr == 1e-3)
    assert not controller.can_undo


def test_moves_of_two_linked_sliders_are_undone_together(qtbot, controller, events):
    opened(qtbot, controller)
    before = controller.config
    # the second move leaves G's rate as the first has made it
    for d, g in ((2e-4, 5e-4), (3e-4, 5e-4)):
        answer(qtbot, events, controller.set({"optimizer.d.lr": d, "optimizer.g.lr": g}))
    after = controller.config
    controller.undo()
    qtbot.waitUntil(lambda: controller.config == before)
    qtbot.waitUntil(lambda: controller.can_redo)
    controller.redo()
    qtbot.waitUntil(lambda: controller.config == after)


def test_a_slider_moved_and_moved_back_leaves_nothing_to_undo(qtbot, controller, events):
    opened(qtbot, controller)
    for rate in (2e-4, 1e-3):
        answer(qtbot, events, controller.set({"optimizer.d.lr": rate}))
    assert not controller.can_undo


# Nothing is answered before the event loop runs: what these tests do in a row, a person does within one step.

def test_undo_takes_back_a_change_that_is_not_answered_yet(qtbot, controller, events):
    opened(qtbot, controller)
    answer(qtbot, events, controller.set({"train.d_steps": 2}))
    controller.set({"optimizer.d.lr": 3e-4})
    controller.undo()
    assert len(controller.marks) == 1, "neither is answered"
    qtbot.waitUntil(lambda: len(controller.marks) == 3)
    assert (controller.config.optimizer_d.lr, controller.config.train.d_steps) == (1e-3, 2)
    assert controller.can_redo


def test_undo_of_a_change_that_is_rejected_leaves_the_one_before(qtbot, controller, events):
    opened(qtbot, controller)
    answer(qtbot, events, controller.set({"optimizer.d.lr": 3e-4}))
    ticket = controller.set({"model.g_width": 8})
    controller.undo()
    assert isinstance(answer(qtbot, events, ticket), Rejected)
    answer(qtbot, events, controller.set({"train.d_steps": 2}))  # an undo would have been answered before it
    assert controller.config.optimizer_d.lr == 3e-4
    assert len(controller.marks) == 2


def test_what_was_not_answered_when_a_run_ends_is_forgotten(qtbot, controller, events):
    opened(qtbot, controller)
    answer(qtbot, events, controller.set({"optimizer.d.lr": 3e-4}))
    controller.set({"train.d_steps": 2})
    controller.undo()
    late = controller.set({"train.g_steps": 2})
    controller.restart(keep_state=True)
    qtbot.waitUntil(lambda: sum(isinstance(e, Started) for e in events) == 2, timeout=20_000)
    until_state(qtbot, controller, "paused")
    assert (controller.config.optimizer_d.lr, controller.config.train.d_steps) == (3e-4, 1)
    assert not any(e.ticket == late for e in events if isinstance(e, Applied | Rejected))
    controller.undo()
    qtbot.waitUntil(lambda: controller.config.optimizer_d.lr == 1e-3)
    assert not controller.can_undo
    answer(qtbot, events, controller.set({"train.d_steps": 3}))
    assert controller.config.train.g_steps == 1


def test_an_undo_that_was_not_answered_when_a_run_ends_can_be_asked_for_again(qtbot, controller, events):
    opened(qtbot, controller)
    answer(qtbot, events, controller.set({"optimizer.d.lr": 3e-4}))
    controller.undo()
    assert not controller.can_undo
    controller.restart(keep_state=True)
    qtbot.waitUntil(lambda: sum(isinstance(e, Started) for e in events) == 2, timeout=20_000)
    assert controller.can_undo
    assert not controller.can_redo


@pytest.mark.parametrize("later", [{"train.d_steps": 2}, {"optimizer.d.lr": 5e-4}])
def test_a_change_after_an_undo_that_waits_is_kept(qtbot, controller, events, later):
    opened(qtbot, controller)
    before = controller.config
    controller.set({"optimizer.d.lr": 3e-4})
    controller.undo()
    applied = answer(qtbot, events, controller.set(later))
    assert isinstance(applied, Applied)
    assert controller.config == before.with_changes(later)
    assert len(controller.marks) == 3
    assert not controller.can_redo, "another change was made"
    controller.undo()
    qtbot.waitUntil(lambda: controller.config == before)
    assert not controller.can_undo


def test_each_of_several_undos_means_the_newest_change_before_it(qtbot, controller, events):
    opened(qtbot, controller)
    before = controller.config
    controller.set({"optimizer.d.lr": 3e-4})
    controller.undo()
    refused = controller.set({"model.g_width": 8})
    controller.undo()  # means the one that will be refused
    kept = controller.set({"train.d_steps": 2})
    assert isinstance(answer(qtbot, events, refused), Rejected)
    answer(qtbot, events, kept)
    assert controller.config == before.with_changes({"train.d_steps": 2})


def test_what_needs_a_restart_is_rejected_and_restart_does_it(qtbot, controller, events):
    opened(qtbot, controller)
    rejected = answer(qtbot, events, controller.set({"model.g_width": 8}))
    assert rejected.needs_restart
    controller.restart(changes={"model.g_width": 8})
    qtbot.waitUntil(lambda: controller.config.model.g_width == 8 and controller.state == "paused", timeout=20_000)
    assert controller.marks == []


def test_restart_while_running_returns_at_once_and_runs_again(qtbot, controller, events):
    controller.open(small_config())
    until_state(qtbot, controller, "running")
    entered, go, left = threading.Event(), threading.Event(), threading.Event()
    controller.trainer.ask_state(lambda state: (entered.set(), go.wait(20), left.set()))
    assert entered.wait(20)
    controller.restart(seed=7)
    assert not left.is_set(), "it waited for the run before"
    go.set()
    qtbot.waitUntil(lambda: controller.config.train.seed == 7, timeout=20_000)
    until_state(qtbot, controller, "running")


def test_restart_with_impossible_changes_is_rejected(qtbot, controller, events):
    opened(qtbot, controller)
    controller.restart(changes={"train.batch_size": 0})
    qtbot.waitUntil(lambda: any(isinstance(e, Rejected) for e in events))
    assert controller.state == "paused"


def test_restart_that_keeps_the_state_goes_on_counting(qtbot, controller, events):
    opened(qtbot, controller)
    for _ in range(3):
        controller.step()
    qtbot.waitUntil(lambda: controller.pace.step == 3, timeout=5000)
    controller.restart(changes={"device.kind": "cpu"}, keep_state=True)
    qtbot.waitUntil(lambda: controller.config.device.kind == "cpu" and controller.state == "paused", timeout=20_000)
    assert [e.step for e in events if isinstance(e, Started)] == [0, 3]
    controller.step()
    qtbot.waitUntil(lambda: (controller.drain(), controller.history.last_step)[1] == 4, timeout=5000)


def test_set_without_a_run_is_answered_too(qtbot, controller, events):
    rejected = answer(qtbot, events, controller.set({"optimizer.d.lr": 1e-3}))
    assert rejected.needs_restart


def test_close_while_loading_keeps_the_window_alive_and_trains_nothing(qtbot):
    slow = SlowImport()
    controller, seen = RunController(make_trainer=slow), []
    controller.event.connect(seen.append)
    controller.open(small_config())
    assert slow.entered.wait(10)
    QTimer.singleShot(50, slow.go.set)  # fires only if the event loop runs while close() waits
    controller.close()
    assert slow.made == 1
    assert seen == []


def test_opening_another_run_while_loading_drops_the_first(qtbot):
    slow = SlowImport()
    controller, seen = RunController(make_trainer=slow), []
    controller.event.connect(seen.append)
    controller.open(small_config(), paused=True)
    assert slow.entered.wait(10)
    controller.open(small_config(train__seed=5), paused=True)
    slow.go.set()
    qtbot.waitUntil(lambda: any(isinstance(e, Paused) for e in seen), timeout=20_000)
    assert [e.config.train.seed for e in seen if isinstance(e, Started)] == [5]
    controller.close()


def test_close_while_training_takes_less_than_two_seconds(qtbot, controller):
    controller.open(small_config())
    until_state(qtbot, controller, "running")
    begin = time.perf_counter()
    controller.close()
    assert time.perf_counter() - begin < 2


def test_slow_motion_is_kept_by_the_next_run(qtbot, controller):
    opened(qtbot, controller)
    controller.slow_motion(0.5)
    controller.run()
    until_state(qtbot, controller, "running")
    controller.restart()
    qtbot.waitUntil(lambda: controller.state == "running" and controller.started is not None)
    qtbot.wait(300)
    assert controller.pace.step <= 2


def trained_a_little(qtbot, controller):
    """The controller's run, paused after a few steps; returns how many."""
    opened(qtbot, controller, name="first")
    for _ in range(3):
        controller.step()
    qtbot.waitUntil(lambda: (controller.drain(), controller.history.last_step)[1] == 3, timeout=5000)


def impossible():
    raise ConfigError("data.path", "there is no such file")


def test_a_run_that_cannot_begin_leaves_the_one_before(qtbot, controller, events):
    trained_a_little(qtbot, controller)
    answer(qtbot, events, controller.set({"optimizer.d.lr": 3e-4}))
    controller.open(impossible, name="second")
    assert controller.shown_name == "second"
    until_state(qtbot, controller, "paused", "finished")
    assert controller.state == "paused", "as it was"
    assert any(isinstance(e, Failed) for e in events)
    assert (controller.name, controller.shown_name) == ("first", "first")
    assert controller.history.last_step == 3
    assert len(controller.marks) == 1
    assert controller.trainer.step == 3
    assert controller.can_undo
    controller.step()
    qtbot.waitUntil(lambda: (controller.drain(), controller.history.last_step)[1] == 4, timeout=5000)
    controller.run()
    until_state(qtbot, controller, "running")
    qtbot.waitUntil(lambda: (controller.drain(), controller.history.last_step)[1] > 3, timeout=5000)


def test_loading_that_is_cancelled_leaves_the_run_before(qtbot, controller, events):
    trained_a_little(qtbot, controller)
    entered, go = threading.Event(), threading.Event()

    def slow():
        entered.set()
        go.wait(10)
        return small_config(train__seed=9)

    controller.open(slow, name="second")
    qtbot.waitUntil(entered.is_set, timeout=5000)
    controller.stop()
    go.set()
    until_state(qtbot, controller, "paused")
    assert controller.config.train.seed == 1
    assert controller.trainer.step == 3


def test_loading_that_is_cancelled_before_it_began_leaves_the_run_before(qtbot, controller):
    trained_a_little(qtbot, controller)
    controller.open(small_config(train__seed=9), name="second")
    controller.stop()
    until_state(qtbot, controller, "paused")
    assert controller.config.train.seed == 1
    assert controller.shown_name == "first"


def test_a_run_that_cannot_come_back_either_is_finished(qtbot):
    gone, made = threading.Event(), []

    def make(config, telemetry, **options):
        if not gone.is_set():
            return real_trainer(config, telemetry, **options)
        made.append(config)
        raise ConfigError("data.path", "the folder is gone")

    controller = RunController(make_trainer=make)
    trained_a_little(qtbot, controller)
    gone.set()
    controller.open(small_config(train__seed=9), name="second")
    until_state(qtbot, controller, "finished")
    assert [config.train.seed for config in made] == [9, 1]
    assert controller.history.last_step == 3
    controller.close()


def test_the_first_run_that_is_cancelled_leaves_nothing_to_run(qtbot):
    slow = SlowImport()
    controller = RunController(make_trainer=slow)
    controller.open(small_config())
    assert slow.entered.wait(10)
    assert controller.is_building
    controller.stop()
    slow.go.set()
    until_state(qtbot, controller, "idle")
    controller.run()
    assert controller.trainer is None
    controller.close()


def test_nothing_is_asked_of_a_run_that_has_not_begun(qtbot):
    slow = SlowImport()
    controller, seen = RunController(make_trainer=slow), []
    controller.event.connect(seen.append)
    controller.open(small_config(), paused=True)
    assert slow.entered.wait(10)
    rejected = answer(qtbot, seen, controller.set({"optimizer.d.lr": 3e-4}))
    assert "still loading" in rejected.reason
    controller.slow_motion(3)
    slow.go.set()
    until_state(qtbot, controller, "paused")
    qtbot.waitUntil(lambda: any(isinstance(e, Applied) and e.summary == "3 steps/s" for e in seen), timeout=5000)
    controller.close()


def test_a_dragged_weight_is_one_undo_step(qtbot, controller, events):
    opened(qtbot, controller)
    controller.pause()
    until_state(qtbot, controller, "paused")
    first = answer(qtbot, events, controller.set_weight("D", "0.weight", 1, 0.5))
    for value in (0.6, 0.7):
        last = answer(qtbot, events, controller.set_weight("D", "0.weight", 1, value))
    assert last.undo.value == pytest.approx(0.6)
    marks = len(controller.marks)
    controller.undo()
    qtbot.waitUntil(lambda: len(controller.marks) == marks + 1)
    assert controller.marks[-1].command == first.undo
    qtbot.waitUntil(lambda: controller.can_redo)
    assert not controller.can_undo
    controller.redo()
    qtbot.waitUntil(lambda: len(controller.marks) == marks + 2)
    assert controller.marks[-1].command == SetWeight("D", "0.weight", 1, 0.7)


def test_a_weight_that_is_not_there_is_refused(qtbot, controller, events):
    opened(qtbot, controller)
    assert "has no 'body.weight'" in answer(qtbot, events, controller.set_weight("D", "body.weight", 0, 1.0)).reason
    assert not controller.can_undo
