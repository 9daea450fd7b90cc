"""A run in a process of this window's own: started for it, and ended with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ...engine.settings.commands import Scripted
from ...engine.settings.config import RunConfig
from ...engine.telemetry.mailbox import Telemetry
from .attached_run import AttachedRun, seat_name
from .recording import RecordTo

if TYPE_CHECKING:
    from ...engine.checkpoint.state import TrainingState
    from ...engine.link.own_process import OwnProcess, RecordJob
    from ...engine.link.own_run import OwnRun


class OwnAttachedRun(AttachedRun):
    """A run that is trained as one in this process would be, but elsewhere.

    Args:
        name: of the run.
        record_to: where it is recorded; None records nothing.
    """

    is_own = True

    def __init__(self, name: str, record_to: RecordTo | None) -> None:
        super().__init__(_not_found)
        self._name, self._record_to = name, record_to
        self._process: OwnProcess | None = None

    def trainer(self, config: RunConfig, telemetry: Telemetry, *, ended: Callable[[], object],
                script: Sequence[Scripted] = (), steps: int | None = None, state: TrainingState | None = None,
                paused: bool = False, attended: bool = True) -> OwnRun:
        """Start the process, and make what stands in for its trainer."""
        from ...engine.link.own_process import Job, OwnProcess
        from ...engine.link.own_run import OwnRun
        from ...engine.link.reach import Reachable
        from ...engine.link.ssh import FoundRun
        from ...engine.plugins import sources

        job = Job(self._name, config.to_dict(), [scripted.as_toml_table() for scripted in script], steps, paused,
                  attended, sources.loaded(), self._record_job())
        self._process = OwnProcess(job, state, self._cancelled.is_set)
        self._reachable = Reachable("", FoundRun(self._process.run, b""))
        self._remote = OwnRun(self._process, telemetry, name=seat_name(), ended=ended)
        return self._remote

    def close(self) -> None:
        if self._process is not None:
            self._process.close()

    def _record_job(self) -> RecordJob | None:
        from ...engine.link.own_process import RecordJob

        to = self._record_to
        if to is None:
            return None
        return RecordJob(to.name, to.limit, str(to.path or ""), str(to.new_path or ""), to.parent and to.parent(),
                         to.fork_of and asdict(to.fork_of()))


def _not_found(_: Callable[[], bool]) -> Any:
    raise AssertionError("a window's own run is started, not found")
