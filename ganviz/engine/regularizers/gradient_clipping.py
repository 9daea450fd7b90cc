"""Gradient-norm clipping."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from ..settings.component import Section
from ..settings.params import param
from .base import REGULARIZERS, Regularizer


@REGULARIZERS.register("gradient-clipping")
class GradientClipping(Regularizer):
    """Shorten an update's gradient, over all of a network's weights, to a largest length.

    g ← g·min(1, limit/‖g‖₂), in both phases. The direction stays. Adam forgets the gradient's scale, so with
    it only sudden jumps are tamed.

    Reference: Pascanu et al. 2012, arXiv 1211.5063, algorithm 1.
    """

    title = "Gradient clipping"
    phases = ("d", "g")

    @dataclass(frozen=True)
    class Config(Section):
        """Where the limit lies."""

        max_norm: float = param(1.0, "The longest gradient that a network's update may have.",
                                label="Largest norm", live=True, log=True,
                                minimum=1e-6, maximum=1e6, suggested=(0.01, 100.0))

    def limit_gradient(self, gradient: Tensor) -> None:
        # stays on the device: a zero norm gives inf, which the clamp turns into 1
        gradient.mul_((self.config.max_norm / torch.linalg.vector_norm(gradient)).clamp_(max=1.0))
