"""Doubling and halving images with the binomial filter 1, 3, 3, 1, so that neither makes staircases.

Each function is one convolution of every channel with the same kernel, can be differentiated twice, and takes black
(zero) for what lies beyond the edge.

Reference: Karras et al. 2019, arXiv 1912.04958, appendix B (the filter of the official code); Zhang 2019, arXiv
1904.11486, for blurring before halving.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

_FILTER = (1.0, 3.0, 3.0, 1.0)


def _kernel(x: Tensor, total: float) -> Tensor:
    """Make the kernel, (C, 1, 4, 4), with the given sum for each channel of x."""
    row = torch.tensor(_FILTER, dtype=x.dtype, device=x.device)
    kernel = torch.outer(row, row)
    return (kernel * (total / kernel.sum())).expand(x.shape[1], 1, 4, 4)


def blurred(x: Tensor, padding: int, gain: float = 1.0) -> Tensor:
    """Map (N, C, H, W) to (N, C, H + 2·padding - 3, W + 2·padding - 3), times the gain."""
    return F.conv2d(x, _kernel(x, gain), padding=padding, groups=x.shape[1])


def doubled(x: Tensor) -> Tensor:
    """Map (N, C, H, W) to (N, C, 2H, 2W): each new pixel is 3/4 of the nearest and 1/4 of the next, along both axes."""
    return F.conv_transpose2d(x, _kernel(x, 4.0), stride=2, padding=1, groups=x.shape[1])


def halved(x: Tensor) -> Tensor:
    """Map (N, C, H, W) of even sides to (N, C, H/2, W/2), each new pixel a mean of 4 × 4 old ones."""
    return F.conv2d(x, _kernel(x, 1.0), stride=2, padding=1, groups=x.shape[1])
