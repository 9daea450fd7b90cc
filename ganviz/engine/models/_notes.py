"""What phases note of verdicts and of distances, where an iteration is traced."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import torch
from torch import Tensor

from ..layers.patch import per_sample
from ..losses.errors import Errors, discriminator_errors, generator_errors, scores_of
from .iteration_trace import Rows
from .phases import PhaseInputs


def note_verdicts(inputs: PhaseInputs, judge: str, logits_fake: Tensor, logits_real: Tensor | None, fake: Rows,
                  real: Rows, weight: float = 1.0, text: str = "") -> None:
    """Note what a discriminator says of fakes and reals, and what the loss of the phase's side makes of it.

    Args:
        judge: name of the discriminator.
        logits_fake, logits_real: (N, ...) raw; None without reals.
        fake, real: what else there is to note of each.
        weight: of this loss in the phase's.
        text: what there is to say of them.
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
    parts = logits_fake[0].numel()
    note_judged(inputs, judge, groups, text=f"means of {parts} patches" if parts > 1 else text)


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
                = MappingProxyType({}), text: str = "") -> None:
    """Note a discriminator's verdicts, then what the loss makes of them.

    Args:
        judge: name of the discriminator.
        more: totals of the errors besides each kind's mean.
        text: what there is to say of them.
    """
    inputs.trace.note("score", judge, *({**group.rows, "score": group.errors.score} for group in groups), text=text)
    weighted = any(group.weight != 1.0 for group in groups)
    inputs.trace.note(
        "error", "", *({**group.rows, **_columns(group.errors), **group.paid,
                        "weight": group.weight if weighted else None} for group in groups),
        totals={f"mean {group.name}": group.weight * group.errors.mean for group in groups
                if group.errors.mean is not None} | dict(more),
        text=text)


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
