"""Dropout whose share may change in mid-run and whose draws come from the run's own generator."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class LiveDropout(nn.Module):
    """A layer that zeroes a random share of the units, in training, and scales up the others.

    torch's own dropout draws from the global generator, which whatever else draws would shift.

    Args:
        p: share that is zeroed, 0 to 1 (1 excluded); 0 makes the layer an identity without cost.

    Attributes:
        p: as above; may be set at any time.
        generator: draws the masks; on the samples' device. Needed while p > 0 in training.

    Reference: Hinton et al. 2012, arXiv 1207.0580; whole channels: Tompson et al. 2014, arXiv 1411.4280.
    """

    def __init__(self, p: float = 0.0) -> None:
        super().__init__()
        self.p = p
        self.generator: torch.Generator | None = None

    def forward(self, x: Tensor) -> Tensor:
        """Drop units of (N, D), or whole channels of (N, C, H, W)."""
        if self.p == 0 or not self.training:
            return x
        if self.generator is None:
            raise RuntimeError(f"dropout with p = {self.p} needs a random generator: set its `generator`")
        keep = 1.0 - self.p
        shape = x.shape[:2] + (1,) * (x.dim() - 2)
        mask = torch.empty(shape, dtype=x.dtype, device=x.device).bernoulli_(keep, generator=self.generator)
        return x * mask.div_(keep)

    def extra_repr(self) -> str:
        return f"p={self.p}"
