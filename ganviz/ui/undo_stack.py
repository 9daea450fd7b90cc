"""Undo and redo of changes of settings, from the trainer's own answers."""

from __future__ import annotations

import time
from dataclasses import dataclass

from ..engine.changes import undo_of
from ..engine.commands import Command, Set
from ..engine.telemetry import Applied

_MERGE_WITHIN = 1.0  # seconds between two changes of the same settings that count as one


@dataclass(frozen=True)
class _Change:
    """A change that was made, what takes it back, and the settings that the person touched."""

    forth: Command
    back: Command
    paths: frozenset[str]
    at: float


class UndoStack:
    """Keeps the changes that can be taken back or made again.

    Only what the trainer has applied is on a stack: a change that was rejected was none.
    """

    def __init__(self) -> None:
        self._done: list[_Change] = []
        self._undone: list[_Change] = []
        self._asked: set[int] = set()
        self._undoing: dict[int, _Change] = {}
        self._redoing: dict[int, _Change] = {}

    def clear(self) -> None:
        for held in (self._done, self._undone, self._asked, self._undoing, self._redoing):
            held.clear()

    def asked(self, ticket: int, command: Command) -> None:
        """The person asked for a change."""
        self._asked.add(ticket)

    def next_undo(self) -> Command | None:
        return self._done[-1].back if self._done else None

    def next_redo(self) -> Command | None:
        return self._undone[-1].forth if self._undone else None

    def undoing(self, ticket: int) -> None:
        """`next_undo` was sent under this ticket."""
        self._undoing[ticket] = self._done.pop()

    def redoing(self, ticket: int) -> None:
        """`next_redo` was sent under this ticket."""
        self._redoing[ticket] = self._undone.pop()

    def applied(self, event: Applied) -> None:
        """The trainer applied a change."""
        if event.ticket in self._undoing:
            self._undone.append(self._undoing.pop(event.ticket))
        elif event.ticket in self._redoing:
            self._done.append(self._redoing.pop(event.ticket))
        elif event.ticket in self._asked:
            self._asked.discard(event.ticket)
            if event.undo is not None:
                self._push(event)

    def rejected(self, ticket: int) -> None:
        """The trainer did not apply a change: what was on a stack goes back there."""
        self._asked.discard(ticket)
        if ticket in self._undoing:
            self._done.append(self._undoing.pop(ticket))
        elif ticket in self._redoing:
            self._undone.append(self._redoing.pop(ticket))

    def _push(self, event: Applied) -> None:
        self._undone.clear()
        paths = frozenset(path for path, _ in event.command.changes) if isinstance(event.command, Set) else frozenset()
        change = _Change(event.command, event.undo, paths, time.monotonic())
        last = self._done[-1] if self._done else None
        if last is None or last.paths != paths or change.at - last.at >= _MERGE_WITHIN:
            self._done.append(change)
            return
        # back to before the first of the two: it may have changed what the second left alone, and the other way round
        after = event.config
        before = after.with_changes(change.back.values()).with_changes(last.back.values())
        back, forth = undo_of(before, after), undo_of(after, before)
        if back is None:  # moved and moved back
            self._done.pop()
        else:
            self._done[-1] = _Change(forth, back, paths, change.at)
