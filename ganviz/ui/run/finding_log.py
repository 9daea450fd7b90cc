"""What diagnosis has found in a run: the findings that hold now, and when each came and went."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field, replace

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


@dataclass
class _Span:
    """The steps from a finding's coming to its going.

    Attributes:
        begin: since when it held, which may be before it was told.
        end: when it was gone; None while it holds.
    """

    name: str
    begin: int
    end: int | None = None
    _steps: list[int] = field(default_factory=list)
    _wordings: list[Finding] = field(default_factory=list)

    def word(self, step: int, finding: Finding) -> None:
        """Note how it is worded from a step on."""
        self._steps.append(step)
        self._wordings.append(finding)

    def at(self, step: int) -> Finding:
        """Return the wording at a step; the first one before it was told."""
        return self._wordings[max(bisect.bisect_right(self._steps, step) - 1, 0)]


class FindingLog:
    """A log of the events of findings.

    Attributes:
        active: the findings that hold, by name, in the order in which they came.
        marks: what came and went, in the order of the events.
    """

    def __init__(self) -> None:
        self.active: dict[str, Finding] = {}
        self.marks: list[FindingMark] = []
        self._spans: list[_Span] = []  # in the order in which they came

    def clear(self) -> None:
        """Forget everything: another run begins."""
        self.active.clear()
        self.marks.clear()
        self._spans.clear()

    def begin_anew(self, step: int) -> None:
        """Forget what holds: the run goes on from a step with a new diagnosis, which will report its findings again."""
        for name in self.active:
            self._span_of(name).end = step
        self.active.clear()

    def at(self, step: int) -> tuple[Finding, ...]:
        """Return the findings that held at a step, as they were worded then, in the order in which they came."""
        return tuple(span.at(step) for span in self._spans
                     if span.begin <= step and (span.end is None or step < span.end))

    def take(self, event: Event) -> bool:
        """Take note of an event; return whether it was about a finding."""
        if isinstance(event, FindingRaised):
            finding = event.finding
            if finding.name not in self.active:  # otherwise only its wording has changed
                self.marks.append(FindingMark(finding.since, finding.name, finding.title, finding.severity))
                self._spans.append(_Span(finding.name, finding.since))
            self.active[finding.name] = finding
            self._span_of(finding.name).word(event.step, finding)
            return True
        if isinstance(event, FindingCleared):
            if self.active.pop(event.name, None) is not None:
                came = next(mark for mark in reversed(self.marks) if mark.name == event.name)
                self.marks.append(replace(came, step=event.step, cleared=True))
                self._span_of(event.name).end = event.step
            return True
        return False

    def _span_of(self, name: str) -> _Span:
        return next(span for span in reversed(self._spans) if span.name == name)

    def troubles(self) -> list[Finding]:
        """Return the findings that hold and call for action, the worst first."""
        return sorted((f for f in self.active.values() if f.severity in TROUBLES), key=lambda f: -gravity(f.severity))


def gravity(severity: str) -> int:
    """Return how bad a severity is; 0 is "good"."""
    return SEVERITIES.index(severity)
