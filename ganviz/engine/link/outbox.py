"""What a window's threads want of a run in another process, until the run is heard to have it."""

from __future__ import annotations

import itertools
import socket
import threading
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .messages import AskState, Order, Request, Watch

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState

StateTaker = tuple["Callable[[TrainingState], None]", Callable[[int, int], object]]
"""What is called with a state, and what before with the bytes that have come, and how many there are."""


class Outbox:
    """The orders, requests and watched topics of a window. Any thread puts them in, and one sends them.

    Attributes:
        is_closed: nothing is sent any more.
    """

    def __init__(self) -> None:
        self.is_closed = False
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._orders: deque[Order] = deque()  # that the run has not been heard to have
        self._unsent = 0  # number of the first that has been on no line
        self._takers: dict[int, StateTaker] = {}  # by the numbers of the requests
        self._asking = 0  # which of them the run has been asked; 0 for none
        self._topics: dict[str, dict[str, Any]] = {}
        self._topics_changed = False
        self._ears, self._bell = socket.socketpair()
        self._ears.setblocking(False)
        self._bell.setblocking(False)

    # -- for any thread -----------------------------------------------------------------------------------------

    def order(self, what: Any) -> int:
        """Have something done, once; return its number."""
        with self._lock:
            order = Order(next(self._numbers), what)
            self._orders.append(order)
        self.ring()
        return order.number

    def watch(self, topics: Mapping[str, Mapping[str, Any]]) -> None:
        """Have these topics watched from now on, and only these."""
        with self._lock:
            self._topics = {topic: dict(values) for topic, values in topics.items()}
            self._topics_changed = True
        self.ring()

    def ask(self, taker: StateTaker) -> bool:
        """Have a state fetched; return whether it comes to that."""
        with self._lock:
            if not self.is_closed:
                self._takers[next(self._numbers)] = taker
        self.ring()
        return not self.is_closed

    def ring(self) -> None:
        """Wake whoever sends."""
        with suppress(OSError):  # it rings already, or nobody is there any longer
            self._bell.send(b"\0")

    # -- for the thread that sends ------------------------------------------------------------------------------

    @property
    def bell(self) -> int:
        """A file descriptor that becomes readable when there is something to send."""
        return self._ears.fileno()

    def hush(self) -> None:
        """Have the bell ring no longer."""
        with suppress(BlockingIOError):
            self._ears.recv(4096)

    def due(self) -> list[Request]:
        """Take what is to be sent now. One state is asked for at a time."""
        with self._lock:
            due: list[Request] = [order for order in self._orders if order.number >= self._unsent]
            if due:
                self._unsent = due[-1].number + 1
            if self._takers and self._asking not in self._takers:
                self._asking = min(self._takers)
                due.append(AskState(self._asking))
            if self._topics_changed:
                self._topics_changed = False
                due.append(Watch(self._topics))
        return due

    def begin(self, heard: int, is_known: bool) -> list[Order]:
        """Begin anew with a run that may not have all that was sent.

        Args:
            heard: number of the newest order that it has.
            is_known: whether it knows of those that were sent before.

        Returns:
            Orders of which nobody can tell whether it had them.
        """
        with self._lock:
            unheard = [order for order in self._orders if order.number > heard]
            lost = [] if is_known else [order for order in unheard if order.number < self._unsent]
            if is_known:
                self._unsent = heard + 1
            self._orders = deque(unheard[len(lost):])
            self._asking = 0
            self._topics_changed = True
        return lost

    def forget(self, order: Order) -> None:
        """Leave out an order that cannot be sent."""
        with self._lock, suppress(ValueError):
            self._orders.remove(order)

    def answered(self, number: int) -> None:
        """Note that the run has an order, and those before it."""
        with self._lock:
            self._orders = deque(order for order in self._orders if order.number > number)

    def taker(self, number: int) -> StateTaker | None:
        """Find who asked for a state."""
        return self._takers.get(number)

    def taken(self, number: int) -> None:
        """Note that a state has come, or will not come."""
        with self._lock:
            self._takers.pop(number, None)

    def close(self) -> bool:
        """Take nothing more; return whether somebody still waits for a state."""
        with self._lock:
            self.is_closed = True
            waits, self._takers = bool(self._takers), {}
        self._ears.close()
        self._bell.close()
        return waits
