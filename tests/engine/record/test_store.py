"""A run's file: what is put in is read again, also while it is written, by stretches and from any step."""

from __future__ import annotations

import json
import sqlite3

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganviz.engine.record import database
from ganviz.engine.record.damage import DamagedError
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.store import FULL_BLOCK, RunStore
from ganviz.engine.settings.params import ConfigError

SERIES = ["loss_d", "loss_g", "score"]
BUDGET = 10**9


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a run.ganviz"


def begun(path, series=SERIES) -> RunStore:
    store = RunStore.create(path, {"name": "ring-vanilla"}, BUDGET)
    with store.transaction():
        store.begin_stretch(0, {"series": list(series)})
    return store


def numbers(first: int, count: int) -> np.ndarray:
    """Values from which one can tell which step and series they are of."""
    return (np.arange(first, first + count)[:, None] + np.array([0.0, 0.25, 0.5])).astype(np.float32)


def together(reader: RunReader, *args, **kwargs) -> dict[int, list[float]]:
    return {first + row: list(values[row]) for first, values in reader.scalars(*args, **kwargs)
            for row in range(len(values))}


@given(sizes=st.lists(st.integers(1, 3 * FULL_BLOCK // 2), min_size=1, max_size=12), first=st.integers(1, 99),
       last=st.integers(1, 30_000))
def test_scalars_come_back_whatever_the_blocks_were(tmp_path_factory, sizes, first, last):
    path = tmp_path_factory.mktemp("run") / "run.ganviz"
    store = begun(path)
    step = 1
    for size in sizes:
        with store.transaction():
            store.add_scalars(step, numbers(step, size))
        step += size
    store.close()
    with RunReader(path) as reader:
        assert reader.last_step() == step - 1
        found = list(reader.scalars(first, last))
        assert sum(len(values) for _, values in found) == max(0, min(last, step - 1) - first + 1)
        for begins, values in found:
            assert np.array_equal(values, numbers(begins, len(values)))
        assert not reader.damage


def test_stretches_with_other_series_are_read_with_those_of_the_newest(path):
    store = begun(path, ["loss_d", "loss_g", "old"])
    with store.transaction():
        store.add_scalars(1, numbers(1, 4))
        store.begin_stretch(4, {"series": ["loss_g", "new", "loss_d"]})
        store.add_scalars(5, numbers(5, 2))
    store.close()
    with RunReader(path) as reader:
        found = np.concatenate([values for _, values in reader.scalars()])
        of_the_first = np.concatenate([values for _, values in reader.scalars(stretch=1)])
    assert np.array_equal(found, [[1.25, np.nan, 1], [2.25, np.nan, 2], [3.25, np.nan, 3], [4.25, np.nan, 4],
                                  [5, 5.25, 5.5], [6, 6.25, 6.5]], equal_nan=True)
    assert np.array_equal(of_the_first, numbers(1, 4))


def test_short_blocks_are_put_together(path):
    store = begun(path)
    for step in range(1, 2 * FULL_BLOCK, 100):
        with store.transaction():
            store.add_scalars(step, numbers(step, 100))
    rows, = sqlite3.connect(path).execute("SELECT count(*) FROM scalars").fetchone()
    assert rows <= 2 + FULL_BLOCK // 100
    store.close()


def test_it_is_read_while_it_is_written(path):
    store = begun(path)
    with RunReader(path) as reader:
        assert reader.last_step() == 0
        with store.transaction():
            store.add_scalars(1, numbers(1, 10))
        assert reader.last_step() == 10
    store.close()


def test_what_fails_in_the_middle_leaves_nothing_and_the_next_goes_in(path):
    store = begun(path)
    with store.transaction():
        store.add_scalars(1, numbers(1, 10))

    def fails() -> None:
        with store.transaction():
            store.add_scalars(11, numbers(11, 5))
            store.add_event(11, "note", None, 0.0)

    with pytest.raises(sqlite3.Error):
        fails()
    with store.transaction():
        store.add_scalars(11, numbers(11, 20))
    store.close()
    with RunReader(path) as reader:
        assert sorted(together(reader)) == list(range(1, 31))


def test_a_stretch_goes_on_from_a_step_of_another(path):
    store = begun(path)
    with store.transaction():
        store.add_scalars(1, numbers(1, 100))
        store.add_snapshot(60, b"state")
        second = store.begin_stretch(60, {"series": SERIES}, parent=1)
        store.add_scalars(61, -numbers(61, 20))
    store.close()
    with RunReader(path) as reader:
        assert second == 2
        assert reader.last_step() == 80
        assert reader.last_step(1) == 100
        now, before = together(reader), together(reader, stretch=1)
        assert sorted(now) == list(range(1, 81))
        assert now[60] == [60, 60.25, 60.5]
        assert now[61] == [-61, -61.25, -61.5]
        assert before[61] == [61, 61.25, 61.5]
        place, = reader.snapshots()
        assert (place.stretch, place.step, reader.snapshot(place)) == (1, 60, b"state")


def test_events_and_facts(path):
    store = begun(path)
    with store.transaction():
        store.add_event(3, "applied", json.dumps({"summary": "D lr → 1e-4"}), at=1e9)
        store.add_event(5, "note", json.dumps({}), at=1e9 + 1)
        store.tell_about("name", "other")
    store.close()
    with RunReader(path) as reader:
        assert reader.about() == {"name": "other", "stretch": 1}
        assert [(e.step, e.kind, e.data) for e in reader.events("applied")] == [
            (3, "applied", {"summary": "D lr → 1e-4"})]
        assert len(reader.events()) == 2


def test_pictures_by_topic(path):
    store = begun(path)
    with store.transaction():
        for step in range(5):
            store.add_picture("samples" if step % 2 else "verdicts", step, bytes([step]))
    store.close()
    with RunReader(path) as reader:
        assert reader.topics() == ["samples", "verdicts"]
        assert [(step, reader.picture(key)) for key, _, step in reader.pictures("samples")] == [(1, b"\1"), (3, b"\3")]


def test_it_is_thinned_and_shrinks(path):
    store = begun(path)
    for step in range(0, 6400, 100):
        with store.transaction():
            store.add_snapshot(step, bytes(100_000))
    before = path.stat().st_size + path.with_name(path.name + "-wal").stat().st_size
    with store.transaction():
        assert store.thin(6400) > 20
    store.close()
    with RunReader(path) as reader:
        steps = [place.step for place in reader.snapshots()]
        assert steps[0] == 0
        assert steps[-4:] == [6000, 6100, 6200, 6300]
    assert before > 6_400_000


def test_the_scalars_have_their_room_first(path):
    store = RunStore.create(path, {}, budget=2_000_000)
    with store.transaction():
        store.begin_stretch(0, {"series": SERIES})
        for step in range(0, 1000, 100):
            store.add_snapshot(step, bytes(100_000), pinned=True)
        store.thin(1000)
    assert _sizes(path) == (10, 0)
    noise = np.random.default_rng(0).integers(0, 2**32, (200_000, 3), np.uint32).view(np.float32)
    with store.transaction():
        store.add_scalars(1, noise)
        store.thin(1000)
    snapshots, scalars = _sizes(path)
    assert snapshots == 2  # the first and the newest
    assert scalars > 2_000_000
    store.close()


def _sizes(path) -> tuple[int, int]:
    connection = sqlite3.connect(path)
    (snapshots,), = connection.execute("SELECT count(*) FROM snapshots")
    (scalars,), = connection.execute("SELECT coalesce(sum(length(data)), 0) FROM scalars")
    connection.close()
    return snapshots, scalars


def test_a_file_of_that_name_is_not_overwritten(path):
    path.write_bytes(b"mine")
    with pytest.raises(ConfigError, match="there is a file of that name"):
        RunStore.create(path, {}, BUDGET)
    assert path.read_bytes() == b"mine"


def test_what_is_no_run_is_refused(tmp_path):
    with pytest.raises(ConfigError, match="there is no run"):
        RunReader(tmp_path / "none.ganviz")
    text = tmp_path / "text.ganviz"
    text.write_text("hello " * 1000)
    with pytest.raises(ConfigError, match="is not a run of ganviz"):
        RunReader(text)
    other = tmp_path / "other.ganviz"
    sqlite3.connect(other).execute("CREATE TABLE x (y)").connection.close()
    with pytest.raises(ConfigError, match="not a run of ganviz"):
        RunReader(other)


def test_a_newer_format_is_refused_politely(path):
    begun(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {database.FORMAT + 1}")
    connection.close()
    with pytest.raises(ConfigError, match="newer ganviz .*update ganviz"):
        RunReader(path)


@pytest.mark.parametrize("trap", [
    "CREATE TRIGGER trap AFTER INSERT ON events BEGIN DELETE FROM scalars; END",
    "CREATE VIEW trap AS SELECT * FROM scalars",
    "CREATE TABLE more (x)",
    "DROP TABLE events"])
def test_other_tables_than_a_runs_are_refused(path, trap):
    begun(path).close()
    connection = sqlite3.connect(path)
    connection.execute(trap)
    connection.commit()
    connection.close()
    with pytest.raises(DamagedError, match="has not the tables of a run"):
        RunReader(path)


def test_one_damaged_block_costs_only_its_own_steps(path):
    store = begun(path)
    for step in range(1, 5 * FULL_BLOCK, FULL_BLOCK):
        with store.transaction():
            store.add_scalars(step, numbers(step, FULL_BLOCK))
    store.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE scalars SET data = zeroblob(100) WHERE id = 3")
    connection.commit()
    connection.close()
    with RunReader(path) as reader:
        steps = [first for first, _ in reader.scalars()]
        assert steps == [1, FULL_BLOCK + 1, 3 * FULL_BLOCK + 1, 4 * FULL_BLOCK + 1]
        assert reader.damage == [f"the scalars of steps {2 * FULL_BLOCK + 1} to {3 * FULL_BLOCK} are not what was "
                                 "written"]
