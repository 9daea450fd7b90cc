"""`ganviz runs`: lists what has been recorded, and deletes of it."""

from __future__ import annotations

import argparse
import dataclasses
import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from .engine.record import cleaning, database, library
from .engine.record.damage import DamagedError
from .engine.record.library import RecordedRun
from .engine.settings.params import ConfigError

OK, FAILED = 0, 1

_DELETE, _CLEAN = "delete", "clean"
_SECONDS = {"h": 3600.0, "d": cleaning.DAY, "w": 7 * cleaning.DAY}
_BYTES = {"KB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give the parser of `ganviz runs` its options, and the commands that delete."""
    parser.add_argument("--json", action="store_true", help="print them as a JSON array")
    commands = parser.add_subparsers(dest="action", metavar=f"{_DELETE} | {_CLEAN}")
    delete = commands.add_parser(_DELETE, help="delete runs for good", description="Delete runs for good.")
    delete.add_argument("runs", nargs="+", metavar="RUN", help="a name from the list, its beginning, or a file")
    clean = commands.add_parser(
        _CLEAN, help="delete old or large runs for good",
        description="Delete for good the runs for which all that is asked holds. One that is being recorded stays, and "
                    "a fork whose parent goes stays whole.")
    clean.add_argument("--older-than", type=_age, metavar="AGE",
                       help="not used for longer than that: 12h, 30d or 8w (hours, days, weeks)")
    clean.add_argument("--larger-than", type=_size, metavar="SIZE", help="larger than that: 500MB or 1GB")
    clean.add_argument("--with-notes", action="store_true", help="also runs that have notes, which are spared else")
    clean.add_argument("--dry-run", action="store_true", help="only say which would go, and what room that frees")
    for command in (delete, clean):
        command.add_argument("--yes", action="store_true", help="ask nothing")


def obey(options: argparse.Namespace) -> int:
    """Do what the options ask.

    Raises:
        ConfigError: it is impossible.
    """
    if options.action == _DELETE:
        return _delete([library.describe(_run_file(word)) for word in dict.fromkeys(options.runs)], options.yes)
    if options.action == _CLEAN:
        if options.older_than is None and options.larger_than is None:
            raise ConfigError("", "which runs? Say --older-than 30d, --larger-than 1GB, or both")
        gone = cleaning.chosen(library.runs(), time.time(), options.older_than, options.larger_than, options.with_notes)
        return _delete(gone, options.yes, options.dry_run)
    return _print_runs(options.json)


# -- the list ----------------------------------------------------------------------------------------------------------

def _print_runs(as_json: bool) -> int:
    runs = library.runs()
    if as_json:
        print(json.dumps([_plain(run) for run in runs], indent=2))
        return OK
    if not runs:
        print(f"no runs have been recorded in {library.folder()}")
        return OK
    lines = [(f"{'  ' * depth}{run.id}", run) for run, depth in _tree(runs)]
    width = max(len(name) for name, _ in lines)
    for name, run in lines:
        print(f"{name:<{width}}  {_words(run)}")
    print(f"{_count(len(runs))}, {_megabytes(sum(run.size for run in runs))}")
    return OK


def _tree(runs: Sequence[RecordedRun]) -> Iterator[tuple[RecordedRun, int]]:
    """Go through the runs, forks below their parents, each with how many parents it has."""
    forks: dict[RecordedRun | None, list[RecordedRun]] = {}
    for run in runs:
        forks.setdefault(library.parent_among(runs, run), []).append(run)
    given: set[RecordedRun] = set()

    def below(parent: RecordedRun | None, depth: int) -> Iterator[tuple[RecordedRun, int]]:
        for run in forks.get(parent, ()):
            if run not in given:
                given.add(run)
                yield run, depth
                yield from below(run, depth + 1)

    yield from below(None, 0)
    for run in runs:  # of damaged files, each of which says that it is a fork of the other
        if run not in given:
            given.add(run)
            yield run, 0
            yield from below(run, 1)


def _words(run: RecordedRun) -> str:
    if run.problem:
        return run.problem
    parts = [f"{run.step:>9,} steps", f"{_megabytes(run.size):>11}", f"{_duration(run.seconds):>9}",
             f"{run.ending:<11}"]
    if run.parent is not None:
        change = f" ({run.parent.change})" if run.parent.change else ""
        parts.append(f"fork of {run.parent.id} at step {run.parent.step:,}{change}")
    if run.stretches > 1:
        parts.append(f"{run.stretches} stretches")
    if run.ending == "interrupted" and run.step:
        parts.append(f"goes on at step {run.snapshot:,}: {run.lost:,} steps lost, and a second of curves at most")
    return "  ".join([*parts, "; ".join(run.findings)]).rstrip()


def _plain(run: RecordedRun) -> dict[str, object]:
    values = dataclasses.asdict(run) | {"id": run.id, "path": str(run.path), "lost": run.lost,
                                        "indicators": _indicators(run)}
    moments = {name: datetime.fromtimestamp(values[name]).astimezone().isoformat(timespec="seconds")
               for name in ("begun_at", "used_at")}
    return values | moments | {"seconds": round(run.seconds, 1)}


def _indicators(run: RecordedRun) -> list[dict[str, object]]:
    """Read the last indicators of a run, as plain values."""
    from .engine.record import details  # not wanted for the list in the terminal
    from .engine.record.reader import RunReader

    if run.problem:
        return []
    try:
        with RunReader(run.path) as reader:
            read = details.read(reader)
    except (ConfigError, DamagedError):  # gone since
        return []
    return [{"name": one.name, "label": one.label, "value": one.value, "text": one.text, "reference": one.reference,
             "step": read.measured_at} for one in read.indicators]


# -- deleting ----------------------------------------------------------------------------------------------------------

def _run_file(word: str) -> Path:
    """Find the run that a word names; whatever else is a file is not deleted.

    Raises:
        ConfigError: there is none.
    """
    path = library.find(word)
    if not database.is_run(path) and path not in library.paths():
        raise ConfigError("", f"{path} is no recorded run; ganviz runs lists them")
    return path


def _delete(runs: Sequence[RecordedRun], is_agreed: bool, dry: bool = False) -> int:
    if not runs:
        print("no run is to be deleted")
        return OK
    for run in runs:
        print(f"{run.id}  {_megabytes(run.size)}{f'  {run.notes}' if run.notes else ''}")
    total = f"{_count(len(runs))}, {_megabytes(sum(run.size for run in runs))}"
    if dry:
        print(f"would be deleted: {total}")
        return OK
    if not is_agreed and not _agrees(total):
        print("nothing was deleted")
        return OK
    failed = False
    for run in runs:
        try:
            cleaning.delete(run.path)
        except ConfigError as error:
            failed = True
            print(f"ganviz: {error}", file=sys.stderr)
    return FAILED if failed else OK


def _agrees(total: str) -> bool:
    """Ask whether to delete.

    Raises:
        ConfigError: there is nobody to ask.
    """
    print(f"Delete {total}, for good? [y/N] ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline()
    if not answer:
        raise ConfigError("", "nobody answers here; --yes deletes without a question")
    return answer.strip().lower() in ("y", "yes")


# -- words -------------------------------------------------------------------------------------------------------------

def _count(number: int) -> str:
    return "one run" if number == 1 else f"{number:,} runs"


def _megabytes(size: int) -> str:
    return f"{size / (1 << 20):,.1f} MB"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def _age(text: str) -> float:
    return _measured(text, _SECONDS, "30d or 12h, in hours (h), days (d) or weeks (w)")


def _size(text: str) -> int:
    return round(_measured(text, _BYTES, "500MB or 1GB, in KB, MB or GB"))


def _measured(text: str, units: dict[str, float], like: str) -> float:
    found = re.fullmatch(r"(\d{1,9}(?:\.\d+)?)\s*([a-zA-Z]+)", text.strip())
    unit = next((unit for unit in units if found and unit.lower() == found[2].lower()), None)
    if unit is None:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not like {like}")
    return float(found[1]) * units[unit]
