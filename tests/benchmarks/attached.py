"""A run in another process: its speed and frames with the window attached, and how soon a command is answered."""

from __future__ import annotations

import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from ganviz.engine.link import endpoint, reach
from ganviz.engine.link.client import RemoteRun
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings.commands import Command, Pause, Run, Set, SlowMotion
from ganviz.engine.telemetry.events import Applied, Event, Finished, Started
from ganviz.engine.telemetry.mailbox import Telemetry

from .loops import BareLoop, LiveLoop, close, wait_for
from .measure import Row, in_turn, quotients, row
from .processes import ROOT, environment

_SECONDS_TO_START, _SECONDS_TO_TUNE = 120, 300
_SECONDS_BETWEEN_COMMANDS = 0.1


class ListeningRun:
    """`ganviz train PRESET --listen` in a process of its own, until it is closed.

    Args:
        options: further ones of `ganviz train`.
    """

    def __init__(self, preset: str, *options: str) -> None:
        command = [sys.executable, "-m", "ganviz", "train", preset, "--no-record", "--listen", *options]
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL)
        until = time.perf_counter() + _SECONDS_TO_START
        while not (found := [run for run in endpoint.listening() if run.pid == self._process.pid]):
            if time.perf_counter() > until or self._process.poll() is not None:
                self.close()
                raise TimeoutError("the run does not listen")
            time.sleep(0.1)
        self.run = found[0]

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()


class AttachedLoop:
    """A run in another process with the window attached and everything visible. Between measurements it is paused.

    Args:
        listening: the run.
        find: finds it, as in `AttachedRun`; without it, the line is the run's own.

    Attributes:
        controller: of the window.
        frames: frames per second of each measurement.
    """

    def __init__(self, listening: ListeningRun, find: Callable[[Any], Any] | None = None) -> None:
        from PySide6.QtWidgets import QApplication

        from ganviz.ui.run.attached_run import AttachedRun
        from ganviz.ui.run.run_controller import RunController
        from ganviz.ui.window.main_window import MainWindow

        self._app = QApplication.instance() or QApplication([])
        self._listening = listening
        self.controller = RunController()
        self._window = MainWindow(self.controller, remember=False)
        self._window.show()
        self._answers: dict[int, Applied] = {}
        self.controller.event.connect(self._note)
        self.controller.attach(AttachedRun(find or (lambda cancelled: reach.find(listening.run.id))))
        wait_for(lambda: self.controller.state == "running", _SECONDS_TO_START)
        # each way of running steps has been measured, and the fastest is taken
        wait_for(lambda: self.controller.telemetry.pace.speeds, _SECONDS_TO_TUNE)
        self.frames: list[float] = []

    def _note(self, event: Event) -> None:
        if isinstance(event, Applied):
            self._answers[event.ticket] = event

    def answered(self, command: Command) -> Applied:
        """Have a command carried out; its answer."""
        ticket = self.controller.trainer.send(command)
        wait_for(lambda: ticket in self._answers, 10)
        return self._answers[ticket]

    def steps_per_second(self, seconds: float) -> float:
        """Train for about that long."""
        self.answered(Run())
        LiveLoop.process(0.5)
        self._window.pump.reset_measurement()
        first = self.answered(SlowMotion(0.0))  # changes nothing, and its answer says at which step and when
        LiveLoop.process(seconds)
        last = self.answered(SlowMotion(0.0))
        self.frames.append(self._window.pump.averages()[0])
        self.answered(Pause())
        return (last.step - first.step) / (last.made_at - first.made_at)

    def close(self) -> None:
        close(self._window, self.controller)
        self._listening.close()


def attached_over_in_thread(preset: str, pairs: int, seconds: float) -> list[Row]:
    """A run in another process with the window attached, over the same in the window's own, and over the bare loop."""
    loops = {"attached": AttachedLoop(ListeningRun(preset)), "in-thread": LiveLoop(preset),
             "bare": BareLoop(CommandLineRequest(preset).resolve())}
    for loop in loops.values():
        loop.steps_per_second(1.0)
    loops["attached"].frames.clear()
    found = in_turn({name: (lambda loop=loop: loop.steps_per_second(seconds)) for name, loop in loops.items()}, pairs)
    frames = list(loops["attached"].frames)
    loops["attached"].close()
    loops["in-thread"].close()
    speeds = ", ".join(f"{name} {statistics.median(values):.0f}" for name, values in found.items())
    return [row(f"{preset}: attached / in-thread", quotients(found["attached"], found["in-thread"]), at_least=1.0,
                note=f"steps/s: {speeds}"),
            row(f"{preset}: attached / bare", quotients(found["attached"], found["bare"]), at_least=0.97),
            row(f"{preset}: frames per second attached", frames, at_least=60)]


def command_latency(preset: str, commands: int) -> list[Row]:
    """Milliseconds from a command until its answer, beyond the step that was under way."""
    listening, events, news = ListeningRun(preset), [], threading.Event()

    def note(event: Event) -> None:
        events.append(event)
        news.set()

    telemetry = Telemetry(on_event=note)
    remote = RemoteRun(listening.run.place(), telemetry, name="benchmark")
    thread = threading.Thread(target=remote.run)
    thread.start()

    def wait(is_so) -> None:
        until = time.perf_counter() + _SECONDS_TO_START
        while not is_so():
            news.wait(0.5)
            news.clear()
            if time.perf_counter() > until:
                raise TimeoutError("the run does not answer")

    delays, steps = [], []
    try:
        wait(lambda: any(isinstance(event, Started) for event in events) and telemetry.pace.steps_per_second)
        for number in range(commands):
            time.sleep(_SECONDS_BETWEEN_COMMANDS)
            telemetry.drain_blocks()
            asked = time.perf_counter()
            ticket = remote.send(Set.of({"optimizer.g.lr": 1e-3 + 1e-6 * number}))
            wait(lambda ticket=ticket: any(isinstance(e, Applied) and e.ticket == ticket for e in events[-20:]))
            delays.append(1000 * (time.perf_counter() - asked))
            steps.append(1000 / max(telemetry.pace.steps_per_second, 1e-9))
        assert not any(isinstance(event, Finished) for event in events)
    finally:
        remote.stop()
        thread.join()
        listening.close()
    beyond = [delay - step for delay, step in zip(delays, steps, strict=True)]
    return [row(f"{preset}, attached: ms until a command's answer, less a step", beyond, at_most=20,
                note=f"{commands} commands; a step takes {statistics.median(steps):.3g} ms")]
