"""What a run of ours and a run of a script's own have in common: they are told to do things, and tell what they do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from ..checkpoint.state import TrainingState
from ..diagnosis.diagnosis import Diagnosis
from ..observation.observation import Observer
from ..probes.view import View
from ..record.run_recorder import RunRecorder
from ..settings.commands import Command, Scripted
from ..settings.config import RunConfig
from ..telemetry.events import Event, Paused
from ..telemetry.mailbox import Telemetry
from .control import RunControl
from .pacing import Pacing


class CommandedRun(ABC):
    """A run that commands are carried out on.

    Attributes:
        config: settings in force.
        step: iterations done.
        record: commands that were applied, with their steps.
        recorder: writes the run's file; None if it is not recorded.
    """

    config: RunConfig
    step: int
    telemetry: Telemetry
    observer: Observer
    diagnosis: Diagnosis
    control: RunControl
    record: list[Scripted]
    recorder: RunRecorder | None
    pacing: Pacing

    @abstractmethod
    def view(self, requests: Mapping[str, Any] | None = None) -> View:
        """Give what a probe may read: the run as it is now."""

    @abstractmethod
    def state(self) -> TrainingState:
        """Copy what is kept of the run in its file."""

    def tell(self, event: Event) -> None:
        """Send an event."""
        self.telemetry.send_event(event)

    def note_applied(self, command: Command) -> None:
        """Note a command that takes effect now, so that a replay has it too."""
        self.observer.cost.restart()  # it may train faster or slower from here on
        scripted = Scripted(self.step, command)
        self.record.append(scripted)
        if self.recorder is not None:
            self.recorder.take_command(scripted)

    def keep(self, pinned: bool = False) -> None:
        """Keep the state in the run's file, if it is recorded.

        Args:
            pinned: it stands beside an intervention or a finding, or is the last one.
        """
        if self.recorder is not None:
            self.recorder.snapshot(self.state, self.step, pinned)

    def pause(self, reason: str = "") -> None:
        """Wait for a command from the next step boundary on, and say so."""
        if not self.control.paused:
            self.control.paused = True
            self.tell(Paused(self.step, reason))
