"""Instance noise."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from ..settings.component import Section
from ..settings.params import param
from .base import REGULARIZERS, Regularizer


@REGULARIZERS.register("instance-noise")
class InstanceNoise(Regularizer):
    """Add noise to all that D is shown, real and fake, so that the two overlap while G is still far off.

    x + σ(step)·n with n ~ N(0, 1), every value on its own, and σ falling linearly to 0.

    Reference: Sønderby et al. 2016, arXiv 1610.04490, section 3.2.
    """

    title = "Instance noise"
    phases = ("d", "g")
    transforms_input = True

    @dataclass(frozen=True)
    class Config(Section):
        """How much noise, and for how long."""

        sigma: float = param(0.1, "Standard deviation of the noise, in units of the data (images: -1 to 1).",
                             label="σ", live=True, minimum=0.0, maximum=10.0, suggested=(0.0, 1.0))
        until: int = param(0, "Iteration at which the linearly falling noise reaches 0; 0 keeps it constant.",
                           live=True, minimum=0, maximum=10**9, unit="steps", suggested=(0, 100_000))

        def sigma_at(self, step: int) -> float:
            """Get the noise's standard deviation in the iteration after `step` done ones."""
            if self.until == 0:
                return self.sigma
            return self.sigma * max(0.0, 1.0 - step / self.until)

    def transform(self, samples: Tensor, step: int, random: torch.Generator) -> Tensor:
        # drawn also where σ is 0, so that the numbers that follow do not depend on it
        return torch.empty_like(samples).normal_(generator=random) * self.config.sigma_at(step) + samples
