"""Tensors that are put together of others."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from .. import windows
from ..emitter import Emitter, as_number, shape_of
from ..program import Loop, View
from .table import rule

aten = torch.ops.aten


@rule(aten.cat)
def cat(emitter: Emitter, node: fx.Node) -> Any:
    parts, sizes = node.args[0], shape_of(node)
    axis = (node.args[1] if len(node.args) > 1 else 0) % max(1, len(sizes))
    out, at = emitter.new(sizes), 0
    for part in parts:
        value, part_sizes = emitter.value(part), shape_of(part)
        if axis == 0 and emitter.is_whole_result(value):
            # it is computed in its place
            value.buffer.within = (out.buffer, at * out.strides[0])
        else:
            emitter.emit(Loop(View(out.buffer, at * out.strides[axis], part_sizes, out.strides), as_number(value)))
        at += part_sizes[axis]
    return out


@rule(aten.slice_scatter)
def slice_scatter(emitter: Emitter, node: fx.Node) -> Any:
    base, source, axis = emitter.value(node.args[0]), emitter.value(node.args[1]), node.args[2]
    out = emitter.new(shape_of(node))
    emitter.emit(Loop(out, base))
    emitter.emit(Loop(windows.cut(out, axis, *windows.bounds(node.args[3:], out.sizes[axis])), source))
    return out
