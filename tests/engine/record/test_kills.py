"""What a run's file held when its process was killed is all there, whenever that was."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

from ganviz.engine.record import library
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.store import COMMAND
from tests.mutations import SEED

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")

KILLS = 50
ROWS = 50  # steps of a block
SNAPSHOT_EVERY, SNAPSHOT = 1000, 100_000

# Records synthetic runs at full speed, each in a child that is killed at a moment of its own. A child writes down the
# step that each commit has made safe, straight after it.
_RECORDS = f"""
import os, random, signal, sys, time
from pathlib import Path

import numpy as np

from ganviz.engine.record import writer as writing
from ganviz.engine.record.store import RunStore
from ganviz.engine.record.writer import WEIGHTY, Item, RunWriter
from ganviz.engine.settings.commands import Scripted, Set

# most kills are to strike in the middle of writing
writing.SECONDS_BETWEEN_COMMITS, writing._SECONDS_BETWEEN_THINNINGS = 0.001, 0.02


class TellingStore(RunStore):
    newest = 0

    def add_scalars(self, first_step, values):
        super().add_scalars(first_step, values)
        self.newest = first_step + len(values) - 1

    def transaction(self):
        return Told(self, super().transaction())


class Told:
    def __init__(self, store, inner):
        self._store, self._inner = store, inner

    def __enter__(self):
        self._inner.__enter__()

    def __exit__(self, *error):
        self._inner.__exit__(*error)
        os.write(1, b"%d\\n" % self._store.newest)


def record(path):
    writer = RunWriter(lambda: TellingStore.create(path, {{"name": "run"}}, 3_000_000), lambda text: os.write(2, text))
    writer.put(Item(lambda store: store.begin_stretch(0, {{"series": ["loss_d", "loss_g"]}}), 100))
    step = 0
    while True:
        writer.put_scalars(step + 1, np.full(({ROWS}, 2), step, np.float32))
        step += {ROWS}
        if step % {SNAPSHOT_EVERY} == 0:
            now = step
            writer.put(Item(lambda store, now=now: store.add_snapshot(now, bytes([now % 251]) * {SNAPSHOT}), {SNAPSHOT},
                            WEIGHTY))
            writer.put(Item(lambda store, now=now: store.add_command(Scripted(now, Set.of({{"optimizer.d.lr": 1.0}}))),
                            100))
            writer.put(Item(lambda store, now=now: store.add_picture("samples", now, bytes(5000)), 5000, WEIGHTY))
        time.sleep(0.0005)


def killed(path, told, delay):
    child = os.fork()
    if child == 0:
        os.dup2(told, 1)
        try:
            record(path)
        finally:
            os._exit(1)
    while os.fstat(told).st_size < 2:  # until its first commit
        time.sleep(0.002)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


folder, moments = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
for number in range(int(sys.argv[3])):
    told = os.open(folder / f"{{number}}.told", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    killed(folder / f"{{number}}.ganviz", told, moments.expovariate(1 / 0.06))
    os.close(told)
"""


def test_what_was_committed_outlives_a_kill_at_any_moment(tmp_path):
    subprocess.run([sys.executable, "-c", _RECORDS, str(tmp_path), str(SEED), str(KILLS)], check=True, timeout=300)
    reached = []
    for number in range(KILLS):
        path = tmp_path / f"{number}.ganviz"
        told = (tmp_path / f"{number}.told").read_bytes().split(b"\n")[:-1]  # the last may have been cut in the middle
        committed = int(told[-1])
        with RunReader(path) as reader:
            last = reader.last_step()
            assert last >= committed
            _assert_whole(reader, last)
        assert library.describe(path).ending == "interrupted"
        reached.append(last)
    assert len(set(reached)) > KILLS / 2  # they were at moments of their own


def _assert_whole(reader: RunReader, last: int) -> None:
    blocks = list(reader.scalars())
    assert sum(len(values) for _, values in blocks) == last
    for first, values in blocks:
        assert np.array_equal(values[:, 0], (np.arange(first, first + len(values)) - 1) // ROWS * ROWS)
    due = list(range(SNAPSHOT_EVERY, last + 1, SNAPSHOT_EVERY))
    commands = [event.step for event in reader.events(COMMAND)]
    # what follows a block of scalars in the queue may have been left for the next commit
    assert commands in (due, due[:-1])
    places = reader.snapshots()
    assert not commands or places[-1].step == commands[-1]
    for place in places:
        assert reader.snapshot(place) == bytes([place.step % 251]) * SNAPSHOT
    assert not reader.damage
