"""A discriminator of patches: a map of logits, each for a part of the image."""

from __future__ import annotations

from torch import Tensor, nn

from .activation import activation
from .dropout import LiveDropout
from .norm import normalization


def patch_discriminator(channels: int, width: int, layers: int, norm: str) -> nn.Sequential:
    """Make a network from images (N, channels, H, W) to logits (N, 1, h, w).

    Convolutions of 4 × 4: one without normalization, `layers` - 1 more, all with stride 2, then two with stride 1. So a
    logit sees 16, 34 or 70 pixels a side with 1, 2 or 3 layers.

    Args:
        width: channels of the first; each further one has twice as many, at most eight times.
        norm: of `normalization`, for all but the first and the last.

    Reference: Isola et al. 2017, arXiv 1611.07004, section 6.1.2 (the 70 × 70 PatchGAN has 3 layers of width 64).
    """
    made: list[nn.Module] = [nn.Conv2d(channels, width, 4, 2, 1), activation("leaky-relu"), LiveDropout()]
    before = width
    for k in range(1, layers + 1):
        after = width * min(2 ** k, 8)
        stride = 2 if k < layers else 1
        made.append(nn.Conv2d(before, after, 4, stride, 1, bias=norm in ("none", "instance")))
        if norm != "none":
            made.append(normalization(norm, after, 2))
        made += [activation("leaky-relu"), LiveDropout()]
        before = after
    return nn.Sequential(*made, nn.Conv2d(before, 1, 4, 1, 1))


def seen_by_a_logit(layers: int) -> int:
    """Count the pixels a side that one logit of `patch_discriminator` depends on."""
    seen = 4
    for stride in (1, *[2] * layers):
        seen = (seen - 1) * stride + 4
    return seen


def smallest_side(layers: int) -> int:
    """Count the pixels a side from which there is a logit at all."""
    return 3 * 2 ** layers


def per_sample(logits: Tensor) -> Tensor:
    """Compute (N,) float32, the mean of each sample's logits (N, ...)."""
    return logits.reshape(len(logits), -1).mean(1).float()
