"""The table of rules, by aten operation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from torch import fx

from ..emitter import Emitter
from ..program import Expr

Rule = Callable[[Emitter, fx.Node], Any]
"""Emits what computes a node, and returns the node's value."""
PointwiseRule = Callable[[Emitter, fx.Node], Expr]
"""Returns a node's value as an expression, and emits nothing."""

_RULES: dict[Any, Rule] = {}
_POINTWISE: dict[Any, PointwiseRule] = {}
# Operations that read each number of an argument once, where the argument's own loop would have written it.
_TAKING_IN: set[Any] = set()


def rule(*operations: Any) -> Callable[[Rule], Rule]:
    """Register a rule for operations."""
    def register(function: Rule) -> Rule:
        _RULES.update(dict.fromkeys(operations, function))
        return function
    return register


def pointwise(*operations: Any, takes_in: bool = True) -> Callable[[PointwiseRule], PointwiseRule]:
    """Register a rule for pointwise operations.

    Args:
        takes_in: whether an argument that only this operation reads becomes part of its loop.
    """
    def register(function: PointwiseRule) -> PointwiseRule:
        _POINTWISE.update(dict.fromkeys(operations, function))
        if takes_in:
            _TAKING_IN.update(operations)
        return function
    return register


def rule_of(target: Any) -> Rule | None:
    """Return the rule of an operation that is not pointwise."""
    return _found(_RULES, target)


def pointwise_rule(target: Any) -> PointwiseRule | None:
    """Return the rule of a pointwise operation."""
    return _found(_POINTWISE, target)


def takes_in(target: Any) -> bool:
    """Return whether an operation is pointwise and computes an argument in its own loop."""
    return target in _TAKING_IN or packet_of(target) in _TAKING_IN


def packet_of(target: Any) -> Any:
    """Return the operation that an overload belongs to."""
    return getattr(target, "overloadpacket", target)


def _found(table: dict[Any, Any], target: Any) -> Any:
    return table.get(target) or table.get(packet_of(target))
