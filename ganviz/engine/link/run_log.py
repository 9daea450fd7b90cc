"""What a run has told so far, as far as one who comes late, or comes back, has to hear it."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, replace

import numpy as np

from ..telemetry.events import (
    Applied,
    DataOpened,
    Event,
    ExecutionModeChanged,
    Failed,
    FindingCleared,
    FindingRaised,
    Finished,
    Measuring,
    Note,
    Paused,
    Progress,
    Resumed,
    Started,
    Trouble,
)
from ..telemetry.history import ScalarHistory
from ..telemetry.mailbox import SERIES, Picture, ScalarBlock
from . import event_messages
from .messages import LARGEST_ANSWER, LARGEST_PAST, Happened

MOST_KEPT = 10_000
"""Interventions, findings and notes that one who comes late hears of."""
MOST_RECENT = 4096
"""Events for one who comes back."""
MOST_STEPS = 1 << 16
"""Steps whose scalars are kept one by one; who lags further behind gets the pyramid."""

_KEPT = (Applied, FindingRaised, FindingCleared, Note, DataOpened)
_LARGEST_EVENT = LARGEST_ANSWER // 2  # bytes
_PLACE_IN_MESSAGE = 300  # bytes that a message takes beside its data, at most


@dataclass(frozen=True)
class Told:
    """An event, as it is sent to all.

    Attributes:
        number: counts from 1.
        kind, data: see `event_messages`; unsqueezed.
        owner: session of the one whose order it answers; empty if it answers none.
        ticket: of that order.
        private: whether only the owner hears of it.
    """

    number: int
    event: Event
    kind: str
    data: bytes
    owner: bytes = b""
    ticket: int = 0
    private: bool = False

    def message(self, session: bytes, squeezed: bool) -> Happened:
        """Write it for one of the windows."""
        data = event_messages.squeeze(self.data) if squeezed else self.data
        return Happened(self.number, self.kind, self.event.step, max(time.perf_counter() - self.event.made_at, 0.0),
                        self.ticket if session == self.owner else 0, data)

    def is_for(self, session: bytes) -> bool:
        """Tell whether a window hears of it."""
        return not self.private or session == self.owner


class RunLog:
    """The record of one run in memory; bounded, however long it runs.

    Attributes:
        number: of the newest event.
        history: of all scalars.
        last_step: the newest step with scalars; 0 before the first.
    """

    def __init__(self) -> None:
        self.number = 0
        self.history = ScalarHistory()
        self._recent: deque[Told] = deque(maxlen=MOST_RECENT)
        self._kept: deque[Told] = deque(maxlen=MOST_KEPT)
        self._started: Told | None = None
        self._passing: dict[str, Told] = {}
        self._blocks: deque[ScalarBlock] = deque()
        self._held_steps = 0
        self._pictures: dict[str, tuple[int, Picture]] = {}
        self._versions = 0

    @property
    def last_step(self) -> int:
        return self.history.last_step

    # -- what comes in ------------------------------------------------------------------------------------------

    def take_event(self, event: Event, owner: bytes = b"", ticket: int = 0, private: bool = False) -> None:
        """Note an event; see `Told`."""
        kind = event_messages.kind_of(event)
        if kind is None:
            return
        try:
            data, why_not = event_messages.pack(event), ""
        except (TypeError, ValueError, NotImplementedError) as error:  # of a plug-in, perhaps
            data, why_not = b"", f": {error}"
        if not data or len(data) > _LARGEST_EVENT:
            why_not = why_not or "; it is too long"
            event = Note(event.step, f"An event ({kind}) cannot be told in another process{why_not}.")
            kind, data = event_messages.kind_of(event), event_messages.pack(event)
        self.number += 1
        told = Told(self.number, event, kind, data, owner, ticket, private)
        self._recent.append(told)
        if not private:
            self._keep(told)

    def _keep(self, told: Told) -> None:
        """Keep it for those who come late, as long as it holds."""
        event = told.event
        match event:
            case Started():
                self._started = told
                self._passing.pop("progress", None)
                self._begin_curves(tuple(term.name for term in event.facts.terms), event.step)
            case ExecutionModeChanged():
                self._begin_with(execution_mode=event.execution_mode, why_eager=event.why_eager)
            case Paused() | Trouble() | Progress() | Failed() | Finished():
                self._passing[told.kind] = told
            case Resumed():
                self._passing.pop("paused", None)
                self._passing.pop("trouble", None)
            case Measuring():
                self._passing.pop("measuring", None)
                if event.done < event.total:
                    self._passing["measuring"] = told
            case _ if isinstance(event, _KEPT):
                self._kept.append(told)
                if isinstance(event, Applied):
                    self._begin_with(config=event.config)

    def _begin_curves(self, terms: tuple[str, ...], step: int) -> None:
        """Expect scalars of these terms; a script's loop that logs more than before keeps those that it has."""
        before = self.history.names[len(SERIES):]
        more = terms[len(before):]
        if more and terms[:len(before)] == before and step == self.history.last_step > 0:
            self.history.extend(more)
            self._blocks = deque(_extended(block, len(more)) for block in self._blocks)
            return
        self.history.clear(terms)
        self._blocks.clear()
        self._held_steps = 0

    def _begin_with(self, **facts: object) -> None:
        """Have the run begin, for those who come late, with what holds now."""
        if self._started is not None:
            event = replace(self._started.event, made_at=self._started.event.made_at, **facts)
            self._started = replace(self._started, event=event, data=b"")

    def take_block(self, block: ScalarBlock) -> None:
        """Note the scalars of the next steps."""
        if block.values.shape[1] != len(self.history.names) or block.first_step <= self.history.last_step:
            return
        self.history.append(block)
        self._blocks.append(block)
        self._held_steps += len(block.values)
        while self._held_steps > MOST_STEPS and len(self._blocks) > 1:
            self._held_steps -= len(self._blocks.popleft().values)

    def take_picture(self, picture: Picture) -> None:
        """Note the newest picture of a topic."""
        self._versions += 1
        self._pictures[picture.topic] = (self._versions, picture)

    # -- what goes out ------------------------------------------------------------------------------------------

    def has_all_after(self, number: int) -> bool:
        """Tell whether all events after a numbered one are still there."""
        return number >= self.number - len(self._recent)

    def after(self, number: int) -> list[Told]:
        """List the events after a numbered one, as far as they are still there."""
        found = []
        for told in reversed(self._recent):
            if told.number <= number:
                break
            found.append(told)
        return found[::-1]

    def past(self, after: int) -> list[Told]:
        """List what one who comes late has to hear, in order: how the run began, with what holds now, and what came of
        it.

        Args:
            after: number of the newest event that is known already.
        """
        told = [*self._kept, *self._passing.values()]
        if self._started is not None:
            if not self._started.data:
                self._started = replace(self._started, data=event_messages.pack(self._started.event))
            told.append(self._started)
        found, size = [], 0
        for one in sorted(told, key=lambda one: -one.number):
            size += len(one.data) + _PLACE_IN_MESSAGE
            if one.number > after and (size < LARGEST_PAST or one is self._started):
                found.append(one)
        return found[::-1]

    def has_scalars_from(self, step: int) -> bool:
        """Tell whether the scalars from a step on are still there one by one."""
        oldest = self._blocks[0].first_step if self._blocks else 0
        return step >= oldest or oldest == self.history.first_step

    def scalars(self, first: int, most: int) -> ScalarBlock | None:
        """Give the scalars from a step on, of at most so many consecutive steps; None if there are none yet."""
        parts: list[np.ndarray] = []
        begins, made_at = first, 0.0
        for block in self._from(first):
            skipped = max(first - block.first_step, 0)
            if parts and block.first_step != begins + sum(map(len, parts)):
                break
            if not parts:
                begins = block.first_step + skipped
            parts.append(block.values[skipped:skipped + most])
            most -= len(parts[-1])
            made_at = block.made_at
            if most <= 0:
                break
        if not parts:
            return None
        return ScalarBlock(begins, parts[0] if len(parts) == 1 else np.concatenate(parts), made_at)

    def _from(self, first: int) -> list[ScalarBlock]:
        found = []
        for block in reversed(self._blocks):
            if block.first_step + len(block.values) <= first:
                break
            found.append(block)
        return found[::-1]

    def picture_after(self, topic: str, version: int) -> tuple[int, Picture] | None:
        """Give the newest picture of a topic, with its version, if that is newer."""
        newest = self._pictures.get(topic)
        return newest if newest is not None and newest[0] > version else None


def _extended(block: ScalarBlock, more: int) -> ScalarBlock:
    """Give a block of so many more series, which its steps have not measured."""
    values = np.concatenate([block.values, np.full((len(block.values), more), np.nan, np.float32)], axis=1)
    values.flags.writeable = False
    return ScalarBlock(block.first_step, values, block.made_at)
