"""Trace one whole training iteration into a graph of tensor operations.

The phases, losses, regularizers and optimizers are run once, as they are, and every operation is recorded. What
changes from step to step becomes an input of the graph: batches, random draws, and the settings that may be changed
during a run, so that moving a slider needs no new graph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch._decomp import core_aten_decompositions, get_decompositions
from torch.fx.experimental.proxy_tensor import make_fx

from ..datasets.batches import Batch
from ..models.phases import Phase, PhaseInputs, PhaseOutput
from ..settings.component import Section
from ..settings.config import RunConfig
from .errors import Unsupported
from .inputs import DataForm, Draw, Inputs, LiveSection, Scalar

_MORE = get_decompositions([torch.ops.aten.native_batch_norm, torch.ops.aten.native_layer_norm,
                            torch.ops.aten._log_softmax])


@dataclass(frozen=True)
class PhaseMark:
    """The values in the graph that are known before an update is made: loss and norm, which are checked, and the parts
    of the loss that have series of their own, terms and penalties, by the names of these.
    """

    phase: int
    loss: fx.Node
    norm: fx.Node
    parts: dict[str, fx.Node]


@dataclass
class Iteration:
    """The graph of one iteration, with its inputs and outputs.

    Attributes:
        graph: operations of the aten dialect; its placeholders are, in order, `states`, the batches, each with what
            `kinds` says, `draws` and `scalars`.
        states: names of the tensors that an iteration is given and may change ("values/G", "moment/G/exp_avg",
            "average/G", "buffer/G/1.running_mean", "data/label_shares"), and `updates` their new values, None where it
            stays.
        batches: number of them.
        kinds: what it takes of a batch, of the fields of `Batch`.
        marks: one for each update, in order.
        logits: of the last batch that each D judged, real and fake; None without an adversarial phase.
        tracked: batch-norm layers' pass counters ("G/1") and how often an iteration passes them.
    """

    graph: fx.Graph
    states: list[str]
    updates: list[fx.Node | None]
    batches: int
    kinds: tuple[str, ...]
    draws: list[Draw]
    scalars: list[Scalar]
    marks: list[PhaseMark]
    logits: tuple[fx.Node, fx.Node] | None
    tracked: dict[str, int]


def trace(config: RunConfig, data: DataForm) -> Iteration:
    """Trace the iteration of a run.

    Args:
        config: of the run; new networks are made from it.
        data: form of the run's.

    Raises:
        Unsupported: something in it depends on a value, or draws in a way, that a fixed graph cannot follow.
    """
    return _Tracer(config, data).trace()


@dataclass
class _Tracer:
    config: RunConfig
    data: DataForm
    _leaves: dict[tuple[str, ...], list[Tensor]] = field(default_factory=dict)
    _parts: list[tuple[str, ...]] = field(default_factory=list)

    def trace(self) -> Iteration:
        config = self.config
        self.model = config.model.build(self.data.shape, self.data.labels, self.data.source_shape)
        self.phases: list[Phase] = self.model.phases()
        # of several phases, the first counts
        self.sides = {p.networks: p.side for p in reversed(self.phases)}
        self.groups = list(dict.fromkeys(p.networks for p in self.phases))
        for network in self.model.networks.values():
            network.train()
        generators = {name: torch.Generator() for name in ("noise", "random", "dropout")}
        self.generators = generators
        self.inputs = Inputs({generator: name for name, generator in generators.items()})
        self.loss = config.loss.build()
        self.loss.config = self._live("loss", config.loss)
        self.model.config = self._live("model", config.model)
        # what models take from the data besides batches
        self.model.batches = SimpleNamespace(source_name="", item_name="", label_shares=None)
        self._set_up_regularizers()
        self._set_up_optimizers()
        states = self._states()
        # tensors of their own, or the graph would take them for one input
        batches = [self._empty_batch() for p in self.phases for _ in range(p.repeats(config))]
        given = [kind for kind, tensor in zip(Batch._fields, self._empty_batch(), strict=True) if tensor is not None]
        tracked = self._tracked()
        with self.inputs:
            self._iterate(dict(states), list(batches))
        tracked = {name: int(layer.num_batches_tracked) for name, layer in tracked.items()}
        for module in self._modules(nn.modules.batchnorm._BatchNorm):
            module._buffers["num_batches_tracked"] = None
        draws = [torch.zeros(d.shape) for d in self.inputs.draws]
        scalars = list(self.inputs.scalars.values())
        noted = list(self.inputs.scalars)
        names = list(states)

        def iteration(*arguments: Tensor) -> list[Tensor]:
            at = iter(arguments)
            state = {name: next(at) for name in names}
            taken = [Batch(**dict.fromkeys(Batch._fields) | {kind: next(at) for kind in given}) for _ in batches]
            self.inputs.give([next(at) for _ in draws], [next(at) for _ in scalars])
            with self.inputs:
                return self._iterate(state, taken)

        try:
            graph = make_fx(iteration, decomposition_table={**core_aten_decompositions(), **_MORE})(
                *states.values(), *(getattr(batch, kind) for batch in batches for kind in given), *draws,
                *scalars).graph
        except RuntimeError as error:
            raise Unsupported(str(error).splitlines()[0]) from None
        kinds = _without_unused(graph, len(names), len(batches), given)
        return self._read(graph, names, len(batches), kinds, noted, tracked)

    def _empty_batch(self) -> Batch:
        n, data = self.config.train.batch_size, self.data
        return Batch(torch.zeros(n, *data.shape), torch.zeros(n, dtype=torch.int64) if data.labels else None,
                     None if data.source_shape is None else torch.zeros(n, *data.source_shape))

    def _read(self, graph: fx.Graph, names: list[str], batches: int, kinds: tuple[str, ...], scalars: list[Scalar],
              tracked: dict[str, int]) -> Iteration:
        outputs = list(next(n for n in graph.nodes if n.op == "output").args[0])
        placeholders = [n for n in graph.nodes if n.op == "placeholder"]
        updates = [new if new is not old else None
                   for new, old in zip(outputs[:len(names)], placeholders, strict=False)]
        rest = outputs[len(names):]
        updated = [number for number, phase in enumerate(self.phases) for _ in range(phase.repeats(self.config))]
        measured = iter(rest)
        marks = [PhaseMark(phase, next(measured), next(measured), {name: next(measured) for name in parts})
                 for phase, parts in zip(updated, self._parts, strict=True)]
        logits = list(measured)
        return Iteration(graph, names, updates, batches, kinds, self.inputs.draws, scalars, marks,
                         (logits[0], logits[1]) if logits else None, tracked)

    # -- what the learner does in place, as pure functions ----------------------------------------------------------

    def _iterate(self, state: dict[str, Tensor], batches: list[Batch]) -> list[Tensor]:
        """Do one iteration as `Learner.iterate` does; return new states, each update's loss, norm and parts of the
        loss, and logits.
        """
        state = dict(state)
        for group in self.groups:
            self._point(group, state[f"values/{_joined(group)}"])
        for name, module, buffer in self._buffers():
            module._buffers[buffer] = state[name]
        self.model.batches.label_shares = state.get("data/label_shares")
        measured: list[Tensor] = []
        self._parts = []
        judged: list[tuple[Tensor, Tensor]] = []
        averaging = False
        for phase in self.phases:
            logits = None
            for _ in range(phase.repeats(self.config)):
                output, norm = self._update(phase, state, batches.pop(0))
                parts = output.terms | output.penalties
                measured += [output.loss.detach(), norm, *(value.detach() for value in parts.values())]
                self._parts.append(tuple(parts))
                logits = output.logits() or logits
                averaging = averaging or (phase.side == "g" and phase.in_curve)
            if logits is not None:
                judged.append(logits)
        if averaging:
            for name in [n for n in state if n.startswith("average/")]:
                decay = self.inputs.scalar(Scalar("train", "ema_decay_at"), self.config)
                state[name] = state[name].lerp(state["values/" + name.removeprefix("average/")], 1.0 - decay)
        for name, module, buffer in self._buffers():
            state[name] = module._buffers[buffer]
        logits = judged[0] if len(judged) == 1 else [torch.cat(each) for each in zip(*judged, strict=True)]
        return [*state.values(), *measured, *logits]

    def _update(self, phase: Phase, state: dict[str, Tensor], batch: Batch) -> tuple[PhaseOutput, Tensor]:
        output = phase.loss(PhaseInputs(batch.real, batch.labels, self.loss, self.regularizers, 0,
                                        self.generators["noise"], self.generators["random"], batch.sources))
        leaves = self._leaves[phase.networks]
        gradients = torch.autograd.grad(output.loss, leaves, allow_unused=True)
        gradient = torch.cat([torch.zeros(leaf.numel()) if g is None else g.reshape(-1)
                              for leaf, g in zip(leaves, gradients, strict=True)])
        acting = [r for r in self.regularizers if phase.side in r.phases]
        for regularizer in acting:
            regularizer.limit_gradient(gradient)
        norm = gradient.square().sum().sqrt()
        key = _joined(phase.networks)
        optimizer = self.optimizers[self.sides[phase.networks]]
        moments = {name: state[f"moment/{key}/{name}"] for name in optimizer.moments()}
        values, moments = optimizer.updated(state[f"values/{key}"].detach(), gradient, moments, 0)
        for regularizer in acting:
            regularizer.after_update(values)
        state[f"values/{key}"] = values
        state.update({f"moment/{key}/{name}": moment for name, moment in moments.items()})
        self._point(phase.networks, values)
        return output, norm

    def _point(self, group: tuple[str, ...], values: Tensor) -> None:
        """Make the networks' parameters leaves with these values."""
        leaves, start = [], 0
        for name in group:
            for module in self.model.networks[name].modules():
                for key, parameter in list(module._parameters.items()):
                    if parameter is None:
                        continue
                    stop = start + parameter.numel()
                    leaf = values.detach()[start:stop].view(parameter.shape).requires_grad_(True)
                    module._parameters[key] = leaf
                    leaves.append(leaf)
                    start = stop
        self._leaves[group] = leaves

    # -- setting up -----------------------------------------------------------------------------------------------

    def _live(self, path: str, section: Section) -> Any:
        return LiveSection(path, section, self.inputs, self.config)

    def _set_up_regularizers(self) -> None:
        self.regularizers = tuple(section.build() for section in self.config.regularizers)
        for regularizer in self.regularizers:
            names = dict.fromkeys(n for p in self.phases if p.side in regularizer.phases for n in p.networks)
            regularizer.configure([self.model.networks[n] for n in names])
            regularizer.config = self._live(f"regularizers.{regularizer.name}", regularizer.config)
        for module in self._modules(nn.Module):
            if hasattr(module, "generator"):
                module.generator = self.generators["dropout"]

    def _set_up_optimizers(self) -> None:
        self.optimizers = {}
        for side, section in (("d", self.config.optimizer_d), ("g", self.config.optimizer_g)):
            choice = self.optimizers[side] = section.build()
            choice.config = self._live(f"optimizer.{side}", section)

    def _states(self) -> dict[str, Tensor]:
        states: dict[str, Tensor] = {}
        for group in self.groups:
            parameters = [p for n in group for p in self.model.networks[n].parameters()]
            if any(p.dim() > 2 for p in parameters):
                raise Unsupported("convolutions")
            states[f"values/{_joined(group)}"] = torch.cat([p.detach().reshape(-1) for p in parameters])
        for group in self.groups:
            count = len(states[f"values/{_joined(group)}"])
            for name in self.optimizers[self.sides[group]].moments():
                states[f"moment/{_joined(group)}/{name}"] = torch.zeros(()) if name == "step" else torch.zeros(count)
        if self.config.train.ema_decay > 0:
            for group in self.groups:
                if set(group) <= set(self.model.averaged):
                    states[f"average/{_joined(group)}"] = states[f"values/{_joined(group)}"].clone()
        for name, module, buffer in self._buffers():
            states[name] = module._buffers[buffer]
        if self.data.labels:
            states["data/label_shares"] = torch.full((self.data.labels,), 1 / self.data.labels)
        return states

    def _buffers(self) -> list[tuple[str, nn.Module, str]]:
        return [(f"buffer/{name}/{path}.{key}".replace("/.", "/"), module, key)
                for name, network in self.model.networks.items() for path, module in network.named_modules()
                for key, buffer in module._buffers.items() if buffer is not None and key != "num_batches_tracked"]

    def _tracked(self) -> dict[str, nn.Module]:
        return {f"{name}/{path}": module for name, network in self.model.networks.items()
                for path, module in network.named_modules() if isinstance(module, nn.modules.batchnorm._BatchNorm)}

    def _modules(self, kind: type) -> list[nn.Module]:
        return [m for network in self.model.networks.values() for m in network.modules() if isinstance(m, kind)]


def _without_unused(graph: fx.Graph, states: int, batches: int, kinds: list[str]) -> tuple[str, ...]:
    """Remove the inputs for what an iteration does not look at in any batch; return the kinds that remain.

    The real samples, by whose number batches are counted, stay.

    Args:
        states: number of inputs before the batches.
        kinds: what each batch has.
    """
    given = [n for n in graph.nodes if n.op == "placeholder"][states:states + batches * len(kinds)]
    kept = []
    for place, kind in enumerate(kinds):
        nodes = given[place::len(kinds)]
        if kind == "real" or any(node.users for node in nodes):
            kept.append(kind)
        else:
            for node in nodes:
                graph.erase_node(node)
    return tuple(kept)


def _joined(group: Sequence[str]) -> str:
    return "+".join(group)
