"""The runs that are recorded: where they lie, what they are, and how one is named on the command line."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import platformdirs

from ..settings.params import ConfigError
from . import locking
from .damage import DamagedError
from .database import SUFFIX
from .reader import RunReader

NEWEST = "last"
"""Names the newest run."""

FOLDER_VARIABLE = "GANVIZ_RUNS"
"""The environment variable that names another folder for runs."""


@dataclass(frozen=True)
class RecordedRun:
    """A recorded run, as a list of runs shows it.

    Attributes:
        path: of its file.
        name: of the preset or the data.
        title: of its settings; empty if they have none.
        begun_at: seconds since 1970.
        step: iterations done.
        snapshot: step of the newest snapshot, from which it can go on; 0 if there is none.
        size: bytes of its file.
        stretches: 1, and one more for each time that it was gone back to a step or gone on with.
        findings: titles of those that held at its end.
        ending: "recording", "finished", "failed", or "interrupted" where it ended without a word.
        problem: why it cannot be read; empty if it can.
        notes: of the person.
    """

    path: Path
    name: str = ""
    title: str = ""
    begun_at: float = 0.0
    step: int = 0
    snapshot: int = 0
    size: int = 0
    stretches: int = 0
    findings: tuple[str, ...] = ()
    ending: str = ""
    problem: str = ""
    notes: str = ""

    @property
    def id(self) -> str:
        """What it is called in the list and on the command line."""
        return self.path.stem


def folder() -> Path:
    """Where runs are recorded: the person's data folder, or what the environment names."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir("ganviz", appauthor=False)) / "runs"


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
    while path.exists():
        path, number = where / f"{stem} {number}{SUFFIX}", number + 1
    return path


def runs() -> list[RecordedRun]:
    """List the recorded runs, the newest first; also those that cannot be read, which say so."""
    found = [describe(path) for path in folder().glob(f"*{SUFFIX}") if path.is_file()]
    return sorted(found, key=lambda run: (run.begun_at, run.path.name), reverse=True)


def interrupted() -> RecordedRun | None:
    """Find the newest run if it ended without a word: by a crash, a power cut, a kill; else None."""
    paths = sorted(folder().glob(f"*{SUFFIX}"))  # their names begin with the time
    newest = describe(paths[-1]) if paths else None
    return newest if newest is not None and newest.ending == "interrupted" and newest.step else None


def describe(path: Path) -> RecordedRun:
    """Read what a list shows of a run; where it cannot be read, why."""
    size = path.stat().st_size
    try:
        with RunReader(path) as reader:
            return _described(reader, size)
    except (ConfigError, DamagedError) as error:
        return RecordedRun(path, name=path.stem, begun_at=path.stat().st_mtime, size=size, problem=str(error))


def _described(reader: RunReader, size: int) -> RecordedRun:
    about, stretches = reader.about(), reader.stretches()
    if not stretches:
        return RecordedRun(reader.path, name=_text(about, "name"), begun_at=reader.path.stat().st_mtime, size=size,
                           ending=_ending(reader, 0))
    newest = stretches[-1]
    snapshots = [place.step for place in reader.snapshots() if place.stretch == newest.number]
    return RecordedRun(
        reader.path, name=_text(about, "name"), title=_text(_table(_table(newest.facts, "config"), "about"), "title"),
        begun_at=stretches[0].at, step=reader.last_step(), snapshot=max(snapshots, default=newest.step), size=size,
        stretches=len(stretches), findings=_findings(reader), ending=_ending(reader, newest.number),
        notes=_text(about, "notes"))


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
    paths = sorted(folder().glob(f"*{SUFFIX}"))
    if word == NEWEST and paths:
        return max(paths, key=lambda path: (describe(path).begun_at, path.name))
    named = [path for path in paths if path.stem == word] or [path for path in paths if path.stem.startswith(word)]
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
