"""Convolutions whose weights' gradient is one product of matrices where few outputs meet many weights.

oneDNN with AVX2 took 190 to 320 ms for the weights of 256 → 512 channels, 4×4 with stride 2, from 64 images of 8×8
pixels on one thread; laying the inputs out in rows and multiplying took 63 ms (AMD EPYC, two cores).
"""

from __future__ import annotations

import functools
import math
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

# Where it was measured to pay: at 8 × 8 places or a tenth of the weights it gains nothing.
_PLACES_AT_MOST = 16
_WEIGHTS_AT_LEAST = 2**19


class Conv2d(nn.Conv2d):
    """torch's convolution, with a quicker gradient of many weights from few places."""

    def forward(self, x: Tensor) -> Tensor:
        places = math.prod((side + 2 * p - k) // s + 1 for side, p, k, s in
                           zip(x.shape[2:], self.padding, self.kernel_size, self.stride, strict=True))
        if not _pays(self, x, places):
            return super().forward(x)
        y = _Direct.apply(x, self.weight, self.stride, self.padding)
        return y if self.bias is None else y + self.bias[:, None, None]


class ConvTranspose2d(nn.ConvTranspose2d):
    """torch's transposed convolution, with a quicker gradient of many weights from few places."""

    def forward(self, x: Tensor, output_size: list[int] | None = None) -> Tensor:
        if output_size is not None or not _pays(self, x, math.prod(x.shape[2:])):
            return super().forward(x, output_size)
        y = _Transposed.apply(x, self.weight, self.stride, self.padding)
        return y if self.bias is None else y + self.bias[:, None, None]


LIKE_TORCHS = (Conv2d, ConvTranspose2d)
"""Layers that are torch's of the same name in all but speed."""


def quick(layer: nn.Conv2d | nn.ConvTranspose2d) -> nn.Conv2d | nn.ConvTranspose2d:
    """Give a layer of torch's the quicker gradient, in place, if it has so many weights that it can pay."""
    is_plain = (layer.groups == 1 and layer.dilation == (1, 1) and layer.padding_mode == "zeros"
                and layer.output_padding == (0, 0) and not isinstance(layer.padding, str))
    if is_plain and layer.weight.numel() >= _WEIGHTS_AT_LEAST:
        layer.__class__ = ConvTranspose2d if isinstance(layer, nn.ConvTranspose2d) else Conv2d
    return layer


def _pays(layer: nn.Conv2d | nn.ConvTranspose2d, x: Tensor, places: int) -> bool:
    return (places <= _PLACES_AT_MOST and layer.weight.requires_grad and torch.is_grad_enabled()
            and x.device.type == "cpu" and x.dtype == torch.float32 and not torch.is_autocast_enabled("cpu")
            and _is_avx2())


@functools.cache
def _is_avx2() -> bool:
    return torch.backends.cpu.get_cpu_capability() == "AVX2"


class _Direct(torch.autograd.Function):
    """A convolution without bias; differentiable as often as wanted."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, stride: tuple[int, int], padding: tuple[int, int]) -> Tensor:
        ctx.save_for_backward(x, weight)
        ctx.stride, ctx.padding = stride, padding
        return F.conv2d(x, weight, None, stride, padding)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor | None, ...]:
        x, weight = ctx.saved_tensors
        of_x = of_weight = None
        if ctx.needs_input_grad[0]:
            of_x = torch.nn.grad.conv2d_input(x.shape, weight, gradient, ctx.stride, ctx.padding)
        if ctx.needs_input_grad[1]:
            of_weight = weight_gradient(x, gradient, tuple(weight.shape[2:]), ctx.stride, ctx.padding)
        return of_x, of_weight, None, None


class _Transposed(torch.autograd.Function):
    """A transposed convolution without bias; differentiable as often as wanted."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, stride: tuple[int, int], padding: tuple[int, int]) -> Tensor:
        ctx.save_for_backward(x, weight)
        ctx.stride, ctx.padding = stride, padding
        return F.conv_transpose2d(x, weight, None, stride, padding)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor | None, ...]:
        x, weight = ctx.saved_tensors
        of_x = F.conv2d(gradient, weight, None, ctx.stride, ctx.padding) if ctx.needs_input_grad[0] else None
        of_weight = None
        if ctx.needs_input_grad[1]:
            of_weight = weight_gradient(gradient, x, tuple(weight.shape[2:]), ctx.stride, ctx.padding)
        return of_x, of_weight, None, None


def weight_gradient(x: Tensor, gradient: Tensor, kernel: tuple[int, int], stride: tuple[int, int],
                    padding: tuple[int, int]) -> Tensor:
    """Compute a convolution's gradient with respect to its weights.

    Args:
        x: (N, C, H, W) inputs.
        gradient: (N, O, h, w) with respect to the outputs.

    Returns:
        (O, C, *kernel)
    """
    (n, channels), (outputs, height, width) = x.shape[:2], gradient.shape[1:]
    padded = F.pad(x.permute(0, 2, 3, 1), (0, 0, padding[1], padding[1], padding[0], padding[0])).contiguous()
    image, row, column, _ = padded.stride()
    seen = padded.as_strided((n, height, width, *kernel, channels),
                             (image, row * stride[0], column * stride[1], row, column, 1))
    rows = gradient.permute(0, 2, 3, 1).reshape(-1, outputs)
    return (rows.t() @ seen.reshape(len(rows), -1)).view(outputs, *kernel, channels).permute(0, 3, 1, 2)
