"""Find the shipped presets: one TOML file each, named data, then family (`ring-vanilla.toml`).

Reads TOML only, so that listing presets does not wait for torch.
"""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

from ...resources import resource
from . import toml
from .params import ConfigError

FOLDER = resource("presets")
FIRST = "ring-vanilla"
"""What opens when nothing is asked for."""


def names(folder: Path = FOLDER) -> list[str]:
    """List all preset names, in alphabetical order."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def titles(folder: Path = FOLDER) -> dict[str, str]:
    """Read the one-line title of each preset, by name."""
    return {name: tree(name, folder).get("about", {}).get("title", "") for name in names(folder)}


def of_title(title: str) -> str:
    """Find the name of the preset with this title; empty if there is none."""
    return next((name for name, words in titles().items() if title and words == title), "")


def tree(name: str, folder: Path = FOLDER) -> dict[str, Any]:
    """Read the nested plain values of a preset, not yet checked.

    Raises:
        ConfigError: there is no such preset; names the nearest.
    """
    path = folder / f"{name}.toml"
    if name not in names(folder):
        close = difflib.get_close_matches(name, names(folder), n=1)
        raise ConfigError("", f"there is no preset {name!r}; "
                              + (f"did you mean {close[0]}? " if close else "")
                              + "ganviz --list shows them all")
    return toml.read(path)
