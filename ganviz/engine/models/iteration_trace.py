"""What happens in one iteration, noted by its phases and its learner for who wants to see it stage by stage.

The numbers are those of the training itself: tensors without their graph, copied only where they are changed later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from ..losses.base import Loss
from ..telemetry.facts import Term

if TYPE_CHECKING:
    from .phases import Phase, PhaseOutput

Rows = Mapping[str, Tensor | float | None]
"""Samples of one kind, by what is known of them: a tensor has a value for each, a number is that of all. Keys are
those of `probes.stages.StageColumn`; None is left out."""


@dataclass(frozen=True)
class Noted:
    """One thing that happened.

    Attributes:
        kind: one of `probes.stages.KINDS`.
        by: name of the network that computed; empty if none did.
        rows: the samples, kind by kind.
        totals: numbers of the whole batch by their keys (see `probes.stages.StageTotal`).
        again: the samples are those of an earlier phase.
        text: what there is to say of it; may be empty.
        differentiable: a gradient can flow back through what was computed.
    """

    kind: str
    by: str
    rows: tuple[Rows, ...]
    totals: Mapping[str, Tensor]
    again: bool
    text: str
    differentiable: bool


@dataclass
class UpdateTrace:
    """One update of a phase.

    Attributes:
        name, side: of the phase.
        networks: that it moves, by name.
        repeat: which of the phase's updates in this iteration, from 0.
        earlier: updates of the iteration before this one.
        noted: what happened, in order.
        loss: scalar that was minimized, penalties and all.
        terms: parts of it that have curves of their own.
        penalties: what regularizers added to it.
        gradients: Euclidean norm of each moved network's gradient, as regularizers have cut it.
        gradient: of all of them together.
        changes: Euclidean norm of how far each network's weights moved.
    """

    name: str
    side: str
    networks: Mapping[str, nn.Module] = field(repr=False)
    repeat: int
    earlier: Sequence[UpdateTrace] = field(repr=False)
    noted: list[Noted] = field(default_factory=list)
    loss: Tensor | None = None
    terms: dict[str, Tensor] = field(default_factory=dict)
    penalties: dict[str, Tensor] = field(default_factory=dict)
    gradients: dict[str, float] = field(default_factory=dict)
    gradient: float = 0.0
    changes: dict[str, float] = field(default_factory=dict)
    _before: dict[str, Tensor] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._before = {name: _weights(network) for name, network in self.networks.items()}

    def note(self, kind: str, by: str = "", *rows: Rows, totals: Mapping[str, Tensor] | None = None,
             text: str = "") -> None:
        """Note what happens (see `Noted`)."""
        given = [{key: value for key, value in some.items() if value is not None} for some in rows]
        differentiable = any(isinstance(v, Tensor) and v.requires_grad for some in given for v in some.values())
        self.noted.append(Noted(kind, by, tuple({key: value.detach() if isinstance(value, Tensor) else value
                                                 for key, value in some.items()} for some in given),
                                {key: value.detach() for key, value in (totals or {}).items()},
                                False, text, differentiable))

    def note_again(self, by: str) -> None:
        """Note that a network's newest samples, of an earlier phase of this iteration, serve once more."""
        made = next(noted for update in reversed(self.earlier) for noted in reversed(update.noted)
                    if noted.kind == "generate" and noted.by == by)
        self.noted.append(Noted("generate", by, made.rows, {}, True, made.text, True))

    def take_gradient(self, output: PhaseOutput) -> None:
        """Take the loss and its gradient, before the update is made."""
        self.loss = output.loss.detach()
        self.terms = {name: value.detach() for name, value in output.terms.items()}
        self.penalties = {name: value.detach() for name, value in output.penalties.items()}
        gradients = {name: torch.cat([p.grad.flatten() for p in network.parameters()])
                     for name, network in self.networks.items()}
        self.gradients = {name: _norm(gradient) for name, gradient in gradients.items()}
        self.gradient = _norm(torch.cat(list(gradients.values())))

    def take_change(self) -> None:
        """Take how far the weights moved, after the update and all that regularizers did to it."""
        self.changes = {name: _norm(_weights(network) - self._before.pop(name))
                        for name, network in self.networks.items()}

    @property
    def frozen(self) -> tuple[str, ...]:
        """Networks that computed and were not to be moved."""
        return tuple(dict.fromkeys(n.by for n in self.noted if n.by and n.by not in self.networks))

    @property
    def flows_through(self) -> tuple[str, ...]:
        """Of these, the networks that come after a moved one: its gradient is found through them."""
        moved = [number for number, noted in enumerate(self.noted) if noted.by in self.networks]
        if not moved:
            return ()
        after = {noted.by for noted in self.noted[moved[0]:] if noted.differentiable}
        return tuple(name for name in self.frozen if name in after)


class IterationTrace:
    """One iteration: its updates in order.

    Args:
        iteration: its number, from 1.
        loss: the adversarial loss in force.
        real_target: of reals in D's loss.
        terms: what is known of the parts of the losses and of the penalties.
    """

    def __init__(self, iteration: int, loss: Loss, real_target: float, terms: Sequence[Term]) -> None:
        self.iteration = iteration
        self.loss = loss
        self.real_target = real_target
        self.terms = {term.name: term for term in terms}
        self.updates: list[UpdateTrace] = []

    def begin(self, phase: Phase, repeat: int, networks: Mapping[str, nn.Module]) -> UpdateTrace:
        """Begin the trace of an update.

        Args:
            networks: of the model, by name.
        """
        moved = {name: networks[name] for name in phase.networks}
        update = UpdateTrace(phase.name, phase.side, moved, repeat, tuple(self.updates))
        self.updates.append(update)
        return update


def _weights(network: nn.Module) -> Tensor:
    """Copy a network's parameters into one tensor."""
    return torch.cat([p.detach().flatten() for p in network.parameters()])


def _norm(values: Tensor) -> float:
    return torch.linalg.vector_norm(values).item()
