"""Make the shared library of a run's training step in a process of its own, and keep it for later runs.

Run as a module it is that process: it takes a request as its argument and fills a folder of the cache.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
import torch

from .. import config as config_module
from ..config import RunConfig, Section

_FLAGS = ("-std=c++17", "-O3", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast", "-fopenmp-simd",
          "-fPIC", "-shared")
_COMPILERS = ("g++", "clang++", "c++")
_ABOUT, _LIBRARY = "step.json", "step.so"
# Above this many, the newest are kept.
_KEPT = 200


@dataclass(frozen=True)
class Built:
    """A library in the cache.

    Attributes:
        path: of the library; None if the step cannot be compiled.
        about: what `describe` wrote: names of states, draws, scalars and so on.
        reason: why not, if not.
    """

    path: Path | None
    about: dict[str, Any]
    reason: str = ""


def compiler() -> str | None:
    """The C++ compiler: what the variable CXX names, or the first that is found; None if there is none."""
    chosen = os.environ.get("CXX")
    if chosen is not None:
        return shutil.which(chosen)
    return next((found for name in _COMPILERS if (found := shutil.which(name))), None)


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
    from .trace import free_numbers

    free = free_numbers(section)
    return {"name": section.name} | {k: v for k, v in dataclasses.asdict(section).items() if k not in free}


@functools.cache
def _maker() -> list[str]:
    """All else that the library depends on: this program's own text, torch, the compiler and the processor."""
    folder = Path(config_module.__file__).parent
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


def cache() -> Path:
    """The folder of all libraries."""
    return Path(platformdirs.user_cache_dir("ganviz", appauthor=False)) / "steps"


def find(name: str) -> Built | None:
    """What the cache holds under an identity; None if nothing."""
    folder = cache() / name
    try:
        about = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if "reason" in about:
        return Built(None, {}, about["reason"])
    return Built(folder / _LIBRARY, about)


class Build:
    """The making of a library in the background.

    Attributes:
        name: its identity.
    """

    def __init__(self, config: RunConfig, shape: tuple[int, ...], labels: int, precision: str) -> None:
        self.name = identity(config, shape, labels, precision)
        request = {"config": config.to_dict(), "shape": shape, "labels": labels, "precision": precision,
                   "folder": str(cache() / self.name), "compiler": compiler()}
        environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
        self._process = subprocess.Popen([sys.executable, "-m", __name__, json.dumps(request)], env=environment,
                                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def result(self, wait: bool = False) -> Built | None:
        """The library, or why there is none; None while it is being made.

        Args:
            wait: until it is made.
        """
        if not wait and self._process.poll() is None:
            return None
        lines = self._process.communicate()[1].decode(errors="replace").strip().splitlines()
        return find(self.name) or Built(None, {}, lines[-1] if lines else "the compilation ended without a result")

    def close(self) -> None:
        """Give up, if it is not done."""
        if self._process.poll() is None:
            self._process.terminate()
        self._process.communicate()


def make(request: dict[str, Any]) -> None:
    """Trace, write and compile; the cache then holds the library or the reason why there is none."""
    from .lowering import lower
    from .source import source
    from .trace import Unsupported, trace

    torch.set_num_threads(1)
    folder = Path(request["folder"])
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        work = Path(place)
        try:
            iteration = trace(RunConfig.from_dict(request["config"]), tuple(request["shape"]), request["labels"])
            program = lower(iteration, request["precision"])
            (work / "step.cpp").write_text(source(iteration, program), encoding="utf-8")
            about = describe(iteration, program)
            _compile(request["compiler"], work)
        except Unsupported as error:
            about = {"reason": str(error)}
        (work / _ABOUT).write_text(json.dumps(about), encoding="utf-8")
        finished = folder.with_name(f".{folder.name}-{os.getpid()}")
        shutil.copytree(work, finished)
        try:
            finished.rename(folder)
        except OSError:  # another run was faster
            shutil.rmtree(finished, ignore_errors=True)
    _forget_old(folder.parent)


def describe(iteration: Any, program: Any) -> dict[str, Any]:
    """What a caller of the library must know, as plain values."""
    return {"states": iteration.states, "reals": iteration.reals,
            "draws": [dataclasses.asdict(d) for d in iteration.draws],
            "scalars": [dataclasses.asdict(s) for s in iteration.scalars],
            "updates": [mark.phase for mark in iteration.marks], "tracked": iteration.tracked,
            "logits": program.logits[0].sizes[0] if program.logits else 0, "scratch": program.scratch}


def _compile(compiler: str, work: Path) -> None:
    command = [compiler, *_FLAGS, *processor_flags(), "-o", str(work / _LIBRARY), str(work / "step.cpp")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        from .trace import Unsupported

        errors = [line for line in done.stderr.splitlines() if "error" in line]
        raise Unsupported(f"{compiler} failed: {(errors or ['without a message'])[0]}")


def _forget_old(folder: Path) -> None:
    kept = sorted((f for f in folder.iterdir() if f.is_dir() and not f.name.startswith(".")),
                  key=lambda f: f.stat().st_mtime, reverse=True)
    for old in kept[_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


if __name__ == "__main__":
    # given up, it takes the compiler and the half-made files along
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if hasattr(os, "nice"):
        os.nice(5)  # the training goes first
    make(json.loads(sys.argv[1]))
