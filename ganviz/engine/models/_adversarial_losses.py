"""The two sides of an adversarial loss, for models with other phases than the plain GAN's, and D's penalties."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import torch
from torch import Tensor

from ..layers.patch import per_sample
from ..losses.errors import Errors, discriminator_errors, generator_errors, scores_of
from ..regularizers.base import PenaltyInputs
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


def note_verdicts(inputs: PhaseInputs, judge: str, logits_fake: Tensor, logits_real: Tensor | None, fake: Rows,
                  real: Rows, weight: float = 1.0) -> None:
    """Note what a discriminator says of fakes and reals, and what the loss of the phase's side makes of it.

    Args:
        judge: name of the discriminator.
        logits_fake, logits_real: (N, ...) raw; None without reals.
        fake, real: what else there is to note of each.
        weight: of this loss in the phase's.
    """
    if inputs.trace is None:
        return
    if inputs.trace.side == "d":
        of_real, of_fake = discriminator_errors(inputs.loss, logits_real, logits_fake, inputs.real_target())
    else:
        of_real, of_fake = generator_errors(inputs.loss, logits_fake, logits_real)
    groups = [Judged("fake", {"is": 0.0, **fake, "logit": per_sample(logits_fake)}, of_fake, weight)]
    if of_real is not None:
        groups.append(Judged("real", {"is": 1.0, **real, "logit": per_sample(logits_real)}, of_real, weight))
    note_judged(inputs, judge, groups)


def note_scores(inputs: PhaseInputs, judge: str, rows: Rows, logits: Tensor) -> None:
    """Note what a discriminator says of samples, where no adversarial loss is made of it.

    Args:
        judge: name of the discriminator.
        rows: what else there is to note of the samples.
        logits: (N, ...) raw.
    """
    if inputs.trace is not None:
        inputs.note("score", judge, {**rows, "logit": per_sample(logits), "score": scores_of(inputs.loss, logits)})


@dataclass(frozen=True)
class Judged:
    """Samples of one kind that a discriminator has judged.

    Attributes:
        name: of the kind.
        rows: what there is to note of them.
        errors: what the loss makes of the verdicts.
        weight: of their mean in the phase's loss.
        paid: what else to note of them beside the errors.
    """

    name: str
    rows: Rows
    errors: Errors
    weight: float = 1.0
    paid: Rows = field(default_factory=dict)


def note_judged(inputs: PhaseInputs, judge: str, groups: Sequence[Judged], more: Mapping[str, Tensor]
                = MappingProxyType({})) -> None:
    """Note a discriminator's verdicts, then what the loss makes of them.

    Args:
        judge: name of the discriminator.
        more: totals of the errors besides each kind's mean.
    """
    inputs.trace.note("score", judge, *({**group.rows, "score": group.errors.score} for group in groups))
    weighted = any(group.weight != 1.0 for group in groups)
    inputs.trace.note(
        "error", "", *({**group.rows, **_columns(group.errors), **group.paid,
                        "weight": group.weight if weighted else None} for group in groups),
        totals={f"mean {group.name}": group.weight * group.errors.mean for group in groups
                if group.errors.mean is not None} | dict(more))


def _columns(errors: Errors) -> dict[str, Tensor | float | None]:
    return {"score": errors.score, "difference": errors.difference, "target": errors.target, "error": errors.error,
            "loss": errors.loss}


def note_distances(inputs: PhaseInputs, made: Tensor, wanted: Tensor, weight: float, text: str = "",
                   distance: Callable[[Tensor], Tensor] = torch.abs) -> None:
    """Note how far samples are from what they should be, each by the mean over its numbers.

    Args:
        made, wanted: (n, ...).
        weight: of the mean over the samples in the phase's loss.
        distance: of differences.
    """
    if inputs.trace is not None:
        apart = distance((made - wanted).detach()).flatten(1).mean(1)
        inputs.trace.note("error", "", {"sample": made, "wanted": wanted, "loss": apart, "weight": weight},
                          totals={"mean": weight * apart.mean()}, text=text)
