"""SRGAN: large pictures made from small ones."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ..datasets.base import TrainingData
from ..datasets.batches import Batches
from ..datasets.held_out_split import split
from ..features.classifier import Classifier
from ..layers.activation import activation
from ..layers.dropout import LiveDropout
from ..layers.layout import ChannelsLast, FlattenImages
from ..layers.norm import normalization
from ..layers.resize import area_average, bicubic
from ..layers.subpixel import STAGES, SubpixelResNet
from ..metrics.psnr import peak_signal_to_noise
from ..metrics.ssim import structural_similarity
from ..settings.component import Section
from ..settings.params import ConfigError, param
from ..telemetry.facts import Term
from ._adversarial_losses import discriminator_loss, generator_loss
from ._notes import note_distances
from .base import MODELS, Column, GenerativeModel
from .phases import Phase, PhaseInputs, PhaseOutput

# Of the training images a classifier is tested on these and does not learn them: the share, and the seed of the choice.
_TESTED, _SPLIT_SEED = 0.1, 0
_COARSEST = 6  # pixels; the paper's discriminator ends at 6 × 6 of 96 × 96


@dataclass(frozen=True)
class SrganConfig(Section):
    """Settings of the two networks, and the weights of the two losses."""

    factor: int = param(2, "How many times more pixels a side are made of a small picture.", label="Enlargement",
                        minimum=min(STAGES), maximum=max(STAGES))
    g_width: int = param(32, "Channels of the generator's layers.", label="G width", minimum=4, maximum=256)
    g_blocks: int = param(4, "Residual blocks of the generator, at the low resolution.", label="G blocks", minimum=0,
                          maximum=64)
    g_kernel: str = param("3", "Side of the generator's first and last convolutions, in pixels.", label="G kernel",
                          choices=("3", "5", "7", "9"))
    g_norm: str = param("none", "Normalization in the generator.", label="G normalization",
                        choices=("none", "batch", "instance"))
    residual: bool = param(True, "Whether the generator makes only what the bicubic enlargement lacks: it learns "
                           "faster so.", label="Adds to bicubic")
    d_width: int = param(16, "Channels of the discriminator at full resolution; twice as many at each coarser level, "
                         "at most eight times.", label="D width", minimum=4, maximum=256)
    d_norm: str = param("none", "Normalization in the discriminator.", label="D normalization",
                        choices=("none", "batch", "instance"))
    content: str = param("pixel", "What a made picture is compared with the original by: its pixels; what the "
                         "discriminator's convolutions make of both; or what the layers of a classifier do, which "
                         "learns the classes of the data first, in some seconds.", label="Content loss", live=True,
                         choices=("pixel", "features", "classifier"))
    content_weight: float = param(1.0, "Weight of the content loss; with 0 nothing holds the picture to the original.",
                                  label="Content weight", live=True, minimum=0.0, maximum=100.0, suggested=(0.0, 10.0))
    adversarial: float = param(0.01, "Weight of the adversarial loss: with 0 the picture is the mean of all that is "
                               "possible, which is blurry; the more, the sharper, and the more is made up.",
                               label="Adversarial weight", live=True, minimum=0.0, maximum=10.0, suggested=(0.0, 0.1))


@MODELS.register("srgan")
class Srgan(GenerativeModel):
    """Super-resolution: the small picture that a residual network enlarges is the mean of the original's pixels.

    Learns from any images: the small ones are made of them by area average, and are not rounded to 8 bits. Of pairs
    whose sources are smaller by the factor, these are enlarged, whatever made them small. G minimizes
    `content_weight` times the content loss plus `adversarial` times the adversarial loss. The content loss is the mean
    squared difference to the original's pixels; or the mean over D's convolutions, or over the hidden layers of a
    classifier of the data's own classes, of the mean absolute difference of what they make of both pictures, each
    divided by the original's mean absolute value. D sees pictures of full resolution, made or original, and nothing
    beside them. Values of G beyond -1 and 1 are cut off in what is shown and measured, not in the losses.

    Reference: Ledig et al. 2017, arXiv 1609.04802, equations 3 to 6 and figure 4. Features of the discriminator as the
    content: Larsen et al. 2016, arXiv 1512.09300, equation 8; those of all its layers: Wang et al. 2018, arXiv
    1711.11585, equation 4, which does not divide. They, or the classifier's, stand for the paper's VGG network, which
    would have to be downloaded. We deviate: pictures are made small by area average instead of Gaussian and bicubic; no
    batch norm by default; G adds to the bicubic enlargement by default; the two losses are minimized together from the
    first step (an `adversarial` of 0 is the paper's pretraining); D has as many levels as the pictures have room for.
    """

    title = "SRGAN"
    Config = SrganConfig
    data_kinds = ("images",)
    from_data = True
    has_sheet = True
    plain_sides = ("d",)
    convolutional = True

    def __init__(self, config: SrganConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config, shape, labels, source_shape)
        self._refuse_content(config)
        self.classifier: Classifier | None = None  # whose features compare images; made when it is needed
        channels, height, width = shape
        if height % config.factor or width % config.factor:
            able = [str(f) for f in STAGES if height % f == 0 and width % f == 0]
            raise ConfigError("model.factor", f"= {config.factor} does not divide {width} × {height} pixels; "
                              + (f"choose {' or '.join(able)}" if able else "choose other data"))
        convolutions, outputs = self._convolutions()
        self._depth = len(convolutions)
        self.networks = {
            "G": nn.Sequential(ChannelsLast(), SubpixelResNet(
                channels, config.factor, config.g_width, config.g_blocks, int(config.g_kernel), config.g_norm,
                config.residual)),
            "D": nn.Sequential(*convolutions, FlattenImages(), nn.Linear(outputs, 16 * config.d_width),
                               activation("leaky-relu"), LiveDropout(), nn.Linear(16 * config.d_width, 1))}

    def _convolutions(self) -> tuple[list[nn.Module], int]:
        """Make the layers of D, a convolution and one with stride 2 for each level, and how many numbers come out."""
        c = self.config
        before, height, width = self.shape
        layers: list[nn.Module] = [ChannelsLast()]
        level = 0
        while level == 0 or min(height, width) > _COARSEST:
            after = c.d_width * min(2 ** level, 8)
            for stride in (1, 2):
                norm = "none" if len(layers) == 1 else c.d_norm
                layers.append(nn.Conv2d(before, after, 3, stride, 1, bias=norm in ("none", "instance")))
                if norm != "none":
                    layers.append(normalization(norm, after, 2))
                layers += [activation("leaky-relu"), LiveDropout()]
                before = after
            height, width, level = (height + 1) // 2, (width + 1) // 2, level + 1
        return layers, before * height * width

    @property
    def z_dim(self) -> int:
        return 0

    @property
    def has_small(self) -> bool:
        """Whether the data's own sources are the small pictures."""
        channels, height, width = self.shape
        small = (channels, height // self.config.factor, width // self.config.factor)
        return self.source_shape == small and self.batches is not None and self.batches.aligned

    def inputs_of(self, items: Tensor, sources: Tensor | None) -> Tensor:
        return Batches.to_float(sources) if self.has_small else self.lowered(Batches.to_float(items))

    def _small(self, inputs: PhaseInputs) -> Tensor:
        return inputs.sources if self.has_small else self.lowered(inputs.real)

    def lowered(self, pictures: Tensor) -> Tensor:
        """Reduce (n, C, H, W) pictures to (n, C, H / factor, W / factor)."""
        return area_average(pictures, self.config.factor)

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        return self._enlarged(z, networks or self.networks).clamp(-1.0, 1.0)

    def score(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        return self.networks["D"](samples).flatten().float()

    def phases(self) -> list[Phase]:
        return [Phase("D", "d", ("D",), self._discriminator_loss), Phase("G", "g", ("G",), self._generator_loss)]

    def adopt(self, config: SrganConfig) -> None:
        self._refuse_content(config)
        super().adopt(config)

    def _refuse_content(self, config: SrganConfig) -> None:
        if config.content == "classifier" and not self.labels:
            raise ConfigError("model.content", "= classifier needs data with classes, and this has none; choose pixel "
                                               "or features, or other data")

    def prepare(self, between: Callable[[], None]) -> str:
        """Train the classifier, if the content is its features.

        It learns the training images alone, of data on the disk those that are in memory, with random numbers of its
        own: going on from a state, it is trained again and is the same.
        """
        if self.config.content != "classifier" or (self.classifier is not None and self.classifier.finished):
            return ""
        items, labels = self.batches.items, self.batches.sample_labels
        if self.classifier is None:
            data = TrainingData("images", items.cpu().numpy(), labels=labels.cpu().numpy(),
                                label_names=("",) * self.labels)
            training, others = split(data, _TESTED, _SPLIT_SEED)
            self.classifier = Classifier(training, others or training, items.device)
        with torch.autocast(items.device.type, enabled=False):
            self.classifier.train(math.inf, between)
        reason = self.classifier.why_not()
        return f"{reason[0].upper()}{reason[1:]}: its features may be a poor content loss." if reason else ""

    def terms(self) -> tuple[Term, ...]:
        return (Term("content", "content", "g", "How far pictures are from the originals: mean squared difference "
                     "of pixels, or relative difference of D's or a classifier's features; before its weight."),
                Term("adversarial", "adversarial", "g", "How far G is from fooling D, before its weight."))

    def _enlarged(self, small: Tensor, networks: dict[str, nn.Module]) -> Tensor:
        return networks["G"](small).float()

    def _made(self, inputs: PhaseInputs) -> Tensor:
        small = self._small(inputs)
        inputs.note("real", "", {"is": 1.0, "source": small, "sample": inputs.real})
        made = self._enlarged(small, self.networks)
        inputs.note("generate", "G", {"is": 0.0, "source": small, "sample": made})
        return made

    def _discriminator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        with torch.no_grad():
            made = self._made(inputs)
        return discriminator_loss(self.score, inputs.real, made, inputs)

    def _generator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        made = self._made(inputs)
        adversarial = generator_loss(self.score, inputs.real, made, inputs, weight=self.config.adversarial)
        content = self._content(made, inputs.real)
        if self.config.content == "pixel":
            note_distances(inputs, made, inputs.real, self.config.content_weight, "content", torch.square)
        else:  # of the batch as a whole: no sample has a part of its own in it
            inputs.note("error", "", {"sample": made, "wanted": inputs.real}, text="content",
                        totals={"mean": self.config.content_weight * content})
        loss = self.config.content_weight * content + self.config.adversarial * adversarial
        return PhaseOutput(loss, terms={"content": content, "adversarial": adversarial})

    def _content(self, made: Tensor, real: Tensor) -> Tensor:
        if self.config.content == "pixel":
            return (made - real).square().mean()
        look = self._features
        if self.config.content == "classifier":
            self.prepare(lambda: None)  # where no trainer has
            look = self.classifier.activations
        with torch.no_grad():
            wanted = look(real)
        # a network may scale its features as it likes, and without the division the loss would grow with them
        apart = [(one - other).abs().mean() / other.abs().mean()
                 for one, other in zip(look(made), wanted, strict=True)]
        return torch.stack(apart).mean()

    def _features(self, pictures: Tensor) -> list[Tensor]:
        """Give what D's convolutions make of pictures, each after its activation."""
        found = []
        for layer in self.networks["D"][:self._depth]:
            pictures = layer(pictures)
            if isinstance(layer, nn.LeakyReLU):
                found.append(pictures.float())
        return found

    def sheet(self, inputs: Tensor, truth: Tensor | None, networks: dict[str, nn.Module]) -> tuple[Column, ...]:
        # truth is there: the data's own pictures, first those that are held out
        plain = bicubic(inputs, self.shape[-2:]).clamp(-1.0, 1.0)
        made = self.sample(inputs, networks)
        return (Column("low resolution", inputs, note="PSNR, SSIM:"),
                Column("bicubic", plain, note=likeness(plain, truth)),
                Column("generated", made, note=likeness(made, truth)),
                Column("original", truth))


def likeness(pictures: Tensor, truth: Tensor) -> str:
    """Write PSNR and SSIM of pictures beside their originals, in a few words; both (n, C, H, W), -1 to 1."""
    one, other = ((p.permute(0, 2, 3, 1).cpu().numpy() + 1) / 2 for p in (pictures, truth))
    return f"{peak_signal_to_noise(one, other):.1f} dB, {structural_similarity(one, other):.2f}"
