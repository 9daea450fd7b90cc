"""The C++ compiler that makes training steps: which one there is, how it is called, and what it does once.

It is the computer's own, or else the one that the Python package `ziglang` brings, whole, in a wheel. That one builds
its C++ runtime before the first step; until it has, it is "not set up".

Imports little, and no torch: start.py asks for the compiler before there is any.
"""

from __future__ import annotations

import contextlib
import functools
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.machinery import PathFinder
from pathlib import Path

from ..system.programs import find_program, module_path

_FLAGS = ("-std=c++17", "-O3", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast", "-fopenmp-simd",
          "-fPIC", "-shared")
_NAMES = ("g++", "clang++", "c++")
# What zig may know of the environment. Anything else might change what it makes: it follows ZIG_…, NIX_…, CPATH and
# many more.
_HANDED_ON = ("HOME", "LANG", "SYSTEMROOT", "USERPROFILE", "LOCALAPPDATA")
_READY = "ready"
SETTING_UP = "the compiler sets itself up (some minutes)"
"""What is waited for meanwhile, as shown on the screen."""
# Needs what steps need: headers of C and C++, vector instructions, a shared library.
_TRIAL = b"""#include <cmath>
#include <cstdint>
#include <cstring>
extern "C" double ganviz_trial(double x) { return std::exp(x); }
"""


class CompilationFailed(Exception):
    """A failure of the compiler or the machine, which another attempt may not meet."""


@dataclass(frozen=True)
class Compiler:
    """A C++ compiler.

    Attributes:
        program: its absolute path.
        is_zig: whether it is the one in the package `ziglang`.
    """

    program: str
    is_zig: bool = False

    def identity(self) -> list[str | int]:
        """Tell it from others and from its other versions; empty if it has gone."""
        path = os.path.realpath(self.program)
        try:
            status = os.stat(path)
        except OSError:
            return []
        return [self.program, path, status.st_size, status.st_mtime_ns]

    def command(self, level: str) -> list[str]:
        """Return the program with its flags; sources and `-o` with the library's path are to follow.

        Args:
            level: of the processor's instructions, as torch names it: "AVX512", "AVX2", "DEFAULT" or another.
        """
        # zig links its runtime in: without symbols a library is a tenth as large
        start = [self.program, "c++", "-s"] if self.is_zig else [self.program]
        return [*start, *_FLAGS, *self._processor_flags(level)]

    def _processor_flags(self, level: str) -> tuple[str, ...]:
        if platform.machine().lower() in ("arm64", "aarch64"):
            return ("-mcpu=native",)
        if self.is_zig:  # left alone it takes all instructions that there are
            return {"AVX2": ("-mcpu=baseline+avx2+fma",), "DEFAULT": ("-mcpu=baseline",)}.get(level, ("-mcpu=native",))
        return {"AVX2": ("-mavx2", "-mfma", "-mtune=native"), "DEFAULT": ("-mtune=native",)}.get(
            level, ("-march=native",))

    def compile(self, text: Path, library: Path, level: str, home: Path) -> None:
        """Make a shared library of a C++ source in a folder that is removed afterwards, set up first if need be.

        Args:
            level: see `command`.
            home: the folder in which zig keeps its runtime.

        Raises:
            CompilationFailed: the compiler made none; the message says why.
        """
        if not self.is_set_up(level, home):
            self._set_up(text.parent, level, home)
        try:
            self._run(text, library, level, home)
        except CompilationFailed:
            if self.is_zig:  # its runtime is tried next time, before a step
                with contextlib.suppress(OSError):
                    self._mark(level, home).unlink(missing_ok=True)
            raise

    def _run(self, text: Path, library: Path, level: str, home: Path) -> None:
        command = [*self.command(level), "-o", str(library), str(text)]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
                              check=False, env=self._environment(text.parent, home))
        if done.returncode == 0:
            return
        if "nospaceleft" in done.stderr.lower().replace(" ", ""):  # zig says it in one word
            raise CompilationFailed(f"no space left for the compiler in {home.parent}; make some, then restart")
        errors = [line for line in done.stderr.splitlines() if "error:" in line]
        raise CompilationFailed(f"{self.program} failed: {(errors or ['without a message'])[0]}; CXX may name another "
                                "compiler")

    def _environment(self, work: Path, home: Path) -> dict[str, str]:
        # the compiler's temporary files go where they are removed in any case
        if not self.is_zig:
            return os.environ | {"TMPDIR": str(work)}
        handed_on = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
        if os.name == "posix":
            # the same from a terminal and from a desktop: in it zig looks for a program that tells it which libc there
            # is, and for another libc it would build its runtime again
            handed_on["PATH"] = os.defpath
        return handed_on | {"TMPDIR": str(work), "TEMP": str(work), "TMP": str(work), "NO_COLOR": "1",
                            "ZIG_GLOBAL_CACHE_DIR": str(home), "ZIG_LOCAL_CACHE_DIR": str(work / "zig")}

    # -- what zig does once ---------------------------------------------------------------------------------------

    def is_set_up(self, level: str, home: Path) -> bool:
        """Return whether a step can be compiled at once; if not, some minutes pass first; see `compile`."""
        return not self.is_zig or self._made(self._mark(level, home))

    @staticmethod
    def _mark(level: str, home: Path) -> Path:
        """Return the file that says for whom the runtime is there; each level of instructions has its own."""
        return home / f"{_READY}-{level}"

    def _made(self, mark: Path) -> bool:
        try:
            return mark.read_text(encoding="utf-8") == repr(self.identity())
        except (OSError, ValueError):
            return False

    def _set_up(self, work: Path, level: str, home: Path) -> None:
        """Have the runtime built, by compiling a few lines; what an earlier attempt has left is built upon."""
        if not all(map(self._made, home.glob(f"{_READY}-*"))):  # an older version's, which nobody needs
            _empty(home)
        text = work / "trial.cpp"
        text.write_bytes(_TRIAL)
        try:
            self._run(text, work / "trial.so", level, home)
        except CompilationFailed as failure:
            _empty(home)  # whatever is wrong in there, the next attempt begins afresh
            raise CompilationFailed(f"the compiler could not set itself up: {failure}") from None
        ready = work / _READY
        ready.write_text(repr(self.identity()), encoding="utf-8")
        os.replace(ready, self._mark(level, home))


def _empty(home: Path) -> None:
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(mode=0o700, exist_ok=True)


def find() -> Compiler | None:
    """Find the C++ compiler: the one that CXX names, or the computer's own, or zig; None if there is none."""
    chosen = os.environ.get("CXX")
    if chosen is not None:
        found = find_program(chosen)
        return Compiler(found) if found else None
    return find_installed() or _in_package()


def find_installed() -> Compiler | None:
    """Find the computer's own C++ compiler; None if it has none."""
    return next((Compiler(found) for name in _NAMES if (found := find_program(name)) and _is_real(found)), None)


def why_none() -> str:
    """Say why `find` finds none, and what to do."""
    chosen = os.environ.get("CXX")
    if chosen is not None:
        return f"no C++ compiler found: CXX is {chosen!r}, which is no program here; unset it, or have it name one"
    return "no C++ compiler found; install g++, clang++ or the Python package ziglang, or have CXX name one"


@functools.cache
def _is_real(program: str) -> bool:
    """Return whether a program is more than macOS's stand-in for one, which only offers to install it."""
    if sys.platform != "darwin" or os.path.dirname(program) != "/usr/bin":
        return True
    with contextlib.suppress(OSError):
        return subprocess.call(["/usr/bin/xcode-select", "-p"], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL) == 0
    return False


def _in_package() -> Compiler | None:
    spec = PathFinder.find_spec("ziglang", module_path().split(os.pathsep))  # never the working directory's
    for folder in (spec and spec.submodule_search_locations) or ():
        program = shutil.which("zig", path=folder)
        if program is not None and os.path.isabs(program):
            return Compiler(program, is_zig=True)
    return None
