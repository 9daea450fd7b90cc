"""Build the shared library of a run's training step in a process of its own, and put it into the cache.

Run as a module, this file is that process: it takes a request as its argument and fills a folder of the cache.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import torch

from ..settings.component import Section
from ..settings.config import RunConfig
from ..system import process_tree
from ..system.programs import module_path, search_path
from . import cache, compiler
from .cache import Built
from .compiler import CompilationFailed, Compiler
from .inputs import DataForm, free_numbers

# A build that takes longer than this is ended: its compiler hangs.
SECONDS_AT_MOST = 900
# A compiler that sets itself up has only the time that nobody else wants.
_SECONDS_TO_SET_UP = 7200
TRY_AGAIN = "a restart tries it again"
"""The way out where the cause may have passed."""


def identity(config: RunConfig, data: DataForm, precision: str) -> str:
    """Name the program of a run: runs whose settings differ only in the numbers fed into it share a name."""
    tree = {"model": _fixed(config.model), "loss": _fixed(config.loss),
            "regularizers": [_fixed(r) for r in config.regularizers],
            "optimizers": [_fixed(config.optimizer_d), _fixed(config.optimizer_g)],
            "train": [config.train.batch_size, config.train.d_steps, config.train.g_steps, config.train.ema_decay > 0],
            "data": dataclasses.astuple(data), "precision": precision, "maker": [*_maker(), *_compiler_identity()]}
    return hashlib.sha256(json.dumps(tree, sort_keys=True).encode()).hexdigest()[:32]


def _fixed(section: Section) -> dict[str, Any]:
    """Return the settings of a section that shape the program."""
    free = free_numbers(section)
    return {"name": section.name} | {k: v for k, v in dataclasses.asdict(section).items() if k not in free}


@functools.cache
def _maker() -> list[str]:
    """List what else the library depends on: our own source, torch and the processor."""
    folder = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.h")]):
        digest.update(file.read_bytes())
    return [digest.hexdigest(), torch.__version__, _processor(), level()]


def _compiler_identity() -> list[str | int]:
    found = compiler.find()
    return found.identity() if found is not None else []


def level() -> str:
    """Name the instructions that torch uses, so that ATEN_CPU_CAPABILITY limits compiled steps too."""
    return torch.backends.cpu.get_cpu_capability()


def _processor() -> str:
    """Describe the processor's instructions: a cache may lie on a disk that several machines share."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # not on macOS and Windows
        return platform.machine()
    return "\n".join(dict.fromkeys(x for x in lines if x.lower().startswith(("model name", "flags", "features"))))


class Build:
    """A build of a library in the background.

    Args:
        name: the program's `identity`.
        compiler: that is to make it.

    Raises:
        OSError: no process can be started.
        cache.Unusable: there is no place to keep the library.
    """

    def __init__(self, name: str, compiler: Compiler, config: RunConfig, data: DataForm, precision: str) -> None:
        steps = cache.folder()
        cache.prepare(steps)
        self._place = steps / name
        is_ready = compiler.is_set_up(level(), cache.runtime(steps))
        self._seconds = SECONDS_AT_MOST if is_ready else _SECONDS_TO_SET_UP
        request = {"config": config.to_dict(), "data": dataclasses.asdict(data), "precision": precision,
                   "place": str(self._place), "compiler": dataclasses.asdict(compiler)}
        environment = os.environ | {"OMP_NUM_THREADS": "1", "PATH": search_path(), "PYTHONPATH": module_path()}
        # in a folder of ours, so that no relative path leads the compiler to the user's files
        self._process = process_tree.start([sys.executable, "-P", "-m", __name__, json.dumps(request)],
                                           env=environment, cwd=steps, stdout=subprocess.DEVNULL,
                                           stderr=subprocess.PIPE)
        self._until = time.monotonic() + self._seconds

    def result(self) -> Built | None:
        """Return the library, or why there is none; None while it is being built."""
        if self._process.poll() is None:
            if time.monotonic() < self._until:
                return None
            self.close()
            return Built(reason=f"the compilation took longer than {self._seconds} s and was ended; {TRY_AGAIN}, and "
                                "CXX may name another compiler")
        lines = self._process.communicate()[1].decode(errors="replace").strip().splitlines()
        found = cache.find(self._place)
        if found is not None:
            return found
        return Built(reason=lines[-1] if lines else f"the compilation ended without a result; {TRY_AGAIN}")

    def close(self) -> None:
        """Abandon the build, if it is not done."""
        if self._process.poll() is None:
            process_tree.end(self._process)
        self._process.communicate()


def make(request: dict[str, Any]) -> None:
    """Trace, lower and compile a step; the cache then holds the library, or the reason why there can be none.

    Raises:
        CompilationFailed: the compiler produced no library.
        cache.Unusable: there is no place for what the compiler keeps.
    """
    from .description import describe
    from .errors import Unsupported
    from .lowering import lower
    from .source import source
    from .trace import trace

    torch.set_num_threads(1)
    place = Path(request["place"])
    compiler, runtime = Compiler(**request["compiler"]), cache.runtime(place.parent)
    if compiler.is_zig:
        cache.prepare(runtime)
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
        text, library = Path(work, "step.cpp"), Path(work, cache.LIBRARY)
        text.write_text(written, encoding="utf-8")
        compiler.compile(text, library, level(), runtime)
        cache.keep(place, library, description)


def _main(request: dict[str, Any]) -> None:
    runtime = cache.runtime(Path(request["place"]).parent)
    process_tree.join(patient=not Compiler(**request["compiler"]).is_set_up(level(), runtime))
    try:
        make(request)
    except (CompilationFailed, cache.Unusable) as failure:
        sys.exit(str(failure))
    except OSError as failure:
        sys.exit(f"the compilation failed: {failure}; {TRY_AGAIN}")
    except Exception as failure:  # a bug of ours leaves the run eager
        message = (str(failure).strip() or "without a message").splitlines()[0]
        sys.exit(f"the compilation failed: {type(failure).__name__}: {message}; please report it")


if __name__ == "__main__":
    _main(json.loads(sys.argv[1]))
