"""Build the shared library of a run's training step in a process of its own, and put it into the cache.

Run as a module, this file is that process: it takes a request as its argument and fills a folder of the cache.
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
from .inputs import DataForm, free_numbers

_FLAGS = ("-std=c++17", "-O3", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast", "-fopenmp-simd",
          "-fPIC", "-shared")
_COMPILERS = ("g++", "clang++", "c++")
# A build that takes longer than this is ended: its compiler hangs.
SECONDS_AT_MOST = 900
TRY_AGAIN = "a restart tries it again"
"""The way out where the cause may have passed."""
# How long a process that was asked to end may spend on removing its files.
_SECONDS_TO_END = 2


class CompilationFailed(Exception):
    """A failure of the compiler or the machine, which another attempt may not meet."""


def compiler() -> str | None:
    """Find the C++ compiler: the one that CXX names, or the first of the usual ones; None if there is none."""
    chosen = os.environ.get("CXX")
    if chosen is not None:
        return find_program(chosen)
    return next((found for name in _COMPILERS if (found := find_program(name))), None)


def why_no_compiler() -> str:
    """Say why `compiler` finds none, and what to do."""
    chosen = os.environ.get("CXX")
    if chosen is not None:
        return f"no C++ compiler found: CXX is {chosen!r}, which is no program here; unset it, or have it name one"
    return "no C++ compiler found; install g++ or clang++, or have CXX name one"


def identity(config: RunConfig, data: DataForm, precision: str) -> str:
    """Name the program of a run: runs whose settings differ only in the numbers fed into it share a name."""
    tree = {"model": _fixed(config.model), "loss": _fixed(config.loss),
            "regularizers": [_fixed(r) for r in config.regularizers],
            "optimizers": [_fixed(config.optimizer_d), _fixed(config.optimizer_g)],
            "train": [config.train.batch_size, config.train.d_steps, config.train.g_steps, config.train.ema_decay > 0],
            "data": dataclasses.astuple(data), "precision": precision, "maker": _maker()}
    return hashlib.sha256(json.dumps(tree, sort_keys=True).encode()).hexdigest()[:32]


def _fixed(section: Section) -> dict[str, Any]:
    """Return the settings of a section that shape the program."""
    free = free_numbers(section)
    return {"name": section.name} | {k: v for k, v in dataclasses.asdict(section).items() if k not in free}


@functools.cache
def _maker() -> list[str]:
    """List what else the library depends on: our own source, torch, the compiler's flags and the processor."""
    folder = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.h")]):
        digest.update(file.read_bytes())
    return [digest.hexdigest(), torch.__version__, _processor(), *_FLAGS, *processor_flags()]


def _processor() -> str:
    """Describe the processor's instructions: a cache may lie on a disk that several machines share."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # not on macOS and Windows
        return platform.machine()
    return "\n".join(dict.fromkeys(x for x in lines if x.lower().startswith(("model name", "flags", "features"))))


def processor_flags() -> tuple[str, ...]:
    """Return flags for the instructions that torch uses, so that ATEN_CPU_CAPABILITY limits compiled steps too."""
    if platform.machine() in ("arm64", "aarch64"):
        return ("-mcpu=native",)
    level = torch.backends.cpu.get_cpu_capability()
    return {"AVX2": ("-mavx2", "-mfma", "-mtune=native"), "DEFAULT": ("-mtune=native",)}.get(level, ("-march=native",))


class Build:
    """A build of a library in the background.

    Args:
        name: the program's `identity`.

    Raises:
        OSError: no process can be started.
        cache.Unusable: there is no place to keep the library.
    """

    def __init__(self, name: str, config: RunConfig, data: DataForm, precision: str) -> None:
        steps = cache.folder()
        cache.prepare(steps)
        self._place = steps / name
        request = {"config": config.to_dict(), "data": dataclasses.asdict(data), "precision": precision,
                   "place": str(self._place), "compiler": compiler()}
        environment = os.environ | {"OMP_NUM_THREADS": "1", "PATH": search_path(), "PYTHONPATH": module_path()}
        # in a folder of ours, so that no relative path leads the compiler to the user's files; in a session of its
        # own, so that it can be ended together with the compiler
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__, json.dumps(request)], env=environment, cwd=steps,
            start_new_session=True, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self._until = time.monotonic() + SECONDS_AT_MOST

    def result(self) -> Built | None:
        """Return the library, or why there is none; None while it is being built."""
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
        """Abandon the build, if it is not done."""
        if self._process.poll() is None:
            _end(self._process)
        self._process.communicate()


def _end(process: subprocess.Popen) -> None:
    """End a process and everything that it started, giving it a moment to tidy up."""
    if os.name == "nt":
        process.kill()
        return
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS denies it where all have ended
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_SECONDS_TO_END)


def make(request: dict[str, Any]) -> None:
    """Trace, lower and compile a step; the cache then holds the library, or the reason why there can be none.

    Raises:
        CompilationFailed: the compiler produced no library.
    """
    from .description import describe
    from .errors import Unsupported
    from .lowering import lower
    from .source import source
    from .trace import trace

    torch.set_num_threads(1)
    place = Path(request["place"])
    try:
        iteration = trace(RunConfig.from_dict(request["config"]), DataForm.from_dict(request["data"]))
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
    # the compiler's temporary files go where they are removed in any case
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                          env=os.environ | {"TMPDIR": str(text.parent)})
    if done.returncode != 0:
        errors = [line for line in done.stderr.splitlines() if "error" in line]
        raise CompilationFailed(f"{compiler} failed: {(errors or ['without a message'])[0]}; CXX may name another "
                                "compiler")


def _end_with_parent() -> None:
    """Wait until the process that wants the step is gone, however it ended, then end together with the compiler."""
    os.read(sys.stdin.fileno(), 1)
    os.killpg(0, signal.SIGTERM)


if __name__ == "__main__":
    # when abandoned, end the compiler and remove the half-written files too
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
    except Exception as failure:  # a bug of ours leaves the run eager
        message = (str(failure).strip() or "without a message").splitlines()[0]
        sys.exit(f"the compilation failed: {type(failure).__name__}: {message}; please report it")
