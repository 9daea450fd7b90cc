"""Keep a phase's parameters, gradients and averages each in one contiguous tensor.

The networks' parameters become views of it. An optimizer update, a norm, a clip or an average is then one
operation instead of one for each layer, which is where a small network's time goes.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn


class FlatParameters:
    """The parameters of some networks as one tensor.

    Args:
        networks: modules whose parameters are re-pointed into the flat tensor. 4-D weights are laid out channels
            last, which convolutions prefer.

    Attributes:
        values: (P,) float32 parameter with `.grad` set; the networks' parameters are views of it.
        views: the networks' parameters, in order.
    """

    def __init__(self, networks: Sequence[nn.Module]) -> None:
        self.views: list[nn.Parameter] = [p for network in networks for p in network.parameters()]
        device = self.views[0].device
        total = sum(p.numel() for p in self.views)
        self.values = nn.Parameter(torch.empty(total, device=device))
        self.values.grad = torch.zeros(total, device=device)
        self._places: list[Tensor] = []
        start = 0
        for view in self.views:
            stop = start + view.numel()
            place = _shaped(self.values.data[start:stop], view.shape)
            place.copy_(view.data)
            view.data = place
            view.grad = _shaped(self.values.grad[start:stop], view.shape)
            self._places.append(view.grad)
            start = stop

    def backward(self, loss: Tensor) -> Tensor:
        """Put the gradient of a scalar loss with respect to these parameters alone into `values.grad`; return it."""
        # not loss.backward: it adds to gradients, so that these would have to be zeroed first
        gradients = torch.autograd.grad(loss, self.views, allow_unused=True)
        if any(g is None for g in gradients):
            gradients = [torch.zeros_like(v) if g is None else g for v, g in zip(self.views, gradients, strict=True)]
        torch._foreach_copy_(self._places, gradients)
        return self.values.grad


def _shaped(flat: Tensor, shape: torch.Size) -> Tensor:
    if len(shape) != 4:
        return flat.view(shape)
    outputs, inputs, height, width = shape
    return flat.view(outputs, height, width, inputs).permute(0, 3, 1, 2)
