"""Spectral normalization of a layer.

Our own rather than torch's parametrization for three reasons: there `layer.weight` is a computed tensor, so
that initializing it is silently lost; the power iteration's start does not notice a weight that is set later,
so an evaluation before the first step can divide by next to nothing; and it costs half as much again.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ..settings.params import ConfigError


class _Spectral:
    """A parametrization: the weight divided by an estimate of its largest singular value, at each forward pass.

    `weight` stays the trained parameter. The buffer `u` (outputs,) is an estimate of the weight's first left
    singular vector, carried from step to step; it moves in training mode only.
    """

    weight: Tensor
    training: bool
    u: Tensor

    def _matrix(self) -> Tensor:
        """Get the weight as (outputs, everything else)."""
        return self.weight.flatten(1)

    def start(self) -> None:
        u = torch.randn(len(self._matrix()), device=self.weight.device)
        self.register_buffer("u", F.normalize(u, dim=0))

    def normalized_weight(self) -> Tensor:
        matrix = self._matrix()
        # bfloat16 products would leave the estimate two digits
        with torch.autocast(matrix.device.type, enabled=False):
            with torch.no_grad():
                v = F.normalize(torch.mv(matrix.t(), self.u), dim=0)
                u = F.normalize(torch.mv(matrix, v), dim=0)
                if self.training:
                    self.u.copy_(u)
            # u and v are fresh tensors: a later pass may move the buffer while this graph still needs them
            sigma = torch.dot(u, torch.mv(matrix, v))
            return self.weight / sigma


class SpectralLinear(_Spectral, nn.Linear):
    """A linear layer whose weight has the largest singular value 1."""

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.normalized_weight(), self.bias)


class SpectralConv2d(_Spectral, nn.Conv2d):
    """A convolution whose weight, as a matrix (outputs, the rest), has the largest singular value 1."""

    def forward(self, x: Tensor) -> Tensor:
        return self._conv_forward(x, self.normalized_weight(), self.bias)


class SpectralConvTranspose2d(_Spectral, nn.ConvTranspose2d):
    """A transposed convolution, normalized as `SpectralConv2d` is."""

    def _matrix(self) -> Tensor:
        return self.weight.transpose(0, 1).flatten(1)

    def forward(self, x: Tensor) -> Tensor:
        return F.conv_transpose2d(x, self.normalized_weight(), self.bias, self.stride, self.padding,
                                  self.output_padding, self.groups, self.dilation)


_KINDS = {nn.Linear: SpectralLinear, nn.Conv2d: SpectralConv2d, nn.ConvTranspose2d: SpectralConvTranspose2d}


def spectral(layer: nn.Module) -> nn.Module:
    """Give a linear or convolutional layer spectral normalization, in place.

    One power iteration for each training pass, without gradient; evaluation iterates too, but keeps nothing.
    The first vector is drawn from torch's global generator, as the layer's first weights are.

    Raises:
        ConfigError: the layer is of another type.

    Reference: Miyato et al. 2018, arXiv 1802.05957, eq. 8 and algorithm 1.
    """
    kind = _KINDS.get(type(layer))
    if kind is None:
        raise ConfigError("", f"a {type(layer).__name__} cannot be spectrally normalized; only "
                              f"{', '.join(k.__name__ for k in _KINDS)} can")
    layer.__class__ = kind  # as torch's parametrizations do: keeps the layer's settings and its parameters
    layer.start()
    return layer
