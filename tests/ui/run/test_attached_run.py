"""A controller and a run that trains elsewhere: steered, watched, left, come back to, lost."""

from __future__ import annotations

import pytest

from ganviz.engine.settings.commands import SetWeight
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Applied, CurvesRead, Failed, Finished, Measuring, Rejected
from ganviz.engine.telemetry.history import ScalarHistory
from ganviz.engine.telemetry.mailbox import SERIES
from ganviz.ui.run.run_controller import RunController
from tests.ui.helpers import small_config, until_state
from tests.ui.run.listening import connection, listening_run

PATIENCE = 60_000  # ms


@pytest.fixture
def controllers(qtbot):
    """Makes controllers, which are closed at the end."""
    made = []

    def make() -> RunController:
        made.append(RunController())
        made[-1].told = []
        made[-1].event.connect(made[-1].told.append)
        return made[-1]

    yield make
    for controller in made:
        controller.close()


def until(qtbot, is_so) -> None:
    qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE)


def has_curves_up_to(controller: RunController, step: int) -> bool:
    controller.drain()
    return controller.history.last_step == step


def of(controller: RunController, *kinds: type) -> list:
    return [event for event in controller.told if isinstance(event, kinds)]


def test_a_run_elsewhere_is_steered_as_one_in_this_process(qtbot, controllers):
    controller = controllers()
    with listening_run(small_config(), paused=True) as (trainer, _):
        controller.attach(connection())
        until_state(qtbot, controller, "paused")
        assert (controller.name, controller.file) == ("far", None)
        assert controller.config == trainer.config
        until(qtbot, lambda: controller.attached.steers)
        controller.step()
        controller.step("d")
        until(qtbot, lambda: has_curves_up_to(controller, 2))
        assert trainer.step == 2
        before = controller.config.get("optimizer.d.lr")
        controller.set({"optimizer.d.lr": 5e-4})
        until(qtbot, lambda: trainer.config.get("optimizer.d.lr") == 5e-4 and len(controller.marks) == 1)
        controller.undo()
        until(qtbot, lambda: trainer.config.get("optimizer.d.lr") == before and len(controller.marks) == 2)
        controller.redo()
        until(qtbot, lambda: len(controller.marks) == 3 and controller.config.get("optimizer.d.lr") == 5e-4)
        controller.run()
        until_state(qtbot, controller, "running")
        until(qtbot, lambda: trainer.step > 50)
        controller.pause()
        until_state(qtbot, controller, "paused")
        until(qtbot, lambda: has_curves_up_to(controller, trainer.step))
        assert controller.history.first_step == 1
        controller.measure(200)
        until(qtbot, lambda: any(event.done == event.total for event in of(controller, Measuring)))
        controller.end_there()
        until_state(qtbot, controller, "finished")
        assert controller.attached.has_ended
        assert of(controller, Finished)[-1].reason == "stopped"
        assert not of(controller, Failed)


def test_what_it_cannot_do_is_refused_with_the_way_out(qtbot, controllers):
    controller = controllers()
    with listening_run(small_config(), paused=True) as (trainer, _):
        controller.attach(connection())
        until_state(qtbot, controller, "paused")
        assert "trains in another process" in controller.why_no_restart()
        controller.restart()
        until(qtbot, lambda: len(of(controller, Rejected)) == 1)
        controller.set({"model.g_width": 8})  # would need a restart
        until(qtbot, lambda: len(of(controller, Rejected)) == 2)
        assert all("File → Export" in event.reason for event in of(controller, Rejected))
        assert not any(event.needs_restart for event in of(controller, Rejected))
        assert controller.state == "paused"
        assert trainer.step == 0
        assert controller.unsaved_steps == 0


def test_one_of_two_windows_steers_and_the_other_takes_over(qtbot, controllers):
    one, two = controllers(), controllers()
    with listening_run(small_config(), paused=True) as (trainer, _):
        one.attach(connection())
        until_state(qtbot, one, "paused")
        two.attach(connection())
        until_state(qtbot, two, "paused")
        until(qtbot, lambda: one.attached.steers and not two.attached.steers)
        two.step()
        until(qtbot, lambda: of(two, Rejected))
        assert "take over first" in of(two, Rejected)[0].reason
        assert not of(one, Rejected)
        assert trainer.step == 0
        two.take_over()
        until(qtbot, lambda: two.attached.steers and not one.attached.steers)
        assert one.attached.seats.steering == two.attached.seats.steering
        two.step()
        until(qtbot, lambda: has_curves_up_to(one, 1) and has_curves_up_to(two, 1))
        two.set({"optimizer.g.lr": 2e-4})
        until(qtbot, lambda: one.config.get("optimizer.g.lr") == 2e-4)
        assert not one.can_undo  # it is the other's to take back
        assert two.can_undo


def test_who_comes_late_gets_what_has_happened(qtbot, controllers):
    early, late = controllers(), controllers()
    with listening_run(small_config(), paused=True) as (trainer, _):
        early.attach(connection())
        until_state(qtbot, early, "paused")
        early.set({"optimizer.g.lr": 2e-4})
        early.run()
        until(qtbot, lambda: trainer.step > 300)
        early.pause()
        until_state(qtbot, early, "paused")
        late.attach(connection())
        until_state(qtbot, late, "paused")
        until(qtbot, lambda: has_curves_up_to(late, trainer.step) and has_curves_up_to(early, trainer.step))
        assert late.history.first_step == 1
        assert late.config == early.config == trainer.config
        assert [(mark.step, mark.summary) for mark in late.marks] == [(mark.step, mark.summary) for mark in early.marks]
        assert not late.can_undo


def test_curves_that_come_as_a_whole_lose_no_block_that_came_before_them(qtbot, controllers):
    controller = controllers()
    with listening_run(small_config(), paused=True) as (trainer, _):
        controller.attach(connection())
        until_state(qtbot, controller, "paused")
        controller.run()
        until(qtbot, lambda: trainer.step > 40)
        controller.pause()
        until_state(qtbot, controller, "paused")
        until(qtbot, lambda: has_curves_up_to(controller, trainer.step))
        older = ScalarHistory.of(controller.history.pyramid(), controller.history.names[len(SERIES):])
        controller.step()
        until(qtbot, lambda: has_curves_up_to(controller, older.last_step + 1))
        controller.telemetry.send_event(CurvesRead(older.last_step, older))
        until(qtbot, lambda: of(controller, CurvesRead))
        assert controller.history.last_step == trainer.step


def test_another_run_leaves_it_alone_and_there_is_a_way_back(qtbot, controllers):
    controller = controllers()
    with listening_run(small_config()) as (trainer, listener):
        controller.attach(connection())
        until_state(qtbot, controller, "running")
        controller.open(small_config(), name="near", paused=True)
        until(qtbot, lambda: controller.name == "near" and controller.state == "paused")
        assert controller.attached is None
        until(qtbot, lambda: listener.attached == 0)
        step = trainer.step
        until(qtbot, lambda: trainer.step > step + 10)
        assert (controller.left.name, controller.left.state) == ("far", None)
        controller.go_back()
        until(qtbot, lambda: controller.name == "far" and controller.state == "running")
        until(qtbot, lambda: controller.attached.steers)
        controller.close()
        until(qtbot, lambda: listener.attached == 0)
        step = trainer.step
        until(qtbot, lambda: trainer.step > step + 10)


def test_a_paused_one_comes_back_if_another_cannot_begin(qtbot, controllers):
    controller = controllers()
    with listening_run(small_config(), paused=True) as (trainer, _):
        controller.attach(connection())
        until_state(qtbot, controller, "paused")
        controller.open(_impossible, name="never")
        until(qtbot, lambda: of(controller, Failed))
        until(qtbot, lambda: controller.state == "paused" and controller.attached.steers)
        controller.step()
        until(qtbot, lambda: trainer.step == 1)


def _impossible():
    raise ConfigError("data.path", "is nowhere")


def test_nothing_that_listens_is_a_failure_that_says_how_to_begin(qtbot, controllers):
    controller = controllers()
    controller.attach(connection("nobody"))
    until_state(qtbot, controller, "failed")
    assert "ganviz train PRESET --listen starts one" in of(controller, Failed)[0].message


def test_slow_motion_of_this_window_does_not_slow_a_run_elsewhere(qtbot, controllers):
    controller = controllers()
    controller.slow_motion(0.1)
    with listening_run(small_config()) as (trainer, _):
        controller.attach(connection())
        until_state(qtbot, controller, "running")
        step = trainer.step
        until(qtbot, lambda: trainer.step > step + 20)
        assert not of(controller, Applied)
        controller.set_weight("g", "0.weight", 0, 0.5)
        until(qtbot, lambda: of(controller, Applied, Rejected))
        assert isinstance(of(controller, Applied, Rejected)[0].command, SetWeight)
