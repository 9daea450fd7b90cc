"""What is worth knowing of one recorded run beyond its line in the list: its stretches, settings and last readings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..probes.base import Content
from ..probes.indicators import GROUPS, Indicator, Indicators
from . import content_codec
from .damage import DamagedError
from .reader import RunReader

_TOPIC = "health"


@dataclass(frozen=True)
class StretchDetails:
    """A stretch of a run, as a list shows it.

    Attributes:
        number, parent: as in `Stretch`.
        first: step that it goes on from.
        last: its newest step.
        at: seconds since 1970 when it began.
    """

    number: int
    parent: int | None
    first: int
    last: int
    at: float


@dataclass(frozen=True)
class RunDetails:
    """What a run was trained with and how it stood at its end.

    Attributes:
        config: the settings in force at its end, as plain values; empty if they cannot be read.
        indicators: the last readings of those that applied, one group after another.
        measured_at: the step of those readings.
        stretches: those in which anything was trained, and the newest.
        damage: what could not be read, one sentence each.
    """

    config: dict[str, Any]
    indicators: tuple[Indicator, ...] = ()
    measured_at: int = 0
    stretches: tuple[StretchDetails, ...] = ()
    damage: tuple[str, ...] = ()


def read(reader: RunReader) -> RunDetails:
    """Read the details of a run."""
    indicators, step = _indicators(reader)
    return RunDetails(_config(reader), indicators, step, _stretches(reader), tuple(reader.damage))


def _config(reader: RunReader) -> dict[str, Any]:
    line = reader.lineage()
    found = line[-1][0].facts.get("config") if line else None
    for event in reader.events("applied"):
        if line and event.stretch == line[-1][0].number and isinstance(event.data, dict):
            found = event.data.get("config", found)
    return found if isinstance(found, dict) else {}


def _stretches(reader: RunReader) -> tuple[StretchDetails, ...]:
    found = [StretchDetails(part.number, part.parent, part.step, reader.last_step(part.number), part.at)
             for part in reader.stretches()]
    return tuple(part for part in found if part.last > part.first or part is found[-1])


def _indicators(reader: RunReader) -> tuple[tuple[Indicator, ...], int]:
    """Read the newest readings of the newest stretch, or of the newest one before it that has some."""
    line = {part.number: end for part, end in reader.lineage()}
    places = [(step, stretch, key) for key, stretch, step in reader.pictures(_TOPIC)
              if stretch in line and (line[stretch] is None or step <= line[stretch])]
    for step, _, key in sorted(places, reverse=True):
        try:
            content = content_codec.unpack(reader.picture(key), Content.kinds)
        except DamagedError:
            continue
        if isinstance(content, Indicators):
            known = [one for one in content.indicators if one.value is not None and one.group in GROUPS]
            return tuple(sorted(known, key=lambda one: GROUPS.index(one.group))), step
    return (), 0
