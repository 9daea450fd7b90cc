"""The gradient penalty of WGAN-GP."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from ..settings.component import Section
from ..settings.params import param
from ..telemetry.facts import Term
from ._gradients import GradientPenaltyBase, slope_penalty
from .base import REGULARIZERS, PenaltyInputs


@REGULARIZERS.register("gradient-penalty")
class GradientPenalty(GradientPenaltyBase):
    """Pull D's slope towards 1 between the real samples and the fakes.

    λ·E(‖∇D(x̂)‖₂ - 1)², with x̂ drawn uniformly on the line between a real and a fake, one draw for each
    pair, and the norm over all values of one sample. The paper's setting: λ 10, Adam 1e-4 with β 0 and 0.9, 5
    critic steps.

    Reference: Gulrajani et al. 2017, arXiv 1704.00028, eq. 3 and algorithm 1.
    """

    title = "Gradient penalty"
    lipschitz = True
    penalty_term = Term("gradient_penalty", "gradient penalty", "d", "λ times the mean squared distance of D's slope "
                        "from 1, between reals and fakes. Part of D's loss.",
                        penalty=True, regularizer="gradient-penalty")

    @dataclass(frozen=True)
    class Config(Section):
        """How hard it pulls."""

        weight: float = param(10.0, "How hard D's slope is pulled towards 1.", label="λ", live=True, log=True,
                              minimum=0.0, maximum=10000.0, suggested=(0.01, 100.0))

    def penalty(self, inputs: PenaltyInputs) -> Tensor:
        real, fake = inputs.real, inputs.fake
        one_each = (len(real),) + (1,) * (real.dim() - 1)
        share = torch.rand(one_each, generator=inputs.random, device=real.device, dtype=real.dtype)
        return self.config.weight * slope_penalty(inputs.discriminator, torch.lerp(fake, real, share))
