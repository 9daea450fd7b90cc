"""Which stage is looked at: forward and back, another iteration after the last one, and playing."""

from __future__ import annotations

import pytest

from ganviz.engine.telemetry.events import Finished, Resumed, Started, Trouble
from ganviz.ui.run.walkthrough import Walkthrough
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController, fake_started
from tests.ui.panels.steps.staged import worked_example


@pytest.fixture
def controller(qapp):
    controller = FakeController()
    controller.set_state("paused")
    return controller


@pytest.fixture
def walk(controller):
    walk = controller.walkthrough
    walk.take(worked_example(iteration=3))
    return walk


def steps_asked(controller):
    return [args for name, args in controller.calls if name == "step"]


def test_forward_and_back(walk):
    walk.next()
    walk.next()
    walk.back()
    assert walk.index == 1
    walk.go_to(99)
    assert walk.stage is walk.stages.stages[9]
    walk.go_to(0)
    walk.back()
    assert walk.index == 0
    assert not walk.can_go_back


def test_after_the_last_stage_another_iteration_is_asked_for_once(controller, walk):
    walk.go_to(9)
    walk.next()
    walk.next()
    assert steps_asked(controller) == [("all",)]
    assert walk.is_waiting
    walk.take(worked_example(iteration=4))
    assert (walk.stages.iteration, walk.index, walk.is_waiting) == (4, 0, False)


def test_the_same_iteration_with_other_rows_stays_at_its_stage(walk):
    walk.go_to(4)
    walk.take(worked_example(iteration=3))
    assert walk.index == 4


def test_what_can_make_no_iteration_is_not_asked(controller):
    controller.set_state("finished")
    walk = controller.walkthrough
    walk.next()
    assert steps_asked(controller) == []
    assert not walk.can_go_on


def test_training_that_goes_on_ends_it_and_late_stages_are_left_out(controller, walk):
    controller.event.emit(Resumed(3))
    assert walk.stages is None
    assert walk.forgotten == 3
    walk.take(worked_example(iteration=3))
    assert walk.stages is None
    walk.take(worked_example(iteration=8))
    assert walk.stages.iteration == 8


def test_another_run_is_begun_anew(controller, walk):
    controller.event.emit(Resumed(3))
    controller.event.emit(fake_started(small_config()))
    assert walk.forgotten == 0
    walk.take(worked_example(iteration=1))
    assert walk.stages.iteration == 1
    assert isinstance(fake_started(small_config()), Started)


def test_it_plays_from_stage_to_stage_and_on(qtbot, controller, walk):
    walk.go_to(8)
    with qtbot.waitSignal(walk.playing_changed):
        walk.play(0.02)
    qtbot.waitUntil(lambda: steps_asked(controller) == [("all",)])
    assert walk.index == 9
    walk.take(worked_example(iteration=4))
    qtbot.waitUntil(lambda: walk.index == 2)
    walk.stop()
    assert not walk.is_playing


@pytest.mark.parametrize("event", [Trouble(3, "not finite", "lower the rate"), Finished(3), Resumed(3)])
def test_what_ends_the_pause_ends_the_playing(controller, walk, event):
    walk.play(5)
    controller.event.emit(event)
    assert not walk.is_playing


def test_playing_without_stages_asks_for_some(controller):
    walk: Walkthrough = controller.walkthrough
    walk.play(5)
    assert steps_asked(controller) == [("all",)]
    walk.stop()
