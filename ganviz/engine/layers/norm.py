"""Normalization layers by name."""

from __future__ import annotations

from torch import nn

from ..settings.params import ConfigError
from .spectral import spectral

__all__ = ["NORMALIZATIONS", "normalization", "spectral"]

NORMALIZATIONS = ("none", "batch", "layer", "instance")


def alone(setting: str, choices: str) -> str:
    """Say why a setting cannot be batch normalization where a layer sees one value a unit; with the way out."""
    return f"{setting} = batch cannot normalize a batch of 1; raise train.batch_size, or choose {choices}"


def normalization(kind: str, channels: int, dims: int) -> nn.Module:
    """Make the normalization layer that follows a linear or a convolutional one.

    Args:
        kind: one of `NORMALIZATIONS`. Spectral normalization acts on the weight: see `spectral`.
        channels: units or channels of the layer before.
        dims: 0 for (N, channels), 2 for (N, channels, H, W).

    Raises:
        ConfigError: there is no such normalization for this many dimensions.

    Reference: batch: Ioffe & Szegedy 2015, arXiv 1502.03167; layer: Ba et al. 2016, arXiv 1607.06450 (for
    images over channels and pixels at once, with a scale for each channel: one group of Wu & He 2018, arXiv
    1803.08494); instance: Ulyanov et al. 2016, arXiv 1607.08022.
    """
    if dims not in (0, 2):
        raise ConfigError("", f"there is no normalization over {dims} dimensions; use 0 or 2 (images)")
    if kind == "none":
        return nn.Identity()
    if kind == "batch":
        return nn.BatchNorm2d(channels) if dims else nn.BatchNorm1d(channels)
    if kind == "layer":
        return nn.GroupNorm(1, channels) if dims else nn.LayerNorm(channels)
    if kind == "instance":
        if dims:
            return nn.InstanceNorm2d(channels, affine=True)
        raise ConfigError("", "instance normalization needs images, and a perceptron's units have no extent; "
                              "choose layer, batch, spectral or none")
    raise ConfigError("", f"there is no normalization {kind!r}; choose one of {', '.join(NORMALIZATIONS)}")
