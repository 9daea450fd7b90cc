"""The R2 penalty."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from ..settings.component import Section
from ..settings.params import param
from ..telemetry.facts import Term
from ._gradients import GradientPenaltyBase, squared_slope
from .base import REGULARIZERS, PenaltyInputs


@REGULARIZERS.register("r2")
class R2(GradientPenaltyBase):
    """Flatten D around the fakes; together with R1 and the paired relativistic loss this is R3GAN.

    γ/2·E‖∇D(fake)‖₂².

    Reference: Mescheder et al. 2018, arXiv 1801.04406, eq. 10; Huang et al. 2025, arXiv 2501.05441.
    """

    title = "R2"
    penalty_term = Term("r2_penalty", "R2 penalty", "d", "γ/2 times D's mean squared slope at the fakes. Part of D's "
                        "loss.", penalty=True, regularizer="r2")

    @dataclass(frozen=True)
    class Config(Section):
        """How hard it flattens."""

        gamma: float = param(1.0, "How hard D is flattened around the fakes.", label="γ", live=True,
                             log=True, minimum=0.0, maximum=10000.0, suggested=(0.001, 100.0))

    def penalty(self, inputs: PenaltyInputs) -> Tensor:
        return 0.5 * self.config.gamma * squared_slope(inputs.discriminator, inputs.fake)
