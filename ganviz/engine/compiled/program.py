"""The program of a training iteration: statements in order, on values that are windows on runs of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WHOLE_NUMBERS = "gv_whole_numbers"


@dataclass(eq=False)
class Buffer:
    """A run of float32 numbers.

    Attributes:
        size: how many.
        name: C expression of its address, for states, inputs and tables; empty for scratch memory.
        offset: in scratch memory; set by `plan_memory`.
        within: a larger buffer that it is a part of, and where it begins there.
    """

    size: int
    name: str = ""
    offset: int = -1
    within: tuple[Buffer, int] | None = None

    @property
    def root(self) -> Buffer:
        return self.within[0].root if self.within else self

    def address(self) -> str:
        """Write the C expression of where it begins."""
        if self.within:
            return f"({self.within[0].address()} + {self.within[1]})"
        return self.name or f"(scratch + {self.offset})"


@dataclass(frozen=True, eq=False)
class View:
    """A strided window on a buffer."""

    buffer: Buffer
    offset: int
    sizes: tuple[int, ...]
    strides: tuple[int, ...]

    @property
    def shape(self) -> tuple[int, ...]:
        return self.sizes

    def contiguous(self) -> bool:
        return all(stride == expected or size == 1 for stride, expected, size in
                   zip(self.strides, contiguous_strides(self.sizes), self.sizes, strict=True))


@dataclass(frozen=True, eq=False)
class Expr:
    """A pointwise operation that has not been written to memory.

    Attributes:
        form: C text with {0}, {1} ... for the arguments.
        arguments: View, Expr, Local or float; broadcast to `sizes`.
        truth: whether it is a condition rather than a number.
    """

    form: str
    arguments: tuple[Any, ...]
    sizes: tuple[int, ...]
    truth: bool = False

    @property
    def shape(self) -> tuple[int, ...]:
        return self.sizes


@dataclass(frozen=True, eq=False)
class Local:
    """A scalar in a C variable of type double."""

    name: str

    @property
    def shape(self) -> tuple[int, ...]:
        return ()


@dataclass(eq=False)
class Loop:
    """A loop: out = expression, element by element."""

    out: View
    value: Any


@dataclass(eq=False)
class Together:
    """Loops over the same elements, in one pass over the memory."""

    loops: list[Loop]


@dataclass(eq=False)
class Reduce:
    """A sum of an expression over `axes`; `out` keeps them with size 1, or is a Local where all are summed."""

    out: Any
    value: Any
    shape: tuple[int, ...]
    axes: tuple[int, ...]


PANEL = 8192 + 16
"""Numbers of the largest panel of products.h, and what aligns it."""
# Multiplications of a product from which it takes so long that another thread can be woken for it.
_MANY_FROM = 2**22


@dataclass(eq=False)
class Product:
    """A matrix product: out (M, N) = a (M, K) · b (K, N) + bias (N,).

    Attributes:
        way: how it is computed: "dots" and "thin" for few columns, where the rows or the columns of a have consecutive
            numbers; "direct", from the factors where they lie; "packed", from copies in the order in which they are
            read; "short", in bfloat16, summed in float32.
    """

    out: View
    a: View
    b: View
    bias: View | None
    way: str

    def work(self) -> int:
        """Return how many float32 numbers of memory the product itself needs."""
        (rows, inner), columns = self.a.sizes, self.b.sizes[1]
        if self.way == "short":
            return (rows + 2 * columns) * (-(-inner // 2))
        return rows * inner + PANEL if self.way == "packed" else 0

    def is_for_many(self) -> bool:
        """Return whether it is so large that several threads pay."""
        (rows, inner), columns = self.a.sizes, self.b.sizes[1]
        return self.way == "packed" and rows * inner * columns >= _MANY_FROM


@dataclass(eq=False)
class Assign:
    """An assignment to a scalar: local = expression."""

    out: Local
    value: Any


@dataclass(eq=False)
class Check:
    """A check that leaves the loop if the update's loss or gradient norm is not finite.

    They and the parts of the loss are noted before that.
    """

    update: int
    loss: Any
    norm: Any
    parts: tuple[Any, ...] = ()


@dataclass
class Program:
    """The statements of one iteration in order.

    Attributes:
        scratch: float32 numbers of working memory, and `work`, where the part for the products' own begins.
        logits: (real, fake) views, or None.
        counted: how many whole numbers from 0 it reads in the table called `WHOLE_NUMBERS`.
    """

    statements: list[Any]
    scratch: int
    work: int
    logits: tuple[View, View] | None
    counted: int


def contiguous_strides(sizes: Sequence[int]) -> tuple[int, ...]:
    strides, step = [], 1
    for size in reversed(sizes):
        strides.append(step)
        step *= size
    return tuple(reversed(strides))


def views_of(value: Any) -> list[View]:
    if isinstance(value, View):
        return [value]
    if isinstance(value, Expr):
        return [v for a in value.arguments for v in views_of(a)]
    return []


def buffer_written(statement: Any) -> Buffer | None:
    out = getattr(statement, "out", None)
    return out.buffer.root if isinstance(out, View) else None


def buffers_written(statement: Any) -> list[Buffer]:
    # in order, so that the same program always has the same plan of memory
    parts = statement.loops if isinstance(statement, Together) else [statement]
    return list(dict.fromkeys(b for part in parts if (b := buffer_written(part)) is not None))


def buffers_read(statement: Any) -> set[Buffer]:
    if isinstance(statement, Product):
        read = [statement.a, statement.b, *([statement.bias] if statement.bias else [])]
    elif isinstance(statement, Check):
        read = []
    elif isinstance(statement, Together):
        return set().union(*(buffers_read(loop) for loop in statement.loops))
    else:
        read = views_of(statement.value)
    return {v.buffer.root for v in read}
