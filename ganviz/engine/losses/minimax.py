"""The minimax (saturating) loss."""

from __future__ import annotations

from torch import Tensor
from torch.nn.functional import softplus

from ._cross_entropy import CrossEntropyLoss
from .base import LOSSES


@LOSSES.register("minimax")
class Minimax(CrossEntropyLoss):
    """The original two-player game: G raises what D lowers, and hardly learns while D is sure of its fakes.

    D minimizes E sp(-l_r) + E sp(l_f); G minimizes -E sp(l_f), whose gradient vanishes where D rejects the
    fakes. It has no target: G raises what D pays for each fake, and pays for no distance of its own.

    Reference: Goodfellow et al. 2014, arXiv 1406.2661, eq. 1.
    """

    title = "Minimax (saturating)"

    def generator(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> Tensor:
        """Return -E sp(l_f), which is E log(1 - sigmoid(l_f))."""
        return -softplus(logits_fake).mean()
