"""A DCGAN that enlarges and convolves instead of convolving transposed."""

from __future__ import annotations

from dataclasses import dataclass

from torch import nn

from ..layers.activation import activation
from ..layers.dropout import LiveDropout
from ..layers.layout import ChannelsLast, FlattenImages
from ..layers.norm import normalization
from ..layers.resize import DoubledConv2d
from ..settings.params import ConfigError, param
from .base import MODELS
from .dcgan import initialize
from .gan import NORMS, Gan, GanConfig

_SMALLEST, _LARGEST = 8, 128


@dataclass(frozen=True)
class ResizeConfig(GanConfig):
    """The shared settings with convolutional defaults. Widths are channels next to the image."""

    z_dim: int = param(100, "How many random numbers the generator makes an image from.", label="z dimension",
                       minimum=1, maximum=1024)
    g_width: int = param(64, "Channels of the generator at full resolution; twice as many at the coarser levels.",
                         label="G width", minimum=4, maximum=1024)
    g_activation: str = param("leaky-relu", "What the generator's hidden units do with their sum.",
                              label="G activation", choices=("relu", "leaky-relu", "elu", "silu", "tanh", "gelu"))
    g_norm: str = param("batch", "Normalization in the generator.", label="G normalization", choices=NORMS)
    d_width: int = param(16, "Channels of the discriminator at half resolution; twice as many at each coarser level.",
                         label="D width", minimum=4, maximum=1024)
    d_norm: str = param("none", "Normalization in the discriminator.", label="D normalization", choices=NORMS)


@MODELS.register("resize-gan")
class ResizeGan(Gan):
    """Convolutional GAN whose generator enlarges and then convolves, which leaves no checkerboard.

    The generator begins at a quarter of the images' sides and doubles them twice. Convolutions are 3×3; the
    discriminator's have stride 2, down to 2 or 3 pixels. Weights start from N(0, 0.02).

    Reference: Radford et al. 2015, arXiv 1511.06434, with the enlarging of Odena et al. 2016, "Deconvolution and
    checkerboard artifacts". Layer for layer it is the DCGAN of the collection PyTorch-GAN, apart from its eps.
    """

    title = "Resize-convolution GAN"
    Config = ResizeConfig
    data_kinds = ("images",)
    convolutional = True

    def __init__(self, config: ResizeConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        _, height, width = shape
        if height % 4 or width % 4 or min(height, width) < _SMALLEST or max(height, width) > _LARGEST:
            raise ConfigError("model.name", f"resize-gan cannot make images of {width}×{height} pixels; sides that 4 "
                                            f"divides, from {_SMALLEST} to {_LARGEST}, are allowed: choose another "
                                            "size, or the model mlp")
        super().__init__(config, shape, labels, source_shape)
        for network in self.networks.values():
            network.apply(initialize)

    def make_generator(self) -> nn.Module:
        c = self.config
        channels, height, width = self.shape
        coarse = 2 * c.g_width
        layers: list[nn.Module] = [nn.Linear(c.z_dim, coarse * (height // 4) * (width // 4)),
                                   nn.Unflatten(1, (coarse, height // 4, width // 4)), ChannelsLast(),
                                   normalization(c.g_norm, coarse, 2)]
        for inputs, outputs in ((coarse, coarse), (coarse, c.g_width)):
            layers += [DoubledConv2d(inputs, outputs), normalization(c.g_norm, outputs, 2), activation(c.g_activation)]
        return nn.Sequential(*layers, nn.Conv2d(c.g_width, channels, 3, 1, 1), nn.Tanh())

    def make_discriminator(self) -> nn.Module:
        c = self.config
        inputs, height, width = self.shape
        outputs, layers = c.d_width, []
        while True:
            first = not layers
            layers += [nn.Conv2d(inputs, outputs, 3, 2, 1), activation(c.d_activation), LiveDropout()]
            if not first:
                layers.append(normalization(c.d_norm, outputs, 2))
            height, width = (height + 1) // 2, (width + 1) // 2
            if min(height, width) <= 3:
                return nn.Sequential(*layers, FlattenImages(), nn.Linear(outputs * height * width, 1))
            inputs, outputs = outputs, 2 * outputs
