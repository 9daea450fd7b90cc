"""Vanilla GAN: both networks are multilayer perceptrons, for points and for small images."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from torch import nn

from ..layers.activation import activation
from ..layers.dropout import LiveDropout
from ..layers.norm import normalization, spectral
from ..params import param
from .base import MODELS
from .gan import Gan, GanConfig, size


@dataclass(frozen=True)
class MlpConfig(GanConfig):
    """The shared settings, the depths and how the widths change with depth."""

    g_depth: int = param(2, "Hidden layers of the generator.", label="G depth", minimum=0, maximum=8)
    g_growth: float = param(1.0, "How many times as wide each hidden layer of the generator is as the one before it.",
                            label="G growth", minimum=0.125, maximum=8.0, log=True)
    d_depth: int = param(2, "Hidden layers of the discriminator.", label="D depth", minimum=0, maximum=8)
    d_growth: float = param(1.0, "How many times as wide each hidden layer of the discriminator is as the one before "
                            "it; below 1 it narrows.", label="D growth", minimum=0.125, maximum=8.0, log=True)

    def widths(self, side: str) -> list[int]:
        """Units of each hidden layer of "g" or "d"."""
        width, growth, depth = (getattr(self, f"{side}_{name}") for name in ("width", "growth", "depth"))
        return [max(1, round(width * growth**k)) for k in range(depth)]


_WIDEST = 4096


@MODELS.register("mlp")
class Mlp(Gan):
    """Two multilayer perceptrons (vanilla GAN).

    Reference: Goodfellow et al. 2014, arXiv 1406.2661. Images leave the generator through tanh; points are unbounded.
    """

    title = "Vanilla (MLP)"
    Config = MlpConfig

    @classmethod
    def refuses(cls, section, config):
        for side in ("g", "d"):
            widest = max(section.widths(side), default=0)
            if widest > _WIDEST:
                return (f"{side}_growth = {getattr(section, f'{side}_growth'):g} makes a layer of {widest} units; at "
                        f"most {_WIDEST} are allowed: lower {side}_growth, {side}_width or {side}_depth")
            if getattr(section, f"{side}_norm") == "instance":
                return (f"{side}_norm = instance needs images inside the network, and a perceptron has none; "
                        "choose layer, batch, spectral or none")
            if getattr(section, f"{side}_norm") == "batch" and config.train.batch_size == 1:
                return (f"{side}_norm = batch cannot normalize a batch of 1; raise train.batch_size, or choose layer, "
                        "spectral or none")
        return super().refuses(section, config)

    @classmethod
    def products(cls, section, shape):
        # a point's place needs more digits than a pixel's brightness: clusters are a hundredth of the plane wide
        if len(shape) == 1:
            return 0
        sides = [section.z_dim, *section.widths("g"), size(shape)], [size(shape), *section.widths("d"), 1]
        return sum(a * b for widths in sides for a, b in pairwise(widths))

    def make_generator(self) -> nn.Module:
        c = self.config
        widths = c.widths("g")
        layers = _hidden(c.z_dim, widths, c.g_activation, c.g_norm, dropout=False)
        out = nn.Linear([c.z_dim, *widths][-1], size(self.shape))
        layers.append(spectral(out) if c.g_norm == "spectral" else out)
        if len(self.shape) > 1:
            layers += [nn.Tanh(), nn.Unflatten(1, self.shape)]
        return nn.Sequential(*layers)

    def make_discriminator(self) -> nn.Module:
        c = self.config
        layers = [nn.Flatten()] if len(self.shape) > 1 else []
        widths = c.widths("d")
        layers += _hidden(size(self.shape), widths, c.d_activation, c.d_norm, dropout=True)
        out = nn.Linear([size(self.shape), *widths][-1], 1)
        layers.append(spectral(out) if c.d_norm == "spectral" else out)
        return nn.Sequential(*layers)


def _hidden(inputs: int, widths: Sequence[int], kind: str, norm: str, dropout: bool) -> list[nn.Module]:
    layers: list[nn.Module] = []
    for width in widths:
        linear = nn.Linear(inputs, width)
        layers.append(spectral(linear) if norm == "spectral" else linear)
        if norm not in ("none", "spectral"):
            layers.append(normalization(norm, width, 0))
        layers.append(activation(kind))
        if dropout:
            layers.append(LiveDropout())
        inputs = width
    return layers
