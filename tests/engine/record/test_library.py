"""The list of recorded runs, and how one of them is named."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime

import numpy as np
import pytest

from ganviz.engine.record import library, locking
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import config

NOON = datetime(2026, 11, 30, 12, 0, 0)


def trained(name: str, steps: int = 5) -> None:
    recorder = RunRecorder.new(name, DEFAULT_LIMIT, pytest.fail)
    Trainer(config(), Telemetry(), steps=steps, attended=False, recorder=recorder).run()
    assert recorder.close()


def test_a_run_is_listed_with_what_it_was():
    trained("ring-vanilla")
    run, = library.runs()
    assert (run.name, run.step, run.ending, run.stretches, run.problem) == ("ring-vanilla", 5, "finished", 1, "")
    assert run.size == run.path.stat().st_size
    assert run.begun_at == pytest.approx(datetime.now().timestamp(), abs=120)
    assert run.path.parent == library.folder()


def test_the_newest_comes_first_and_what_cannot_be_read_says_so():
    trained("one")
    trained("two", steps=3)
    broken = library.folder() / "broken.ganviz"
    broken.write_bytes(b"nothing of the kind")
    os.utime(broken, (0, 0))
    runs = library.runs()
    assert [run.name for run in runs] == ["two", "one", "broken"]
    assert "is not a run" in runs[-1].problem


def test_a_run_that_ended_without_a_word_is_called_interrupted():
    store = RunStore.create(library.new_path("lost"), {"name": "lost"}, DEFAULT_LIMIT)
    with store.transaction():
        store.begin_stretch(0, {"series": []})
    run, = library.runs()
    assert run.ending == "recording"
    store.close()
    run, = library.runs()
    assert run.ending == "interrupted"


def test_a_run_that_was_gone_on_with_and_killed_is_interrupted_too():
    trained("ring-vanilla")
    path = library.find("last")
    store = RunStore.go_on(path, DEFAULT_LIMIT)
    with store.transaction():
        store.begin_stretch(5, {"series": ["loss_d"]})
        store.add_scalars(6, np.zeros((3, 1), np.float32))
    store.close()
    run = library.interrupted()
    assert (run.path, run.step, run.snapshot) == (path, 8, 5)


def test_two_runs_of_one_second_have_two_files():
    first = library.new_path("ring vanilla/1", NOON)
    assert first.name == "2026-11-30 12.00.00 ring-vanilla-1.ganviz"
    first.touch()
    assert library.new_path("ring vanilla/1", NOON).name == "2026-11-30 12.00.00 ring-vanilla-1 2.ganviz"


def test_a_run_is_found_by_its_name_its_beginning_its_file_and_as_the_last():
    trained("one")
    trained("two")
    one, two = (next(run for run in library.runs() if run.name == name) for name in ("one", "two"))
    assert library.find("last") == two.path
    assert library.find(one.id) == one.path
    assert library.find(one.id[:-1]) == one.path
    assert library.find(str(one.path)) == one.path
    with pytest.raises(ConfigError, match="may be any of 2 runs"):
        library.find("2")
    with pytest.raises(ConfigError, match="there is no run"):
        library.find("three")


def test_only_one_writes_a_file_and_the_lock_goes_with_it():
    path = library.new_path("run")
    store = RunStore.create(path, {}, DEFAULT_LIMIT)
    assert locking.is_held(path)
    with pytest.raises(ConfigError, match="being recorded by another ganviz"):
        RunStore.go_on(path, DEFAULT_LIMIT)
    store.close()
    assert not locking.is_held(path)
    RunStore.go_on(path, DEFAULT_LIMIT).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_another_process_that_writes_is_refused_and_can_read():
    path = library.new_path("run")
    store = RunStore.create(path, {"name": "run"}, DEFAULT_LIMIT)
    with store.transaction():
        store.begin_stretch(0, {"series": ["loss_d"]})
        store.add_scalars(1, np.zeros((7, 1), np.float32))
    program = ("import sys; from pathlib import Path; from ganviz.engine.record import naming, reader, store; "
               "path = Path(sys.argv[1]); print(reader.RunReader(path).last_step()); ")
    for writes in ("store.RunStore.go_on(path, 10**9)", "naming.tell(path, 'name', 'mine')"):
        done = subprocess.run([sys.executable, "-c", program + writes, str(path)], capture_output=True, text=True,
                              check=False)
        assert done.stdout == "7\n"
        assert "is being recorded by another ganviz; it can be looked at, but only that one may write" in done.stderr
    with store.transaction():  # the one that has the file goes on
        store.add_scalars(8, np.zeros((1, 1), np.float32))
    store.close()
    assert library.describe(path).step == 8
