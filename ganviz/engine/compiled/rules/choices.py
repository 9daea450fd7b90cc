"""Operations that look numbers up at places that are themselves computed.

A place is never made an address: every number is compared with the place that is wanted, so that no place, whatever it
is, leads outside. That suits what networks look up, classes and places in a pool, of which there are few.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from .. import windows
from ..emitter import Emitter, shape_of
from ..errors import Unsupported
from ..program import Expr, View
from .table import pointwise, rule

aten = torch.ops.aten

_CHOSEN = "({0} == {1} ? {2} : 0)"


@rule(aten.arange)
def arange(emitter: Emitter, node: fx.Node) -> View:
    start, _, step = (*node.args, 1)[:3] if len(node.args) > 1 else (0, node.args[0], 1)
    if type(start) is not int or type(step) is not int or start < 0 or step < 1:
        raise Unsupported("a row of numbers that are not whole and rising")
    count = shape_of(node)[0]
    numbers = emitter.whole_numbers(start + step * count)
    return windows.cut(numbers, 0, start, start + step * count, step)


@rule(aten.gather)
def gather(emitter: Emitter, node: fx.Node) -> Any:
    value, axis, places = emitter.view_of(node.args[0]), *_one_place(emitter, node)
    numbers = _along(emitter.whole_numbers(value.sizes[axis]), axis, len(value.sizes))
    chosen = Expr(_CHOSEN, (numbers, places, value), value.sizes)
    return emitter.reshaped(emitter.total(chosen, value.sizes, (axis,)), shape_of(node))


@pointwise(aten.scatter.value)
def scatter(emitter: Emitter, node: fx.Node) -> Expr:
    axis, places = _one_place(emitter, node)
    sizes = shape_of(node)
    numbers = _along(emitter.whole_numbers(sizes[axis]), axis, len(sizes))
    return Expr("({0} == {1} ? {2} : {3})",
                (numbers, places, float(node.args[3]), emitter.value(node.args[0])), sizes)


@rule(aten.index)
def index(emitter: Emitter, node: fx.Node) -> Any:
    value, places = emitter.view_of(node.args[0]), _rows(emitter, node)
    rest, rows = value.sizes[1:], places.sizes[0]
    numbers = _along(emitter.whole_numbers(value.sizes[0]), 0, len(value.sizes))
    sizes = (rows, *value.sizes)
    chosen = Expr(_CHOSEN, (numbers, _along(places, 0, len(sizes)), value), sizes)
    return emitter.reshaped(emitter.total(chosen, sizes, (1,)), (rows, *rest))


@rule(aten.index_put)
def index_put(emitter: Emitter, node: fx.Node) -> Any:
    """Put rows into places that differ from each other: of two for one place torch, too, leaves open which stays."""
    value, places = emitter.view_of(node.args[0]), _rows(emitter, node)
    if len(node.args) > 3 and node.args[3]:
        raise Unsupported("adding at computed places")
    rows, rest = places.sizes[0], value.sizes[1:]
    new = windows.insert_axis(windows.expand(emitter.view_of(node.args[2]), (rows, *rest)), 1)
    count, axes = value.sizes[0], len(value.sizes)
    sizes = (rows, *value.sizes)
    numbers = emitter.whole_numbers(count)
    put = Expr(_CHOSEN, (_along(numbers, 0, axes), _along(places, 0, axes + 1), new), sizes)
    hits = Expr(_CHOSEN, (numbers, _along(places, 0, 2), 1.0), (rows, count))
    put = emitter.reshaped(emitter.total(put, sizes, (0,)), value.sizes)
    hit = _along(emitter.reshaped(emitter.total(hits, (rows, count), (0,)), (count,)), 0, axes)
    return emitter.written(Expr("({0} != 0 ? {1} : {2})", (hit, put, value), value.sizes))


@rule(aten.argmax)
def argmax(emitter: Emitter, node: fx.Node) -> Any:
    """Find the place of the largest number, of equal ones the first, by halving the axis again and again."""
    largest = emitter.view_of(node.args[0])
    if len(node.args) < 2:
        raise Unsupported("the place of the largest of all numbers")
    axis = node.args[1] % len(largest.sizes)
    places = _along(emitter.whole_numbers(largest.sizes[axis]), axis, len(largest.sizes))
    while (count := largest.sizes[axis]) > 1:
        half = -(-count // 2)  # of an odd number the two halves have one in common
        (a, b), (at_a, at_b) = ((windows.cut(each, axis, 0, half), windows.cut(each, axis, count - half, count))
                                for each in (largest, places))
        largest = emitter.written(Expr("gv_max({0}, {1})", (a, b), a.sizes))
        places = emitter.written(Expr("({0} > {1} ? {2} : {1} > {0} ? {3} : gv_min({2}, {3}))", (a, b, at_a, at_b),
                                      a.sizes))
    return emitter.reshaped(places, shape_of(node))


def _one_place(emitter: Emitter, node: fx.Node) -> tuple[int, View]:
    """Return the axis of a node's places, and these, of which there is one along the axis."""
    sizes, places = shape_of(node.args[0]), emitter.view_of(node.args[2])
    axis = node.args[1] % len(sizes)
    if places.sizes != (*sizes[:axis], 1, *sizes[axis + 1:]):
        raise Unsupported("several computed places along an axis")
    return axis, places


def _rows(emitter: Emitter, node: fx.Node) -> View:
    """Return the places along the first axis that a node names."""
    if len(node.args[1]) != 1 or node.args[1][0] is None or len(shape_of(node.args[1][0])) != 1:
        raise Unsupported("computed places along several axes")
    return emitter.view_of(node.args[1][0])


def _along(row: View, axis: int, axes: int) -> View:
    """Lay a window of one axis along an axis of several."""
    return View(row.buffer, row.offset, (1,) * axis + row.sizes + (1,) * (axes - axis - 1),
                (0,) * axis + row.strides + (0,) * (axes - axis - 1))
