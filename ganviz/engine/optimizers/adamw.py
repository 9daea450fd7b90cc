"""Adam with decoupled weight decay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch

from ..settings.params import param
from ._fused import fused
from .adam import Adam, AdamConfig
from .base import OPTIMIZERS, OptimizerChoice


@OPTIMIZERS.register("adamw")
class AdamW(OptimizerChoice):
    """Adam that also shrinks every weight a little at each update.

    w ← w - lr·weight_decay·w beside Adam's step.

    Reference: Loshchilov & Hutter 2017, arXiv 1711.05101, algorithm 2.
    """

    title = "AdamW"

    @dataclass(frozen=True)
    class Config(AdamConfig):
        """Adam's settings and the decay of the weights."""

        weight_decay: float = param(0.01, "How fast all weights shrink towards 0, times the learning rate.",
                                    live=True, log=True, minimum=0.0, maximum=10.0, suggested=(1e-5, 1.0))

    def moments(self) -> tuple[str, ...]:
        return Adam.moments(self)

    def updated(self, values, gradient, moments, step):
        shrunk = (1 - self.config.lr_at(step) * self.config.weight_decay) * values
        return Adam.updated(self, shrunk, gradient, moments, step)

    def make(self, parameters: list[torch.Tensor]) -> torch.optim.Optimizer:
        return torch.optim.AdamW(parameters, fused=fused(parameters), **self.group_values())

    def group_values(self) -> dict[str, Any]:
        c = self.config
        return {"lr": c.lr, "betas": (c.beta1, c.beta2), "eps": c.eps, "weight_decay": c.weight_decay}
