"""What diagnosis has found in the present run: what holds now, and when each finding came and went."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...engine.telemetry.events import Event, FindingCleared, FindingRaised
from ...engine.telemetry.findings import SEVERITIES, TROUBLES, Finding


@dataclass(frozen=True)
class FindingMark:
    """A finding came, or went.

    Attributes:
        step: since which it has held, or at which it was gone.
        name: of the finding; the mark of its end has the same.
        severity: as in `Finding`.
    """

    step: int
    name: str
    title: str
    severity: str
    cleared: bool = False


class FindingLog:
    """Takes note of the findings' events.

    Attributes:
        active: the findings that hold, by name, in the order in which they came.
        marks: what came and went, in the order in which it was told.
    """

    def __init__(self) -> None:
        self.active: dict[str, Finding] = {}
        self.marks: list[FindingMark] = []

    def clear(self) -> None:
        """Forget everything: another run."""
        self.active.clear()
        self.marks.clear()

    def begin_anew(self) -> None:
        """A run goes on with another diagnosis, which will say again what it finds."""
        self.active.clear()

    def take(self, event: Event) -> bool:
        """Take note of an event; whether it was one of a finding."""
        if isinstance(event, FindingRaised):
            finding = event.finding
            if finding.name not in self.active:  # else it has only found other words
                self.marks.append(FindingMark(finding.since, finding.name, finding.title, finding.severity))
            self.active[finding.name] = finding
            return True
        if isinstance(event, FindingCleared):
            if self.active.pop(event.name, None) is not None:
                came = next(mark for mark in reversed(self.marks) if mark.name == event.name)
                self.marks.append(replace(came, step=event.step, cleared=True))
            return True
        return False

    def troubles(self) -> list[Finding]:
        """The findings that hold and ask for something to be done, the worst first."""
        return sorted((f for f in self.active.values() if f.severity in TROUBLES), key=lambda f: -gravity(f.severity))


def gravity(severity: str) -> int:
    """How bad: 0 is "good"."""
    return SEVERITIES.index(severity)
