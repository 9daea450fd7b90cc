"""The two sides of an adversarial loss, for models with other phases than the plain GAN's, and D's penalties."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from torch import Tensor

from ..layers.patch import per_sample
from ..regularizers.base import PenaltyInputs
from ._notes import note_verdicts
from .iteration_trace import Rows
from .phases import PhaseInputs, PhaseOutput

Judge = Callable[[Tensor], Tensor]
"""Samples to raw logits: (N,), or (N, ...) for the parts of each."""


def discriminator_loss(judge: Judge, real: Tensor, fake: Tensor, inputs: PhaseInputs, name: str = "D",
                       beside: Rows = MappingProxyType({}), of_fakes: Rows = MappingProxyType({})) -> PhaseOutput:
    """Compute the discriminator's loss with the penalties that are on, and the mean logit of each sample.

    Args:
        real, fake: (N, ...), without gradients.
        name: of the discriminator.
        beside: what else to note of each sample that is judged.
        of_fakes: what else to note of the fakes.
    """
    real, fake = inputs.shown(real), inputs.shown(fake)
    logits_real, logits_fake = judge(real), judge(fake)
    note_verdicts(inputs, name, logits_fake, logits_real, {"sample": fake, **beside, **of_fakes},
                  {"sample": real, **beside})
    loss = inputs.loss.discriminator(logits_real, logits_fake, inputs.real_target())
    output = PhaseOutput(loss, per_sample(logits_real), per_sample(logits_fake))
    return penalized(output, lambda samples: per_sample(judge(samples)), real, fake, inputs)


def penalized(output: PhaseOutput, judge: Judge, real: Tensor, fake: Tensor, inputs: PhaseInputs) -> PhaseOutput:
    """Add the penalties that are on to a discriminator's loss, and note each.

    Args:
        output: with the loss, which is added to.
        judge: gives one logit for each sample, (N,).
        real, fake: (N, ...), as the discriminator was shown them.
    """
    for regularizer in inputs.regularizers:
        if regularizer.penalty_term is not None:
            penalty = regularizer.penalty(PenaltyInputs(judge, real, fake, inputs.random))
            output.loss = output.loss + penalty
            output.penalties[regularizer.penalty_term.name] = penalty
    return output


def generator_loss(judge: Judge, real: Tensor, fake: Tensor, inputs: PhaseInputs, name: str = "D",
                   weight: float = 1.0, beside: Rows = MappingProxyType({})) -> Tensor:
    """Compute the generator's loss, before its weight.

    Args:
        real: (N, ...), for losses that compare with it.
        fake: (N, ...) with its graph.
        name: of the discriminator.
        weight: of this loss in the phase's, to be noted.
        beside: what else to note of each sample that is judged.
    """
    fake = inputs.shown(fake)
    logits_fake = judge(fake)
    if not inputs.loss.generator_uses_real:
        note_verdicts(inputs, name, logits_fake, None, {"sample": fake, **beside}, {}, weight)
        return inputs.loss.generator(logits_fake)
    inputs.note("real", "", {"is": 1.0, "sample": real})
    real = inputs.shown(real)
    logits_real = judge(real).detach()
    note_verdicts(inputs, name, logits_fake, logits_real, {"sample": fake, **beside}, {"sample": real, **beside},
                  weight)
    return inputs.loss.generator(logits_fake, logits_real)
