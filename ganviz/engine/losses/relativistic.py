"""The relativistic loss, with each real paired with a fake."""

from __future__ import annotations

import math

from torch import Tensor
from torch.nn.functional import logsigmoid

from .base import LOSSES, Loss


@LOSSES.register("relativistic")
class Relativistic(Loss):
    """D says which of a real and a fake is the more real; G wants the fake to win.

    D minimizes E sp(-(l_r-l_f)), and G minimizes E sp(-(l_f-l_r)), over pairs of a real and a fake. Only
    differences count: the sigmoid of one logit is no probability, scores have no zero, and a verdict has no
    threshold. With R1 and R2 this is R3GAN.

    Reference: Jolicoeur-Martineau 2018, arXiv 1807.00734 (RSGAN); Huang et al. 2025, arXiv 2501.05441.
    """

    title = "Relativistic (paired)"
    is_probability = False
    generator_uses_real = True

    def even_logit(self, real_target: float = 1.0) -> None:
        """None: only differences of scores mean something."""
        return None

    def equilibrium(self, real_target: float = 1.0) -> tuple[float, float]:
        return math.log(2), math.log(2)

    def differences(self, logits_real: Tensor, logits_fake: Tensor) -> tuple[Tensor, Tensor]:
        """To the logit of each one's partner."""
        return logits_real - logits_fake, logits_fake - logits_real

    def discriminator(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0) -> Tensor:
        """Return E sp(-(l_r-l_f)); both have the same shape."""
        return -logsigmoid(logits_real - logits_fake).mean()

    def generator(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> Tensor:
        """Return E sp(-(l_f-l_r))."""
        return -logsigmoid(logits_fake - logits_real).mean()
