"""Whichever side is killed, and whenever: the other one has all that was told, and goes on or says what happened."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time

import pytest

from ganviz.engine.link import endpoint
from ganviz.engine.settings.commands import Pause
from ganviz.engine.telemetry.events import Applied, Failed, Note, SeatsChanged
from tests.engine.link.attached import Window, wait_for
from tests.engine.link.told import ToldRun, serving
from tests.mutations import SEED

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")

KILLS = 5

# Forks children that do something, one after the other, and kills each at a moment of its own once a line tells it to.
_KILLS = f"""
import os, random, signal, sys, time

moments = random.Random({SEED})
for number in range({KILLS}):
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(1)
    sys.stdin.readline()
    time.sleep(moments.expovariate(1 / 0.1))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
"""

_TRAINS = """
from ganviz.engine.link.listener import Listener
from ganviz.engine.telemetry.events import Note
from tests.engine.link.told import ToldRun

run = ToldRun()

def act():
    import time

    with Listener(run, run.telemetry, "told"):
        run.begin()
        while True:
            run.train(20)
            run.show("samples", 3000)
            run.telemetry.send_event(Note(run.step, str(run.step)))
            time.sleep(0.002)
"""

_WATCHES = """
import os, sys, threading, time
from ganviz.engine.link.client import RemoteRun
from ganviz.engine.link.place import Place
from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings.commands import Run
from ganviz.engine.telemetry.mailbox import Telemetry
from tests.engine.helpers import config

PROBES.classes(), config()  # so that no child has to import them

def act():
    telemetry = Telemetry()
    run = RemoteRun(Place("told", sys.argv[1], b"a token"), telemetry, name=str(number))
    run.watch({"samples": {}})
    threading.Thread(target=run.run).start()
    while not telemetry.drain_pictures():
        time.sleep(0.001)
    os.write(1, b"watches\\n")
    while True:
        run.take_over()
        run.send(Run())
        run.ask_state(lambda state: None)
        time.sleep(0.005)
"""


def process(does: str, *arguments: str) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-c", does + _KILLS, *arguments], stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, text=True, bufsize=1)


def test_a_run_that_is_killed_leaves_its_window_with_all_that_was_told():
    with process(_TRAINS) as trains:
        for _ in range(KILLS):
            [listening] = wait_for(lambda: [run for run in endpoint.listening() if run.pid])
            with Window(listening.place()) as window:
                window.run.watch({"samples": {}})
                window.started()
                wait_for(lambda window=window: window.curves().last_step)
                print("kill", file=trains.stdin)
                wait_for(lambda window=window: window.is_over)
                [failed] = window.of(Failed)
                assert f"process {listening.pid}" in failed.message
                assert window.curves().first_step == 1
                level = window.curves().pyramid().levels[0]
                assert (level.sums[8:].sum(axis=0) == 8).all()  # no step is missing
                notes = [int(e.message) for e in window.of(Note) if e.message.isdecimal()]
                assert notes == list(range(20, notes[-1] + 20, 20))
        assert trains.wait(30) == 0
    assert endpoint.listening() == []


def test_a_window_that_is_killed_leaves_the_run_and_the_other_windows_as_they_were():
    run = ToldRun()
    with serving(run) as place, Window(place, name="stays", steers=False) as window:
        run.begin()
        window.started()
        with process(_WATCHES, place.address) as watches:
            for number in range(KILLS):
                assert _told(watches, run) == "watches\n"
                print("kill", file=watches.stdin)
                wait_for(lambda number=number: str(number) not in window.of(SeatsChanged)[-1].names)
            assert watches.wait(30) == 0
        wait_for(lambda: window.curves().last_step == run.step)
        assert isinstance(window.answer(window.run.send(Pause())), Applied)
        assert not window.of(Failed)
        assert run.watched[-1] == {}


def _told(watches: subprocess.Popen, run: ToldRun) -> str:
    """Read the next line, with a run that goes on meanwhile."""


    while not select.select([watches.stdout], [], [], 0.01)[0]:
        run.train(10)
        run.show("samples", 3000)
        time.sleep(0.001)
    return watches.stdout.readline()
