"""However a training process ends, its run is there: what was recorded, and the way to go on."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from ganviz.cli import main
from ganviz.engine.record import library
from ganviz.engine.record.reader import RunReader

PATIENCE = 120  # seconds


def begun() -> subprocess.Popen:
    """Begin a training in another process, and wait until some of it and a snapshot are recorded."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ganviz", "train", "ring-vanilla", "--device", "cpu", "--set", "device.compile=off",
         "--set", "data.size=1000"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + PATIENCE
    while not any(run.step > 20 and run.snapshot > 0 for run in library.runs()):
        assert time.monotonic() < until, "nothing was recorded"
        assert process.poll() is None, "the training has ended"
        time.sleep(0.05)
    return process


@pytest.mark.parametrize(("number", "ending"), [
    (signal.SIGKILL, "interrupted"), (signal.SIGTERM, "finished"), (signal.SIGHUP, "finished")], ids=str)
def test_the_run_is_there_and_goes_on(number, ending, capsys):
    with begun() as process:
        process.send_signal(number)
        process.wait(PATIENCE)
    run, = library.runs()
    assert run.ending == ending
    with RunReader(run.path) as reader:
        assert sum(len(values) for _, values in reader.scalars()) == run.step
        assert not reader.damage
    if ending == "finished":
        assert run.snapshot == run.step  # nothing is lost
    assert main(["train", "--resume", "last", "--steps", str(run.step + 10)]) == 0
    assert library.describe(run.path).step == run.step + 10
