"""Operations that reduce axes: sums, means, norms, moments and maxima."""

from __future__ import annotations

import functools
import math
from typing import Any

import torch
from torch import fx

from .. import windows
from ..emitter import Emitter, shape_of
from ..errors import Unsupported
from ..program import Expr, View
from .table import rule

aten = torch.ops.aten
# Numbers whose largest is found in one expression.
_MOST_AT_ONCE = 16


def _axes(node: fx.Node, sizes: tuple[int, ...], place: int = 1) -> tuple[int, ...]:
    """Return the axes that a node reduces, which are its argument number `place`; all of them if it names none."""
    chosen = node.args[place] if len(node.args) > place and node.args[place] is not None else ()
    chosen = [chosen] if isinstance(chosen, int) else chosen
    return tuple(sorted(a % len(sizes) for a in chosen)) or tuple(range(len(sizes)))


@rule(aten.sum)
def sum_(emitter: Emitter, node: fx.Node) -> Any:
    sizes = shape_of(node.args[0])
    total = emitter.total(emitter.value(node.args[0]), sizes, _axes(node, sizes))
    return emitter.reshaped(total, shape_of(node))


@rule(aten.mean)
def mean(emitter: Emitter, node: fx.Node) -> Any:
    sizes = shape_of(node.args[0])
    factor = 1.0 / max(1, math.prod(sizes[a] for a in _axes(node, sizes)))
    total = sum_(emitter, node)
    return total if factor == 1.0 else emitter.scaled(total, factor)


@rule(aten.linalg_vector_norm)
def vector_norm(emitter: Emitter, node: fx.Node) -> Any:
    order = node.args[1] if len(node.args) > 1 else 2
    if order not in (2, 2.0):
        raise Unsupported(f"a norm of order {order}")
    sizes = shape_of(node.args[0])
    squares = Expr("gv_square({0})", (emitter.value(node.args[0]),), sizes)
    total = emitter.reshaped(emitter.total(squares, sizes, _axes(node, sizes, 2)), shape_of(node))
    return emitter.stored(Expr("std::sqrt({0})", (total,), shape_of(node)))


@rule(aten.var)
def var(emitter: Emitter, node: fx.Node) -> Any:
    return _moments(emitter, node, shape_of(node))[0]


@rule(aten.var_mean)
def var_mean(emitter: Emitter, node: fx.Node) -> Any:
    return _moments(emitter, node, tuple(node.meta["val"][0].shape))


def _moments(emitter: Emitter, node: fx.Node, sizes: tuple[int, ...]) -> list[Any]:
    """Return variance and mean over the node's axes.

    They are computed in two passes: the difference of two large sums has few digits.
    """
    value = emitter.view_of(node.args[0])
    axes = _axes(node, value.sizes)
    count = math.prod(value.sizes[a] for a in axes)
    correction = node.kwargs.get("correction")
    average = emitter.scaled(emitter.total(value, value.sizes, axes), 1.0 / count)
    off = Expr("gv_square({0} - {1})", (value, average), value.sizes)
    freedom = max(0.0, float(count - (1 if correction is None else correction)))
    spread = emitter.scaled(emitter.total(off, value.sizes, axes), 1.0 / freedom if freedom else math.inf)
    return [emitter.reshaped(spread, sizes), emitter.reshaped(average, sizes)]


@rule(aten.amax)
def amax(emitter: Emitter, node: fx.Node) -> Any:
    view = emitter.view_of(node.args[0])
    axes = _axes(node, view.sizes)
    if len(axes) != 1:
        raise Unsupported("a maximum over several axes")
    while (count := view.sizes[axes[0]]) > _MOST_AT_ONCE:
        half = -(-count // 2)  # of an odd number the two halves have one in common
        halves = (windows.cut(view, axes[0], first, first + half) for first in (0, count - half))
        view = emitter.written(_largest(*halves))
    pieces = [windows.cut(view, axes[0], i, i + 1) for i in range(view.sizes[axes[0]])]
    return emitter.reshaped(emitter.written(functools.reduce(_largest, pieces)), shape_of(node))


def _largest(a: Any, b: View) -> Expr:
    return Expr("gv_max({0}, {1})", (a, b), b.sizes)
