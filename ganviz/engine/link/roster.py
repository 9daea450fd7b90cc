"""The windows that are attached to a run, which of them steers, and those that may come back."""

from __future__ import annotations

import secrets
import time
from typing import Any

from .messages import Seats
from .seat import Seat, Session

MOST_SEATS = 32
_REMEMBERED = 120.0  # seconds for which one may come back under its name
_MOST_SESSIONS = 256


class Roster:
    """The list of them. For one thread.

    Attributes:
        seats: by ZeroMQ's names of their lines.
    """

    def __init__(self) -> None:
        self.seats: dict[bytes, Seat] = {}
        self._sessions: dict[bytes, Session] = {}
        self._steering = b""  # the session that steers

    def session(self, id: bytes, name: str) -> Session:
        """Find the session of one who comes back, or begin another one under this name."""
        found = self._sessions.get(id)
        if found is None:
            found = Session(secrets.token_bytes(16), "".join(filter(str.isprintable, name)))
            self._sessions[found.id] = found
        return found

    def lines_of(self, session: Session) -> list[bytes]:
        """List the lines of a session; an old one is not always known to be broken."""
        return [line for line, seat in self.seats.items() if seat.session is session]

    def sit(self, line: bytes, seat: Seat, steers: bool) -> None:
        """Let a window be attached.

        Args:
            steers: whether it takes the wheel if nobody has it.
        """
        seat.session.left_at = None
        self.seats[line] = seat
        if steers and not self._steering:
            self._steering = seat.session.id

    def leave(self, line: bytes, for_good: bool) -> bool:
        """Go on without a window; return whether there was one.

        Args:
            for_good: it does not come back.
        """
        seat = self.seats.pop(line, None)
        if seat is None:
            return False
        session = seat.session
        session.left_at = time.perf_counter()
        if for_good:
            self._sessions.pop(session.id, None)
        if self.steers(session):
            self._steering = b""
        return True

    def forget(self, now: float) -> None:
        """Forget those who have been gone for long."""
        for session in list(self._sessions.values()):
            gone = session.left_at is not None
            if gone and (now - session.left_at > _REMEMBERED or len(self._sessions) > _MOST_SESSIONS):
                del self._sessions[session.id]

    # -- who steers ---------------------------------------------------------------------------------------------

    def steers(self, session: Session) -> bool:
        """Tell whether a session has the wheel."""
        return session.id == self._steering

    @property
    def is_steered(self) -> bool:
        """Whether anyone has it."""
        return bool(self._steering)

    def take_over(self, session: Session) -> bool:
        """Give a session the wheel; return whether somebody else, or nobody, had it."""
        changes = not self.steers(session)
        self._steering = session.id
        return changes

    @property
    def steering_name(self) -> str:
        """The name of the one that steers; empty if none does."""
        return next((seat.session.name for seat in self.seats.values() if self.steers(seat.session)), "")

    def message_for(self, seat: Seat) -> Seats:
        """Say to a window who is attached."""
        names = [seat.session.name for seat in self.seats.values()]
        return Seats(self.steers(seat.session), self.steering_name, names)

    def watched(self) -> dict[str, Any]:
        """Say what any window watches; where two ask differently, the one that steers has its way."""
        wanted: dict[str, Any] = {}
        for seat in sorted(self.seats.values(), key=lambda seat: self.steers(seat.session)):
            wanted.update(seat.topics)
        return wanted
