"""The process in which a window trains a run apart from itself: python -m ganviz.worker FOLDER.

It trains what the folder says, listens, and ends when the window has left it: when its standard input has ended, and no
other window is attached.
"""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from pathlib import Path

import msgspec

from .ending import Ending
from .engine.link.own_process import JOB, LISTENING, PROBLEM, STATE, Job, RecordJob
from .engine.plugins import sources
from .engine.record import library
from .engine.record.run_recorder import RunRecorder
from .engine.settings.commands import parse_script
from .engine.settings.config import RunConfig
from .engine.settings.params import ConfigError
from .engine.system import data_places, files
from .engine.system.cores import leave_cores_free
from .engine.telemetry.events import Note
from .engine.telemetry.mailbox import Telemetry

OK, FAILED = 0, 1

_SECONDS_BETWEEN_LOOKS = 0.2


def main(folder: Path) -> int:
    """Train what the folder says; return the exit code."""
    leave_cores_free()
    window = Window()
    try:
        with Ending() as ending, data_places.guarded():
            train(folder, window, ending)
    except ConfigError as error:
        files.write(folder / PROBLEM, str(error))
        return FAILED
    return OK


class Window:
    """The window that has started this process.

    Attributes:
        is_gone: whether it has closed the line to this process, or is no longer.
    """

    def __init__(self) -> None:
        self.is_gone = threading.Event()
        threading.Thread(target=self._wait, name="window", daemon=True).start()

    def _wait(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while sys.stdin.buffer.read(1024):
                pass
        self.is_gone.set()


def train(folder: Path, window: Window, ending: Ending) -> None:
    """Train the run to its end, and stay until the window has had all of it.

    Raises:
        ConfigError: it cannot be trained.
    """
    job = msgspec.json.decode((folder / JOB).read_bytes(), type=Job)
    from .engine.checkpoint import state as states  # imports torch
    from .engine.link.listener import Listener
    from .engine.training.trainer import Trainer

    sources.name_again(job.plugins)
    sources.load()
    telemetry = Telemetry()
    recorder = _recorder(job.record, telemetry) if job.record is not None else None
    state = states.load(folder / STATE) if (folder / STATE).exists() else None
    trainer = Trainer(RunConfig.from_dict(job.config), telemetry, script=parse_script({"command": job.script}),
                      steps=job.steps, state=state, paused=job.paused, attended=job.attended, recorder=recorder)
    done = threading.Event()
    thread = threading.Thread(target=lambda: (trainer.run(), done.set()), name="training")
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(Listener(trainer, telemetry, job.name, file=recorder and recorder.path))
        if recorder is not None:
            stack.callback(recorder.close)  # before windows are waited for
        files.write(folder / LISTENING, msgspec.json.encode(listener.run).decode())
        ending.begin_with(trainer.stop)
        thread.start()
        while not done.wait(_SECONDS_BETWEEN_LOOKS):
            _empty(telemetry)
            if window.is_gone.is_set() and not listener.attached:
                trainer.stop()
        thread.join()
        if recorder is not None:
            recorder.close()
        while not window.is_gone.wait(_SECONDS_BETWEEN_LOOKS) and not ending.has_come():
            pass  # it may still want the last state


def _empty(telemetry: Telemetry) -> None:
    """Forget what nobody in this process reads."""
    telemetry.drain_events()
    telemetry.drain_blocks()
    telemetry.drain_pictures()


def _recorder(job: RecordJob, telemetry: Telemetry) -> RunRecorder | None:
    """Begin to record the run; where that cannot be, it is not recorded, and that is told."""
    def tell(sentence: str) -> None:
        telemetry.send_event(Note(telemetry.pace.step, sentence))

    new_path = Path(job.new_path) if job.new_path else None
    try:
        if job.fork_of is not None:
            return RunRecorder.forked(job.name, job.limit, tell, msgspec.convert(job.fork_of, library.ForkPoint))
        if not job.path:
            return RunRecorder.new(job.name, job.limit, tell, path=new_path)
        return RunRecorder.going_on(Path(job.path), job.limit, tell, job.parent)
    except ConfigError as error:
        tell(str(error))
        return None


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is the window's to end the run
    sys.exit(main(Path(sys.argv[1])))
