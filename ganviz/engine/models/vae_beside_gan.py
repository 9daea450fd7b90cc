"""A VAE and a GAN with decoders of the same size, on the same data: what the one does better, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn

from ..settings.params import param
from ..telemetry.facts import Term
from .base import MODELS, Column
from .dcgan import Dcgan, DcganConfig, initialize
from .gan import GanConfig
from .mlp import Mlp, MlpConfig
from .phases import Phase, PhaseInputs, PhaseOutput
from .vae import TERMS, EvidenceConfig, columns, encoder, evidence, reconstructed, sharpness_words


@dataclass(frozen=True)
class BesideConfig(EvidenceConfig):
    """What is added to a GAN's settings."""

    shown: str = param("gan", "Whose samples the grids and the indicators show.", label="Samples of", live=True,
                       choices=("gan", "vae"))


class Beside:
    """Mixed into a GAN: an encoder "E" and a decoder "V" like its generator, in a phase of their own.

    The phases of the GAN are as ever, and nothing passes between the two: each trains as it would alone, on other
    batches of the same data. References: those of `Vae` and `Gan`.
    """

    averaged = ("G", "E", "V")
    has_sheet = True

    def __init__(self, config: GanConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config, shape, labels, source_shape)
        self.networks |= {"E": encoder(self.make_discriminator(), config.z_dim), "V": self.make_generator()}
        for name in ("E", "V"):
            self.networks[name].apply(self.initialize)

    def initialize(self, module: nn.Module) -> None:
        """Give a layer of E or V its first weights, where they are not PyTorch's."""

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        return (networks or self.networks)["V" if self.config.shown == "vae" else "G"](z).float()

    def follow(self, z: Tensor, made: Tensor, real: Tensor, condition: Tensor | None) -> None:
        super().follow(z, self.networks["G"](z).float(), real, condition)
        reconstructed(self.networks["E"], self.networks["V"], real)

    def phases(self) -> list[Phase]:
        return [*super().phases(), Phase("VAE", "g", ("E", "V"), self._evidence, in_curve=False)]

    def terms(self) -> tuple[Term, ...]:
        return (*super().terms(), Term("vae", "VAE", "g", "What the VAE minimizes: the negative evidence lower bound."),
                *TERMS)

    def _evidence(self, inputs: PhaseInputs) -> PhaseOutput:
        output = evidence(self.networks["E"], self.networks["V"], inputs, self.config.sigma, self.config.beta,
                          ("E", "V"))
        output.terms["vae"] = output.loss
        return output

    def sheet(self, inputs: Tensor, truth: Tensor | None, networks: dict[str, nn.Module]) -> tuple[Column, ...]:
        z, group = inputs[:len(truth)], "GAN (no encoder)"  # that is why it reconstructs nothing
        made, between = networks["G"](z).float(), networks["G"]((z + z.roll(-1, 0)) / 2 ** 0.5).float()
        return (Column("real", truth, "data"), *columns("VAE", networks["E"], networks["V"], inputs, truth),
                Column("interpolated", between, group, sharpness_words(between, truth)),
                Column("from noise", made, group, sharpness_words(made, truth)))


@dataclass(frozen=True)
class MlpBesideConfig(BesideConfig, MlpConfig):
    """The settings of both."""


@MODELS.register("gan-beside-vae")
class MlpBeside(Beside, Mlp):
    """A vanilla GAN and a VAE of perceptrons with decoders of the same size, trained beside each other.

    Reference: Goodfellow et al. 2014, arXiv 1406.2661; Kingma and Welling 2014, arXiv 1312.6114.
    """

    title = "GAN beside VAE (MLP)"
    Config = MlpBesideConfig

    @classmethod
    def refuses(cls, section, config):
        if section.pack > 1:
            return f"pack = {section.pack}: its encoder takes one sample at a time; set pack to 1"
        return super().refuses(section, config)


@dataclass(frozen=True)
class ConvBesideConfig(BesideConfig, DcganConfig):
    """The settings of both."""


@MODELS.register("dcgan-beside-vae")
class ConvBeside(Beside, Dcgan):
    """A DCGAN and a convolutional VAE with decoders of the same size, trained beside each other.

    Reference: Goodfellow et al. 2014, arXiv 1406.2661; Kingma and Welling 2014, arXiv 1312.6114.
    """

    title = "DCGAN beside VAE"
    Config = ConvBesideConfig

    def initialize(self, module):
        initialize(module)
