"""Stochastic gradient descent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch

from ..settings.params import param
from ._fused import fused
from .base import OPTIMIZERS, OptimizerChoice, OptimizerConfig


@OPTIMIZERS.register("sgd")
class Sgd(OptimizerChoice):
    """Plain gradient steps, with momentum if wanted.

    b ← momentum·b + g, w ← w - lr·b.

    Reference: Sutskever et al. 2013, "On the importance of initialization and momentum in deep learning", in
    torch's form, where the learning rate also scales what momentum has gathered.
    """

    title = "SGD"

    @dataclass(frozen=True)
    class Config(OptimizerConfig):
        """Learning rate and momentum."""

        momentum: float = param(0.0, "Share of the last update that is kept in the next.", live=True,
                                minimum=0.0, maximum=0.9999, suggested=(0.0, 0.99))

    structural = ("momentum",)

    def moments(self) -> tuple[str, ...]:
        # torch keeps none without momentum
        return ("momentum_buffer",) if self.config.momentum else ()

    def updated(self, values, gradient, moments, step):
        c = self.config
        if c.momentum == 0:
            return values - c.lr_at(step) * gradient, {}
        gathered = c.momentum * moments["momentum_buffer"] + gradient
        return values - c.lr_at(step) * gathered, {"momentum_buffer": gathered}

    def make(self, parameters: list[torch.Tensor]) -> torch.optim.Optimizer:
        return torch.optim.SGD(parameters, fused=fused(parameters), **self.group_values())

    def group_values(self) -> dict[str, Any]:
        return {"lr": self.config.lr, "momentum": self.config.momentum}
