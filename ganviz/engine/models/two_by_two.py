"""The smallest GAN: a discriminator of one neuron, and a generator that makes every pixel from one number."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor, nn

from ..layers.brightness import FromBrightness, ToBrightness
from ..settings.component import Section
from ..settings.params import param
from .base import MODELS
from .gan import Gan, size

_SMALL = 0.1
"""Standard deviation of random first weights: D decides nothing yet, and G's images are grey."""


@MODELS.register("two-by-two")
class TwoByTwo(Gan):
    """One neuron against one number, small enough to be worked through by hand.

    On 2×2 grey images: D sums the four pixels, each times a weight, and adds a bias; the sigmoid of that sum, which is
    the raw logit here as everywhere, is D's verdict. G multiplies one random number z, evenly from 0 to 1, by a weight
    for each pixel, adds a bias, and takes the sigmoid. Both count in brightness, 0 black and 1 white: images are
    converted on the way into D and out of G. Larger images, and colours, have as many weights as they have values.

    Such a D looks at sums alone, so the two can agree on the mean of each pixel and on nothing else.

    Reference: Goodfellow et al. 2014, arXiv 1406.2661, algorithm 1, with the smallest networks that it can have.
    """

    title = "Two by two (one neuron)"
    data_kinds = ("images",)

    @dataclass(frozen=True)
    class Config(Section):
        start: str = param("random", "The first weights: small ones by the seed; or those set by hand, which count "
                           "the main diagonal as +1 and all else as -1, with a bias of -1 in D and of 0 in G.",
                           label="First weights", choices=("random", "lecture"))
        # what the other GANs of one generator and one discriminator let a person choose
        z_dim: ClassVar[int] = 1
        d_norm: ClassVar[str] = "none"
        g_norm: ClassVar[str] = "none"
        fresh_noise: ClassVar[bool] = True

    def make_discriminator(self) -> nn.Module:
        neuron = nn.Linear(size(self.shape), 1)
        self._begin(neuron, neuron.weight[0], -1.0)
        return nn.Sequential(OrderedDict(brightness=ToBrightness(), pixels=nn.Flatten(), neuron=neuron))

    def make_generator(self) -> nn.Module:
        neurons = nn.Linear(1, size(self.shape))
        self._begin(neurons, neurons.weight[:, 0], 0.0)
        return nn.Sequential(OrderedDict(neurons=neurons, sigmoid=nn.Sigmoid(), pixels=nn.Unflatten(1, self.shape),
                                         image=FromBrightness()))

    def latents(self, n: int, generator: torch.Generator) -> Tensor:
        return torch.empty(n, 1, device=generator.device).uniform_(generator=generator)

    def _begin(self, layer: nn.Linear, weights: Tensor, bias: float) -> None:
        """Give a layer its first weights.

        Args:
            weights: a view of the layer's, one for each value of an image.
            bias: of the lecture.
        """
        with torch.no_grad():
            layer.bias.zero_()
            if self.config.start == "random":
                layer.weight.normal_(0.0, _SMALL)
            else:
                layer.bias.fill_(bias)
                weights.copy_((2 * torch.eye(*self.shape[1:]) - 1).expand(self.shape).flatten())
