"""Memory over a long run: telemetry, history and the trainer keep a bounded amount."""

from __future__ import annotations

import resource

from ganviz.engine.history import ScalarHistory
from ganviz.engine.launch import LaunchRequest
from ganviz.engine.telemetry import Telemetry
from ganviz.engine.trainer import Trainer

from .measure import Row

_TINY = (("model.g_width", "8"), ("model.d_width", "8"), ("model.g_depth", "1"), ("model.d_depth", "1"),
         ("train.batch_size", "8"), ("data.size", "1000"))


def growth(steps: int) -> Row:
    """Growth of the resident memory from a tenth of the run to its end, beside what the history's bound allows."""
    trainer = Trainer(LaunchRequest("ring-vanilla", overrides=_TINY).resolve(), Telemetry(), attended=False)
    trainer.build()
    trainer.watch({"samples": {}, "heatmap": {}, "verdicts": {}, "health": {}})
    history = ScalarHistory()

    def advance(count: int) -> None:
        for _ in range(count // 1000):
            trainer.advance(1000)
            for block in trainer.telemetry.drain_blocks():
                history.append(block)
            trainer.telemetry.drain_pictures()
            trainer.telemetry.drain_events()

    advance(steps // 10)
    before, kept_before = _resident(), history.nbytes
    advance(steps - steps // 10)
    after, kept_after = _resident(), history.nbytes
    grown, explained = (after - before) / 2**20, (kept_after - kept_before) / 2**20
    return Row(f"memory growth over {steps:,} steps, MiB", grown, (grown, grown), f"≤ {explained + 4:.1f}",
               grown <= explained + 4, f"{explained:.2f} MiB of it the history; 4 MiB is the allocator's play")


def _resident() -> int:
    """Resident bytes now; where the system does not tell, the peak."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
