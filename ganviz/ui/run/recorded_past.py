"""A step of a recorded run, read from its file so that the run can go on from there with its curves and marks."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...engine.plugins import sources
from ...engine.record.damage import DamagedError
from ...engine.settings.commands import Change, Pause, Scripted
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError
from ...engine.telemetry.events import Applied, FindingCleared, FindingRaised, Started
from .run_record import RunRecord

if TYPE_CHECKING:
    from ...engine.checkpoint.state import TrainingState
    from ...engine.record.follower import Follower
    from ...engine.record.reader import RunReader
    from ...engine.record.resuming import ResumePoint
    from ...engine.telemetry.mailbox import Telemetry

_KINDS = ("applied", "finding", "finding-cleared")

STEPS_AT_ONCE = 50_000
"""The longest run whose curves are read before it is shown."""


class RecordedPast:
    """What a recorded run was at a step. All of it is read in the training thread, when it is first asked for.

    Args:
        path: of the run's file.
        step: None is where its newest snapshot is.
        stretch: of the step; None is the newest.
    """

    def __init__(self, path: Path, step: int | None = None, stretch: int | None = None) -> None:
        self.path = path
        self._step, self._stretch = step, stretch

    @cached_property
    def point(self) -> ResumePoint:
        """The nearest snapshot, and the commands from there to the step.

        Raises:
            ConfigError: there is none, or the file cannot be read.
        """
        from ...engine.record import resuming  # imports torch

        sources.load()
        try:
            return resuming.find(self.path, self._step, self._stretch)
        except DamagedError as error:
            raise ConfigError("", str(error)) from None

    def load(self) -> RunConfig:
        """Read all of it; return the settings that were in force at the snapshot."""
        self.record.config = RunConfig.from_dict(self.point.state.about["config"])
        return self.record.config

    def state(self) -> TrainingState:
        """Return the state of the snapshot."""
        return self.point.state

    def parent(self) -> tuple[int, int]:
        """Return the stretch and the step that the run goes on from."""
        return self.point.stretch, self.point.state.step

    def script(self) -> tuple[Scripted, ...]:
        """Return the commands that lead from the snapshot to the step, and the pause there."""
        return self.point.script if self._step is None else (*self.point.script, Scripted(self.point.step, Pause()))

    @property
    def is_long(self) -> bool:
        """Whether its curves are read once it is shown, since that takes a while."""
        return self.point.state.step > STEPS_AT_ONCE

    @cached_property
    def record(self) -> RunRecord:
        """The interventions and findings of the run up to the snapshot, and its curves, unless it is long."""
        # the first window need not wait for it
        from ...engine.record import curves
        from ...engine.record.reader import RunReader

        until = self.point.state.step
        record = RunRecord(name=self.point.name, saved_step=until)
        with RunReader(self.path) as reader:
            line = reader.lineage(self.point.stretch)
            series = line[-1][0].series if line else ()
            record.history.clear(series[len(record.history.names):])
            if not self.is_long:
                for _ in curves.fill(record.history, reader, last=until, stretch=self.point.stretch):
                    pass
            read_events(reader, record, until=until, stretch=self.point.stretch)
        return record


class SeenPast:
    """A recorded run that is only looked at: all of what it has become but its curves, which come later.

    Args:
        path: of the run's file.
        why: it is only looked at, in a sentence.

    Attributes:
        record: of what was read last.
    """

    def __init__(self, path: Path, why: str) -> None:
        self.path, self._why = path, why
        self.record = RunRecord()

    def read(self) -> tuple[Started, int]:
        """Read what it has become, anew each time.

        Returns:
            what it told when it began, with the settings in force now, and the key of its newest event.

        Raises:
            ConfigError: the file cannot be read, or tells nothing of how the run began.
        """
        from ...engine.record import event_codec
        from ...engine.record.reader import RunReader

        sources.load()
        try:
            with RunReader(self.path) as reader:
                beginnings = [event_codec.unpack(told.kind, told.step, told.data) for told in reader.events("started")]
                if not beginnings:
                    raise ConfigError("", f"{self.path} does not tell how the run began, so it cannot be shown; choose "
                                          "another run")
                record = RunRecord(name=str(reader.about().get("name", "")), file=self.path, only_seen=self._why)
                newest = read_events(reader, record)
        except DamagedError as error:
            raise ConfigError("", str(error)) from None
        started = beginnings[-1]
        record.history.clear(tuple(term.name for term in started.facts.terms))
        if record.marks:
            started = replace(started, config=record.marks[-1].config)
        record.config = started.config
        self.record = record
        return started, newest

    def load(self) -> RunConfig:
        """Read it; return the settings that are in force."""
        self._told = self.read()
        return self._told[0].config

    def trainer(self, config: RunConfig, telemetry: Telemetry, **_: Any) -> Follower:
        """Make what stands in for the trainer."""
        from ...engine.record.follower import Follower

        return Follower(self.path, telemetry, self._told, self.read)


def read_events(reader: RunReader, record: RunRecord, **where: Any) -> int:
    """Have a record take note of the interventions and findings of a run; return the key of the newest one."""
    from ...engine.record import event_codec

    newest = 0
    for happening in reader.events(*_KINDS, **where):
        newest = happening.key
        try:
            event = event_codec.unpack(happening.kind, happening.step, happening.data)
        except DamagedError:
            continue  # the others are there
        if isinstance(event, FindingRaised | FindingCleared):
            record.findings.take(event)
        elif isinstance(event, Applied) and isinstance(event.command, Change):
            record.marks.append(event)
    return newest
