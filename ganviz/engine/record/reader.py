"""The reading side of a run's file: its stretches, scalars, events, pictures and snapshots, checked one by one."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from . import database, scalar_codec
from .damage import DamagedError

_MOST_STEPS = 10**15
_GOING, _STANDING = ("started", "resumed"), ("paused", "finished", "failed")  # events after which a run trains or not


@dataclass(frozen=True)
class Stretch:
    """Training without a jump in time.

    Attributes:
        number: of the stretch, from 1.
        parent: number of the stretch that it goes on from; None for the first.
        step: of the parent, after which it goes on.
        at: seconds since 1970 when it began.
        facts: what was in force then: config, series.
    """

    number: int
    parent: int | None
    step: int
    at: float
    facts: dict[str, Any]


@dataclass(frozen=True)
class Happening:
    """An event, as it is kept.

    Attributes:
        key: the later, the greater.
        at: seconds since 1970.
        kind, data: which event, and what it says.
    """

    key: int
    stretch: int
    step: int
    at: float
    kind: str
    data: Any


@dataclass(frozen=True)
class SnapshotPlace:
    """Where a snapshot is, without its content."""

    key: int
    stretch: int
    step: int
    at: float
    size: int
    pinned: bool


class RunReader:
    """A run's file, open for reading, also while it is written.

    What is damaged in it is left out and noted; only a file of which nothing can be read raises.

    Args:
        path: of the file.

    Attributes:
        damage: what could not be read so far, one sentence each.

    Raises:
        ConfigError: it is no run, or cannot be opened.
        DamagedError: it is one, but nothing in it can be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.damage: list[str] = []
        self._connection = database.open_to_read(path)
        self._version: int | None = None

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> RunReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def has_changed(self) -> bool:
        """Tell whether another connection has written to the file since this was last asked."""
        rows = self._rows("PRAGMA data_version", "the file's version")
        before, self._version = self._version, rows[0][0] if rows else None
        return before != self._version

    def about(self) -> dict[str, Any]:
        """Read the plain facts of the run."""
        found = {}
        for key, value in self._rows("SELECT key, value FROM about", "the facts of the run"):
            try:
                found[key] = json.loads(value)
            except (ValueError, TypeError, RecursionError):
                self._note(f"the fact {key!r} cannot be read")
        return found

    def stretches(self) -> list[Stretch]:
        """Read all stretches; those without a parent that is there and older are taken for first ones."""
        found: dict[int, Stretch] = {}
        for number, parent, step, at, facts in self._rows(
                "SELECT id, parent, step, at, facts FROM stretches ORDER BY id", "the stretches"):
            try:
                facts = json.loads(facts)
                if not (_is_count(step) and isinstance(at, float) and isinstance(facts, dict)):
                    raise ValueError
            except (ValueError, TypeError, RecursionError):
                self._note(f"stretch {number} cannot be read")
                continue
            found[number] = Stretch(number, parent if parent in found else None, step, at, facts)
        return list(found.values())

    def lineage(self, number: int | None = None) -> list[tuple[Stretch, int | None]]:
        """List the stretches that lead to one (default: the newest), the first one first, each with its last step.

        The last step of the newest is None: it goes on as far as it goes.
        """
        stretches = {stretch.number: stretch for stretch in self.stretches()}
        if not stretches:
            return []
        here = stretches.get(number if number is not None else self.about().get("stretch"), max(
            stretches.values(), key=lambda s: s.number))
        line: list[tuple[Stretch, int | None]] = [(here, None)]
        while here.parent is not None:  # parents are older, so this ends
            line.append((stretches[here.parent], here.step))
            here = stretches[here.parent]
        return line[::-1]

    def last_step(self, stretch: int | None = None) -> int:
        """Find the newest step of a stretch (default: the newest stretch) whose scalars are there; 0 if none."""
        line = self.lineage(stretch)
        if not line:
            return 0
        rows = self._rows("SELECT max(last_step) FROM scalars WHERE stretch = ?", "the scalars", line[-1][0].number)
        newest = rows[0][0] if rows else None
        return newest if _is_count(newest) else line[-1][0].step

    def scalars(self, first: int = 1, last: int = _MOST_STEPS, stretch: int | None = None
                ) -> Iterator[tuple[int, np.ndarray]]:
        """Read the scalars of a stretch and of those before it.

        Args:
            first, last: steps, both included.

        Yields:
            first step and (n, series) float32 values of consecutive steps, in order; a gap lies where some are missing.
        """
        for part, end in self.lineage(stretch):
            until = last if end is None else min(last, end)
            ready = part.step  # steps up to here have been given, or are the parent's
            for row, begins, ends in self._rows(
                    "SELECT id, first_step, last_step FROM scalars WHERE stretch = ? AND last_step >= ? AND "
                    "first_step <= ? ORDER BY first_step", "the scalars", part.number, first, until):
                try:
                    values = self._block(row, begins, ends, len(part.facts.get("series", ())))
                except DamagedError as error:
                    self._note(str(error))
                    continue
                start, stop = max(first, ready + 1, begins), min(until, ends)
                if start <= stop:
                    yield start, values[start - begins:stop - begins + 1]
                    ready = stop

    def _block(self, row: int, begins: Any, ends: Any, series: int) -> np.ndarray:
        where = f"the scalars of steps {begins} to {ends}"
        if not (_is_count(begins) and _is_count(ends) and begins <= ends):
            raise DamagedError(f"{where}: there are no such steps")
        values = scalar_codec.unpack(self._blob("scalars", row, where))
        if values.shape != (ends - begins + 1, series):
            raise DamagedError(f"{where} are {values.shape[0]} × {values.shape[1]} numbers")
        return values

    def events(self, *kinds: str, until: int = _MOST_STEPS, stretch: int | None = None, after: int = 0
               ) -> list[Happening]:
        """Read what happened on the way to a stretch (default: the newest), in order.

        Args:
            kinds: which; none is all.
            until: up to this step.
            after: the key of an event; only later ones are read.
        """
        line = {part.number: until if end is None else min(end, until) for part, end in self.lineage(stretch)}
        found = []
        for key, number, step, at, kind, data in self._rows(
                "SELECT id, stretch, step, at, kind, data FROM events WHERE id > ? ORDER BY id", "the events", after):
            if (kinds and kind not in kinds) or number not in line:
                continue
            try:
                if not (_is_count(step) and isinstance(at, float)):
                    raise ValueError
                if step <= line[number]:
                    found.append(Happening(key, number, step, at, kind, json.loads(data)))
            except (ValueError, TypeError, RecursionError):
                self._note("an event cannot be read")
        return found

    def seconds_trained(self) -> float:
        """Add up how long all stretches trained, without pauses; what a stretch did after its last word counts not."""
        total, running_since, newest = 0.0, {}, {}
        rows = self._rows("SELECT stretch, at, kind FROM events ORDER BY id", "the events")
        for stretch, at, kind in rows + [(place.stretch, place.at, "") for place in self.snapshots()]:
            if not isinstance(at, float):
                continue
            newest[stretch] = max(at, newest.get(stretch, at))
            if kind in _GOING:
                running_since[stretch] = at
            elif kind in _STANDING:
                total += max(at - running_since.pop(stretch, at), 0.0)
        return total + sum(max(newest[stretch] - since, 0.0) for stretch, since in running_since.items())

    def used_at(self) -> float:
        """Find when something was last noted, in seconds since 1970; 0 if nothing was."""
        rows = self._rows("SELECT max(at) FROM (SELECT at FROM events UNION ALL SELECT at FROM stretches UNION ALL "
                          "SELECT at FROM snapshots)", "when the run was used")
        return rows[0][0] if rows and isinstance(rows[0][0], float) else 0.0

    def snapshots(self) -> list[SnapshotPlace]:
        """List the snapshots, by stretch and step."""
        found = []
        for key, stretch, step, at, size, pinned in self._rows(
                "SELECT id, stretch, step, at, length(data), pinned FROM snapshots ORDER BY stretch, step",
                "the snapshots"):
            if _is_count(step) and isinstance(at, float) and isinstance(size, int):
                found.append(SnapshotPlace(key, stretch, step, at, size, bool(pinned)))
            else:
                self._note(f"snapshot {key} cannot be read")
        return found

    def snapshot(self, place: SnapshotPlace) -> bytes:
        """Read a snapshot's bytes.

        Raises:
            DamagedError: they are not what was written.
        """
        return self._blob("snapshots", place.key, f"the snapshot of step {place.step:,}")

    def pictures(self, topic: str) -> list[tuple[int, int, int]]:
        """List the pictures of a topic: (key, stretch, step), by stretch and step."""
        return [row for row in self._rows(
            "SELECT id, stretch, step FROM pictures WHERE topic = ? ORDER BY stretch, step", "the pictures", topic)
            if _is_count(row[2])]

    def topics(self) -> list[str]:
        """List what there are pictures of."""
        return [topic for topic, in self._rows("SELECT DISTINCT topic FROM pictures ORDER BY topic", "the pictures")]

    def picture(self, key: int) -> bytes:
        """Read a picture's bytes.

        Raises:
            DamagedError: they are not what was written.
        """
        return self._blob("pictures", key, f"picture {key}")

    def _blob(self, table: str, key: int, where: str) -> bytes:
        query = f"SELECT data, checksum FROM {table} WHERE id = ?"
        try:
            found = self._connection.execute(query, (key,)).fetchone()
        except database.UNREADABLE as error:
            raise DamagedError(f"{where}: {error}") from None
        if found is None:
            raise DamagedError(f"{where}: it is no longer there")
        data, checksum = found
        if not isinstance(data, bytes) or zlib.crc32(data) != checksum:
            raise DamagedError(f"{where} are not what was written")
        return data

    def _rows(self, query: str, what: str, *values: Any) -> list[tuple]:
        """Read as many rows as can be read."""
        found = []
        try:
            for row in self._connection.execute(query, values):
                found.append(row)
        except database.UNREADABLE as error:
            self._note(f"{what} can be read only in part: {error}")
        return found

    def _note(self, sentence: str) -> None:
        if sentence not in self.damage:
            self.damage.append(sentence)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and 0 <= value <= _MOST_STEPS
