"""The R1 penalty."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from ..settings.component import Section
from ..settings.params import param
from ..telemetry.facts import Term
from ._gradients import GradientPenaltyBase, squared_slope
from .base import REGULARIZERS, PenaltyInputs


@REGULARIZERS.register("r1")
class R1(GradientPenaltyBase):
    """Flatten D around the real samples, so that it lets go of G once the fakes lie there.

    γ/2·E‖∇D(real)‖₂². It makes training converge near the equilibrium, but does not bound D's slope
    elsewhere.

    Reference: Mescheder et al. 2018, arXiv 1801.04406, eq. 9.
    """

    title = "R1"
    penalty_term = Term("r1_penalty", "R1 penalty", "d", "γ/2 times D's mean squared slope at the reals. Part of D's "
                        "loss.", penalty=True, regularizer="r1")

    @dataclass(frozen=True)
    class Config(Section):
        """How hard it flattens."""

        gamma: float = param(1.0, "How hard D is flattened around the real samples.", label="γ", live=True,
                             log=True, minimum=0.0, maximum=10000.0, suggested=(0.001, 100.0))

    def penalty(self, inputs: PenaltyInputs) -> Tensor:
        return 0.5 * self.config.gamma * squared_slope(inputs.discriminator, inputs.real)
