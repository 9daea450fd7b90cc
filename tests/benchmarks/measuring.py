"""A full measurement of all indicators while the training goes on: how long it takes, and what it costs."""

from __future__ import annotations

import statistics
import time

from ganviz.engine.telemetry.events import Measuring

from .loops import LiveLoop
from .measure import Row, row


def full_measurement(preset: str, times: int) -> list[Row]:
    """Seconds from the question to the last answer, with the window open; and the training's speed meanwhile."""
    live = LiveLoop(preset)
    live.steps_per_second(2.0)
    seconds, speeds = [], []
    for _ in range(times):
        before = live.steps_per_second(2.0)
        took, meanwhile = _measure(live)
        seconds.append(took)
        speeds.append(meanwhile / before)
    live.close()
    return [row(f"{preset}: full measurement on 10,000 samples, seconds", seconds, at_most=10),
            row(f"{preset}: training's speed meanwhile / before", speeds, at_least=0.0,
                note=f"median of {times}; {statistics.median(seconds):.1f} s each")]


def _measure(live: LiveLoop) -> tuple[float, float]:
    """(seconds, steps per second) of one measurement."""
    controller, over = live.controller, []

    def take(event) -> None:
        if isinstance(event, Measuring) and event.done == event.total:
            over.append(event)

    controller.event.connect(take)
    controller.run()
    start, first = time.perf_counter(), controller.trainer.step
    controller.measure()
    while not over:
        live.process(0.02)
    took = time.perf_counter() - start
    steps = controller.trainer.step - first
    controller.event.disconnect(take)
    if over[0].reason:
        raise RuntimeError(over[0].reason)
    return took, steps / took
