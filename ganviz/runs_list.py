"""`ganviz runs`: what has been recorded."""

from __future__ import annotations

import dataclasses
import json
from datetime import datetime

from .engine.record import library
from .engine.record.library import RecordedRun

OK = 0


def print_runs(as_json: bool) -> int:
    """Print the recorded runs, the newest first.

    Args:
        as_json: as a JSON array, for a program.

    Returns:
        Exit code 0.
    """
    runs = library.runs()
    if as_json:
        print(json.dumps([_plain(run) for run in runs], indent=2))
        return OK
    if not runs:
        print(f"no runs have been recorded in {library.folder()}")
    width = max((len(run.id) for run in runs), default=0)
    for run in runs:
        print(f"{run.id:<{width}}  {_words(run)}")
    return OK


def _words(run: RecordedRun) -> str:
    if run.problem:
        return run.problem
    parts = [f"{run.step:>9,} steps", f"{run.size / (1 << 20):7.1f} MB", f"{run.ending:<11}"]
    if run.parent is not None:
        change = f" ({run.parent.change})" if run.parent.change else ""
        parts.append(f"fork of {run.parent.id} at step {run.parent.step:,}{change}")
    if run.stretches > 1:
        parts.append(f"{run.stretches} stretches")
    return "  ".join([*parts, "; ".join(run.findings)]).rstrip()


def _plain(run: RecordedRun) -> dict[str, object]:
    values = dataclasses.asdict(run) | {"id": run.id, "path": str(run.path)}
    return values | {"begun_at": datetime.fromtimestamp(run.begun_at).astimezone().isoformat(timespec="seconds")}
