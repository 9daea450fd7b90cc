"""Operations that only look at memory in another way: they emit nothing, unless a reshape needs a copy."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import torch
from torch import fx

from .. import windows
from ..emitter import Emitter, is_uniform, shape_of
from ..program import View
from .table import rule

aten = torch.ops.aten


def _window(operation: Any) -> Callable[[Callable[[View, fx.Node], View]], None]:
    """Register what makes one window of another; a value that is the same everywhere only takes another shape."""
    def register(function: Callable[[View, fx.Node], View]) -> None:
        @rule(operation)
        def translate(emitter: Emitter, node: fx.Node) -> Any:
            value = emitter.value(node.args[0])
            if is_uniform(value):
                return emitter.reshaped(value, shape_of(node))
            return function(emitter.written(value), node)
    return register


@_window(aten.permute)
def permute(view: View, node: fx.Node) -> View:
    return windows.permute(view, node.args[1])


@_window(aten.t)
def t(view: View, node: fx.Node) -> View:
    return windows.transpose(view)


@_window(aten.unsqueeze)
def unsqueeze(view: View, node: fx.Node) -> View:
    return windows.insert_axis(view, node.args[1])


@_window(aten.squeeze)
def squeeze(view: View, node: fx.Node) -> View:
    axes = node.args[1] if len(node.args) > 1 else range(len(view.sizes))
    return windows.drop_axes(view, [axes] if isinstance(axes, int) else axes)


@_window(aten.expand)
def expand(view: View, node: fx.Node) -> View:
    return windows.expand(view, shape_of(node))


@_window(aten.slice)
def slice_(view: View, node: fx.Node) -> View:
    axis = (node.args[1] if len(node.args) > 1 else 0) % len(view.sizes)
    return windows.cut(view, axis, *windows.bounds(node.args[2:], view.sizes[axis]))


@_window(aten.select)
def select(view: View, node: fx.Node) -> View:
    return windows.select(view, node.args[1], node.args[2])


@rule(aten.view, aten._unsafe_view, aten.reshape)
def reshape(emitter: Emitter, node: fx.Node) -> Any:
    return emitter.reshaped(emitter.value(node.args[0]), shape_of(node))


@rule(aten.split_with_sizes)
def split(emitter: Emitter, node: fx.Node) -> list[View]:
    axis = node.args[2] if len(node.args) > 2 else 0
    return windows.split(emitter.view_of(node.args[0]), node.args[1], axis)


@rule(operator.getitem)
def getitem(emitter: Emitter, node: fx.Node) -> Any:
    return emitter.value(node.args[0])[node.args[1]]
