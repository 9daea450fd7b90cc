"""Products of matrices and vectors."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from .. import windows
from ..emitter import Emitter, shape_of
from ..errors import Unsupported
from ..program import Expr, Product, View
from .table import rule

aten = torch.ops.aten
# Multiplications below which writing the factors in bfloat16 takes longer than it saves.
_SHORT_FROM = 64**3
# Columns of a result that are too few for its rows to be computed as vectors.
_FEW = 4
# Multiplications from which copies in the order of reading save more than they take.
_PACKED_FROM = 128**3


@rule(aten.mm)
def mm(emitter: Emitter, node: fx.Node) -> View:
    return _product(emitter, node, node.args[0], node.args[1], None)


@rule(aten.addmm)
def addmm(emitter: Emitter, node: fx.Node) -> View:
    bias = emitter.view_of(node.args[0])
    if len(bias.sizes) != 1 or node.kwargs:
        raise Unsupported("this form of addmm")
    return _product(emitter, node, node.args[1], node.args[2], bias)


@rule(aten.mv)
def mv(emitter: Emitter, node: fx.Node) -> Any:
    matrix = emitter.view_of(node.args[0])
    row = emitter.reshaped(emitter.view_of(node.args[1]), (1, matrix.sizes[1]))
    total = emitter.total(Expr("({0} * {1})", (matrix, row), matrix.sizes), matrix.sizes, (1,))
    return emitter.reshaped(total, shape_of(node))


@rule(aten.dot)
def dot(emitter: Emitter, node: fx.Node) -> Any:
    one, other = (emitter.value(a) for a in node.args)
    return emitter.total(Expr("({0} * {1})", (one, other), one.shape), one.shape, (0,))


def _product(emitter: Emitter, node: fx.Node, left: fx.Node, right: fx.Node, bias: View | None) -> View:
    out = emitter.new(shape_of(node))
    multiply(emitter, out, emitter.view_of(left), emitter.view_of(right), bias)
    return out


def multiply(emitter: Emitter, out: View, a: View, b: View, bias: View | None) -> None:
    """Emit out (M, N) = a (M, K) · b (K, N) + bias (N,) in the way that is fastest for these sizes."""
    if emitter.precision == "bfloat16" and _is_worth_shortening(a, b):
        way = "short"
    elif b.sizes[1] <= _FEW and windows.is_consecutive(a, 1):
        way = "dots"
        if not windows.is_consecutive(b, 0):
            b = _transposed(emitter.packed(_transposed(b)))
    elif b.sizes[1] <= _FEW and windows.is_consecutive(a, 0):
        way = "thin"
    elif _is_worth_packing(a, b):
        way = "packed"
    else:
        way = "direct"
        if not windows.is_consecutive(b, 1):
            b = emitter.packed(b)
    emitter.emit(Product(out, a, b, bias, way))


def _transposed(view: View) -> View:
    return View(view.buffer, view.offset, view.sizes[::-1], view.strides[::-1])


def _is_worth_packing(a: View, b: View) -> bool:
    """Return whether a product is so large that copies of its factors pay, and of a shape that allows them."""
    (rows, inner), columns = a.sizes, b.sizes[1]
    return (rows * inner * columns >= _PACKED_FROM and min(rows, inner, columns) >= 16
            and 1 in a.strides and 1 in b.strides)


def _is_worth_shortening(a: View, b: View) -> bool:
    """Return whether a product is large enough for bfloat16 factors to pay, and of a shape that allows them."""
    (rows, inner), columns = a.sizes, b.sizes[1]
    even = inner % 2 == 0
    return (rows * inner * columns >= _SHORT_FROM and min(rows, inner, columns) >= 16
            and (a.strides[0] == 1 or (a.strides[1] == 1 and even))
            and (b.strides[1] == 1 or (b.strides[0] == 1 and even)))
