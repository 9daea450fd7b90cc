"""Make the shared library of a run's training step in a process of its own, for the cache.

Run as a module it is that process: it takes a request as its argument and fills a folder of the cache.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import hashlib
import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import torch

from ..settings.component import Section
from ..settings.config import RunConfig
from ..system.programs import find_program, module_path, search_path
from . import cache
from .cache import Built
from .inputs import free_numbers

_FLAGS = ("-std=c++17", "-O3", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast", "-fopenmp-simd",
          "-fPIC", "-shared")
_COMPILERS = ("g++", "clang++", "c++")
# A step that takes longer than this to make is not waited for: its compiler hangs.
SECONDS_AT_MOST = 900
TRY_AGAIN = "a restart tries it again"
"""The way out of what may have been a matter of the moment."""
# How long a process that was asked to end may take to remove its files.
_SECONDS_TO_END = 2


class CompilationFailed(Exception):
    """The compiler, or the machine, would not; another time it may."""


def compiler() -> str | None:
    """The C++ compiler: what the variable CXX names, or the first that is found; None if there is none."""
    chosen = os.environ.get("CXX")
    if chosen is not None:
        return find_program(chosen)
    return next((found for name in _COMPILERS if (found := find_program(name))), None)


def why_no_compiler() -> str:
    """Why `compiler` finds none, and what to do."""
    chosen = os.environ.get("CXX")
    if chosen is not None:
        return f"no C++ compiler found: CXX is {chosen!r}, which is no program here; unset it, or have it name one"
    return "no C++ compiler found; install g++ or clang++, or have CXX name one"


def identity(config: RunConfig, shape: tuple[int, ...], labels: int, precision: str) -> str:
    """A name for the program of a run: the same for all settings that enter it as numbers only."""
    tree = {"model": _fixed(config.model), "loss": _fixed(config.loss),
            "regularizers": [_fixed(r) for r in config.regularizers],
            "optimizers": [_fixed(config.optimizer_d), _fixed(config.optimizer_g)],
            "train": [config.train.batch_size, config.train.d_steps, config.train.g_steps, config.train.ema_decay > 0],
            "shape": shape, "labels": labels, "precision": precision, "maker": _maker()}
    return hashlib.sha256(json.dumps(tree, sort_keys=True).encode()).hexdigest()[:32]


def _fixed(section: Section) -> dict[str, Any]:
    """The settings of a section that shape the program."""
    free = free_numbers(section)
    return {"name": section.name} | {k: v for k, v in dataclasses.asdict(section).items() if k not in free}


@functools.cache
def _maker() -> list[str]:
    """All else that the library depends on: this program's own text, torch, the compiler and the processor."""
    folder = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.h")]):
        digest.update(file.read_bytes())
    return [digest.hexdigest(), torch.__version__, _processor(), *_FLAGS, *processor_flags()]


def _processor() -> str:
    """What tells processors with other instructions apart: a cache may lie on a disk that several machines share."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # not on macOS and Windows
        return platform.machine()
    return "\n".join(dict.fromkeys(x for x in lines if x.lower().startswith(("model name", "flags", "features"))))


def processor_flags() -> tuple[str, ...]:
    """Flags of the instructions that torch uses here, so that ATEN_CPU_CAPABILITY holds compiled steps to less too."""
    if platform.machine() in ("arm64", "aarch64"):
        return ("-mcpu=native",)
    level = torch.backends.cpu.get_cpu_capability()
    return {"AVX2": ("-mavx2", "-mfma", "-mtune=native"), "DEFAULT": ("-mtune=native",)}.get(level, ("-march=native",))


class Build:
    """The making of a library in the background.

    Args:
        name: its identity, made of the other arguments.

    Raises:
        OSError: no process can be started.
        cache.Unusable: there is no place to keep it.
    """

    def __init__(self, name: str, config: RunConfig, shape: tuple[int, ...], labels: int, precision: str) -> None:
        steps = cache.folder()
        cache.prepare(steps)
        self._place = steps / name
        request = {"config": config.to_dict(), "shape": shape, "labels": labels, "precision": precision,
                   "place": str(self._place), "compiler": compiler()}
        environment = os.environ | {"OMP_NUM_THREADS": "1", "PATH": search_path(), "PYTHONPATH": module_path()}
        # in a folder of ours, so that nothing relative leads the compiler to files of the person's; in a session of
        # its own, so that it can be ended together with the compiler
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__, json.dumps(request)], env=environment, cwd=steps,
            start_new_session=True, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self._until = time.monotonic() + SECONDS_AT_MOST

    def result(self) -> Built | None:
        """The library, or why there is none; None while it is being made."""
        if self._process.poll() is None:
            if time.monotonic() < self._until:
                return None
            self.close()
            return Built(reason=f"the compilation took longer than {SECONDS_AT_MOST} s and was ended; {TRY_AGAIN}, and "
                                "CXX may name another compiler")
        lines = self._process.communicate()[1].decode(errors="replace").strip().splitlines()
        found = cache.find(self._place)
        if found is not None:
            return found
        return Built(reason=lines[-1] if lines else f"the compilation ended without a result; {TRY_AGAIN}")

    def close(self) -> None:
        """Give up, if it is not done."""
        if self._process.poll() is None:
            _end(self._process)
        self._process.communicate()


def _end(process: subprocess.Popen) -> None:
    """End a process and all that it has started; at first it may tidy up."""
    if os.name == "nt":
        process.kill()
        return
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS denies it where all have ended
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_SECONDS_TO_END)


def make(request: dict[str, Any]) -> None:
    """Trace, write and compile; the cache then holds the library or the reason why there can be none.

    Raises:
        CompilationFailed: the compiler made none.
    """
    from .description import describe
    from .errors import Unsupported
    from .lowering import lower
    from .source import source
    from .trace import trace

    torch.set_num_threads(1)
    place = Path(request["place"])
    try:
        iteration = trace(RunConfig.from_dict(request["config"]), tuple(request["shape"]), request["labels"])
        program = lower(iteration, request["precision"])
    except Unsupported as error:
        cache.keep_reason(place, f"part of the step cannot be compiled: {error}; with other networks, losses or "
                                 "regularizers it can")
        return
    description = describe(iteration, program)
    try:
        written = source(iteration, program, description.digest())
    except FileNotFoundError as error:
        raise CompilationFailed(f"this installation is incomplete: it lacks {error.filename}; install ganviz "
                                "again") from None
    with tempfile.TemporaryDirectory(dir=place.parent) as work:
        text, library = Path(work, "step.cpp"), Path(work, "step.so")
        text.write_text(written, encoding="utf-8")
        _compile(request["compiler"], text, library)
        cache.keep(place, library, description)


def _compile(compiler: str, text: Path, library: Path) -> None:
    command = [compiler, *_FLAGS, *processor_flags(), "-o", str(library), str(text)]
    # what the compiler puts aside goes where it is removed in any case
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                          env=os.environ | {"TMPDIR": str(text.parent)})
    if done.returncode != 0:
        errors = [line for line in done.stderr.splitlines() if "error" in line]
        raise CompilationFailed(f"{compiler} failed: {(errors or ['without a message'])[0]}; CXX may name another "
                                "compiler")


def _end_with_parent() -> None:
    """Wait until the process that wants the step is gone, however it ended, and end with the compiler."""
    os.read(sys.stdin.fileno(), 1)
    os.killpg(0, signal.SIGTERM)


if __name__ == "__main__":
    # given up, it takes the compiler and the half-made files along
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if os.name != "nt":
        threading.Thread(target=_end_with_parent, daemon=True).start()
        os.nice(5)  # the training goes first
    try:
        make(json.loads(sys.argv[1]))
    except CompilationFailed as failure:
        sys.exit(str(failure))
    except OSError as failure:
        sys.exit(f"the compilation failed: {failure}; {TRY_AGAIN}")
    except Exception as failure:  # a mistake of ours leaves the run eager
        message = (str(failure).strip() or "without a message").splitlines()[0]
        sys.exit(f"the compilation failed: {type(failure).__name__}: {message}; please report it")
