"""What `--json` prints of a run: collected from telemetry, by the window and the headless run alike."""

from __future__ import annotations

import dataclasses
import json
import math
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..telemetry.events import (
    Event,
    ExecutionModeChanged,
    Failed,
    FindingCleared,
    FindingRaised,
    Finished,
    Rejected,
    Resumed,
    Started,
    Trouble,
)
from ..telemetry.mailbox import SERIES, Picture, ScalarBlock

if TYPE_CHECKING:
    from ..probes.indicators import Indicator

WARM_UP_SECONDS = 1.0
"""Training time at the start that the speed leaves out: caches fill, allocators and clocks settle."""

LAST_STEPS = 50
"""How many of the newest iterations the final losses are the mean of."""


@dataclass(frozen=True)
class ReportedFinding:
    """One finding of a run, in its newest words.

    Attributes:
        since: step from which on it has held.
        until: step at which it no longer held; None if it holds.
        name, title, severity, evidence: as in `Finding`.
    """

    name: str
    title: str
    severity: str
    since: int
    until: int | None
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class RunReport:
    """One run in figures.

    Attributes:
        preset: name of the preset or file.
        device: name of the processor.
        mode: how the steps were run and in what precision.
        why_eager: why they were not compiled, and the way out; empty if they were.
        steps: iterations done.
        seconds: from the start of training to its end, pauses included.
        steps_per_second: of training, pauses and warm-up left out; None if nothing was measured.
        losses: {"d": …, "g": …}, means over the last `LAST_STEPS` iterations.
        penalties: the same of each penalty that was measured in them, by the name of its series; it is as it was added
            to the loss, times its weight.
        indicators: by name: value or None, reason if None, samples, reference.
        findings: that hold and that held, in the order in which they came.
        frames_per_second: with a window, how often it was redrawn; else None.
        observation_share: with a window, the estimated share of the training's time that watching took: the probes'
            part of its thread, and half of the window's processor time; else None.
        trouble: what went wrong: what stopped the run, or the script's command that was refused; empty if nothing did.
    """

    preset: str
    seed: int
    device: str
    mode: str
    steps: int
    seconds: float
    steps_per_second: float | None
    losses: Mapping[str, float | None]
    indicators: Mapping[str, Mapping[str, Any]]
    findings: tuple[ReportedFinding, ...] = ()
    frames_per_second: float | None = None
    observation_share: float | None = None
    why_eager: str = ""
    trouble: str = ""
    penalties: Mapping[str, float | None] = field(default_factory=dict)

    def to_json(self) -> str:
        """Write one line of JSON. Numbers that are not finite are null; what only a window has is left out."""
        tree = dataclasses.asdict(self)
        for key in ("frames_per_second", "observation_share"):
            if tree[key] is None:
                del tree[key]
        for key in ("why_eager", "trouble", "penalties"):
            if not tree[key]:
                del tree[key]
        return json.dumps(_finite(tree), allow_nan=False)


class RunMeter:
    """A meter that makes the report of one run from its telemetry.

    Hand it everything that is drained, in the order: events, blocks, pictures.

    Args:
        clock: seconds now, on the clock that stamps events and blocks.

    Attributes:
        started: None before the run has started.
        step: iterations done.
        execution_mode: how steps are run at present.
        why_eager: why they are not compiled; empty if they are, or soon will be.
        trouble: what stopped the run, or the script's command that was refused; empty if nothing went wrong.
        wrong_setting: whether that was a setting, not the training.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._forget()

    def _forget(self) -> None:
        self.started: Started | None = None
        self.step = 0
        self.execution_mode = self.why_eager = ""
        self.trouble = ""
        self.wrong_setting = False
        self._begun = 0.0
        self._ended: float | None = None
        self._previous: tuple[int, float] | None = None
        self._resumed: Resumed | None = None
        self._measured = [0, 0.0]
        self._warm_up = [0, 0.0]
        self._scalars: deque[np.ndarray] = deque(maxlen=LAST_STEPS)
        self._indicators: dict[str, Indicator] = {}
        self._findings: list[ReportedFinding] = []

    def see_events(self, events: Iterable[Event]) -> None:
        for event in events:
            self.step = max(self.step, event.step)
            if isinstance(event, Started):
                self._forget()
                self.started, self.step, self._begun = event, event.step, event.made_at
                self._previous = (event.step, event.made_at)
                self.execution_mode, self.why_eager = event.execution_mode, event.why_eager
            elif isinstance(event, ExecutionModeChanged):
                if event.execution_mode != self.execution_mode:
                    self._measured, self._warm_up = [0, 0.0], [0, 0.0]  # the speed is that of one execution mode
                self.execution_mode, self.why_eager = event.execution_mode, event.why_eager
            elif isinstance(event, Resumed):
                self._resumed = event
            elif isinstance(event, Finished | Failed):
                self._ended = event.made_at
                if isinstance(event, Finished):
                    self.why_eager = event.why_eager
            elif isinstance(event, FindingRaised | FindingCleared):
                self._see_finding(event)
            if isinstance(event, Failed | Trouble):
                self.trouble = event.message
                self.wrong_setting = isinstance(event, Failed) and not event.details
            elif isinstance(event, Rejected) and event.ticket == 0 and not self.trouble:
                self.trouble = f"step {event.step}: the script's {event.command.kind!r} was refused: {event.reason}"

    def _see_finding(self, event: FindingRaised | FindingCleared) -> None:
        name = event.finding.name if isinstance(event, FindingRaised) else event.name
        number = next((i for i, f in enumerate(self._findings) if f.name == name and f.until is None), None)
        if isinstance(event, FindingCleared):
            if number is not None:
                self._findings[number] = dataclasses.replace(self._findings[number], until=event.step)
            return
        found = event.finding
        if found.passing and number is not None:
            return  # its words are of doubt only; those before say what was found
        words = ReportedFinding(name, found.title, found.severity, found.since, None, found.evidence)
        if number is None:
            self._findings.append(words)
        else:
            self._findings[number] = words

    def see_blocks(self, blocks: Iterable[ScalarBlock]) -> None:
        for block in blocks:
            last = block.first_step + len(block.values) - 1
            if self._resumed is not None and block.made_at > self._resumed.made_at:
                # the block before the pause may have been drained only now
                self._previous, self._resumed = (self._resumed.step, self._resumed.made_at), None
            if self._previous is not None:
                kept = self._warm_up if self._warm_up[1] < WARM_UP_SECONDS else self._measured
                kept[0] += last - self._previous[0]
                kept[1] += block.made_at - self._previous[1]
            self._previous = (last, block.made_at)
            self.step = max(self.step, last)
            self._scalars.extend(block.values[-LAST_STEPS:])

    def see_pictures(self, pictures: Mapping[str, Picture]) -> None:
        for picture in pictures.values():
            self._indicators |= {figure.name: figure for figure in picture.content.figures()}

    @property
    def steps_per_second(self) -> float | None:
        """Speed after the warm-up, or of the whole run if it was no longer than that; None if unknown."""
        steps, seconds = self._measured if self._measured[1] > 0 else self._warm_up
        return steps / seconds if seconds > 0 else None

    @property
    def losses(self) -> dict[str, float | None]:
        """Means over the newest iterations, by side; None where nothing was measured."""
        return {side: self._recent_mean(SERIES.index(f"loss_{side}")) for side in "dg"}

    @property
    def penalties(self) -> dict[str, float]:
        """Means over the newest iterations, by series, of those penalties that were measured in them."""
        terms = () if self.started is None else self.started.facts.terms
        means = {term.name: self._recent_mean(len(SERIES) + k) for k, term in enumerate(terms) if term.penalty}
        return {name: mean for name, mean in means.items() if mean is not None}

    def _recent_mean(self, column: int) -> float | None:
        return _mean(np.array([row[column] for row in self._scalars], np.float64))

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The newest of each."""
        return tuple(self._indicators.values())

    @property
    def findings(self) -> tuple[ReportedFinding, ...]:
        """Those that hold and those that held, in the order in which they came."""
        return tuple(self._findings)

    def report(self, preset: str, frames_per_second: float | None = None,
               observation_share: float | None = None) -> RunReport:
        """Make a report of the figures so far.

        Raises:
            ValueError: the run has not started.
        """
        if self.started is None:
            raise ValueError("there is nothing to report before the run has started")
        ended = self._ended if self._ended is not None else self._clock()
        return RunReport(
            preset=preset, seed=self.started.config.train.seed,
            device=self.started.device, mode=self.execution_mode,
            steps=self.step, seconds=ended - self._begun,
            steps_per_second=self.steps_per_second, losses=self.losses,
            indicators={i.name: {"value": i.value, "reason": i.reason, "samples": i.samples,
                                 "reference": i.reference} for i in self.indicators},
            findings=self.findings, frames_per_second=frames_per_second, observation_share=observation_share,
            why_eager=self.why_eager, trouble=self.trouble, penalties=self.penalties)


def _mean(values: np.ndarray) -> float | None:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else None


def _finite(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {k: _finite(v) for k, v in value.items()}
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
