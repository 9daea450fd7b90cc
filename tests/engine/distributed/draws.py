"""The random numbers of several processes, noted and given to one that trains on all of their batches."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode


class NotedDraws(TorchFunctionMode):
    """Notes what each call that is given a generator draws.

    Attributes:
        drawn: in order, copies.
    """

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[Tensor] = []

    def __torch_function__(self, function, types, args=(), kwargs=None) -> Any:
        made = function(*args, **(kwargs or {}))
        if "generator" in (kwargs or {}):
            self.drawn.append(made.clone())
        return made


class GivenDraws(TorchFunctionMode):
    """Gives such calls, in order, what two processes drew: the rows of both, or what the first alone decides for both.

    Args:
        first, second: as `NotedDraws` noted them.
    """

    def __init__(self, first: list[Tensor], second: list[Tensor]) -> None:
        super().__init__()
        self.left = list(zip(first, second, strict=True))

    def __torch_function__(self, function, types, args=(), kwargs=None) -> Any:
        made = function(*args, **(kwargs or {}))
        if "generator" not in (kwargs or {}):
            return made
        first, second = self.left.pop(0)
        given = first if made.shape == first.shape else torch.cat([first, second])
        assert given.shape == made.shape, (function, made.shape, first.shape)
        return made.copy_(given)
