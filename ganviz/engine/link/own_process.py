"""A process that a window starts for a run of its own: what it is told to train, and its beginning and end.

It is `ganviz.worker` that runs there. The process ends when its standard input does and no window is attached, so that
a window that is gone leaves nothing behind.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ..datasets.base import Cancelled
from ..settings.params import ConfigError
from . import endpoint
from .endpoint import ListeningRun

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState

JOB, STATE, LISTENING, PROBLEM = "job.json", "state.safetensors", "listening.json", "problem.txt"
"""Files in the folder that a window and its process share."""

_PACKAGE = Path(__file__).parents[2]
_SECONDS_BETWEEN_LOOKS = 0.02
_SECONDS_TO_END = 20.0


@dataclass(frozen=True)
class RecordJob:
    """Where the process records the run; as `ui.run.recording.RecordTo`, with everything found out."""

    name: str
    limit: int
    path: str = ""
    new_path: str = ""
    parent: tuple[int, int] | None = None
    fork_of: dict[str, Any] | None = None


@dataclass(frozen=True)
class Job:
    """What the process is to train; the state lies beside it.

    Attributes:
        config: as plain values.
        script: as tables of a script.
        plugins: as `sources.loaded` gives them.
        record: None records nothing.
    """

    name: str
    config: dict[str, Any]
    script: list[dict[str, Any]] = field(default_factory=list)
    steps: int | None = None
    paused: bool = False
    attended: bool = True
    plugins: list[dict[str, Any]] = field(default_factory=list)
    record: RecordJob | None = None


class OwnProcess:
    """A process that trains one run, from its start until it has ended. To be closed.

    Args:
        job: what it trains.
        state: that it goes on from; None begins anew.
        cancelled: asked all the time, until the run listens, whether to give up.

    Attributes:
        run: the run as others find it.

    Raises:
        Cancelled: it was.
        ConfigError: it cannot be started, or has ended before it listened.
    """

    def __init__(self, job: Job, state: TrainingState | None, cancelled: Callable[[], bool]) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="ganviz-"))  # of this user alone
        self._process: subprocess.Popen | None = None
        try:
            self._write(job, state)
            self._start()
            self.run = self._wait_until_it_listens(cancelled)
        except BaseException:
            self.close(patience=0.0)
            raise

    def _write(self, job: Job, state: TrainingState | None) -> None:
        if state is not None:
            from ..checkpoint import state as states

            states.save(self._folder / STATE, state)
        (self._folder / JOB).write_bytes(msgspec.json.encode(job))

    def _start(self) -> None:
        own_group: Mapping[str, Any] = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt" else {
            "start_new_session": True}  # Ctrl+C is for the window, which ends the run in order
        # -P: a json.py in the working directory is not to be taken for Python's own
        places = [str(_PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", f"{_PACKAGE.name}.worker", str(self._folder)], stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL, env=os.environ | {"PYTHONPATH": os.pathsep.join(places)}, **own_group)
        except OSError as error:
            raise ConfigError("", f"cannot start a process for the run: {error}") from None

    def _wait_until_it_listens(self, cancelled: Callable[[], bool]) -> ListeningRun:
        while not (self._folder / LISTENING).exists():
            if cancelled():
                raise Cancelled
            if self._process.poll() is not None:
                raise ConfigError("", self._problem())
            time.sleep(_SECONDS_BETWEEN_LOOKS)
        found = endpoint.parse((self._folder / LISTENING).read_bytes())
        if found is None:
            raise ConfigError("", "the process of the run has not said where it listens")
        return found

    def _problem(self) -> str:
        with suppress(OSError):
            return (self._folder / PROBLEM).read_text("utf-8")
        return f"the process of the run has ended with exit code {self._process.returncode} before it listened"

    def why_gone(self) -> str:
        """Say why the run cannot be reached any longer; nothing if it can."""
        code = self._process.poll()
        return "" if code is None else f"process {self._process.pid}, which trained it, has ended (exit code {code})"

    def close(self, patience: float = _SECONDS_TO_END) -> None:
        """Leave it; it ends if nobody else is attached.

        Args:
            patience: seconds to wait until it has; it is killed if it was not even reached.
        """
        process, self._process = self._process, None
        if process is not None:
            with suppress(OSError):
                process.stdin.close()
            if patience == 0.0:
                process.kill()
            with suppress(subprocess.TimeoutExpired):
                process.wait(patience or None)
        shutil.rmtree(self._folder, ignore_errors=True)
