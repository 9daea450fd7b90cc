"""The relativistic average loss."""

from __future__ import annotations

import math

from torch import Tensor
from torch.nn.functional import logsigmoid, softplus

from .base import LOSSES, Loss


@LOSSES.register("relativistic-average")
class RelativisticAverage(Loss):
    """D says whether a sample is more real than the other side's average; G wants its fakes above it.

    With c_r = l_r - E l_f and c_f = l_f - E l_r, D minimizes E sp(-c_r) + E sp(c_f), and G minimizes the
    mirror image E sp(-c_f) + E sp(c_r). Only differences count: the sigmoid of one logit is no probability,
    scores have no zero, and a verdict has no threshold. Both values are 2·ln 2 at equilibrium, since each
    sums two terms.

    Reference: Jolicoeur-Martineau 2018, arXiv 1807.00734 (RaSGAN); the expectations are the batch's means.
    """

    title = "Relativistic average"
    is_probability = False
    generator_uses_real = True
    why_not_shared = ("compares each sample with the mean of the whole batch, of which a process has only its part; "
                      "choose relativistic, which compares pairs")

    def even_logit(self, real_target: float = 1.0) -> None:
        """None: only differences of scores mean something."""
        return None

    def equilibrium(self, real_target: float = 1.0) -> tuple[float, float]:
        return 2 * math.log(2), 2 * math.log(2)

    def differences(self, logits_real: Tensor, logits_fake: Tensor) -> tuple[Tensor, Tensor]:
        """To the other side's mean logit."""
        return logits_real - logits_fake.mean(), logits_fake - logits_real.mean()

    def discriminator_samples(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                              ) -> tuple[Tensor, Tensor]:
        of_real, of_fake = self.differences(logits_real, logits_fake)
        return _each(-logsigmoid(of_real)), _each(softplus(of_fake))

    def generator_samples(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> tuple[Tensor, Tensor]:
        of_real, of_fake = self.differences(logits_real, logits_fake)
        return _each(softplus(of_real)), _each(-logsigmoid(of_fake))

    def discriminator(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0) -> Tensor:
        """Return E sp(-(l_r - E l_f)) + E sp(l_f - E l_r)."""
        return _above_average(logits_real, logits_fake)

    def generator(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> Tensor:
        """Return E sp(-(l_f - E l_r)) + E sp(l_r - E l_f)."""
        return _above_average(logits_fake, logits_real)


def _each(terms: Tensor) -> Tensor:
    return terms.flatten(1).mean(1) if terms.dim() > 1 else terms


def _above_average(upper: Tensor, lower: Tensor) -> Tensor:
    return softplus(lower - upper.mean()).mean() - logsigmoid(upper - lower.mean()).mean()
