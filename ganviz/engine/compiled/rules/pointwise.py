"""Pointwise operations: each element of the result needs the same element of the arguments."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ..emitter import Emitter, as_number, as_truth, shape_of
from ..errors import Unsupported
from ..program import Expr
from .table import PointwiseRule, pointwise

aten = torch.ops.aten

# C text; conditions are C truth values.
_NUMBERS: dict[Any, str] = {
    aten.add.Tensor: "({0} + {1})", aten.add.Scalar: "({0} + {1})",
    aten.sub.Tensor: "({0} - {1})", aten.sub.Scalar: "({0} - {1})", aten.rsub.Scalar: "({1} - {0})",
    aten.mul.Tensor: "({0} * {1})", aten.mul.Scalar: "({0} * {1})",
    aten.div.Tensor: "({0} / {1})", aten.div.Scalar: "({0} / {1})", aten.reciprocal.default: "(1 / {0})",
    aten.neg.default: "(-{0})", aten.abs.default: "std::abs({0})", aten.sqrt.default: "std::sqrt({0})",
    aten.rsqrt.default: "(1 / std::sqrt({0}))", aten.square.default: "gv_square({0})",
    aten.exp.default: "gv_exp({0})", aten.log.default: "gv_log({0})", aten.log1p.default: "gv_log1p({0})",
    aten.expm1.default: "std::expm1({0})", aten.tanh.default: "gv_tanh({0})", aten.sigmoid.default: "gv_sigmoid({0})",
    aten.erf.default: "std::erf({0})", aten.relu.default: "gv_max({0}, 0)",
    aten.minimum.default: "gv_min({0}, {1})", aten.maximum.default: "gv_max({0}, {1})",
    aten.sign.default: "gv_sign({0})",
    aten.pow.Tensor_Tensor: "std::pow({0}, {1})", aten.pow.Scalar: "std::pow({0}, {1})",
}
_COMPARISONS: dict[Any, str] = {
    aten.gt: "({0} > {1})", aten.ge: "({0} >= {1})", aten.lt: "({0} < {1})", aten.le: "({0} <= {1})",
    aten.eq: "({0} == {1})", aten.ne: "({0} != {1})",
}
_LOGIC: dict[Any, str] = {
    aten.logical_and: "({0} && {1})", aten.logical_or: "({0} || {1})", aten.logical_not: "(!{0})",
}
_OF_CONDITIONS: dict[Any, str] = {
    aten.bitwise_and: "({0} && {1})", aten.bitwise_or: "({0} || {1})", aten.bitwise_not: "(!{0})",
}
_POWERS = {0.0: "1", 1.0: "{0}", 2.0: "gv_square({0})", 0.5: "std::sqrt({0})", -1.0: "(1 / {0})",
           -0.5: "(1 / std::sqrt({0}))"}


def _number(form: str) -> PointwiseRule:
    def translate(emitter: Emitter, node: fx.Node) -> Expr:
        values = [as_number(emitter.value(a)) for a in node.args]
        alpha = node.kwargs.get("alpha", 1)
        if alpha != 1:
            values[1] = Expr("({0} * {1})", (values[1], float(alpha)), getattr(values[1], "shape", ()))
        return Expr(form, tuple(values), shape_of(node))
    return translate


def _comparison(form: str) -> PointwiseRule:
    def translate(emitter: Emitter, node: fx.Node) -> Expr:
        return Expr(form, tuple(emitter.value(a) for a in node.args), shape_of(node), truth=True)
    return translate


def _of_conditions(form: str) -> PointwiseRule:
    translate_logic = _logic(form)

    def translate(emitter: Emitter, node: fx.Node) -> Expr:
        if node.meta["val"].dtype != torch.bool:
            raise Unsupported("the digits of whole numbers")
        return translate_logic(emitter, node)
    return translate


def _logic(form: str) -> PointwiseRule:
    def translate(emitter: Emitter, node: fx.Node) -> Expr:
        return Expr(form, tuple(as_truth(emitter.value(a)) for a in node.args), shape_of(node), truth=True)
    return translate


for make, forms in ((_number, _NUMBERS), (_comparison, _COMPARISONS), (_logic, _LOGIC),
                    (_of_conditions, _OF_CONDITIONS)):
    for operation, text in forms.items():
        pointwise(operation)(make(text))


@pointwise(aten.where.self)
def where(emitter: Emitter, node: fx.Node) -> Expr:
    condition, *branches = (emitter.value(a) for a in node.args)
    return Expr("({0} ? {1} : {2})", (as_truth(condition), *branches), shape_of(node))


@pointwise(aten.clamp)
def clamp(emitter: Emitter, node: fx.Node) -> Expr:
    low, high = [*node.args[1:], None, None][:2]
    low, high = node.kwargs.get("min", low), node.kwargs.get("max", high)
    value = emitter.value(node.args[0])
    # NaN stays NaN, as in torch
    if low is not None:
        value = Expr("({0} < {1} ? {1} : {0})", (value, emitter.value(low)), shape_of(node))
    if high is not None:
        value = Expr("({0} > {1} ? {1} : {0})", (value, emitter.value(high)), shape_of(node))
    return value


@pointwise(aten.remainder.Scalar)
def remainder(emitter: Emitter, node: fx.Node) -> Expr:
    if node.meta["val"].dtype.is_floating_point:
        raise Unsupported("a remainder of numbers that are not whole")
    return Expr("({0} - {1} * std::floor({0} / {1}))", (emitter.value(node.args[0]), float(node.args[1])),
                shape_of(node))


@pointwise(aten.pow.Tensor_Scalar)
def power(emitter: Emitter, node: fx.Node) -> Expr:
    base, exponent = emitter.value(node.args[0]), float(node.args[1])
    if exponent in _POWERS:
        return Expr(_POWERS[exponent], (base,), shape_of(node))
    return Expr("std::pow({0}, {1})", (base, exponent), shape_of(node))


@pointwise(aten.leaky_relu, takes_in=False)
def leaky_relu(emitter: Emitter, node: fx.Node) -> Expr:
    slope = float(node.args[1]) if len(node.args) > 1 else 0.01
    return Expr("gv_leaky({0}, {1})", (emitter.value(node.args[0]), slope), shape_of(node))


@pointwise(aten.elu, takes_in=False)
def elu(emitter: Emitter, node: fx.Node) -> Expr:
    value, *factors = node.args
    alpha, scale, inner = (*(float(f) for f in factors), *(1.0, 1.0, 1.0)[len(factors):])
    return Expr("gv_elu({0}, {1}, {2}, {3})", (emitter.value(value), alpha, scale, inner), shape_of(node))


@pointwise(aten.gelu, takes_in=False)
def gelu(emitter: Emitter, node: fx.Node) -> Expr:
    if node.kwargs.get("approximate", "none") != "none":
        raise Unsupported("the approximate GELU")
    return Expr("gv_gelu({0})", (emitter.value(node.args[0]),), shape_of(node))
