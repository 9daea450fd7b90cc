"""Write a program as C++: one function that trains up to a number of iterations and can be stopped between two."""

from __future__ import annotations

import math
from importlib import resources
from typing import Any

from .program import (
    WHOLE_NUMBERS,
    Assign,
    Buffer,
    Check,
    Local,
    Loop,
    Product,
    Program,
    Reduce,
    Together,
    View,
    contiguous_strides,
    views_of,
)
from .trace import Iteration

ENTRY, DIGEST = "ganviz_train", "ganviz_description"
OPEN_TEAM, CLOSE_TEAM = "ganviz_open_team", "ganviz_close_team"
# What a step's text begins with: the second for large products, the third for very large ones.
_KERNELS = ("kernels.h", "products.h", "threads.h")
# Elements of one part of a loop that several threads share: some ten microseconds. From `_MANY_FROM` on they do.
_PART, _MANY_FROM = 16384, 131072


def source(iteration: Iteration, program: Program, digest: str) -> str:
    """Write the text of a C++17 file that exports `ENTRY`; see `steps.CompiledStep.run` for its arguments.

    A step with very large products also exports `OPEN_TEAM` and `CLOSE_TEAM`.

    Args:
        digest: of its description, exported as `DIGEST`.
    """
    packed = [s for s in program.statements if isinstance(s, Product) and s.way == "packed"]
    many = any(s.is_for_many() for s in packed)
    lines = [f"    const float* in{n} = input[{n}] + k * stride[{n}];"
             for n in range(iteration.batches * len(iteration.kinds) + len(iteration.draws))]
    lines.append(f"    const double* scalar = scalars + k * {max(1, len(iteration.scalars))};")
    for statement in program.statements:
        lines += ["    " + line for line in lines_of(statement, iteration, many)]
    if program.logits is not None:
        for number, view in enumerate(program.logits):
            count = math.prod(view.sizes)
            target = View(Buffer(count, f"(logits[{number}] + k * {count})"), 0, view.sizes,
                          contiguous_strides(view.sizes))
            lines += ["    " + line for line in _loop(Loop(target, view), False)]
    body = "\n".join(lines)
    table = ", ".join(f"{number}.0f" for number in range(program.counted)) or "0.0f"
    return f"""{kernels(3 if many else 2 if packed else 1)}
static const float {WHOLE_NUMBERS}[] = {{{table}}};
extern "C" GV_EXPORT const char {DIGEST}[] = "{digest}";
extern "C" GV_EXPORT int64_t {ENTRY}(int64_t steps, float* const* state, const float* const* input,
                                     const int64_t* stride, const double* scalars, float* scratch,
                                     double* measured, float* const* logits, const volatile int* stop,
                                     volatile int64_t* done, int* bad, void* opened) {{
  float* const work = scratch + {program.work};
  {"gv_team* const team = opened && ((gv_team*)opened)->is_here() ? (gv_team*)opened : nullptr;" if many else ""}
  (void)work;
  for (int64_t k = 0; k < steps; k++) {{
    if (*stop) return k;
{body}
    *done = k + 1;
  }}
  return steps;
}}
"""


def kernels(count: int) -> str:
    """Return the text of the first files of kernels; each needs those before it."""
    folder = resources.files(__package__)
    return "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in _KERNELS[:count])


def lines_of(statement: Any, iteration: Iteration | None, many: bool) -> list[str]:
    """Write a statement.

    Args:
        iteration: that it is of; None will do for all but checks.
        many: several threads may share it, if it is large.
    """
    if isinstance(statement, Loop):
        return _loop(statement, many)
    if isinstance(statement, Together):
        return _together(statement, many)
    if isinstance(statement, Reduce):
        return _reduce(statement, many)
    if isinstance(statement, Product):
        return [_product(statement)]
    if isinstance(statement, Assign):
        return [f"const double {statement.out.name} = {_scalar_text(statement.value)};"]
    if isinstance(statement, Check):
        loss, norm = statement.loss.name, statement.norm.name
        counts = [len(mark.parts) for mark in iteration.marks]
        row = f"k * {2 * len(counts) + sum(counts)}"  # of losses and norms, then of all parts
        at, first = f"{row} + {2 * statement.update}", 2 * len(counts) + sum(counts[:statement.update])
        return [f"measured[{at}] = {loss}; measured[{at} + 1] = {norm};",
                *(f"measured[{row} + {first + k}] = {value.name};" for k, value in enumerate(statement.parts)),
                f"if (!std::isfinite({loss}) || !std::isfinite({norm})) {{ *bad = {statement.update}; return k; }}"]
    raise TypeError(statement)


# -- expressions ------------------------------------------------------------------------------------------------


def _scalar_text(value: Any) -> str:
    if isinstance(value, Local):
        return value.name
    if isinstance(value, View):
        return f"(double){_address(value)}[0]"
    if isinstance(value, float):
        return _number(value)
    return value.form.format(*(_scalar_text(a) for a in value.arguments))


def _number(value: float, suffix: str = "") -> str:
    if math.isinf(value):
        return ("-" if value < 0 else "") + "INFINITY"
    if math.isnan(value):
        return "NAN"
    return f"{value!r}{suffix}" if "." in repr(value) or "e" in repr(value) else f"{value!r}.0{suffix}"


def _address(view: View) -> str:
    base = view.buffer.address()
    return f"({base} + {view.offset})" if view.offset else base


class _Nest:
    """A loop nest over a shape and the windows it reads, with adjacent axes merged where all windows allow it.

    Args:
        shape: of the iteration.
        views: all windows, each no larger than the shape.
        groups: a number for each axis; only axes with the same number are merged.
        order: of the axes, the innermost last.
    """

    def __init__(self, shape: tuple[int, ...], views: list[View], groups: list[int] | None = None,
                 order: list[int] | None = None) -> None:
        groups = groups or [0] * len(shape)
        table = [_aligned(v, shape) for v in views]
        axes = [i for i in order or range(len(shape)) if shape[i] != 1] or ([0] if shape else [])
        self.sizes: list[int] = []
        self.groups: list[int] = []
        columns: list[list[int]] = []
        for axis in axes:
            column = [strides[axis] for strides in table]
            if columns and groups[axis] == self.groups[-1] and all(
                    outer == inner * shape[axis] for outer, inner in zip(columns[-1], column, strict=True)):
                self.sizes[-1] *= shape[axis]
                columns[-1] = column
            else:
                self.sizes.append(shape[axis])
                self.groups.append(groups[axis])
                columns.append(column)
        self._strides = {id(v): [column[i] for column in columns] for i, v in enumerate(views)}
        self._names: dict[str, str] = {}
        self.locals: list[str] = []

    def add(self, view: View) -> None:
        """Add a window that is one run of numbers as long as the only axis."""
        self._strides[id(view)] = [1]

    def heads(self, indent: str) -> list[str]:
        """Write the openings of all loops but the innermost."""
        return [f"{indent}for (long i{n} = 0; i{n} < {size}; i{n}++)" for n, size in enumerate(self.sizes[:-1])]

    def index(self, view: View) -> str:
        terms = [f"i{n}" if stride == 1 else f"i{n} * {stride}"
                 for n, stride in enumerate(self._strides[id(view)]) if stride]
        return f"{_address(view)}[{' + '.join(terms) or '0'}]"

    def text(self, value: Any) -> str:
        if isinstance(value, View):
            return self.index(value)
        if isinstance(value, Local):
            if value.name not in self._names:
                self._names[value.name] = f"c{len(self._names)}"
                self.locals.append(f"const float {self._names[value.name]} = (float){value.name};")
            return self._names[value.name]
        if isinstance(value, float):
            return _number(value, "f")
        return value.form.format(*(self.text(a) for a in value.arguments))


def _aligned(view: View, shape: tuple[int, ...]) -> list[int]:
    """Return the strides of a view along the axes of a shape it is broadcast to."""
    lead = len(shape) - len(view.sizes)
    return [0] * lead + [0 if size == 1 else stride for size, stride in zip(view.sizes, view.strides, strict=True)]


# -- statements -------------------------------------------------------------------------------------------------


def _flat(size: int, many: bool, head: list[str], body: list[str]) -> list[str]:
    """Write a loop over i0, which several threads share if it is long: the same parts, however many they are."""
    if not many or size < _MANY_FROM:
        return ["{", *head, "GV_SIMD", f"for (long i0 = 0; i0 < {size}; i0++) {{", *body, "}", "}"]
    return [f"gv_split(team, {-(-size // _PART)}, work, [&](long part, float*) {{", *head,
            f"const long end = (part + 1) * {_PART} < {size} ? (part + 1) * {_PART} : {size};", "GV_SIMD",
            f"for (long i0 = part * {_PART}; i0 < end; i0++) {{", *body, "}", "});"]


def _loop(loop: Loop, many: bool) -> list[str]:
    out = loop.out
    if isinstance(loop.value, View) and _is_transposition(loop.value, out):
        view = loop.value
        return [f"gv_transpose<{view.sizes[0]}, {view.sizes[1]}, {view.strides[1]}>("
                f"{_address(view)}, {_address(out)});"]
    order = sorted(range(len(out.sizes)), key=lambda axis: -out.strides[axis])
    nest = _Nest(out.sizes, [out, *views_of(loop.value)], order=order)
    text = nest.text(loop.value)
    if not nest.sizes:
        return ["{", *nest.locals, f"{_address(out)}[0] = {text};", "}"]
    n = len(nest.sizes) - 1
    if n == 0:
        return _flat(nest.sizes[0], many, nest.locals, [f"{nest.index(out)} = {text};"])
    return ["{", *nest.locals, *nest.heads(""), "GV_SIMD",
            f"for (long i{n} = 0; i{n} < {nest.sizes[n]}; i{n}++) {nest.index(out)} = {text};", "}"]


def _together(together: Together, many: bool) -> list[str]:
    loops = together.loops
    size = math.prod(loops[0].out.sizes)
    # every window is one run of numbers
    nest = _Nest((size,), [])
    texts = []
    for loop in loops:
        for view in (loop.out, *views_of(loop.value)):
            nest.add(view)
        texts.append(f"{nest.index(loop.out)} = {nest.text(loop.value)};")
    return _flat(size, many, nest.locals, texts)


def _is_transposition(view: View, out: View) -> bool:
    return (len(view.sizes) == 2 and view.sizes == out.sizes and view.strides[0] == 1 and min(view.sizes) > 1
            and out.contiguous())


def _reduce(reduce: Reduce, many: bool) -> list[str]:
    shape, views = reduce.shape, views_of(reduce.value)
    groups = [int(axis in reduce.axes) for axis in range(len(shape))]
    if isinstance(reduce.out, Local):
        nest = _Nest(shape, views, groups)
        name, n = reduce.out.name, len(nest.sizes) - 1
        text = nest.text(reduce.value)
        inner = nest.sizes[n]
        if many and n == 0 and inner >= _MANY_FROM:
            return _long_sum(name, inner, nest.locals, text)
        # in pieces, so that a long float sum keeps its digits
        return [f"double {name} = 0;", "{", *nest.locals, *nest.heads(""),
                f"for (long p = 0; p < {inner}; p += 4096)",
                f"{name} += gv_sum(p, p + 4096 < {inner} ? p + 4096 : {inner}, {_term(n, text)});", "}"]
    out = reduce.out
    nest = _Nest(shape, [out, *views], groups)
    text, n = nest.text(reduce.value), len(nest.sizes) - 1
    target = nest.index(out)
    fill = f"for (long i = 0; i < {out.buffer.size}; i++) {_address(out)}[i] = 0;"
    if nest.groups[n]:
        alone = sum(nest.groups) == 1
        return ["{", *([] if alone else [fill]), *nest.locals, *nest.heads(""),
                f"{target} {'' if alone else '+'}= gv_sum(0, {nest.sizes[n]}, {_term(n, text)});", "}"]
    return ["{", fill, *nest.locals, *nest.heads(""), "GV_SIMD",
            f"for (long i{n} = 0; i{n} < {nest.sizes[n]}; i{n}++) {target} += {text};", "}"]


def _term(axis: int, text: str) -> str:
    return f"[&](long i{axis}) GV_LAMBDA {{ return {text}; }}"


def _long_sum(name: str, size: int, head: list[str], text: str) -> list[str]:
    """Write a sum that several threads share; the pieces, and their order, are always the same."""
    parts = -(-size // _PART)
    return [f"double {name} = 0;", "{", f"double pieces[{parts}];",
            f"gv_split(team, {parts}, work, [&](long part, float*) {{", *head,
            f"const long end = (part + 1) * {_PART} < {size} ? (part + 1) * {_PART} : {size};", "double whole = 0;",
            f"for (long p = part * {_PART}; p < end; p += 4096)",
            f"whole += gv_sum(p, p + 4096 < end ? p + 4096 : end, {_term(0, text)});",
            "pieces[part] = whole;", "});", f"for (double piece : pieces) {name} += piece;", "}"]


def _product(product: Product) -> str:
    a, b, out = product.a, product.b, product.out
    (rows, inner), columns = a.sizes, b.sizes[1]
    bias = _address(product.bias) if product.bias is not None else "nullptr"
    if product.way in ("short", "packed"):
        name, team = (("gv_product_bfloat16", "") if product.way == "short" else
                      ("gv_product_shared", "team, ") if product.is_for_many() else ("gv_product_packed", ""))
        return (f"{name}<{rows}, {columns}, {inner}, {a.strides[0]}, {a.strides[1]}, {b.strides[0]}, {b.strides[1]}>("
                f"{team}{_address(a)}, {_address(b)}, {bias}, {_address(out)}, work);")
    if product.way == "thin":
        return (f"gv_thin_product<{rows}, {columns}, {inner}, {a.strides[1]}, {b.strides[0]}, {b.strides[1]}>("
                f"{_address(a)}, {_address(b)}, {bias}, {_address(out)});")
    if product.way == "dots":
        return (f"gv_dots<{rows}, {columns}, {inner}, {a.strides[0]}, {b.strides[1]}>("
                f"{_address(a)}, {_address(b)}, {bias}, {_address(out)});")
    return (f"gv_product<{rows}, {columns}, {inner}, {a.strides[0]}, {a.strides[1]}, {b.strides[0]}>("
            f"{_address(a)}, {_address(b)}, {bias}, {_address(out)});")
