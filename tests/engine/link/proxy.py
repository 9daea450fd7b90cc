"""A line that a test makes slow, or cuts: a proxy between a window and a run."""

from __future__ import annotations

import contextlib
import queue
import socket
import threading
import time
from dataclasses import replace
from typing import Self

from ganviz.engine.link.place import Place

_CHUNK = 1400  # bytes, as on a network


class Proxy:
    """A TCP proxy on this machine that passes on so many bytes a second in each direction, each so much later.

    It takes in whatever comes, as routers with large buffers do.

    Args:
        place: what it leads to, at a port of this machine.
        rate: bytes a second.
        delay: seconds, in each direction.

    Attributes:
        place: as the window is to take it.
        passed: bytes that have gone to the window.
    """

    def __init__(self, place: Place, rate: float = 1e12, delay: float = 0.0) -> None:
        self._port = int(place.address.rpartition(":")[2])
        self._rate, self._delay = rate, delay
        self._server = socket.create_server(("127.0.0.1", 0))
        self.place = replace(place, address=f"tcp://127.0.0.1:{self._server.getsockname()[1]}")
        self.passed = 0
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._is_closed = False

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._is_closed = True
        with contextlib.suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self.cut()
        for thread in self._threads:
            thread.join()

    def cut(self) -> None:
        """Break all connections; new ones may be made."""
        while self._open:
            one = self._open.pop()
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _start(self, work, *arguments) -> None:
        thread = threading.Thread(target=work, args=arguments, name="proxy")
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._is_closed:
            try:
                near, _ = self._server.accept()
                far = socket.create_connection(("127.0.0.1", self._port))
            except OSError:
                continue
            self._open += [near, far]
            for source, target in ((near, far), (far, near)):
                waiting: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()
                self._start(self._take, source, waiting)
                self._start(self._give, target, waiting, target is near)

    def _take(self, source: socket.socket, waiting: queue.SimpleQueue) -> None:
        data = b"first"
        while data:
            try:
                data = source.recv(_CHUNK)
            except OSError:
                data = b""
            waiting.put((time.monotonic() + self._delay, data))

    def _give(self, target: socket.socket, waiting: queue.SimpleQueue, counts: bool) -> None:
        free_at = 0.0
        while True:
            due, data = waiting.get()
            free_at = max(free_at, due) + len(data) / self._rate
            time.sleep(max(free_at - time.monotonic(), 0.0) if data else 0.0)
            with contextlib.suppress(OSError):
                if data:
                    target.sendall(data)
                    self.passed += len(data) if counts else 0
                    continue
                target.shutdown(socket.SHUT_RDWR)
            if not data:
                return
