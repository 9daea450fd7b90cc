"""A step of a recorded run, read from its file so that the run can go on from there with its curves and marks."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ...engine.record.damage import DamagedError
from ...engine.settings.commands import Change, Pause, Scripted
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError
from ...engine.telemetry.events import Applied, Event, FindingCleared, FindingRaised
from .run_record import RunRecord

if TYPE_CHECKING:
    from ...engine.checkpoint.state import TrainingState
    from ...engine.record.resuming import ResumePoint

_KINDS = ("applied", "finding", "finding-cleared")


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

    @cached_property
    def record(self) -> RunRecord:
        """The curves, interventions and findings of the run up to the snapshot."""
        # the first window need not wait for it
        from ...engine.record import event_codec
        from ...engine.record.reader import RunReader

        until = self.point.state.step
        record = RunRecord(name=self.point.name, saved_step=until)
        with RunReader(self.path) as reader:
            line = reader.lineage(self.point.stretch)
            series = line[-1][0].series if line else ()
            record.history.clear(series[len(record.history.names):])
            for first, values in reader.scalars(last=until, stretch=self.point.stretch):
                if values.shape[1] == len(record.history.names):
                    record.history.append_values(first, values)
            for happening in reader.events(*_KINDS, until=until, stretch=self.point.stretch):
                with suppress(DamagedError):  # the others are there
                    self._take(record, event_codec.unpack(happening.kind, happening.step, happening.data))
        return record

    @staticmethod
    def _take(record: RunRecord, event: Event) -> None:
        if isinstance(event, FindingRaised | FindingCleared):
            record.findings.take(event)
        elif isinstance(event, Applied) and isinstance(event.command, Change):
            record.marks.append(event)
