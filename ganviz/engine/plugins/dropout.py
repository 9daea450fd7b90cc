"""Dropout of somebody's own networks, drawn from the run's stream: so that a run that is gone on with is the same."""

from __future__ import annotations

import torch
from torch import Tensor, nn

_WHOLE_CHANNELS = (nn.Dropout1d, nn.Dropout2d, nn.Dropout3d)


class RunDropout(nn.Module):
    """What an `nn.Dropout` or one of its kin does, with numbers of a generator of its own.

    Args:
        p: share that is zeroed, 0 to 1.
        whole: whether whole channels are.

    Attributes:
        generator: draws; the run sets it. None draws from torch's global stream.
    """

    def __init__(self, p: float, whole: bool) -> None:
        super().__init__()
        self.p, self.whole = p, whole
        self.generator: torch.Generator | None = None

    def forward(self, x: Tensor) -> Tensor:
        """Drop single numbers, or whole channels, of (N, C, ...)."""
        if self.p == 0 or not self.training:
            return x
        keep = 1.0 - self.p
        shape = x.shape[:2] + (1,) * (x.dim() - 2) if self.whole else x.shape
        mask = torch.empty(shape, dtype=x.dtype, device=x.device).bernoulli_(keep, generator=self.generator)
        return x * (mask.div_(keep) if keep else mask)

    def extra_repr(self) -> str:
        return f"p={self.p}"


def drawn_by_the_run(network: nn.Module) -> None:
    """Put a `RunDropout` in the place of each of torch's dropout layers."""
    for parent in list(network.modules()):
        for name, layer in list(parent.named_children()):
            if type(layer) is nn.Dropout or type(layer) in _WHOLE_CHANNELS:
                setattr(parent, name, RunDropout(layer.p, type(layer) is not nn.Dropout).train(layer.training))
