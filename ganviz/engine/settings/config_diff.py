"""The difference between two configs: what it is, in words, and what takes it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .commands import Set
from .config import RunConfig, kinds, setting_at

_KINDS = {"data": "Data", "model": "Model", "loss": "Loss", "optimizer.d": "D optimizer", "optimizer.g": "G optimizer"}


@dataclass(frozen=True)
class Difference:
    """A setting in which two configs differ, in words.

    Attributes:
        path: its dotted name.
        label: what it is called, with whose it is: "D learning rate".
        before, after: its values; "–" where it is not set.
    """

    path: str
    label: str
    before: str
    after: str


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

    def without(self, *sections: str) -> ConfigDiff:
        """Leave out what differs in these sections."""
        return ConfigDiff(self.before, self.after, {path: values for path, values in self.values.items()
                                                    if path.partition(".")[0] not in sections})

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
        for row in self.rows():
            section, _, field = row.path.rpartition(".")
            old, new = self.values[row.path]
            if section == "regularizers":
                words.append(f"{'+' if new else '−'} {row.label}")
            elif field == "name":
                words.append(f"{_whose(section)}{row.before} → {row.after}")
            elif old is not None and new is not None:
                colon = ":" if isinstance(new, str | bool) else ""  # a word would read as one of the label's
                words.append(f"{row.label}{colon} {row.before} → {row.after}")
        return ", ".join(words) or "no change"

    def rows(self) -> list[Difference]:
        """Name each setting that differs, with both values in words. What comes with another kind of data, model, loss
        or optimizer, or with a regularizer, is left out: the kind says it.
        """
        return [self._row(path, *values) for path, values in self.values.items() if not self._comes_with_another(path)]

    def _comes_with_another(self, path: str) -> bool:
        section, _, field = path.rpartition(".")
        return (section.startswith("regularizers.") and section in self.values) or (
            field != "name" and f"{section}.name" in self.values)

    def _row(self, path: str, old: Any, new: Any) -> Difference:
        section, _, field = path.rpartition(".")
        if section == "regularizers":
            return Difference(path, kinds("regularizers")[field].title, _written(bool(old)), _written(bool(new)))
        if field == "name":
            registry = kinds(section)
            return Difference(path, _KINDS[section], registry[old].title, registry[new].title)
        config = self.before if old is not None else self.after
        whose, label = _whose(section), setting_at(config, path).label
        if whose and label[1:2].islower():
            label = label[0].lower() + label[1:]
        return Difference(path, f"{whose}{label}", _written(old), _written(new))


def _whose(section: str) -> str:
    if section.startswith("optimizer."):
        return section[-1].upper() + " "
    if section.startswith("regularizers."):
        return kinds("regularizers")[section.split(".")[1]].title + " "
    return ""


def _written(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
