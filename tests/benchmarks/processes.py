"""Loops in processes of their own: those that other people write, and ours as `ganviz train` runs it.

There a loop has the settings of OpenMP that it would have from a terminal: the window asks OpenMP for passive waiting,
which costs a second thread most of what it gains in convolutions.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from ganviz.engine.numerics.device import cores

ROOT = Path(__file__).resolve().parents[2]


class Loop(Protocol):
    """A loop that can be measured, with so many OpenMP threads."""

    threads: int

    def steps_per_second(self, seconds: float) -> float: ...

    def how(self) -> str: ...


def environment() -> dict[str, str]:
    """Give the environment that a process has from a terminal."""
    return {k: v for k, v in os.environ.items() if k not in ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT")}


class LoopProcess:
    """A loop in a process of its own.

    Args:
        module: of this package, which serves it.
        name: of the loop.

    Attributes:
        threads: with which it is measured.
    """

    def __init__(self, module: str, name: str) -> None:
        self._process = subprocess.Popen([sys.executable, "-m", f"tests.benchmarks.{module}", name], cwd=ROOT,
                                         env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.threads = 1

    def steps_per_second(self, seconds: float) -> float:
        self._process.stdin.write(f"{self.threads} {seconds}\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def choose_threads(self, seconds: float) -> dict[int, float]:
        """Measure with one thread and with all cores and keep the faster; steps per second of each."""
        speeds = {}
        for self.threads in sorted({1, cores()}):
            self.steps_per_second(seconds / 2)
            speeds[self.threads] = self.steps_per_second(seconds)
        self.threads = max(speeds, key=speeds.__getitem__)
        return speeds

    def how(self) -> str:
        """Say how the loop runs its steps."""
        self._process.stdin.write("how\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


def serve(loop: Loop) -> None:
    """Measure as asked on standard input, a line "THREADS SECONDS" each, and answer with steps per second; "how" is
    answered with how steps are run.
    """
    for line in sys.stdin:
        if line.strip() == "how":
            print(loop.how(), flush=True)
            continue
        threads, seconds = line.split()
        loop.threads = int(threads)
        print(loop.steps_per_second(float(seconds)), flush=True)
