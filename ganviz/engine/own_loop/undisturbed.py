"""Let something run that may draw random numbers, and leave the script's random streams as they were."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch


@dataclass
class Draws:
    """What has been found out about some code: whether it drew from one of the global random streams."""

    any: bool = False


@contextmanager
def undisturbed(device: torch.device, seed: int | None = None) -> Iterator[Draws]:
    """Put back Python's, numpy's and torch's global random states afterwards.

    Args:
        device: that is computed on, besides the CPU.
        seed: to begin with; None begins with the states as they are.

    Yields:
        Whether anything was drawn, once it is over.
    """
    before, draws = _states(device), Draws()
    if seed is not None:
        random.seed(seed)
        np.random.seed(seed % 2**32)
        torch.random.default_generator.manual_seed(seed)
        if device.type == "cuda":
            torch.cuda.manual_seed(seed)
    begun = _states(device)
    try:
        yield draws
    finally:
        draws.any = not all(map(_same, begun, _states(device)))
        random.setstate(before[0])
        np.random.set_state(before[1])
        torch.set_rng_state(before[2])
        if device.type == "cuda":
            torch.cuda.set_rng_state(before[3], device)


def _states(device: torch.device) -> list[Any]:
    return [random.getstate(), np.random.get_state(), torch.get_rng_state(),
            *([torch.cuda.get_rng_state(device)] if device.type == "cuda" else [])]


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, torch.Tensor):
        return torch.equal(one, other)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    return np.array_equal(one, other) if isinstance(one, np.ndarray) else one == other
