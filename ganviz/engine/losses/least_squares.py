"""The least-squares loss (LSGAN)."""

from __future__ import annotations

from torch import Tensor

from .base import LOSSES, SeparableLoss


@LOSSES.register("least-squares")
class LeastSquares(SeparableLoss):
    """D aims at 1 for real and 0 for fake, and both pay the squared distance.

    D minimizes ½E(l_r-1)² + ½E l_f²; G minimizes ½E(l_f-1)². The output is itself the score between 0 and 1,
    so the verdict turns at 0.5, and no sigmoid makes it a probability.

    Reference: Mao et al. 2016, arXiv 1611.04076, eq. 9 (0-1 coding: a = 0, b = c = 1).
    """

    title = "Least squares"
    is_probability = False
    output, scale = "output of D", "0 fake, 1 real"
    label_smoothing = True
    generator_target = 1.0

    def even_logit(self, real_target: float = 1.0) -> float:
        """An ideal D gives the mean of the two targets where fakes and reals are the same (eq. 5)."""
        return real_target / 2

    def targets(self, real_target: float = 1.0) -> tuple[float, float]:
        """The outputs that D aims at."""
        return real_target, 0.0

    def discriminator_parts(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                            ) -> tuple[Tensor, Tensor]:
        """Return ½E(l_r-t)² and ½E l_f², with t = `real_target`."""
        return 0.5 * (logits_real - real_target).square().mean(), 0.5 * logits_fake.square().mean()

    def generator(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> Tensor:
        """Return ½E(l_f-1)²."""
        return 0.5 * (logits_fake - 1.0).square().mean()
