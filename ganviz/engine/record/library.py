"""The runs that are recorded: where they lie, what they are, and how one is named on the command line."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from ..settings.params import ConfigError
from . import locking
from .damage import DamagedError
from .database import SUFFIX
from .reader import RunReader

NEWEST = "last"
"""Names the newest run."""

PARENT, GROUP, JOB = "parent", "group", "job"
"""Facts of a run: the point at which it was forked off another, what runs from several seeds have in common, and the
call of torchrun that trained it last.
"""

_MOST_LOOKED_INTO = 100  # files, those first that were written to last

FOLDER_VARIABLE = "GANVIZ_RUNS"
"""The environment variable that names another folder for runs."""


@dataclass(frozen=True)
class ForkPoint:
    """A step of a recorded run at which another one was forked off it.

    Attributes:
        uid: of the parent, whatever its file is called by now; empty if it has none.
        id: of the parent when it was forked.
        stretch, step: of the parent, after which the fork goes on.
        change: what the fork begins with that the parent had not, in words; empty if nothing.
    """

    uid: str
    id: str
    stretch: int
    step: int
    change: str = ""


@dataclass(frozen=True)
class RecordedRun:
    """A recorded run, as a list of runs shows it.

    Attributes:
        path: of its file.
        name: of the preset or the data.
        title: of its settings; empty if they have none.
        begun_at, used_at: seconds since 1970, when it began and when something was last noted of it.
        seconds: that it trained, all stretches together.
        step: iterations done.
        snapshot: step of the newest snapshot, from which it can go on; 0 if there is none.
        size: bytes of its file, and of what SQLite keeps beside it.
        stretches: 1, and one more for each time that it was gone back to a step or gone on with.
        findings: titles of those that held at its end.
        ending: "recording", "finished", "failed", or "interrupted" where it ended without a word.
        problem: why it cannot be read; empty if it can.
        notes: of the person.
        uid: its own, which its file keeps under any name; empty in files of the first versions.
        parent: where it was forked off another run; None if it is no fork.
        group: of the runs that were trained together with it from other seeds; empty if it was trained alone.
    """

    path: Path
    name: str = ""
    title: str = ""
    begun_at: float = 0.0
    used_at: float = 0.0
    seconds: float = 0.0
    step: int = 0
    snapshot: int = 0
    size: int = 0
    stretches: int = 0
    findings: tuple[str, ...] = ()
    ending: str = ""
    problem: str = ""
    notes: str = ""
    uid: str = ""
    parent: ForkPoint | None = None
    group: str = ""

    @property
    def id(self) -> str:
        """What it is called in the list and on the command line."""
        return self.path.stem

    @property
    def lost(self) -> int:
        """How many steps a run that was interrupted has curves of, but no weights: they are to be trained again."""
        return self.step - self.snapshot if self.ending == "interrupted" else 0


def folder() -> Path:
    """Where runs are recorded: the person's data folder, or what the environment names."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir("ganviz", appauthor=False)) / "runs"


_promised: set[Path] = set()  # files that are made only when their runs have trained a step


def new_path(name: str, now: datetime | None = None) -> Path:
    """Choose a file for a new run, in a folder that is made if need be.

    Args:
        name: of the preset or the data.

    Raises:
        ConfigError: the folder cannot be made.
    """
    where = folder()
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError("", f"cannot make the folder {where} for recorded runs: {error.strerror or error}; name "
                              f"another in {FOLDER_VARIABLE}, or train with --no-record") from None
    plain = re.sub(r"[^\w.+-]+", "-", name).strip("-.")[:60] or "run"
    stem = f"{now or datetime.now():%Y-%m-%d %H.%M.%S} {plain}"
    path, number = where / f"{stem}{SUFFIX}", 2
    while path.exists() or path in _promised:
        path, number = where / f"{stem} {number}{SUFFIX}", number + 1
    _promised.add(path)
    return path


def paths() -> list[Path]:
    """List the files of the recorded runs, those first that were written to last, without looking into them."""
    found = []
    for path in folder().glob(f"*{SUFFIX}"):
        with contextlib.suppress(FileNotFoundError):  # deleted meanwhile
            found.append((_written_at(path), path.name, path))
    return [path for _, _, path in sorted(found, reverse=True)]


def runs() -> list[RecordedRun]:
    """List the recorded runs, those first that were used last; also those that cannot be read, which say so."""
    return newest_first(describe(path) for path in paths())


def recent(count: int) -> list[RecordedRun]:
    """List the readable runs that were used last, the newest first."""
    # a file may have been touched after its run was used: a few more are looked into
    found = [describe(path) for path in paths()[:2 * count]]
    return newest_first(run for run in found if not run.problem)[:count]


def newest_first(found: Iterable[RecordedRun]) -> list[RecordedRun]:
    """Sort runs by when they were used last."""
    return sorted(found, key=lambda run: (run.used_at, run.begun_at, run.path.name), reverse=True)


def size_of(path: Path) -> int:
    """Return the bytes of a run's file and of what SQLite keeps beside it; 0 if it is gone."""
    total = 0
    for file in (path, *companions(path)):
        with contextlib.suppress(OSError):
            total += file.stat().st_size
    return total


def companions(path: Path) -> tuple[Path, Path]:
    """Name the files that SQLite keeps beside a run's while it is open, and after a crash."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _written_at(path: Path) -> float:
    log = companions(path)[0]
    return max(path.stat().st_mtime, log.stat().st_mtime if log.exists() else 0.0)


def of_job(job: str, named: Path | None = None) -> Path | None:
    """Find the run that a call of torchrun has begun to train, and that can be gone on with; None if there is none.

    Args:
        job: of the call.
        named: file that the run was to be recorded to; None is one in the folder of runs.
    """
    for path in paths()[:_MOST_LOOKED_INTO] if named is None else [named]:
        with contextlib.suppress(ConfigError, DamagedError), RunReader(path) as reader:
            if reader.about().get(JOB) == job and reader.snapshots():
                return path
    return None


def interrupted() -> RecordedRun | None:
    """Find the newest run if it ended without a word: by a crash, a power cut, a kill; else None."""
    files = sorted(folder().glob(f"*{SUFFIX}"))  # their names begin with the time
    newest = describe(files[-1]) if files else None
    return newest if newest is not None and newest.ending == "interrupted" and newest.step else None


def describe(path: Path) -> RecordedRun:
    """Read what a list shows of a run; where it cannot be read, why."""
    size = size_of(path)
    try:
        with RunReader(path) as reader:
            return _described(reader, size)
    except (ConfigError, DamagedError) as error:
        at = path.stat().st_mtime if path.exists() else 0.0
        return RecordedRun(path, name=path.stem, begun_at=at, used_at=at, size=size, problem=str(error))


def _described(reader: RunReader, size: int) -> RecordedRun:
    about, stretches = reader.about(), reader.stretches()
    if not stretches:
        at = reader.path.stat().st_mtime
        return RecordedRun(reader.path, name=_text(about, "name"), begun_at=at, used_at=at, size=size,
                           ending=_ending(reader, 0), notes=_text(about, "notes"), uid=_text(about, "uid"),
                           parent=_parent(about), group=_text(about, GROUP))
    newest = stretches[-1]
    snapshots = [place.step for place in reader.snapshots() if place.stretch == newest.number]
    return RecordedRun(
        reader.path, name=_text(about, "name"), title=_text(_table(_table(newest.facts, "config"), "about"), "title"),
        begun_at=stretches[0].at, used_at=reader.used_at(), seconds=reader.seconds_trained(), step=reader.last_step(),
        snapshot=max(snapshots, default=newest.step), size=size, stretches=len(stretches), findings=_findings(reader),
        ending=_ending(reader, newest.number), notes=_text(about, "notes"), uid=_text(about, "uid"),
        parent=_parent(about), group=_text(about, GROUP))


def fork_point(path: Path, stretch: int, step: int) -> ForkPoint:
    """Name a step of a recorded run as the parent of a fork.

    Raises:
        ConfigError, DamagedError: the run cannot be read.
    """
    with RunReader(path) as reader:
        return ForkPoint(_text(reader.about(), "uid"), path.stem, stretch, step)


def parent_among(runs: Sequence[RecordedRun], fork: RecordedRun) -> RecordedRun | None:
    """Find the run that a fork was forked off, also where its file has been renamed; None if it is not there."""
    if fork.parent is None:
        return None
    same = [run for run in runs if run.uid == fork.parent.uid and run.path != fork.path] if fork.parent.uid else []
    named = [run for run in same or runs if run.id == fork.parent.id and run.path != fork.path]
    return next(iter(named or same), None)


def _parent(about: dict[str, Any]) -> ForkPoint | None:
    try:
        return msgspec.convert(about.get(PARENT), ForkPoint | None)
    except msgspec.ValidationError:
        return None  # damaged: a run without a parent


def _findings(reader: RunReader) -> tuple[str, ...]:
    """Read the titles of the findings that held at the end."""
    standing: dict[str, str] = {}
    for event in reader.events("finding", "finding-cleared"):
        finding = _table(event.data, "finding")
        if finding:
            standing[str(finding.get("name"))] = str(finding.get("title", ""))
        elif isinstance(event.data, dict):
            standing.pop(str(event.data.get("name")), None)
    return tuple(standing.values())


def _ending(reader: RunReader, stretch: int) -> str:
    """Say how a run ended, as in `RecordedRun`, by what its newest stretch told last."""
    if locking.is_held(reader.path):
        return "recording"
    ends = [event.kind for event in reader.events("finished", "failed") if event.stretch == stretch]
    return ends[-1] if ends else "interrupted"


def find(word: str) -> Path:
    """Find the run that a word names: a file, `last`, an id from the list, or the beginning of only one.

    Raises:
        ConfigError: there is none, or there are several.
    """
    path = Path(word)
    if path.is_file():
        return path
    if word == NEWEST and (newest := recent(1)):
        return newest[0].path
    files = paths()
    named = [file for file in files if file.stem == word] or [file for file in files if file.stem.startswith(word)]
    if len(named) > 1:
        raise ConfigError("", f"{word} may be any of {len(named)} runs; name one of them in full (ganviz runs lists "
                              "them)")
    if not named:
        raise ConfigError("", f"there is no run {word}; name a file that ends in {SUFFIX}, {NEWEST}, or one that "
                              "ganviz runs lists")
    return named[0]


def _table(values: Any, key: str) -> dict[str, Any]:
    found = values.get(key) if isinstance(values, dict) else None
    return found if isinstance(found, dict) else {}


def _text(values: dict[str, Any], key: str) -> str:
    found = values.get(key)
    return found if isinstance(found, str) else ""
