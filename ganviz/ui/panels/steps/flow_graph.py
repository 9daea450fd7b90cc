"""What flows where in one update of an iteration, found out from its stages: the arithmetic, without widgets.

A model's stages say which network computed from which samples and what came out. Two stages belong together where one's
samples are the other's, number by number.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ....engine.probes.stages import IterationStages, Stage
from .stage_words import has_samples, numbers_of_update


@dataclass
class FlowNode:
    """A box of the flow.

    Attributes:
        kind: "noise", "source", "real", "fake", "code", "network", "score" or "error".
        stage: number of the stage that it came with.
        lit: numbers of the stages at which it is what happens.
        network: name of a network, or of the one whose work it is; may be empty.
        values: samples, scores or losses that it holds, a row each; None without.
        rows: which rows of its stage's table these are.
        inputs: indices of the nodes that it comes from.
        column: from 0 at the left.
    """

    kind: str
    stage: int
    lit: set[int] = field(default_factory=set)
    network: str = ""
    values: np.ndarray | None = None
    rows: np.ndarray | None = None
    inputs: list[int] = field(default_factory=list)
    column: int = 0


def flow_graph(stages: IterationStages, index: int) -> list[FlowNode]:
    """Return the boxes of the update that a stage belongs to, in the order in which they come about."""
    graph = _Graph()
    for number in numbers_of_update(stages, index):
        stage = stages.stages[number]
        add = {"noise": graph.add_noise, "real": graph.add_taken, "generate": graph.add_made, "score": graph.add_scores,
               "error": graph.add_errors, "backward": graph.add_back}[stage.kind]
        add(stage, number)
    _place(graph.nodes)
    return graph.nodes


class _Graph:
    def __init__(self) -> None:
        self.nodes: list[FlowNode] = []

    def _add(self, kind: str, stage: int, network: str = "", values: np.ndarray | None = None,
             rows: np.ndarray | None = None, inputs: list[int] | None = None) -> int:
        self.nodes.append(FlowNode(kind, stage, {stage}, network, values, rows, list(dict.fromkeys(inputs or ()))))
        return len(self.nodes) - 1

    def add_noise(self, stage: Stage, number: int) -> None:
        key = "z" if stage.column("z") is not None else "noise"
        values = stage.column(key)
        self._add("noise", number, "", values, _all(values))

    def add_taken(self, stage: Stage, number: int) -> None:
        source = stage.column("source")
        if source is not None and self._holder(source) is None:
            self._add("source", number, "", source, _all(source))
        if has_samples(stage):
            samples = _samples(stage)
            self._add("real", number, "", samples, _all(samples))

    def add_made(self, stage: Stage, number: int) -> None:
        name = stage.active[0] if stage.active else ""
        is_code = stage.column("mean") is not None and stage.column("z") is None
        inputs = [at for at in (self._input(stage, number, key) for key in ("source", "z")) if at is not None]
        if is_code and has_samples(stage):
            inputs.append(self._holder(_samples(stage)))
        elif stage.column("mean") is not None:
            inputs += [k for k, node in enumerate(self.nodes) if node.kind in ("code", "noise")]
        network = self._add("network", number, name, inputs=[at for at in inputs if at is not None])
        values = stage.column("mean") if is_code else _samples(stage)
        self._add("code" if is_code else "fake", number, name, values, _all(values), [network])

    def _input(self, stage: Stage, number: int, key: str) -> int | None:
        """Return the node that holds what a network started from; a new one if it came with this stage."""
        values = stage.column(key)
        if values is None or (key == "z" and stage.column("mean") is not None):
            return None
        held = self._holder(values)
        return held if held is not None else self._add({"z": "noise"}.get(key, key), number, "", values, _all(values))

    def add_scores(self, stage: Stage, number: int) -> None:
        name = stage.active[0] if stage.active else ""
        samples, kind = _samples(stage), stage.column("is")
        inputs = []
        for is_real in (0, 1):
            rows = np.flatnonzero(kind == is_real) if kind is not None else np.zeros(0, int)
            if len(rows):
                held = None if samples is None else self._holder(samples[rows])
                inputs.append(held if held is not None else self._newest("real" if is_real else "fake"))
        network = self._add("network", number, name, inputs=[at for at in inputs if at is not None])
        self._add("score", number, name, stage.column("score"), _all(stage.column("score")), [network])

    def add_errors(self, stage: Stage, number: int) -> None:
        inputs = []
        if stage.column("score") is not None:
            inputs.append(self._newest("score"))
        for key in ("sample", "wanted"):
            if stage.column("score") is None and stage.column(key) is not None:
                inputs.append(self._holder(stage.column(key)))
        losses = stage.column("loss")
        self._add("error", number, "", losses, None if losses is None else _all(losses),
                  [at for at in inputs if at is not None])

    def add_back(self, stage: Stage, number: int) -> None:
        for node in self.nodes:
            if node.kind == "network" and node.network in stage.active:
                node.lit.add(number)

    def _holder(self, values: np.ndarray | None) -> int | None:
        """Return the newest node that holds these samples first."""
        for k in range(len(self.nodes) - 1, -1, -1):
            held = self.nodes[k].values
            if values is None or held is None or held.shape[1:] != values.shape[1:]:
                continue
            count = min(len(held), len(values))
            if count and np.array_equal(held[:count], values[:count], equal_nan=held.dtype.kind == "f"):
                return k
        return None

    def _newest(self, kind: str) -> int | None:
        return next((k for k in range(len(self.nodes) - 1, -1, -1) if self.nodes[k].kind == kind), None)


def _samples(stage: Stage) -> np.ndarray | None:
    return stage.column("sample") if stage.column("sample") is not None else stage.column("pack")


def _all(values: np.ndarray | None) -> np.ndarray | None:
    return None if values is None else np.arange(len(values))


def _place(nodes: list[FlowNode]) -> None:
    """Give each box its column: after all that it comes from; a box that comes from nothing, just before its use."""
    for node in nodes:
        node.column = max((nodes[k].column + 1 for k in node.inputs), default=0)
    for k, node in enumerate(nodes):
        users = [other.column for other in nodes if k in other.inputs]
        if not node.inputs and users:
            node.column = min(users) - 1


def around(nodes: list[FlowNode], number: int) -> list[FlowNode]:
    """Return what has to do with a stage: the boxes that are lit at it, what leads there, and what follows from it."""
    chosen = {k for k, node in enumerate(nodes) if number in node.lit}
    before, after = set(chosen), set(chosen)
    for k in range(len(nodes) - 1, -1, -1):
        if k in before:
            before |= set(nodes[k].inputs)
    for k, node in enumerate(nodes):
        if after & set(node.inputs):
            after.add(k)
    kept = sorted(before | after) or list(range(len(nodes)))
    position = {k: at for at, k in enumerate(kept)}
    shown = [FlowNode(n.kind, n.stage, n.lit, n.network, n.values, n.rows, [position[i] for i in n.inputs
                                                                          if i in position])
             for n in (nodes[k] for k in kept)]
    _place(shown)
    return shown
