"""The non-saturating loss."""

from __future__ import annotations

from torch import Tensor
from torch.nn.functional import logsigmoid

from ._cross_entropy import CrossEntropyLoss
from .base import LOSSES


@LOSSES.register("non-saturating")
class NonSaturating(CrossEntropyLoss):
    """The usual GAN loss: G learns fastest from the fakes that D is surest of.

    D minimizes E sp(-l_r) + E sp(l_f); G minimizes E sp(-l_f).

    Reference: Goodfellow et al. 2014, arXiv 1406.2661, section 3 (the alternative objective for G).
    """

    title = "Non-saturating"
    generator_target = 1.0

    def generator(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> Tensor:
        """Return E sp(-l_f), which is -E log sigmoid(l_f)."""
        return -logsigmoid(logits_fake).mean()
