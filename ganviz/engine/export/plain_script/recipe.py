"""What a model's script consists of, apart from what all scripts share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from torch import Tensor, nn

from ...datasets.base import TrainingData
from ...models.base import GenerativeModel
from ...settings.config import RunConfig
from . import layers, optimizers
from .code import fill, repeated
from .objective import Objective


@dataclass(frozen=True)
class NetworkText:
    """A network of a script.

    Attributes:
        name: of ganviz' model.
        kind: name of its class.
        text: of the class.
        module: of the script's structure, with the parameters of ganviz' network.
    """

    name: str
    kind: str
    text: str
    module: nn.Module


@dataclass(frozen=True)
class OptimizerText:
    """An optimizer of a script.

    Attributes:
        variable: that holds it.
        side: "d" or "g", whose settings it has.
        variables: of the networks that it moves.
        each: "for ... in ..." where it is a list of optimizers; empty for one.
    """

    variable: str
    side: str
    variables: tuple[str, ...]
    each: str = ""


@dataclass
class Recipe:
    """The parts of a script that depend on the model.

    Attributes:
        networks: in the order of the model.
        variables: statements that give the networks their names inside the training loop.
        constants: names and values.
        first_weights: statements for the first weights of `networks`, a dict; empty for PyTorch's own.
        making: texts of the functions that first weights and what is made take, in order.
        functions: those of the losses.
        layers: classes and functions of ganviz that the texts use, besides those that stand among the layers.
        batch: what a batch consists of: "real", and "labels" or "sources" beside it.
        optimizers: in the order of the updates.
        setup: statements before the loop.
        iteration: statements of one iteration; `step`, `data`, `device` and the networks' names are known.
        losses: the expression of what an iteration reports, a dict.
        sampling: statements that return a batch of samples; `networks`, `data` and `device` are known.
    """

    networks: list[NetworkText]
    variables: str
    constants: list[tuple[str, Any]]
    first_weights: str
    making: list[str]
    functions: list[str]
    optimizers: list[OptimizerText]
    iteration: str
    losses: str
    sampling: str
    layers: list[Any] = field(default_factory=list)
    batch: tuple[str, ...] = ("real",)
    setup: str = ""

    def parameters(self, model: GenerativeModel) -> Iterator[tuple[str, str, str]]:
        """List network, name in the script, and name in ganviz of all parameters and buffers."""
        for network in self.networks:
            theirs = {tensor.data_ptr(): name for name, tensor in _tensors(model.networks[network.name])}
            for name, tensor in _tensors(network.module):
                yield network.name, name, theirs[tensor.data_ptr()]


def _tensors(module: nn.Module) -> Iterator[tuple[str, Tensor]]:
    return iter(module.state_dict(keep_vars=True).items())


@dataclass(frozen=True)
class Subject:
    """What a script is written of: a run's settings, its data, the networks that it trains, and its objective."""

    config: RunConfig
    data: TrainingData
    model: GenerativeModel
    objective: Objective

    @property
    def d_steps(self) -> int:
        return self.config.train.d_steps

    @property
    def g_steps(self) -> int:
        return self.config.train.g_steps

    def sequence(self, name: str, kind: str, about: str, rows: bool) -> NetworkText:
        """Write a network that is a sequence of layers.

        Args:
            rows: whether it is fed (N, D), not (N, C, H, W).
        """
        module = layers.plain(self.model.networks[name], rows, self.objective.dropout if name[0] == "D" else 0.0)
        return NetworkText(name, kind, layers.class_of(kind, module, about), module)

    def shape_words(self) -> str:
        """Say what a sample is, "points (n, 2)" or "images (n, C, H, W)"."""
        shape = ", ".join(map(str, ("n", *self.data.shape)))
        return f"{self.data.kind} ({shape})"

    def updated(self, optimizer: str, side: str, loss: str, discriminators: tuple[str, ...] = ()) -> str:
        """Write an update.

        Args:
            discriminators: the variables of those that it moves.
        """
        settings = self.config.optimizer_d if side == "d" else self.config.optimizer_g
        return "\n".join(line for line in (
            optimizers.rate(settings, optimizer), f"update({optimizer}, {loss})",
            *(self.objective.after_update(name) for name in discriminators)) if line)

    def phases(self, d: str, g: str) -> str:
        """Write an iteration of D's updates and G's, as often as the run has them."""
        return paragraphs(repeated(self.d_steps, "D_STEPS", d), repeated(self.g_steps, "G_STEPS", g))

    def reported(self) -> str:
        """Write the dict of D's and G's loss."""
        found = ['"D": loss_d'] * (self.d_steps > 0) + ['"G": loss_g'] * (self.g_steps > 0)
        return "{" + ", ".join(found) + "}"

    def is_rows(self) -> bool:
        return len(self.data.shape) == 1


def paragraphs(*texts: str) -> str:
    """Put statements one after the other, with an empty line between; texts that are empty are left out."""
    return "\n\n".join(text for text in texts if text)


INITIALIZED = fill('''
    for network in networks.values():
        network.apply(initialize)
    ''')
"""Statements that give all networks the first weights of `initialize`."""


def latents_function(latents: str) -> str:
    """Write the function that draws latents, (n, Z_DIM).

    Args:
        latents: the expression, of n and device.
    """
    return fill('''
        def latents(n, device):
            """Draw what n samples are made from."""
            return <latents>
        ''', latents=latents)


def drawn(distribution: str) -> str:
    """Write the expression that draws (n, Z_DIM) random numbers on a device."""
    if distribution == "normal":
        return "torch.randn(n, Z_DIM, device=device)"
    return "torch.empty(n, Z_DIM, device=device).uniform_(-1, 1)"
