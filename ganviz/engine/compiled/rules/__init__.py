"""How each operation of a traced graph is lowered: one module for each family of operations.

A rule is found by its aten operation, as an overload (`aten.add.Tensor`) or as a whole (`aten.sum`).
"""

from . import choices, constants, joins, pointwise, products, sums, views  # noqa: F401, each registers its rules
from .table import packet_of, pointwise_rule, rule_of, takes_in

__all__ = ["packet_of", "pointwise_rule", "rule_of", "takes_in"]
