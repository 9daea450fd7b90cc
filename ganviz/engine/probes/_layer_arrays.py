"""A closer look at one layer, in arrays: its gradient, the spread of its outputs, its kernels and weights."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ..models.base import watching
from ._adversarial import adversarial_losses, differentiable
from .base import frozen
from .view import View

_BINS = 40
SHOWN = 64
"""How many kernels and feature maps of a layer are shown."""
UNITS = 256
"""How many outputs of a layer, and rows and columns of its weights, are shown."""


def gradient_norm(view: View, network: str, parameters: list[nn.Parameter], z: Tensor, real: Tensor,
                  condition: Tensor | None) -> tuple[float, str]:
    """Measure the gradient of its side's adversarial loss; or NaN, and why there is none.

    Args:
        network: whose layer it is.
        condition: what D is conditioned on for the reals.
    """
    model = view.model
    if not parameters:
        return math.nan, "has no parameters"
    sides = {phase.side for phase in model.phases() if network in phase.networks}
    if "d" not in model.sides or len(sides) != 1:
        return math.nan, "no adversarial loss" if sides else "is not trained"
    if not view.loss.is_known:
        return math.nan, "the loss is the script's own"
    networks = list(model.networks.values())
    with watching(*networks), torch.enable_grad(), differentiable(networks):
        loss = adversarial_losses(view, z, real, condition)[sides.pop()]
        found = torch.autograd.grad(loss, parameters, allow_unused=True) if loss.requires_grad else [None]
    if all(g is None for g in found):
        return math.nan, "the adversarial loss does not reach it"
    return math.sqrt(sum(float(g.double().square().sum()) for g in found if g is not None)), ""


def histogram(output: Tensor | None) -> tuple[np.ndarray | None, np.ndarray | None]:
    """Give the edges and shares of a layer's outputs; None where there are none, or one is not finite."""
    values = None if output is None else output.flatten().double().cpu().numpy()
    if values is None or not np.isfinite(values).all() or not len(values):
        return None, None
    low, high = float(values.min()), float(values.max())
    if high - low < 1e-6 * max(1.0, abs(high)):
        low, high = low - 0.5, high + 0.5
    counts, edges = np.histogram(values, bins=_BINS, range=(low, high))
    return frozen(edges.astype(np.float32)), frozen((counts / len(values)).astype(np.float32))


def kernels(module: nn.Module) -> tuple[np.ndarray | None, str]:
    """Draw kernels as small images: in the colours of what they read or write where that is an image, else one channel.
    """
    weight = getattr(module, "weight", None)
    if not isinstance(weight, Tensor) or weight.dim() != 4 or isinstance(module, nn.Linear):
        return None, ""
    weight = weight.detach().float()
    by_output = weight.transpose(0, 1) if isinstance(module, nn.ConvTranspose2d) else weight
    outputs, inputs = by_output.shape[:2]
    if inputs in (1, 3):
        shown, note = by_output, "kernels of the outputs"
    elif outputs in (1, 3):
        shown, note = by_output.transpose(0, 1), "kernels of the inputs, as they write to the image"
    else:
        shown, note = by_output[:, :1], "kernels of the outputs, on input 1"
    return array(shown[:SHOWN].permute(0, 2, 3, 1)), note


def blocks(weight: Tensor) -> np.ndarray:
    """Give the matrix, or means of its blocks where it has too many rows or columns."""
    size = tuple(min(side, UNITS) for side in weight.shape)
    return array(weight if size == tuple(weight.shape) else F.adaptive_avg_pool2d(weight[None], size)[0])


def array(tensor: Tensor) -> np.ndarray:
    """Copy a tensor to a read-only float32 array; 0 stands for what is not finite."""
    return frozen(np.nan_to_num(tensor.float().cpu().numpy(), copy=True, posinf=0.0, neginf=0.0))
