"""What every optimizer setting is: a section that makes a torch optimizer and can be edited in mid-run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch

from ..settings.component import Component, Section
from ..settings.params import param
from ..settings.registries import OPTIMIZERS as OPTIMIZERS


@dataclass(frozen=True)
class OptimizerConfig(Section):
    """Settings that all optimizers share."""

    lr: float = param(2e-4, "How far each update moves the weights.", label="Learning rate", live=True, log=True,
                      minimum=0.0, maximum=10.0, suggested=(1e-6, 1e-1))
    decay_from: int = param(0, "Iteration from which the learning rate falls linearly.", live=True,
                            minimum=0, maximum=10**9, unit="steps")
    decay_until: int = param(0, "Iteration at which the falling learning rate reaches 0; 0 keeps it constant.",
                             live=True, minimum=0, maximum=10**9, unit="steps")

    def lr_at(self, step: int) -> float:
        """Learning rate of the iteration after `step` done ones."""
        if self.decay_until == 0 or step <= self.decay_from:
            return self.lr
        if step >= self.decay_until:
            return 0.0
        return self.lr * (self.decay_until - step) / (self.decay_until - self.decay_from)


class OptimizerChoice(Component):
    """One kind of optimizer."""

    Config = OptimizerConfig

    def moments(self) -> tuple[str, ...]:
        """Names, in torch's optimizer state, of what it keeps for each parameter; "step" counts the updates."""
        raise NotImplementedError

    def updated(self, values: torch.Tensor, gradient: torch.Tensor, moments: dict[str, torch.Tensor], step: int
                ) -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
        """Make one update as a pure function, for compiled steps; `make`'s optimizer does the same in place.

        Args:
            values, gradient: (P,).
            moments: by name, (P,) or, for "step", a scalar.
            step: iterations done, for `lr_at`.

        Returns:
            New values and moments.
        """
        raise NotImplementedError

    def make(self, parameters: list[torch.Tensor]) -> torch.optim.Optimizer:
        """Make a new optimizer over the parameters."""
        raise NotImplementedError

    def group_values(self) -> dict[str, Any]:
        """Get the entries of a torch param group that this config sets, learning rate included.

        Writing them into the param groups changes the settings and keeps the moments.
        """
        raise NotImplementedError
