"""RunConfig: everything that defines a run, as a tree of frozen dataclasses; TOML in and out.

A section that comes in kinds (data, model, loss, regularizers, optimizers) is the `Config` of the registered
class it builds; in TOML and in dotted names the kind is the section's `name`. The dotted name of a setting
(`optimizer.d.lr`, `regularizers.r1.gamma`) is the same in TOML, on the command line, in commands and in forms.
"""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from . import toml
from .params import ConfigError, Param, Setting, coerce, param, settings_of


@dataclass(frozen=True)
class Section:
    """Base of every section that comes in kinds. `name` and `owner` are set by registration."""

    name: ClassVar[str] = ""
    owner: ClassVar[type]

    def build(self, *args: Any, **kwargs: Any) -> Any:
        """Make the registered object that this section describes."""
        return self.owner(self, *args, **kwargs)


class Component:
    """Base of every registered thing that a Section describes.

    Class attributes:
        name: set by registration; what stands in TOML.
        title: what the person reads.
        Config: its Section, a frozen dataclass.
        structural: live numbers whose change alters what is computed, not only with which numbers: a compiled step is
            made anew for them.
    The first line of the docstring is its tooltip.
    """

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    Config: ClassVar[type[Section]] = Section
    structural: ClassVar[tuple[str, ...]] = ()

    def __init__(self, config: Section | None = None) -> None:
        self.config = config if config is not None else self.Config()

    @classmethod
    def refuses(cls, section: Section, config: RunConfig) -> str | None:
        """Why this cannot go with the rest of the config, and the way out; None if it can."""
        return None

    @classmethod
    def summary(cls) -> str:
        """The first line of the docstring."""
        return (cls.__doc__ or cls.title).strip().splitlines()[0]


@dataclass(frozen=True)
class TrainConfig:
    """How the loop turns."""

    batch_size: int = param(128, "Images or points in each training step.", live=True,
                            minimum=1, maximum=4096, unit="samples", suggested=(8, 512), log=True)
    d_steps: int = param(1, "Updates of the discriminator in one iteration; for a critic this is n_critic.",
                         label="D steps", live=True, minimum=0, maximum=100, suggested=(0, 10))
    g_steps: int = param(1, "Updates of the generator in one iteration.", label="G steps", live=True,
                         minimum=0, maximum=100, suggested=(0, 10))
    auto_balance: bool = param(False, "Whether ganviz takes remedies by itself that change only learning rates or how "
                               "often D and G move; each is marked as its own.", label="Auto-balance", live=True)
    ema_decay: float = param(0.995, "How slowly the averaged copy of the generator follows it; 0 turns averaging off.",
                             label="EMA of G", live=True, minimum=0.0, maximum=0.99999, suggested=(0.0, 0.9999))
    held_out: float = param(0.1, "Share of the data that training never sees, to find out whether the discriminator "
                            "learns its samples by heart. Fewer than 20 samples are all trained on.",
                            label="Held out", minimum=0.0, maximum=0.5, suggested=(0.0, 0.3))
    seed: int = param(1, "Start of every random generator: the same seed on the same machine gives the same run.",
                      minimum=0, maximum=2**31 - 1)

    def ema_decay_at(self, step: int) -> float:
        """The decay in the iteration after `step` done ones; it grows to its value over the first."""
        return min(self.ema_decay, (1 + step) / (10 + step))


@dataclass(frozen=True)
class DeviceConfig:
    """Where the arithmetic happens."""

    kind: str = param("auto", "Which processor trains.", label="Device", choices=("auto", "cpu", "cuda", "mps", "xpu"))
    precision: str = param("auto", "Number format of the matrix products. tf32 is for NVIDIA GPUs; float16 scales the "
                           "loss, for GPUs without bfloat16.",
                           choices=("auto", "float32", "tf32", "bfloat16", "float16"))
    compile: bool = param(True, "Whether the training steps of perceptrons are compiled in the background by the "
                          "computer's own C++ compiler, which makes them several times faster. On an NVIDIA GPU: "
                          "whether the steps of all networks are captured as CUDA graphs.", label="Compile steps")
    threads: int = param(0, "CPU threads for training; 0 chooses and leaves one core to the window.",
                         minimum=0, maximum=256, zero="auto")


@dataclass(frozen=True)
class ObserveConfig:
    """What watching may cost."""

    budget: float = param(0.05, "Share of the time that watching may take from training.", label="Observation budget",
                          live=True, minimum=0.001, maximum=0.5, suggested=(0.01, 0.2))
    diagnose: bool = param(True, "Whether ganviz looks for mode collapse, an unfair game and other findings, and "
                           "offers remedies.", label="Diagnosis", live=True)


@dataclass(frozen=True)
class About:
    """What a preset says of itself."""

    title: str = param("", "One line for the preset list.")
    text: str = param("", "What there is to see, in a few sentences.")


def kinds(section: str) -> Any:
    """The registry behind a section that comes in kinds. Imports torch on first use."""
    if section == "data":
        from .datasets.base import DATASETS as registry
    elif section == "model":
        from .models.base import MODELS as registry
    elif section == "loss":
        from .losses.base import LOSSES as registry
    elif section.startswith("optimizer"):
        from .optimizers.base import OPTIMIZERS as registry
    elif section == "regularizers":
        from .regularizers.base import REGULARIZERS as registry
    else:
        raise KeyError(section)
    return registry


_KINDS = ("data", "model", "loss", "optimizer.d", "optimizer.g")
_PLAIN = {"train": TrainConfig, "device": DeviceConfig, "observe": ObserveConfig, "about": About}
_LIVE_KINDS = ("loss", "optimizer.d", "optimizer.g")
_SWITCH = Setting("on", bool, False, Param("Whether the regularizer is on."))


@dataclass(frozen=True)
class RunConfig:
    """Everything that defines a run.

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
        """The section at a dotted path ("optimizer.d", "regularizers.r1"); None for a regularizer that is off."""
        if path.startswith("regularizers."):
            name = path.split(".", 1)[1]
            return next((r for r in self.regularizers if r.name == name), None)
        return getattr(self, path.replace(".", "_"))

    def get(self, path: str) -> Any:
        """The value at a dotted path; for "regularizers.r1" whether it is on."""
        if path.count(".") == 1 and path.startswith("regularizers."):
            return self.section(path) is not None
        section, _, field = path.rpartition(".")
        return getattr(self.section(section), field)

    def to_dict(self) -> dict[str, Any]:
        """Nested plain values, as they stand in TOML."""
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
        known = {"data", "model", "loss", "regularizers", "optimizer", *_PLAIN}
        _only_known(tree, known, "")
        _only_known(_table(tree.get("optimizer", {}), "optimizer"), {"d", "g"}, "optimizer")
        parts: dict[str, Any] = {}
        for path in _KINDS:
            values: Any = tree
            for key in path.split("."):
                values = values.get(key, {})
            parts[path.replace(".", "_")] = read_kind(path, values)
        for path, section_class in _PLAIN.items():
            parts[path] = _read(section_class, tree.get(path, {}), path)
        regularizers = _table(tree.get("regularizers", {}), "regularizers")
        parts["regularizers"] = tuple(
            _read(_kind(kinds("regularizers"), name, f"regularizers.{name}").Config, values, f"regularizers.{name}")
            for name, values in sorted(regularizers.items()))
        config = cls(**parts)
        config.check()
        return config

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
        """A copy with dotted settings changed, checked as a whole.

        "loss.name" and its like choose another kind and keep the settings that both kinds have, where their
        values are allowed in the new one; "regularizers.r1" takes true or false.

        Raises:
            ConfigError: a name or a value is impossible, or the result makes no sense.
        """
        tree = self.to_dict()
        # kinds first, so that a kind and its settings may come in one change in any order
        for path, value in sorted(changes.items(), key=lambda item: not item[0].endswith(".name")):
            _change(tree, path, value)
        return RunConfig.from_dict(tree)

    def differences(self, other: RunConfig) -> dict[str, tuple[Any, Any]]:
        """Dotted settings whose values differ: {path: (mine, other's)}; a regularizer that is off has no settings."""
        mine, theirs = flatten(self), flatten(other)
        return {path: (mine.get(path), theirs.get(path)) for path in mine | theirs
                if mine.get(path) != theirs.get(path)}

    def advice(self) -> list[Advice]:
        """What the parts would like changed in the others (Wasserstein wants a Lipschitz regularizer)."""
        return self.loss.owner.advises(self)

    def to_toml(self) -> str:
        import tomli_w

        tree = {k: v for k, v in self.to_dict().items() if v}
        return tomli_w.dumps(tree)

    @classmethod
    def from_toml(cls, text: str) -> RunConfig:
        return cls.from_dict(toml.parse(text))


@dataclass(frozen=True)
class Advice:
    """A suggestion that can be taken with one click: what it says, and the changes it makes."""

    text: str
    label: str
    changes: tuple[tuple[str, Any], ...]


def flatten(config: RunConfig) -> dict[str, Any]:
    """All settings by dotted name; a regularizer that is on also stands under its own name with the value True."""
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
    """The description of the setting at a dotted path.

    Raises:
        ConfigError: there is no such setting.
    """
    section, _, field = path.rpartition(".")
    try:
        owner = kinds("regularizers")[section.split(".", 1)[1]].Config if section.startswith("regularizers.") \
            else type(config.section(section))
        return next(s for s in settings_of(owner) if s.name == field)
    except (AttributeError, StopIteration, TypeError, IndexError):
        raise ConfigError(path, "there is no such setting" + _nearest(path, flatten(config))) from None


def is_live(config: RunConfig, path: str) -> bool:
    """Whether the setting may change in mid-run, without a restart."""
    section, _, field = path.rpartition(".")
    if section in (*_LIVE_KINDS, "about") or path.startswith("regularizers."):
        return True
    try:
        return field != "name" and setting_at(config, path).param.live
    except ConfigError:  # a setting of another kind of data or model, which takes a restart
        return False


def _nearest(word: str, known: Any) -> str:
    close = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean {close[0]}?" if close else f"; known: {', '.join(sorted(known))}"


def _table(value: Any, path: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ConfigError(path, f"{value!r} is not a table of settings")
    return value


def _only_known(values: Mapping[str, Any], known: set[str], path: str) -> None:
    for key in values:
        if key not in known:
            raise ConfigError(f"{path}.{key}".lstrip("."), "there is no such setting" + _nearest(key, known))


def _kind(registry: Any, name: Any, path: str) -> Any:
    if not isinstance(name, str):
        raise ConfigError(path, f"{name!r} is not a name; choose one of {', '.join(registry)}")
    try:
        return registry[name]
    except ConfigError as error:
        raise ConfigError(path, str(error)) from None


def read_kind(path: str, values: Any) -> Section:
    """Build and check a section that comes in kinds, at a dotted path.

    Raises:
        ConfigError: a value or a name is impossible.
    """
    registry, values = kinds(path), dict(_table(values, path))
    if "name" not in values:
        raise ConfigError(f"{path}.name", f"is missing; choose one of {', '.join(registry)}")
    return _read(_kind(registry, values.pop("name"), f"{path}.name").Config, values, path)


def _read(section_class: type, values: Any, path: str) -> Any:
    values = _table(values, path)
    settings = {s.name: s for s in settings_of(section_class)}
    _only_known(values, set(settings), path)
    return section_class(**{k: coerce(settings[k], v, f"{path}.{k}") for k, v in values.items()})


def _change(tree: dict[str, Any], path: str, value: Any) -> None:
    keys = path.split(".")
    if keys[0] == "regularizers" and len(keys) >= 2:
        name, chosen = keys[1], tree["regularizers"]
        _kind(kinds("regularizers"), name, path)
        if len(keys) > 3:
            raise ConfigError(path, "there is no such setting")
        if len(keys) == 2:
            on = coerce(_SWITCH, value, path)
            if on:
                chosen.setdefault(name, {})
            else:
                chosen.pop(name, None)
        else:
            chosen.setdefault(name, {})[keys[2]] = value
        return
    section = tree
    for key in keys[:-1]:
        section = section.get(key)
        if not isinstance(section, dict):
            raise ConfigError(path, "there is no such setting" + _nearest(keys[0], tree))
    if keys[-1] == "name" and ".".join(keys[:-1]) in _KINDS:
        kind = _kind(kinds(".".join(keys[:-1])), value, path)
        kept = dict(section) if section.get("name") == value else _allowed(kind.Config, section)
        section.clear()
        section.update(kept)
    section[keys[-1]] = value


def _allowed(section_class: type, values: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the values that a section of this class can have."""
    kept = {}
    for setting in settings_of(section_class):
        if setting.name in values:
            try:
                kept[setting.name] = coerce(setting, values[setting.name], setting.name)
            except ConfigError:
                continue  # the default takes its place
    return kept
