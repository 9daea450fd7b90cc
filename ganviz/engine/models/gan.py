"""The plain GAN: one generator, one discriminator, and the two phases that train them.

Goodfellow et al. 2014, arXiv 1406.2661, algorithm 1. In the generator's phase fresh noise is drawn; the fakes of the
discriminator's phase are used again only where `fresh_noise` is off.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ..settings.component import Section
from ..settings.params import param
from ._adversarial_losses import penalized
from ._notes import note_verdicts
from .base import GenerativeModel
from .phases import Phase, PhaseInputs, PhaseOutput

NORMS = ("none", "batch", "layer", "instance")
ACTIVATIONS = ("relu", "leaky-relu", "elu", "silu", "tanh", "gelu")


@dataclass(frozen=True)
class GanConfig(Section):
    """Settings that all GANs of one generator and one discriminator share."""

    z_dim: int = param(2, "How many random numbers the generator makes a sample from.", label="z dimension",
                       minimum=1, maximum=1024)
    z_distribution: str = param("normal", "What the random numbers are drawn from: N(0, 1), or evenly from -1 to 1.",
                                label="z distribution", choices=("normal", "uniform"))
    g_width: int = param(128, "Units (channels, in a convolutional network) of the generator's layers.",
                         label="G width", minimum=1, maximum=4096)
    g_activation: str = param("relu", "What the generator's hidden units do with their sum.", label="G activation",
                              choices=ACTIVATIONS)
    g_norm: str = param("none", "Normalization in the generator.", label="G normalization",
                        choices=(*NORMS, "spectral"))
    d_width: int = param(128, "Units (channels, in a convolutional network) of the discriminator's layers.",
                         label="D width", minimum=1, maximum=4096)
    d_activation: str = param("leaky-relu", "What the discriminator's hidden units do with their sum.",
                              label="D activation", choices=ACTIVATIONS)
    d_norm: str = param("none", "Normalization in the discriminator.", label="D normalization",
                        choices=(*NORMS, "spectral"))
    fresh_noise: bool = param(False, "Whether the generator's update draws noise of its own, as in the first GAN "
                              "paper, or has the discriminator's last fakes judged again, which saves a pass.")


class Gan(GenerativeModel):
    """A generator "G" and a discriminator "D". Subclasses make the two networks."""

    Config = GanConfig

    def __init__(self, config: GanConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config, shape, labels, source_shape)
        self.networks = {"G": self.make_generator(), "D": self.make_discriminator()}
        self._fakes: tuple[int, Tensor] | None = None

    def make_generator(self) -> nn.Module:
        """Make a module from latents (n, fed) to samples (n, *shape)."""
        raise NotImplementedError

    def make_discriminator(self) -> nn.Module:
        """Make a module from samples (n, *shape) to raw logits (n, 1)."""
        raise NotImplementedError

    @property
    def z_dim(self) -> int:
        return self.config.z_dim

    @property
    def fed(self) -> int:
        """Numbers that the generator makes a sample from."""
        return self.config.z_dim

    @property
    def condition_size(self) -> int:
        """Numbers, or channels of a convolution, that the discriminator's first layer takes in beside a sample."""
        return 0

    def latents(self, n: int, generator: torch.Generator) -> Tensor:
        z = torch.empty(n, self.config.z_dim, device=generator.device)
        if self.config.z_distribution == "normal":
            return z.normal_(generator=generator)
        return z.uniform_(-1.0, 1.0, generator=generator)

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        return (networks or self.networks)["G"](z).float()

    def score(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        return self._logits(samples if self.pack == 1 else samples[:, None].expand(-1, self.pack, *self.shape))

    def judge(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        return self._logits(self._packed(samples))

    def _logits(self, packs: Tensor) -> Tensor:
        """Put together what D judges as one: (n, *shape) samples, or (n, pack, *shape)."""
        return self.networks["D"](packs).flatten().float()

    def _packed(self, samples: Tensor) -> Tensor:
        """Put consecutive samples together, (n / pack, pack, *shape); samples as they are if D judges each on its own.

        A sample then is one of a pack's parts, so that a penalty's norm goes over the whole of what D judges.
        """
        return samples if self.pack == 1 else samples.unflatten(0, (-1, self.pack))

    def _judged_as(self) -> str:
        """Say what D judges as one, where that is not a sample."""
        return "" if self.pack == 1 else f"packs of {self.pack}"

    def phases(self) -> list[Phase]:
        return [Phase("D", "d", ("D",), self._discriminator_loss), Phase("G", "g", ("G",), self._generator_loss)]

    def score_both(self, real: Tensor, fake: Tensor) -> tuple[Tensor, Tensor]:
        """Give the logits of reals and of fakes; in one pass unless batch norm would mix the two.

        Args:
            real, fake: as many samples of each, or packs of them, as `judge` takes them.
        """
        if self.config.d_norm == "batch":
            return self._logits(real), self._logits(fake)
        return self._logits(torch.cat([real, fake])).split([len(real), len(fake)])

    def _discriminator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        with torch.set_grad_enabled(not self.config.fresh_noise):
            made = self._generated(inputs)
        self._fakes = None if self.config.fresh_noise else (inputs.step, made)
        inputs.note("real", "", {"is": 1.0, "sample": inputs.real})
        real, fake = (self._packed(inputs.shown(samples)) for samples in (inputs.real, made.detach()))
        logits_real, logits_fake = self.score_both(real, fake)
        note_verdicts(inputs, "D", logits_fake, logits_real, {"sample": fake}, {"sample": real},
                      text=self._judged_as())
        loss = inputs.loss.discriminator(logits_real, logits_fake, inputs.real_target())
        return penalized(PhaseOutput(loss, logits_real, logits_fake), self._logits, real, fake, inputs)

    def _generator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        fake = self._packed(inputs.shown(self._fakes_of(inputs)))
        if not inputs.loss.generator_uses_real:
            logits_fake = self._logits(fake)
            note_verdicts(inputs, "D", logits_fake, None, {"sample": fake}, {}, text=self._judged_as())
            return PhaseOutput(inputs.loss.generator(logits_fake))
        inputs.note("real", "", {"is": 1.0, "sample": inputs.real})
        real = self._packed(inputs.shown(inputs.real))
        logits_real, logits_fake = self.score_both(real, fake)
        note_verdicts(inputs, "D", logits_fake, logits_real.detach(), {"sample": fake}, {"sample": real},
                      text=self._judged_as())
        # the reals' logits depend on D alone, so they carry no gradient to G
        return PhaseOutput(inputs.loss.generator(logits_fake, logits_real.detach()))

    def _fakes_of(self, inputs: PhaseInputs) -> Tensor:
        """Get the fakes of this iteration's discriminator phase, G being unchanged since; else new ones."""
        kept, self._fakes = self._fakes, None
        if kept is not None and kept[0] == inputs.step and len(kept[1]) == len(inputs.real):
            inputs.note_again("G")
            return kept[1]
        return self._generated(inputs)

    def _generated(self, inputs: PhaseInputs) -> Tensor:
        """Make as many new fakes as there are reals."""
        z = self.latents(len(inputs.real), inputs.noise)
        inputs.note("noise", "", {"is": 0.0, "z": z})
        made = self.networks["G"](z).float()
        inputs.note("generate", "G", {"is": 0.0, "z": z, "sample": made})
        return made


def size(shape: tuple[int, ...]) -> int:
    """Count the numbers in one sample."""
    return math.prod(shape)
