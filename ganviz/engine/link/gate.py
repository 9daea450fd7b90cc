"""The sockets of a run that listens, and the bell that wakes the thread that serves them."""

from __future__ import annotations

import hmac
import socket
from collections.abc import Sequence
from contextlib import suppress

import zmq

from ..settings.params import ConfigError
from .line import USER
from .messages import LARGEST_REQUEST

_ZAP = "inproc://zeromq.zap.01"  # where ZeroMQ asks whether it may let somebody in
_DOMAIN = "ganviz"
_MOST_WAITING = 5000  # messages on one line; who takes none of so many is given up


class Gate:
    """Where windows come in. ZeroMQ checks their token before it takes a word of theirs.

    All but `ring` is for one thread.

    Args:
        address: of ZeroMQ, where to listen.
        token: what a window must show.

    Attributes:
        address: where it listens, with the number of the port.

    Raises:
        ConfigError: one cannot listen there.
    """

    def __init__(self, address: str, token: bytes) -> None:
        self._token = token
        self._ears, self._bell = socket.socketpair()
        self._ears.setblocking(False)
        self._bell.setblocking(False)
        self._context = zmq.Context()
        try:
            self._doorman = self._context.socket(zmq.REP)
            self._doorman.bind(_ZAP)
            self._router = self._open(address)
        except zmq.ZMQError as error:
            self.close()
            raise ConfigError("", f"cannot listen at {address}: {error}; is another run listening there?") from None
        self.address = self._router.getsockopt_string(zmq.LAST_ENDPOINT)
        self._poller = zmq.Poller()
        for one in (self._router, self._doorman, self._ears):
            self._poller.register(one, zmq.POLLIN)

    def _open(self, address: str) -> zmq.Socket:
        router = self._context.socket(zmq.ROUTER)
        for option, value in ((zmq.PLAIN_SERVER, 1), (zmq.ROUTER_MANDATORY, 1), (zmq.LINGER, 500),
                              (zmq.MAXMSGSIZE, LARGEST_REQUEST), (zmq.RCVHWM, 1000), (zmq.SNDHWM, _MOST_WAITING),
                              (zmq.HANDSHAKE_IVL, 5000), (zmq.HEARTBEAT_IVL, 5000), (zmq.HEARTBEAT_TIMEOUT, 15000)):
            router.setsockopt(option, value)
        router.setsockopt_string(zmq.ZAP_DOMAIN, _DOMAIN)
        router.bind(address)
        return router

    def ring(self) -> None:
        """End a `wait`; from any thread."""
        with suppress(OSError):  # it rings already, or nobody is there any longer
            self._bell.send(b"\0")

    def wait(self, seconds: float) -> None:
        """Wait for a message or the bell, and let in who may come in meanwhile."""
        ready = dict(self._poller.poll(1000 * seconds))
        if self._ears.fileno() in ready:
            with suppress(BlockingIOError):
                self._ears.recv(4096)
        if self._doorman in ready:
            self._let_in(self._doorman.recv_multipart())

    def _let_in(self, frames: list[bytes]) -> None:
        """Answer ZeroMQ's question whether somebody may come in (ZAP, RFC 27)."""
        known = len(frames) == 8 and frames[5] == b"PLAIN" and frames[6] == USER
        may = known and hmac.compare_digest(frames[7], self._token)
        self._doorman.send_multipart([b"1.0", frames[1] if len(frames) > 1 else b"", b"200" if may else b"400",
                                      b"" if may else b"the token is wrong", USER if may else b"", b""])

    def receive(self) -> tuple[bytes, list[bytes]] | None:
        """Take the next message, with the name of the line that it came over; None if there is none."""
        try:
            line, *frames = self._router.recv_multipart(zmq.NOBLOCK)
        except zmq.Again:
            return None
        return line, frames

    def send(self, line: bytes, frames: Sequence[bytes | memoryview]) -> bool:
        """Put a message on a line; return whether it took it: one that is broken, or full, does not."""
        try:
            self._router.send_multipart([line, *frames], zmq.NOBLOCK)
        except zmq.ZMQError:
            return False
        return True

    def close(self) -> None:
        self._context.destroy(linger=500)
        self._ears.close()
        self._bell.close()
