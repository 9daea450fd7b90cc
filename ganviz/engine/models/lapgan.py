"""LAPGAN: a small image by one GAN, and for each doubling of its sides another GAN that makes what is missing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor, nn

from ..layers.activation import activation
from ..layers.dropout import LiveDropout
from ..layers.layout import ChannelsLast, FlattenImages
from ..layers.norm import alone, normalization
from ..layers.pyramid import doubled, gaussian_pyramid, laplacian_pyramid
from ..settings.component import Section
from ..settings.params import ConfigError, param
from ._adversarial_losses import discriminator_loss, generator_loss
from .base import MODELS, Column, GenerativeModel
from .dcgan import initialize
from .phases import Phase, PhaseInputs, PhaseOutput

_SMALLEST = 2  # pixels a side of the coarsest image
_NORMS = ("none", "batch", "layer")


@dataclass(frozen=True)
class LapganConfig(Section):
    """Settings of the pyramid and of both kinds of networks: the coarsest level's and the others'."""

    levels: int = param(2, "Doublings on the way up, each with a generator and a discriminator of its own.",
                        minimum=1, maximum=6)
    z_dim: int = param(64, "How many random numbers the coarsest image is made from; each finer level has one for each "
                       "of its pixels.", label="z dimension", minimum=1, maximum=1024)
    z_distribution: str = param("normal", "What the random numbers are drawn from: N(0, 1), or evenly from -1 to 1.",
                                label="z distribution", choices=("normal", "uniform"))
    coarse_width: int = param(256, "Units of both networks' hidden layers at the coarsest level.",
                              label="Coarsest width", minimum=4, maximum=4096)
    g_width: int = param(32, "Channels of the generators of residuals.", label="G width", minimum=4, maximum=1024)
    g_norm: str = param("batch", "Normalization in the generators.", label="G normalization", choices=_NORMS)
    d_width: int = param(32, "Channels of the finer levels' discriminators at half their resolution; twice as many at "
                         "a quarter.", label="D width", minimum=4, maximum=1024)
    d_norm: str = param("none", "Normalization in the discriminators.", label="D normalization", choices=_NORMS)


@MODELS.register("lapgan")
class Lapgan(GenerativeModel):
    """A Laplacian pyramid of GANs: a coarse image, then level by level the residual that its enlargement lacks.

    Level 0 makes the coarsest image from noise, by perceptrons. Level k makes a residual from noise and the image of
    level k - 1, enlarged; the sum of the two, cut off at -1 and 1, is the level's image. Its discriminator sees that
    image beside the enlarged one. All levels train at once and independently: what is enlarged in training comes from
    real images, and only samples go all the way up. Networks are "G" and "D" with the height of their level's image,
    and so are phases ("D 8", "G 8").

    Latents are (n, z_dim): `config.z_dim` numbers for the coarsest image, then for each finer level, coarse to fine,
    one for each pixel, row by row: this noise is one more plane of the generator's input.

    A sample's score is the mean of all levels' logits, each for its level of the sample's own pyramid. The density of
    an image is the product of the levels' densities, hence the sum of the logits of the best discriminators is the
    logarithm of the ratio of real to made density (the cross-entropy losses), and the mean has its sign.

    Reference: Denton et al. 2015, arXiv 1506.05751, equations 1 to 5 and section 3.2. We deviate: D sees the enlarged
    image too and not only the sum; G's first convolution has stride 2 and its last one doubles, so that most of the
    work is done at half resolution; batch norm in G.
    """

    title = "LAPGAN"
    Config = LapganConfig
    data_kinds = ("images",)
    has_sheet = True
    plain_sides = ()
    convolutional = True

    @classmethod
    def refuses(cls, section, config):
        for setting in ("g_norm", "d_norm"):
            if getattr(section, setting) == "batch" and config.train.batch_size == 1:
                return alone(setting, "layer or none")
        return super().refuses(section, config)

    def __init__(self, config: LapganConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config, shape, labels, source_shape)
        self.sizes = _sizes(shape, config.levels)
        self.names = [str(height) for height, _ in self.sizes]
        for k, name in enumerate(self.names):
            self.networks[f"G{name}"] = self._generator(k)
            self.networks[f"D{name}"] = self._discriminator(k)
        self.averaged = tuple(f"G{name}" for name in self.names)

    # -- networks -----------------------------------------------------------------------------------------------

    def _generator(self, k: int) -> nn.Module:
        """Level 0: (n, z_dim) to images; others: (n, C + 1, H, W) of enlarged images and noise to residuals."""
        c, channels, (height, width) = self.config, self.shape[0], self.sizes[k]
        if k == 0:
            return nn.Sequential(*_perceptron(c.z_dim, c.coarse_width, channels * height * width, c.g_norm, "relu"),
                                 nn.Tanh(), nn.Unflatten(1, (channels, height, width)))
        layers = [ChannelsLast(), nn.Conv2d(channels + 1, c.g_width, 4, 2, 1), activation("relu")]
        for _ in range(2):
            layers += [nn.Conv2d(c.g_width, c.g_width, 3, 1, 1, bias=c.g_norm == "none"),
                       normalization(c.g_norm, c.g_width, 2), activation("relu")]
        return nn.Sequential(*layers, nn.ConvTranspose2d(c.g_width, channels, 4, 2, 1)).apply(initialize)

    def _discriminator(self, k: int) -> nn.Module:
        """Level 0: images to (n, 1); others: (n, 2C, H, W) of images and enlarged images to (n, 1)."""
        c, channels, (height, width) = self.config, self.shape[0], self.sizes[k]
        if k == 0:
            return nn.Sequential(nn.Flatten(), *_perceptron(channels * height * width, c.coarse_width, 1, c.d_norm,
                                                            "leaky-relu", LiveDropout))
        quarter = 2 * c.d_width * (height // 4) * (width // 4)
        return nn.Sequential(
            ChannelsLast(), nn.Conv2d(2 * channels, c.d_width, 4, 2, 1), activation("leaky-relu"), LiveDropout(),
            nn.Conv2d(c.d_width, 2 * c.d_width, 4, 2, 1), normalization(c.d_norm, 2 * c.d_width, 2),
            activation("leaky-relu"), LiveDropout(), FlattenImages(), nn.Linear(quarter, 1)).apply(initialize)

    # -- samples ------------------------------------------------------------------------------------------------

    @property
    def z_dim(self) -> int:
        return sum(self._noise_sizes())

    def _noise_sizes(self) -> list[int]:
        """Count the random numbers that each level takes."""
        return [self.config.z_dim, *(math.prod(size) for size in self.sizes[1:])]

    def latents(self, n: int, generator: torch.Generator) -> Tensor:
        return self._noise((n, self.z_dim), generator)

    def _noise(self, shape: tuple[int, ...], generator: torch.Generator) -> Tensor:
        z = torch.empty(shape, device=generator.device)
        if self.config.z_distribution == "normal":
            return z.normal_(generator=generator)
        return z.uniform_(-1.0, 1.0, generator=generator)

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        return self.climb(z, networks)[-1][-1]

    def climb(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> list[tuple[Tensor, ...]]:
        """Make from latents, on the way up: (coarsest image,), then each level's (enlarged, residual, image).

        The residual is what is left of it in the image, whose values are cut off.
        """
        noises = z.split(self._noise_sizes(), 1)
        image = self._made(0, None, noises[0], networks)
        steps: list[tuple[Tensor, ...]] = [(image,)]
        for k, noise in enumerate(noises[1:], 1):
            enlarged = doubled(image)
            image = self._made(k, enlarged, noise, networks)
            steps.append((enlarged, image - enlarged, image))
        return steps

    def _made(self, k: int, enlarged: Tensor | None, noise: Tensor,
              networks: dict[str, nn.Module] | None = None) -> Tensor:
        """Level k's images, of enlarged ones (none for level 0) and the level's part of the latents."""
        generate = (networks or self.networks)[f"G{self.names[k]}"]
        if k == 0:
            return generate(noise).float()
        residual = generate(torch.cat([enlarged, noise.unflatten(1, (1, *self.sizes[k]))], 1)).float()
        return (enlarged + residual).clamp(-1.0, 1.0)

    def score(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        sizes = gaussian_pyramid(samples, self.config.levels)
        before = [None, *(doubled(image) for image in sizes[:-1])]
        return torch.stack([self._logits(k, *seen) for k, seen in enumerate(zip(sizes, before, strict=True))]).mean(0)

    def _logits(self, k: int, images: Tensor, enlarged: Tensor | None) -> Tensor:
        """Compute (n,) raw logits of level k's discriminator."""
        seen = images if k == 0 else torch.cat([images, enlarged], 1)
        return self.networks[f"D{self.names[k]}"](seen).flatten().float()

    def follow(self, z: Tensor, made: Tensor, real: Tensor, condition: Tensor | None) -> None:
        sizes = gaussian_pyramid(real, self.config.levels)
        for k, step in enumerate(self.climb(z)):
            enlarged = None if k == 0 else torch.cat([step[0], doubled(sizes[k - 1])])
            self._logits(k, torch.cat([step[-1], sizes[k]]), enlarged)

    # -- training -----------------------------------------------------------------------------------------------

    def phases(self) -> list[Phase]:
        return [phase for k, name in enumerate(self.names) for phase in (
            Phase(f"D {name}", "d", (f"D{name}",), partial(self._discriminator_loss, k)),
            Phase(f"G {name}", "g", (f"G{name}",), partial(self._generator_loss, k)))]

    def _of_real(self, k: int, inputs: PhaseInputs) -> tuple[Tensor, Tensor | None]:
        """Level k's images of the real ones, and the enlarged ones of the level before; None for level 0."""
        sizes = gaussian_pyramid(inputs.real, self.config.levels - max(k - 1, 0))
        images, enlarged = (sizes[0], None) if k == 0 else (sizes[1], doubled(sizes[0]))
        inputs.note("real", "", {"is": 1.0, "source": enlarged, "sample": images})
        return images, enlarged

    def _generated(self, k: int, enlarged: Tensor | None, inputs: PhaseInputs) -> Tensor:
        """Make as many of level k's images as there are reals."""
        noise = self._noise((len(inputs.real), self._noise_sizes()[k]), inputs.noise)
        inputs.note("noise", "", {"is": 0.0, "z": noise})
        made = self._made(k, enlarged, noise)
        inputs.note("generate", f"G{self.names[k]}", {"is": 0.0, "z": noise, "source": enlarged, "sample": made})
        return made

    def _discriminator_loss(self, k: int, inputs: PhaseInputs) -> PhaseOutput:
        images, enlarged = self._of_real(k, inputs)
        with torch.no_grad():
            made = self._generated(k, enlarged, inputs)
        return discriminator_loss(partial(self._logits, k, enlarged=enlarged), images, made, inputs,
                                  f"D{self.names[k]}", {"source": enlarged})

    def _generator_loss(self, k: int, inputs: PhaseInputs) -> PhaseOutput:
        images, enlarged = self._of_real(k, inputs)
        made = self._generated(k, enlarged, inputs)
        return PhaseOutput(generator_loss(partial(self._logits, k, enlarged=enlarged), images, made, inputs,
                                          f"D{self.names[k]}", beside={"source": enlarged}))

    # -- what is shown ------------------------------------------------------------------------------------------

    def sheet(self, inputs: Tensor, truth: Tensor | None, networks: dict[str, nn.Module]) -> tuple[Column, ...]:
        coarse, residuals = laplacian_pyramid(truth, self.config.levels)
        sizes = gaussian_pyramid(truth, self.config.levels)
        real = [(coarse,), *((image - residual, residual, image)
                             for image, residual in zip(sizes[1:], residuals, strict=True))]
        return (*self._columns("from noise", self.climb(inputs, networks)), *self._columns("a real image", real))

    def _columns(self, group: str, steps: list[tuple[Tensor, ...]]) -> list[Column]:
        columns, before = [], ""
        for name, (*parts, image) in zip(self.names, steps, strict=True):
            if parts:
                enlarged, residual = parts
                size = residual.square().mean().sqrt().item() / 2  # of values from 0 to 1
                columns += [Column(f"{before} → {name}", enlarged, group),
                            Column(f"residual {name}", residual, group, f"RMS {size:.0%}".replace("%", " %"))]
            columns.append(Column(f"{name} px", image, group))
            before = name
        return columns


def _perceptron(inputs: int, width: int, outputs: int, norm: str, kind: str, *more: type[nn.Module]) -> list[nn.Module]:
    """Make the layers of a perceptron with two hidden layers of the same width; `more` stands behind each."""
    layers: list[nn.Module] = []
    for before in (inputs, width):
        layers += [nn.Linear(before, width), normalization(norm, width, 0), activation(kind), *(m() for m in more)]
    return [*layers, nn.Linear(width, outputs)]


def _sizes(shape: tuple[int, ...], levels: int) -> list[tuple[int, int]]:
    """Get the (height, width) of each level's images (C, H, W), coarse to fine.

    Raises:
        ConfigError: the sides cannot be halved so often.
    """
    _, height, width = shape
    most = 0
    while all(side % 2 ** (most + 1) == 0 and side >= _SMALLEST * 2 ** (most + 1) for side in (height, width)):
        most += 1
    if most == 0:
        raise ConfigError("model.name", f"lapgan cannot halve images of {width}×{height} pixels; even sides from "
                                        f"{2 * _SMALLEST} pixels on are needed: choose another size, or the model mlp")
    if levels > most:
        raise ConfigError("model.levels", f"= {levels} halvings are impossible with images of {width}×{height} pixels; "
                                          f"1 to {most} are allowed: choose fewer, or another size")
    return [(height >> k, width >> k) for k in reversed(range(levels + 1))]
