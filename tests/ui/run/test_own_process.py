"""Runs that a window trains in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest

from ganviz.engine.system.alive import is_alive
from ganviz.engine.telemetry.events import Failed
from ganviz.ui.run.process_choice import ProcessChoice
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from tests.ui.helpers import small_config

PATIENCE = 120_000  # ms: each process imports torch


@pytest.fixture
def controller(qtbot):
    controller = RunController(recording=Recording(), processes=ProcessChoice(always=True))
    controller.failures = []
    controller.event.connect(lambda event: controller.failures.append(event) if isinstance(event, Failed) else None)
    yield controller
    controller.close()


def until(qtbot, is_so) -> None:
    qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE)


def is_paused_at(controller: RunController, step: int) -> bool:
    controller.drain()
    return controller.state == "paused" and controller.history.last_step == step


def test_it_opens_goes_on_elsewhere_and_survives_a_crash(qtbot, controller):
    controller.open(small_config(), name="small", paused=True)
    until(qtbot, lambda: controller.state == "paused")
    first = controller.attached.pid
    assert first != os.getpid()
    assert controller.why_no_restart() == ""
    for _ in range(120):
        controller.step()
    until(qtbot, lambda: is_paused_at(controller, 120))
    assert controller.unsaved_steps == 120
    file = controller.file
    # with the state: another device, say
    controller.restart(changes={"optimizer.d.lr": 5e-4}, keep_state=True)
    until(qtbot, lambda: controller.attached.pid != first and controller.state == "paused")
    until(qtbot, lambda: not is_alive(first))
    assert (controller.file, controller.history.last_step) == (file, 120)
    assert controller.config.get("optimizer.d.lr") == 5e-4
    controller.step()
    until(qtbot, lambda: is_paused_at(controller, 121))
    # the process crashes
    os.kill(controller.attached.pid, signal.SIGKILL)
    until(qtbot, lambda: controller.state == "failed")
    assert "which trained it, has ended" in controller.failures[-1].message
    controller.open_recorded(file)  # at the newest snapshot, which may be a step old
    until(qtbot, lambda: is_paused_at(controller, 120) or is_paused_at(controller, 121))
    last = controller.attached.pid
    controller.close()
    assert not is_alive(last)


def test_a_run_that_reaches_its_end_can_go_on(qtbot, controller):
    controller.open(small_config(), name="small", steps=30, attended=False)
    until(qtbot, lambda: controller.state == "finished" and not controller.has_thread)
    assert controller.trainer.state().step == 30
    controller.run()
    until(qtbot, lambda: controller.pace.step > 60)
    controller.drain()
    assert controller.history.first_step == 1
    assert controller.history.last_step > 60


def test_what_cannot_be_built_is_told_as_in_this_process(qtbot, controller):
    controller.open(small_config(data={"name": "points", "path": "/nowhere.csv"}), name="lost")
    until(qtbot, lambda: controller.state == "failed")
    assert "/nowhere.csv" in controller.failures[-1].message
    until(qtbot, lambda: not controller.has_thread)


def test_a_window_that_is_killed_leaves_no_process_behind(tmp_path):
    script = textwrap.dedent("""
        import sys, time
        from ganviz.engine.link.own_process import Job, OwnProcess
        from tests.engine.helpers import config
        process = OwnProcess(Job("small", config().to_dict()), None, lambda: False)
        print(process.run.pid, flush=True)
        time.sleep(600)
    """)
    window = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=os.getcwd())
    try:
        pid = int(window.stdout.readline())
        assert is_alive(pid)
    finally:
        window.kill()
        window.communicate()
    until = time.monotonic() + 60
    while is_alive(pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(pid)
