"""What stands at the head of a state's file, read without torch: whether it is one, and of which run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..system.bounded_json import Allowance

_LENGTH = 8  # bytes of the number that says how long the header is
_LONGEST = 10**7  # bytes; a state's header holds a name and a shape for each tensor


def read(path: Path) -> dict[str, Any] | None:
    """Read the plain values that a state keeps beside its tensors, unchecked; None if the file is no state of ganviz.

    A state is known by its content, whatever it is called.
    """
    try:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(_LENGTH), "little")
            head = file.read(length) if 2 <= length <= _LONGEST else b""
    except OSError:
        return None
    try:
        about = Allowance().loads(Allowance().loads(head)["__metadata__"]["ganviz"])
    except (ValueError, LookupError, TypeError):
        return None
    return about if isinstance(about, dict) else None


def title(about: dict[str, Any]) -> str:
    """Get the title of the run's settings; empty if there is none."""
    settings = about.get("config")
    words = settings.get("about") if isinstance(settings, dict) else None
    found = words.get("title") if isinstance(words, dict) else None
    return found if isinstance(found, str) else ""
