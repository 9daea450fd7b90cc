"""Weight clipping of the original WGAN."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from ..settings.component import Section
from ..settings.params import param
from .base import REGULARIZERS, Regularizer


@REGULARIZERS.register("weight-clipping")
class WeightClipping(Regularizer):
    """Keep every parameter of D between -c and c.

    All of D's parameters are clipped after each of its updates: weights, biases, and the scales and shifts of
    normalization layers. Crude, but it bounds the critic's slope.

    Reference: Arjovsky et al. 2017, arXiv 1701.07875, algorithm 1.
    """

    title = "Weight clipping"
    lipschitz = True

    @dataclass(frozen=True)
    class Config(Section):
        """Where the limit lies."""

        c: float = param(0.01, "The largest size that any parameter of D may have, biases included.",
                         live=True, log=True, minimum=1e-6, maximum=100.0, suggested=(1e-3, 1.0))

    def after_update(self, parameters: Tensor) -> None:
        parameters.clamp_(-self.config.c, self.config.c)
