"""DCGAN: a generator of transposed convolutions and a discriminator of strided ones, sized by the data."""

from __future__ import annotations

from dataclasses import dataclass

from torch import nn

from ..layers.activation import activation
from ..layers.convolution import quick
from ..layers.dropout import LiveDropout
from ..layers.layout import ChannelsLast, FlattenImages
from ..layers.norm import normalization, spectral
from ..settings.params import ConfigError, param
from .base import MODELS
from .gan import Gan, GanConfig


@dataclass(frozen=True)
class DcganConfig(GanConfig):
    """The shared settings with convolutional defaults. Widths are channels at half the images' resolution."""

    z_dim: int = param(64, "How many random numbers the generator makes an image from.", label="z dimension",
                       minimum=1, maximum=1024)
    g_width: int = param(64, "Channels of the generator at half resolution; twice as many at each coarser level.",
                         label="G width", minimum=4, maximum=1024)
    g_norm: str = param("batch", "Normalization in the generator.", label="G normalization",
                        choices=("none", "batch", "layer", "instance", "spectral"))
    d_width: int = param(32, "Channels of the discriminator at half resolution; twice as many at each coarser level.",
                         label="D width", minimum=4, maximum=1024)


@MODELS.register("dcgan")
class Dcgan(Gan):
    """Convolutional GAN for images of 8 to 64 pixels.

    Each level doubles the resolution, from a base of 4 to 9 pixels (4 for 8, 16, 32 and 64; 7 for 28). Convolutions
    are 4×4 with stride 2 and start from N(0, 0.02).

    Reference: Radford et al. 2015, arXiv 1511.06434, section 3. We deviate: batch norm in the discriminator is off by
    default (two networks in balance learn faster so on small images), and it ends in a linear layer.
    """

    title = "DCGAN"
    Config = DcganConfig
    data_kinds = ("images",)
    convolutional = True

    def __init__(self, config: DcganConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        self._levels, self._base = levels(shape)
        super().__init__(config, shape, labels, source_shape)
        for network in self.networks.values():
            network.apply(initialize)

    def make_generator(self) -> nn.Module:
        c = self.config
        channels = [c.g_width * 2 ** k for k in reversed(range(self._levels))] + [self.shape[0]]
        layers: list[nn.Module] = [nn.Linear(self.fed, channels[0] * self._base[0] * self._base[1]),
                                   nn.Unflatten(1, (channels[0], *self._base)), ChannelsLast()]
        if c.g_norm not in ("none", "spectral"):
            layers.append(normalization(c.g_norm, channels[0], 2))
        layers.append(activation(c.g_activation))
        for k in range(self._levels):
            last = k == self._levels - 1
            bias = last or c.g_norm in ("none", "spectral")
            convolution = nn.ConvTranspose2d(channels[k], channels[k + 1], 4, 2, 1, bias=bias)
            layers.append(spectral(convolution) if c.g_norm == "spectral" else quick(convolution))
            if not last:
                if c.g_norm not in ("none", "spectral"):
                    layers.append(normalization(c.g_norm, channels[k + 1], 2))
                layers.append(activation(c.g_activation))
        return nn.Sequential(*layers, nn.Tanh())

    def make_discriminator(self) -> nn.Module:
        c = self.config
        channels = [self.shape[0] + self.condition_size] + [c.d_width * 2 ** k for k in range(self._levels)]
        layers: list[nn.Module] = []
        for k in range(self._levels):
            first = k == 0
            convolution = nn.Conv2d(channels[k], channels[k + 1], 4, 2, 1)
            layers.append(spectral(convolution) if c.d_norm == "spectral" else quick(convolution))
            if c.d_norm not in ("none", "spectral") and not first:
                layers.append(normalization(c.d_norm, channels[k + 1], 2))
            layers += [activation(c.d_activation), LiveDropout()]
        out = nn.Linear(channels[-1] * self._base[0] * self._base[1], 1)
        return nn.Sequential(*layers, FlattenImages(), spectral(out) if c.d_norm == "spectral" else out)


def levels(shape: tuple[int, ...], model: str = "dcgan", largest: int = 64) -> tuple[int, tuple[int, int]]:
    """Find the number of doublings and the base's (height, width), 4 to 9 pixels, for images (C, H, W).

    Args:
        model: its name, for the message.
        largest: side that it takes.

    Raises:
        ConfigError: the size cannot be halved down to a small base.
    """
    _, height, width = shape
    count, base = 0, (height, width)
    while all(side % 2 == 0 for side in base) and min(base) > 7:
        count, base = count + 1, (base[0] // 2, base[1] // 2)
    if min(height, width) < 8 or max(height, width) > largest or count == 0 or max(base) > 9:
        raise ConfigError("model.name", f"{model} cannot make images of {width}×{height} pixels; sides from 8 to "
                                        f"{largest} that halve down to 4–9 are allowed (8, 16, 28, 32, 64 …): choose "
                                        "another size, or the model mlp")
    return count, base


def initialize(module: nn.Module) -> None:
    """Initialize as in arXiv 1511.06434, section 4: weights N(0, 0.02); batch norm's scale N(1, 0.02)."""
    if isinstance(module, nn.Conv2d | nn.ConvTranspose2d | nn.Linear):
        nn.init.normal_(module.weight, 0.0, 0.02)
        if module.bias is not None:
            nn.init.zeros_(module.bias)
    elif isinstance(module, nn.BatchNorm2d):
        nn.init.normal_(module.weight, 1.0, 0.02)
