"""The Wasserstein loss (WGAN)."""

from __future__ import annotations

from typing import Any

from torch import Tensor

from ..settings.sections import Advice
from .base import LOSSES, SeparableLoss


@LOSSES.register("wasserstein")
class Wasserstein(SeparableLoss):
    """A critic measures how far the fakes are from the reals, and G shortens the way.

    The critic minimizes E l_f - E l_r, and G minimizes -E l_f. Minus the critic's loss estimates the
    Wasserstein distance (up to the Lipschitz constant), hence 0 at equilibrium. A constant added to the
    critic changes nothing: scores have no zero, and a verdict has no threshold. Without a limit on its slope
    the critic's loss falls forever.

    Reference: Arjovsky et al. 2017, arXiv 1701.07875, eq. 3 and algorithm 1.
    """

    title = "Wasserstein"
    is_probability = False
    needs_lipschitz = True

    def even_logit(self, real_target: float = 1.0) -> None:
        """None: only differences of scores mean something."""
        return None

    def equilibrium(self, real_target: float = 1.0) -> tuple[float, None]:
        """0 for the critic: the distance of equal distributions. G's mean score may be anything."""
        return 0.0, None

    def discriminator_parts(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                            ) -> tuple[Tensor, Tensor]:
        """Return -E l_r and E l_f."""
        return -logits_real.mean(), logits_fake.mean()

    def generator(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> Tensor:
        """Return -E l_f."""
        return -logits_fake.mean()

    @classmethod
    def advises(cls, config: Any) -> list[Advice]:
        """Offer a Lipschitz regularizer while nothing keeps the critic smooth."""
        norm = getattr(config.model, "d_norm", "none")
        if norm == "spectral" or any(section.owner.lipschitz for section in config.regularizers):
            return []
        penalty_fits = norm != "batch"
        text = "A Wasserstein critic must be kept smooth, or its scores grow without end. " + (
            "The gradient penalty holds its slope near 1; weight clipping is the original, cruder way."
            if penalty_fits else "Beside batch normalization, only weight clipping does that.")
        ways = [("gradient penalty", "gradient-penalty")] if penalty_fits else []
        return [Advice(text, f"Turn on {title}", ((f"regularizers.{name}", True),))
                for title, name in [*ways, ("weight clipping", "weight-clipping")]]
