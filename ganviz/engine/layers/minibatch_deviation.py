"""Tell a discriminator how much the samples of a batch differ."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class MinibatchDeviation(nn.Module):
    """A layer that adds a channel with the mean deviation among some samples, so that a lack of variety shows.

    The standard deviation of each value over a group of samples that follow each other, averaged over all values.

    In evaluation it is the running mean of what training gave, as batch norm does it, so that a verdict does not depend
    on the samples beside: a picture alone would be taken for one of a generator that makes no other.

    Args:
        group: samples in a group, at least 1. A batch that it does not divide has the largest smaller groups that do.

    Reference: Karras et al. 2017, arXiv 1710.10196, section 3. We deviate in evaluation, where theirs goes on
    looking at groups, and in the groups' order: theirs are N / group apart.
    """

    def __init__(self, group: int) -> None:
        super().__init__()
        self.group = group
        self.register_buffer("usual", torch.ones(()))

    def forward(self, x: Tensor) -> Tensor:
        """Map (N, C, H, W) to (N, C + 1, H, W)."""
        n, _, height, width = x.shape
        if not self.training:
            return torch.cat([x, self.usual.to(x.dtype).expand(n, 1, height, width)], 1)
        size = group_of(n, self.group)
        groups = x.unflatten(0, (-1, size))
        # the variance's small addend keeps the root's gradient finite where all samples are the same
        variance = (groups - groups.mean(1, keepdim=True)).square().mean(1)
        deviation = (variance + 1e-8).sqrt().flatten(1).mean(1)
        with torch.no_grad():
            self.usual.lerp_(deviation.mean().to(self.usual.dtype), 0.01)
        channel = deviation.repeat_interleave(size).view(n, 1, 1, 1)
        return torch.cat([x, channel.expand(-1, 1, height, width)], 1)

    def extra_repr(self) -> str:
        return f"group={self.group}"


def group_of(n: int, most: int) -> int:
    """Get the largest number of samples up to `most` that divides a batch of n."""
    return max(k for k in range(1, min(n, most) + 1) if n % k == 0)
