"""RunConfig: everything that defines a run, as a tree of frozen dataclasses; TOML in and out.

A section that comes in kinds (data, model, loss, regularizers, optimizers) is the `Config` of the registered
class it builds; in TOML and in dotted names the kind is the section's `name`. The dotted name of a setting
(`optimizer.d.lr`, `regularizers.r1.gamma`) is the same in TOML, on the command line, in commands and in forms.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from . import toml
from .component import Section
from .config_tree import KINDS, change, check_kind, check_names, nearest, read_kind, read_section, table
from .params import ConfigError, Setting, settings_of
from .registries import kinds
from .sections import About, Advice, DeviceConfig, ObserveConfig, TrainConfig

_PLAIN = {"train": TrainConfig, "device": DeviceConfig, "observe": ObserveConfig, "about": About}

_LIVE_KINDS = ("loss", "optimizer.d", "optimizer.g")


@dataclass(frozen=True)
class RunConfig:
    """The settings that define a run, all of them.

    `regularizers` holds the ones that are on, sorted by name.
    """

    data: Section
    model: Section
    loss: Section
    optimizer_d: Section
    optimizer_g: Section
    regularizers: tuple[Section, ...] = ()
    train: TrainConfig = TrainConfig()
    device: DeviceConfig = DeviceConfig()
    observe: ObserveConfig = ObserveConfig()
    about: About = About()

    def section(self, path: str) -> Any:
        """Get the section at a dotted path ("optimizer.d", "regularizers.r1"); None for a regularizer that is off."""
        if path.startswith("regularizers."):
            name = path.split(".", 1)[1]
            return next((r for r in self.regularizers if r.name == name), None)
        return getattr(self, path.replace(".", "_"))

    def get(self, path: str) -> Any:
        """Get the value at a dotted path; for "regularizers.r1" whether it is on."""
        if path.count(".") == 1 and path.startswith("regularizers."):
            return self.section(path) is not None
        section, _, field = path.rpartition(".")
        return getattr(self.section(section), field)

    def to_dict(self) -> dict[str, Any]:
        """Convert into nested plain values, as they stand in TOML."""
        def plain(section: Any) -> dict[str, Any]:
            named = {"name": section.name} if isinstance(section, Section) else {}
            return named | {k: v for k, v in dataclasses.asdict(section).items() if v is not None}

        return {
            "about": plain(self.about), "data": plain(self.data), "model": plain(self.model), "loss": plain(self.loss),
            "regularizers": {r.name: {k: v for k, v in plain(r).items() if k != "name"} for r in self.regularizers},
            "optimizer": {"d": plain(self.optimizer_d), "g": plain(self.optimizer_g)},
            "train": plain(self.train), "device": plain(self.device), "observe": plain(self.observe),
        }

    @classmethod
    def from_dict(cls, tree: Mapping[str, Any]) -> RunConfig:
        """Build and check a config.

        Raises:
            ConfigError: a value, a name or a combination is impossible; says which, what is allowed and the way out.
        """
        config = cls.read(tree)
        config.check()
        return config

    @classmethod
    def read(cls, tree: Mapping[str, Any]) -> RunConfig:
        """Build a config whose parts may not go together yet.

        Raises:
            ConfigError: a value or a name is impossible.
        """
        known = {"data", "model", "loss", "regularizers", "optimizer", *_PLAIN}
        check_names(tree, known, "")
        check_names(table(tree.get("optimizer", {}), "optimizer"), {"d", "g"}, "optimizer")
        parts: dict[str, Any] = {}
        for path in KINDS:
            values: Any = tree
            for key in path.split("."):
                values = values.get(key, {})
            parts[path.replace(".", "_")] = read_kind(path, values)
        for path, section_class in _PLAIN.items():
            parts[path] = read_section(section_class, tree.get(path, {}), path)
        regularizers = table(tree.get("regularizers", {}), "regularizers")
        parts["regularizers"] = tuple(
            read_section(check_kind(kinds("regularizers"), name, f"regularizers.{name}").Config, values,
                         f"regularizers.{name}")
            for name, values in sorted(regularizers.items()))
        return cls(**parts)

    def check(self) -> None:
        """Refuse combinations that make no sense.

        Raises:
            ConfigError: with the reason that the refusing part gives.
        """
        parts = {"data": self.data, "model": self.model, "loss": self.loss,
                 "optimizer.d": self.optimizer_d, "optimizer.g": self.optimizer_g}
        parts |= {f"regularizers.{r.name}": r for r in self.regularizers}
        for path, part in parts.items():
            reason = part.owner.refuses(part, self)
            if reason:
                raise ConfigError(path, reason)
        if self.train.d_steps == self.train.g_steps == 0:
            raise ConfigError("train.g_steps", "and d_steps are both 0: nothing would train; set one to 1 or more")

    def with_changes(self, changes: Mapping[str, Any]) -> RunConfig:
        """Make a copy with dotted settings changed, checked as a whole.

        "loss.name" and its like choose another kind and keep the settings that both kinds have, where their
        values are allowed in the new one; "regularizers.r1" takes true or false.

        Raises:
            ConfigError: a name or a value is impossible, or the result makes no sense.
        """
        tree = self.to_dict()
        # kinds first, so that a kind and its settings may come in one change in any order
        for path, value in sorted(changes.items(), key=lambda item: not item[0].endswith(".name")):
            change(tree, path, value)
        return RunConfig.from_dict(tree)

    def differences(self, other: RunConfig) -> dict[str, tuple[Any, Any]]:
        """Find the settings that differ: {dotted name: (mine, other's)}; a regularizer that is off has no settings."""
        mine, theirs = flatten(self), flatten(other)
        return {path: (mine.get(path), theirs.get(path)) for path in mine | theirs
                if mine.get(path) != theirs.get(path)}

    def advice(self) -> list[Advice]:
        """Collect what the parts would like changed in the others (Wasserstein wants a Lipschitz regularizer)."""
        return self.loss.owner.advises(self)

    def to_toml(self) -> str:
        import tomli_w

        tree = {k: v for k, v in self.to_dict().items() if v}
        return tomli_w.dumps(tree)

    @classmethod
    def from_toml(cls, text: str) -> RunConfig:
        return cls.from_dict(toml.parse(text))


def flatten(config: RunConfig) -> dict[str, Any]:
    """List all settings by dotted name; a regularizer that is on is also there by itself, with the value True."""
    flat: dict[str, Any] = {}

    def walk(prefix: str, tree: Mapping[str, Any]) -> None:
        for key, value in tree.items():
            path = f"{prefix}.{key}" if prefix else key
            if isinstance(value, Mapping):
                if prefix == "regularizers":
                    flat[path] = True
                walk(path, value)
            else:
                flat[path] = value

    walk("", config.to_dict())
    return flat


def setting_at(config: RunConfig, path: str) -> Setting:
    """Find the description of the setting at a dotted path.

    Raises:
        ConfigError: there is no such setting.
    """
    section, _, field = path.rpartition(".")
    try:
        owner = kinds("regularizers")[section.split(".", 1)[1]].Config if section.startswith("regularizers.") \
            else type(config.section(section))
        return next(s for s in settings_of(owner) if s.name == field)
    except (AttributeError, StopIteration, TypeError, IndexError):
        raise ConfigError(path, "there is no such setting" + nearest(path, flatten(config))) from None


def is_live(config: RunConfig, path: str) -> bool:
    """Tell whether the setting may change in mid-run, without a restart."""
    section, _, field = path.rpartition(".")
    if section in (*_LIVE_KINDS, "about") or path.startswith("regularizers."):
        return True
    try:
        return field != "name" and setting_at(config, path).param.live
    except ConfigError:  # a setting of another kind of data or model, which takes a restart
        return False
