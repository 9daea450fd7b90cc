"""A run's file that is cut, changed or made up is read as far as it can be, or refused; it never ends the program."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sqlite3

import numpy as np
import pytest

from ganviz.engine.record.damage import DamagedError
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings.params import ConfigError
from tests.mutations import mutations

SERIES = ["loss_d", "loss_g"]

def example(path) -> None:
    store = RunStore.create(path, {"name": "run"}, 10**9)
    with store.transaction():
        store.begin_stretch(0, {"series": SERIES})
        for step in range(1, 30_000, 500):
            store.add_scalars(step, np.random.default_rng(step).standard_normal((500, 2)).astype(np.float32))
            store.add_event(step, "note", json.dumps({"message": "a note", "details": []}), 1e9)
            store.add_picture("samples", step, bytes(1000))
        store.add_snapshot(20_000, os.urandom(50_000))
        store.begin_stretch(10_000, {"series": SERIES}, parent=1)
        store.add_scalars(10_001, np.zeros((500, 2), np.float32))
    store.close()


def read_all(path) -> int:
    """Read all that can be read of a run; return how many scalars there were."""
    with RunReader(path) as reader:
        count = sum(values.size for _, values in reader.scalars())
        count += sum(values.size for _, values in reader.scalars(stretch=1))
        reader.about(), reader.events(), reader.last_step(), reader.topics()
        for place in reader.snapshots():
            with contextlib.suppress(DamagedError):
                reader.snapshot(place)
        for key, _, _ in reader.pictures("samples"):
            with contextlib.suppress(DamagedError):
                reader.picture(key)
        return count


def test_two_hundred_damaged_files_are_read_in_part_or_refused(tmp_path):
    whole = tmp_path / "whole.ganviz"
    example(whole)
    intact = read_all(whole)
    damaged = tmp_path / "damaged.ganviz"
    outcomes = {"read": 0, "refused": 0}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name, content in mutations(whole.read_bytes(), "run file", 200):
        damaged.write_bytes(content)
        try:
            count = read_all(damaged)
        except (ConfigError, DamagedError) as error:
            refusal = str(error)
            outcomes["refused"] += 1
            assert str(damaged) in refusal, name
        else:
            outcomes["read"] += 1
            assert count <= 2 * intact, name
        for beside in tmp_path.glob("damaged.ganviz-*"):
            beside.unlink()
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 1 << 20  # kilobytes
    assert outcomes["read"] > 20
    assert outcomes["refused"] > 20


@pytest.mark.parametrize("change", [
    "UPDATE scalars SET first_step = 'one'", "UPDATE scalars SET last_step = 9223372036854775807",
    "UPDATE scalars SET data = 'text'", "UPDATE scalars SET data = zeroblob(30000000) WHERE id = 1",
    "UPDATE stretches SET parent = 2", "UPDATE stretches SET parent = 1", "UPDATE stretches SET facts = '[]'",
    "UPDATE stretches SET step = -5", "UPDATE snapshots SET step = 1e300", "UPDATE events SET data = '{{{{'",
    "UPDATE events SET at = 'now'", "UPDATE about SET value = 'NaN{'",
    "UPDATE pictures SET step = x'00'", "DELETE FROM stretches", "DELETE FROM scalars", "DELETE FROM about"])
def test_values_that_no_run_writes_are_left_out(tmp_path, change):
    path = tmp_path / "run.ganviz"
    example(path)
    connection = sqlite3.connect(path)
    connection.execute(change)
    connection.commit()
    connection.close()
    read_all(path)
