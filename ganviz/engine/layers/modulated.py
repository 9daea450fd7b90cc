"""A convolution whose weights depend on the sample's style."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .binomial import blurred
from .equalized import EqualizedLinear


class ModulatedConv2d(nn.Conv2d):
    """A convolution of each sample by weights that its style scales: w'_oik = s_i · w_oik, with s affine in w.

    Demodulation then divides the weights of each output channel by their length, √(Σ_ik w'_oik² + ε): what comes in
    with deviation 1 goes out so, whatever the style. That is what instance normalization was for, but it uses the
    weights alone and leaves no droplets.

    The weights of the samples are never made. Scaling the inputs by s, convolving all samples by the same weights and
    dividing the outputs by the lengths is the same (the paper's section 2.2 derives it so), and on a CPU several times
    faster than a convolution of as many groups as there are samples.

    Args:
        inputs, outputs: channels.
        kernel: its side in pixels, odd.
        w_dim: numbers of a style.
        demodulate: whether the weights' lengths are made 1.
        doubles: whether the sides are doubled: a transposed convolution of stride 2 and the binomial filter.

    Reference: Karras et al. 2019, arXiv 1912.04958, eqs. 1 and 3.
    """

    def __init__(self, inputs: int, outputs: int, kernel: int, w_dim: int, demodulate: bool = True,
                 doubles: bool = False) -> None:
        super().__init__(inputs, outputs, kernel, padding=kernel // 2, bias=False)
        self.style = EqualizedLinear(w_dim, inputs, bias=1.0)
        self.scale = 1 / math.sqrt(inputs * kernel * kernel)
        self.demodulate = demodulate
        self.doubles = doubles
        nn.init.normal_(self.weight)

    def forward(self, x: Tensor, w: Tensor) -> Tensor:
        """Map (N, inputs, H, W) and styles (N, w_dim) to (N, outputs, H, W), or twice the sides."""
        weight = self.weight * self.scale
        with torch.autocast(x.device.type, enabled=False):  # styles are few and their squares are added up
            style = self.style(w.to(weight.dtype))
            lengths = self._inverse_lengths(style, weight) if self.demodulate else None
        x = x * style.to(x.dtype)[:, :, None, None]
        if self.doubles:
            # 2H + 1 pixels, of which the filter leaves 2H
            x = blurred(F.conv_transpose2d(x, weight.transpose(0, 1), stride=2), 1, gain=4.0)
        else:
            x = F.conv2d(x, weight, padding=self.padding)
        return x if lengths is None else x * lengths.to(x.dtype)[:, :, None, None]

    @staticmethod
    def _inverse_lengths(style: Tensor, weight: Tensor) -> Tensor:
        """Compute one over the length of each output channel's modulated weights, (N, outputs)."""
        return torch.rsqrt(style.square() @ weight.square().sum((2, 3)).t() + 1e-8)
