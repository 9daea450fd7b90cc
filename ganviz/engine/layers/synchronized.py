"""Layers that see the samples of all processes of a run together."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ..distributed.ranks import ALONE, Ranks
from .pool import FakePool


class _Synchronized:
    """Batch normalization, in training by the statistics of all ranks' samples.

    torch's own SyncBatchNorm works on GPUs alone.
    """

    ranks: Ranks = ALONE

    def forward(self, x: Tensor) -> Tensor:
        """Normalize (N, C) or (N, C, H, W)."""
        if not self.training or self.ranks.is_alone:
            return super().forward(x)
        self._check_input_dim(x)
        over = [dim for dim in range(x.dim()) if dim != 1]
        with torch.autocast(x.device.type, enabled=False):
            values = x.float()
            own = torch.stack([values.mean(over), values.var(over, correction=0)])
            mean, variance = self._of_all(own)
            count = self.ranks.count * (x.numel() // x.shape[1])
            self._follow(mean.detach(), variance.detach() * (count / max(count - 1, 1)))
            shape = (1, -1, *[1] * (x.dim() - 2))
            made = (values - mean.view(shape)) * (variance + self.eps).rsqrt().view(shape)
            if self.affine:
                made = made * self.weight.view(shape) + self.bias.view(shape)
        return made.to(x.dtype)

    def _of_all(self, own: Tensor) -> tuple[Tensor, Tensor]:
        """Put together mean and biased variance, (2, C), of as many numbers on each rank."""
        # each rank's in a row of its own, so that one sum gathers them, and gradients find their way back
        rows = torch.zeros(self.ranks.count, *own.shape, dtype=own.dtype, device=own.device)
        place = torch.zeros(self.ranks.count, 1, 1, dtype=own.dtype, device=own.device)
        place[self.ranks.rank] = 1.0
        means, variances = self.ranks.sum(rows + place * own).unbind(1)
        mean = means.mean(0)
        return mean, (variances + (means - mean).square()).mean(0)

    def _follow(self, mean: Tensor, variance: Tensor) -> None:
        if self.track_running_stats:
            self.num_batches_tracked.add_(1)
            share = self.momentum if self.momentum is not None else 1.0 / float(self.num_batches_tracked)
            self.running_mean.lerp_(mean, share)
            self.running_var.lerp_(variance, share)


class SynchronizedBatchNorm1d(_Synchronized, nn.BatchNorm1d):
    """Of (N, C)."""


class SynchronizedBatchNorm2d(_Synchronized, nn.BatchNorm2d):
    """Of (N, C, H, W)."""


class SharedFakePool(FakePool):
    """One pool for the fakes of all ranks, and the same on each."""

    ranks: Ranks = ALONE

    def exchange(self, fakes: Tensor, random: torch.Generator) -> Tensor:
        drawn = torch.Generator(random.device)
        drawn.set_state(self.ranks.of_first(random.get_state()))
        shown = super().exchange(self.ranks.gathered(fakes), drawn)
        if self.ranks.is_first:
            random.set_state(drawn.get_state())
        return self.ranks.own_rows(shown)


_KINDS = {nn.BatchNorm1d: SynchronizedBatchNorm1d, nn.BatchNorm2d: SynchronizedBatchNorm2d, FakePool: SharedFakePool}


def synchronize(network: nn.Module, ranks: Ranks) -> None:
    """Have a network's layers that mix samples mix those of all ranks, in place."""
    for module in network.modules():
        kind = _KINDS.get(type(module))
        if kind is not None:
            module.__class__ = kind  # keeps the layer's settings, parameters and buffers
            module.ranks = ranks
