"""What the first rank has the others do at a step boundary, and how it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from ..settings.commands import Command, parse_script


@dataclass(frozen=True)
class Wait:
    """Nothing: the run is paused, and the first rank is still there."""


@dataclass(frozen=True)
class Iterate:
    """One iteration.

    Attributes:
        sides, repeats: as `Learner.iterate` takes them.
    """

    sides: tuple[str, ...] = ("d", "g")
    repeats: int | None = None


@dataclass(frozen=True)
class Obey:
    """A command, to be carried out at this step boundary."""

    command: Command


@dataclass(frozen=True)
class End:
    """The end of the run."""


Order = Wait | Iterate | Obey | End

_WHOLE = Iterate()
# What is sent every time is a number alone; the rest is followed by its text.
WAIT, WHOLE, END, TEXT = 0, 1, 2, 3


def encode(order: Order) -> tuple[int, bytes]:
    """Turn an order into its number and, where that is not all, a text."""
    if isinstance(order, Wait):
        return WAIT, b""
    if isinstance(order, End):
        return END, b""
    if order == _WHOLE:
        return WHOLE, b""
    if isinstance(order, Iterate):
        return TEXT, msgspec.msgpack.encode({"sides": order.sides, "repeats": order.repeats})
    values = {"step": 0, "command": order.command.kind, "values": order.command.values()}
    return TEXT, msgspec.msgpack.encode(values)


def decode(number: int, text: bytes) -> Order:
    """Read what `encode` made."""
    if number == WAIT:
        return Wait()
    if number == WHOLE:
        return _WHOLE
    if number == END:
        return End()
    values: Mapping[str, Any] = msgspec.msgpack.decode(text)
    if "sides" in values:
        return Iterate(tuple(values["sides"]), values["repeats"])
    return Obey(parse_script({"command": [values]})[0].command)
