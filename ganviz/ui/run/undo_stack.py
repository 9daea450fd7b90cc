"""Undo and redo of changes of settings, from the trainer's own answers."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, replace

from ...engine.settings.commands import MERGED_WITHIN, Command, Set
from ...engine.settings.config_diff import ConfigDiff
from ...engine.telemetry.events import Applied


@dataclass(frozen=True)
class _Change:
    """A change that was made, what takes it back, and the settings that the person touched."""

    forth: Command
    back: Command
    paths: frozenset[str]
    at: float


@dataclass(frozen=True)
class Turn:
    """Something that the person did, perhaps while an earlier change was not answered yet.

    Attributes:
        kind: "undo", "redo" or "change".
        change: ticket of the newest change at that time, which is the one that an undo means; a change's is its own.
        command: what to send when its turn has come; of an undo or redo None until then.
    """

    kind: str
    change: int | None
    command: Command | None = None


class UndoStack:
    """Keeps the changes that can be taken back or made again.

    Only what the trainer has applied is on a stack: a change that was rejected was none. What is pressed while an
    answer is on its way waits for it, else it would take back another change than the person sees; and a change that is
    asked for while an undo waits goes after it, else the trainer would make it first.
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
        """The run that should have answered is over."""
        self._done += self._undoing.values()
        self._undone += self._redoing.values()
        for held in (self._asked, self._undoing, self._redoing, self._turns):
            held.clear()

    def asked(self, ticket: int, command: Command) -> None:
        """The person asked for a change."""
        self._asked[ticket] = None

    def hold(self, ticket: int, command: Command) -> None:
        """The person asked for a change while an undo or redo waits: it will have its turn after that."""
        self._turns.append(Turn("change", ticket, command))

    @property
    def is_waiting(self) -> bool:
        """Whether an undo or redo waits for an answer."""
        return bool(self._turns)

    @property
    def can_undo(self) -> bool:
        return bool(self._done or self._asked or any(turn.kind == "change" for turn in self._turns))

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def want(self, kind: str) -> None:
        """The person pressed "undo" or "redo"."""
        held = (turn.change for turn in reversed(self._turns) if turn.kind == "change")
        self._turns.append(Turn(kind, next(held, next(reversed(self._asked), None))))

    def next_turn(self) -> Turn | None:
        """What to send now; None while an answer is awaited or nothing is wanted."""
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
        """What `next_turn` gave was sent under this ticket; a change is answered under its own."""
        if turn.kind == "change":
            self.asked(turn.change, turn.command)
        elif turn.kind == "undo":
            self._undoing[ticket] = self._done.pop()
        else:
            self._redoing[ticket] = self._undone.pop()

    def applied(self, event: Applied) -> None:
        """The trainer applied a change."""
        if event.ticket in self._undoing:
            self._undone.append(self._undoing.pop(event.ticket))
        elif event.ticket in self._redoing:
            self._done.append(self._redoing.pop(event.ticket))
        elif event.ticket in self._asked:
            del self._asked[event.ticket]
            if event.undo is not None:
                self._push(event)

    def rejected(self, ticket: int) -> None:
        """The trainer did not apply a change: what was on a stack goes back there, and its undo is not needed."""
        if ticket in self._asked:
            del self._asked[ticket]
            self._turns = deque(turn for turn in self._turns if turn.change != ticket)
        if ticket in self._undoing:
            self._done.append(self._undoing.pop(ticket))
        elif ticket in self._redoing:
            self._undone.append(self._redoing.pop(ticket))

    def _push(self, event: Applied) -> None:
        self._undone.clear()
        paths = frozenset(path for path, _ in event.command.changes) if isinstance(event.command, Set) else frozenset()
        change = _Change(event.command, event.undo, paths, time.monotonic())
        last = self._done[-1] if self._done else None
        if last is None or last.paths != paths or change.at - last.at >= MERGED_WITHIN:
            self._done.append(change)
            return
        # back to before the first of the two: it may have changed what the second left alone, and the other way round
        after = event.config
        before = after.with_changes(change.back.values()).with_changes(last.back.values())
        back, forth = ConfigDiff.between(before, after).undo(), ConfigDiff.between(after, before).undo()
        if back is None:  # moved and moved back
            self._done.pop()
        else:
            self._done[-1] = _Change(forth, back, paths, change.at)
