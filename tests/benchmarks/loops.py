"""Steps per second: our loop bare against the plain one, and with the window live against bare."""

from __future__ import annotations

import time

import torch

from ganviz.engine.commands import Pause, Run
from ganviz.engine.launch import LaunchRequest
from ganviz.engine.telemetry import Telemetry
from ganviz.engine.trainer import Trainer

from .measure import Row, ratios, row
from .reference import ReferenceLoop

# Our networks without what the plain loop has not: both then do the same arithmetic.
_SAME = (("regularizers.dropout", "false"), ("regularizers.label-smoothing", "false"))


class BareLoop:
    """Our training loop with nobody watching: losses, gradient norms, scores and averages are still recorded."""

    def __init__(self, preset: str, overrides: tuple[tuple[str, str], ...] = ()) -> None:
        self.config = LaunchRequest(preset, overrides=overrides).resolve()
        self.trainer = Trainer(self.config, Telemetry(), attended=False)
        self.trainer.build()

    def steps_per_second(self, seconds: float) -> float:
        """Train for about that long."""
        trainer = self.trainer
        start, first = time.perf_counter(), trainer.step
        while time.perf_counter() - start < seconds:
            trainer.advance(max(1, int(20 * seconds)))
            trainer.telemetry.drain_blocks()
            trainer.telemetry.drain_events()
        return (trainer.step - first) / (time.perf_counter() - start)


def bare_over_plain(preset: str, at_least: float, pairs: int, seconds: float) -> Row:
    """Our loop over the plain eager one, same networks, batch and threads."""
    bare = BareLoop(preset, _SAME)
    torch.set_num_threads(bare.trainer.learner.placement.threads)
    reference = ReferenceLoop(bare.config, bare.trainer)
    bare.steps_per_second(seconds / 4)
    reference.steps_per_second(seconds / 4)
    found, ours, plain = ratios(lambda: bare.steps_per_second(seconds), lambda: reference.steps_per_second(seconds),
                                pairs)
    return row(f"{preset}: bare loop / plain eager loop", found, at_least=at_least,
               note=f"{ours:.0f} and {plain:.0f} steps/s")


def live_over_bare(preset: str, at_least: float, pairs: int, seconds: float) -> list[Row]:
    """With the window open and everything visible, over the bare loop; and the frame rate during it."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from ganviz.ui.main_window import MainWindow
    from ganviz.ui.run_controller import RunController

    _ = QApplication.instance() or QApplication([])
    controller = RunController()
    window = MainWindow(controller, remember=False)
    window.show()
    window.open_request(LaunchRequest(preset), paused=True)
    _wait_for(lambda: controller.state == "paused", 60)
    bare = BareLoop(preset)
    frames: list[float] = []

    def live() -> float:
        controller.trainer.send(Run())
        _process(0.5)
        window.pump.reset_measurement()
        first, start = controller.trainer.step, time.perf_counter()
        _process(seconds)
        rate = (controller.trainer.step - first) / (time.perf_counter() - start)
        frames.append(window.pump.averages()[0])
        controller.trainer.send(Pause())
        _wait_for(lambda: controller.state == "paused", 10)
        return rate

    def _process(duration: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(int(duration * 1000), loop.quit)
        loop.exec()

    bare.steps_per_second(1.0)
    live()
    frames.clear()
    found, with_window, alone = ratios(live, lambda: bare.steps_per_second(seconds), pairs)
    window.close()
    QCoreApplication.processEvents()
    return [row(f"{preset}: window live / bare", found, at_least=at_least,
                note=f"{with_window:.0f} and {alone:.0f} steps/s"),
            row(f"{preset}: frames per second meanwhile", frames, at_least=20)]


def _wait_for(condition, seconds: float) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + seconds
    while not condition():
        QApplication.processEvents()
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")
