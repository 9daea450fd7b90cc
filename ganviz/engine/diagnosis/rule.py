"""What every rule of diagnosis is: limits that readings must pass, for how long, and the words for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from ..settings.registry import Registry
from ..telemetry.findings import Remedy
from .readings import Readings

RULES: Registry[Rule] = Registry("rule", __package__)
# Part of the way from a symptom to its limit for leaving that counts as better.
_EASED = 0.25


@dataclass(frozen=True)
class Limit:
    """One reading and where it must lie.

    The value that enters is further out than the one that leaves, so that a finding does not flicker: with
    `enter` above `leave` the reading must rise above `enter`, and the limit holds until it falls to `leave`;
    with `enter` below `leave` the other way round.

    Attributes:
        what: of the reading, in the words of the evidence.
        read: takes it; None if it is not there.
        enter, leave: in the reading's unit.
        form: how it is written.
        indicator: name of the indicator it rests on; empty for scalars, which are there at every step.
    """

    what: str
    read: Callable[[Readings], float | None]
    enter: float
    leave: float
    form: str = "{:.2g}"
    indicator: str = ""

    def __post_init__(self) -> None:
        if self.enter == self.leave:
            raise ValueError(f"{self.what}: enter and leave are both {self.enter}, which says no direction")

    @property
    def is_upper(self) -> bool:
        """Whether the reading must be above the limit, not below."""
        return self.enter > self.leave

    def holds(self, value: float, raised: bool) -> bool:
        """Whether a reading passes the limit that applies."""
        limit = self.leave if raised else self.enter
        return value > limit if self.is_upper else value < limit

    def evidence(self, value: float, raised: bool) -> str:
        """E.g. "D accuracy 99 % (above 97 %)", and once it is raised "D accuracy 96 % (until below 94 %)"."""
        enter, leave = self.write(self.enter), self.write(self.leave)
        if raised:
            where = f"until below {leave}" if self.is_upper else f"until above {leave}"
        else:
            where = f"above {enter}" if self.is_upper else f"below {enter}"
        return f"{self.what} {self.write(value)} ({where})"

    def write(self, value: float) -> str:
        """The value in the reading's form."""
        return self.form.format(value).replace("%", " %")


PERCENT = "{:.0%}"
TIMES = "{:.2g} ×"


@dataclass(frozen=True)
class Steps:
    """A number of steps: fewer for images, of which each costs and teaches more."""

    points: int
    images: int

    def of(self, kind: str) -> int:
        return self.points if kind == "points" else self.images


class Rule:
    """A rule. It holds no state: what was found, and since when, is kept by `Diagnosis`.

    Class attributes:
        name: set by registration; that of its findings.
        label: of its findings, without numbers.
        ways: alternatives; in one of them all limits must be passed. The first limit of each is the symptom, by which
            one tells whether a remedy made it better; the others say where it counts.
        hold: for how many steps on end before it is raised.
        release: for how many steps on end it must no longer hold before it is cleared.
        severity: of its findings, unless `severity_of` says otherwise. One that is "good" never holds while an
            indicator is red.
        alone: it holds only while no trouble is found by other rules.
    """

    name: ClassVar[str] = ""
    label: ClassVar[str] = ""
    ways: ClassVar[tuple[tuple[Limit, ...], ...]] = ()
    hold: ClassVar[Steps] = Steps(400, 100)
    release: ClassVar[Steps] = Steps(400, 100)
    severity: ClassVar[str] = "warning"
    alone: ClassVar[bool] = False

    @property
    def rests_on_indicators(self) -> bool:
        """Whether its findings rest on indicators, and not on scalars alone."""
        return self.severity == "good" or any(limit.indicator for way in self.ways for limit in way)

    def applies(self, readings: Readings) -> bool:
        """Whether the rule makes sense under the present settings."""
        return True

    def severity_of(self, readings: Readings) -> str:
        """How bad it is, one of SEVERITIES."""
        return self.severity

    def title(self, readings: Readings) -> str:
        """A few words for the card and the mark on the Timeline."""
        return self.label

    def plain(self, readings: Readings) -> str:
        """What it means, for a student."""
        raise NotImplementedError

    def technical(self, readings: Readings) -> str:
        """What it means, for a practitioner."""
        raise NotImplementedError

    def evidence(self, readings: Readings, judgement: Judgement) -> tuple[str, ...]:
        """The readings that it rests on."""
        return judgement.evidence

    def newest_step(self, readings: Readings, judgement: Judgement) -> int | None:
        """Give the step of the newest measurement that its words are of; None where they rest on scalars."""
        return judgement.newest_step

    def remedies(self, readings: Readings) -> list[Remedy | None]:
        """What may help, the most promising first; None and what the settings refuse is left out by the caller."""
        return []


@dataclass(frozen=True)
class Judgement:
    """How a rule stands at one moment.

    Attributes:
        holds: whether one of its ways does; None if readings are missing to tell.
        way: number of the way that holds; None if none does.
        evidence: the readings of that way, each with its limit.
        oldest_step, newest_step: steps of the oldest and the newest indicator that it rests on; None if it rests on
            scalars alone.
    """

    holds: bool | None
    way: int | None = None
    evidence: tuple[str, ...] = ()
    oldest_step: int | None = None
    newest_step: int | None = None


def judge(rule: Rule, readings: Readings, found_by: int | None = None) -> Judgement:
    """Hold the readings against a rule's limits.

    Args:
        found_by: number of the way by which it has been found already, so that the limits for leaving apply.
    """
    if not rule.applies(readings) or (rule.severity == "good" and readings.red()):
        return Judgement(False)
    raised = found_by is not None
    decided = []
    for number, way in enumerate(rule.ways):
        values = [limit.read(readings) for limit in way]
        known = [(limit, value) for limit, value in zip(way, values, strict=True) if value is not None]
        if not all(limit.holds(value, raised) for limit, value in known):
            decided.append(number)
        elif len(known) == len(way):
            steps = [readings.newest(limit.indicator).step for limit in way if limit.indicator]
            return Judgement(True, number, tuple(limit.evidence(value, raised) for limit, value in known),
                             min(steps, default=None), max(steps, default=None))
    is_over = found_by in decided if raised else bool(decided)
    return Judgement(False if is_over else None)


def symptoms(rule: Rule, readings: Readings) -> dict[Limit, float]:
    """What the rule's symptoms read, of those that are there."""
    values = {way[0]: way[0].read(readings) for way in rule.ways}
    return {limit: value for limit, value in values.items() if value is not None}


def eased(before: Mapping[Limit, float], now: Mapping[Limit, float]) -> tuple[str, ...]:
    """The symptoms that have gone a quarter of their way out or more, and by how much; none if one went back as far."""
    ways = {limit: (now[limit] - then) / (limit.leave - then) for limit, then in before.items()
            if limit in now and limit.holds(then, raised=True)}
    if any(way <= -_EASED for way in ways.values()):
        return ()
    return tuple(f"{limit.what} {limit.write(before[limit])} → {limit.write(now[limit])}"
                 for limit, way in ways.items() if way >= _EASED)
