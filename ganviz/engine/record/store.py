"""The writing side of a run's file: what is put into it, joined and thinned out. One thread uses it."""

from __future__ import annotations

import json
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock

from ..settings.commands import Scripted
from . import database, locking, scalar_codec, thinning
from .thinning import Kept

FULL_BLOCK = 4096
"""Steps of a full block of scalars. Shorter ones are put together as soon as they have that many."""

COMMAND = "command"
"""The kind of event that a command is kept as; together they replay the run."""

_LEAST_SHARE = 0.1  # of the budget, that snapshots and pictures may take however long the run

_THINNED = ("snapshots", "pictures")


class RunStore:
    """A run's file, open for writing.

    Args:
        path: of the file.
        connection: of `database.create` or `database.open_to_write`.
        lock: on the file.
        budget: bytes that the file may take. The scalars have their room first: none of them is ever left out.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: FileLock, budget: int) -> None:
        self._path, self._lock = path, lock
        self._connection = connection
        self._budget = budget
        self._stretch = 0
        self._short: list[tuple[int, int, np.ndarray]] = []  # row, first step and values of blocks that are not full

    @classmethod
    def create(cls, path: Path, about: Mapping[str, Any], budget: int) -> RunStore:
        """Make a new file for a run.

        Raises:
            ConfigError: it cannot be made.
        """
        store = cls._open(path, database.create, budget)
        with store.transaction():
            for key, value in about.items():
                store.tell_about(key, value)
        return store

    @classmethod
    def go_on(cls, path: Path, budget: int) -> RunStore:
        """Open a run's file to put in more.

        Raises:
            ConfigError: it cannot be written, or another process writes it.
            DamagedError: nothing of it can be read.
        """
        return cls._open(path, database.open_to_write, budget)

    @classmethod
    def _open(cls, path: Path, connect: Callable[[Path], sqlite3.Connection], budget: int) -> RunStore:
        lock = locking.lock(path)
        try:
            return cls(path, connect(path), lock, budget)
        except BaseException:
            locking.unlock(path, lock)
            raise

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Have all that is put in meanwhile stand in the file, or nothing of it.

        Raises:
            sqlite3.Error: nothing was written.
        """
        short = list(self._short)
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._short = short
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def tell_about(self, key: str, value: Any) -> None:
        """Note a plain fact of the run, in place of an older one of that name."""
        self._connection.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (key, json.dumps(value)))

    def begin_stretch(self, step: int, facts: Mapping[str, Any], parent: int | None = None) -> int:
        """Let what follows be of a new stretch, which goes on after `step` of its parent.

        Args:
            facts: what was in force when it began: config, series.
            parent: None is the newest one, if there is one.

        Returns:
            its number.
        """
        if parent is None:
            (parent,), = self._connection.execute("SELECT max(id) FROM stretches")
        cursor = self._connection.execute("INSERT INTO stretches (parent, step, at, facts) VALUES (?, ?, ?, ?)",
                                          (parent, step, time.time(), json.dumps(facts)))
        self._stretch, self._short = cursor.lastrowid, []
        self.tell_about("stretch", self._stretch)
        return self._stretch

    def add_scalars(self, first_step: int, values: np.ndarray) -> None:
        """Put in the scalars of consecutive steps, (n, series) float32."""
        for start in range(0, len(values), FULL_BLOCK):
            self._add_block(first_step + start, values[start:start + FULL_BLOCK])

    def _add_block(self, first_step: int, values: np.ndarray) -> None:
        if self._short and first_step != self._short[-1][1] + len(self._short[-1][2]):
            self._short = []  # steps are missing between them
        if sum(len(block) for _, _, block in self._short) + len(values) > FULL_BLOCK:
            self._join()
        row = self._write_block(first_step, values)
        if len(values) < FULL_BLOCK:
            self._short.append((row, first_step, values))

    def _join(self) -> None:
        """Put the short blocks together to one."""
        if len(self._short) > 1:
            self._connection.executemany("DELETE FROM scalars WHERE id = ?", [(row,) for row, _, _ in self._short])
            self._write_block(self._short[0][1], np.concatenate([block for _, _, block in self._short]))
        self._short = []

    def _write_block(self, first_step: int, values: np.ndarray) -> int:
        data = scalar_codec.pack(values)
        return self._connection.execute(
            "INSERT INTO scalars (stretch, first_step, last_step, data, checksum) VALUES (?, ?, ?, ?, ?)",
            (self._stretch, first_step, first_step + len(values) - 1, data, zlib.crc32(data))).lastrowid

    def add_event(self, step: int, kind: str, data: str, at: float) -> None:
        """Put in something that happened.

        Args:
            data: JSON.
            at: seconds since 1970.
        """
        self._connection.execute("INSERT INTO events (stretch, step, at, kind, data) VALUES (?, ?, ?, ?, ?)",
                                 (self._stretch, step, at, kind, data))

    def add_command(self, scripted: Scripted) -> None:
        """Put in a command that was applied."""
        self.add_event(scripted.step, COMMAND, json.dumps(scripted.as_toml_table()), time.time())

    def add_picture(self, topic: str, step: int, data: bytes) -> None:
        """Put in what a probe saw."""
        self._connection.execute(
            "INSERT INTO pictures (stretch, step, topic, data, checksum) VALUES (?, ?, ?, ?, ?)",
            (self._stretch, step, topic, data, zlib.crc32(data)))

    def add_snapshot(self, step: int, data: bytes, pinned: bool = False) -> None:
        """Put in the whole state after a step.

        Args:
            pinned: it stands beside an intervention or a finding.
        """
        self._connection.execute(
            "INSERT INTO snapshots (stretch, step, at, pinned, data, checksum) VALUES (?, ?, ?, ?, ?, ?)",
            (self._stretch, step, time.time(), pinned, data, zlib.crc32(data)))

    def thin(self, now: int) -> int:
        """Take out the snapshots and pictures that have become superfluous (see `thinning`).

        Args:
            now: the newest step.

        Returns:
            how many went.
        """
        gone = 0
        stretches = [stretch for stretch, in self._connection.execute("SELECT id FROM stretches")]
        room = self._room() // max(len(stretches), 1)
        for stretch in stretches:
            end = now if stretch == self._stretch else None
            gone += self._thin("snapshots", self._kept_snapshots(stretch), end, room * 3 // 4)
            topics = [topic for topic, in self._connection.execute(
                "SELECT DISTINCT topic FROM pictures WHERE stretch = ?", (stretch,))]
            for topic in topics:
                gone += self._thin("pictures", self._kept_pictures(stretch, topic), end, room // 4 // len(topics))
        self._connection.execute("PRAGMA incremental_vacuum(256)")
        return gone

    def _room(self) -> int:
        """How many bytes snapshots and pictures may take: what the scalars leave, but always a part."""
        (scalars,), = self._connection.execute("SELECT coalesce(sum(length(data)), 0) FROM scalars")
        return max(self._budget - scalars, int(_LEAST_SHARE * self._budget))

    def _kept_snapshots(self, stretch: int) -> list[Kept]:
        return [Kept(*row[:3], bool(row[3])) for row in self._connection.execute(
            "SELECT id, step, length(data), pinned FROM snapshots WHERE stretch = ? ORDER BY step, id", (stretch,))]

    def _kept_pictures(self, stretch: int, topic: str) -> list[Kept]:
        return [Kept(*row) for row in self._connection.execute(
            "SELECT id, step, length(data) FROM pictures WHERE stretch = ? AND topic = ? ORDER BY step, id",
            (stretch, topic))]

    def _thin(self, table: str, kept: Sequence[Kept], now: int | None, budget: int) -> int:
        assert table in _THINNED
        gone = thinning.superfluous(kept, now if now is not None else max((k.step for k in kept), default=0), budget)
        self._connection.executemany(f"DELETE FROM {table} WHERE id = ?", [(item.key,) for item in gone])
        return len(gone)

    def close(self) -> None:
        """Fold the log into the file, and close it."""
        try:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._connection.close()
            locking.unlock(self._path, self._lock)
