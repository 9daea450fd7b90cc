"""RMSprop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch

from ..settings.params import param
from .base import OPTIMIZERS, OptimizerChoice, OptimizerConfig


@OPTIMIZERS.register("rmsprop")
class RmsProp(OptimizerChoice):
    """Steps of each weight's own size without momentum: what the first WGAN was trained with (5e-5).

    Reference: Tieleman & Hinton 2012, lecture 6.5 of "Neural networks for machine learning"; used by Arjovsky
    et al. 2017, arXiv 1701.07875, algorithm 1.
    """

    title = "RMSprop"

    @dataclass(frozen=True)
    class Config(OptimizerConfig):
        """Learning rate and the memory of the squared gradient."""

        alpha: float = param(0.99, "Share of the squared gradient's running mean that each update keeps.",
                             label="α", live=True, minimum=0.0, maximum=0.9999, suggested=(0.5, 0.9999))
        eps: float = param(1e-8, "Added to the gradient's size, so that tiny gradients are not blown up.",
                           label="ε", live=True, log=True, minimum=1e-16, maximum=1.0,
                           suggested=(1e-10, 1e-3))

    def moments(self) -> tuple[str, ...]:
        return "step", "square_avg"

    def updated(self, values, gradient, moments, step):
        c = self.config
        square = c.alpha * moments["square_avg"] + (1 - c.alpha) * gradient * gradient
        values = values - c.lr_at(step) * (gradient / (square.sqrt() + c.eps))
        return values, {"step": moments["step"] + 1, "square_avg": square}

    def make(self, parameters: list[torch.Tensor]) -> torch.optim.Optimizer:
        # torch has no fused RMSprop; over one flat tensor there is nothing to gather either
        return torch.optim.RMSprop(parameters, foreach=False, **self.group_values())

    def group_values(self) -> dict[str, Any]:
        return {"lr": self.config.lr, "alpha": self.config.alpha, "eps": self.config.eps}
