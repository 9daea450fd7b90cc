"""The window beside a script, in a process of its own: whatever becomes of it, the script trains on."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
from typing import IO

from ..link.listener import Listener
from ..settings.params import ConfigError
from .watched_run import WatchedRun

_LONGEST = 20_000  # bytes
_opened: list[subprocess.Popen] = []  # they outlive the run, so that a person can look at its end


class Window:
    """A run's way to windows: it listens, and opens one.

    Args:
        run: that windows attach to.
    """

    def __init__(self, run: WatchedRun) -> None:
        self._run = run
        self._listener: Listener | None = None
        run.on_closed.append(self._close)

    def show(self) -> None:
        """Open a window, unless one is attached; where that cannot be, say so and go on."""
        try:
            if self._listener is None:
                self._listener = Listener(self._run, self._run.telemetry, self._run.name,
                                          file=self._run.recorder and self._run.recorder.path)
        except ConfigError as error:
            print(f"ganviz: no window can look at this run: {error}", file=sys.stderr)
            return
        if not self._listener.attached:
            self._open(self._listener.run.id)

    def _open(self, target: str) -> None:
        _opened[:] = [process for process in _opened if process.poll() is None]
        said = tempfile.TemporaryFile()  # noqa: SIM115, it stays open as long as the window
        try:
            # a session of its own: Ctrl+C in the terminal is for the script
            process = subprocess.Popen([sys.executable, "-m", "ganviz", "attach", target], start_new_session=True,
                                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said)
        except OSError as error:
            said.close()
            print(f"ganviz: the window cannot be opened: {error}; ganviz attach {target} opens one", file=sys.stderr)
            return
        _opened.append(process)
        threading.Thread(target=_tell_failure, args=(process, said), name="window", daemon=True).start()

    def _close(self) -> None:
        if self._listener is not None:
            self._listener.close()


def _tell_failure(process: subprocess.Popen, said: IO[bytes]) -> None:
    """Say what a window that failed has said.

    It writes to a file and not where the script does: `python script.py | tee log` would wait until it is closed.
    """
    with said:
        if process.wait():
            said.seek(0)
            print(said.read(_LONGEST).decode(errors="replace"), end="", file=sys.stderr)
