"""Train a preset as it is shipped, and read the indicators of the Health panel on the way, as a person would."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np

from ganviz.engine.probes.base import PROBES
from ganviz.engine.probes.indicators import Indicator

from .runs import advance_to, begun

_SAMPLES = 2000  # of each measurement, or as many as a probe can


@dataclass(frozen=True)
class Watched:
    """A training that is over.

    Attributes:
        steps, seconds: that it took; loading, compiling and measuring are not counted.
        measurements: the indicators by name, of each measurement.
    """

    steps: int
    seconds: float
    measurements: tuple[dict[str, Indicator], ...]

    @property
    def last(self) -> dict[str, Indicator]:
        return self.measurements[-1]

    def values(self, name: str) -> np.ndarray:
        """(measurements,) of an indicator; NaN where it had no value."""
        return np.array([found[name].value for found in self.measurements], float)

    def words(self) -> str:
        """How long it was."""
        return f"{self.steps:,} steps in {self.seconds:.0f} s"


def watch(preset: str, steps: int, *probes: str, measurements: int = 1, **changes: Any) -> Watched:
    """Train with one thread, compiled where that can be.

    Args:
        preset: its name.
        steps: iterations.
        probes: that measure.
        measurements: 1 is at the end; more are before the first step, and then after ever longer whiles from a
            fiftieth of the steps on.
        changes: dotted settings with "__" for the dot.

    Raises:
        Diverged: as it says.
    """
    trainer = begun(preset, **changes)
    measuring = [PROBES[name]() for name in probes]
    seconds, found = 0.0, []
    stops = [0, *np.geomspace(steps, steps / 50, measurements - 1).round()[::-1]] if measurements > 1 else [steps]
    for stop in stops:
        start = time.perf_counter()
        advance_to(trainer, int(stop))
        seconds += time.perf_counter() - start
        view = trainer.view({"samples": _SAMPLES})
        found.append({i.name: i for probe in measuring for i in probe.measure(view).indicators})
    trainer.close()
    return Watched(trainer.step, seconds, tuple(found))
