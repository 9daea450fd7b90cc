"""Gradients of the discriminator's logits in its input, which several penalties are made of."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from ..settings.component import Section
from ..settings.config import RunConfig
from ..settings.params import settings_of
from .base import Regularizer


def input_gradients(discriminator: Callable[[Tensor], Tensor], samples: Tensor) -> Tensor:
    """Compute the gradient of each sample's logit with respect to that sample, differentiable once more.

    Args:
        discriminator: samples to logits (N,) or (N, ...).
        samples: (N, ...) float, any number of dimensions.

    Returns:
        (N, values in a sample). Row i belongs to sample i alone if D treats samples independently.
    """
    samples = samples.detach().requires_grad_(True)
    logits = discriminator(samples)
    (gradients,) = torch.autograd.grad(logits.sum(), samples, create_graph=True)
    return gradients.flatten(1)


def slope_penalty(discriminator: Callable[[Tensor], Tensor], samples: Tensor) -> Tensor:
    """E(‖∇D(x)‖₂ - 1)², the norm over all values of one sample.

    `vector_norm` has the subgradient 0 at 0, so that a dead discriminator gives no NaN.
    """
    norms = torch.linalg.vector_norm(input_gradients(discriminator, samples), dim=1)
    return (norms - 1.0).square().mean()


def squared_slope(discriminator: Callable[[Tensor], Tensor], samples: Tensor) -> Tensor:
    """E‖∇D(x)‖₂²."""
    return input_gradients(discriminator, samples).square().sum(1).mean()


class GradientPenaltyBase(Regularizer):
    """A penalty on the discriminator's slope in its input."""

    @classmethod
    def refuses(cls, section: Section, config: RunConfig) -> str | None:
        if getattr(config.model, "d_norm", "none") != "batch":
            return None
        way_out = "set model.d_norm to layer, spectral or none" if any(
            setting.name == "d_norm" for setting in settings_of(type(config.model))) else "take it out of D's code"
        return ("needs D to judge each sample on its own, and batch normalization mixes them; "
                f"{way_out}, or leave this off")
