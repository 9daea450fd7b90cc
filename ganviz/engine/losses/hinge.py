"""The hinge loss."""

from __future__ import annotations

from torch import Tensor
from torch.nn.functional import relu

from .base import LOSSES, SeparableLoss


@LOSSES.register("hinge")
class Hinge(SeparableLoss):
    """D stops caring about samples that it already tells apart by a margin; G simply raises its scores.

    D minimizes E relu(1-l_r) + E relu(1+l_f); G minimizes -E l_f. The margins lie at ±1, so the verdict turns
    at 0. If fakes cannot be told from reals, D's best loss is 2 for any constant score in [-1, 1], which
    leaves G's value open.

    Reference: Lim & Ye 2017, arXiv 1705.02894; Miyato et al. 2018, arXiv 1802.05957, eqs. 16 and 17.
    """

    title = "Hinge"
    is_probability = False

    def equilibrium(self, real_target: float = 1.0) -> tuple[float, None]:
        """2 for D, wherever in [-1, 1] its scores lie; so G's mean score may be anything."""
        return 2.0, None

    def discriminator_parts(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                            ) -> tuple[Tensor, Tensor]:
        """Return E relu(1-l_r) and E relu(1+l_f)."""
        return relu(1.0 - logits_real).mean(), relu(1.0 + logits_fake).mean()

    def generator(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> Tensor:
        """Return -E l_f."""
        return -logits_fake.mean()
