"""However a training process ends, its run is there: what was recorded, how much was lost, and the way to go on."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from ganviz.cli import main
from ganviz.engine.record import library
from ganviz.engine.record.library import RecordedRun
from ganviz.engine.record.reader import RunReader
from tests.mutations import SEED

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no such signals to send")
PATIENCE = 120  # seconds
SLACK = 6.0  # seconds that a busy machine may take to write what a quiet one has on the disk at once
SETTINGS = ["ring-vanilla", "--device", "cpu", "--set", "device.compile=off", "--set", "data.size=1000"]
TRAIN = [sys.executable, "-m", "ganviz", "train", *SETTINGS]

# A training that writes down when it told its recorder what.
_TELLS = """
import sys, time
from ganviz.cli import main
from ganviz.engine.record.run_recorder import RunRecorder

told = open(sys.argv.pop(1), "a", buffering=1)
take_block, snapshot = RunRecorder.take_block, RunRecorder.snapshot

def block(self, block):
    take_block(self, block)
    print(time.time(), "scalars", block.first_step + len(block.values) - 1, file=told)

def state(self, take_state, step, pinned=False):
    snapshot(self, take_state, step, pinned)
    print(time.time(), "interval", self.interval, file=told)

RunRecorder.take_block, RunRecorder.snapshot = block, state
sys.exit(main())
"""
WINDOW = [sys.executable, "-c", "import sys; from ganviz.cli import main; sys.exit(main())", *SETTINGS, "--steps",
          "1000000"]  # a window that is told a number of steps begins at once


@contextmanager
def training(command, environment=None, said=subprocess.DEVNULL) -> Iterator[subprocess.Popen]:
    """Train in another process, which does not outlive the test."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def begun(command, environment=None) -> Iterator[subprocess.Popen]:
    """Train in another process, which has recorded some of it and a snapshot."""
    with training(command, environment) as process:
        wait_until(lambda: any(run.step > 20 and run.snapshot > 0 for run in library.runs()), process)
        yield process


def wait_until(holds, process) -> None:
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until, "it never came to hold"
        assert process.poll() is None, "the training has ended"
        time.sleep(0.05)


def assert_whole(run: RecordedRun) -> None:
    with RunReader(run.path) as reader:
        assert sum(len(values) for _, values in reader.scalars()) == run.step
        assert not reader.damage


@pytest.mark.parametrize(("command", "number"), [(TRAIN, signal.SIGTERM), (WINDOW, signal.SIGHUP)],
                         ids=["headless", "window"])
def test_a_run_that_is_told_to_end_loses_nothing(command, number, tmp_path):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    with begun(command, environment) as process:
        process.send_signal(number)
        process.wait(PATIENCE)
    assert process.returncode == 128 + number
    run, = library.runs()
    assert run.ending == "finished"
    assert run.snapshot == run.step
    assert run.lost == 0
    assert_whole(run)


@pytest.mark.parametrize("moment", [1, 2])
def test_a_run_that_is_killed_loses_a_second_of_scalars_and_one_snapshot_interval(moment, tmp_path, capsys):
    told = tmp_path / "told"
    with begun([sys.executable, "-c", _TELLS, str(told), *TRAIN[3:]]) as process:
        time.sleep(random.Random(f"{SEED}/{moment}").uniform(0, 2))
        killed_at = time.time()
        process.send_signal(signal.SIGKILL)
        process.wait(PATIENCE)
    run, = library.runs()
    assert run.ending == "interrupted"
    assert_whole(run)
    words = [line.split() for line in told.read_text().splitlines()]
    recorded = [float(at) for at, what, value in words if what == "scalars" and int(value) <= run.step]
    assert recorded[-1] > killed_at - 1 - SLACK
    interval = [float(value) for _, what, value in words if what == "interval"][-1]
    with RunReader(run.path) as reader:
        assert reader.snapshots()[-1].at > killed_at - interval - SLACK
    assert run.lost == run.step - run.snapshot
    assert_told(run, capsys)


def assert_told(run: RecordedRun, capsys) -> None:
    """Assert that the next start says how much was lost, and goes on from there, or trains it again."""
    main(["runs"])
    assert f"goes on at step {run.snapshot:,}: {run.lost:,} steps lost" in capsys.readouterr().out
    main(["runs", "--json"])
    assert json.loads(capsys.readouterr().out)[0]["lost"] == run.lost
    again = f"last@{run.step}"
    assert main(["train", "--resume", again if run.lost % 2 else "last", "--steps", str(run.step + 10)]) == 0
    said = capsys.readouterr().err
    assert (f"{run.lost:,} steps after it there are only curves" in " ".join(said.split())) == (
        run.lost > 0 and not run.lost % 2)
    assert library.describe(run.path).step == run.step + 10


def test_the_limit_of_a_file_can_be_set():
    assert main(["train", *SETTINGS, "--steps", "30", "--record-limit", "10"]) == 0
    assert main(["train", *SETTINGS, "--steps", "30", "--record-limit", "1"]) == 2
    assert len(library.runs()) == 1


def _is_root_of_linux() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0


@pytest.fixture
def small_disk(tmp_path, monkeypatch):
    """A disk of 5 MB to which runs are recorded."""
    if not _is_root_of_linux():
        pytest.skip("only root can make a small disk")
    where = tmp_path / "disk"
    where.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", str(where)], capture_output=True,
                          check=False)
    if made.returncode:
        pytest.skip(f"no small disk can be made here: {made.stderr.decode().strip()}")
    monkeypatch.setenv(library.FOLDER_VARIABLE, str(where))
    yield where
    subprocess.run(["umount", str(where)], check=True)


def test_a_training_outlives_a_disk_of_five_megabytes_and_records_again_when_there_is_room(small_disk, tmp_path):
    ballast, told = small_disk / "ballast", tmp_path / "said"
    ballast.write_bytes(bytes(4_300_000))
    with told.open("w") as said, training([*TRAIN, "--set", "model.g_width=128"], said=said) as process:
        wait_until(lambda: "not being recorded" in told.read_text(), process)
        time.sleep(2)  # it goes on trying, and training
        assert process.poll() is None
        assert told.read_text().count("not being recorded") == 1
        ballast.unlink()
        wait_until(lambda: "being recorded again" in told.read_text(), process)
        process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE)
    run, = library.runs()
    assert run.ending == "finished"
    assert run.snapshot == run.step
    assert_whole(run)


