"""A window on a run at the far end of a slow line: how soon commands are answered, what is lost, what memory grows."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ganviz.engine.link import reach
from ganviz.engine.link.place import Place
from ganviz.engine.link.reach import Reachable
from ganviz.engine.settings.commands import Pause, Set
from tests.engine.link.proxy import Proxy

from .attached import AttachedLoop, ListeningRun
from .loops import LiveLoop, wait_for
from .measure import Row, row
from .memory import resident

_BYTES_PER_SECOND = 125_000  # 1 Mbit/s
_SECONDS_BETWEEN_COMMANDS = 1.0
_MIB = 2**20


@dataclass(frozen=True)
class _ThroughProxy(Reachable):
    """The run, as it is reached through the slow line."""

    place: Place

    @contextmanager
    def reached(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Place]:
        yield self.place


def slow_line(preset: str, there_and_back: float, seconds: float) -> list[Row]:
    """Steer a run over a line of 1 Mbit/s.

    Args:
        there_and_back: seconds that a word and its answer take on the line.
    """
    listening = ListeningRun(preset, "--listen-at", "tcp://127.0.0.1:*")
    found = reach.find(listening.run.id)
    with Proxy(found.run.place(), _BYTES_PER_SECOND, there_and_back / 2) as proxy:
        window = AttachedLoop(listening, lambda cancelled: _ThroughProxy(found.host, found.found, proxy.place))
        delays: list[float] = []
        sizes: list[tuple[int, int]] = []
        begun, number = time.perf_counter(), 0
        while time.perf_counter() - begun < seconds:
            LiveLoop.process(_SECONDS_BETWEEN_COMMANDS)
            asked = time.perf_counter()
            window.answered(Set.of({"optimizer.g.lr": 1e-3 + 1e-6 * (number := number + 1)}))
            delays.append(time.perf_counter() - asked)
            sizes.append((resident(), resident(listening.run.pid)))
        last = window.answered(Pause()).step
        history = window.controller.history
        wait_for(lambda: history.last_step == last, 60)
        measured = history.pyramid().levels[-1].sums[len(history.names)].sum()  # how often D's loss was
        passed = proxy.passed
        window.close()
    what = f"{preset} over 1 Mbit/s, {1000 * there_and_back:.0f} ms there and back"
    late = statistics.quantiles(delays, n=20)[-1]
    of_window, of_run = (_tenths([pair[side] for pair in sizes]) for side in (0, 1))
    # the first measurements of all indicators take what is kept for the next ones; what a line holds up grows on
    late_growth = [tenths[-1] - tenths[4] for tenths in (of_window, of_run)]
    growth = [tenths[-1] - tenths[0] for tenths in (of_window, of_run)]
    missing = last - measured
    return [row(f"{what}: s until a command's answer", delays, at_most=0.5,
                note=f"{len(delays)} commands, 95 of 100 within {late:.2f} s; {last} steps, "
                     f"{passed / seconds / 1000:.0f} kB/s"),
            Row(f"{what}: steps missing in the curves", missing, (missing, missing), "at most 0", missing == 0),
            Row(f"{what}: growth after the first tenth, MiB", max(growth), (growth[0], growth[1]), "at most 16",
                max(growth) <= 16, f"by tenths: the window {_listed(of_window)}; the run {_listed(of_run)}"),
            Row(f"{what}: growth in the second half, MiB", max(late_growth), (late_growth[0], late_growth[1]),
                "at most 8", max(late_growth) <= 8, f"the window {late_growth[0]:+.1f}, the run {late_growth[1]:+.1f}")]


def _tenths(sizes: list[int]) -> list[float]:
    """MiB at the end of each tenth of the time."""
    return [sizes[round(number * (len(sizes) - 1) / 10)] / _MIB for number in range(1, 11)]


def _listed(tenths: list[float]) -> str:
    return " ".join(f"{mib:.0f}" for mib in tenths)
