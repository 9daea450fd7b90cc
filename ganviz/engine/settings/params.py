"""Describe one setting: its bounds, unit, help text and whether it may change mid-run.

The same description makes the Qt editor, the command-line option, the TOML check and the tooltip.
This module imports nothing heavy, so that forms and `--help` do not wait for torch.
"""

from __future__ import annotations

import dataclasses
import functools
import math
import types
import typing
import unicodedata
from dataclasses import dataclass
from typing import Any

_LONGEST = 1000  # characters of a message


class ConfigError(ValueError):
    """An impossible setting. The message names the value, what is allowed and the way out."""

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        super().__init__(_readable(f"{path}: {message}" if path else message))


class Mendable(ConfigError):
    """A combination of settings that one change mends, which the person has to say yes to.

    Attributes:
        config: the settings, which are not allowed as they are.
        remedy: what to do about it, in a few words.
        changes: the settings that do it, by dotted name.
    """

    def __init__(self, path: str, message: str, config: Any, remedy: str, changes: dict[str, Any]) -> None:
        super().__init__(path, message)
        self.config, self.remedy, self.changes = config, remedy, changes


def _readable(text: str) -> str:
    """Shorten text from a file to what a person reads, without control characters that a terminal would obey."""
    text = "".join(c if unicodedata.category(c) not in ("Cc", "Cs") else ascii(c)[1:-1] for c in text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST * 3 // 4]} … {text[-_LONGEST // 4:]}"


@dataclass(frozen=True)
class Param:
    """The description of a setting, beside its type and default.

    Attributes:
        help: one sentence in plain words, shown as a tooltip.
        label: what stands before the editor; made from the field's name if empty.
        unit: appended to the number ("steps", "px"); empty if it has none.
        minimum, maximum: inclusive bounds; None is unbounded.
        log: the editor is a logarithmic slider (a minimum of 0 then means "off" at its left end).
        live: may change in mid-run, taking effect at the next step boundary.
        choices: allowed values, for text settings.
        suggested: (low, high) range of a slider, where narrower than the bounds.
        zero: what an editor says for 0, where that is no number of anything ("auto").
        picks: what a button beside a text chooses: "file", "folder" or "drawing"; empty for no button.
    """

    help: str
    label: str = ""
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    log: bool = False
    live: bool = False
    choices: tuple[str, ...] = ()
    suggested: tuple[float, float] | None = None
    zero: str = ""
    picks: str = ""


def param(default: Any, help: str, **about: Any) -> Any:
    """Declare a dataclass field with its description; see `Param` for the keywords."""
    return dataclasses.field(default=default, metadata={"param": Param(help, **about)})


@dataclass(frozen=True)
class Setting:
    """One field of a section class, as editors and checks need it."""

    name: str
    type: Any
    default: Any
    param: Param

    @property
    def label(self) -> str:
        return self.param.label or self.name.replace("_", " ").capitalize()


@functools.cache  # to resolve the types takes longer than all else that reading a config does
def settings_of(section_class: type) -> tuple[Setting, ...]:
    """List the declared settings of a config dataclass, in their order."""
    hints = typing.get_type_hints(section_class)
    return tuple(Setting(f.name, hints[f.name], f.default, f.metadata["param"])
                 for f in dataclasses.fields(section_class) if "param" in f.metadata)


_TRUE, _FALSE = {"true", "on", "yes", "1"}, {"false", "off", "no", "0"}


def coerce(setting: Setting, value: Any, path: str) -> Any:
    """Turn a value from TOML, the command line (text) or an editor into the field's type, checked.

    Raises:
        ConfigError: the value has the wrong type or lies outside the bounds.
    """
    value = _convert(setting.type, value, path)
    about = setting.param
    if about.choices and value not in about.choices:
        raise ConfigError(path, f"{value!r} is not one of {', '.join(about.choices)}")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if isinstance(value, float) and not math.isfinite(value):
        raise ConfigError(path, f"{value} is not a finite number")
    low, high = about.minimum, about.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        allowed = f"from {_written(low)} to {_written(high)}" if None not in (low, high) else (
            f"at least {_written(low)}" if low is not None else f"at most {_written(high)}")
        raise ConfigError(path, f"{_written(value)} is not allowed; choose a value {allowed}"
                                + (f" {about.unit}" if about.unit else ""))
    return value


def _written(number: float) -> str:
    # whole numbers with all their digits, or one beyond the bound 2147483647 would look like the bound
    return f"{number:g}" if isinstance(number, float) else str(number)


def _convert(kind: Any, value: Any, path: str) -> Any:
    if isinstance(kind, types.UnionType):  # only "X | None" is used
        inner = next(k for k in typing.get_args(kind) if k is not type(None))
        return None if value is None or value == "none" else _convert(inner, value, path)
    try:
        if kind is bool:
            if isinstance(value, str):
                text = value.strip().lower()
                if text not in _TRUE | _FALSE:
                    raise ValueError
                return text in _TRUE
            if not isinstance(value, bool):
                raise TypeError
            return value
        if kind is int:
            if isinstance(value, bool) or (isinstance(value, float) and value != int(value)):
                raise TypeError
            return int(value)
        if kind is float:
            if isinstance(value, bool):
                raise TypeError
            return float(value)
        if kind is str:
            if not isinstance(value, str):
                raise TypeError
            return value
    except (TypeError, ValueError, OverflowError):
        names = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}
        raise ConfigError(path, f"{value!r} is not {names[kind]}") from None
    raise TypeError(f"{path}: settings of type {kind} are not supported")
