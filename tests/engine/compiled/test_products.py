"""Matrix products of every kind and of awkward sizes, against float64."""

from __future__ import annotations

import ctypes
import itertools
import subprocess

import numpy as np

from ganviz.engine.compiled import build, compiler, source
from ganviz.engine.compiled.emitter import Emitter
from ganviz.engine.compiled.program import Buffer, View
from ganviz.engine.compiled.rules.products import multiply

# rows, columns, summed; beside a tile's and a panel's size, below and above a block's depth
SIZES = [(1, 1, 1), (5, 3, 7), (13, 2, 40), (33, 1, 300), (70, 4, 33), (14, 10, 150), (31, 47, 2), (128, 130, 128),
         (64, 784, 513), (67, 300, 300), (520, 250, 64), (129, 129, 200)]
# whether a and b have consecutive numbers along the other axis, and whether there is a bias
FORMS = [((False, True, True), (True, False, False)), ((False, False, True), (True, True, False)),
         ((True, False, True), (False, False, False)), ((True, True, True), (False, True, False))]
CASES = [(size, form) for size, forms in zip(SIZES, itertools.cycle(FORMS)) for form in forms]


def test_all_products_agree_with_float64(tmp_path):
    functions, ways, works = [], set(), []
    for (rows, columns, inner), (turned_a, turned_b, biased) in CASES:
        emitter = Emitter("float32")
        a = View(Buffer(rows * inner, "a"), 0, (rows, inner), (1, rows) if turned_a else (inner, 1))
        b = View(Buffer(columns * inner, "b"), 0, (inner, columns), (1, inner) if turned_b else (columns, 1))
        bias = View(Buffer(columns, "bias"), 0, (columns,), (1,)) if biased else None
        multiply(emitter, View(Buffer(rows * columns, "out"), 0, (rows, columns), (columns, 1)), a, b, bias)
        scratch = 0
        for copy in emitter.statements[:-1]:
            copy.out.buffer.name, scratch = f"(scratch + {scratch})", scratch + copy.out.buffer.size
        product = emitter.statements[-1]
        ways.add(product.way)
        works.append(scratch + product.work())
        lines = [line for s in emitter.statements for line in source.lines_of(s, None, many=False)]
        functions.append(f'extern "C" void product{len(functions)}(const float* a, const float* b, const float* bias, '
                         f"float* out, float* scratch) {{ float* const work = scratch + {scratch}; "
                         f"gv_team* const team = nullptr; (void)work; (void)team; {' '.join(lines)} }}\n")
    assert ways == {"dots", "thin", "direct", "packed"}
    (tmp_path / "p.cpp").write_text(source.kernels(3) + "".join(functions))
    subprocess.run([*compiler.find().command(build.level()), "-O1", "-o", tmp_path / "p.so",
                    tmp_path / "p.cpp"], check=True)
    library = ctypes.CDLL(str(tmp_path / "p.so"))
    random = np.random.default_rng(1)
    for number, ((rows, columns, inner), (turned_a, turned_b, biased)) in enumerate(CASES):
        a, b = _matrix(random, rows, inner, turned_a), _matrix(random, inner, columns, turned_b)
        bias, out, fence = random.normal(size=columns).astype(np.float32), np.full(rows * columns + 64, 7.0, "f4"), 99
        scratch = np.full(works[number] + fence, 5.0, np.float32)
        getattr(library, f"product{number}")(*(ctypes.c_void_p(x.ctypes.data) for x in (a, b, bias, out, scratch)))
        exact = a.astype(float) @ b.astype(float) + (bias if biased else 0)
        np.testing.assert_allclose(out[:-64].reshape(rows, columns), exact, rtol=1e-5, atol=2e-6 * inner,
                                   err_msg=str(CASES[number]))
        assert (out[-64:] == 7).all()
        assert (scratch[-fence:] == 5).all()


def _matrix(random: np.random.Generator, rows: int, columns: int, turned: bool) -> np.ndarray:
    return np.asarray(random.normal(size=(rows, columns)), np.float32, order="F" if turned else "C")
