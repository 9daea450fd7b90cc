"""The stand-in for a trainer that works in a process of the window's own: it ends with the window's run."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..settings.commands import Pause
from ..settings.params import ConfigError
from ..telemetry.events import Event, Failed, Finished, Started
from ..telemetry.mailbox import Telemetry
from . import messages
from .client import RemoteRun
from .messages import NoState, Seats
from .own_process import OwnProcess

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState


class OwnRun(RemoteRun):
    """A run in a process of this window's. When it is stopped it ends there, and its last state is here.

    Args:
        process: that trains it; it is closed with the run.
        telemetry: as of a trainer.
        name: of this window, for others that attach.
        ended: called by `run` when it is over and its file is closed.
    """

    def __init__(self, process: OwnProcess, telemetry: Telemetry, *, name: str, ended: Callable[[], object]) -> None:
        place = replace(process.run.place(), why_gone=process.why_gone)
        super().__init__(place, telemetry, name=name, ended=lambda: None)
        self._process, self._all_ended = process, ended
        self._last: TrainingState | None = None
        self._last_words: Event | None = None  # held back until the state has come
        self._has_begun = self._steers_now = False
        self._ending = threading.Lock()

    def run(self) -> None:
        try:
            super().run()
        finally:
            self._process.close()
            self._all_ended()

    def stop(self) -> None:
        """End the run soon, after its state has come; also while it is loading. If another window steers, leave it."""
        if not self._ending.acquire(blocking=False):
            return
        if not self._has_begun:
            self.end_run()
        elif not self._steers_now:
            super().stop()
        else:
            self.send(Pause())
            self.ask_state(self._end_with)

    @property
    def step(self) -> int:
        return super().step if self._last is None else self._last.step

    def state(self) -> TrainingState:
        """Return its last state, once it is over.

        Raises:
            ConfigError: it has not come here.
        """
        if self._last is None:
            raise ConfigError("", "the state of the run has been lost with its process; its file has the newest "
                                  "snapshot")
        return self._last

    def _end_with(self, state: TrainingState) -> None:
        self._last = state
        self.end_run()

    def _tell(self, event: Event) -> None:
        if isinstance(event, Started):
            self._has_begun = True
        if isinstance(event, Finished | Failed) and not self._is_over and self._has_begun and self._last is None:
            self._last_words = event
            self.ask_state(self._end)
            return
        super()._tell(event)
        if isinstance(event, Finished | Failed):
            super().stop()

    def _end(self, state: TrainingState | None) -> None:
        """Tell the end that was held back, and leave."""
        self._last = state
        words, self._last_words = self._last_words, None
        if words is not None:
            super()._tell(words)
            super().stop()

    def _hear(self, answer: messages.Answer, data: bytes) -> None:
        super()._hear(answer, data)
        if isinstance(answer, Seats):
            self._steers_now = answer.steers
        if isinstance(answer, NoState) and self._last_words is not None:
            self._end(None)
