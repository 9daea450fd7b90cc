"""The reading side of a run's file: its stretches, scalars, events, pictures and snapshots, checked one by one."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from ..system.bounded_json import Allowance
from . import database, scalar_codec
from .damage import DamagedError

_MOST_STEPS = 10**15
_LATEST = 1 << 37  # seconds since 1970; in the year 6325
_MOST_ROWS = 1 << 20  # of one table that are read
_LONGEST_NAME = 100
_MOST_EVENT_VALUES = 4_000_000  # in all events together
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
        series: names of the scalars; none where the facts name none.
    """

    number: int
    parent: int | None
    step: int
    at: float
    facts: dict[str, Any]

    @property
    def series(self) -> tuple[str, ...]:
        named = self.facts.get("series")
        if not isinstance(named, list) or len(named) > scalar_codec.MOST_SERIES or not all(map(_is_name, named)):
            return ()
        return tuple(named)


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
        rows = list(self._rows("PRAGMA data_version", "the file's version"))
        before, self._version = self._version, rows[0][0] if rows else None
        return before != self._version

    def about(self) -> dict[str, Any]:
        """Read the plain facts of the run."""
        found, allowance = {}, Allowance()
        for key, value in self._rows("SELECT key, value FROM about", "the facts of the run"):
            if not _is_name(key):
                self._note("a fact without a name cannot be read")
                continue
            try:
                found[key] = allowance.loads(value)
            except ValueError:
                self._note(f"the fact {key!r} cannot be read")
        return found

    def stretches(self) -> list[Stretch]:
        """Read all stretches; those without a parent that is there and older are taken for first ones."""
        found: dict[int, Stretch] = {}
        allowance = Allowance()
        for number, parent, step, at, facts in self._rows(
                "SELECT id, parent, step, at, facts FROM stretches ORDER BY id", "the stretches"):
            try:
                facts = allowance.loads(facts)
                if not (_is_count(step) and _is_time(at) and isinstance(facts, dict)):
                    raise ValueError
            except ValueError:
                self._note(f"stretch {number} cannot be read")
                continue
            parent = parent if isinstance(parent, int) and parent in found else None
            found[number] = Stretch(number, parent, step, at, facts)
        return list(found.values())

    def lineage(self, number: int | None = None) -> list[tuple[Stretch, int | None]]:
        """List the stretches that lead to one (default: the newest), the first one first, each with its last step.

        The last step of the newest is None: it goes on as far as it goes.
        """
        stretches = {stretch.number: stretch for stretch in self.stretches()}
        if not stretches:
            return []
        wanted = number if number is not None else self.about().get("stretch")
        here = stretches.get(wanted if isinstance(wanted, int) else None, max(
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
        rows = list(self._rows("SELECT max(last_step) FROM scalars WHERE stretch = ?", "the scalars",
                               line[-1][0].number))
        newest = rows[0][0] if rows else None
        return newest if _is_count(newest) else line[-1][0].step

    def scalars(self, first: int = 1, last: int = _MOST_STEPS, stretch: int | None = None
                ) -> Iterator[tuple[int, np.ndarray]]:
        """Read the scalars of a stretch and of those before it, all with the series of that stretch.

        Args:
            first, last: steps, both included.

        Yields:
            first step and (n, series) float32 values of consecutive steps, in order; a gap lies where some are missing.
            NaN is what was not measured, or is of a stretch that had no such series.
        """
        line = self.lineage(stretch)
        for part, end in line:
            until = last if end is None else min(last, end)
            ready = part.step  # steps up to here have been given, or are the parent's
            for row, begins, ends in self._rows(
                    "SELECT id, first_step, last_step FROM scalars WHERE stretch = ? AND last_step >= ? AND "
                    "first_step <= ? ORDER BY first_step", "the scalars", part.number, first, until):
                try:
                    values = self._block(row, begins, ends, len(part.series))
                except DamagedError as error:
                    self._note(str(error))
                    continue
                start, stop = max(first, ready + 1, begins), min(until, ends)
                if start <= stop:
                    yield start, _placed(values[start - begins:stop - begins + 1], part.series, line[-1][0].series)
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
        found, allowance = [], Allowance(_MOST_EVENT_VALUES)
        for key, number, step, at, kind, data in self._rows(
                "SELECT id, stretch, step, at, kind, data FROM events WHERE id > ? ORDER BY id", "the events", after):
            if not isinstance(number, int) or number not in line or (kinds and kind not in kinds):
                continue
            try:
                if not (_is_count(step) and _is_time(at) and _is_name(kind)):
                    raise ValueError
                if step <= line[number]:
                    found.append(Happening(key, number, step, at, kind, allowance.loads(data)))
            except ValueError:
                self._note("an event cannot be read")
        return found

    def seconds_trained(self) -> float:
        """Add up how long all stretches trained, without pauses; what a stretch did after its last word counts not."""
        total, running_since, newest = 0.0, {}, {}
        rows = self._rows("SELECT stretch, at, kind FROM events ORDER BY id", "the events")
        for stretch, at, kind in chain(rows, ((place.stretch, place.at, "") for place in self.snapshots())):
            if not (_is_count(stretch) and _is_time(at)):
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
                          "SELECT at FROM snapshots) WHERE at BETWEEN 0 AND ?", "when the run was used", _LATEST)
        newest = [at for at, in rows]
        return newest[0] if newest and isinstance(newest[0], float) else 0.0

    def snapshots(self) -> list[SnapshotPlace]:
        """List the snapshots, by stretch and step."""
        found = []
        for key, stretch, step, at, size, pinned in self._rows(
                "SELECT id, stretch, step, at, length(data), pinned FROM snapshots ORDER BY stretch, step",
                "the snapshots"):
            if _is_count(stretch) and _is_count(step) and _is_time(at) and isinstance(size, int):
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
            if _is_count(row[1]) and _is_count(row[2])]

    def topics(self) -> list[str]:
        """List what there are pictures of."""
        return [topic for topic, in self._rows("SELECT DISTINCT topic FROM pictures ORDER BY topic", "the pictures")
                if _is_name(topic)]

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

    def _rows(self, query: str, what: str, *values: Any) -> Iterator[tuple]:
        """Read as many rows as can be read."""
        try:
            for number, row in enumerate(self._connection.execute(query, values)):
                if number == _MOST_ROWS:
                    self._note(f"{what} can be read only in part: there are more than {_MOST_ROWS:,}")
                    return
                yield row
        except database.UNREADABLE as error:
            self._note(f"{what} can be read only in part: {error}")

    def _note(self, sentence: str) -> None:
        if sentence not in self.damage:
            self.damage.append(sentence)


def _placed(values: np.ndarray, names: tuple[str, ...], wanted: tuple[str, ...]) -> np.ndarray:
    """Put columns where series of other names or another order have them; NaN where there are none."""
    if names == wanted:
        return values
    placed = np.full((len(values), len(wanted)), np.nan, np.float32)
    for column, name in enumerate(wanted):
        if name in names:
            placed[:, column] = values[:, names.index(name)]
    return placed


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and 0 <= value <= _MOST_STEPS


def _is_time(value: Any) -> bool:
    return isinstance(value, float) and 0 <= value <= _LATEST


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_NAME
