"""Train in float16: keep gradients above what that format can hold by scaling the loss."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import torch
from torch import Tensor

_FIRST, _FLOOR, _CEILING = 2.0 ** 16, 1.0, 2.0 ** 24
_GROWTH, _BACKOFF, _GOOD_UPDATES = 2.0, 0.5, 2000


class LossScale:
    """The factor of one phase group's loss, which follows what float16 can bear.

    The loss is multiplied before the backward pass, and the gradient, in float32, divided by as much. A gradient that
    overflowed is left out and halves the scale; 2,000 good ones in a row double it. All of it happens on the device,
    without waiting: torch's GradScaler, whose rule this is, asks the host before each update of an optimizer that
    has no fused kernel, which a captured step may not.

    Attributes:
        scale: scalar float32, from 1 to 2²⁴, where float32's own gradients would begin to overflow.
        good: scalar float32, updates since the scale last changed.

    Reference: Micikevicius et al. 2018, arXiv 1710.03740, section 3.2, with the dynamic rule of torch.amp.GradScaler.
    """

    def __init__(self, device: torch.device) -> None:
        self.scale = torch.tensor(_FIRST, device=device)
        self.good = torch.tensor(0.0, device=device)

    def settle(self, gradient: Tensor) -> tuple[Tensor, Tensor]:
        """Divide the gradient of a scaled loss by the scale, in place, and adapt the scale.

        Args:
            gradient: (P,) float32.

        Returns:
            Scalars: float32, 1 if the gradient overflowed and must not be used, else 0; and bool, whether that is
            the scale's doing, so that a smaller one will help: it is not where the scale has reached its floor of 1.
        """
        gradient.div_(self.scale)
        bad = ~torch.isfinite(torch.linalg.vector_norm(gradient))
        is_scales_doing = bad & (self.scale > _FLOOR)
        good = (self.good + 1.0).masked_fill_(bad, 0.0)
        grows = good >= _GOOD_UPDATES
        kept_or_grown = torch.where(grows, self.scale * _GROWTH, self.scale)
        self.scale.copy_(torch.where(bad, self.scale * _BACKOFF, kept_or_grown).clamp_(_FLOOR, _CEILING))
        self.good.copy_(good.masked_fill_(grows, 0.0))
        return bad.float(), is_scales_doing

    def tensors(self) -> dict[str, Tensor]:
        """Get what must be kept for the next update, by name."""
        return {"scale": self.scale, "good": self.good}


@contextmanager
def kept_where(kept: Tensor, tensors: Sequence[Tensor]) -> Iterator[None]:
    """Undo afterwards what was done to the tensors, if the scalar `kept` is true; decided on the device."""
    before = [t.clone() for t in tensors]
    yield
    for now, then in zip(tensors, before, strict=True):
        now.copy_(torch.where(kept, then, now))
