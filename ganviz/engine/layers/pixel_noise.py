"""Noise for each pixel, with a learned strength."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class PixelNoise(nn.Module):
    """A layer that adds the same N(0, 1) image to all channels, times a number that is learned and starts at 0.

    It gives a generator what chance decides in a picture (where each hair lies), so that it need not take it from its
    input. In training the noise is fresh for each sample; in evaluation it is the same for all of them and always, so
    that what is watched changes by learning alone.

    Args:
        height, width: in pixels.

    Attributes:
        generator: draws the noise; on the samples' device. Needed in training.

    Reference: Karras et al. 2018, arXiv 1812.04948, section 2; one strength for all channels: 2019, arXiv 1912.04958,
    appendix B.
    """

    def __init__(self, height: int, width: int) -> None:
        super().__init__()
        self.strength = nn.Parameter(torch.zeros(()))
        self.register_buffer("still", torch.randn(height, width))
        self.generator: torch.Generator | None = None

    def forward(self, x: Tensor) -> Tensor:
        """Add noise to (N, C, height, width)."""
        return x + (self._drawn(x) if self.training else self.still) * self.strength

    def _drawn(self, x: Tensor) -> Tensor:
        if self.generator is None:
            raise RuntimeError("pixel noise in training needs a random generator: set its `generator`")
        return torch.empty(len(x), 1, *self.still.shape, device=x.device).normal_(generator=self.generator)
