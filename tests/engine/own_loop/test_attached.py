"""A script's own loop, watched and steered from another process."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.link import endpoint
from ganviz.engine.link.listener import Listener
from ganviz.engine.own_loop import window as window_module
from ganviz.engine.own_loop.watch import watch
from ganviz.engine.settings.commands import Pause, Run, Set, Step
from ganviz.engine.settings.params import settings_of
from ganviz.engine.settings.registries import DATASETS, LOSSES, MODELS, OPTIMIZERS
from ganviz.engine.telemetry.events import Applied, Failed, Note, Paused, Rejected, Resumed, Started
from tests.engine.link.attached import Window, wait_for
from tests.engine.own_loop.scripts import Script

ROOT = Path(__file__).parents[3]
SCRIPT = """
import sys, time
import ganviz
from ganviz.engine.own_loop import watched_run
from ganviz.engine.link.listener import Listener
from tests.engine.own_loop.scripts import Script

watched_run._SECONDS_ALONE = 0.2
script = Script(sigmoid=False)
run = ganviz.watch(**script.given(live={"weight": 10.0}), window=False, record=False, name="own")
listener = Listener(run, run.telemetry, "own")
run.on_closed.append(listener.close)
while run.live.weight:
    script.wgan_gp(1, run, lambda: run.live.weight)
    time.sleep(0.01)
print(run.step, script.opt_d.param_groups[0]["lr"], flush=True)
1 / 0
"""


@pytest.fixture(autouse=True)
def nothing_of_the_script_stays(monkeypatch):
    """Keep the runs that listen away from the person's, and what stands in for the script's kinds from other tests."""
    registries = (DATASETS, LOSSES, MODELS, OPTIMIZERS)
    before = [registry.entered() for registry in registries]
    with tempfile.TemporaryDirectory(prefix="gv") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield
    for registry, entered in zip(registries, before, strict=True):
        registry.restore(entered)
        registry._stand_ins.clear()


def test_a_window_in_another_process_steers_the_script_and_may_go():
    process = subprocess.Popen([sys.executable, "-c", SCRIPT], cwd=ROOT, text=True, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, env=os.environ | {"OMP_NUM_THREADS": "1"})
    try:
        wait_for(endpoint.listening)
        place = endpoint.find("own").place()
        with Window(place, name="one") as window:
            window.run.watch({"samples": {}})
            model = window.started().config.model
            assert [(s.name, s.param.label, s.param.live) for s in settings_of(type(model))] == [
                ("weight", "weight", True)]
            assert model.owner.own_loop
            picture = wait_for(lambda: window.telemetry.drain_pictures().get("samples"))
            assert picture.content.fake.shape[1:] == (8, 8, 1)
            answer = window.answer(window.run.send(Set.of({"model.weight": 2.5, "optimizer.d.lr": 1e-3})))
            assert isinstance(answer, Applied)
            assert answer.summary == "weight 10 → 2.5, D learning rate 0.0004 → 0.001"
            refused = window.answer(window.run.send(Set.of({"loss.name": "hinge"})))
            assert isinstance(refused, Rejected)
            assert refused.reason == "loss.name is the script's own affair: change it there"
            paused = window.answer(window.run.send(Pause()))
            wait_for(lambda: window.of(Paused))
            stepped = window.answer(window.run.send(Step()))
            assert stepped.step == paused.step
            wait_for(lambda: window.curves().last_step == paused.step + 1)
            assert np.isfinite(window.curves().latest("gp"))
        with Window(place, name="two") as window:  # while the script goes on by itself, since its window went
            window.started()
            wait_for(lambda: window.of(Resumed) or [n for n in window.of(Note) if "is gone: it goes on" in n.message])
            window.answer(window.run.send(Set.of({"model.weight": 0.0})))
            wait_for(lambda: window.is_over)
            assert window.of(Failed)[-1].message == "the script ended with ZeroDivisionError: division by zero"
        output, errors = process.communicate(timeout=60)
    finally:
        process.kill()
        process.communicate()
    assert output.split()[1] == "0.001"
    assert "ZeroDivisionError" in errors


OPENS = """
import os, time
import ganviz
from ganviz.engine.own_loop.window import _opened
from tests.engine.own_loop.scripts import Script

run = ganviz.watch(**Script().given(), record=False, name="own")
for _ in run.steps():
    run.log(loss_d=1.0)
    time.sleep(0.01)
    if run.show.__self__._listener.attached or _opened[0].poll() is not None:
        break
"""


def test_what_reads_the_script_to_its_end_does_not_wait_for_the_window():
    begun = subprocess.run([sys.executable, "-c", OPENS + "print(_opened[0].pid)"], cwd=ROOT, text=True, timeout=60,
                           stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                           env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    os.kill(int(begun.stdout.split()[-1]), signal.SIGKILL)  # it is still open


def test_a_window_that_cannot_open_says_why_in_the_script():
    begun = subprocess.run([sys.executable, "-c", OPENS + "time.sleep(0.5)"], cwd=ROOT, text=True,
                           capture_output=True, timeout=90,
                           env=os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":99999"})
    assert "display" in begun.stderr


def test_names_that_come_later_leave_the_window_the_curves_that_it_has():
    script = Script()
    with watch(**script.given(), record=False, window=False, name="own") as run, \
            contextlib.closing(Listener(run, run.telemetry, "own")), \
            Window(endpoint.find("own").place()) as window:
        for step in run.steps(600):
            run.log(loss_d=float(step), **({"fid": 10.0} if step == 500 else {}))
            time.sleep(0.001)
        wait_for(lambda: len(window.of(Started)) == 2)
        wait_for(lambda: window.curves().last_step == 600)
        history = window.curves()
    assert history.first_step == 1
    assert history.statistics(1, 600, ("loss_d", "fid"))[0].tolist() == [599 / 2, 10.0]


def test_show_opens_a_window_in_a_process_of_its_own(monkeypatch):
    opened = []

    class Popen:
        def __init__(self, command, **options):
            opened.append(command)

        def poll(self):
            return None

        def wait(self):
            return 0

    monkeypatch.setattr(window_module.subprocess, "Popen", Popen)
    monkeypatch.setattr(window_module, "_opened", [])
    script = Script()
    with watch(**script.given(), record=False, name="own") as run:
        listening, = endpoint.listening()
        assert opened == [[sys.executable, "-m", "ganviz", "attach", listening.id]]
        run.send(Run())
        script.vanilla(1, run)
        run.show()
        assert len(opened) == 2  # the first has never attached
    assert endpoint.listening() == []
