"""A residual network that enlarges images, most of it at their low resolution."""

from __future__ import annotations

from torch import Tensor, nn

from .norm import normalization
from .resize import bicubic

STAGES = {2: (2,), 3: (3,), 4: (2, 2)}
"""In which steps each factor is reached."""


class SubpixelResNet(nn.Module):
    """Images (N, C, h, w) to (N, C, h · factor, w · factor), values around -1 to 1 and not cut off there.

    A convolution of `kernel` × `kernel` and PReLU; `blocks` residual blocks and one more convolution, around which
    there is a shortcut; for each stage of the enlargement a convolution to as many times more channels, which are then
    laid side by side as pixels, and PReLU; a convolution of `kernel` × `kernel`. All others are 3 × 3.

    Args:
        channels: of the images.
        factor: of `STAGES`.
        width: channels inside.
        norm: of `normalization`, in the blocks and behind them.
        residual: whether what comes out is added to the bicubic enlargement; the last convolution then starts from 0,
            so that learning begins at the bicubic enlargement.

    Reference: Ledig et al. 2017, arXiv 1609.04802, figure 4 (kernel 9, width 64, 16 blocks, batch norm, not residual);
    pixels from channels: Shi et al. 2016, arXiv 1609.05158, eq. 3-4. Without norm: Lim et al. 2017, arXiv 1707.02921,
    section 3.1. Learning the difference to the bicubic enlargement: Kim et al. 2016, arXiv 1511.04587. We deviate: one
    slope for all channels of a PReLU.
    """

    def __init__(self, channels: int, factor: int, width: int, blocks: int, kernel: int, norm: str,
                 residual: bool) -> None:
        super().__init__()
        self.factor = factor
        self.residual = residual
        self.first = nn.Sequential(nn.Conv2d(channels, width, kernel, padding=kernel // 2), nn.PReLU())
        self.blocks = nn.Sequential(*(ResidualBlock(width, norm) for _ in range(blocks)), *_convolution(width, norm))
        enlarge: list[nn.Module] = []
        for stage in STAGES[factor]:
            enlarge += [nn.Conv2d(width, width * stage ** 2, 3, padding=1), nn.PixelShuffle(stage), nn.PReLU()]
        self.enlarge = nn.Sequential(*enlarge)
        self.last = nn.Conv2d(width, channels, kernel, padding=kernel // 2)
        if residual:
            nn.init.zeros_(self.last.weight)
            nn.init.zeros_(self.last.bias)

    def forward(self, images: Tensor) -> Tensor:
        x = self.first(images)
        made = self.last(self.enlarge(x + self.blocks(x)))
        if not self.residual:
            return made
        height, width = images.shape[-2:]
        return made + bicubic(images.float(), (height * self.factor, width * self.factor))


class ResidualBlock(nn.Module):
    """Two convolutions of 3 × 3 with PReLU between them, and a shortcut around both."""

    def __init__(self, width: int, norm: str) -> None:
        super().__init__()
        self.body = nn.Sequential(*_convolution(width, norm), nn.PReLU(), *_convolution(width, norm))

    def forward(self, x: Tensor) -> Tensor:
        return x + self.body(x)


def _convolution(width: int, norm: str) -> list[nn.Module]:
    convolution = nn.Conv2d(width, width, 3, padding=1, bias=norm in ("none", "instance"))
    return [convolution] if norm == "none" else [convolution, normalization(norm, width, 2)]
