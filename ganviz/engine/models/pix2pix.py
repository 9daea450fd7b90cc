"""pix2pix: a picture made from another one, learned from pairs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor, nn

from ..layers.layout import ChannelsLast
from ..layers.patch import patch_discriminator, per_sample, seen_by_a_logit, smallest_side
from ..layers.unet import UNet, enlarged, halvings
from ..settings.component import Section
from ..settings.params import ConfigError, param
from ..telemetry.facts import Term
from ._adversarial_losses import discriminator_loss, generator_loss
from ._notes import note_distances
from .base import MODELS, Column, GenerativeModel
from .dcgan import initialize
from .phases import Phase, PhaseInputs, PhaseOutput

_SMALLEST_LEVEL = 2  # pixels
# Where D believes real and fake; the colours that mean this everywhere.


@dataclass(frozen=True)
class Pix2pixConfig(Section):
    """Settings of the U-Net, of the PatchGAN, and the weight of the L1 distance."""

    g_width: int = param(32, "Channels of the U-Net's outermost level; twice as many at each further one, at most "
                         "eight times.", label="G width", minimum=4, maximum=256)
    g_norm: str = param("batch", "Normalization in the generator.", label="G normalization",
                        choices=("none", "batch", "instance"))
    levels: int = param(0, "Halvings on the way down; 0 goes down to 2 or 3 pixels.", label="U-Net levels",
                        minimum=0, maximum=10)
    d_width: int = param(32, "Channels of the discriminator's first layer; twice as many in each further one, at most "
                         "eight times.", label="D width", minimum=4, maximum=256)
    d_norm: str = param("batch", "Normalization in the discriminator.", label="D normalization",
                        choices=("none", "batch", "instance"))
    d_layers: int = param(1, "Layers of the PatchGAN: one verdict sees 16, 34 or 70 pixels a side with 1, 2 or 3.",
                          label="D layers", minimum=1, maximum=5)
    l1: float = param(100.0, "Weight of the distance to the wanted picture beside the adversarial loss: without it the "
                      "picture is lively and not what was wanted, with much of it right and blurry.",
                      label="L1 weight", live=True, minimum=0.0, maximum=1000.0, suggested=(0.0, 200.0))
    adversarial: float = param(1.0, "Weight of the adversarial loss; with 0 only the distance is left.",
                               label="Adversarial weight", live=True, minimum=0.0, maximum=10.0, suggested=(0.0, 2.0))


@MODELS.register("pix2pix")
class Pix2pix(GenerativeModel):
    """Translation learned from pairs: a U-Net makes a picture from another, a PatchGAN judges both together.

    D sees the source beside the picture and gives a map of logits, one for each patch; the score of a picture, by which
    D is right or wrong on the screen, is their mean. G minimizes the adversarial loss plus `l1` times the mean absolute
    difference to the wanted picture, values from -1 to 1. A source of other sides than the picture's is enlarged to
    them first.

    Reference: Isola et al. 2017, arXiv 1611.07004, equations 1, 3 and 4. We deviate: no dropout in G, batches instead
    of single pairs, and D's loss is not halved.
    """

    title = "pix2pix"
    Config = Pix2pixConfig
    data_kinds = ("images",)
    form = "pairs"
    from_data = True
    has_sheet = True
    plain_sides = ("d",)
    convolutional = True

    def __init__(self, config: Pix2pixConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config, shape, labels, source_shape)
        channels, height, width = shape
        levels = config.levels or halvings(height, width, _SMALLEST_LEVEL)
        self._refuse_sides(height, width, levels)
        inputs = self.source_shape[0]
        self.networks = {
            "G": nn.Sequential(ChannelsLast(), UNet(inputs, channels, (height, width), config.g_width, levels,
                                                    config.g_norm)),
            "D": nn.Sequential(ChannelsLast(), *patch_discriminator(inputs + channels, config.d_width,
                                                                    config.d_layers, config.d_norm))}
        for network in self.networks.values():
            network.apply(initialize)

    def _refuse_sides(self, height: int, width: int, levels: int) -> None:
        most = halvings(height, width, 1)
        if not 1 <= levels <= most:
            raise ConfigError("model.levels", f"= {levels} halvings are impossible with pictures of {width} × {height} "
                                              f"pixels; 1 to {most} are allowed: choose 0, or other data" if most else
                              f"pictures of {width} × {height} pixels cannot be halved; choose data with even sides")
        least = smallest_side(self.config.d_layers)
        if min(height, width) < least:
            raise ConfigError("model.d_layers", f"= {self.config.d_layers} needs pictures of at least {least} pixels a "
                                                f"side, and these have {min(height, width)}; choose fewer layers, or "
                                                "larger pictures")

    @property
    def z_dim(self) -> int:
        return 0

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        return (networks or self.networks)["G"](z).float()

    def condition_of(self, z: Tensor) -> Tensor:
        return z

    def condition(self, labels: Tensor | None, sources: Tensor | None) -> Tensor | None:
        return sources

    def score(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        return per_sample(self.verdicts(samples, condition))

    def verdicts(self, samples: Tensor, sources: Tensor) -> Tensor:
        """Compute (n, 1, h, w) logits, one for each patch, of pictures (n, *shape) beside their sources."""
        return self.networks["D"](torch.cat([enlarged(sources, self.shape[-2:]), samples], 1)).float()

    def phases(self) -> list[Phase]:
        return [Phase("D", "d", ("D",), self._discriminator_loss), Phase("G", "g", ("G",), self._generator_loss)]

    def terms(self) -> tuple[Term, ...]:
        return (Term("adversarial", "adversarial", "g", "How far G is from fooling D, before its weight."),
                Term("l1", "L1", "g", "Mean absolute difference to the wanted picture, values from -1 to 1, before its "
                     "weight."))

    def _made(self, inputs: PhaseInputs) -> Tensor:
        inputs.note("real", "", {"is": 1.0, "source": inputs.sources, "sample": inputs.real})
        made = self.sample(inputs.sources)
        inputs.note("generate", "G", {"is": 0.0, "source": inputs.sources, "sample": made})
        return made

    def _discriminator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        with torch.no_grad():
            made = self._made(inputs)
        return discriminator_loss(partial(self.verdicts, sources=inputs.sources), inputs.real, made, inputs,
                                  beside={"source": inputs.sources})

    def _generator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        made = self._made(inputs)
        adversarial = generator_loss(partial(self.verdicts, sources=inputs.sources), inputs.real, made, inputs,
                                     weight=self.config.adversarial, beside={"source": inputs.sources})
        distance = (made - inputs.real).abs().mean()
        note_distances(inputs, made, inputs.real, self.config.l1, "L1")
        loss = self.config.adversarial * adversarial + self.config.l1 * distance
        return PhaseOutput(loss, terms={"adversarial": adversarial, "l1": distance})

    def sheet(self, inputs: Tensor, truth: Tensor | None, networks: dict[str, nn.Module]) -> tuple[Column, ...]:
        made = self.sample(inputs, networks)
        note = ""
        if truth is not None:
            note = f"L1 {(made[:len(truth)] - truth).abs().mean().item():.3f}"
        verdicts = self.verdicts(made, inputs)
        seen = min(seen_by_a_logit(self.config.d_layers), *self.shape[-2:])
        columns = [Column("source", inputs), Column("generated", made, note=note)]
        if truth is not None:
            columns.append(Column("target", truth))
        columns.append(Column("D's verdicts", made, note=f"patches of {seen} px", verdicts=verdicts))
        return tuple(columns)
