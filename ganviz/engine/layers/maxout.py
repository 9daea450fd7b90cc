"""Maxout: each unit is the largest of several sums."""

from __future__ import annotations

from torch import Tensor, nn


class Maxout(nn.Module):
    """Units that take the largest of some numbers: a convex function of the layer before, learned piece by piece.

    The linear layer before has pieces · units outputs; unit j takes the largest of outputs j, units + j,
    2 · units + j and so on.

    Args:
        pieces: numbers that each unit chooses from, at least 1.

    Reference: Goodfellow et al. 2013, arXiv 1302.4389, section 2. There (and in most code) a unit's pieces lie next to
    each other; as first weights are drawn alike for all, only their order differs, and this one suits vector units.
    """

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.pieces = pieces

    def forward(self, x: Tensor) -> Tensor:
        """Map (N, pieces · units) to (N, units)."""
        return x.unflatten(1, (self.pieces, -1)).amax(1)

    def extra_repr(self) -> str:
        return f"pieces={self.pieces}"
