"""Let a probe measure a run, in a test."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ganviz.engine.probes.base import PROBES
from ganviz.engine.probes.view import View
from ganviz.engine.training.trainer import Trainer


def view(trainer: Trainer, **requests: Any) -> View:
    """Return what the trainer would show to a probe with these requests."""
    return trainer.view(requests)


def measure(topic: str, trainer: Trainer, **requests: Any) -> Any:
    """Return what a new probe sends."""
    return PROBES[topic]().measure(view(trainer, **requests))


class Fixed(nn.Module):
    """A generator that gives these samples, one after the other, whatever the latents.

    Args:
        samples: (n, *shape) as networks see them.
    """

    def __init__(self, samples: Tensor) -> None:
        super().__init__()
        self.samples = samples

    def forward(self, z: Tensor) -> Tensor:
        return self.samples[torch.arange(len(z)) % len(self.samples)]


class Stream(Fixed):
    """A generator that goes on with its samples from call to call, and begins anew after the last."""

    def __init__(self, samples: Tensor) -> None:
        super().__init__(samples)
        self.given = 0

    def forward(self, z: Tensor) -> Tensor:
        chosen = (self.given + torch.arange(len(z))) % len(self.samples)
        self.given += len(z)
        return self.samples[chosen]


class Judge(nn.Module):
    """A discriminator that is this function of the samples."""

    def __init__(self, function: Any) -> None:
        super().__init__()
        self.function = function

    def forward(self, samples: Tensor) -> Tensor:
        return self.function(samples)[:, None]


def with_generator(trainer: Trainer, module: nn.Module) -> Trainer:
    """Put another generator into a run without averaging."""
    assert trainer.config.train.ema_decay == 0
    trainer.learner.model.networks["G"] = module
    return trainer


def with_discriminator(trainer: Trainer, function: Any) -> Trainer:
    trainer.learner.model.networks["D"] = Judge(function)
    return trainer


def directly(trainer: Trainer, samples: Any) -> np.ndarray:
    """(n,) logits of the run's D for (n, 2) points, asked without a probe."""
    network = trainer.learner.model.networks["D"].eval()
    with torch.no_grad():
        scores = network(torch.as_tensor(np.array(samples, np.float32)))[:, 0].numpy()
    network.train()
    return scores
