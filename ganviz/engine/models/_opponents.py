"""The two sides of an adversarial loss, for models with other phases than the plain GAN's."""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor

from ..layers.patch import per_image
from ..phases import PhaseInputs, PhaseOutput
from ..regularizers.base import PenaltyInputs

Judge = Callable[[Tensor], Tensor]
"""Samples to (N, ...) raw logits, one for each sample or several for its parts."""


def told_apart(judge: Judge, real: Tensor, fake: Tensor, inputs: PhaseInputs) -> PhaseOutput:
    """The discriminator's loss with the penalties that are on, and the mean logit of each sample.

    Args:
        real, fake: (N, ...), without gradients.
    """
    real, fake = inputs.shown(real), inputs.shown(fake)
    logits_real, logits_fake = judge(real), judge(fake)
    loss = inputs.loss.discriminator(logits_real, logits_fake, inputs.real_target())
    for regularizer in inputs.regularizers:
        if regularizer.has_penalty:
            loss = loss + regularizer.penalty(PenaltyInputs(lambda s: per_image(judge(s)), real, fake, inputs.random))
    return PhaseOutput(loss, per_image(logits_real), per_image(logits_fake))


def fooled(judge: Judge, real: Tensor, fake: Tensor, inputs: PhaseInputs) -> Tensor:
    """The generator's loss.

    Args:
        real: (N, ...), for losses that compare with it.
        fake: (N, ...) with its graph.
    """
    logits_fake = judge(inputs.shown(fake))
    if not inputs.loss.generator_uses_real:
        return inputs.loss.generator(logits_fake)
    return inputs.loss.generator(logits_fake, judge(inputs.shown(real)).detach())
