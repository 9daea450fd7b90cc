"""What diagnosis has found in a run: the findings that hold now, and when each came and went."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...engine.telemetry.events import Event, FindingCleared, FindingRaised
from ...engine.telemetry.findings import SEVERITIES, TROUBLES, Finding


@dataclass(frozen=True)
class FindingMark:
    """An event on the Timeline: a finding came, or went.

    Attributes:
        step: the step since which it has held, or at which it was gone.
        name: the name of the finding, also at its end.
        severity: as in `Finding`.
        cleared: whether it went.
    """

    step: int
    name: str
    title: str
    severity: str
    cleared: bool = False


class FindingLog:
    """A log of the events of findings.

    Attributes:
        active: the findings that hold, by name, in the order in which they came.
        marks: what came and went, in the order of the events.
    """

    def __init__(self) -> None:
        self.active: dict[str, Finding] = {}
        self.marks: list[FindingMark] = []

    def clear(self) -> None:
        """Forget everything: another run begins."""
        self.active.clear()
        self.marks.clear()

    def begin_anew(self) -> None:
        """Forget what holds: the run goes on with a new diagnosis, which will report its findings again."""
        self.active.clear()

    def take(self, event: Event) -> bool:
        """Take note of an event; return whether it was about a finding."""
        if isinstance(event, FindingRaised):
            finding = event.finding
            if finding.name not in self.active:  # otherwise only its wording has changed
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
        """Return the findings that hold and call for action, the worst first."""
        return sorted((f for f in self.active.values() if f.severity in TROUBLES), key=lambda f: -gravity(f.severity))


def gravity(severity: str) -> int:
    """Return how bad a severity is; 0 is "good"."""
    return SEVERITIES.index(severity)
