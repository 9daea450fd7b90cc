#!/usr/bin/env python3
"""Run all tests in a lane for each core, in two at least, and print what each part said when it is done.

One lane begins with the window's tests, which run one after the other, and the others with what leaves them most of the
machine; what keeps more than one core busy, as compilers do, comes last, and in parts so short that no lane waits long
for another. A lane that has nothing of its own left takes what remains, and at last what another has not begun.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = ("python3", "start.py", "test")
COMPILED = "tests/engine/compiled"
AGREEMENT = f"{COMPILED}/test_agreement.py"  # compiles about as much as all others together
# what differs between processors: with shorter vectors, sums have another order, and compiled steps other code; of the
# special cases that are compiled, maxout alone has loops that no combination of the registered kinds has
DEPENDENT = [["-k", "not special_cases or maxout", AGREEMENT],
             [*(f"{COMPILED}/test_{name}.py" for name in ("steps", "graphed")), "tests/engine/models/test_learning.py",
              "tests/engine/numerics", "tests/engine/checkpoint/test_state.py"]]


@dataclass
class Part:
    """Some of the tests: arguments of pytest, and what to add to the environment."""

    title: str
    arguments: list[str]
    environment: dict[str, str] = field(default_factory=dict)


APART = [f"tests/ui/{folder}" for folder in ("lessons", "run", "runs", "translation")]
WINDOW = [Part("the window's runs and lessons", APART),
          Part("the rest of the window", ["tests/ui", *(f"--ignore={folder}" for folder in APART)])]
LIGHT = [
    Part("the contracts", ["tests/contracts"]),
    Part("the rest of the engine", ["tests/engine", f"--ignore={COMPILED}"]),
    Part("whatever is left", ["tests", "--ignore=tests/ui", "--ignore=tests/contracts", "--ignore=tests/engine"]),
    Part("compiled steps beside single operations", [AGREEMENT]),
    Part("compiled steps", [COMPILED, f"--ignore={AGREEMENT}"]),
]


def with_shorter_vectors() -> list[Part]:
    """What depends on the processor, once more for each lesser one than this."""
    import torch

    own, parts = torch.backends.cpu.get_cpu_capability(), []
    for level, onednn in (("AVX2", "AVX2"), ("DEFAULT", "SSE41")):
        if level != own:
            environment = {"ATEN_CPU_CAPABILITY": level.lower(), "ONEDNN_MAX_CPU_ISA": onednn}
            parts += [Part(f"{level} instead of {own}", arguments, environment) for arguments in DEPENDENT]
    return parts


class Lanes:
    """What is still to be run, what runs, and what has failed.

    Args:
        parts: what any lane takes, in this order.
        command: what a part's arguments are given to.

    Attributes:
        failed: titles of the parts that did.
    """

    def __init__(self, parts: list[Part], command: Sequence[str] = COMMAND) -> None:
        self.failed: list[str] = []
        self._parts = deque(parts)
        self._own: list[deque[Part]] = []
        self._command = command
        self._running: set[subprocess.Popen] = set()
        self._lock = threading.Lock()
        self._ended = False

    def run(self, own: list[Part]) -> None:
        """Run a lane's own parts, then what nobody has taken yet, then what other lanes have not begun."""
        mine = deque(own)
        with self._lock:
            self._own.append(mine)
        while (part := self._take(mine)) is not None:
            self._run(part)

    def end(self) -> None:
        """End what runs, with all that it has started, and begin nothing more."""
        with self._lock:
            self._ended = True
            for parts in (self._parts, *self._own):
                parts.clear()
            for process in self._running:
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGTERM)

    def _take(self, mine: deque[Part]) -> Part | None:
        with self._lock:
            return next((parts.popleft() for parts in (mine, self._parts, *self._own) if parts), None)

    def _run(self, part: Part) -> None:
        began = time.monotonic()
        with self._lock:
            if self._ended:
                return
            # one thread each: more would only wait for the other lane's
            environment = {"OMP_NUM_THREADS": "1"} | os.environ | part.environment
            process = subprocess.Popen([*self._command, *part.arguments], cwd=ROOT, env=environment, text=True,
                                       errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                       start_new_session=True)
            self._running.add(process)
        said = process.communicate()[0]
        with self._lock:
            self._running.remove(process)
            if process.returncode != 0:
                self.failed.append(part.title)
            print(f"-- {part.title}: {time.monotonic() - began:.0f} s\n{said}", flush=True)


def main() -> int:
    # a shell that starts this in the background has it ignore Ctrl+C, which tests send: none of them would hear it
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    lanes = Lanes(LIGHT + with_shorter_vectors())
    others = max(2, os.cpu_count() or 1) - 1
    threads = [threading.Thread(target=lanes.run, args=(own,)) for own in (WINDOW, *[[]] * others)]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        lanes.end()
    if lanes.failed:
        print("failed: " + ", ".join(lanes.failed))
    return bool(lanes.failed)


if __name__ == "__main__":
    sys.exit(main())
