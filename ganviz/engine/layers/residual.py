"""A generator that changes images: halvings, residual blocks, doublings."""

from __future__ import annotations

from torch import Tensor, nn

from .norm import normalization


class ResidualBlock(nn.Module):
    """Two 3 × 3 convolutions with normalization, whose result is added to what came in.

    Reference: He et al. 2016, arXiv 1512.03385; without a ReLU after the sum as Gross and Wilber 2016, which Johnson et
    al. 2016, arXiv 1603.08155, follow.
    """

    def __init__(self, channels: int, norm: str) -> None:
        super().__init__()
        self.body = nn.Sequential(_convolution(channels, channels, 3), *_norm(norm, channels), nn.ReLU(),
                                  _convolution(channels, channels, 3), *_norm(norm, channels))

    def forward(self, x: Tensor) -> Tensor:
        """Map (N, channels, H, W) to the same shape."""
        return x + self.body(x)


def residual_generator(inputs: int, outputs: int, width: int, halvings: int, blocks: int, norm: str
                       ) -> nn.Sequential:
    """Make a network from (N, inputs, H, W) to (N, outputs, H, W) in -1 to 1, H and W divisible by 2 ** halvings.

    Args:
        width: channels at full resolution; twice as many after each halving.
        blocks: residual blocks at the lowest resolution.
        norm: of `normalization`; "instance" is the paper's, and as in its code has no scale and no shift.

    Reference: Zhu et al. 2017, arXiv 1703.10593, appendix 7.2: width 64, 2 halvings, 9 blocks for 256 × 256 pixels.
    """
    layers: list[nn.Module] = [_convolution(inputs, width, 7), *_norm(norm, width), nn.ReLU()]
    for _ in range(halvings):
        layers += [nn.Conv2d(width, 2 * width, 3, 2, 1), *_norm(norm, 2 * width), nn.ReLU()]
        width *= 2
    layers += [ResidualBlock(width, norm) for _ in range(blocks)]
    for _ in range(halvings):
        layers += [nn.ConvTranspose2d(width, width // 2, 3, 2, 1, output_padding=1), *_norm(norm, width // 2),
                   nn.ReLU()]
        width //= 2
    return nn.Sequential(*layers, _convolution(width, outputs, 7), nn.Tanh())


def _convolution(inputs: int, outputs: int, size: int) -> nn.Conv2d:
    """Make a convolution of stride 1, over an image that is reflected at its edges."""
    return nn.Conv2d(inputs, outputs, size, padding=size // 2, padding_mode="reflect")


def _norm(kind: str, channels: int) -> list[nn.Module]:
    if kind == "none":
        return []
    return [nn.InstanceNorm2d(channels) if kind == "instance" else normalization(kind, channels, 2)]
