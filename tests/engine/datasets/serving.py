"""A local server of small files in the place of a fetched data set's."""

from __future__ import annotations

import gzip
import hashlib
import io
import struct
import tarfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.datasets._fetched import FetchedImages
from ganviz.engine.datasets._fetching import RemoteFile

TRAINING, TESTING = 50, 20
"""How many images the small files hold."""


class Server(ThreadingHTTPServer):
    """A server of some bytes by name.

    Attributes:
        contents: what is answered, by name.
        asked: names in the order in which they were asked for.
        answer: writes the answer in another way, where a test wants that; gets the handler and the content.
        released: set to end answers that wait.
    """

    daemon_threads = False  # closing it waits for the answers

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.contents: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.answer: Callable[[BaseHTTPRequestHandler, bytes], None] = answer_whole
        self.released = threading.Event()

    def handle_error(self, request, client_address):
        """Say nothing of a client that has gone."""

    def file(self, name: str) -> RemoteFile:
        content = self.contents[name]
        return RemoteFile(f"http://127.0.0.1:{self.server_port}/{name}", f"md5:{hashlib.md5(content).hexdigest()}",
                          len(content))


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.path.lstrip("/")
        self.server.asked.append(name)
        self.server.answer(self, self.server.contents[name])

    def log_message(self, *_):
        """Keep the test's output clean."""


def answer_whole(handler: BaseHTTPRequestHandler, content: bytes) -> None:
    answer_head(handler, len(content))
    handler.wfile.write(content)


def answer_head(handler: BaseHTTPRequestHandler, length: int) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/gzip")
    handler.send_header("Content-Length", str(length))
    handler.end_headers()


@contextmanager
def local_server() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), name="local server")
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def serving(dataset: type[FetchedImages], folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Put small files on a local server in the place of a data set's own, and its cache into `folder`."""
    with local_server() as server:
        made = cifar_files() if len(dataset.files) == 1 else idx_contents()
        server.contents |= dict(zip([file.name for file in dataset.files], made, strict=True))
        monkeypatch.setattr(dataset, "files", tuple(map(server.file, server.contents)))
        monkeypatch.setattr("ganviz.engine.datasets._fetched.cache_folder", lambda name: folder / "cache" / name)
        yield server


def some_images(count: int, *shape: int) -> tuple[np.ndarray, np.ndarray]:
    """Make images of shape (count, *shape), and classes of which there are all ten."""
    rng = np.random.default_rng(count)
    return rng.integers(0, 256, (count, *shape), np.uint8), np.arange(count).astype(np.uint8) % 10


def idx_contents() -> list[bytes]:
    """Make the four files of MNIST and its kin."""
    return [gzip.compress(struct.pack(f">I{part.ndim}I", 0x800 + part.ndim, *part.shape) + part.tobytes(), mtime=0)
            for count in (TRAINING, TESTING) for part in some_images(count, 28, 28)]


def cifar_files() -> list[bytes]:
    """Make the archive of CIFAR-10, its images split up into five files and one."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as archive:
        images, labels = some_images(TRAINING, 3072)
        parts = {f"data_batch_{k + 1}.bin": slice(k, None, 5) for k in range(5)}
        rows = {name: np.column_stack([labels[part], images[part]]) for name, part in parts.items()}
        images, labels = some_images(TESTING, 3072)
        for name, part in (rows | {"test_batch.bin": np.column_stack([labels, images])}).items():
            member = tarfile.TarInfo(f"cifar-10-batches-bin/{name}")
            member.size = part.nbytes
            archive.addfile(member, io.BytesIO(part.tobytes()))
    return [target.getvalue()]
