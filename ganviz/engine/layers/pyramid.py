"""The Laplacian pyramid: an image as a small one and, for each doubling of its sides, what the doubling lacks."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional as F


def halved(images: Tensor) -> Tensor:
    """Map (n, C, 2H, 2W) to (n, C, H, W): the mean of every 2 × 2 pixels."""
    return F.avg_pool2d(images, 2)


def doubled(images: Tensor) -> Tensor:
    """Map (n, C, H, W) to (n, C, 2H, 2W), bilinear between the centres of pixels; borders are repeated outwards."""
    return F.interpolate(images, scale_factor=2, mode="bilinear", align_corners=False)


def gaussian_pyramid(images: Tensor, levels: int) -> list[Tensor]:
    """Get the images (n, C, H, W) and what `levels` halvings make of them, the smallest first."""
    sizes = [images]
    for _ in range(levels):
        sizes.append(halved(sizes[-1]))
    return sizes[::-1]


def laplacian_pyramid(images: Tensor, levels: int) -> tuple[Tensor, list[Tensor]]:
    """Get the smallest image and the residuals, each level's image less the doubled one of the level before it.

    Reference: Burt and Adelson 1983, "The Laplacian pyramid as a compact image code"; Denton et al. 2015, arXiv
    1506.05751, equation 3. We deviate from the first: their filter of 5 × 5 is the mean of 2 × 2 on the way down, and
    bilinear on the way up.

    Args:
        images: (n, C, H, W) with sides that can be halved `levels` times.

    Returns:
        (n, C, H / 2^levels, W / 2^levels), and `levels` residuals (n, C, h, w), coarse to fine.
    """
    coarse, *finer = sizes = gaussian_pyramid(images, levels)
    return coarse, [image - doubled(before) for before, image in zip(sizes, finer, strict=False)]
