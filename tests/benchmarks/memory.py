"""A long run: telemetry, history and the trainer keep a bounded amount, and its steps cost what they did at first."""

from __future__ import annotations

import ctypes
import resource
import statistics
import time

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.telemetry.history import ScalarHistory
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from .measure import Row

TINY = (("model.g_width", "8"), ("model.d_width", "8"), ("model.g_depth", "1"), ("model.d_depth", "1"),
         ("train.batch_size", "8"), ("data.size", "1000"))
_POINTS, _SMOOTHING = 250, 20  # of the Timeline in a window of usual size
_STRETCH = 20_000  # steps; about what is trained between two ticks of the window


class _WatchedRun:
    """A tiny run with compiled steps, watched as the window watches it, with nothing drawn."""

    def __init__(self) -> None:
        config = CommandLineRequest("ring-vanilla", overrides=TINY).resolve()
        self.trainer = Trainer(config, Telemetry(), attended=False)
        self.trainer.build()
        self.trainer.compile()
        self.trainer.watch({"samples": {}, "heatmap": {}, "verdicts": {}, "health": {}})
        self.history = ScalarHistory()
        self.history.clear(tuple(term.name for term in self.trainer.learner.terms()))

    def advance(self, steps: int) -> float:
        """Train and tick; seconds it took, without the probes' own, which have a budget."""
        trainer, start, last = self.trainer, time.perf_counter(), self.trainer.step + steps
        spent = trainer.observer.spent
        while trainer.step < last:
            trainer.advance(min(_STRETCH, last - trainer.step))
            self._tick()
        return time.perf_counter() - start - (trainer.observer.spent - spent)

    def _tick(self) -> None:
        from ganviz.ui.panels.timeline import moving

        for block in self.trainer.telemetry.drain_blocks():
            self.history.append(block)
        self.trainer.telemetry.drain_pictures()
        self.trainer.telemetry.drain_events()
        names = ("loss_d", "loss_g", "accuracy_real", "accuracy_fake")
        steps, mean, *_ = self.history.window(1, self.history.last_step, _POINTS, names)
        moving(steps, mean, _SMOOTHING)


def long_run(steps: int, pairs: int) -> list[Row]:
    """Growth of the memory from a tenth of the run to its end, and the cost of its last steps over that of the first.

    The last stretches of the long run take turns with the steps 1,000 to 20,000 of fresh ones.
    """
    run = _WatchedRun()
    run.advance(steps // 10)
    before, used_before, kept_before = resident(), in_use(), run.history.nbytes
    run.advance(steps - steps // 10 - pairs * _STRETCH)
    after, used_after, upto = resident(), in_use(), run.trainer.step  # before there are other runs beside it
    explained = (run.history.nbytes - kept_before) / 2**20
    ratios, early, late = [], [], []
    for _ in range(pairs):
        fresh = _WatchedRun()
        fresh.advance(1000)
        early.append(fresh.advance(_STRETCH - 1000) / (_STRETCH - 1000))
        del fresh
        late.append(run.advance(_STRETCH) / _STRETCH)
        ratios.append(early[-1] / late[-1])
    middle = statistics.median(ratios)
    rows = [Row(f"cost of a step, 1,000–20,000 / last of {run.trainer.step:,}", middle, (min(ratios), max(ratios)),
                "at least 0.95", middle >= 0.95, f"{1e6 * statistics.median(early):.1f} and "
                f"{1e6 * statistics.median(late):.1f} µs; {run.trainer.learner.placement.describe('compiled')}")]
    for name, one, other in (("resident memory", before, after), ("memory in use", used_before, used_after)):
        if one is not None and other is not None:
            grown = (other - one) / 2**20
            rows.append(Row(f"{name}, growth over {upto:,} steps, MiB", grown, (grown, grown),
                            f"≤ {explained + 4:.1f}", grown <= explained + 4,
                            f"{explained:.2f} MiB of it the history; 4 MiB is the allocator's play"))
    return rows


def resident(process: int | str = "self") -> int:
    """Resident bytes of a process now; where the system does not tell, this one's peak."""
    try:
        with open(f"/proc/{process}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


class _MallInfo(ctypes.Structure):
    """glibc's mallinfo2."""

    _fields_ = [(name, ctypes.c_size_t) for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks",
                                                     "fsmblks", "uordblks", "fordblks", "keepcost")]


def in_use() -> int | None:
    """Bytes that the C library has handed out and not taken back; None where it does not tell.

    Unlike the resident memory it leaves out what is freed and kept for the next step. Python's own small objects lie
    elsewhere.
    """
    try:
        mallinfo = ctypes.CDLL(None).mallinfo2
    except (OSError, AttributeError):
        return None
    mallinfo.restype = _MallInfo
    info = mallinfo()
    return info.uordblks + info.hblkhd
