"""How fast a step could be if it were its matrix products and convolutions alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from torch.utils.flop_counter import FlopCounterMode

from .products import peak


def products_alone(step: Callable[[], object]) -> float:
    """Steps per second on one core whose multipliers never wait.

    Args:
        step: takes one.
    """
    with FlopCounterMode(display=False) as counter:
        step()
    return _peak() / counter.get_total_flops()


@cache
def _peak() -> float:
    return peak()
