"""Steps per second: our loop bare against the plain one, and with the window live against bare."""

from __future__ import annotations

import time
from pathlib import Path

import torch

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.record.run_recorder import RunRecorder
from ganviz.engine.settings import presets
from ganviz.engine.settings.commands import Pause, Run, SlowMotion
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from .arithmetic import products_alone
from .measure import Row, ratios, row
from .processes import LoopProcess

# Measurements of what the window costs after which it keeps to its budget, about, and the longest time for them.
_RESTS, _SECONDS_TO_SETTLE = 4, 30.0


class BareLoop:
    """Our training loop with nobody watching: losses, gradient norms, scores and averages are still recorded.

    Steps are compiled before anything is measured, where they can be, and it has been found out how they are run
    fastest here.
    """

    def __init__(self, config: RunConfig, recorder: RunRecorder | None = None) -> None:
        self.config = config
        self.trainer = Trainer(config, Telemetry(), attended=False, recorder=recorder)
        self.trainer.build()
        if not self.trainer.why_eager:
            self.trainer.compile()
        while not self.trainer.is_tuned:
            self.steps_per_second(0.05)

    def steps_per_second(self, seconds: float) -> float:
        """Train for about that long, at least one step."""
        trainer = self.trainer
        torch.set_num_threads(trainer.learner.placement.threads)
        start, first, chunk = time.perf_counter(), trainer.step, 1
        while trainer.step == first or time.perf_counter() - start < seconds:
            trainer.advance(chunk)
            trainer.telemetry.drain_blocks()
            trainer.telemetry.drain_events()
            # as many as the window's pump would take in at a time
            rate = (trainer.step - first) / (time.perf_counter() - start)
            chunk = max(1, int(min(0.05, seconds / 4) * rate))
        return (trainer.step - first) / (time.perf_counter() - start)

    def how(self) -> str:
        """Say how steps are run."""
        return self.trainer.execution_mode.text()


class LiveLoop:
    """The same with the window open and everything visible. Between measurements it is paused.

    Attributes:
        controller: of its run.
        frames: frames per second of each measurement.
    """

    def __init__(self, source: str) -> None:
        from PySide6.QtWidgets import QApplication

        from ganviz.ui.run.run_controller import RunController
        from ganviz.ui.window.main_window import MainWindow

        self._app = QApplication.instance() or QApplication([])
        self.controller = RunController()
        self._window = MainWindow(self.controller, remember=False)
        self._window.show()
        self._window.open_request(CommandLineRequest(source), paused=True)
        wait_for(lambda: self.controller.state == "paused", 60)
        self.controller.trainer.send(SlowMotion(0.0))  # some presets begin at a pace that can be followed
        self.controller.trainer.send(Run())
        wait_for(lambda: not self._is_compiling() and self.controller.trainer.is_tuned, 120)
        self.frames: list[float] = []

    def _is_compiling(self) -> bool:
        trainer = self.controller.trainer
        return trainer.learner.compiled is None and not trainer.why_eager

    def steps_per_second(self, seconds: float) -> float:
        """Train for about that long."""
        trainer = self.controller.trainer
        trainer.send(Run())
        self.process(0.5)
        self._window.pump.reset_measurement()
        first, start = trainer.step, time.perf_counter()
        self.process(seconds)
        rate = (trainer.step - first) / (time.perf_counter() - start)
        self.frames.append(self._window.pump.averages()[0])
        trainer.send(Pause())
        wait_for(lambda: self.controller.state == "paused", 10)
        return rate

    def settle(self) -> None:
        """Train until it has been measured what the window really costs, so that it can keep to its budget."""
        trainer = self.controller.trainer
        trainer.send(Run())
        begun = time.perf_counter()
        while trainer.telemetry.watching.measured < _RESTS and time.perf_counter() - begun < _SECONDS_TO_SETTLE:
            self.process(0.5)
        trainer.send(Pause())
        wait_for(lambda: self.controller.state == "paused", 10)

    def close(self) -> None:
        close(self._window, self.controller)

    @staticmethod
    def process(duration: float) -> None:
        """Let the window live for so many seconds."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(int(duration * 1000), loop.quit)
        loop.exec()


def bare_over_plain(preset: str, at_least: float, pairs: int, seconds: float) -> Row:
    """Our loop over the plain eager one at its best number of threads: same networks, losses, batch and data."""
    bare = LoopProcess("bare", preset)
    bare.steps_per_second(seconds / 2)
    plain = LoopProcess("reference", preset)
    try:
        plain.choose_threads(seconds)
        found, ours, theirs = ratios(lambda: bare.steps_per_second(seconds), lambda: plain.steps_per_second(seconds),
                                     pairs)
        how = bare.how()
    finally:
        plain.close()
        bare.close()
    return row(f"{preset}: bare loop / plain eager loop", found, at_least=at_least,
               note=f"{ours:.4g} steps/s ({how}) and {theirs:.4g} "
                    f"({plain.threads} thread{'s' * (plain.threads > 1)})")


def perceptrons() -> list[str]:
    """List the presets without convolutions."""
    return [name for name in presets.names()
            if not RunConfig.from_dict(presets.tree(name)).model.owner.convolutional]


def compiled_over_eager(preset: str, at_least: float, pairs: int, seconds: float) -> Row:
    """Our loop with compiled steps over the same one operation after the other."""
    config = CommandLineRequest(preset).resolve()
    compiled, eager = BareLoop(config), BareLoop(config.with_changes({"device.compile": False}))
    compiled.steps_per_second(seconds / 4)
    eager.steps_per_second(seconds / 4)
    found, ours, plain = ratios(lambda: compiled.steps_per_second(seconds), lambda: eager.steps_per_second(seconds),
                                pairs)
    alone = products_alone(eager.trainer.learner.iterate)
    return row(f"{preset}: compiled / eager", found, at_least=at_least,
               note=f"{ours:.0f} and {plain:.0f} steps/s{f' ({why})' if (why := compiled.trainer.why_eager) else ''}; "
                    f"matrix products alone, at one core's peak: {alone:.0f}")


def live_over_bare(source: str, at_least: float, pairs: int, seconds: float) -> list[Row]:
    """With the window open and everything visible, over the bare loop; and the frame rate during it.

    Args:
        source: name of a preset, or path of a config.
    """
    live, bare, preset = LiveLoop(source), BareLoop(CommandLineRequest(source).resolve()), Path(source).stem
    bare.steps_per_second(1.0)
    live.settle()
    live.frames.clear()
    found, with_window, alone = ratios(lambda: live.steps_per_second(seconds),
                                       lambda: bare.steps_per_second(seconds), pairs)
    live.close()
    return [row(f"{preset}: window live / bare", found, at_least=at_least,
                note=f"{with_window:.0f} and {alone:.0f} steps/s"),
            row(f"{preset}: frames per second meanwhile", live.frames, at_least=20)]


def close(window, controller) -> None:
    """Close a window and its run; what outlives the program takes it down."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    window.close()
    controller.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def wait_for(condition, seconds: float) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + seconds
    while not condition():
        QApplication.processEvents()
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")
