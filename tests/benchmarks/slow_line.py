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
    # the first measurements of all indicators take what is kept for the next ones; what a line holds up grows on
    of_window, of_run = (_growth([pair[side] for pair in sizes]) for side in (0, 1))
    missing = last - measured
    return [row(f"{what}: s until a command's answer", delays, at_most=0.5,
                note=f"{len(delays)} commands, 95 of 100 within {late:.2f} s; {last} steps, "
                     f"{passed / seconds / 1000:.0f} kB/s"),
            Row(f"{what}: steps missing in the curves", missing, (missing, missing), "at most 0", missing == 0),
            Row(f"{what}: growth in the second half, MiB", max(of_window[-1], of_run[-1]),
                (of_window[-1], of_run[-1]), "at most 8", max(of_window[-1], of_run[-1]) <= 8,
                f"up to each tenth: the window {_listed(of_window[:-1])}; the run {_listed(of_run[:-1])}")]


def _growth(sizes: list[int]) -> list[float]:
    """MiB from the end of the first tenth to that of each later one; at the end, those of the second half alone."""
    tenths = [sizes[round(number * (len(sizes) - 1) / 10)] / _MIB for number in range(1, 11)]
    return [*(size - tenths[0] for size in tenths[1:]), tenths[-1] - tenths[4]]


def _listed(growth: list[float]) -> str:
    return " ".join(f"{mib:+.0f}" for mib in growth)
