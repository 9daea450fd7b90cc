"""A change of settings in words, and the change that takes it back."""

from __future__ import annotations

from typing import Any

from .commands import Set
from .config import RunConfig, kinds, setting_at


def undo_of(before: RunConfig, after: RunConfig) -> Set | None:
    """The change that turns `after` back into `before`; None if they are the same."""
    changes: dict[str, Any] = {}
    for path, (old, _) in before.differences(after).items():
        if path.startswith("regularizers.") and path.count(".") == 1:
            changes[path] = bool(old)
        elif old is not None:
            changes[path] = old
    return Set.of(changes) if changes else None


def describe(before: RunConfig, after: RunConfig) -> str:
    """What changed, in the few words of a mark on the timeline: "D learning rate 0.001 → 0.0003"."""
    words = []
    differences = before.differences(after)
    for path, (old, new) in differences.items():
        section, _, field = path.rpartition(".")
        if section == "regularizers":
            words.append(f"{'+' if new else '−'} {kinds('regularizers')[field].title}")
        elif section.startswith("regularizers.") and section in differences:
            continue  # its own settings come with the regularizer
        elif field == "name":
            registry = kinds(section)
            words.append(f"{_whose(section)}{registry[old].title} → {registry[new].title}")
        elif f"{section}.name" in differences or old is None or new is None:
            continue
        else:
            whose, label = _whose(section), setting_at(before, path).label
            if whose and label[1:2].islower():
                label = label[0].lower() + label[1:]
            words.append(f"{whose}{label} {_number(old)} → {_number(new)}")
    return ", ".join(words) or "no change"


def _whose(section: str) -> str:
    if section.startswith("optimizer."):
        return section[-1].upper() + " "
    if section.startswith("regularizers."):
        return kinds("regularizers")[section.split(".")[1]].title + " "
    return ""


def _number(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
