"""Whatever is in a run's file: an error or a part of it, and never a crash, a hang or a gigabyte."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import zlib

import msgspec
import numpy as np
import pytest

from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.run_recorder import RunRecorder
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import POINTS, config
from tests.mutations import mutations

PATIENCE = 240  # seconds for all files together

pytestmark = pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="memory is limited with Linux's means")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A real run, with a bit of everything."""
    path = tmp_path_factory.mktemp("run") / "whole.ganviz"
    recorder = RunRecorder(path, lambda: RunStore.create(path, {"name": "whole"}, 10**9), pytest.fail)
    trainer = Trainer(config(POINTS), Telemetry(), steps=30, attended=False, recorder=recorder, script=[
        Scripted(10, Set.of({"optimizer.d.lr": 0.01})), Scripted(20, Set.of({"model.g_width": 8}))])
    trainer.run()
    assert recorder.close()
    return path


def outcomes(files) -> dict[str, str]:
    """Have a process of its own read all files; return what became of each."""
    done = subprocess.run([sys.executable, "-m", "tests.engine.record.reads_all", *map(str, files)], text=True,
                          capture_output=True, timeout=PATIENCE, check=False)
    lines = [line.rsplit(" ", 2) for line in done.stdout.splitlines()]
    names = [name for name, _, _ in lines]
    missing = [file.name for file in files if file.name not in names][:1]
    assert done.returncode == 0, f"{missing}: {done.stderr[-3000:]}"
    assert not missing
    slow = [line for line in lines if float(line[2]) > 60]
    assert not slow
    return {name: outcome for name, outcome, _ in lines}


def _bomb(name: str, plain: bytes) -> bytes:
    return struct.pack("<IB", len(plain), len(name)) + name.encode() + zlib.compress(plain, 1)


def _state(header: bytes) -> bytes:
    return struct.pack("<Q", len(header)) + header + bytes(64)


WIDE = "[" + "[]," * 2_100_000 + "1]"
DEEP = "[" * 200_000 + "]" * 200_000
TENSOR = {"dtype": "F32", "data_offsets": [0, 64]}
SNAPSHOTS = {
    "header of wide JSON": _state(WIDE.encode()),
    "header of deep JSON": _state(DEEP.encode()),
    "header longer than the file": struct.pack("<Q", 1 << 62) + b"{}",
    "shape beyond all memory": _state(json.dumps({"x": {**TENSOR, "shape": [1 << 40, 1 << 40]}}).encode()),
    "shape without numbers": _state(json.dumps({"x": {**TENSOR, "shape": [1 << 62, 0], "data_offsets": [0, 0]}}
                                               ).encode()),
    "overlapping tensors": _state(json.dumps({"x": {**TENSOR, "shape": [16]}, "y": {**TENSOR, "shape": [16]}}
                                             ).encode()),
    "wide facts": _state(json.dumps({"__metadata__": {"ganviz": WIDE}}).encode()),
    "40 MB of nothing": bytes(40_000_000)}
PICTURES = {
    "empty lists": _bomb("PointSamples", b"\x90" * (63 << 20)),
    "a list of empty lists": _bomb("PointSamples", b"\xdd" + struct.pack(">I", 60 << 20) + b"\x90" * (60 << 20)),
    "empty lists in a field": _bomb("PointSamples", b"\x81\xa4real\xdd" + struct.pack(">I", 60 << 20)
                                    + b"\x90" * (60 << 20)),
    "an array of lists": _bomb("PointSamples", msgspec.msgpack.encode(
        {"real": {"type": "f4", "shape": [[]] * 200_000, "data": b""}})),
    "more than it says": struct.pack("<IB", 100, 12) + b"PointSamples" + zlib.compress(bytes(50 << 20), 1),
    "deep lists": _bomb("PointSamples", b"\x91" * 1_000_000)}
TRAPS = {
    "a view for a table": "DROP TABLE events; CREATE VIEW events AS SELECT * FROM scalars",
    "a view that calls itself": "DROP TABLE events; CREATE VIEW events AS WITH RECURSIVE x(y) AS (SELECT 1 UNION ALL "
                                "SELECT y + 1 FROM x) SELECT * FROM x",
    "a trigger": "CREATE TRIGGER trap AFTER INSERT ON events BEGIN DELETE FROM scalars; END",
    "a virtual table": "DROP TABLE events; CREATE VIRTUAL TABLE events USING fts5(x)",
    "a generated column": "DROP TABLE events; CREATE TABLE events (id INTEGER PRIMARY KEY, x AS (hex(zeroblob(1e8))))",
    "times that never come": "UPDATE stretches SET at = 9e999; UPDATE events SET at = 1e300; "
                             "UPDATE snapshots SET at = -1e300",
    "steps without end": "UPDATE scalars SET last_step = 1e15; UPDATE stretches SET step = 1000000000000000",
    "series that are a number": "UPDATE stretches SET facts = '{\"series\": 5}'",
    "series that are numbers": "UPDATE stretches SET facts = '{\"series\": [1, 2, {}]}'",
    "a million series": "UPDATE stretches SET facts = json_object('series', json((SELECT json_group_array('a') FROM "
                        "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 900000) "
                        "SELECT i FROM n))))",
    "names of 4 MB": "UPDATE events SET kind = hex(zeroblob(2000000)) WHERE id < 6; "
                      "UPDATE pictures SET topic = hex(zeroblob(2000000)) WHERE id < 6; "
                      "INSERT INTO about VALUES (hex(zeroblob(2000000)), '1')",
    "blobs for numbers": "UPDATE events SET stretch = zeroblob(1000000), step = zeroblob(1000000); "
                         "UPDATE pictures SET stretch = zeroblob(1000000); UPDATE stretches SET parent = zeroblob(9)",
    "two hundred thousand pictures": "WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n LIMIT 200000) "
                               "INSERT INTO pictures SELECT i, 1, i, 'samples', x'00', 0 FROM n",
    "the newest stretch is a list": "UPDATE about SET value = '[1]' WHERE key = 'stretch'",
    "the name is a table": "UPDATE about SET value = '{\"a\": 1}' WHERE key = 'name'"}


def _changed(whole, path, change):
    shutil.copy(whole, path)
    connection = sqlite3.connect(path)
    change(connection)
    connection.commit()
    connection.close()
    return path


def _mutated(whole, tmp_path):
    for number, (_, content) in enumerate(mutations(whole.read_bytes(), "real run", 200)):
        path = tmp_path / f"{number}.ganviz"
        path.write_bytes(content)
        yield path


def _harmful(whole, tmp_path):
    files = []
    for name, sql in TRAPS.items():
        files.append(_changed(whole, tmp_path / f"{name}.ganviz", lambda c, sql=sql: c.executescript(sql)))
    for table, contents in (("snapshots", SNAPSHOTS), ("pictures", PICTURES)):
        for name, data in contents.items():
            files.append(_changed(whole, tmp_path / f"{name}.ganviz", lambda c, table=table, data=data: c.execute(
                f"UPDATE {table} SET data = ?, checksum = ? WHERE id IN (SELECT max(id) FROM {table})",
                (data, zlib.crc32(data)))))
    for table, column in (("stretches", "facts"), ("events", "data"), ("about", "value")):
        for name, text in (("wide", WIDE), ("deep", DEEP)):
            files.append(_changed(whole, tmp_path / f"{name} {table}.ganviz", lambda c, table=table, column=column,
                                  text=text: c.execute(f"UPDATE {table} SET {column} = ? WHERE rowid <= 2", (text,))))
    bomb = struct.pack("<II", 1 << 16, 1 << 7) + zlib.compress(bytes(1 << 25), 1)
    files.append(_changed(whole, tmp_path / "a block that is too large.ganviz", lambda c: c.execute(
        "UPDATE scalars SET data = ?, checksum = ? WHERE id IN (SELECT min(id) FROM scalars)",
        (bomb, zlib.crc32(bomb)))))
    head = bytearray(whole.read_bytes())
    for name, place, value in (("page size 1", 16, b"\0\1"), ("page size 512", 16, b"\2\0"), ("reserved", 20, b"\xff"),
                               ("pages without end", 28, b"\xff" * 4), ("free pages without end", 32, b"\xff" * 8),
                               ("another schema format", 44, b"\xff" * 4), ("a huge cache", 48, b"\x7f" + b"\xff" * 3),
                               ("UTF-16", 56, b"\0\0\0\3")):
        files.append(tmp_path / f"{name}.ganviz")
        files[-1].write_bytes(head[:place] + value + head[place + len(value):])
    return files


def test_two_hundred_mutations_of_a_real_run_and_files_that_mean_harm(whole, tmp_path):
    mutated, harmful = list(_mutated(whole, tmp_path)), _harmful(whole, tmp_path)
    found = outcomes([*mutated, *harmful])  # in one process: importing all the readers takes longer than most files
    ends = [found[path.name] for path in mutated]
    assert ends.count("read") > 20
    assert ends.count("refused") > 20
    for name in ("a view for a table", "a view that calls itself", "a trigger", "a virtual table",
                 "a generated column"):
        assert found[f"{name}.ganviz"] == "refused"


def test_what_is_left_of_a_file_with_harm_in_it_is_read(whole, tmp_path):
    path = _changed(whole, tmp_path / "part.ganviz", lambda c: c.execute(
        "UPDATE events SET data = ? WHERE id = 1", (WIDE,)))
    with RunReader(path) as reader:
        assert sum(len(values) for _, values in reader.scalars()) == 30
        assert [event.kind for event in reader.events()][-1] == "finished"
        assert reader.damage == ["an event cannot be read"]


def test_every_number_of_a_run_is_within_what_is_read(whole):
    with RunReader(whole) as reader:
        assert reader.stretches()[0].series[:2] == ("loss_d", "loss_g")
        assert not reader.damage
        assert np.isfinite([event.at for event in reader.events()]).all()
