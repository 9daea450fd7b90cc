"""The lifecycle of a run as events: started, applied, rejected, paused, failed, finished. Rare, lossless, in order."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..settings.commands import Command
from ..settings.config import RunConfig
from .facts import Notice, RunFacts
from .findings import Finding

if TYPE_CHECKING:
    from .history import ScalarHistory


@dataclass(frozen=True)
class Event:
    """The base of the lifecycle events.

    Attributes:
        step: iterations done when it happened.
        made_at: `time.perf_counter()` when it happened.
    """

    step: int
    made_at: float = field(default_factory=time.perf_counter, kw_only=True, compare=False, repr=False)


@dataclass(frozen=True)
class Started(Event):
    """The news that the run is built and about to train.

    Attributes:
        device: human-readable name of the processor, e.g. "CPU".
        device_reason: why this one ("no GPU found").
        execution_mode: execution mode and precision, e.g. "eager, float32, 1 thread".
        why_eager: why steps are not compiled: what is in the way, then, after a comma, colon or semicolon, details and
            the way out. Empty if they are compiled, or soon will be.
        parameters: number of trainable numbers by network.
        facts: what the run works on.
    """

    config: RunConfig
    device: str
    device_reason: str
    execution_mode: str
    parameters: dict[str, int]
    facts: RunFacts
    why_eager: str = ""


@dataclass(frozen=True)
class CurvesRead(Event):
    """The news that the scalars of a recorded run have been read, which takes a second for a million steps.

    Attributes:
        history: of these scalars; nobody else holds it.
    """

    history: ScalarHistory


@dataclass(frozen=True)
class Applied(Event):
    """The answer to a command that took effect before iteration `step` + 1.

    Attributes:
        ticket: the number `Trainer.send` returned for the command; 0 for one from a script.
        summary: what changed, for the mark on the Timeline, e.g. "D lr → 3e-4".
        config: the settings from now on.
        undo: the Set that takes this back; None if it changed no setting.
    """

    ticket: int
    command: Command
    summary: str
    config: RunConfig
    undo: Command | None = None


@dataclass(frozen=True)
class Rejected(Event):
    """The answer to a command that had no effect.

    Attributes:
        reason: why, and the way out.
        needs_restart: whether it would be possible by restarting the run with these settings.
    """

    ticket: int
    command: Command
    reason: str
    needs_restart: bool = False


@dataclass(frozen=True)
class Paused(Event):
    """The news that the run waits for a command. `reason` is empty when the person asked for it."""

    reason: str = ""


@dataclass(frozen=True)
class Resumed(Event):
    """The news that the run goes on after a pause."""


@dataclass(frozen=True)
class ExecutionModeChanged(Event):
    """A change of the execution mode, or of the reason for eager steps; both as in `Started`.

    Attributes:
        speeds: what was measured of each way of running steps, as in `Pace`.
    """

    execution_mode: str
    why_eager: str = ""
    speeds: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Trouble(Event):
    """The news that a step failed (a NaN, an infinite loss, memory that ran out) and the run paused; the state is kept.

    Attributes:
        message: which network, which step, what happened.
        advice: what to try.
    """

    message: str
    advice: str


@dataclass(frozen=True)
class Failed(Event):
    """The news that the run ended with an error.

    Attributes:
        details: the traceback; empty where a setting was at fault.
        place: of data that the person has to name before it is loaded (see `data_places`), if that is why; else empty.
        remedy: what would mend the settings, if they say yes to it (see `Mendable`), in a few words; else empty.
    """

    message: str
    advice: str
    details: str
    place: str = ""
    remedy: str = ""


@dataclass(frozen=True)
class Finished(Event):
    """The news that the run reached its last step or was stopped.

    Attributes:
        why_eager: why its last steps were not compiled, as in `Started`; empty if they were.
    """

    reason: str = ""
    why_eager: str = ""


@dataclass(frozen=True)
class Progress(Event):
    """The progress of a long operation before training (loading a folder of images, a compilation that is waited for).

    Attributes:
        done, total: items; total 0 is unknown, and where both are 0 there are none to count.
    """

    what: str
    done: int
    total: int


@dataclass(frozen=True)
class Note(Event):
    """A message that stops nothing (unreadable files were skipped)."""

    message: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class DataOpened(Event):
    """The news of what became of a person's own data.

    Attributes:
        name: of the file or the folder.
        rows: (label, text) each, of what was taken and how.
        left_out: "name: reason" for what could not be read or was passed over.
        notices: what may not be as it was meant, with what can be done about it.
    """

    name: str
    rows: tuple[tuple[str, str], ...]
    left_out: tuple[str, ...]
    notices: tuple[Notice, ...]

    def lines(self) -> list[str]:
        """Write all of it out, for a terminal."""
        return [f"{self.name}: " + "; ".join(f"{label.lower()} {text}" for label, text in self.rows),
                *(f"  left out: {line}" for line in self.left_out),
                *(f"  {notice.line()}" for notice in self.notices)]


@dataclass(frozen=True)
class FindingRaised(Event):
    """A finding of diagnosis, new or in new words: the newest replaces one of the same name."""

    finding: Finding


@dataclass(frozen=True)
class FindingCleared(Event):
    """The news that a finding no longer holds.

    Attributes:
        outcome: after which remedy, if one was tried: "1,200 steps after “Add R1”".
        label: what the finding is called, without numbers.
    """

    name: str
    outcome: str = ""
    label: str = ""


@dataclass(frozen=True)
class Measuring(Event):
    """The progress of a full measurement that was asked for; it is over when done is total.

    Attributes:
        done, total: probes.
        what: the probe that is at work, or "" at the end.
        reason: why it ended early ("cancelled", an error's words); empty otherwise.
    """

    done: int
    total: int
    what: str = ""
    reason: str = ""


@dataclass(frozen=True)
class SeatsChanged(Event):
    """The news of who is attached to a run in another process, or of who steers it.

    Attributes:
        steers: whether this window steers.
        steering: name of the one that does; empty if nobody does.
        names: of all that are attached, in the order in which they came.
        is_connected: whether there is a connection; if not, the rest is as it was last.
    """

    steers: bool
    steering: str
    names: tuple[str, ...]
    is_connected: bool = True
