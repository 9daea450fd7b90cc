"""Signals end a run as its last step does: at a step boundary, with everything saved."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from ganviz.cli import main
from ganviz.ending import Ending
from ganviz.engine.record import resuming

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no such signals to send")
RUN = ["ring-vanilla", "--set", "data.size=500", "--set", "model.g_width=8", "--set", "model.d_width=8",
       "--steps", "1000000000", "--json"]
WINDOW = """
import sys
from ganviz.cli import main
from ganviz.ui.run.run_controller import RunController
make = RunController.__init__
def made(self, *arguments, **options):
    make(self, *arguments, **options)
    self.started_run.connect(lambda _: print("eager", file=sys.stderr, flush=True))
RunController.__init__ = made
sys.exit(main())
"""


@pytest.mark.parametrize(("begin", "numbers"), [
    (["-m", "ganviz", "train"], [signal.SIGINT] * 3), (["-m", "ganviz", "train"], [signal.SIGTERM]),
    (["-m", "ganviz", "train"], [signal.SIGHUP, signal.SIGTERM]), (["-c", WINDOW], [signal.SIGTERM]),
    (["-c", WINDOW], [signal.SIGINT] * 3)])
def test_a_process_that_is_told_to_end_saves_what_was_asked_for(tmp_path, begin, numbers):
    saved = tmp_path / "run.ganviz"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path),
                                "OMP_NUM_THREADS": "1"}
    command = [sys.executable, *begin, *RUN, "--record", str(saved)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          env=environment) as process:
        said = ""
        while "eager" not in said:
            said += process.stderr.read(1) or pytest.fail(f"it ended by itself: {said}")
        for number in numbers:
            process.send_signal(number)
        out, err = process.communicate(timeout=120)
    assert process.returncode == 128 + numbers[0], err
    assert "Traceback" not in err
    assert resuming.find(saved).step == json.loads(out)["steps"]


def test_the_first_signal_begins_the_end_and_the_others_are_answered(capfd):
    begun = []
    before = signal.getsignal(signal.SIGTERM)
    with Ending() as ending:
        ending.begin_with(lambda: begun.append(1))
        assert not ending.has_come()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGTERM):
            signal.raise_signal(number)
    assert (begun, ending.code) == ([1], 143)
    assert capfd.readouterr().err.count("one moment") == 2
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_signal_that_came_early_begins_the_end_as_soon_as_there_is_something_to_end():
    begun = []
    with Ending() as ending:
        signal.raise_signal(signal.SIGINT)
        ending.begin_with(lambda: begun.append(1))
    assert (begun, ending.code) == ([1], 130)


@pytest.mark.parametrize(("number", "heard"), [(signal.SIGHUP, False), (signal.SIGTERM, False), (signal.SIGINT, True)])
def test_what_nohup_ignores_stays_ignored_and_a_background_job_can_be_interrupted(number, heard):
    before = signal.signal(number, signal.SIG_IGN)
    try:
        with Ending() as ending:
            signal.raise_signal(number)
        assert ending.has_come() == heard
    finally:
        signal.signal(number, before)


def test_a_signal_waits_until_qt_is_imported(monkeypatch):
    class App:
        def __getattr__(self, name):  # imported
            signal.raise_signal(signal.SIGINT)
            return lambda request: pytest.fail("a window was opened")

    monkeypatch.setitem(sys.modules, "ganviz.ui.app", App())
    monkeypatch.setattr("ganviz.display.obstacle", lambda: None)
    assert main([]) == 130
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
