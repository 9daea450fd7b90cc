"""Equalized learning rate: weights that start from N(0, 1) and are scaled where they are used."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class EqualizedLinear(nn.Linear):
    """A linear layer whose stored weights are all of the size 1.

    Optimizers that divide by the gradient's size, like Adam, move every weight by about the learning rate at each
    update. With He's constant in the forward pass rather than in the first weights, that is the same share of the
    weight in every layer, wide or narrow.

    Args:
        inputs, outputs: units.
        bias: that the layer begins with.
        rate: how many times the learning rate the layer is to learn with (0.01 in a mapping network). Stored weights
            and biases are 1 / rate times as large and are multiplied by it.

    Reference: Karras et al. 2017, arXiv 1710.10196, section 4.1; the rate: 2018, arXiv 1812.04948, appendix C.
    """

    def __init__(self, inputs: int, outputs: int, bias: float = 0.0, rate: float = 1.0) -> None:
        super().__init__(inputs, outputs)
        self.rate = rate
        self.scale = rate / math.sqrt(inputs)
        nn.init.normal_(self.weight, 0.0, 1.0 / rate)
        nn.init.constant_(self.bias, bias / rate)

    def forward(self, x: Tensor) -> Tensor:
        """Map (N, inputs) to (N, outputs)."""
        return F.linear(x, self.weight * self.scale, self.bias if self.rate == 1 else self.bias * self.rate)


class EqualizedConv2d(nn.Conv2d):
    """A convolution of odd kernel size that keeps the image's sides, with an equalized learning rate.

    Args:
        inputs, outputs: channels.
        kernel: its side in pixels, odd.
        stride, padding: as in torch; the padding keeps the sides unless another one is given.
    """

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, padding: int | None = None,
                 bias: bool = True) -> None:
        super().__init__(inputs, outputs, kernel, stride, kernel // 2 if padding is None else padding, bias=bias)
        self.scale = 1 / math.sqrt(inputs * kernel * kernel)
        nn.init.normal_(self.weight)
        if bias:
            nn.init.zeros_(self.bias)

    def forward(self, x: Tensor) -> Tensor:
        """Map (N, inputs, H, W) to (N, outputs, H, W), for stride 1."""
        return self._conv_forward(x, self.weight * self.scale, self.bias)


class ScaledLeakyReLU(nn.LeakyReLU):
    """A leaky ReLU of slope 0.2, times √2: what comes in with mean square 1 goes out with about the same.

    Reference: He et al. 2015, arXiv 1502.01852, section 2.2; the gain in the activation: Karras et al. 2019, arXiv
    1912.04958, appendix B.
    """

    def __init__(self) -> None:
        super().__init__(0.2)

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).mul_(math.sqrt(2))


def normalized(z: Tensor) -> Tensor:
    """Compute (N, D) vectors, each divided by the root of its numbers' mean square.

    Reference: Karras et al. 2017, arXiv 1710.10196, section 4.2, here over units.
    """
    return z * torch.rsqrt(z.square().mean(1, keepdim=True) + 1e-8)
