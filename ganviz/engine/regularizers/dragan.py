"""The DRAGAN penalty."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from ..settings.component import Section
from ..settings.params import param
from ..telemetry.facts import Term
from ._gradients import GradientPenaltyBase, slope_penalty
from .base import REGULARIZERS, PenaltyInputs


@REGULARIZERS.register("dragan")
class Dragan(GradientPenaltyBase):
    """Pull D's slope towards 1 in a cloud of noise around the real samples.

    λ·E(‖∇D(x+δ)‖₂ - 1)², with x real and δ ~ N(0, s²), every value on its own. It says nothing of D away from
    the data, so it is no Lipschitz limit for a Wasserstein critic.

    Reference: Kodali et al. 2017, arXiv 1705.07215, section 2.3 (DRAGAN's penalty, with k = 1). We deviate: s
    is `spread` times the standard deviation of the batch's values, so that one setting suits points and
    images.
    """

    title = "DRAGAN"
    why_not_shared = ("measures how widely the whole batch is spread, of which a process has only its part; choose "
                      "gradient-penalty or r1")
    penalty_term = Term("dragan_penalty", "DRAGAN penalty", "d", "λ times the mean squared distance of D's slope from "
                        "1, in a cloud around the reals. Part of D's loss.", penalty=True, regularizer="dragan")

    @dataclass(frozen=True)
    class Config(Section):
        """How hard it pulls, and how far from the data."""

        weight: float = param(10.0, "How hard D's slope is pulled towards 1.", label="λ", live=True, log=True,
                              minimum=0.0, maximum=10000.0, suggested=(0.01, 100.0))
        spread: float = param(0.5, "Size of the noise around the reals, in standard deviations of the data.",
                              live=True, minimum=0.0, maximum=10.0, suggested=(0.0, 2.0))

    def penalty(self, inputs: PenaltyInputs) -> Tensor:
        real = inputs.real
        noise = torch.empty_like(real).normal_(generator=inputs.random)
        around = real + self.config.spread * real.std(correction=0) * noise
        return self.config.weight * slope_penalty(inputs.discriminator, around)
