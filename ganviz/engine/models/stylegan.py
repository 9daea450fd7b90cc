"""StyleGAN2: a mapping network makes styles of the latents, and the styles steer every convolution."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor, nn

from ..layers.binomial import blurred, doubled, halved
from ..layers.dropout import LiveDropout
from ..layers.equalized import EqualizedConv2d, EqualizedLinear, ScaledLeakyReLU, normalized
from ..layers.layout import FlattenImages
from ..layers.minibatch_deviation import MinibatchDeviation
from ..layers.modulated import ModulatedConv2d
from ..layers.pixel_noise import PixelNoise
from ..regularizers._gradients import input_gradients
from ..settings.component import Section
from ..settings.config import RunConfig
from ..settings.params import param
from ..telemetry.facts import Term
from ._notes import note_scores
from .base import MODELS, Column
from .dcgan import levels
from .gan import Gan
from .phases import Phase, PhaseInputs, PhaseOutput

_MAPPING_RATE = 0.01  # arXiv 1812.04948, appendix C
_MEAN_STYLE_SHARE = 1 - 0.995  # of the running mean of w, taken from each batch; the official code's
_PATH_SHARE = 0.01  # of the running mean of path lengths; arXiv 1912.04958, appendix B
_TRUNCATED = (0.7, 0.4, 0.0)  # ψ that the sheet shows


@dataclass(frozen=True)
class StyleGanConfig(Section):
    """Sizes, the lazy penalties and what to do with styles. The paper's sizes stand in the help of each."""

    # what other parts ask of a GAN, and has only one answer here
    d_norm: ClassVar[str] = "none"
    z_distribution: ClassVar[str] = "normal"

    z_dim: int = param(64, "How many random numbers a style is made from (512 in the paper).", label="z dimension",
                       minimum=1, maximum=1024)
    w_dim: int = param(64, "How many numbers a style has (512 in the paper).", label="w dimension", minimum=1,
                       maximum=1024)
    mapping_depth: int = param(4, "Layers of the network that makes styles of random numbers (8 in the paper).",
                               label="Mapping depth", minimum=1, maximum=16)
    g_width: int = param(32, "Channels of the generator at full resolution; twice as many at each coarser level "
                         "(32 at 1024 pixels in the paper, 128 at 256).", label="G width", minimum=4, maximum=1024)
    d_width: int = param(32, "Channels of the discriminator at full resolution; twice as many at each coarser level "
                         "(as the generator's in the paper).", label="D width", minimum=4, maximum=1024)
    most_channels: int = param(128, "Channels that no level has more of (512 in the paper).", label="Most channels",
                               minimum=4, maximum=2048)
    deviation_group: int = param(4, "Samples of a batch whose variety the discriminator sees; with 1 it sees none.",
                                 label="Group of D's deviation", minimum=1, maximum=64, suggested=(1, 16))
    fresh_noise: bool = param(False, "Whether the generator's update draws samples of its own, as in the paper, or has "
                              "the discriminator's last fakes judged again, which saves a pass.")
    r1_gamma: float = param(1.0, "How hard D is flattened around the real samples (R1); 0 leaves that out.",
                            label="R1 γ", live=True, log=True, minimum=0.0, maximum=1000.0, suggested=(0.001, 100.0))
    r1_every: int = param(16, "Iterations from one R1 update to the next; each counts as many times.",
                          label="R1 every", unit="steps", minimum=1, maximum=64)
    path_weight: float = param(2.0, "How hard equal steps in w are made to change the picture equally (path length "
                               "regularization); 0 leaves that out.", label="Path length weight", live=True, log=True,
                               minimum=0.0, maximum=1000.0, suggested=(0.001, 100.0))
    path_every: int = param(4, "Iterations from one path length update to the next; each counts as many times.",
                            label="Path length every", unit="steps", minimum=1, maximum=64)
    mixing: float = param(0.9, "Share of the fakes in training that have the coarse styles of one latent and the fine "
                          "ones of another.", label="Style mixing", live=True, minimum=0.0, maximum=1.0)
    truncation_psi: float = param(1.0, "How far from their mean the styles of the samples are that are shown: below 1 "
                                  "samples are more usual and less varied, and at 0 all are the mean one. Training "
                                  "is not truncated.", label="Truncation ψ", live=True, minimum=0.0, maximum=1.0)

    def channels(self, side: str, doublings: int) -> list[int]:
        """Get the channels of "g" or "d" at each resolution, the coarsest first."""
        width = getattr(self, f"{side}_width")
        return [min(self.most_channels, width * 2 ** k) for k in reversed(range(doublings + 1))]


class Mapping(nn.Sequential):
    """Latents (N, z_dim) to styles (N, w_dim), which need not fill a ball as latents do.

    In training it follows the mean style in the buffer `w_mean`.

    Reference: Karras et al. 2018, arXiv 1812.04948, sections 2 and 4; truncation towards the mean: appendix B.
    """

    def __init__(self, z_dim: int, w_dim: int, depth: int) -> None:
        layers: list[nn.Module] = []
        for k in range(depth):
            layers += [EqualizedLinear(w_dim if k else z_dim, w_dim, rate=_MAPPING_RATE), ScaledLeakyReLU()]
        super().__init__(*layers)
        self.register_buffer("w_mean", torch.zeros(w_dim))

    def forward(self, z: Tensor) -> Tensor:
        with torch.autocast(z.device.type, enabled=False):  # its small rate needs more digits than bfloat16 has
            w = super().forward(normalized(z))
        if self.training:
            with torch.no_grad():
                self.w_mean.lerp_(w.mean(0), _MEAN_STYLE_SHARE)
        return w


class StyledLayer(nn.Module):
    """A modulated convolution, noise, a bias and the activation."""

    def __init__(self, inputs: int, outputs: int, size: tuple[int, int], w_dim: int, doubles: bool = False) -> None:
        super().__init__()
        self.convolution = ModulatedConv2d(inputs, outputs, 3, w_dim, doubles=doubles)
        self.noise = PixelNoise(*size)
        self.bias = nn.Parameter(torch.zeros(outputs))
        self.activation = ScaledLeakyReLU()

    def forward(self, x: Tensor, w: Tensor) -> Tensor:
        x = self.noise(self.convolution(x, w)) + self.bias[:, None, None]
        return self.activation(x)


class ToImage(nn.Module):
    """What a level adds to the picture: a modulated 1×1 convolution without demodulation, and a bias."""

    def __init__(self, inputs: int, channels: int, w_dim: int) -> None:
        super().__init__()
        self.convolution = ModulatedConv2d(inputs, channels, 1, w_dim, demodulate=False)
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor, w: Tensor) -> Tensor:
        return self.convolution(x, w) + self.bias[:, None, None]


class Synthesis(nn.Module):
    """Styles (N, layers, w_dim), one for each layer from the coarsest on, to pictures (N, C, H, W).

    It begins with a constant that is learned. Each level doubles the sides; the picture is the sum of what all levels
    make of it, enlarged. A level's picture has the style of the next level's first layer, as in the official code, so
    that there are two styles for each resolution.

    Reference: Karras et al. 2019, arXiv 1912.04958, section 4.1 and figure 7b ("skip").
    """

    def __init__(self, channels: list[int], base: tuple[int, int], image_channels: int, w_dim: int) -> None:
        super().__init__()
        self.start = nn.Parameter(torch.randn(channels[0], *base))
        self.layers, self.pictures = nn.ModuleList(), nn.ModuleList()
        for level, outputs in enumerate(channels):
            size = (base[0] << level, base[1] << level)
            if level:
                self.layers.append(StyledLayer(channels[level - 1], outputs, size, w_dim, doubles=True))
            self.layers.append(StyledLayer(outputs, outputs, size, w_dim))
            self.pictures.append(ToImage(outputs, image_channels, w_dim))

    def forward(self, w: Tensor) -> Tensor:
        styles = w.unbind(1)
        x = self.start.expand(w.shape[0], -1, -1, -1).contiguous(memory_format=torch.channels_last)
        x = self.layers[0](x, styles[0])
        image = self.pictures[0](x, styles[1])
        for level in range(1, len(self.pictures)):
            x = self.layers[2 * level - 1](x, styles[2 * level - 1])
            x = self.layers[2 * level](x, styles[2 * level])
            image = doubled(image) + self.pictures[level](x, styles[2 * level + 1])
        return image


class StyleGenerator(nn.Module):
    """A mapping and a synthesis network, and the running mean of path lengths in the buffer `path_length`."""

    def __init__(self, mapping: Mapping, synthesis: Synthesis) -> None:
        super().__init__()
        self.mapping = mapping
        self.synthesis = synthesis
        self.register_buffer("path_length", torch.zeros(()))

    def forward(self, z: Tensor, psi: float = 1.0) -> Tensor:
        """Make pictures of latents (N, z_dim), one style for all layers."""
        w = self.mapping(z)
        if psi != 1:
            w = truncated(w, self.mapping.w_mean, psi)
        return self.synthesis(w[:, None].expand(-1, 2 * len(self.synthesis.pictures), -1))


class ResidualBlock(nn.Module):
    """Two convolutions that halve the sides, beside a 1×1 convolution that does so too.

    Reference: Karras et al. 2019, arXiv 1912.04958, figure 7c ("residual"); the √2 keeps the deviation.
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.first = EqualizedConv2d(inputs, inputs, 3)
        self.second = EqualizedConv2d(inputs, outputs, 3, stride=2, padding=0)
        self.skip = EqualizedConv2d(inputs, outputs, 1, bias=False)
        self.activations = nn.ModuleList([ScaledLeakyReLU(), ScaledLeakyReLU()])
        self.dropouts = nn.ModuleList([LiveDropout(), LiveDropout()])

    def forward(self, x: Tensor) -> Tensor:
        beside = self.skip(halved(x))
        x = self.dropouts[0](self.activations[0](self.first(x)))
        x = self.dropouts[1](self.activations[1](self.second(blurred(x, 2))))
        return (x + beside) * math.sqrt(0.5)


class StyleDiscriminator(nn.Sequential):
    """Pictures (N, C, H, W) to raw logits (N, 1)."""

    def __init__(self, channels: list[int], base: tuple[int, int], image_channels: int, group: int) -> None:
        finest_first = channels[::-1]
        layers: list[nn.Module] = [EqualizedConv2d(image_channels, finest_first[0], 1), ScaledLeakyReLU()]
        layers += [ResidualBlock(a, b) for a, b in zip(finest_first, finest_first[1:], strict=False)]
        last = channels[0]
        extra = int(group > 1)
        layers += [MinibatchDeviation(group)] * extra
        layers += [EqualizedConv2d(last + extra, last, 3), ScaledLeakyReLU(), LiveDropout(), FlattenImages(),
                   EqualizedLinear(last * base[0] * base[1], last), ScaledLeakyReLU(), LiveDropout(),
                   EqualizedLinear(last, 1)]
        super().__init__(*layers)


@dataclass(frozen=True)
class LazyPhase(Phase):
    """The update of a penalty that is due in some iterations; none while its weight is 0.

    Attributes:
        weight: name of the model's setting.
    """

    weight: str = ""

    def repeats(self, config: RunConfig) -> int:
        return super().repeats(config) if getattr(config.model, self.weight) else 0


@MODELS.register("stylegan")
class StyleGan(Gan):
    """StyleGAN2: coarse and fine styles that can be mixed, for images of 8 to 1024 pixels.

    A mapping network of small learning rate makes a style w of each normalized latent; convolutions modulated by styles
    and demodulated, with noise for each pixel, add up a picture level by level; the discriminator is residual and
    sees the deviation in the batch. All layers have an equalized learning rate.

    R1 and path length regularization are lazy: updates of their own in every 16th and 4th iteration, times 16 and 4.
    The optimizer of D then makes 17 updates where it would make 16, and that of G 5 for 4; so the paper takes
    c = 16/17 and 4/5 of the learning rate and the betas to the power of c. Nothing here does that behind the person's
    back: an optimizer does what its settings say, and the presets state the corrected numbers.

    Samples are cut to [-1, 1] where they are shown; training sees them as they are, there being no tanh in the paper.

    Reference: Karras et al. 2019, arXiv 1912.04958 (config F); styles, mixing and truncation: 2018, arXiv 1812.04948.
    We deviate: whether a fake's styles are mixed, and where, is drawn for each fake, not for the batch; the running
    mean of path lengths takes no gradient; in evaluation the discriminator sees the usual deviation (see
    `MinibatchDeviation`). With `fresh_noise` off G's update judges D's last fakes again. Sizes are our data's by
    default; with 512 numbers and channels, a depth of 8 and widths of 32 it is the paper's at 1024 pixels, weight for
    weight.
    """

    title = "StyleGAN2"
    Config = StyleGanConfig
    data_kinds = ("images",)
    convolutional = True
    has_sheet = True

    def __init__(self, config: StyleGanConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        self._doublings, self._base = levels(shape, "stylegan", 1024)
        self.style_layers = 2 * (self._doublings + 1)
        super().__init__(config, shape, labels, source_shape)

    @classmethod
    def refuses(cls, section, config):
        if section.r1_gamma and any(r.name == "r1" for r in config.regularizers):
            return ("has an R1 of its own, which is lazy: turn the regularizer r1 off, or set model.r1_gamma to 0 to "
                    "use that one at every step")
        return super().refuses(section, config)

    def make_generator(self) -> nn.Module:
        c = self.config
        return StyleGenerator(Mapping(c.z_dim, c.w_dim, c.mapping_depth),
                              Synthesis(c.channels("g", self._doublings), self._base, self.shape[0], c.w_dim))

    def make_discriminator(self) -> nn.Module:
        c = self.config
        return StyleDiscriminator(c.channels("d", self._doublings), self._base, self.shape[0], c.deviation_group)

    # -- training -----------------------------------------------------------------------------------------------

    def phases(self) -> list[Phase]:
        d, g = super().phases()
        c = self.config
        return [d, LazyPhase("R1", "d", ("D",), self._r1_loss, c.r1_every, False, "r1_gamma"),
                g, LazyPhase("Path length", "g", ("G",), self._path_loss, c.path_every, False, "path_weight")]

    def terms(self) -> tuple[Term, ...]:
        return (Term("r1", "lazy R1 penalty", "d", "How steep D is around real samples: γ/2 times its squared "
                     "slope.", penalty=True),
                Term("path_length", "path length", "g", "How much the picture changes for a small step in w, on "
                     "average over random pictures and the batch."),
                Term("path_penalty", "path length penalty", "g", "How unequal that is: the mean squared distance from "
                     "its running mean, times the weight.", penalty=True))

    def _generated(self, inputs: PhaseInputs) -> Tensor:
        drawn, w = self.mixed_styles(len(inputs.real), inputs)
        made = self._synthesis(w)
        inputs.note("generate", "G", {"is": 0.0, **drawn, "sample": made})
        return made

    def _synthesis(self, w: Tensor) -> Tensor:
        return self.networks["G"].synthesis(w).float()

    def mixed_styles(self, n: int, inputs: PhaseInputs) -> tuple[dict[str, Tensor], Tensor]:
        """Give what is drawn, by the names that it is noted by, and (n, layers, w_dim) styles that are made of it.

        A share of `mixing` has its coarse and its fine styles from two latents.
        """
        z = self.latents(2 * n, inputs.noise)
        w = self.networks["G"].mapping(z)
        layers, device = self.style_layers, w.device
        mixed = torch.rand(n, generator=inputs.random, device=device) < self.config.mixing
        first = torch.randint(1, layers, (n,), generator=inputs.random, device=device)
        cut = torch.where(mixed, first, layers)
        drawn = {"z": z[:n], "z of fine styles": z[n:], "first fine layer": cut}
        inputs.note("noise", "", {"is": 0.0, **drawn})
        return drawn, crossed(w[:n], w[n:], cut, layers)

    def score_both(self, real: Tensor, fake: Tensor) -> tuple[Tensor, Tensor]:
        if len(real) % self.config.deviation_group:  # a group would hold both
            return self._logits(real), self._logits(fake)
        return super().score_both(real, fake)

    def _r1_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        c = self.config
        inputs.note("real", "", {"is": 1.0, "sample": inputs.real})
        real = inputs.shown(inputs.real)

        def judge(samples: Tensor) -> Tensor:
            logits = self._logits(samples)
            note_scores(inputs, "D", {"is": 1.0, "sample": real}, logits)
            return logits

        slopes = input_gradients(judge, real).square().sum(1)
        penalty = 0.5 * c.r1_gamma * slopes.mean()
        inputs.note("error", "", {"is": 1.0, "sample": real, "squared slope": slopes},
                    totals={"mean": penalty * c.r1_every})
        return PhaseOutput(penalty * c.r1_every, terms={"r1": penalty})

    def _path_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        """Penalize unequal path lengths of half a batch, as the official code does: a second derivative takes long."""
        c, usual = self.config, self.networks["G"].path_length
        drawn, w = self.mixed_styles(max(1, len(inputs.real) // 2), inputs)
        images = self._synthesis(w)
        inputs.note("generate", "G", {"is": 0.0, **drawn, "sample": images})
        directions = torch.empty_like(images).normal_(generator=inputs.random)
        lengths = path_lengths(images, w, directions)
        with torch.no_grad():
            mean = lengths.mean()
            inputs.ranks.average([mean])
            usual.lerp_(mean, _PATH_SHARE)
        penalty = c.path_weight * (lengths - usual).square().mean()
        inputs.note("error", "", {"is": 0.0, "sample": images, "path length": lengths},
                    totals={"mean": penalty * c.path_every})
        return PhaseOutput(penalty * c.path_every, terms={"path_length": lengths.mean(), "path_penalty": penalty})

    # -- samples and their styles -------------------------------------------------------------------------------

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        generator = (networks or self.networks)["G"]
        return _shown(generator(z, 1.0 if generator.training else self.config.truncation_psi))

    def styles(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        """Compute (n, w_dim) styles of latents (n, z_dim), not truncated."""
        return (networks or self.networks)["G"].mapping(z)

    def synthesize(self, w: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        """Make (n, *shape) samples of styles (n, layers, w_dim), one for each of the `style_layers`, coarsest first."""
        return _shown((networks or self.networks)["G"].synthesis(w))

    def truncated(self, w: Tensor, psi: float, networks: dict[str, nn.Module] | None = None) -> Tensor:
        """Compute (n, ..., w_dim) styles drawn towards their mean: at 1 they stay as they are, at 0 they are it."""
        return truncated(w, (networks or self.networks)["G"].mapping.w_mean, psi)

    def sheet(self, inputs: Tensor, truth: Tensor | None, networks: dict[str, nn.Module]) -> tuple[Column, ...]:
        """Show two samples, what the coarse styles of one and the fine ones of the other make, and truncation."""
        layers = self.style_layers
        one = self.styles(inputs, networks)
        other = one.roll(-1, 0)
        shown = [self.truncated(w, self.config.truncation_psi, networks) for w in (one, other)]
        cuts = [round(layers * quarter / 4) for quarter in (4, 3, 2, 1, 0)]
        mixed = self.synthesize(torch.cat([crossed(*shown, torch.full((len(one),), cut, device=one.device), layers)
                                           for cut in cuts]), networks).split(len(one))
        titles = ["A", *(f"{cut} of A" for cut in cuts[1:-1]), "B"]
        drawn = torch.cat([self.truncated(one, psi, networks) for psi in _TRUNCATED])
        drawn = self.synthesize(drawn[:, None].expand(-1, layers, -1), networks).split(len(one))
        return (*(Column(title, images, f"first layers A, last B (of {layers})")
                  for title, images in zip(titles, mixed, strict=True)),
                *(Column(f"ψ {psi:g}", images, "A truncated")
                  for psi, images in zip(_TRUNCATED, drawn, strict=True)))


def crossed(coarse: Tensor, fine: Tensor, cut: Tensor, layers: int) -> Tensor:
    """Cross styles, (n, layers, w_dim): the first `cut` (n,) layers have that of one (n, w_dim), the rest the other's.

    Reference: Karras et al. 2018, arXiv 1812.04948, section 3.1.
    """
    early = torch.arange(layers, device=cut.device) < cut[:, None]
    return torch.where(early[..., None], coarse[:, None], fine[:, None])


def truncated(w: Tensor, mean: Tensor, psi: float) -> Tensor:
    """Compute mean + ψ (w - mean): Karras et al. 2018, arXiv 1812.04948, appendix B."""
    return mean.lerp(w, psi)


def path_lengths(images: Tensor, w: Tensor, directions: Tensor) -> Tensor:
    """Compute (n,) how far each image moves along a random direction for a small step in w: ‖Jᵀy‖₂, differentiable.

    Args:
        images: (n, C, H, W) made of the styles w (n, layers, w_dim), with their graph.
        directions: (n, C, H, W) from N(0, 1); divided by √(H·W), so that an image's size does not matter.

    A style's length is √Σ of its squared gradient; over layers the squares' mean is taken, as in the official code.

    Reference: Karras et al. 2019, arXiv 1912.04958, eq. 4.
    """
    product = (images * directions).sum() / math.sqrt(images.shape[2] * images.shape[3])
    (gradients,) = torch.autograd.grad(product, w, create_graph=True)
    return gradients.square().sum(2).mean(1).sqrt()


def _shown(images: Tensor) -> Tensor:
    return images.float().clamp(-1.0, 1.0)
