"""Vanilla GAN: both networks are multilayer perceptrons, for points and for small images."""

from __future__ import annotations

from dataclasses import dataclass

from torch import nn

from ..layers.activation import activation
from ..layers.dropout import LiveDropout
from ..layers.norm import normalization, spectral
from ..params import param
from .base import MODELS
from .gan import Gan, GanConfig, size


@dataclass(frozen=True)
class MlpConfig(GanConfig):
    """The shared settings and the depths."""

    g_depth: int = param(2, "Hidden layers of the generator.", label="G depth", minimum=0, maximum=8)
    d_depth: int = param(2, "Hidden layers of the discriminator.", label="D depth", minimum=0, maximum=8)


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
            if getattr(section, f"{side}_norm") == "instance":
                return (f"{side}_norm = instance needs images inside the network, and a perceptron has none; "
                        "choose layer, batch, spectral or none")
            if getattr(section, f"{side}_norm") == "batch" and config.train.batch_size == 1:
                return (f"{side}_norm = batch cannot normalize a batch of 1; raise train.batch_size, or choose layer, "
                        "spectral or none")
        return super().refuses(section, config)

    def make_generator(self) -> nn.Module:
        c = self.config
        layers = _hidden(c.z_dim, c.g_width, c.g_depth, c.g_activation, c.g_norm, dropout=False)
        inputs = c.g_width if c.g_depth else c.z_dim
        out = nn.Linear(inputs, size(self.shape))
        layers.append(spectral(out) if c.g_norm == "spectral" else out)
        if len(self.shape) > 1:
            layers += [nn.Tanh(), nn.Unflatten(1, self.shape)]
        return nn.Sequential(*layers)

    def make_discriminator(self) -> nn.Module:
        c = self.config
        layers = [nn.Flatten()] if len(self.shape) > 1 else []
        layers += _hidden(size(self.shape), c.d_width, c.d_depth, c.d_activation, c.d_norm, dropout=True)
        out = nn.Linear(c.d_width if c.d_depth else size(self.shape), 1)
        layers.append(spectral(out) if c.d_norm == "spectral" else out)
        return nn.Sequential(*layers)


def _hidden(inputs: int, width: int, depth: int, kind: str, norm: str, dropout: bool) -> list[nn.Module]:
    layers: list[nn.Module] = []
    for _ in range(depth):
        linear = nn.Linear(inputs, width)
        layers.append(spectral(linear) if norm == "spectral" else linear)
        if norm not in ("none", "spectral"):
            layers.append(normalization(norm, width, 0))
        layers.append(activation(kind))
        if dropout:
            layers.append(LiveDropout())
        inputs = width
    return layers
