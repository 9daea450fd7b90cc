"""What the engine tells the world, in three lanes.

1. Events: started, applied, rejected, paused, failed, finished. Rare, lossless, in order.
2. Scalars: every step's losses, gradient norms and scores, in blocks; lossless.
3. Pictures: what the probes saw; the latest of each topic wins.

The engine's thread writes, one other thread reads. This module imports numpy and nothing heavier.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .commands import Command
from .config import RunConfig
from .datasets.base import Notice
from .diagnosis.base import Finding

# The scalar series, in the order of a block's columns. What a step did not measure is NaN.
SERIES = ("loss_d", "loss_g", "grad_norm_d", "grad_norm_g",
          "accuracy_real", "accuracy_fake", "score_real", "score_fake")


@dataclass(frozen=True)
class Term:
    """A part of a loss that has a curve of its own, after those of `SERIES`.

    Attributes:
        name: of the series ("cycle").
        title: what the person reads ("cycle consistency").
        side: "d" or "g": whose loss it is a part of.
        text: what it measures, in a sentence.
    """

    name: str
    title: str
    side: str
    text: str = ""


@dataclass(frozen=True)
class Event:
    """Base of the lifecycle events.

    Attributes:
        step: iterations done when it happened.
        made_at: `time.perf_counter()` when it happened.
    """

    step: int
    made_at: float = field(default_factory=time.perf_counter, kw_only=True, compare=False, repr=False)


@dataclass(frozen=True)
class RunFacts:
    """What a run works on, as far as a view needs to know.

    Attributes:
        data_kind: "points" or "images".
        shape: of one sample, (2,) or (C, H, W).
        items: number of real samples, with those that are held out from training.
        extent: (x_min, x_max, y_min, y_max) of the plane; None for images.
        modes: known clusters (`datasets.base.Modes`) or None.
        label_names: one per class; empty without labels.
        z_dim: dimension of the latent.
        offset, scale: points are shown as (original - offset) / scale; None if nothing was normalized.
        source_shape: of what a translation starts from; None where there is nothing to translate.
        source_name, item_name: what the two domains are called.
        sides: "d" and "g", those that the model has.
        plain_sides: those whose curve is the adversarial loss alone.
        conditional: whether the model draws a class on demand.
        has_sheet: whether the model shows what it does stage by stage.
        terms: the parts of the losses that have curves of their own.
        from_data: whether the generator is fed data instead of random numbers.
        held_out: number of real samples that are held out from training.
        axes: what the two coordinates of points are called; empty if they have no names.
    """

    data_kind: str
    shape: tuple[int, ...]
    items: int
    extent: tuple[float, float, float, float] | None
    modes: Any
    label_names: tuple[str, ...]
    z_dim: int
    offset: np.ndarray | None = None
    scale: np.ndarray | None = None
    source_shape: tuple[int, ...] | None = None
    source_name: str = ""
    item_name: str = ""
    sides: tuple[str, ...] = ("d", "g")
    conditional: bool = False
    has_sheet: bool = False
    terms: tuple[Term, ...] = ()
    from_data: bool = False
    plain_sides: tuple[str, ...] = ("d", "g")
    held_out: int = 0
    axes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Started(Event):
    """The run is built and about to train.

    Attributes:
        device: human-readable name of the processor, e.g. "CPU".
        device_reason: why this one ("no GPU found").
        mode: how steps are run and in what precision, e.g. "eager, float32, 1 thread".
        why_eager: why steps are not compiled: what is in the way, then, after a comma, colon or semicolon, details and
            the way out. Empty if they are compiled, or soon will be.
        parameters: number of trainable numbers by network.
        facts: what the run works on.
    """

    config: RunConfig
    device: str
    device_reason: str
    mode: str
    parameters: dict[str, int]
    facts: RunFacts
    why_eager: str = ""


@dataclass(frozen=True)
class Applied(Event):
    """A command took effect before iteration `step` + 1.

    Attributes:
        ticket: the number `Trainer.send` returned for the command; 0 for one from a script.
        summary: what changed, for the timeline's mark, e.g. "D lr → 3e-4".
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
    """A command had no effect.

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
    """The run waits for a command. `reason` is empty when the person asked for it."""

    reason: str = ""


@dataclass(frozen=True)
class Resumed(Event):
    """The run goes on after a pause."""


@dataclass(frozen=True)
class ModeChanged(Event):
    """Steps are run in another way from here on, or it is known why not. `mode` and `why_eager` are as in `Started`."""

    mode: str
    why_eager: str = ""


@dataclass(frozen=True)
class Trouble(Event):
    """Training paused by itself: a NaN, an infinite loss, memory that ran out. The state before it is kept.

    Attributes:
        message: which network, which step, what happened.
        advice: what to try.
    """

    message: str
    advice: str


@dataclass(frozen=True)
class Failed(Event):
    """The run ended with an error. `details` is the traceback; empty where a setting was at fault."""

    message: str
    advice: str
    details: str


@dataclass(frozen=True)
class Finished(Event):
    """The run reached its last step or was stopped.

    Attributes:
        why_eager: why its last steps were not compiled, as in `Started`; empty if they were.
    """

    reason: str = ""
    why_eager: str = ""


@dataclass(frozen=True)
class Progress(Event):
    """Something long is on its way before training (loading a folder of images, a compilation that is waited for).

    Attributes:
        done, total: items; total 0 is unknown, and where both are 0 there are none to count.
    """

    what: str
    done: int
    total: int


@dataclass(frozen=True)
class Note(Event):
    """Something the person should know that stops nothing (unreadable files were skipped)."""

    message: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class DataOpened(Event):
    """What became of a person's own data.

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
        """All of it, for a terminal."""
        return [f"{self.name}: " + "; ".join(f"{label.lower()} {text}" for label, text in self.rows),
                *(f"  left out: {line}" for line in self.left_out),
                *(f"  {notice.line()}" for notice in self.notices)]


@dataclass(frozen=True)
class FindingRaised(Event):
    """Diagnosis found something, or has other words for what it found: the newest replaces one of the same name."""

    finding: Finding


@dataclass(frozen=True)
class FindingCleared(Event):
    """A finding no longer holds.

    Attributes:
        outcome: after which remedy, if one was tried: "1,200 steps after “Add R1”".
        label: what the finding is called, without numbers.
    """

    name: str
    outcome: str = ""
    label: str = ""


@dataclass(frozen=True)
class Measuring(Event):
    """A full measurement that was asked for is on its way; it is over when done is total.

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
class ScalarBlock:
    """Scalars of consecutive iterations.

    Attributes:
        first_step: number of the iteration (from 1) in row 0.
        values: (n, series) float32 of `SERIES` and then the model's terms, read-only, NaN where there is none.
        made_at: `time.perf_counter()` when its last iteration was done.
    """

    first_step: int
    values: np.ndarray
    made_at: float = field(default_factory=time.perf_counter)


@dataclass(frozen=True)
class Picture:
    """What a probe saw.

    Attributes:
        topic: the probe's name.
        step: iterations done when it looked.
        content: a frozen dataclass of read-only arrays, the probe's own type.
        cost: seconds it took in the training thread.
    """

    topic: str
    step: int
    content: Any
    cost: float = 0.0


@dataclass(frozen=True)
class Pace:
    """How fast it goes and what the probes take, of about the last second.

    Attributes:
        step: iterations done.
        steps_per_second: 0 while paused.
        observation_share: share of the training thread's time that probes took, 0 to 1.
        mode, why_eager: as in `Started`.
    """

    step: int
    steps_per_second: float
    observation_share: float
    mode: str
    why_eager: str = ""


@dataclass
class Telemetry:
    """The mailbox between one training thread and one reader.

    Args:
        on_event: called in the training thread at each event, for a reader that does not poll.
    """

    on_event: Callable[[Event], None] | None = None
    pace: Pace = Pace(0, 0.0, 0.0, "")
    _events: deque[Event] = field(default_factory=deque)
    _blocks: deque[ScalarBlock] = field(default_factory=deque)
    _pictures: dict[str, Picture] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def send_event(self, event: Event) -> None:
        if self.on_event is not None:
            self.on_event(event)
        else:
            self._events.append(event)

    def send_block(self, block: ScalarBlock) -> None:
        self._blocks.append(block)

    def send_picture(self, picture: Picture) -> None:
        with self._lock:
            self._pictures[picture.topic] = picture

    def drain_events(self) -> list[Event]:
        """Events since the last call; empty if `on_event` takes them."""
        return _drain(self._events)

    def drain_blocks(self) -> list[ScalarBlock]:
        """Scalar blocks since the last call, in order."""
        return _drain(self._blocks)

    def drain_pictures(self) -> dict[str, Picture]:
        """The newest picture of each topic that has a new one since the last call."""
        with self._lock:
            pictures, self._pictures = self._pictures, {}
        return pictures


def _drain(queue: deque) -> list:
    taken = []
    while queue:
        taken.append(queue.popleft())
    return taken
