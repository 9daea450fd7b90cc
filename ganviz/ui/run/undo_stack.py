"""Undo and redo of changes of settings and weights, based on the trainer's answers."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, replace
from typing import Any

from ...engine.settings.commands import MERGED_WITHIN, Change, Command, SetWeight
from ...engine.settings.config_diff import ConfigDiff
from ...engine.telemetry.events import Applied


@dataclass(frozen=True)
class _Change:
    """A change that was made, the command that takes it back, and the settings or weight that the person touched."""

    forth: Command
    back: Command
    paths: frozenset[str]
    at: float


@dataclass(frozen=True)
class Turn:
    """A request of the person that may have to wait for the answer to an earlier change.

    Attributes:
        kind: "undo", "redo" or "change".
        change: the ticket of the newest change at that time, which an undo refers to; of a change its own ticket.
        command: what to send when the turn has come; for an undo or redo None until then.
    """

    kind: str
    change: int | None
    command: Command | None = None


class UndoStack:
    """The changes that can be taken back or made again.

    Only changes that the trainer has applied are on a stack. An undo that is pressed while an answer is on its way
    waits for that answer, because it would otherwise take back a different change than the person sees; and a change
    that is requested while an undo waits is sent after it, because the trainer would otherwise make it first.
    """

    def __init__(self) -> None:
        self._done: list[_Change] = []
        self._undone: list[_Change] = []
        self._asked: dict[int, None] = {}  # in order
        self._undoing: dict[int, _Change] = {}
        self._redoing: dict[int, _Change] = {}
        self._turns: deque[Turn] = deque()

    def clear(self) -> None:
        for held in (self._done, self._undone, self._asked, self._undoing, self._redoing, self._turns):
            held.clear()

    def forget_unanswered(self) -> None:
        """Forget what waits for an answer: the run that should have given it is over."""
        self._done += self._undoing.values()
        self._undone += self._redoing.values()
        for held in (self._asked, self._undoing, self._redoing, self._turns):
            held.clear()

    def asked(self, ticket: int, command: Command) -> None:
        """Note that a change has been sent."""
        self._asked[ticket] = None

    def hold(self, ticket: int, command: Command) -> None:
        """Hold back a change that was requested while an undo or redo waits, until that has been sent."""
        self._turns.append(Turn("change", ticket, command))

    @property
    def is_waiting(self) -> bool:
        """Whether an undo or redo waits for an answer."""
        return bool(self._turns)

    @property
    def changes(self) -> list[Any]:
        """All changes that can be taken back or made again."""
        return [*self._done, *self._undone]

    @property
    def can_undo(self) -> bool:
        return bool(self._done or self._asked or any(turn.kind == "change" for turn in self._turns))

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def want(self, kind: str) -> None:
        """Note that the person pressed "undo" or "redo"."""
        held = (turn.change for turn in reversed(self._turns) if turn.kind == "change")
        self._turns.append(Turn(kind, next(held, next(reversed(self._asked), None))))

    def next_turn(self) -> Turn | None:
        """Return what to send now; None while an answer is awaited or there is nothing to send."""
        while self._turns:
            if self._turns[0].kind != "change" and (self._asked or self._undoing or self._redoing):
                return None
            turn = self._turns.popleft()
            if turn.kind == "change":
                return turn
            if turn.kind == "undo" and self._done:
                return replace(turn, command=self._done[-1].back)
            if turn.kind == "redo" and self._undone:
                return replace(turn, command=self._undone[-1].forth)
        return None

    def sent(self, turn: Turn, ticket: int) -> None:
        """Note that a turn was sent under this ticket; a change is answered under the ticket it was promised."""
        if turn.kind == "change":
            self.asked(turn.change, turn.command)
        elif turn.kind == "undo":
            self._undoing[ticket] = self._done.pop()
        else:
            self._redoing[ticket] = self._undone.pop()

    def applied(self, event: Applied) -> None:
        """Note that the trainer has applied a change."""
        if event.ticket in self._undoing:
            self._undone.append(self._undoing.pop(event.ticket))
        elif event.ticket in self._redoing:
            self._done.append(self._redoing.pop(event.ticket))
        elif event.ticket in self._asked:
            del self._asked[event.ticket]
            if event.undo is not None:
                self._push(event)

    def rejected(self, ticket: int) -> None:
        """Note that the trainer has rejected a change: an undo or redo goes back on its stack."""
        if ticket in self._asked:
            del self._asked[ticket]
            self._turns = deque(turn for turn in self._turns if turn.change != ticket)
        if ticket in self._undoing:
            self._done.append(self._undoing.pop(ticket))
        elif ticket in self._redoing:
            self._undone.append(self._redoing.pop(ticket))

    def _push(self, event: Applied) -> None:
        self._undone.clear()
        paths = event.command.targets if isinstance(event.command, Change) else frozenset()
        change = _Change(event.command, event.undo, paths, time.monotonic())
        last = self._done[-1] if self._done else None
        if last is None or last.paths != paths or change.at - last.at >= MERGED_WITHIN:
            self._done.append(change)
            return
        if isinstance(event.command, SetWeight):
            if last.back == event.command:  # moved and moved back
                self._done.pop()
            else:
                self._done[-1] = _Change(event.command, last.back, paths, change.at)
            return
        # back to before the first of the two, since each may have changed settings that the other left alone
        after = event.config
        before = after.with_changes(change.back.values()).with_changes(last.back.values())
        back, forth = ConfigDiff.between(before, after).undo(), ConfigDiff.between(after, before).undo()
        if back is None:  # moved and moved back
            self._done.pop()
        else:
            self._done[-1] = _Change(forth, back, paths, change.at)
