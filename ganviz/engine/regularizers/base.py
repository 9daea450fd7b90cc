"""What every regularizer is: a term, a transformation or a limit added to a phase."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor, nn

from ..settings.component import Component
from ..settings.registries import REGULARIZERS as REGULARIZERS
from ..telemetry.facts import Term


@dataclass(frozen=True)
class PenaltyInputs:
    """What a penalty on the discriminator is computed from.

    Attributes:
        discriminator: (N, ...) samples to logits (N,) or (N, ...), differentiable twice.
        real, fake: (N, ...) float samples of the same shape, not requiring gradients, as D saw them: for a D that
            judges packs of samples (N, pack, ...).
        random: generator for the penalty's own draws, on the samples' device.
    """

    discriminator: Callable[[Tensor], Tensor]
    real: Tensor
    fake: Tensor
    random: torch.Generator


class Regularizer(Component):
    """A regularizer. A kind overrides the hooks it needs; the others do nothing.

    Class attributes:
        lipschitz: keeps a critic smooth enough for Wasserstein losses.
        phases: the phases it acts on, "d" and/or "g".
        penalty_term: the series of what `penalty` adds (which needs a double backward pass); None if it adds nothing.
    """

    lipschitz: ClassVar[bool] = False
    phases: ClassVar[tuple[str, ...]] = ("d",)
    penalty_term: ClassVar[Term | None] = None
    transforms_input: ClassVar[bool] = False

    def penalty(self, inputs: PenaltyInputs) -> Tensor:
        """Compute the scalar that is added to the discriminator's loss, times its weight."""
        raise NotImplementedError

    def transform(self, samples: Tensor, step: int, random: torch.Generator) -> Tensor:
        """What the discriminator is shown instead of `samples`, real or fake, in both phases."""
        return samples

    def real_target(self, target: float) -> float:
        """Get the target for real samples in the discriminator's loss, given what the others make it."""
        return target

    def limit_gradient(self, gradient: Tensor) -> None:
        """Change a network's flat gradient (P,) in place before the update."""

    def after_update(self, parameters: Tensor) -> None:
        """Change a network's flat parameters (P,) in place after the update."""

    def configure(self, networks: Sequence[nn.Module]) -> None:
        """Set up the networks of its phases when it is turned on or changed."""

    def release(self, networks: Sequence[nn.Module]) -> None:
        """Undo `configure` when it is turned off."""


def penalty_terms() -> tuple[Term, ...]:
    """List the series of the penalties of all regularizers, on or off."""
    return tuple(kind.penalty_term for kind in REGULARIZERS.classes().values() if kind.penalty_term is not None)
