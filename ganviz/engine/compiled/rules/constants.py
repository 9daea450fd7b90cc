"""Tensors that hold one number everywhere. They are never written: whoever reads them has the number."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ..emitter import Emitter, shape_of
from ..program import Expr
from .table import rule

aten = torch.ops.aten


@rule(aten.full, aten.full_like)
def full(emitter: Emitter, node: fx.Node) -> Any:
    return _constant(emitter, node, float(node.args[1]))


@rule(aten.scalar_tensor)
def scalar_tensor(emitter: Emitter, node: fx.Node) -> Any:
    return _constant(emitter, node, float(node.args[0]))


@rule(aten.zeros, aten.zeros_like, aten.new_zeros, aten.empty, aten.empty_like, aten.empty_permuted)
def zeros(emitter: Emitter, node: fx.Node) -> Any:
    return _constant(emitter, node, 0.0)


@rule(aten.ones, aten.ones_like)
def ones(emitter: Emitter, node: fx.Node) -> Any:
    return _constant(emitter, node, 1.0)


def _constant(emitter: Emitter, node: fx.Node, number: float) -> Any:
    value = Expr("{0}", (number,), shape_of(node))
    return emitter.scalar(value) if value.sizes == () else value
