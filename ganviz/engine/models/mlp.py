"""Vanilla GAN: both networks are multilayer perceptrons, for points and for small images."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from torch import nn

from ..layers.activation import activation
from ..layers.dropout import LiveDropout
from ..layers.maxout import Maxout
from ..layers.norm import alone, normalization, spectral
from ..settings.params import param
from .base import MODELS
from .gan import ACTIVATIONS, Gan, GanConfig, size


@dataclass(frozen=True)
class MlpConfig(GanConfig):
    """The shared settings, the depths, how the widths change with depth, and what D is shown at a time."""

    g_activation: str = param("relu", "What the generator's hidden units do with their sum.", label="G activation",
                              choices=(*ACTIVATIONS, "maxout"))
    d_activation: str = param("leaky-relu", "What the discriminator's hidden units do with their sum.",
                              label="D activation", choices=(*ACTIVATIONS, "maxout"))
    g_depth: int = param(2, "Hidden layers of the generator.", label="G depth", minimum=0, maximum=8)
    g_growth: float = param(1.0, "How many times as wide each hidden layer of the generator is as the one before it.",
                            label="G growth", minimum=0.125, maximum=8.0, log=True)
    d_depth: int = param(2, "Hidden layers of the discriminator.", label="D depth", minimum=0, maximum=8)
    d_growth: float = param(1.0, "How many times as wide each hidden layer of the discriminator is as the one before "
                            "it; below 1 it narrows.", label="D growth", minimum=0.125, maximum=8.0, log=True)
    maxout_pieces: int = param(5, "Sums of which each maxout unit takes the largest, where maxout is the activation.",
                               minimum=2, maximum=16)
    pack: int = param(1, "Samples that the discriminator judges together, all real or all fake, as in PacGAN: a "
                      "generator that repeats itself is then seen through. The batch is divided into such packs.",
                      label="Samples in a pack", minimum=1, maximum=16, suggested=(1, 4))
    init_std: float = param(0.0, "Standard deviation of the first weights, with biases 0; 0 takes PyTorch's own, which "
                            "are smaller the more inputs a layer has.", label="First weights σ",
                            minimum=0.0, maximum=1.0, suggested=(0.0, 0.1))

    def widths(self, side: str) -> list[int]:
        """Get the units of each hidden layer of "g" or "d"."""
        width, growth, depth = (getattr(self, f"{side}_{name}") for name in ("width", "growth", "depth"))
        return [max(1, round(width * growth**k)) for k in range(depth)]

    def pieces(self, side: str) -> int:
        """Get the number of sums for each hidden unit of "g" or "d"."""
        return self.maxout_pieces if getattr(self, f"{side}_activation") == "maxout" else 1


_WIDEST = 4096


@MODELS.register("mlp")
class Mlp(Gan):
    """Two multilayer perceptrons (vanilla GAN).

    Reference: Goodfellow et al. 2014, arXiv 1406.2661. Images leave the generator through tanh; points are unbounded.
    Packs: Lin et al. 2018 (PacGAN), arXiv 1712.04086, section 2, where a batch counts packs; here it counts samples, as
    everywhere, so that a batch of theirs is one of `pack` times the size.
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
            if widest * section.pieces(side) > _WIDEST:
                return (f"maxout_pieces = {section.maxout_pieces} makes a layer of {widest * section.pieces(side)} "
                        f"sums; at most {_WIDEST} are allowed: lower it or {side}_width, or choose another activation")
            if getattr(section, f"{side}_norm") == "instance":
                return (f"{side}_norm = instance needs images inside the network, and a perceptron has none; "
                        "choose layer, batch, spectral or none")
            judged = config.train.batch_size // (section.pack if side == "d" else 1)
            if getattr(section, f"{side}_norm") == "batch" and judged == 1:
                return alone(f"{side}_norm", "layer, spectral or none")
        if config.train.batch_size % section.pack:
            return (f"pack = {section.pack} does not divide train.batch_size = {config.train.batch_size}; choose a "
                    f"batch size that is a multiple of {section.pack}, or pack = 1")
        return super().refuses(section, config)

    @classmethod
    def products(cls, section, shape):
        # a point's place needs more digits than a pixel's brightness: clusters are a hundredth of the plane wide
        if len(shape) == 1:
            return 0
        made = _products(section.z_dim, section.widths("g"), section.pieces("g"), size(shape))
        judged = _products(section.pack * size(shape), section.widths("d"), section.pieces("d"), 1)
        return made + judged // section.pack

    @property
    def pack(self) -> int:
        return self.config.pack

    def make_generator(self) -> nn.Module:
        c = self.config
        widths = c.widths("g")
        layers = _hidden(self.fed, widths, c.g_activation, c.g_norm, c.pieces("g"), dropout=False)
        out = nn.Linear([self.fed, *widths][-1], size(self.shape))
        layers.append(spectral(out) if c.g_norm == "spectral" else out)
        if len(self.shape) > 1:
            layers += [nn.Tanh(), nn.Unflatten(1, self.shape)]
        return self._begun(nn.Sequential(*layers))

    def make_discriminator(self) -> nn.Module:
        c = self.config
        layers = [nn.Flatten()] if len(self.shape) > 1 or c.pack > 1 else []
        widths, judged = c.widths("d"), c.pack * size(self.shape) + self.condition_size
        layers += _hidden(judged, widths, c.d_activation, c.d_norm, c.pieces("d"), dropout=True)
        out = nn.Linear([judged, *widths][-1], 1)
        layers.append(spectral(out) if c.d_norm == "spectral" else out)
        return self._begun(nn.Sequential(*layers))

    def _begun(self, network: nn.Module) -> nn.Module:
        """Get the network with its first weights."""
        if self.config.init_std > 0:
            for module in network.modules():
                if isinstance(module, nn.Linear):
                    nn.init.normal_(module.weight, 0.0, self.config.init_std)
                    nn.init.zeros_(module.bias)
        return network


def _products(inputs: int, widths: Sequence[int], pieces: int, outputs: int) -> int:
    return sum(a * b * pieces for a, b in pairwise([inputs, *widths])) + [inputs, *widths][-1] * outputs


def _hidden(inputs: int, widths: Sequence[int], kind: str, norm: str, pieces: int, dropout: bool) -> list[nn.Module]:
    layers: list[nn.Module] = []
    for width in widths:
        linear = nn.Linear(inputs, width * pieces)
        layers.append(spectral(linear) if norm == "spectral" else linear)
        if norm not in ("none", "spectral"):
            layers.append(normalization(norm, width * pieces, 0))
        layers.append(Maxout(pieces) if kind == "maxout" else activation(kind))
        if dropout:
            layers.append(LiveDropout())
        inputs = width
    return layers
