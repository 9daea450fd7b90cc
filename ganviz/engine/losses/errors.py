"""What an adversarial loss makes of the verdicts on a batch, one by one: the table of errors of one phase."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from .base import Loss


@dataclass(frozen=True)
class Errors:
    """What a loss makes of the verdicts on the reals, or on the fakes, of a batch.

    Attributes:
        score: (N,) in the unit of the loss' `score_unit`; where D judges parts of a sample, of its mean logit.
        target: the score that the loss wants; None if it wants none in particular.
        difference: (N,) logit less that of what the loss compares it with; None if it compares with nothing.
        loss: (N,) each one's own term of the loss; None where they have none of their own.
    """

    score: Tensor
    target: float | None
    difference: Tensor | None
    loss: Tensor | None

    @property
    def error(self) -> Tensor | None:
        """(N,) target less score; None without a target."""
        return None if self.target is None else self.target - self.score

    @property
    def mean(self) -> Tensor | None:
        """Their part of the loss; None where they have none of their own."""
        return None if self.loss is None else self.loss.mean()


def discriminator_errors(loss: Loss, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0
                         ) -> tuple[Errors, Errors]:
    """Work out D's errors on reals and on fakes. The sum of the two `mean`s is D's loss.

    Args:
        logits_real, logits_fake: (N, ...) raw.
        real_target: of the cross-entropy and of least squares, where labels are smoothed.
    """
    targets = loss.targets(real_target) or (None, None)
    terms = loss.discriminator_samples(logits_real, logits_fake, real_target)
    return _both(loss, logits_real, logits_fake, targets, terms)


def generator_errors(loss: Loss, logits_fake: Tensor, logits_real: Tensor | None = None
                     ) -> tuple[Errors | None, Errors]:
    """Work out G's errors on reals and on fakes. The sum of the two `mean`s is G's loss.

    Args:
        logits_fake: (N, ...) raw.
        logits_real: (N, ...) raw, only for a loss that compares with them; without them their errors are None.
    """
    if logits_real is None:
        return None, _errors(loss, logits_fake, loss.generator_target, None, loss.generator_samples(logits_fake)[1])
    return _both(loss, logits_real, logits_fake, (None, loss.generator_target),
                 loss.generator_samples(logits_fake, logits_real))


def _both(loss: Loss, real: Tensor, fake: Tensor, targets: tuple[float | None, float | None],
          terms: tuple[Tensor | None, Tensor | None]) -> tuple[Errors, Errors]:
    differences = loss.differences(real, fake) or (None, None)
    found = [_errors(loss, *each) for each in zip((real, fake), targets, differences, terms, strict=True)]
    return found[0], found[1]


def scores_of(loss: Loss, logits: Tensor) -> Tensor:
    """Turn (N, ...) raw logits into (N,) scores, in the unit of the loss' `score_unit`."""
    mean = _per_sample(logits)
    return torch.sigmoid(mean) if loss.is_probability else mean


def _errors(loss: Loss, logits: Tensor, target: float | None, difference: Tensor | None, terms: Tensor | None
            ) -> Errors:
    return Errors(scores_of(loss, logits), target, None if difference is None else _per_sample(difference), terms)


def _per_sample(values: Tensor) -> Tensor:
    return values.reshape(len(values), -1).mean(1)
