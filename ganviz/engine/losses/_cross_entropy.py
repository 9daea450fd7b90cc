"""The discriminator's cross-entropy, which the minimax and the non-saturating loss share."""

from __future__ import annotations

import math

from torch import Tensor
from torch.nn.functional import logsigmoid, softplus

from .base import SeparableLoss


class CrossEntropyLoss(SeparableLoss):
    """Discriminator's side of the original GAN: a classifier of real against fake.

    Reference: Goodfellow et al. 2014, arXiv 1406.2661, eq. 1, negated so that D minimizes it too.
    """

    label_smoothing = True

    def even_logit(self, real_target: float = 1.0) -> float:
        """An ideal D says t·p/(p + q) where reals have density p and fakes q: t/2 where they are the same."""
        return math.log(real_target / (2.0 - real_target))

    def targets(self, real_target: float = 1.0) -> tuple[float, float]:
        """The shares of "real" that the classifier is to give."""
        return real_target, 0.0

    def discriminator_parts(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                            ) -> tuple[Tensor, Tensor]:
        """E[t·sp(-l_r) + (1-t)·sp(l_r)] and E sp(l_f), with sp = softplus and t = `real_target`."""
        # logsigmoid(l) is -sp(-l) without its overflow, in one operation
        real = -logsigmoid(logits_real).mean()
        if isinstance(real_target, Tensor) or real_target != 1.0:
            # t·sp(-l) + (1-t)·sp(l) = sp(-l) + (1-t)·l
            real = real + (1.0 - real_target) * logits_real.mean()
        return real, softplus(logits_fake).mean()
