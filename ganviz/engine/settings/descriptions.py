"""What a config's own kinds are, in plain values, for who reads the config without the plug-in that they come from.

`describe` writes it beside a config: in a run's file, or to a window in another process. `adopt` reads it there, from
whoever wrote it, and has a stand-in for each kind that is not here: a run can be looked at with it, and not be trained.
"""

from __future__ import annotations

import dataclasses
import keyword
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .component import Component, Section
from .config import RunConfig
from .params import ConfigError, Param, Setting, coerce, settings_of
from .registries import kinds
from .registry import Registry, is_name
from .scoring import Scoring

_MOST_KINDS = 64  # in one list
_MOST_FIELDS = 64  # of one kind
_MOST_CHOICES = 200
_LONGEST = 2000  # characters of a text
_LARGEST = 2**53  # of a number
_TYPES: dict[str, Any] = {"float": float, "int": int, "str": str, "bool": bool}
_SECTIONS = ("data", "model", "loss", "optimizer", "regularizers")
_TAKEN = frozenset({*dir(Section), "owner", "name"})


class PluginMissing(ConfigError):
    """A kind of which only a description is here, and not the plug-in that it comes from."""


# --- what views read of a kind, besides its settings: a check of each value, and the value where none is given ---

@dataclass(frozen=True)
class _Attribute:
    """A class attribute of a kind: what it is where a description does not say, and how what it says is read."""

    default: Any
    read: Callable[[Any], Any]


def _truth(value: Any) -> bool:
    return _of(bool, value)


def _text(value: Any) -> str:
    text = _of(str, value)
    if len(text) > _LONGEST or not text.isprintable():
        raise ValueError(f"a text is none that can be shown: {text[:40]!r}")
    return text


def _number(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= _LARGEST:
        raise ValueError(f"{value!r:.40} is not a number")
    return value


def _texts(*allowed: str) -> Callable[[Any], tuple[str, ...]]:
    def read(value: Any) -> tuple[str, ...]:
        texts = tuple(map(_text, _list(value, _MOST_FIELDS)))
        if allowed and not set(texts) <= set(allowed):
            raise ValueError(f"{texts!r:.80} are not of {', '.join(allowed)}")
        return texts

    return read


def _one_of(*allowed: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in allowed:
            raise ValueError(f"{value!r:.40} is not one of {', '.join(allowed)}")
        return value

    return read


def _pair(value: Any) -> tuple[float | None, float | None]:
    one, other = _list(value, 2)
    return _number(one), _number(other)


_DATA_KINDS, _FORMS, _SIDES = ("points", "images"), ("samples", "pairs", "domains"), ("d", "g")
_OF_ALL = {"structural": _Attribute((), _texts()), "switches": _Attribute((), _texts())}
_ATTRIBUTES: dict[str, dict[str, _Attribute]] = {
    "data": {"kind": _Attribute("images", _one_of(*_DATA_KINDS)), "form": _Attribute("samples", _one_of(*_FORMS))},
    "model": {
        "data_kinds": _Attribute(_DATA_KINDS, _texts(*_DATA_KINDS)), "form": _Attribute("samples", _one_of(*_FORMS)),
        "sides": _Attribute(_SIDES, _texts(*_SIDES)), "plain_sides": _Attribute(_SIDES, _texts(*_SIDES)),
        "averaged": _Attribute(("G",), _texts()),
        **{name: _Attribute(False, _truth) for name in ("conditional", "from_data", "has_sheet", "convolutional",
                                                           "own_loop")}},
    "loss": {
        "is_probability": _Attribute(True, _truth), "output": _Attribute(Scoring.output, _text),
        "scale": _Attribute(Scoring.scale, _text), "generator_target": _Attribute(None, _number),
        **{name: _Attribute(False, _truth) for name in ("label_smoothing", "needs_lipschitz", "generator_uses_real")},
        # of an ideal D that is not smoothed: methods, of the loss itself
        "even": _Attribute(None, _number), "resting": _Attribute((None, None), _pair)},
    "optimizer": {},
    "regularizers": {
        "lipschitz": _Attribute(False, _truth), "transforms_input": _Attribute(False, _truth),
        "phases": _Attribute(("d",), _texts(*_SIDES))},
}


# --- writing ---

def describe(config: RunConfig) -> list[dict[str, Any]]:
    """Describe each kind in a config that does not ship, as values that JSON has; an empty list if all ship."""
    found = {}
    for path, section in _parts(config):
        if not kinds(path).is_shipped(section.name):
            registry = path.partition(".")[0]
            found[registry, section.name] = _described(registry, section)
    return list(found.values())


def own(config: RunConfig) -> list[str]:
    """List the titles of the kinds in a config that do not ship."""
    return [section.owner.title or section.name for path, section in _parts(config)
            if not kinds(path).is_shipped(section.name)]


def _parts(config: RunConfig) -> list[tuple[str, Section]]:
    parts = [(path, config.section(path)) for path in ("data", "model", "loss", "optimizer.d", "optimizer.g")]
    return [*parts, *(("regularizers", section) for section in config.regularizers)]


def _described(registry: str, section: Section) -> dict[str, Any]:
    owner = section.owner
    known = _OF_ALL | _ATTRIBUTES[registry]
    values = {name: getattr(owner, name, attribute.default) for name, attribute in known.items()}
    if registry == "loss":
        loss = section.described()
        values |= {"even": loss.even_logit(), "resting": loss.equilibrium()}
    attributes = {name: _readable(values[name], attribute) for name, attribute in known.items()}
    return {"section": registry, "name": section.name, "title": _line(owner.title or section.name),
            "summary": _line(owner.summary()), "attributes": attributes,
            "fields": [_field(setting) for setting in settings_of(type(section))][:_MOST_FIELDS]}


def _readable(value: Any, attribute: _Attribute) -> Any:
    """Keep an attribute only as far as it can be read again: whoever wrote the plug-in may have made it a property."""
    try:
        value = attribute.read(value)
    except ValueError:
        value = attribute.default
    return list(value) if isinstance(value, tuple) else value


def _line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:_LONGEST]


def _field(setting: Setting) -> dict[str, Any]:
    optional = not isinstance(setting.type, type)  # only "X | None" is used
    kind = next(kind for kind in setting.type.__args__ if kind is not type(None)) if optional else setting.type
    about = {key: list(value) if isinstance(value, tuple) else _line(value) if isinstance(value, str) else value
             for key, value in dataclasses.asdict(setting.param).items()}
    return {"name": setting.name, "type": kind.__name__, "optional": optional, "default": setting.default,
            "param": about}


# --- reading ---

def adopt(descriptions: Any) -> None:
    """Have a stand-in for each described kind that is not here.

    Args:
        descriptions: as `describe` gave them, from anywhere.

    Raises:
        ConfigError: they are no such descriptions; those before the first that is none have been taken.
    """
    try:
        for description in _list(descriptions, _MOST_KINDS):
            _adopt(_table(description, {"section", "name", "title", "summary", "attributes", "fields"}))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise ConfigError("", f"the description of a part that comes from a plug-in cannot be read: {error}") from None


def _adopt(description: Mapping[str, Any]) -> None:
    section, name = _one_of(*_SECTIONS)(description["section"]), description["name"]
    if not is_name(name):
        raise ValueError(f"{name!r:.40} is no name of a kind")
    registry = kinds("optimizer.d" if section == "optimizer" else section)
    if name in registry and not registry.is_stand_in(name):
        return  # the real one is here
    title, summary = _text(description["title"]), _text(description["summary"])
    attributes = _read_attributes(section, description["attributes"])
    fields = [_read_field(field) for field in _list(description["fields"], _MOST_FIELDS)]
    if len({field.name for field in fields}) < len(fields):
        raise ValueError(f"two settings of {name!r} have one name")
    content = (title, summary, attributes, tuple(fields))
    # configs with one and the same stand-in stay equal
    if not registry.is_stand_in(name) or registry[name].content != content:
        registry.stand_in(name, _stand_in(section, registry, name, content))


def _read_attributes(section: str, values: Any) -> dict[str, Any]:
    known = _OF_ALL | _ATTRIBUTES[section]
    values = _table(values, set(known))
    return {name: attribute.read(values[name]) if name in values else attribute.default
            for name, attribute in known.items()}


def _read_field(values: Any) -> Setting:
    values = _table(values, {"name", "type", "optional", "default", "param"})
    name = values["name"]
    if not isinstance(name, str) or len(name) > 64 or not name.isidentifier() or keyword.iskeyword(name) \
            or name.startswith("_") or name in _TAKEN:
        raise ValueError(f"{name!r:.40} cannot be the name of a setting")
    kind = _TYPES[_one_of(*_TYPES)(values["type"])]
    about = _read_param(values["param"])
    setting = Setting(name, kind | None if _truth(values["optional"]) else kind, values["default"], about)
    default = setting.default
    if isinstance(default, str) and len(default) > _LONGEST:
        raise ValueError(f"the default of {name} is too long")
    if kind in (int, float):
        default = _number(default)
    # a default may lie outside its bounds, where 0 stands for "auto"
    unbounded = dataclasses.replace(about, choices=(), minimum=None, maximum=None)
    return dataclasses.replace(setting, default=coerce(dataclasses.replace(setting, param=unbounded), default, name))


def _read_param(values: Any) -> Param:
    values = _table(values, {field.name for field in dataclasses.fields(Param)})
    readers: dict[str, Callable[[Any], Any]] = {
        **dict.fromkeys(("help", "label", "unit", "zero"), _text), **dict.fromkeys(("minimum", "maximum"), _number),
        **dict.fromkeys(("log", "live"), _truth), "picks": _one_of("", "file", "folder", "drawing"),
        "choices": lambda value: tuple(map(_text, _list(value, _MOST_CHOICES))),
        "suggested": lambda value: None if value is None else _range(value)}
    return Param(**{"help": ""} | {key: readers[key](value) for key, value in values.items()})


def _range(value: Any) -> tuple[float, float]:
    low, high = _pair(value)
    if low is None or high is None or not low < high:
        raise ValueError(f"{value!r:.40} is no range")
    return low, high


def _of(kind: type, value: Any) -> Any:
    if not isinstance(value, kind):
        raise ValueError(f"{value!r:.40} is not of type {kind.__name__}")
    return value


def _list(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list | tuple) or len(value) > most:
        raise ValueError(f"a list of at most {most} values is wanted")
    return list(value)


def _table(value: Any, known: Iterable[str]) -> Mapping[str, Any]:
    if not isinstance(value, Mapping) or not value.keys() <= set(known):
        raise ValueError(f"a table of {', '.join(sorted(known))} is wanted")
    return value


# --- what stands in ---

class _StandIn(Component):
    """What stands in for a kind that is not here.

    Class attributes:
        content: what its description says.
    """

    content: tuple[Any, ...] = ()

    @classmethod
    def summary(cls) -> str:
        return cls.content[1]

    @classmethod
    def advises(cls, config: RunConfig) -> list[Any]:
        return []

    @classmethod
    def translates_back(cls) -> bool:
        return False


class _LossStandIn(Scoring, _StandIn):
    """What stands in for a loss: it knows where D cannot tell, and what the losses are there."""

    even: float | None = None
    resting: tuple[float | None, float | None] = (None, None)

    def even_logit(self, real_target: float = 1.0) -> float | None:
        return self.even if real_target == 1.0 else None

    def equilibrium(self, real_target: float = 1.0) -> tuple[float | None, float | None]:
        return self.resting if real_target == 1.0 else (None, None)


class _RegularizerStandIn(_StandIn):
    """What stands in for a regularizer."""

    penalty_term = None

    def real_target(self, target: float) -> float:
        return target


_BASES = {"loss": _LossStandIn, "regularizers": _RegularizerStandIn}


@dataclass(frozen=True)
class _StandInSection(Section):
    """The settings of a kind that is not here."""

    def build(self, *args: Any, **kwargs: Any) -> Any:
        raise missing(self.owner)

    def described(self) -> Any:
        return self.owner(self)


def missing(kind: type[Component]) -> PluginMissing:
    """Say that a kind is not here, and the way out."""
    return PluginMissing("", f"{kind.title} ({kind.name}) comes from a plug-in that is not loaded here, so this run "
                             "can be looked at, but not trained; give the file that it is in with --plugin FILE, or "
                             "open it")


def require(config: RunConfig) -> None:
    """Refuse to train with what only stands in for a kind.

    Raises:
        PluginMissing: which, and the way out.
    """
    if getattr(config.model.owner, "own_loop", False):
        raise PluginMissing("", "this run was trained by a script's own loop: it can be looked at, and only the script "
                                "goes on with it, from checkpoints of its own")
    for path, section in _parts(config):
        if kinds(path).is_stand_in(section.name):
            raise missing(section.owner)


def _stand_in(section: str, registry: Registry[Any], name: str, content: tuple[Any, ...]) -> type[Component]:
    title, _, attributes, fields = content
    config = dataclasses.make_dataclass("Config", [
        (field.name, field.type, dataclasses.field(default=field.default, metadata={"param": field.param}))
        for field in fields], bases=(_StandInSection,), frozen=True)
    return type(f"StandIn_{name.replace('-', '_')}", (_BASES.get(section, _StandIn),),
                {"title": title, "Config": config, "content": content, "__module__": __name__, **attributes})
