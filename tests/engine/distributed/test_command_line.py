"""`torchrun … -m ganviz train`: a process that dies, restarts, signals, and what is refused."""

from __future__ import annotations

import json
import os
import signal
import sys
import time

import pytest
import tomli_w

from ganviz.cli import main
from ganviz.engine.checkpoint import state as states
from ganviz.engine.distributed.launch import Launch
from ganviz.engine.record import library
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.store import RunStore

from .settings import DIES_AFTER, RESUMED, RESUMED_STEPS
from .torchrun import PATIENCE, torchrun
from .worker import digest_of_state

pytestmark = pytest.mark.skipif(os.name == "nt", reason="torch for Windows has no torchrun with gloo by default")

RING = ["ring-vanilla", "--device", "cpu", "--set", "data.size=1000", "--set", "device.compile=off"]


@pytest.fixture
def as_torchrun(monkeypatch):
    """Make this process the only one of a call of torchrun."""
    said = {"RANK": 0, "WORLD_SIZE": 1, "LOCAL_RANK": 0, "LOCAL_WORLD_SIZE": 1, "TORCHELASTIC_RESTART_COUNT": 0,
            "TORCHELASTIC_RUN_ID": "this one"}
    for name, value in said.items():
        monkeypatch.setenv(name, str(value))
    return monkeypatch


def last_state(run):
    """The newest snapshot of a recorded run."""
    with RunReader(run.path) as reader:
        return states.from_bytes(reader.snapshot(max(reader.snapshots(), key=lambda place: place.step)), "here")


def test_a_killed_process_ends_the_run_with_a_message_and_torchrun_resumes_it_from_the_last_snapshot(found, tmp_path):
    (tmp_path / "run.toml").write_text(tomli_w.dumps(RESUMED))
    with torchrun("--max-restarts", "1", "tests/engine/distributed/dying.py", "train", str(tmp_path / "run.toml"),
                  "--device", "cpu", "--steps", str(RESUMED_STEPS)) as process:
        code, out, err = process.ended()
    assert code == 0, err
    run, = library.runs()
    assert (run.ending, run.step, run.stretches) == ("finished", RESUMED_STEPS, 2)
    with RunReader(run.path) as reader:
        assert sum(len(values) for _, values in reader.scalars()) == RESUMED_STEPS
        assert not reader.damage
        first, second = reader.stretches()
        failed, = reader.events("failed", stretch=first.number)
    assert failed.data["message"].startswith("rank 1 of 2 is gone: killed, or its machine or the network failed.")
    assert "--max-restarts" in failed.data["advice"]
    assert failed.step == DIES_AFTER
    assert 0 < second.step <= DIES_AFTER
    assert err.count("rank 1 of 2 is gone") == 1  # only the first process speaks
    assert out.count(f"{RESUMED_STEPS} steps in") == 1
    assert digest_of_state(last_state(run)) == found[0]["uninterrupted"]["state"]  # as if nothing had happened


@pytest.mark.skipif(sys.platform != "linux", reason="the signal goes to a group of processes")
def test_a_signal_to_all_ends_the_run_at_a_step_with_its_file_closed():
    with torchrun("-m", "ganviz", "train", *RING) as process:
        until = time.monotonic() + PATIENCE
        while not any(run.step > 5 for run in library.runs()):
            assert time.monotonic() < until
            assert process.is_running()
            time.sleep(0.1)
        process.signal_all(signal.SIGINT)
        process.ended()
    run, = library.runs()
    assert run.ending == "finished"
    assert run.snapshot == run.step
    assert not library.companions(run.path)[0].exists()


def test_one_process_under_torchrun_is_as_one_without(as_torchrun, capsys):
    assert main(["train", *RING, "--steps", "30", "--json"]) == 0
    under = json.loads(capsys.readouterr().out)
    as_torchrun.delenv("RANK")
    assert main(["train", *RING, "--steps", "30", "--json"]) == 0
    without = json.loads(capsys.readouterr().out)
    assert under["losses"] == without["losses"]
    one, other = (last_state(run) for run in library.runs())
    assert one.tensors.keys() == other.tensors.keys()
    assert all(one.tensors[name].equal(other.tensors[name]) for name in one.tensors)
    assert one.about.keys() == other.about.keys()


def test_a_second_attempt_goes_on_with_the_run_of_the_first_and_its_settings(as_torchrun):
    wanted = ["train", *RING, "--set", "optimizer.d.lr=2e-3"]
    assert main([*wanted, "--steps", "20"]) == 0
    as_torchrun.setenv("TORCHELASTIC_RESTART_COUNT", "1")
    assert main([*wanted, "--steps", "30"]) == 0
    run, = library.runs()
    assert (run.step, run.stretches) == (30, 2)
    assert last_state(run).about["config"]["optimizer"]["d"]["lr"] == 2e-3


def test_a_run_that_was_killed_before_its_first_snapshot_is_begun_anew(as_torchrun):
    path = library.new_path("ring-vanilla")
    RunStore.create(path, {"job": Launch.of_process().job}, 1 << 20).close()
    assert main(["train", *RING, "--steps", "5"]) == 0
    assert sorted(run.step for run in library.runs()) == [0, 5]


def test_another_call_begins_a_run_of_its_own(as_torchrun):
    assert main(["train", *RING, "--steps", "5"]) == 0
    as_torchrun.setenv("TORCHELASTIC_RUN_ID", "another one")
    assert main(["train", *RING, "--steps", "5"]) == 0
    assert [run.step for run in library.runs()] == [5, 5]


@pytest.mark.parametrize(("words", "why"), [
    (["train", *RING, "--steps", "5", "--seeds", "2"], "--seeds trains one run after the other in one process"),
    (["train", "--fork", "last@3"], "--fork trains up to the step in one process"),
    ([*RING], "torchrun starts several processes, and a window is one; give it -m ganviz train")])
def test_what_several_processes_cannot_do_is_refused(as_torchrun, capsys, words, why):
    assert main(["train", *RING, "--steps", "5"]) == 0
    as_torchrun.setenv("WORLD_SIZE", "2")
    capsys.readouterr()
    assert main(words) == 2
    assert why in capsys.readouterr().err
