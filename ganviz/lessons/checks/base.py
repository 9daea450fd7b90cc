"""The base of every check, and how one is read from a lesson's file."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from ...engine.settings.params import ConfigError, coerce, settings_of
from ...engine.settings.registry import Registry

if TYPE_CHECKING:
    from ..state import LessonState

CHECKS: Registry[Check] = Registry("check", __package__)

OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
_DEEPEST = 4  # checks inside checks


@dataclass(frozen=True)
class Standing:
    """How a check stands.

    Attributes:
        met: whether it holds.
        words: how far it is, in a few words, with %1, %2, … for the values.
        values: as they should be written.
    """

    met: bool
    words: str = ""
    values: tuple[str, ...] = ()

    def text(self, translate: Callable[[str], str] = str) -> str:
        """Write it out, in another language if there is a translation of the words."""
        text = translate(self.words)
        # the highest first: %1 stands in %10 too
        for number in range(len(self.values), 0, -1):
            text = text.replace(f"%{number}", self.values[number - 1])
        return text


@dataclass(frozen=True)
class Check:
    """The base of all checks: a frozen dataclass whose fields are what a lesson's file says of it.

    Class attributes:
        required: names of the fields that must be given.
        needs_indicators: whether it looks at the indicators of the Health panel, which take time to measure.
    """

    name: ClassVar[str] = ""
    required: ClassVar[tuple[str, ...]] = ()
    needs_indicators: ClassVar[bool] = False

    def standing(self, state: LessonState) -> Standing:
        """Tell whether it holds, and how far it is."""
        raise NotImplementedError

    def parts(self) -> Iterator[Check]:
        """Go through the checks that it is made of, itself included."""
        yield self


def read_check(table: Any, deep: int = 0) -> Check:
    """Make a check from its table in a lesson's file.

    Raises:
        ConfigError: it has no known kind, or a value is missing, unknown or impossible; says the way out.
    """
    if not isinstance(table, Mapping):
        raise ConfigError("", f"{table!r} is no check; a table with kind = \"…\" is needed")
    if deep > _DEEPEST:
        raise ConfigError("", f"checks are nested more than {_DEEPEST} deep; a page needs no more")
    values = dict(table)
    kind = values.pop("kind", None)
    if not isinstance(kind, str):
        raise ConfigError("", f"a check needs a kind; choose one of {', '.join(CHECKS)}")
    check_class = CHECKS[kind]
    known = {s.name: s for s in settings_of(check_class)}
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            raise ConfigError("", f"a check of the kind {kind} has no {name}; it has {', '.join(known)}")
        found[name] = _value(known[name], value, deep)
    missing = [name for name in check_class.required if name not in found]
    if missing:
        raise ConfigError("", f"a check of the kind {kind} needs {', '.join(missing)}: "
                          + "; ".join(f"{name}: {known[name].param.help}" for name in missing))
    return check_class(**found)


def _value(setting: Any, value: Any, deep: int) -> Any:
    if setting.type == tuple[Check, ...]:
        if not isinstance(value, list) or not value:
            raise ConfigError("", f"{setting.name} is {value!r}; a list of checks is needed")
        return tuple(read_check(inner, deep + 1) for inner in value)
    if setting.type is Any:
        if not isinstance(value, bool | int | float | str):
            raise ConfigError("", f"{setting.name} is {value!r}; a number, a text, true or false is needed")
        return value
    return coerce(setting, value, setting.name)


def compares(found: Any, sign: str, value: Any) -> bool:
    """Compare two values; different kinds of values are never less or greater."""
    try:
        return bool(OPERATORS[sign](found, value))
    except TypeError:
        return False


def number(value: Any) -> str:
    """Write a value shortly."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:.3g}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)
