"""A window's line to a run: one connection of ZeroMQ, from the first attempt until it breaks."""

from __future__ import annotations

from enum import Enum

import zmq
from zmq.utils.monitor import recv_monitor_message

from .messages import LARGEST_ANSWER

USER = b"ganviz"
_MOST_WAITING = 5000  # messages in either direction
_LONGEST_TOKEN = 255  # bytes that ZeroMQ takes


class LineState(Enum):
    """How far a line is."""

    OPENING = "opening"
    OPEN = "open"
    BROKEN = "broken"
    REFUSED = "refused"
    """The token is wrong, or what listens there is no run."""


_STATES = {
    zmq.EVENT_HANDSHAKE_SUCCEEDED: LineState.OPEN, zmq.EVENT_HANDSHAKE_FAILED_AUTH: LineState.REFUSED,
    zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL: LineState.REFUSED, zmq.EVENT_DISCONNECTED: LineState.BROKEN,
    zmq.EVENT_CLOSED: LineState.BROKEN, zmq.EVENT_CONNECT_RETRIED: LineState.BROKEN,
    zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL: LineState.BROKEN}


class Line:
    """A connection. It belongs to one thread, and is to be closed.

    Args:
        address: of ZeroMQ.
        token: that the run wants to see.

    Attributes:
        state: how far it is, as of the last `wait`.
    """

    def __init__(self, address: str, token: bytes) -> None:
        self.state = LineState.OPENING
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.DEALER)
        if not 1 <= len(token) <= _LONGEST_TOKEN:
            self.state = LineState.REFUSED
            token = b"none"
        for option, value in ((zmq.PLAIN_USERNAME, USER), (zmq.PLAIN_PASSWORD, token), (zmq.LINGER, 200),
                              (zmq.RECONNECT_IVL, -1), (zmq.MAXMSGSIZE, LARGEST_ANSWER), (zmq.IMMEDIATE, 1),
                              (zmq.SNDHWM, _MOST_WAITING), (zmq.RCVHWM, _MOST_WAITING), (zmq.HANDSHAKE_IVL, 5000),
                              (zmq.CONNECT_TIMEOUT, 5000)):
            self._socket.setsockopt(option, value)
        self._monitor = self._socket.get_monitor_socket(
            zmq.EVENT_HANDSHAKE_SUCCEEDED | zmq.EVENT_HANDSHAKE_FAILED_AUTH | zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL
            | zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL | zmq.EVENT_DISCONNECTED | zmq.EVENT_CLOSED
            | zmq.EVENT_CONNECT_RETRIED)
        self._poller = zmq.Poller()
        self._poller.register(self._socket, zmq.POLLIN)
        self._poller.register(self._monitor, zmq.POLLIN)
        try:
            self._socket.connect(address)
        except zmq.ZMQError:
            self.state = LineState.BROKEN

    def wait(self, seconds: float, bell: int | None = None) -> None:
        """Wait for a message, for a change of the state, or for the bell.

        Args:
            bell: a file descriptor that becomes readable when somebody rings; None for none.
        """
        if bell is not None:
            self._poller.register(bell, zmq.POLLIN)
        if self._monitor in dict(self._poller.poll(1000 * seconds)):
            while self._monitor.poll(0):
                event = _STATES[recv_monitor_message(self._monitor)["event"]]
                if self.state != LineState.REFUSED:  # which is followed by the end of the connection
                    self.state = event

    def receive(self) -> list[bytes] | None:
        """Take the frames of the next message; None if there is none."""
        try:
            return self._socket.recv_multipart(zmq.NOBLOCK)
        except zmq.Again:
            return None

    def send(self, frame: bytes) -> bool:
        """Put a message on the line; return whether it took it."""
        try:
            self._socket.send(frame, zmq.NOBLOCK)
        except zmq.ZMQError:
            return False
        return True

    def close(self) -> None:
        self._socket.disable_monitor()
        self._context.destroy(linger=200)
