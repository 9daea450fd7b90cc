"""The variational autoencoder: an encoder and a decoder in one phase, with no opponent."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ..metrics.sharpness import sharpness
from ..settings.component import Section
from ..settings.params import param
from ..telemetry.facts import Term
from .base import MODELS, Column, GenerativeModel
from .dcgan import DcganConfig
from .gan import GanConfig
from .mlp import MlpConfig
from .phases import Phase, PhaseInputs, PhaseOutput

TERMS = (Term("reconstruction", "reconstruction", "g", "How far what is decoded lies from what was encoded: half its "
              "squared distance over σ², summed over a sample's numbers, in nats."),
         Term("kl", "KL to the prior", "g", "How much the encoder says of a sample beyond N(0, 1), in nats."))


@dataclass(frozen=True)
class _SizesConfig(Section):
    """How large an autoencoder's networks are."""

    z_dim: int = param(16, "How many numbers a sample is encoded by, and decoded from.", label="z dimension",
                       minimum=1, maximum=1024)
    g_width: int = param(256, "Units of the decoder's layers; channels at half resolution, where it is convolutional.",
                         label="Decoder width", minimum=4, maximum=4096)
    e_width: int = param(256, "Units of the encoder's layers; channels at half resolution, where it is convolutional.",
                         label="Encoder width", minimum=4, maximum=4096)


@dataclass(frozen=True)
class EvidenceConfig:
    """How the two parts of the evidence lower bound are weighed."""

    sigma: float = param(0.3, "Standard deviation that a decoded number is believed to have: smaller ones make "
                         "reconstructions matter more than an orderly latent space.", label="σ of the decoder",
                         live=True, minimum=0.01, maximum=10.0, log=True, suggested=(0.05, 1.0))
    beta: float = param(1.0, "Weight of the KL divergence: above 1 the latent space is more orderly and the samples "
                        "are blurrier.", label="β", live=True, minimum=0.0, maximum=100.0, suggested=(0.0, 4.0))


@dataclass(frozen=True)
class VaeConfig(EvidenceConfig, _SizesConfig):
    """What autoencoders of all networks share."""

    def gan(self) -> GanConfig:
        """Get the GAN whose generator is the decoder, and whose discriminator's body is the encoder's."""
        raise NotImplementedError


class Vae(GenerativeModel):
    """An encoder "E" and a decoder "G". Subclasses say which networks.

    Both are those of a GAN with the same widths, so that the two can be compared: the decoder is its generator, the
    encoder its discriminator's body with a mean and a logarithm of a variance for each latent as outputs.

    Reference: Kingma and Welling 2014, arXiv 1312.6114, equation 10 with one draw, Gaussian decoder of fixed σ without
    the constant ½ log 2πσ². β: Higgins et al. 2017 (β-VAE), equation 4.
    """

    sides = ("g",)
    averaged = ("E", "G")
    has_sheet = True
    plain_sides = ()

    def __init__(self, config: VaeConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config, shape, labels, source_shape)
        gan = config.gan().build(shape)
        self.networks = {"E": encoder(gan.networks["D"], config.z_dim), "G": gan.networks["G"]}

    @property
    def z_dim(self) -> int:
        return self.config.z_dim

    def latents(self, n: int, generator: torch.Generator) -> Tensor:
        return torch.randn(n, self.z_dim, generator=generator, device=generator.device)

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        return (networks or self.networks)["G"](z).float()

    def follow(self, z: Tensor, made: Tensor, real: Tensor, condition: Tensor | None) -> None:
        reconstructed(self.networks["E"], self.networks["G"], real)

    def phases(self) -> list[Phase]:
        return [Phase("VAE", "g", ("E", "G"), self._loss)]

    def terms(self) -> tuple[Term, ...]:
        return TERMS

    def _loss(self, inputs: PhaseInputs) -> PhaseOutput:
        return evidence(self.networks["E"], self.networks["G"], inputs, self.config.sigma, self.config.beta)

    def sheet(self, inputs: Tensor, truth: Tensor | None, networks: dict[str, nn.Module]) -> tuple[Column, ...]:
        return (Column("real", truth, "data", sharpness_words(truth, truth)),
                *columns("VAE", networks["E"], networks["G"], inputs, truth))


def encoder(discriminator: nn.Sequential, z_dim: int) -> nn.Module:
    """Make a discriminator with 2 · z_dim outputs instead of one: means, then logarithms of variances."""
    *body, last = discriminator
    out = nn.Linear(last.in_features, 2 * z_dim)
    nn.init.normal_(out.weight, 0.0, 0.02)
    nn.init.zeros_(out.bias)
    return nn.Sequential(*body, out)


def evidence(encode: nn.Module, decode: nn.Module, inputs: PhaseInputs, sigma: float, beta: float,
             names: tuple[str, str] = ("E", "G")) -> PhaseOutput:
    """Compute the negative evidence lower bound of a batch, mean over its samples, in nats, and its two terms.

    Args:
        names: of the encoder and the decoder.

    Reference: arXiv 1312.6114, equation 10; the KL divergence is its appendix B.
    """
    mean, log_variance = encode(inputs.real).float().chunk(2, 1)
    noise = torch.randn(mean.shape, generator=inputs.noise, device=mean.device)
    deviation = torch.exp(0.5 * log_variance)
    z = mean + deviation * noise
    decoded = decode(z).float()
    reconstruction = (decoded - inputs.real).square().sum() / (2 * sigma**2 * len(mean))
    kl = -0.5 * (1 + log_variance - mean.square() - log_variance.exp()).sum() / len(mean)
    if inputs.trace is not None:
        inputs.note("real", "", {"is": 1.0, "sample": inputs.real})
        inputs.note("generate", names[0], {"sample": inputs.real, "mean": mean, "deviation": deviation})
        inputs.note("noise", "", {"noise": noise})
        inputs.note("generate", names[1], {"mean": mean, "deviation": deviation, "noise": noise, "z": z,
                                           "sample": decoded})
        apart = (decoded - inputs.real).square().flatten(1).sum(1) / (2 * sigma**2)
        beyond = -0.5 * (1 + log_variance - mean.square() - log_variance.exp()).sum(1)
        paid = apart + beta * beyond
        inputs.note("error", "", {"sample": decoded, "wanted": inputs.real, "reconstruction": apart, "kl": beyond,
                                  "loss": paid}, totals={"mean": paid.mean()})
    return PhaseOutput(reconstruction + beta * kl, terms={"reconstruction": reconstruction, "kl": kl})


def reconstructed(encode: nn.Module, decode: nn.Module, real: Tensor) -> tuple[Tensor, Tensor]:
    """Compute (n, z_dim) means of the codes of (n, *shape) real samples, and what is decoded of them."""
    codes = encode(real).float().chunk(2, 1)[0]
    return codes, decode(codes).float()


def columns(group: str, encode: nn.Module, decode: nn.Module, z: Tensor, real: Tensor) -> tuple[Column, ...]:
    """Show what an autoencoder makes of real samples and of latents, and what lies half-way between two neighbours."""
    codes, back = reconstructed(encode, decode, real)
    made = decode(z[:len(real)]).float()
    between = decode((codes + codes.roll(-1, 0)) / 2).float()
    error = (back - real).square().mean().sqrt().item() / 2  # of values from 0 to 1
    return (Column("reconstruction", back, group, f"RMS error {100 * error:.1f} %"),
            Column("interpolated", between, group, sharpness_words(between, real)),
            Column("from noise", made, group, sharpness_words(made, real)))


def sharpness_words(images: Tensor, real: Tensor) -> str:
    """Say how sharp images are beside real ones; nothing of points."""
    if images.dim() == 2:
        return ""
    value, best = (sharpness(each.permute(0, 2, 3, 1).cpu().numpy()) for each in (images, real))
    return f"sharpness {100 * value / best:.0f} %" if best > 0 and math.isfinite(value) else ""


@dataclass(frozen=True)
class MlpVaeConfig(VaeConfig):
    """The shared settings, and the depths."""

    g_depth: int = param(2, "Hidden layers of the decoder.", label="Decoder depth", minimum=0, maximum=8)
    e_depth: int = param(2, "Hidden layers of the encoder.", label="Encoder depth", minimum=0, maximum=8)

    def gan(self) -> MlpConfig:
        return MlpConfig(z_dim=self.z_dim, g_width=self.g_width, g_depth=self.g_depth, d_width=self.e_width,
                         d_depth=self.e_depth, d_activation="relu")


@MODELS.register("vae")
class MlpVae(Vae):
    """Variational autoencoder of two perceptrons: steady and blurry, with an orderly latent space.

    Reference: Kingma and Welling 2014, arXiv 1312.6114; see `Vae`.
    """

    title = "VAE (MLP)"
    Config = MlpVaeConfig


@dataclass(frozen=True)
class ConvVaeConfig(VaeConfig):
    """The shared settings with convolutional defaults, and the decoder's normalization."""

    z_dim: int = param(32, "How many numbers an image is encoded by, and decoded from.", label="z dimension",
                       minimum=1, maximum=1024)
    g_width: int = param(64, "Channels of the decoder at half resolution; twice as many at each coarser level.",
                         label="Decoder width", minimum=4, maximum=1024)
    e_width: int = param(32, "Channels of the encoder at half resolution; twice as many at each coarser level.",
                         label="Encoder width", minimum=4, maximum=1024)
    g_norm: str = param("batch", "Normalization in the decoder.", label="Decoder normalization",
                        choices=("none", "batch", "layer", "instance"))

    def gan(self) -> DcganConfig:
        return DcganConfig(z_dim=self.z_dim, g_width=self.g_width, g_norm=self.g_norm, d_width=self.e_width)


@MODELS.register("conv-vae")
class ConvVae(Vae):
    """Convolutional variational autoencoder: steady and blurry, with an orderly latent space.

    Reference: Kingma and Welling 2014, arXiv 1312.6114; see `Vae`. Networks as in arXiv 1511.06434.
    """

    title = "VAE (convolutional)"
    Config = ConvVaeConfig
    data_kinds = ("images",)
    convolutional = True
