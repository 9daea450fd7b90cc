"""Keep what a measurement has found best on this machine, so that it is measured once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import platformdirs

from ..settings.params import ConfigError
from ..system import files


def place_of(name: str) -> Path:
    """Return where picks of that kind are kept for later runs."""
    return Path(platformdirs.user_cache_dir("ganviz", appauthor=False)) / name


def load(path: Path) -> dict[str, Any]:
    """Read all picks by what they were made for; empty if there are none that can be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def store(path: Path, key: str, picked: Any, most: int) -> None:
    """Keep a pick for later runs. Without a place to keep it, it is measured again.

    Args:
        most: picks that are kept; above it the oldest are forgotten.
    """
    picks = list((load(path) | {key: picked}).items())[-most:]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write(path, json.dumps(dict(picks)))
    except (OSError, ConfigError):
        return
