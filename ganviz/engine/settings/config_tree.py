"""A config as a tree of plain values, as it stands in TOML: read its sections, and change a setting in it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from .component import Section
from .params import ConfigError, Param, Setting, coerce, settings_of
from .registries import kinds

KINDS = ("data", "model", "loss", "optimizer.d", "optimizer.g")

_SWITCH = Setting("on", bool, False, Param("Whether the regularizer is on."))


def nearest(word: str, known: Any) -> str:
    close = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean {close[0]}?" if close else f"; known: {', '.join(sorted(known))}"


def table(value: Any, path: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ConfigError(path, f"{value!r} is not a table of settings")
    return value


def check_names(values: Mapping[str, Any], known: set[str], path: str) -> None:
    for key in values:
        if key not in known:
            raise ConfigError(f"{path}.{key}".lstrip("."), "there is no such setting" + nearest(key, known))


def check_kind(registry: Any, name: Any, path: str) -> Any:
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
    registry, values = kinds(path), dict(table(values, path))
    if "name" not in values:
        raise ConfigError(f"{path}.name", f"is missing; choose one of {', '.join(registry)}")
    return read_section(check_kind(registry, values.pop("name"), f"{path}.name").Config, values, path)


def read_section(section_class: type, values: Any, path: str) -> Any:
    values = table(values, path)
    settings = {s.name: s for s in settings_of(section_class)}
    check_names(values, set(settings), path)
    return section_class(**{k: coerce(settings[k], v, f"{path}.{k}") for k, v in values.items()})


def change(tree: dict[str, Any], path: str, value: Any) -> None:
    keys = path.split(".")
    if keys[0] == "regularizers" and len(keys) >= 2:
        name, chosen = keys[1], tree["regularizers"]
        check_kind(kinds("regularizers"), name, path)
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
            raise ConfigError(path, "there is no such setting" + nearest(keys[0], tree))
    if keys[-1] == "name" and ".".join(keys[:-1]) in KINDS:
        kind = check_kind(kinds(".".join(keys[:-1])), value, path)
        kept = dict(section) if section.get("name") == value else _allowed(kind.Config, section)
        section.clear()
        section.update(kept)
    section[keys[-1]] = value


def _allowed(section_class: type, values: Mapping[str, Any]) -> dict[str, Any]:
    """Keep those of the values that a section of this class can have."""
    kept = {}
    for setting in settings_of(section_class):
        if setting.name in values:
            try:
                kept[setting.name] = coerce(setting, values[setting.name], setting.name)
            except ConfigError:
                continue  # the default takes its place
    return kept
