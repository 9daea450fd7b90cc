"""From asking for a change to its mark on the screen."""

from __future__ import annotations

import time

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.telemetry.events import Applied

from .loops import close, wait_for
from .measure import Row, row


def command_latency(preset: str, commands: int) -> list[Row]:
    """Steps from sending a command to its application, and milliseconds until the Timeline has painted its mark."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from ganviz.ui.run.run_controller import RunController
    from ganviz.ui.window.main_window import MainWindow

    app = QApplication.instance() or QApplication([])
    controller = RunController()
    window = MainWindow(controller, remember=False)
    window.show()
    window.open_request(CommandLineRequest(preset), paused=False)
    wait_for(lambda: controller.state == "running" and controller.history.last_step > 50, 60)
    timeline = window.panels["timeline"]
    painted: list[float] = []

    class Paints(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                painted.append(time.perf_counter())
            return False

    watcher = Paints()
    for child in [timeline, *timeline.findChildren(QObject)]:
        if child.isWidgetType():
            child.installEventFilter(watcher)
    answers: list[Applied] = []
    controller.event.connect(lambda e: answers.append(e) if isinstance(e, Applied) else None)
    steps, delays = [], []
    for number in range(commands):
        answers.clear()
        start, step = time.perf_counter(), controller.trainer.step
        controller.set({"optimizer.g.lr": 1e-3 + 1e-6 * number})
        wait_for(lambda: answers, 5)
        steps.append(answers[0].step - step)
        marked = time.perf_counter()
        wait_for(lambda since=marked: any(p > since for p in painted), 5)
        delays.append(1000 * (next(p for p in painted if p > marked) - start))
        painted.clear()
        end = time.perf_counter() + 0.05
        while time.perf_counter() < end:
            app.processEvents()
    close(window, controller)
    return [row("command: iterations begun before it is applied", [float(s) for s in steps], at_most=1,
                note=f"{commands} commands in {preset}"),
            row("command: ms until its mark is painted", delays, at_most=100)]
