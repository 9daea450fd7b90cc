"""A run of an earlier format is looked at as it is, and gone on with as one of today's, the original beside it."""

from __future__ import annotations

import os
import sqlite3

import numpy as np
import pytest

from ganviz.engine.record import database, library, migrations
from ganviz.engine.record.damage import DamagedError
from ganviz.engine.record.migrations import Earlier
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings.params import ConfigError

# Two formats before today's, made up: in the first, notes were a table of their own and an event had no time; in the
# second, the time was there, but in milliseconds.
_TODAY = database.FORMAT
_EVENTS = database._TABLES["events"]
_MIDDLE = {"tables": {**database._TABLES, "events": _EVENTS.replace("at REAL", "milliseconds INTEGER")},
           "indices": database._INDICES}
_FIRST = {"tables": {**database._TABLES, "events": _EVENTS.replace("at REAL NOT NULL, ", ""),
                     "notes": "text TEXT NOT NULL"}, "indices": database._INDICES}
_REBUILT = ("ALTER TABLE events RENAME TO before", "CREATE TABLE events ({columns})", "INSERT INTO events {select}",
            "DROP TABLE before", "CREATE INDEX events_by_step ON events(stretch, step)")
_TO_MIDDLE = "SELECT id, stretch, step, 5000 AS milliseconds, kind, data FROM {before}"
_TO_TODAY = "SELECT id, stretch, step, milliseconds / 1000.0 AS at, kind, data FROM {before}"


def _rebuilt(columns: str, select: str) -> list[str]:
    return [statement.format(columns=columns, select=select.format(before="before")) for statement in _REBUILT]


@pytest.fixture
def two_earlier(monkeypatch):
    """Two formats before today's."""
    newest = _TODAY + 2
    monkeypatch.setattr(database, "FORMAT", newest)
    monkeypatch.setattr(migrations, "EARLIER", {
        newest - 2: Earlier(**_FIRST, upgrade=[
            *_rebuilt(_MIDDLE["tables"]["events"], _TO_MIDDLE),
            "INSERT INTO about SELECT 'notes', json_quote(text) FROM notes", "DROP TABLE notes"],
            views={"events": _TO_MIDDLE,
                   "about": "SELECT * FROM {before} UNION ALL SELECT 'notes', json_quote(text) FROM notes"}),
        newest - 1: Earlier(**_MIDDLE, upgrade=_rebuilt(_EVENTS, _TO_TODAY), views={"events": _TO_TODAY})})
    return newest - 2


@pytest.fixture
def old(tmp_path, two_earlier):
    """A run in the first format: 3 steps, an event and a note."""
    path = tmp_path / "old.ganviz"
    store = RunStore.create(path, {"name": "ring"}, 10**9)
    with store.transaction():
        store.begin_stretch(0, {"series": ["loss_d"]})
        store.add_scalars(1, np.arange(3, dtype=np.float32)[:, None])
    store.close()
    connection = sqlite3.connect(path)
    connection.executescript(f"""
        DROP TABLE events; CREATE TABLE events ({_FIRST["tables"]["events"]});
        CREATE INDEX events_by_step ON events(stretch, step);
        INSERT INTO events VALUES (1, 1, 2, 'note', '{{"message": "hello"}}');
        CREATE TABLE notes ({_FIRST["tables"]["notes"]}); INSERT INTO notes VALUES ('mine');
        PRAGMA user_version = {two_earlier};""")
    connection.close()
    return path


def seen(path):
    with RunReader(path) as reader:
        assert not reader.damage
        return (reader.about()["notes"], [(e.step, e.at, e.data) for e in reader.events()],
                [values.ravel().tolist() for _, values in reader.scalars()])


EXPECTED = ("mine", [(2, 5.0, {"message": "hello"})], [[0, 1, 2]])


def test_looking_at_an_older_file_changes_nothing(old):
    before = old.read_bytes()
    assert seen(old) == EXPECTED
    assert library.describe(old).notes == "mine"
    assert old.read_bytes() == before
    assert [file.name for file in old.parent.iterdir()] == [old.name]


def test_going_on_makes_it_one_of_today_and_keeps_the_original(old, two_earlier):
    before = old.read_bytes()
    store = RunStore.go_on(old, 10**9)
    with store.transaction():
        store.begin_stretch(3, {"series": ["loss_d"]})
        store.add_event(3, "note", '{"message": "later"}', 6.0)
    store.close()
    notes, events, scalars = seen(old)
    assert (notes, scalars) == (EXPECTED[0], EXPECTED[2])
    assert events == [*EXPECTED[1], (3, 6.0, {"message": "later"})]
    kept = migrations.original(old, two_earlier)
    assert sorted(file.name for file in old.parent.iterdir()) == [old.name, kept.name]
    assert seen(kept) == EXPECTED
    assert len(kept.read_bytes()) == len(before)
    assert sqlite3.connect(kept).execute("PRAGMA user_version").fetchone() == (two_earlier,)
    assert sqlite3.connect(old).execute("PRAGMA user_version").fetchone() == (database.FORMAT,)


def test_a_migration_that_fails_leaves_the_file_as_it_was(old, two_earlier, monkeypatch):
    broken = migrations.EARLIER | {two_earlier + 1: Earlier(**_MIDDLE, upgrade=["DROP TABLE scalars", "no SQL"],
                                                            views={"events": _TO_TODAY})}
    monkeypatch.setattr(migrations, "EARLIER", broken)
    with pytest.raises(ConfigError, match="cannot be brought up to date"):
        RunStore.go_on(old, 10**9)
    assert seen(old) == EXPECTED


def test_where_the_original_cannot_be_kept_it_is_only_looked_at(old, monkeypatch):
    def is_full(source, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrations, "_keep_original", is_full)
    with pytest.raises(ConfigError, match=r"No space left.*can be looked at"):
        RunStore.go_on(old, 10**9)
    assert seen(old) == EXPECTED


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a folder that this user cannot write to is needed")
def test_an_older_file_in_a_folder_that_cannot_be_written_to_is_only_looked_at(old):
    old.parent.chmod(0o500)
    try:
        with pytest.raises(ConfigError):
            RunStore.go_on(old, 10**9)
        assert seen(old) == EXPECTED
    finally:
        old.parent.chmod(0o700)


def test_a_migration_that_was_cut_short_is_taken_up(old, two_earlier):
    kept = migrations.original(old, two_earlier)
    RunStore.go_on(old, 10**9).close()
    kept.replace(old)  # as it was when the original had been kept, and no more
    kept.write_bytes(old.read_bytes())
    RunStore.go_on(old, 10**9).close()
    assert seen(old) == EXPECTED


def test_an_older_file_with_other_tables_is_refused(old):
    connection = sqlite3.connect(old)
    connection.execute("CREATE VIEW trap AS SELECT 1")
    connection.close()
    with pytest.raises(DamagedError, match="has not the tables of a run"):
        RunReader(old)


def test_every_format_up_to_todays_has_its_way_on():
    assert sorted(migrations.EARLIER) == list(range(1, database.FORMAT))
