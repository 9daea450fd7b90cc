"""How near a step of a convolutional network comes to its convolutions and matrix products alone.

All of them that one iteration makes are noted, and each is then made by itself, images laid out channels last and
channels first; the quicker counts. Their sum is a floor for an iteration on this machine with these libraries.
"""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from .against import config
from .loops import BareLoop
from .measure import Row, row

_aten = torch.ops.aten
_COUNTED = {_aten.convolution.default, _aten.convolution_backward.default, _aten.mm.default, _aten.addmm.default}
_TIMES = 3

Shape = tuple[int, ...]


class _Notes(TorchDispatchMode):
    """Counts the calls of convolutions and matrix products: (operation, shapes and other arguments)."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: Counter[tuple[Any, tuple[Any, ...]]] = Counter()

    def __torch_dispatch__(self, func: Any, types: Any, args: Sequence[Any] = (), kwargs: Any = None) -> Any:
        if func in _COUNTED:
            self.calls[func, tuple(_hashable(argument) for argument in args)] += 1
        return func(*args, **(kwargs or {}))


def _hashable(argument: Any) -> Any:
    if isinstance(argument, Tensor):
        return ("tensor", tuple(argument.shape))
    return tuple(argument) if isinstance(argument, list) else argument


def share_of_floor(name: str, at_least: float, pairs: int, seconds: float) -> Row:
    """The floor of an example's work over what an iteration of ours takes."""
    with tempfile.TemporaryDirectory() as folder:
        bare = BareLoop(config(name, Path(folder)))
    threads = bare.trainer.learner.placement.threads
    with _Notes() as notes:
        bare.trainer.learner.iterate()
    bare.steps_per_second(seconds / 2)
    shares = []
    for _ in range(pairs):
        speed = bare.steps_per_second(seconds)
        torch.set_num_threads(threads)
        floor = sum(count * _seconds(func, arguments) for (func, arguments), count in notes.calls.items())
        shares.append(floor * speed)
    return row(f"{name}: floor / iteration", shares, at_least=at_least,
               note=f"{speed:.4g} steps/s of {1 / floor:.4g} on {threads} thread{'s' * (threads > 1)}; "
                    f"{sum(notes.calls.values())} products and convolutions")


def _seconds(func: Any, arguments: tuple[Any, ...]) -> float:
    """The quickest of some calls in either layout."""
    return min(_quickest(partial(func, *(_made(a, layout) for a in arguments)))
               for layout in (torch.channels_last, torch.contiguous_format))


def _made(argument: Any, layout: torch.memory_format) -> Any:
    if isinstance(argument, tuple) and argument[:1] == ("tensor",):
        values = torch.randn(argument[1])
        return values.contiguous(memory_format=layout) if values.dim() == 4 else values
    return list(argument) if isinstance(argument, tuple) else argument


def _quickest(call: Callable[[], Any]) -> float:
    call()
    times = []
    for _ in range(_TIMES):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)
