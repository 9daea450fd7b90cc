"""What a report says of a run, read from its file up to a step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ...datasets.base import Cancelled
from ...observation.report import ReportedFinding, RunMeter
from ...probes.base import Content
from ...probes.heatmap import HeatMap
from ...probes.indicators import Indicator
from ...probes.samples import ImageSamples, PointSamples
from ...record import event_codec
from ...record.damage import DamagedError
from ...settings.config import RunConfig
from ...telemetry.events import Applied, Event, FindingRaised, Rejected, Started
from ...telemetry.history import ScalarHistory
from ...telemetry.mailbox import ScalarBlock
from ..source import RunSource

_TOLD = ("started", "applied", "rejected", "finding", "finding-cleared", "trouble", "failed", "finished")


@dataclass(frozen=True)
class Intervention:
    """What somebody asked of the run.

    Attributes:
        text: what changed, or what was asked for.
        answer: "applied", or why not.
    """

    step: int
    text: str
    answer: str


@dataclass
class RunReading:
    """All that a report shows of a run.

    Attributes:
        history: its scalars; as `ScalarHistory`.
        losses: means over the last steps, by side.
        findings: that held and hold, in order.
        explained: what each finding says for a student, by name.
        interventions: in order.
        configs: that were in force, in order.
        begun_at, seconds: seconds since 1970, and of training with pauses, as far as the file tells.
        indicators: the newest of each, with the step at which it was measured.
    """

    history: ScalarHistory
    losses: dict[str, float | None]
    findings: tuple[ReportedFinding, ...]
    explained: dict[str, str]
    interventions: list[Intervention]
    configs: list[RunConfig]
    begun_at: float
    seconds: float
    indicators: list[tuple[int, Indicator]]


def read(source: RunSource, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> RunReading:
    """Read a run.

    Raises:
        Cancelled: as asked.
    """
    events, meter = _events(source), RunMeter()
    # where the run went on later it started again, but the findings before that are a part of it
    first = next((k for k, event in enumerate(events) if isinstance(event, Started)), 0)
    meter.see_events(event for k, event in enumerate(events) if k == first or not isinstance(event, Started))
    history, told = ScalarHistory(), 0
    history.clear(source.series[len(history.names):])
    for step, values in source.scalars():
        if cancelled():
            raise Cancelled
        history.append_values(step, values)
        meter.see_blocks([ScalarBlock(step, values)])
        if step - told > source.step // 100:
            told = step
            progress(step, source.step)
    return RunReading(
        history=history, losses=meter.losses, findings=meter.findings,
        explained={event.finding.name: event.finding.plain for event in events if isinstance(event, FindingRaised)},
        interventions=[asked for event in events if (asked := _intervention(event)) is not None],
        configs=[event.config for event in events if isinstance(event, Started | Applied)],
        begun_at=_begun(source), seconds=_seconds(source), indicators=_indicators(source, cancelled))


def _events(source: RunSource) -> list[Event]:
    found = []
    for happening in source.events(*_TOLD):
        try:
            found.append(event_codec.unpack(happening.kind, happening.step, happening.data))
        except DamagedError as error:
            source.reader.damage.append(str(error))
    return found


def _intervention(event: Event) -> Intervention | None:
    if isinstance(event, Applied) and event.summary:
        return Intervention(event.step, event.summary, answer="applied")
    if isinstance(event, Rejected):
        asked = ", ".join(f"{key} = {value}" for key, value in event.command.values().items())
        return Intervention(event.step, f"{event.command.kind}: {asked}" if asked else event.command.kind,
                            f"refused: {event.reason}")
    return None


def _begun(source: RunSource) -> float:
    line = source.reader.lineage(source.stretch)
    return line[0][0].at if line else 0.0


def _seconds(source: RunSource) -> float:
    """Add up the seconds of each stretch from its beginning to what it noted last."""
    begins = {part.number: part.at for part, _ in source.reader.lineage(source.stretch)}
    ends = dict(begins)
    snapshots = [place for place in source.reader.snapshots() if place.step <= source.step]
    for noted in (*source.events(), *snapshots):
        if noted.stretch in ends:
            ends[noted.stretch] = max(ends[noted.stretch], noted.at)
    return sum(ends[number] - at for number, at in begins.items())


def _indicators(source: RunSource, cancelled: Callable[[], bool]) -> list[tuple[int, Indicator]]:
    """Read the newest of each indicator, with the step at which it was measured."""
    newest = []
    for topic in source.reader.topics():
        if cancelled():
            raise Cancelled
        for key, step in reversed(source.pictures(topic)):
            content = picture(source, key, (Content,))
            if content is not None:
                newest.append((step, content))
                break  # those before it are older, or the topic has no indicators
    found: dict[str, tuple[int, Indicator]] = {}
    for step, content in sorted(newest, key=lambda pair: pair[0]):
        found |= {indicator.name: (step, indicator) for indicator in content.figures()}
    return list(found.values())


def sample_pictures(source: RunSource, most: int) -> list[tuple[int, ImageSamples | PointSamples]]:
    """Read the samples at the first and the last step at which they were recorded, and some in between."""
    found = []
    places = source.pictures("samples")
    for key, step in _spread(places, most):
        content = picture(source, key, (ImageSamples, PointSamples))
        if content is not None:
            found.append((step, content))
    return found


def belief_at(source: RunSource, step: int) -> HeatMap | None:
    """Read D's verdicts over the plane, of exactly this step."""
    return next((picture(source, key, (HeatMap,)) for key, at in source.pictures("heatmap") if at == step), None)


def picture(source: RunSource, key: int, kinds: tuple[type, ...]) -> Any:
    """Read a picture; None where it is damaged, which is noted, or of another kind."""
    try:
        content = source.picture(key)
    except DamagedError as error:
        source.reader.damage.append(str(error))
        return None
    return content if isinstance(content, kinds) else None


def _spread(places: Sequence[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    """Choose at most so many, the first and the last among them, whose steps grow by about the same factor."""
    if len(places) <= most:
        return list(places)
    if most == 1:
        return [places[-1]]
    first, last = max(places[0][1], 1), max(places[-1][1], 1)
    chosen = {0, len(places) - 1}
    for k in range(1, most - 1):
        wanted = first * (last / first) ** (k / (most - 1))
        free = [place for place in range(len(places)) if place not in chosen]
        chosen.add(min(free, key=lambda place: abs(places[place][1] - wanted)))
    return [places[k] for k in sorted(chosen)]
