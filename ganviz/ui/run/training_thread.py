"""The thread in which a run is built and trained."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal

from ...engine.datasets.base import Cancelled
from ...engine.settings.commands import Command
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError, Mendable
from ...engine.telemetry.events import Failed, Finished, Note
from ...engine.telemetry.mailbox import Telemetry
from .recording import RecordTo

if TYPE_CHECKING:
    from ...engine.record.run_recorder import RunRecorder

ConfigSource = RunConfig | Callable[[], RunConfig]
"""A config, or a function that makes one, which is called only in the training thread since it may import torch."""


def real_trainer(config: RunConfig, telemetry: Telemetry, **options: Any) -> Any:
    """Make the engine's Trainer. Imports torch."""
    from ...engine.training.trainer import Trainer

    return Trainer(config, telemetry, **options)


class TrainingThread(QThread):
    """A thread that builds one run and trains it to its end.

    Args:
        source: what to train.
        first_commands: sent before the first step.
        options: passed on to the trainer (script, steps, state, paused); state and script may be functions that read
            them.
        record_to: where the run is recorded; None records nothing.
        make_trainer: makes the trainer from (config, telemetry, **options).
        cancel: called in any thread when it is to end soon.
        release: called in this thread when all is over.

    Attributes:
        is_done: whether it has nothing left to do but to finish.

    Signals:
        event: each lifecycle event, in order.
        ended: the run is over, its file is closed and its state stays as it is; another run may begin, though the
            thread may have to wait a moment for what was begun in the background.
    """

    event = Signal(object)
    ended = Signal()

    def __init__(self, source: ConfigSource, first_commands: Sequence[Command] = (), *, options: dict[str, Any],
                 make_trainer: Callable[..., Any] = real_trainer, record_to: RecordTo | None = None,
                 cancel: Callable[[], object] = lambda: None, release: Callable[[], object] = lambda: None,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("training")
        self.telemetry = Telemetry(on_event=self.event.emit)
        self._source = source
        self._first_commands = first_commands
        self._options = options
        self._record_to = record_to
        self._recorder: RunRecorder | None = None
        self._make_trainer, self._cancel, self._release = make_trainer, cancel, release
        self._trainer: Any = None
        self._requests: dict[str, dict[str, Any]] = {}
        self.is_done = self._stopping = self._has_ended = False
        self._lock = threading.Lock()

    def run(self) -> None:
        try:
            config = self._source() if callable(self._source) else self._source
            options = {name: value() if callable(value) else value for name, value in self._options.items()}
            if self._record_to is not None:
                self._begin_to_record(options)
            trainer = self._make_trainer(config, self.telemetry, ended=self._end, **options)
            with self._lock:
                if self._stopping:
                    return
                self._trainer = trainer
                trainer.watch(self._requests)
                for command in self._first_commands:
                    trainer.send(command)
            trainer.run()
        except Cancelled:
            self.event.emit(Finished(0, "cancelled while loading"))
        except ConfigError as error:
            self.event.emit(Failed(0, str(error), "", "", str(getattr(error, "place", "")),
                                   error.remedy if isinstance(error, Mendable) else ""))
        except Exception as error:  # no error in here may end the program
            self.event.emit(Failed(self.telemetry.pace.step, f"{type(error).__name__}: {error}",
                                   self.tr("Restart the run; if it happens again, report it with the details."),
                                   traceback.format_exc()))
        finally:
            self._end()
            self._release()
            self.is_done = True

    def _end(self) -> None:
        """Close the run's file, and let another run begin."""
        if not self._has_ended:
            self._has_ended = True
            if self._recorder is not None:
                self._recorder.close()
            self.ended.emit()

    def _begin_to_record(self, options: dict[str, Any]) -> None:
        """Give the trainer what records the run; where that cannot be, the run is not recorded, and that is told."""
        try:
            options["recorder"] = self._recorder = self._record_to.recorder(self._tell)
        except ConfigError as error:
            self._tell(str(error))

    def _tell(self, sentence: str) -> None:
        self.event.emit(Note(self.telemetry.pace.step, sentence))

    def send(self, command: Command) -> int | None:
        """Send a command to the trainer; None if there is no trainer yet.

        Returns:
            the ticket under which it will be answered.
        """
        with self._lock:
            return None if self._trainer is None else self._trainer.send(command)

    def watch(self, requests: dict[str, dict[str, Any]]) -> None:
        """Say which pictures are wanted."""
        with self._lock:
            self._requests = requests
            if self._trainer is not None:
                self._trainer.watch(requests)

    def stop(self) -> None:
        """End the run soon, even before it has begun. Returns at once."""
        self._cancel()
        with self._lock:
            self._stopping = True
            if self._trainer is not None:
                self._trainer.stop()

    def keep(self, kept: Callable[[], object]) -> bool:
        """Have the state of the next step boundary put into the run's file, with all that came before.

        Args:
            kept: called in another thread when it is there.

        Returns:
            whether it comes to that; else the run is not recorded, or over.
        """
        recorder, trainer = self._recorder, self.trainer
        if recorder is None or trainer is None or self._has_ended:
            return False
        trainer.ask_state(lambda state: recorder.keep_now(state, kept))
        return True

    @property
    def file(self) -> Path | None:
        """The file that the run is recorded to; None if it is not recorded."""
        return self._recorder.path if self._recorder is not None else None

    @property
    def trainer(self) -> Any:
        """The trainer, or None while it is not built."""
        return self._trainer
