"""What happened to a run, step by step, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ..record import event_codec
from ..record.damage import DamagedError
from ..telemetry.events import Applied, FindingCleared, FindingRaised
from .source import RunSource


@dataclass(frozen=True)
class Noted:
    """An intervention, or a finding that came up or went.

    Attributes:
        step: at which it was.
        at: seconds since 1970.
        text: what it was, in a few words.
    """

    step: int
    at: float
    text: str


def noted(source: RunSource) -> list[Noted]:
    """List the interventions and findings up to the source's step, in order."""
    found = []
    for happening in source.events("applied", "finding", "finding-cleared"):
        try:
            event = event_codec.unpack(happening.kind, happening.step, happening.data)
        except DamagedError as error:
            source.reader.damage.append(str(error))
            continue
        text = _text(event)
        if text:
            found.append(Noted(happening.step, happening.at, text))
    return found


def noted_by_step(source: RunSource) -> dict[int, str]:
    """Join what `noted` lists at each step."""
    found: dict[int, str] = {}
    for item in noted(source):
        found[item.step] = f"{found[item.step]}; {item.text}" if item.step in found else item.text
    return found


def _text(event: object) -> str:
    if isinstance(event, Applied):
        return event.summary
    if isinstance(event, FindingRaised):
        return f"{event.finding.severity}: {event.finding.title}"
    if isinstance(event, FindingCleared):
        return f"no longer: {event.label or event.name}"
    return ""
