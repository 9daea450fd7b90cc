"""Between images in [-1, 1], as networks see them, and brightness from 0 to 1."""

from __future__ import annotations

from torch import Tensor, nn


class ToBrightness(nn.Module):
    """Images in [-1, 1] to brightness, 0 black and 1 white."""

    def forward(self, images: Tensor) -> Tensor:
        return (images + 1.0) * 0.5


class FromBrightness(nn.Module):
    """Brightness to images in [-1, 1]."""

    def forward(self, brightness: Tensor) -> Tensor:
        return brightness * 2.0 - 1.0
