"""Matrix products of gan.py alone: ours and torch's, over what the processor's multipliers can do at most.

Each is measured many times for some milliseconds, in turn with the peak, and the best of each counts: whatever else
runs on the machine only ever takes time away.
"""

from __future__ import annotations

import ctypes
import math
import subprocess
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch

from ganviz.engine.compiled import build, compiler, source
from ganviz.engine.compiled.emitter import Emitter
from ganviz.engine.compiled.program import PANEL, Buffer, View
from ganviz.engine.compiled.rules.products import multiply
from ganviz.engine.numerics.device import cores

from .measure import Row, row

_BATCH = 64
_LAYERS = ((784, 512), (512, 256), (100, 128), (128, 256), (256, 512), (512, 1024), (1024, 784))
_SECONDS = 0.004

_PEAK = """
extern "C" long peak(long times) {
  gv_vector sum[12] = {}, x = gv_vector{} + 0.5f, y = gv_vector{} + 0.3f;
  for (long k = 0; k < times; k++) {
#pragma GCC unroll 12
    for (int i = 0; i < 12; i++) {
      sum[i] = sum[i] * x + y;
      asm volatile("" : "+%s"(sum[i]));
    }
  }
  return 24 * GV_LANES * times;
}
"""


def _cases() -> list[tuple[str, tuple[int, int, int], bool, bool]]:
    """(name, (rows, columns, summed), whether a's and b's columns have consecutive numbers) of all products."""
    found = []
    for inputs, outputs in _LAYERS:
        layer = f"{inputs}–{outputs}"
        found += [(f"{layer} forward", (_BATCH, outputs, inputs), False, True),
                  (f"{layer} gradient of inputs", (_BATCH, inputs, outputs), False, False),
                  (f"{layer} gradient of weights", (outputs, inputs, _BATCH), True, False)]
    return found


def products(turns: int) -> list[Row]:
    """One row for each product, then all together: on one thread over the peak, over torch, and on more threads."""
    threads = max(2, cores())
    library = _library()
    team = library.open_team(threads - 1, PANEL)
    rows, spent = [], dict.fromkeys(("peak", "own", "torch", "all threads"), 0.0)
    torch.set_num_threads(1)
    for number, (name, sizes, turned_a, turned_b) in enumerate(_cases()):
        best = _best(_ways(library, number, sizes, turned_a, turned_b, team), turns)
        for way, rate in best.items():
            spent[way] += math.prod(sizes) / rate
        rows.append(row(f"{name}: own / peak", [best["own"] / best["peak"]], at_least=0.6,
                        note=f"{best['own'] / 1e9:.0f} of {best['peak'] / 1e9:.0f} GFLOP/s; torch "
                             f"{best['torch'] / 1e9:.0f}; {threads} threads {best['all threads'] / 1e9:.0f}"))
    library.close_team(team)
    return [*rows,
            row("gan.py's products: own / peak of one thread", [spent["peak"] / spent["own"]], at_least=0.6),
            row("gan.py's products: own / torch, one thread", [spent["torch"] / spent["own"]], at_least=1.0),
            row(f"gan.py's products: {threads} threads / one", [spent["own"] / spent["all threads"]], at_least=1.7,
                note=f"{threads} threads that only multiply reach {_peak_of(library, threads, turns):.2f} of one")]


def peak() -> float:
    """Operations per second of one core whose multipliers never wait."""
    return _best({"peak": _library().peak}, 10)["peak"]


def _ways(library: ctypes.CDLL, number: int, sizes: tuple[int, int, int], turned_a: bool, turned_b: bool,
          team: int) -> dict[str, Callable[[int], float]]:
    """The ways to do a product so many times; each returns how many operations that took."""
    m, n, k = sizes
    a, b, out = _matrix(m, k, turned_a), _matrix(k, n, turned_b), torch.zeros(m, n)
    work = torch.zeros(m * k + k * n + 2 * PANEL)
    call = getattr(library, f"product{number}")

    def own(times: int, team: int | None = None) -> float:
        call(*(t.data_ptr() for t in (a, b, out, work)), team, times)
        return 2 * m * n * k * times

    def other(times: int) -> float:
        for _ in range(times):
            torch.mm(a, b, out=out)
        return 2 * m * n * k * times

    return {"peak": library.peak, "own": own, "torch": other, "all threads": lambda times: own(times, team)}


def _best(ways: dict[str, Callable[[int], float]], turns: int) -> dict[str, float]:
    """Operations per second of each, the best of all turns; a way does so many and returns how many operations."""
    times = {}
    for name, way in ways.items():
        times[name] = 1
        while (spent := _seconds(way, times[name])[1]) < _SECONDS / 4:
            times[name] *= 2
        times[name] = max(1, round(times[name] * _SECONDS / spent))
    best = dict.fromkeys(ways, 0.0)
    for _ in range(turns):
        for name, way in ways.items():
            done, spent = _seconds(way, times[name])
            best[name] = max(best[name], done / spent)
    return best


def _seconds(way: Callable[[int], float], times: int) -> tuple[float, float]:
    start = time.perf_counter()
    done = way(times)
    return done, time.perf_counter() - start


def _peak_of(library: ctypes.CDLL, threads: int, turns: int) -> float:
    """The speed of threads that multiply at once over that of one: below their number where two share a core."""
    def together(times: int) -> float:
        return sum(pool.map(library.peak, [100_000 * times] * threads))

    with ThreadPoolExecutor(threads) as pool:
        best = _best({"peak": library.peak, "together": together}, turns)
    return best["together"] / best["peak"]


def _matrix(rows: int, columns: int, turned: bool) -> torch.Tensor:
    return torch.randn(columns, rows).t() if turned else torch.randn(rows, columns)


def _library() -> ctypes.CDLL:
    text = source.kernels(3) + _PEAK % ("w" if torch.backends.cpu.get_cpu_capability() == "DEFAULT" else "x")
    for number, (_, (m, n, k), turned_a, turned_b) in enumerate(_cases()):
        emitter = Emitter("float32")
        multiply(emitter, View(Buffer(m * n, "out"), 0, (m, n), (n, 1)),
                 View(Buffer(m * k, "a"), 0, (m, k), (1, m) if turned_a else (k, 1)),
                 View(Buffer(k * n, "b"), 0, (k, n), (1, k) if turned_b else (n, 1)), None)
        for copy in emitter.statements[:-1]:
            copy.out.buffer.name = f"(work + {m * k + PANEL})"
        lines = "\n".join(line for s in emitter.statements for line in source.lines_of(s, None, many=True))
        text += (f'extern "C" void product{number}(const float* a, const float* b, float* out, float* work, '
                 f"gv_team* team, long times) {{ while (times--) {{ {lines} }} }}\n")
    with tempfile.TemporaryDirectory() as folder:
        written, made = Path(folder, "products.cpp"), Path(folder, "products.so")
        written.write_text(text, encoding="utf-8")
        subprocess.run([*compiler.find().command(build.level()), "-w", "-o", made, written], check=True)
        library = ctypes.CDLL(str(made))
    for number in range(len(_cases())):
        getattr(library, f"product{number}").argtypes = [*[ctypes.c_void_p] * 5, ctypes.c_long]
    library.peak.argtypes, library.peak.restype = [ctypes.c_long], ctypes.c_long
    library.open_team, library.close_team = library[source.OPEN_TEAM], library[source.CLOSE_TEAM]
    library.open_team.argtypes, library.open_team.restype = [ctypes.c_int, ctypes.c_long], ctypes.c_void_p
    library.close_team.argtypes = [ctypes.c_void_p]
    return library
