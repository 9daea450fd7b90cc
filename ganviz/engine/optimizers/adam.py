"""Adam."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch

from ..settings.params import param
from ._fused import fused
from .base import OPTIMIZERS, OptimizerChoice, OptimizerConfig


@dataclass(frozen=True)
class AdamConfig(OptimizerConfig):
    """Learning rate and the memories of gradient and squared gradient."""

    beta1: float = param(0.5, "Share of the gradient's running mean that each update keeps (momentum).",
                         label="β₁", live=True, minimum=0.0, maximum=0.9999, suggested=(0.0, 0.99))
    beta2: float = param(0.999, "Share of the squared gradient's running mean that each update keeps.",
                         label="β₂", live=True, minimum=0.0, maximum=0.9999, suggested=(0.5, 0.9999))
    eps: float = param(1e-8, "Added to the gradient's running size, so that tiny gradients are not blown up.",
                       label="ε", live=True, log=True, minimum=1e-16, maximum=1.0, suggested=(1e-10, 1e-3))


@OPTIMIZERS.register("adam")
class Adam(OptimizerChoice):
    """The usual choice: each weight gets steps of its own size, made from the running means of its gradient.

    Reference: Kingma & Ba 2014, arXiv 1412.6980, algorithm 1. β₁ = 0.5 by default as in DCGAN, arXiv
    1511.06434.
    """

    title = "Adam"
    Config = AdamConfig

    def moments(self) -> tuple[str, ...]:
        return "step", "exp_avg", "exp_avg_sq"

    def updated(self, values, gradient, moments, step):
        c, count = self.config, moments["step"] + 1
        mean = moments["exp_avg"] + (1 - c.beta1) * (gradient - moments["exp_avg"])
        square = c.beta2 * moments["exp_avg_sq"] + (1 - c.beta2) * gradient * gradient
        size = square.sqrt() / (1 - c.beta2 ** count).sqrt() + c.eps
        values = values - (c.lr_at(step) / (1 - c.beta1 ** count)) * (mean / size)
        return values, {"step": count, "exp_avg": mean, "exp_avg_sq": square}

    def make(self, parameters: list[torch.Tensor]) -> torch.optim.Optimizer:
        return torch.optim.Adam(parameters, fused=fused(parameters), **self.group_values())

    def group_values(self) -> dict[str, Any]:
        c = self.config
        return {"lr": c.lr, "betas": (c.beta1, c.beta2), "eps": c.eps}
