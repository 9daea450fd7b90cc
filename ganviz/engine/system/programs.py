"""Look programs and modules up for the processes that are started, and never in the working directory.

That folder may hold anything: a download that is opened there may bring a `g++` or a `json.py`.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def search_path() -> str:
    """Make PATH without entries that are relative to the working directory; an empty one means that folder itself."""
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if os.path.isabs(folder))


def find_program(name: str) -> str | None:
    """Find the absolute path of a program; None if there is none.

    Args:
        name: to look up; one with a folder in it is taken as it is, and may be relative.
    """
    if os.path.dirname(name):
        found = shutil.which(name)
        return os.path.abspath(found) if found else None
    found = shutil.which(name, path=search_path())
    # Windows looks into the working directory first, whatever the path
    return found if found and os.path.isabs(found) else None


def module_path() -> str:
    """Make PYTHONPATH for a Python that is to find the modules that this one finds, but for the working directory's."""
    here, home = os.path.realpath(os.curdir), str(Path(__file__).parents[3])
    folders = [f for f in sys.path if os.path.isabs(f) and os.path.realpath(f) != here]
    # last, where ganviz itself is run from the working directory
    return os.pathsep.join(dict.fromkeys([*folders, home]))
