"""What is to be trained next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .attached_run import AttachedRun
from .recorded_past import RecordedPast, SeenPast
from .recording import RecordTo
from .run_record import LeftRun
from .training_thread import ConfigSource


@dataclass(frozen=True)
class RunPlan:
    """What the next training thread trains, and how it begins.

    Attributes:
        source: the config, or what makes it in the training thread.
        name: what the run is called.
        paused: whether it waits for the person before the first step.
        options: passed on to the trainer.
        keep_history: whether the curves of the present run go on.
        keep_state: whether the training goes on from the state of the present run.
        comes_back: whether it is the paused run again that was ended for another one, which then could not begin.
        opens: whether the run is what its name says, not the present run with other settings.
        prepared: whether a lesson prepares it.
        back_to: the run that is gone back to, if it is one.
        past: the step of a recorded run that it goes on from, if it is one.
        seen: the recorded run that is only looked at, if it is one.
        record_to: where it is recorded; None records nothing.
        attached: the run in another process, if it is one.
    """

    source: ConfigSource
    name: str = ""
    paused: bool = False
    options: dict[str, Any] = field(default_factory=dict)
    keep_history: bool = False
    keep_state: bool = False
    comes_back: bool = False
    opens: bool = False
    prepared: bool = False
    back_to: LeftRun | None = None
    past: RecordedPast | None = None
    seen: SeenPast | None = None
    record_to: RecordTo | None = None
    attached: AttachedRun | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether it trains in a process that is not this window's, and has a life of its own."""
        return self.attached is not None and not self.attached.is_own
