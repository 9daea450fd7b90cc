"""The difference between two configs: what it is, in words, and what takes it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .commands import Set
from .config import RunConfig, kinds, setting_at


@dataclass(frozen=True)
class ConfigDiff:
    """The difference between two configs, found once for all that ask what changed.

    Attributes:
        before, after: the configs.
        values: old and new value of each setting that differs, by dotted name; a regularizer that is off has no
            settings.
    """

    before: RunConfig
    after: RunConfig
    values: Mapping[str, tuple[Any, Any]]

    @classmethod
    def between(cls, before: RunConfig, after: RunConfig) -> ConfigDiff:
        """Compare two configs."""
        return cls(before, after, before.differences(after))

    def undo(self) -> Set | None:
        """Make the command that turns `after` back into `before`; None if they are the same."""
        changes: dict[str, Any] = {}
        for path, (old, _) in self.values.items():
            if path.startswith("regularizers.") and path.count(".") == 1:
                changes[path] = bool(old)
            elif old is not None:
                changes[path] = old
        return Set.of(changes) if changes else None

    def summary(self) -> str:
        """Say what changed, in the few words of a mark on the Timeline: "D learning rate 0.001 → 0.0003"."""
        words = []
        for path, (old, new) in self.values.items():
            section, _, field = path.rpartition(".")
            if section == "regularizers":
                words.append(f"{'+' if new else '−'} {kinds('regularizers')[field].title}")
            elif section.startswith("regularizers.") and section in self.values:
                continue  # its own settings come with the regularizer
            elif field == "name":
                registry = kinds(section)
                words.append(f"{_whose(section)}{registry[old].title} → {registry[new].title}")
            elif f"{section}.name" in self.values or old is None or new is None:
                continue
            else:
                whose, label = _whose(section), setting_at(self.before, path).label
                if whose and label[1:2].islower():
                    label = label[0].lower() + label[1:]
                colon = ":" if isinstance(new, str | bool) else ""  # a word would read as one of the label's
                words.append(f"{whose}{label}{colon} {_written(old)} → {_written(new)}")
        return ", ".join(words) or "no change"


def _whose(section: str) -> str:
    if section.startswith("optimizer."):
        return section[-1].upper() + " "
    if section.startswith("regularizers."):
        return kinds("regularizers")[section.split(".")[1]].title + " "
    return ""


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
