"""Trainers that misbehave, and small runs, for the window's tests."""

from __future__ import annotations

import threading
from typing import Any

from ganviz.engine.config import RunConfig
from ganviz.engine.telemetry import Telemetry
from ganviz.engine.trainer import Trainer
from tests.engine.helpers import config as small_config


class BrokenTrainer:
    """Raises an exception in the training thread, outside of what a real trainer guards."""

    def __init__(self, config: RunConfig, telemetry: Telemetry, **options: Any) -> None:
        raise ZeroDivisionError("the toy is broken")


class SlowImport:
    """Makes real trainers, but only after `go` is set: as if torch took long to import."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.go = threading.Event()
        self.made = 0

    def __call__(self, config: RunConfig, telemetry: Telemetry, **options: Any) -> Trainer:
        self.entered.set()
        self.go.wait(20)
        self.made += 1
        return Trainer(config, telemetry, **options)


def until_state(qtbot, controller, *states: str) -> None:
    """Wait until a controller's run is in one of the states."""
    qtbot.waitUntil(lambda: controller.state in states, timeout=20_000)


__all__ = ["BrokenTrainer", "SlowImport", "small_config", "until_state"]
