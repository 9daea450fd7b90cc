"""A phase: one optimizer update of the networks it names, all others frozen."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

import torch
from torch import Tensor

from ..distributed.ranks import ALONE, Ranks
from ..losses.base import Loss
from ..regularizers.base import Regularizer
from ..settings.config import RunConfig
from ..settings.scoring import Scoring
from .iteration_trace import Rows, UpdateTrace


@dataclass
class PhaseInputs:
    """The inputs of a phase's loss.

    Attributes:
        real: float32 samples in the networks' range: (N, 2) points or (N, C, H, W) images in [-1, 1].
        labels: (N,) int64, or None for data without labels.
        sources: (N, ...) float32, what a translation starts from: each sample's own where the data is in pairs, else
            any; None for data without sources.
        loss: the adversarial loss in force.
        regularizers: those that are on.
        step: iterations done.
        noise: generator for latents, on the device.
        random: generator for everything else that is drawn (penalties, instance noise), on the device.
        trace: takes what the phase notes; None in ordinary training, which is not traced.
        ranks: processes that train together, each on a batch of its own.
    """

    real: Tensor
    labels: Tensor | None
    loss: Loss
    regularizers: tuple[Regularizer, ...]
    step: int
    noise: torch.Generator
    random: torch.Generator
    sources: Tensor | None = None
    trace: UpdateTrace | None = None
    ranks: Ranks = ALONE

    def note(self, kind: str, by: str = "", *rows: Rows, totals: Mapping[str, Tensor] | None = None, text: str = ""
             ) -> None:
        """Note what happens, if the iteration is traced (see `UpdateTrace.note`)."""
        if self.trace is not None:
            self.trace.note(kind, by, *rows, totals=totals, text=text)

    def note_again(self, by: str) -> None:
        """Note that a network's samples of an earlier phase serve once more, if the iteration is traced."""
        if self.trace is not None:
            self.trace.note_again(by)

    def shown(self, samples: Tensor) -> Tensor:
        """Make what D is shown of the samples: with instance noise, if that is on."""
        for regularizer in self.regularizers:
            if regularizer.transforms_input:
                samples = regularizer.transform(samples, self.step, self.random)
        return samples

    def real_target(self) -> float:
        return real_target(self.regularizers)


def is_on(weight: float | Tensor) -> bool:
    """Tell whether a live number that is one of its kind's `switches` is not 0.

    A compiled step is given it as a tensor only if it is not.
    """
    return isinstance(weight, Tensor) or weight != 0


def real_target(regularizers: Iterable[Regularizer]) -> float:
    """Compute the target for real samples in D's loss, under these regularizers."""
    target = 1.0
    for regularizer in regularizers:
        target = regularizer.real_target(target)
    return target


def even_logit(config: RunConfig) -> float | None:
    """Compute the logit above which D's verdict is "real", under loss and regularizers; None if there is none."""
    target = real_target(section.described() for section in config.regularizers)
    return config.loss.described().even_logit(target)


def even_score(config: RunConfig) -> float | None:
    """Compute the same in the unit of the scores that are shown (see `Scoring.score_unit`)."""
    return as_score(even_logit(config), config.loss.owner)


def as_score(logit: float | None, scoring: Scoring | type[Scoring]) -> float | None:
    """Turn a logit into what is shown of it."""
    return 1 / (1 + math.exp(-logit)) if logit is not None and scoring.is_probability else logit


@dataclass
class PhaseOutput:
    """A phase's loss (scalar, to minimize) and the logits it saw, if it is an adversarial phase.

    `terms` are the parts of the loss that have curves of their own, scalars by the names that the model's `terms` give;
    `penalties` are what regularizers added to it, by the names of their `penalty_term`.
    """

    loss: Tensor
    logits_real: Tensor | None = None
    logits_fake: Tensor | None = None
    terms: dict[str, Tensor] = field(default_factory=dict)
    penalties: dict[str, Tensor] = field(default_factory=dict)

    def without_graph(self) -> PhaseOutput:
        """Copy the loss and its parts, without their graph."""
        def copied(values: dict[str, Tensor]) -> dict[str, Tensor]:
            return {name: value.detach().clone() for name, value in values.items()}

        return replace(self, loss=self.loss.detach().clone(), terms=copied(self.terms),
                       penalties=copied(self.penalties))

    def scalars(self) -> list[Tensor]:
        """List the loss and its parts."""
        return [self.loss, *self.terms.values(), *self.penalties.values()]

    def logits(self) -> tuple[Tensor, Tensor] | None:
        """Get those of reals and of fakes without their graph; None unless both are there."""
        if self.logits_real is None or self.logits_fake is None:
            return None
        return self.logits_real.detach(), self.logits_fake.detach()


@dataclass(frozen=True)
class Phase:
    """One kind of update.

    Attributes:
        name: shown to the person and in messages ("D", "G").
        side: "d" or "g": whose optimizer settings, step count, curves and colour it has.
        networks: names of the networks it moves.
        interval: iterations from one time that it is due to the next; it is due in the first.
        in_curve: whether its loss and gradient count for the side's curves.
        loss: the pure function of parameters, batch and live values.
    """

    name: str
    side: str
    networks: tuple[str, ...]
    loss: Callable[[PhaseInputs], PhaseOutput] = field(repr=False)
    interval: int = 1
    in_curve: bool = True

    def is_due(self, step: int) -> bool:
        """Tell whether it is run in the iteration after `step` done ones."""
        return step % self.interval == 0

    @property
    def term(self) -> str:
        """Name of the series of its loss, where the model has several phases of its side."""
        return f"loss_{self.name.lower().replace(' ', '_')}"

    def repeats(self, config: RunConfig) -> int:
        """Count its updates in one iteration."""
        return config.train.d_steps if self.side == "d" else config.train.g_steps
