"""Where torch updates all weights in one kernel."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor

_DEVICES = ("cpu", "cuda", "xpu", "mps")


def fused(parameters: Sequence[Tensor]) -> bool:
    """Tell whether SGD, Adam and AdamW have a fused kernel for these parameters."""
    return all(p.device.type in _DEVICES and p.is_floating_point() for p in parameters)
