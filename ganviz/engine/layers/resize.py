"""Change the resolution of images: by area average, bicubic, and doubled and convolved in one operation."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def area_average(images: Tensor, factor: int) -> Tensor:
    """Map (N, C, H, W) to (N, C, H / factor, W / factor), each pixel the mean of factor × factor; both sides divide."""
    return F.avg_pool2d(images, factor)


def bicubic(images: Tensor, sides: tuple[int, int]) -> Tensor:
    """Enlarge images to these (height, width) by cubic convolution; values may go beyond those of the images.

    Reference: Keys 1981, "Cubic convolution interpolation for digital image processing", with its a = -1/2.
    """
    # without `antialias`, which makes no other difference to an enlargement, torch takes a = -3/4
    return F.interpolate(images, sides, mode="bicubic", antialias=True)


class DoubledConv2d(nn.Conv2d):
    """A 3×3 convolution of an image enlarged to twice its sides, each pixel repeated.

    The enlarged image is never made. Of a pixel's three neighbours in a row two are copies of the same pixel, so their
    weights can be added first: what is left is a transposed convolution with a 4×4 kernel and stride 2, which needs 4
    products for each output where the plain way needs 9.

    Args:
        inputs, outputs: channels.

    Reference: Odena et al. 2016, "Deconvolution and checkerboard artifacts", https://doi.org/10.23915/distill.00003,
    for enlarging before convolving; for adding the weights, Shi et al. 2016, arXiv 1609.07009, section 3.
    """

    def __init__(self, inputs: int, outputs: int, bias: bool = True) -> None:
        super().__init__(inputs, outputs, 3, padding=1, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        """Map (N, inputs, H, W) to (N, outputs, 2H, 2W)."""
        return F.conv_transpose2d(x, doubled_kernel(self.weight), self.bias, stride=2, padding=1)


def doubled_kernel(weight: Tensor) -> Tensor:
    """Map (O, I, 3, 3) weights of the convolution to the (I, O, 4, 4) of the transposed one.

    Along each axis output o sees input i through all k with (o + k - 1) // 2 = i, and the transposed convolution
    through m = o - 2i + 1: m = 0..3 takes k = {2}, {1, 2}, {0, 1}, {0}.
    """
    a, b, c = weight.transpose(0, 1).unbind(2)
    rows = torch.stack([c, b + c, a + b, a], 2)
    a, b, c = rows.unbind(3)
    return torch.stack([c, b + c, a + b, a], 3)
