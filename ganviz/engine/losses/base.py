"""What every adversarial loss is: two pure functions of raw logits, and what each sample has to do with their values.
"""

from __future__ import annotations

from typing import Any, ClassVar

import torch
from torch import Tensor

from ..settings.component import Component
from ..settings.registries import LOSSES as LOSSES
from ..settings.scoring import Scoring
from ..settings.sections import Advice


class Loss(Scoring, Component):
    """An adversarial loss. Both methods take raw logits of shape (N, ...) and return a scalar to minimize.

    Class attributes, besides those of `Scoring`:
        label_smoothing: whether `real_target` below 1 makes sense.
        needs_lipschitz: the critic must be kept smooth (weight clipping, gradient penalty, spectral norm).
        generator_target: the score that G's loss wants its fakes to have; None if it wants no score in particular.
        is_known: whether it can be computed here; that of a script's own loop cannot.
    """

    label_smoothing: ClassVar[bool] = False
    needs_lipschitz: ClassVar[bool] = False
    generator_uses_real: ClassVar[bool] = False
    generator_target: ClassVar[float | None] = None
    is_known: ClassVar[bool] = True

    def even_logit(self, real_target: float = 1.0) -> float | None:
        """Get the logit of an ideal D for a sample as likely real as fake; above it the verdict is "real".

        None where scores have no such point.
        """
        return 0.0

    def equilibrium(self, real_target: float = 1.0) -> tuple[float | None, float | None]:
        """Values of D's and G's loss when fakes cannot be told from reals and D is ideal; None if there is none."""
        even = self.even_logit(real_target)
        if even is None:
            return None, None
        logits = torch.full((2,), even, dtype=torch.float64)
        return float(self.discriminator(logits, logits, real_target)), float(self.generator(logits, logits))

    def discriminator(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0) -> Tensor:
        raise NotImplementedError

    def discriminator_parts(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                            ) -> tuple[Tensor, ...]:
        """What the discriminator's loss is the sum of: the reals' part and the fakes', where each has its own."""
        return (self.discriminator(logits_real, logits_fake, real_target),)

    def generator(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> Tensor:
        """Generator's loss; `logits_real` is given only if `generator_uses_real`."""
        raise NotImplementedError

    # -- sample by sample: the same values, for who wants to see where they come from -----------------------------

    def targets(self, real_target: float = 1.0) -> tuple[float, float] | None:
        """Get the scores that D's loss wants reals and fakes to have; None if it wants no score in particular."""
        return None

    def differences(self, logits_real: Tensor, logits_fake: Tensor) -> tuple[Tensor, Tensor] | None:
        """Compute how far each real's and each fake's logit lies above what it is compared with; None if with nothing.
        """
        return None

    def discriminator_samples(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                              ) -> tuple[Tensor, Tensor | None]:
        """Compute (N,) each real's and each fake's own term of D's loss, which is the sum of the two means.

        Here the loss of each pair of a real and a fake, counted with the real; the fakes have none.
        """
        of_pair = torch.vmap(lambda real, fake: self.discriminator(real, fake, real_target))
        return of_pair(logits_real, logits_fake), None

    def generator_samples(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> tuple[Tensor | None, Tensor]:
        """Compute (N,) each real's and each fake's own term of G's loss, which is the sum of the two means.

        Here the loss of each fake, with the real that it is paired with if there is one; the reals have none.
        """
        paired = (logits_fake,) if logits_real is None else (logits_fake, logits_real)
        return None, torch.vmap(self.generator)(*paired)

    @classmethod
    def advises(cls, config: Any) -> list[Advice]:
        """What else should change with this loss."""
        return []


class SeparableLoss(Loss):
    """A loss that judges reals and fakes each for themselves: it gives the two parts of the discriminator's loss."""

    def discriminator(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0) -> Tensor:
        real, fake = self.discriminator_parts(logits_real, logits_fake, real_target)
        return real + fake

    def discriminator_parts(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                            ) -> tuple[Tensor, Tensor]:
        raise NotImplementedError

    def discriminator_samples(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                              ) -> tuple[Tensor, Tensor]:
        """Compute (N,) each real's and each fake's own term of D's loss: its part in a batch of this one alone."""
        of_both = torch.vmap(lambda real, fake: self.discriminator_parts(real, fake, real_target))
        return of_both(logits_real, logits_fake)
