"""The two sides of an adversarial loss, for models with other phases than the plain GAN's, and D's penalties."""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor

from ..layers.patch import per_sample
from ..losses.errors import Errors, discriminator_errors, generator_errors
from ..regularizers.base import PenaltyInputs
from .iteration_trace import Rows
from .phases import PhaseInputs, PhaseOutput

Judge = Callable[[Tensor], Tensor]
"""Samples to raw logits: (N,), or (N, ...) for the parts of each."""


def discriminator_loss(judge: Judge, real: Tensor, fake: Tensor, inputs: PhaseInputs, name: str = "D", **beside: Tensor
                       ) -> PhaseOutput:
    """Compute the discriminator's loss with the penalties that are on, and the mean logit of each sample.

    Args:
        real, fake: (N, ...), without gradients.
        name: of the discriminator.
        beside: what else to note of the fakes.
    """
    real, fake = inputs.shown(real), inputs.shown(fake)
    logits_real, logits_fake = judge(real), judge(fake)
    note_verdicts(inputs, name, logits_fake, logits_real, {"sample": fake, **beside}, {"sample": real})
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


def generator_loss(judge: Judge, real: Tensor, fake: Tensor, inputs: PhaseInputs, name: str = "D", **beside: Tensor
                   ) -> Tensor:
    """Compute the generator's loss.

    Args:
        real: (N, ...), for losses that compare with it.
        fake: (N, ...) with its graph.
        name: of the discriminator.
        beside: what else to note of the fakes.
    """
    fake = inputs.shown(fake)
    logits_fake = judge(fake)
    if not inputs.loss.generator_uses_real:
        note_verdicts(inputs, name, logits_fake, None, {"sample": fake, **beside}, {})
        return inputs.loss.generator(logits_fake)
    real = inputs.shown(real)
    logits_real = judge(real).detach()
    note_verdicts(inputs, name, logits_fake, logits_real, {"sample": fake, **beside}, {"sample": real})
    return inputs.loss.generator(logits_fake, logits_real)


def note_verdicts(inputs: PhaseInputs, judge: str, logits_fake: Tensor, logits_real: Tensor | None, fake: Rows,
                  real: Rows) -> None:
    """Note what a discriminator says of fakes and reals, and what the loss of the phase's side makes of it.

    Args:
        judge: name of the discriminator.
        logits_fake, logits_real: (N, ...) raw; None without reals.
        fake, real: what else there is to note of each.
    """
    trace = inputs.trace
    if trace is None:
        return
    if trace.side == "d":
        of_real, of_fake = discriminator_errors(inputs.loss, logits_real, logits_fake, inputs.real_target())
    else:
        of_real, of_fake = generator_errors(inputs.loss, logits_fake, logits_real)
    sides = [({"is": 0.0, **fake, "logit": per_sample(logits_fake)}, of_fake)]
    if logits_real is not None:
        sides.append(({"is": 1.0, **real, "logit": per_sample(logits_real)}, of_real))
    trace.note("score", judge, *({**rows, "score": errors.score} for rows, errors in sides))
    means = {} if of_real is None or of_real.mean is None else {"mean real": of_real.mean}
    if of_fake.mean is not None:
        means["mean fake"] = of_fake.mean
    trace.note("error", "", *({**rows, **error_columns(errors)} for rows, errors in sides), totals=means)


def error_columns(errors: Errors) -> dict[str, Tensor | float | None]:
    """What a table of errors says of each sample."""
    return {"score": errors.score, "difference": errors.difference, "target": errors.target, "error": errors.error,
            "loss": errors.loss}
