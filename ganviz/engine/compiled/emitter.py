"""Emit the statements of a program, and keep the value of each node of the graph."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from torch import fx

from . import windows
from .program import WHOLE_NUMBERS, Assign, Buffer, Expr, Local, Loop, Reduce, View, contiguous_strides, views_of


class Emitter:
    """A program in the making.

    Values are windows on memory (View), scalars (Local), numbers (float), or pointwise operations that have not been
    written yet (Expr).

    Args:
        precision: "float32", or "bfloat16" for the large matrix products.

    Attributes:
        statements: emitted so far, in order.
        values: of the nodes; where several nodes are names of one tensor, only the first is here.
        aliases: for the other names, the node that each stands for.
        counted: how many whole numbers from 0 the program has a table of.
    """

    def __init__(self, precision: str) -> None:
        self.precision = precision
        self.statements: list[Any] = []
        self.values: dict[fx.Node, Any] = {}
        self.aliases: dict[fx.Node, fx.Node] = {}
        self.counted = 0
        self._locals = 0
        self._packed: dict[tuple, View] = {}

    # -- nodes ----------------------------------------------------------------------------------------------------

    def root(self, node: fx.Node) -> fx.Node:
        """Return the node that holds the value of a node."""
        while node in self.aliases:
            node = self.aliases[node]
        return node

    def value(self, argument: Any) -> Any:
        """Return the value of a node, or a plain number."""
        if isinstance(argument, fx.Node):
            return self.values[self.root(argument)]
        return float(argument)

    def view_of(self, argument: fx.Node) -> View:
        """Return the value of a node in memory."""
        return self.written(self.value(argument))

    # -- writing --------------------------------------------------------------------------------------------------

    def emit(self, statement: Any) -> None:
        """Add a statement."""
        self.statements.append(statement)

    def new_local(self) -> Local:
        """Name a new scalar."""
        self._locals += 1
        return Local(f"s{self._locals}")

    def scalar(self, value: Any) -> Local:
        """Keep a value of shape () in a scalar."""
        if isinstance(value, Local):
            return value
        local = self.new_local()
        self.emit(Assign(local, as_number(value)))
        return local

    def new(self, sizes: Sequence[int]) -> View:
        """Make a contiguous window on new memory."""
        return View(Buffer(max(1, math.prod(sizes))), 0, tuple(sizes), contiguous_strides(sizes))

    def whole_numbers(self, count: int) -> View:
        """Return the whole numbers from 0 to before a count, which the program has in a table."""
        self.counted = max(self.counted, count)
        return View(Buffer(count, WHOLE_NUMBERS), 0, (count,), (1,))

    def written(self, value: Any) -> View:
        """Return the value in memory, writing it if that has not happened yet."""
        if isinstance(value, View):
            return value
        value = as_number(value)
        out = self.new(value.shape)
        turned, straight = _turned(value)
        if turned and not straight:
            # written as it is read: along the columns
            out = View(out.buffer, 0, out.sizes, (1, out.sizes[0]))
        elif turned:
            value = _replaced(value, {v: self.packed(v) for v in turned})
        self.emit(Loop(out, value))
        return out

    def stored(self, value: Any) -> View | Local:
        """Return the value in a scalar if its shape is (), else in memory."""
        return self.scalar(value) if value.shape == () else self.written(value)

    def packed(self, view: View) -> View:
        """Return a contiguous copy. An earlier copy of the same window is used again: no buffer is written twice."""
        key = (view.buffer, view.offset, view.sizes, view.strides)
        if key not in self._packed:
            self._packed[key] = self.new(view.sizes)
            self.emit(Loop(self._packed[key], view))
        return self._packed[key]

    def is_whole_result(self, value: Any) -> bool:
        """Return whether a value could just as well be written as a part of something larger."""
        return (isinstance(value, View) and not value.buffer.name and value.buffer.within is None
                and value.contiguous() and math.prod(value.sizes) == value.buffer.size
                and not any(value.buffer is v.buffer for v in self._packed.values()))

    # -- what several rules need ----------------------------------------------------------------------------------

    def reshaped(self, value: Any, sizes: Sequence[int]) -> Any:
        """Return the value in another shape, copied only if its memory cannot be seen in that shape."""
        sizes = tuple(sizes)
        if value.shape == sizes:
            return value
        if isinstance(value, Local):
            return Expr("{0}", (value,), sizes) if sizes else value
        if is_uniform(value):
            return Expr(value.form, value.arguments, sizes, value.truth)
        view = self.written(value)
        strides = windows.strides_as(view, sizes)
        if strides is None:
            view = self.packed(view)
            strides = contiguous_strides(sizes)
        return View(view.buffer, view.offset, sizes, strides)

    def total(self, value: Any, sizes: tuple[int, ...], axes: tuple[int, ...]) -> Any:
        """Sum over axes, which are kept with size 1; the result is a Local if no other axis is left."""
        if sizes == ():
            return value
        out = self.new_local() if len(axes) == len(sizes) else self.new(
            [1 if i in axes else n for i, n in enumerate(sizes)])
        self.emit(Reduce(out, as_number(value), sizes, axes))
        return out

    def scaled(self, value: Any, factor: float) -> View | Local:
        """Multiply by a number."""
        return self.stored(Expr("({0} * {1})", (value, factor), value.shape))


def shape_of(node: fx.Node) -> tuple[int, ...]:
    """Return the shape of a node's tensor."""
    return tuple(node.meta["val"].shape)


def as_number(value: Any) -> Any:
    """Return 1 or 0 for a condition; other values as they are."""
    return Expr("({0} ? 1 : 0)", (value,), value.sizes) if isinstance(value, Expr) and value.truth else value


def as_truth(value: Any) -> Any:
    """Return whether a number is other than 0; conditions as they are."""
    return value if isinstance(value, Expr) and value.truth else Expr("({0} != 0)", (value,), value.shape, True)


def is_uniform(value: Any) -> bool:
    """Return whether a value is the same number everywhere."""
    return isinstance(value, Local) or (isinstance(value, Expr) and not any(
        isinstance(a, View | Expr) for a in value.arguments))


def _turned(value: Any) -> tuple[list[View], list[View]]:
    """Return the matrices that a value reads element by element: those with consecutive columns, then the others."""
    whole = [v for v in views_of(value) if len(v.sizes) == 2 and v.sizes == value.shape and 0 not in v.strides
             and min(v.sizes) > 1]
    turned = [v for v in whole if v.strides[0] == 1 and v.strides[1] > 1]
    return turned, [v for v in whole if v not in turned]


def _replaced(value: Any, views: dict[View, View]) -> Any:
    """Return the value with other windows in the place of some."""
    if isinstance(value, View):
        return views.get(value, value)
    if isinstance(value, Expr):
        return Expr(value.form, tuple(_replaced(a, views) for a in value.arguments), value.sizes, value.truth)
    return value
