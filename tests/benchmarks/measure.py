"""Interleaved measurements: this machine's speed drifts, so only ratios of neighbours are compared."""

from __future__ import annotations

import platform
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        name: what was measured.
        value: the figure, a median of ratios where it is one.
        spread: (lowest, highest) of what it is the median of.
        aim: what is wanted, in words.
        met: whether it is.
        note: what stands behind it (absolute figures, sample counts).
    """

    name: str
    value: float
    spread: tuple[float, float]
    aim: str
    met: bool
    note: str = field(default="")

    def text(self) -> str:
        low, high = self.spread
        return (f"{self.name:<46} {self.value:8.3f}  ({low:.3f} – {high:.3f})  {self.aim:<14} "
                f"{'met' if self.met else 'NOT MET':<8} {self.note}")


@dataclass(frozen=True)
class Remark:
    """A line of the table without a figure that is aimed at.

    Attributes:
        name: what it is about.
        words: what is to be said of it.
    """

    name: str
    words: str

    def text(self) -> str:
        return f"{self.name:<46} {self.words}"


def not_measured(name: str, why: str) -> Remark:
    """Say what a figure needs that is not here."""
    return Remark(name, f"not measured here: {why}")


def in_turn(contenders: dict[str, Callable[[], float]], turns: int) -> dict[str, list[float]]:
    """Call all of them in each turn; their figures, turn by turn."""
    found: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(turns):
        # the order alternates, so that a drift in one direction favours none
        for name in list(contenders)[::-1 if turn % 2 else 1]:
            found[name].append(contenders[name]())
    return found


def ratios(one: Callable[[], float], other: Callable[[], float], pairs: int) -> tuple[list[float], float, float]:
    """Call both in turn; ratios one/other pair by pair, and the medians of both."""
    found = in_turn({"one": one, "other": other}, pairs)
    return quotients(found["one"], found["other"]), statistics.median(found["one"]), statistics.median(found["other"])


def quotients(one: list[float], other: list[float]) -> list[float]:
    """Divide turn by turn."""
    return [a / b for a, b in zip(one, other, strict=True)]


def row(name: str, values: list[float], at_least: float | None = None, at_most: float | None = None,
        note: str = "") -> Row:
    """A Row of the median of some values against a bound."""
    middle = statistics.median(values)
    met = (at_least is None or middle >= at_least) and (at_most is None or middle <= at_most)
    aim = f"at least {at_least:g}" if at_least is not None else f"at most {at_most:g}"
    return Row(name, middle, (min(values), max(values)), aim, met, note)


def machine() -> str:
    """The processor and the versions, for the head of the table."""
    import os

    import PySide6
    import torch

    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            model = next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return (f"{model}, {os.cpu_count()} cores, {torch.backends.cpu.get_cpu_capability()}; Python "
            f"{platform.python_version()}, torch {torch.__version__}, PySide6 {PySide6.__version__}")
