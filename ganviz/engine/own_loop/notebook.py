"""What is different in a notebook: an error ends a cell and not the script, and a cell may be run again."""

from __future__ import annotations

import sys
import weakref
from typing import Any

from .watched_run import WatchedRun

NAME = "notebook"


def shell() -> Any:
    """Find IPython's shell, if this process runs in one; IPython itself is not imported here."""
    ipython = sys.modules.get("IPython")
    return None if ipython is None else ipython.get_ipython()


def follow_cells(run: WatchedRun) -> None:
    """Have a run say so when a cell that trained it ends with an error."""
    found = shell()
    if found is None:
        return
    reference = weakref.ref(run)
    seen = run.step

    def after_cell(result: Any) -> None:
        nonlocal seen
        watched = reference()
        error = getattr(result, "error_in_exec", None)
        if watched is not None and watched.step != seen:
            seen = watched.step
            if error is not None:
                watched.interrupted(error)

    found.events.register("post_run_cell", after_cell)
    run.on_closed.append(lambda: found.events.unregister("post_run_cell", after_cell))
