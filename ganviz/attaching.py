"""`ganviz attach`: which run is meant, and the list of those that listen. Imports neither torch nor Qt."""

from __future__ import annotations

import sys
from datetime import datetime

import msgspec

from .engine.link import reach

OK = 0


def target(given: str) -> str:
    """Name the run that is meant, so that it can be reached later.

    Raises:
        ConfigError: on this machine there is none such, or more than one.
    """
    host, name = reach.split(given)
    if host:
        return given if ":" in given else f"{given}:"
    from .engine.link import endpoint

    return endpoint.find(name).id


def list_runs(given: str, as_json: bool) -> int:
    """Print the runs that listen, here or on another machine.

    Raises:
        ConfigError: that machine cannot be asked.
    """
    host, _ = reach.split(given)
    runs = [one.run for one in reach.reachable(host)]
    if as_json:
        print(msgspec.json.encode([{"id": run.id, **msgspec.to_builtins(run)} for run in runs]).decode())
        return OK
    if not runs:
        print(f"ganviz: no run listens {f'on {host}' if host else 'on this machine'}; ganviz train PRESET --listen "
              "starts one that does", file=sys.stderr)
    width = max((len(run.id) for run in runs), default=0)
    for run in runs:
        begun = datetime.fromtimestamp(run.started_at).strftime("%Y-%m-%d %H:%M")
        print(f"{run.id:<{width}}  {run.name}  since {begun}, process {run.pid}, ganviz {run.ganviz}")
    return OK
