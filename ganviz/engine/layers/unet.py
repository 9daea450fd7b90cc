"""An encoder and a decoder of images, with shortcuts between their levels."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .activation import activation
from .norm import normalization


class UNet(nn.Module):
    """Images to images of the same sides: down by halves, up again, and at each level what was there on the way down.

    Convolutions are 4 × 4 with stride 2; on the way up transposed. The outermost and the innermost convolution on the
    way down have no normalization. Ends in tanh. A source with other sides than the wanted ones is enlarged first.

    Args:
        inputs, outputs: channels.
        sides: (height, width) of the output.
        width: channels of the outermost level; each further one has twice as many, at most eight times.
        levels: halvings.
        norm: of `normalization`.

    Reference: Ronneberger et al. 2015, arXiv 1505.04597; as a generator Isola et al. 2017, arXiv 1611.07004, section
    6.1.1. We leave out its dropout, which at our sizes and lengths of training costs more than the variety is worth.
    """

    def __init__(self, inputs: int, outputs: int, sides: tuple[int, int], width: int, levels: int, norm: str) -> None:
        super().__init__()
        self.sides = sides
        channels = [width * min(2 ** k, 8) for k in range(levels)]
        bias = norm in ("none", "instance")
        self.down, self.up = nn.ModuleList(), nn.ModuleList()
        for k in range(levels):
            layers: list[nn.Module] = [] if k == 0 else [activation("leaky-relu")]
            layers.append(nn.Conv2d(inputs if k == 0 else channels[k - 1], channels[k], 4, 2, 1, bias=bias))
            if norm != "none" and 0 < k < levels - 1:
                layers.append(normalization(norm, channels[k], 2))
            self.down.append(nn.Sequential(*layers))
        for k in reversed(range(levels)):
            before = channels[k] * (1 if k == levels - 1 else 2)  # with the shortcut
            after = outputs if k == 0 else channels[k - 1]
            layers = [activation("relu"), nn.ConvTranspose2d(before, after, 4, 2, 1, bias=bias or k == 0)]
            if k == 0:
                layers.append(nn.Tanh())
            elif norm != "none":
                layers.append(normalization(norm, after, 2))
            self.up.append(nn.Sequential(*layers))

    def forward(self, images: Tensor) -> Tensor:
        """Map (N, inputs, h, w) to (N, outputs, H, W) in -1 to 1."""
        x = enlarged(images, self.sides)
        passed = []
        for down in self.down:
            x = down(x)
            passed.append(x)
        for k, up in enumerate(self.up):
            x = up(x if k == 0 else torch.cat([x, passed[-1 - k]], 1))
        return x


def enlarged(images: Tensor, sides: tuple[int, int]) -> Tensor:
    """Enlarge images to these sides, each pixel repeated; images that have them stay as they are."""
    return images if images.shape[-2:] == sides else F.interpolate(images, sides, mode="nearest")


def halvings(height: int, width: int, smallest: int) -> int:
    """Count how often both sides can be halved without a side below `smallest` or a half pixel."""
    count = 0
    while height % 2 == 0 and width % 2 == 0 and min(height, width) // 2 >= smallest:
        height, width, count = height // 2, width // 2, count + 1
    return count
