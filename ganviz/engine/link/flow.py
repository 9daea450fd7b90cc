"""How much may be on the line to one window: as much as keeps it busy, and so little that an event is there at once.

What is sent in bulk is answered piece by piece, and the time that an answer takes tells what waits on the line: as long
as it is about the shortest ever seen, more may be sent, and where it grows, less.
"""

from __future__ import annotations

import math
from collections import deque

_FIRST, _LEAST, _MOST = 12 << 10, 6 << 10, 512 << 10  # bytes on the line
_LEAST_PIECE, _MOST_PIECE = 2 << 10, 64 << 10
_PIECES = 8  # that the line holds
_WAITING = 0.08  # seconds that a piece may wait behind others, or for a process that has other work
_SHRINK, _GROW, _GROW_FAST = 0.85, 1.1, 4.0
_REMEMBERED = 30.0  # seconds for which the shortest time counts: the line may have become another
_FAST = 1 << 20  # bytes a second, from which on compressing takes longer than sending


class Flow:
    """The account of one line."""

    def __init__(self) -> None:
        self._limit = float(_FIRST)
        self._sent: deque[tuple[int, int, float]] = deque()
        self._number = 0
        self._round_since = 0.0
        self._rate = 0.0  # bytes a second that the line takes at least
        self._shortest_in_round = math.inf
        self._shortest = self._shortest_lately = math.inf
        self._lately_since = 0.0
        self.in_flight = 0

    @property
    def has_room(self) -> bool:
        """Whether a piece may be sent now."""
        return self.in_flight < self._limit

    @property
    def piece(self) -> int:
        """Bytes that may be sent at once."""
        return int(min(max(self._limit / _PIECES, _LEAST_PIECE), _MOST_PIECE))

    @property
    def is_fast(self) -> bool:
        """Whether sending takes less time than compressing."""
        return self._rate > _FAST

    def next_number(self) -> int:
        """Number the next message of the bulk lane."""
        return self._number + 1

    def sent(self, size: int, now: float) -> None:
        """Note that the next message has been sent."""
        self._number += 1
        self._sent.append((self._number, size, now))
        self.in_flight += size

    def acknowledged(self, number: int, now: float) -> None:
        """Note that all messages up to one have come."""
        was_full = self.in_flight >= self._limit / 2
        while self._sent and self._sent[0][0] <= number:
            _, size, sent_at = self._sent.popleft()
            self.in_flight -= size
            self._rate = max(self._rate, size / max(now - sent_at, 1e-6))
            self._follow(now - sent_at, was_full, now)

    def _follow(self, seconds: float, was_full: bool, now: float) -> None:
        if now - self._lately_since > _REMEMBERED:
            self._shortest, self._shortest_lately, self._lately_since = self._shortest_lately, math.inf, now
        self._shortest_lately = min(self._shortest_lately, seconds)
        self._shortest = min(self._shortest, self._shortest_lately)
        self._shortest_in_round = min(self._shortest_in_round, seconds)
        if now - seconds < self._round_since:  # sent in the round before
            return
        waited, self._shortest_in_round, self._round_since = self._shortest_in_round - self._shortest, math.inf, now
        if waited > _WAITING:
            self._limit, self._rate = max(self._limit * _SHRINK, _LEAST), 0.0
        elif was_full:
            self._limit = min(self._limit * (_GROW_FAST if self.is_fast else _GROW), _MOST)
