"""Changes of settings and weights on their way to the trainer, with their undo and redo."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

from ...engine.settings.commands import Change, Command
from ...engine.telemetry.events import Applied, Rejected
from .undo_stack import UndoStack


class ChangeSender:
    """Sends changes of settings to the trainer, each in its turn, and matches its answers to them.

    Args:
        send: sends a command and returns the ticket of its answer.
        on_changed: called when undo or redo may have become possible or impossible.
    """

    def __init__(self, send: Callable[[Command], int], on_changed: Callable[[], None]) -> None:
        self.stack = UndoStack()
        self._send, self._on_changed = send, on_changed
        self._local_tickets = itertools.count(-1, -1)
        self._promised: dict[int, int] = {}  # the trainer's ticket of a change that was held: the one it was given

    def ask(self, command: Change) -> int:
        """Send a change, or hold it back while an undo or redo waits; return the ticket of its answer."""
        if self.stack.is_waiting:
            ticket = self.local_ticket()
            self.stack.hold(ticket, command)
        else:
            ticket = self._send(command)
            self.stack.asked(ticket, command)
        self._on_changed()
        return ticket

    def turn(self, kind: str) -> None:
        """Make the latest "undo" or "redo" that the person asks for, once all changes before it are answered."""
        self.stack.want(kind)
        self._send_turns()

    def local_ticket(self) -> int:
        """Return a ticket that the trainer never gives."""
        return next(self._local_tickets)

    def under_promised_ticket(self, answer: Applied | Rejected) -> Applied | Rejected:
        """Return an answer under the ticket that the person's change was given."""
        return replace(answer, ticket=self._promised.pop(answer.ticket, answer.ticket))

    def take(self, answer: Applied | Rejected) -> None:
        """Take note of the trainer's answer, and send what has waited for it."""
        if isinstance(answer, Rejected):
            self.stack.rejected(answer.ticket)
        elif isinstance(answer.command, Change):
            self.stack.applied(answer)
        else:
            return
        self._send_turns()

    def forget_unanswered(self) -> None:
        """Forget what the run that is over has not answered."""
        self.stack.forget_unanswered()
        self._promised.clear()

    def clear(self) -> None:
        """Forget all changes: another run begins."""
        self.stack.clear()
        self._on_changed()

    def _send_turns(self) -> None:
        """Send the undo or redo whose turn it is, and the changes that have waited for it."""
        while (turn := self.stack.next_turn()) is not None:
            ticket = self._send(turn.command)
            if turn.kind == "change":
                self._promised[ticket] = turn.change
            self.stack.sent(turn, ticket)
        self._on_changed()
