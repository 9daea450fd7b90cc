"""The writing thread: nothing is lost on a good disk, and a bad one neither stops nor ends anything."""

from __future__ import annotations

import sqlite3
import threading
import time

import numpy as np
import pytest

from ganviz.engine.record import writer as writing
from ganviz.engine.record.damage import DamagedError
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.store import RunStore
from ganviz.engine.record.writer import WEIGHTY, Item, RunWriter
from ganviz.engine.settings.params import ConfigError

SERIES = ["loss_d", "loss_g"]


def waits_for(holds, seconds: float = 30.0) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, "it never came to hold"
        time.sleep(0.01)


def begins(store: RunStore) -> None:
    store.begin_stretch(0, {"series": SERIES})


def values(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((count, len(SERIES))).astype(np.float32)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "run.ganviz"


@pytest.fixture
def said():
    return []


@pytest.fixture
def quick(monkeypatch):
    """A writer that tries a full disk again soon."""
    monkeypatch.setattr(writing, "_SECONDS_AT_A_FULL_DISK", 0.02)
    monkeypatch.setattr(writing, "SECONDS_BETWEEN_COMMITS", 0.02)


def steps_in(path) -> int:
    try:
        with RunReader(path) as reader:
            return sum(len(block) for _, block in reader.scalars())
    except (ConfigError, DamagedError):  # just being made
        return 0


def test_all_that_was_put_in_is_there_after_closing(path, said):
    writer = RunWriter(lambda: RunStore.create(path, {}, 10**9), said.append)
    writer.put(Item(begins, 100))
    for block in range(100):
        writer.put_scalars(block * 50 + 1, values(50, block))
    assert writer.close()
    with RunReader(path) as reader:
        found = np.concatenate([block for _, block in reader.scalars()])
    assert np.array_equal(found, np.concatenate([values(50, block) for block in range(100)]))
    assert not said
    assert not [thread for thread in threading.enumerate() if thread.name == "run file"]


def test_a_run_that_trains_nothing_leaves_no_file(path, said):
    writer = RunWriter(lambda: RunStore.create(path, {}, 10**9), said.append)
    writer.put(Item(begins, 100))
    assert writer.close()
    assert not path.exists()
    assert not said


def test_what_is_early_does_not_wait_for_the_first_step(path, said, quick):
    RunStore.create(path, {"name": "old"}, 10**9).close()
    writer = RunWriter(lambda: RunStore.go_on(path, 10**9), said.append)
    writer.put(Item(begins, 100))
    written = threading.Event()
    writer.put(Item(lambda store: store.tell_about("name", "new"), 100, written=written.set, early=True))
    assert written.wait(30)
    with RunReader(path) as reader:
        assert reader.about()["name"] == "new"
        assert reader.stretches() == []
    writer.put_scalars(1, values(10))
    assert writer.close()
    with RunReader(path) as reader:
        assert [stretch.step for stretch in reader.stretches()] == [0]
    assert not said


def test_it_is_there_without_closing_too(path, said):
    writer = RunWriter(lambda: RunStore.create(path, {}, 10**9), said.append)
    writer.put(Item(begins, 100))
    writer.put_scalars(1, values(10))
    waits_for(lambda: steps_in(path) == 10)
    writer.close()


def full(path, pages: int) -> tuple[RunStore, sqlite3.Connection]:
    """A file that may not grow beyond some pages, and what changes that."""
    store = RunStore.create(path, {}, 10**9)
    connection = store._connection
    connection.execute(f"PRAGMA max_page_count = {pages}")
    return store, connection


def test_a_full_disk_is_told_once_and_the_scalars_wait_for_room(path, said, quick):
    store, connection = full(path, 30)
    writer = RunWriter(lambda: store, said.append)
    writer.put(Item(begins, 100))
    for block in range(200):
        writer.put_scalars(block * 100 + 1, values(100, block))
        writer.put(Item(lambda store, step=block: store.add_snapshot(step, bytes(50_000)), 50_000, WEIGHTY))
    waits_for(lambda: said)
    time.sleep(0.2)  # it goes on trying
    assert len(said) == 1
    assert "full" in said[0]
    assert "Make room" in said[0]
    connection.execute("PRAGMA max_page_count = 100000")
    waits_for(lambda: len(said) == 2)
    assert "being recorded again" in said[1]
    assert "missing" in said[1]
    assert writer.close()
    assert steps_in(path) == 200 * 100


def test_what_waits_has_a_limit_and_the_oldest_goes(path, said, quick, monkeypatch):
    monkeypatch.setattr(writing, "_MOST_WAITING", 10_000)
    store, connection = full(path, 30)
    writer = RunWriter(lambda: store, said.append)
    writer.put(Item(begins, 100))
    for block in range(300):
        writer.put_scalars(block * 100 + 1, values(100, block))
    waits_for(lambda: said and sum(item.size for item in list(writer._queue)) <= 10_000)
    connection.execute("PRAGMA max_page_count = 100000")
    waits_for(lambda: len(said) == 2)
    assert writer.close()
    with RunReader(path) as reader:
        assert reader.last_step() == 300 * 100
        assert 0 < sum(len(block) for _, block in reader.scalars()) < 300 * 100
    assert writer.lost > 0


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path, said, quick):
    nowhere = tmp_path / "none" / "run.ganviz"
    nowhere.parent.write_text("a file where a folder should be")
    writer = RunWriter(lambda: RunStore.create(nowhere, {}, 10**9), said.append)
    writer.put(Item(begins, 100))
    writer.put_scalars(1, values(10))
    waits_for(lambda: said)
    assert "cannot record to" in said[0]
    nowhere.parent.unlink()
    nowhere.parent.mkdir()
    waits_for(lambda: len(said) == 2)
    assert writer.close()
    assert steps_in(nowhere) == 10


def test_a_slow_disk_holds_nobody_up(path, said):
    held = threading.Event()
    writer = RunWriter(lambda: RunStore.create(path, {}, 10**9), said.append)
    writer.put(Item(begins, 100))
    writer.put(Item(lambda store: held.wait(30), 100))
    start = time.perf_counter()
    for block in range(1000):
        writer.put_scalars(block + 1, values(1))
    assert time.perf_counter() - start < 1
    assert not writer.close(patience=0.1)
    held.set()
    writer.close(patience=30)
    assert steps_in(path) == 1000


def test_an_error_that_nobody_expected_is_told_and_the_recording_goes_on(path, said, quick):
    def fails(store: RunStore) -> None:
        raise NotImplementedError("a picture of a kind that cannot be written")

    writer = RunWriter(lambda: RunStore.create(path, {}, 10**9), said.append)
    writer.put(Item(begins, 100))
    writer.put(Item(fails, 100, WEIGHTY))
    writer.put_scalars(1, values(10))
    waits_for(lambda: len(said) == 2)
    assert "a kind that cannot be written" in said[0]
    assert writer.close()
    assert steps_in(path) == 10
