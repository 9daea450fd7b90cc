"""Start torchrun as a person does, bounded in time."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).parents[3]
PATIENCE = 240  # seconds; a busy machine takes its time


class Torchrun:
    """Torchrun and two processes on the CPU, which do not outlive the test.

    Args:
        words: of its command line.
        out, err: files for what they print.
    """

    def __init__(self, words: tuple[str, ...], out: TextIO, err: TextIO) -> None:
        # a traceback of all threads, if they have to be ended
        environment = os.environ | {"PYTHONPATH": str(ROOT), "CUDA_VISIBLE_DEVICES": "", "GLOO_SOCKET_IFNAME": "lo",
                                    "PYTHONFAULTHANDLER": "1"}
        self._out, self._err = out, err
        # a session of its own: a signal to it reaches torchrun and its processes together, as Ctrl+C in a terminal does
        self._process = subprocess.Popen(
            [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", "2", *words], cwd=ROOT,
            env=environment, stdout=out, stderr=err, start_new_session=True)

    def is_running(self) -> bool:
        return self._process.poll() is None

    def signal_all(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)

    def ended(self) -> tuple[int, str, str]:
        """Wait for the end; give the exit code, and what was printed to standard output and error."""
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.close()
            raise AssertionError("\n".join(["torchrun did not end", *self._said()])) from None
        return (self._process.returncode, *self._said())

    def _said(self) -> list[str]:
        return [Path(file.name).read_text(errors="replace") for file in (self._out, self._err)]

    def close(self) -> None:
        if self.is_running():
            self.signal_all(signal.SIGABRT)
            self._process.wait()
        self.signal_all(signal.SIGKILL)


@contextmanager
def torchrun(*words: str) -> Iterator[Torchrun]:
    """Start it, and end it at the end."""
    with tempfile.NamedTemporaryFile("w") as out, tempfile.NamedTemporaryFile("w") as err:
        process = Torchrun(words, out, err)
        try:
            yield process
        finally:
            process.close()
