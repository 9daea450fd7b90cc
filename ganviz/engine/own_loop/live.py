"""Values of a script that a person may change while it runs: declared by `ganviz.watch`, read as `run.live.NAME`."""

from __future__ import annotations

import keyword
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..settings.params import ConfigError, Param, Setting

LiveValue = float | int | bool | str

_TIMES = 10.0  # what is guessed as the range goes up to so many times the value
_SMALL = 0.1  # positive values up to this one get a logarithmic slider
_DECADES = 1000.0  # which goes as far up and down


@dataclass(frozen=True)
class Live:
    """A value that a person may change while the script runs.

    Attributes:
        value: at the start; its type stays.
        minimum, maximum: inclusive bounds of a number; None is unbounded.
        help: what it does, in a sentence.
        log: whether its slider is logarithmic.
        choices: what a text may be.
    """

    value: LiveValue
    minimum: float | None = None
    maximum: float | None = None
    help: str = ""
    log: bool = False
    choices: tuple[str, ...] = ()

    def setting(self, name: str) -> Setting:
        """Describe it as a setting.

        Raises:
            ConfigError: name or value are none that a setting can have.
        """
        if not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_"):
            raise ConfigError(f"live.{name}", "is no name that can be read as run.live.NAME; choose letters, digits "
                                              "and _, a letter first")
        if not isinstance(self.value, float | int | bool | str):
            raise ConfigError(f"live.{name}", f"{self.value!r} is not a number, true or false, or a text; declare one, "
                                              "or ganviz.Live(value, minimum, maximum, help)")
        if isinstance(self.value, float) and not math.isfinite(self.value):
            raise ConfigError(f"live.{name}", f"{self.value} is not a finite number")
        param = Param(self.help or f"{name}, as the script reads it.", label=name, live=True, log=self.log,
                      minimum=self.minimum, maximum=self.maximum, choices=tuple(self.choices),
                      suggested=self._suggested())
        return Setting(name, type(self.value), self.value, param)

    def _suggested(self) -> tuple[float, float] | None:
        """Guess the range of a slider where a bound is missing."""
        if isinstance(self.value, bool | str) or None not in (self.minimum, self.maximum):
            return None
        size = abs(self.value) or 1.0
        low = -_TIMES * size if self.value < 0 else self.value / _DECADES if self.log else 0.0
        high = _DECADES * size if self.log else _TIMES * size
        low = low if self.minimum is None else self.minimum
        high = high if self.maximum is None else self.maximum
        return (low, high) if low < high else None


def declared(values: Mapping[str, LiveValue | Live]) -> dict[str, Setting]:
    """Describe declared values as settings, by name; ranges that are not given are guessed from the values.

    Raises:
        ConfigError: one of them cannot be a setting.
    """
    return {name: (value if isinstance(value, Live) else _guessed(value)).setting(name)
            for name, value in values.items()}


def _guessed(value: Any) -> Live:
    if isinstance(value, bool) or not isinstance(value, float | int):
        return Live(value)
    return Live(value, log=isinstance(value, float) and 0 < value <= _SMALL, minimum=0.0 if value >= 0 else None)


class LiveValues:
    """The live values as the script reads them; they change at step boundaries alone."""

    def __init__(self, values: Mapping[str, LiveValue]) -> None:
        object.__setattr__(self, "_values", dict(values))

    def __getattr__(self, name: str) -> LiveValue:
        try:
            return self._values[name]
        except KeyError:
            known = ", ".join(self._values) or "none"
            raise AttributeError(f"there is no live value {name!r}; ganviz.watch(live=…) declared: {known}") from None

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{name} is changed in the window; the script only reads it")

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._values]


def put(values: LiveValues, new: Mapping[str, LiveValue]) -> None:
    """Let these be the values that the script reads from now on."""
    object.__getattribute__(values, "_values").update(new)
