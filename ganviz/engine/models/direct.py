"""Direct unpaired translation: one generator that is fed sources, and one discriminator."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ..layers.dropout import LiveDropout
from ..layers.layout import ChannelsLast
from ..layers.patch import patch_discriminator, per_sample, smallest_side
from ..layers.residual import residual_generator
from ..settings.component import Section
from ..settings.params import ConfigError, param
from ._adversarial_losses import discriminator_loss, generator_loss
from .base import MODELS, Column, GenerativeModel
from .dcgan import initialize
from .gan import NORMS
from .phases import Phase, PhaseInputs, PhaseOutput


@dataclass(frozen=True)
class PointsConfig(Section):
    """Sizes of perceptrons that move points."""

    g_width: int = param(128, "Units of a generator's hidden layers.", label="G width", minimum=1, maximum=4096)
    g_depth: int = param(2, "Hidden layers of a generator.", label="G depth", minimum=0, maximum=8)
    d_width: int = param(128, "Units of a discriminator's hidden layers.", label="D width", minimum=1, maximum=4096)
    d_depth: int = param(2, "Hidden layers of a discriminator.", label="D depth", minimum=0, maximum=8)


@dataclass(frozen=True)
class ImagesConfig(Section):
    """Sizes of residual generators and of discriminators of patches."""

    g_width: int = param(16, "Channels of a generator at full resolution; twice as many after each halving.",
                         label="G width", minimum=4, maximum=512)
    g_halvings: int = param(0, "How often a generator halves the picture before its residual blocks.",
                            label="G halvings", minimum=0, maximum=4)
    g_blocks: int = param(3, "Residual blocks of a generator.", label="G blocks", minimum=0, maximum=16)
    g_norm: str = param("none", "Normalization in a generator. Instance norm, the paper's, suits large photographs; of "
                        "a small picture it hides colour and contrast.", label="G normalization", choices=NORMS)
    d_width: int = param(32, "Channels of a discriminator's first layer; twice as many in each further one, at most "
                         "eight times.", label="D width", minimum=4, maximum=512)
    d_layers: int = param(2, "Layers of a PatchGAN: one verdict sees 16, 34 or 70 pixels a side with 1, 2 or 3.",
                          label="D layers", minimum=1, maximum=5)
    d_norm: str = param("none", "Normalization in a discriminator; instance norm is the paper's.",
                        label="D normalization", choices=NORMS)


class PointNetworks:
    """Mixed into a translation: its networks are perceptrons. Points are unbounded."""

    data_kinds = ("points",)

    def make_generator(self, source: tuple[int, ...], item: tuple[int, ...]) -> nn.Module:
        """Make a module from one kind of samples to another."""
        return _perceptron(source[0], self.config.g_width, self.config.g_depth, item[0], nn.ReLU)

    def make_discriminator(self, shape: tuple[int, ...]) -> nn.Module:
        """Make a module from samples (n, *shape) to raw logits, (n, 1) or (n, 1, h, w)."""
        return _perceptron(shape[0], self.config.d_width, self.config.d_depth, 1,
                           lambda: nn.Sequential(nn.LeakyReLU(0.2), LiveDropout()))


class ImageNetworks:
    """Mixed into a translation: its networks are residual generators and discriminators of patches."""

    data_kinds = ("images",)
    convolutional = True

    def make_generator(self, source: tuple[int, ...], item: tuple[int, ...]) -> nn.Module:
        c = self.config
        _refuse_sides(c, source, item)
        network = residual_generator(source[0], item[0], c.g_width, c.g_halvings, c.g_blocks, c.g_norm)
        network = nn.Sequential(ChannelsLast(), *network)
        # weights as small as the paper's would let the signal die where nothing normalizes it
        return network if c.g_norm == "none" else network.apply(initialize)

    def make_discriminator(self, shape: tuple[int, ...]) -> nn.Module:
        network = patch_discriminator(shape[0], self.config.d_width, self.config.d_layers, self.config.d_norm)
        # the paper's instance norm has no scale and no shift
        plain = [nn.InstanceNorm2d(m.num_features) if isinstance(m, nn.InstanceNorm2d) else m for m in network]
        network = nn.Sequential(ChannelsLast(), *plain)
        return network if self.config.d_norm == "none" else network.apply(initialize)


class Direct(GenerativeModel):
    """A generator "G" that is fed sources, and a discriminator "D" of what it makes.

    D asks only whether a sample looks like one of the other domain. Nothing asks whether it has to do with its source,
    so the connection to the input loosens as training goes on.

    Reference: the adversarial part alone of Zhu et al. 2017, arXiv 1703.10593, equation 1, which they compare with as
    "GAN alone" in table 4.
    """

    form = "domains"
    from_data = True
    has_sheet = True

    def __init__(self, config: Section, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config, shape, labels, source_shape)
        self.networks = {"G": self.make_generator(self.source_shape, self.shape),
                         "D": self.make_discriminator(self.shape)}

    @property
    def z_dim(self) -> int:
        return math.prod(self.source_shape)

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        return (networks or self.networks)["G"](z).float()

    def score(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        return per_sample(self._judge(samples))

    def phases(self) -> list[Phase]:
        return [Phase("D", "d", ("D",), self._discriminator_loss), Phase("G", "g", ("G",), self._generator_loss)]

    def _judge(self, samples: Tensor) -> Tensor:
        return self.networks["D"](samples).float()

    def _translated(self, inputs: PhaseInputs) -> Tensor:
        inputs.note("real", "", {"source": inputs.sources})
        made = self.sample(inputs.sources)
        inputs.note("generate", "G", {"is": 0.0, "source": inputs.sources, "sample": made}, text=self._way(0, 1))
        return made

    def _way(self, *ends: int) -> str:
        """What leads from domain to domain, 0 being that of the sources and 1 that of the items."""
        return "" if self.batches is None else "\N{RIGHTWARDS ARROW}".join(names(self)[end] for end in ends)

    def _discriminator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        with torch.no_grad():
            made = self._translated(inputs)
        inputs.note("real", "", {"is": 1.0, "sample": inputs.real})
        return discriminator_loss(self._judge, inputs.real, made, inputs)

    def _generator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        return PhaseOutput(generator_loss(self._judge, inputs.real, self._translated(inputs), inputs))

    def sheet(self, inputs: Tensor, truth: Tensor | None, networks: dict[str, nn.Module]) -> tuple[Column, ...]:
        source_name, item_name = names(self)
        return translated(f"{source_name} \N{RIGHTWARDS ARROW} {item_name}", source_name, inputs,
                          self.sample(inputs, networks), truth)


@MODELS.register("direct")
class DirectImages(ImageNetworks, Direct):
    """Unpaired translation of images by one generator and one discriminator: it loses the connection to its input.

    Reference: Zhu et al. 2017, arXiv 1703.10593, equation 1 alone ("GAN alone" in table 4); networks of its appendix
    7.2.
    """

    title = "Direct translation"
    Config = ImagesConfig


@MODELS.register("direct-mlp")
class DirectPoints(PointNetworks, Direct):
    """Unpaired translation of points by one generator and one discriminator: it loses the connection to its input.

    Reference: Zhu et al. 2017, arXiv 1703.10593, equation 1 alone ("GAN alone" in table 4); perceptrons.
    """

    title = "Direct translation (MLP)"
    Config = PointsConfig


def names(model: GenerativeModel) -> tuple[str, str]:
    """Get what the data calls sources and items; "A" and "B" where it gives them no name."""
    return model.batches.source_name or "A", model.batches.item_name or "B"


def translated(group: str, source: str, inputs: Tensor, made: Tensor, truth: Tensor | None,
               back: Tensor | None = None) -> tuple[Column, ...]:
    """Make the columns of a translation: what goes in, what is made of it, that translated back, and what it should be.

    Args:
        source: what the domain of the inputs is called.
        truth: (m, ...) what the first m inputs should become, or None.
    """
    columns = [Column(source, inputs, group),
               Column("translated", made, group, "" if truth is None else _error(made[:len(truth)], truth))]
    if back is not None:
        columns.append(Column("reconstructed", back, group, _error(back, inputs)))
    if truth is not None:
        columns.append(Column("target", truth, group))
    return tuple(columns)


def _error(one: Tensor, other: Tensor) -> str:
    return f"L1 {(one - other).abs().mean().item():.3f}"


def _perceptron(inputs: int, width: int, depth: int, outputs: int, unit) -> nn.Sequential:
    layers: list[nn.Module] = []
    for before in [inputs, *[width] * (depth - 1)][:depth]:
        layers += [nn.Linear(before, width), *_flat(unit())]
    return nn.Sequential(*layers, nn.Linear(width if depth else inputs, outputs))


def _flat(module: nn.Module) -> list[nn.Module]:
    return list(module) if isinstance(module, nn.Sequential) else [module]


def _refuse_sides(config: ImagesConfig, source: tuple[int, ...], item: tuple[int, ...]) -> None:
    """Raise a ConfigError where the networks cannot take or make such images."""
    sides = "{1} × {0} pixels".format(*item[1:])
    if source[1:] != item[1:]:
        raise ConfigError("model.name", f"translates between images of one size, but sources have "
                                        f"{source[2]} × {source[1]} pixels and samples {sides}; choose other data")
    if any(side % 2 ** config.g_halvings or side < 2 ** (config.g_halvings + 1) for side in item[1:]):
        raise ConfigError("model.g_halvings", f"= {config.g_halvings} needs sides that can be halved so often down to "
                                              f"2 pixels, and the images have {sides}; choose fewer, or other data")
    least = smallest_side(config.d_layers)
    if min(item[1:]) < max(least, 4):
        raise ConfigError("model.d_layers", f"= {config.d_layers} needs images of at least {least} pixels a side, and "
                                            f"these have {sides}; choose fewer layers, or larger images")
