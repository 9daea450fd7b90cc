"""Turn a traced iteration into loops and matrix products over a fixed plan of memory.

The graph is walked once, and `rules` say what becomes of each operation. Pointwise operations with one reader become
part of that reader's loop; the others write a buffer. Scalars are kept in double precision. Views cost nothing: a
value is a strided window on a buffer.
"""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import fx

from . import windows
from .emitter import Emitter, shape_of
from .errors import Unsupported
from .memory import join_loops, plan_memory
from .program import (
    Assign,
    Buffer,
    Check,
    Expr,
    Local,
    Loop,
    Product,
    Program,
    View,
    buffer_written,
    buffers_read,
    contiguous_strides,
    views_of,
)
from .rules import packet_of, pointwise_rule, rule_of, takes_in
from .rules.choices import index_put
from .trace import Iteration, PhaseMark

aten = torch.ops.aten

# Other names of the same tensor.
_SAME = {aten.alias.default, aten.detach.default, aten._to_copy.default, aten.clone.default, aten.lift_fresh.default}
_IN_PLACE = {aten.add_: aten.add, aten.sub_: aten.sub, aten.mul_: aten.mul, aten.div_: aten.div,
             aten.clamp_: aten.clamp, aten.neg_: aten.neg}


def lower(iteration: Iteration, precision: str = "float32") -> Program:
    """Make the program of a traced iteration.

    Args:
        precision: "float32", or "bfloat16" for the large matrix products.

    Raises:
        Unsupported: an operation has no translation.
    """
    return _Lowering(iteration, precision).run()


class _Lowering:
    """A walk over the graph of an iteration, which knows its inputs, its states and what depends on what."""

    def __init__(self, iteration: Iteration, precision: str) -> None:
        self._iteration = iteration
        self._emitter = Emitter(precision)
        self._needed = _needed(iteration)
        # results are written where they are made, or a bad later update would find them half done
        self._kept = {n for n in (*iteration.updates, *(iteration.logits or ())) if n is not None}
        self._states: list[View] = []

    def run(self) -> Program:
        it, emitter = self._iteration, self._emitter
        self._enter()
        checks: dict[fx.Node, list[tuple[int, PhaseMark]]] = {}
        for number, mark in enumerate(it.marks):
            checks.setdefault(mark.norm, []).append((number, mark))
        for node in it.graph.nodes:
            if node.op == "call_function" and node in self._needed:
                self._translate(node)
                for number, mark in checks.get(node, ()):
                    emitter.emit(Check(number, self._scalar(mark.loss), self._scalar(mark.norm),
                                       tuple(map(self._scalar, mark.parts.values()))))
        logits = None
        if it.logits is not None:
            real, fake = (emitter.view_of(n) for n in it.logits)
            logits = (real, fake)
        self._settle_states()
        statements = join_loops(emitter.statements)
        work = plan_memory(statements, logits or ())
        scratch = work + max((s.work() for s in statements if isinstance(s, Product)), default=0)
        return Program(statements, scratch, work, logits, emitter.counted)

    # -- inputs and states ----------------------------------------------------------------------------------------

    def _enter(self) -> None:
        """Give every placeholder its buffer: states, batches, draws and scalars."""
        it = self._iteration
        holders = iter([n for n in it.graph.nodes if n.op == "placeholder"])
        for number, _ in enumerate(it.states):
            self._states.append(self._input(next(holders), f"state[{number}]"))
        for number in range(it.batches * len(it.kinds) + len(it.draws)):
            self._input(next(holders), f"in{number}")
        for number in range(len(it.scalars)):
            self._emitter.values[next(holders)] = Local(f"scalar[{number}]")

    def _input(self, node: fx.Node, name: str) -> View:
        sizes = shape_of(node)
        view = View(Buffer(max(1, math.prod(sizes)), name), 0, sizes, contiguous_strides(sizes))
        self._emitter.values[node] = view
        return view

    def _settle_states(self) -> None:
        """Let the last value of each state be computed in its own memory."""
        it, emitter = self._iteration, self._emitter
        for number, node in enumerate(it.updates):
            state = self._states[number]
            value = emitter.value(node) if node is not None else state
            if value is state:
                continue
            if isinstance(value, Local):
                made = next(i for i, s in enumerate(emitter.statements) if isinstance(s, Assign) and s.out is value)
                if any(state.buffer in buffers_read(s) for s in emitter.statements[made + 1:]):
                    raise Unsupported(f"{it.states[number]} is read after it has changed")
                emitter.statements.insert(made + 1, Loop(state, value))
                continue
            view = emitter.written(value)
            if not self._may_live_in(view, state):
                raise Unsupported(f"{it.states[number]} is read after it has changed")
            view.buffer.name = state.buffer.name

    def _may_live_in(self, view: View, state: View) -> bool:
        """Return whether a value can be written to the memory of a state as soon as it is computed."""
        buffer, statements = view.buffer, self._emitter.statements
        if buffer.name or buffer.within or buffer.size != state.buffer.size or not view.contiguous():
            return False
        if any(buffer_written(s) is buffer and s.out.buffer is not buffer for s in statements):
            return False  # made of parts
        written = next(i for i, s in enumerate(statements) if buffer_written(s) is buffer)
        reads = [i for i, s in enumerate(statements) if state.buffer in buffers_read(s)]
        if any(i > written for i in reads):
            return False
        # reading what is overwritten is fine element by element, and only then
        return written not in reads or (isinstance(statements[written], Loop) and all(
            v.buffer is not state.buffer or (v.contiguous() and v.sizes == view.sizes)
            for v in views_of(statements[written].value)))

    # -- nodes ----------------------------------------------------------------------------------------------------

    def _translate(self, node: fx.Node) -> None:
        emitter, target, packet = self._emitter, node.target, packet_of(node.target)
        if target is aten._to_copy.default and _rounds(node):
            raise Unsupported("rounding to whole numbers")
        if target in _SAME:
            # what is changed in place is changed under all its names
            emitter.aliases[node] = emitter.root(node.args[0])
        elif packet is aten.copy_:
            value, sizes = emitter.value(node.args[1]), shape_of(node)
            self._change(node, value if value.shape == sizes else Expr("{0}", (value,), sizes))
        elif packet in _IN_PLACE and (translate := pointwise_rule(
                getattr(_IN_PLACE[packet], target._overloadname))) is not None:
            self._change(node, translate(emitter, node))
        elif packet is aten.index_put_:
            self._change(node, index_put(emitter, node))
        elif (translate := pointwise_rule(target)) is not None:
            value = translate(emitter, node)
            emitter.values[node] = value if self._can_wait(node, value) else emitter.stored(value)
        elif (translate := rule_of(target)) is not None:
            emitter.values[node] = translate(emitter, node)
        else:
            raise Unsupported(f"the operation {target}")

    def _change(self, node: fx.Node, value: Any) -> None:
        """Let a value take the place of the one that a node changes in place."""
        emitter = self._emitter
        root = emitter.root(node.args[0])
        old = emitter.values.get(root)
        if isinstance(old, View) and root.op != "placeholder" and old.buffer.size != math.prod(old.sizes):
            raise Unsupported("a change in place of a part of a tensor")
        emitter.aliases[node] = root
        emitter.values[root] = emitter.scalar(value) if value.shape == () else windows.copy_of(emitter.written(value))

    def _can_wait(self, node: fx.Node, value: Expr) -> bool:
        """Return whether a pointwise value stays unwritten, since its only reader computes it in its own loop."""
        if node in self._kept or value.shape == ():
            return False
        readers = [u for u in node.users if u in self._needed]
        cheap = value.truth and all(not isinstance(a, Expr) for a in value.arguments)
        if len(readers) != 1 and not cheap:
            return False
        return all(packet_of(reader.target) in (aten.sum, aten.mean)
                   or (takes_in(reader.target) and math.prod(shape_of(reader)) == math.prod(value.sizes))
                   for reader in readers)

    def _scalar(self, node: fx.Node) -> Local:
        while node.target in _SAME:  # the graph may give it its last name only later
            node = node.args[0]
        return self._emitter.scalar(self._emitter.value(node))


def _rounds(node: fx.Node) -> bool:
    """Return whether a copy makes whole numbers of others; draws that are whole numbers are so already."""
    source = node.args[0]
    return (source.meta["val"].dtype.is_floating_point and source.op != "placeholder"
            and not node.meta["val"].dtype.is_floating_point)


def _needed(iteration: Iteration) -> set[fx.Node]:
    """Return the nodes that the outputs depend on; a change in place is needed if what it changes is."""
    wanted = [n for n in iteration.updates if n is not None]
    wanted += [n for mark in iteration.marks for n in (mark.loss, mark.norm, *mark.parts.values())]
    wanted += list(iteration.logits or ())
    changes: dict[fx.Node, list[fx.Node]] = {}
    for node in iteration.graph.nodes:
        if node.op == "call_function" and str(getattr(node.target, "_schema", "")).partition("(")[0].rstrip().split(
                ".")[0].endswith("_") and node.args:
            changes.setdefault(node.args[0], []).append(node)
    found: set[fx.Node] = set()
    while wanted:
        node = wanted.pop()
        if node in found:
            continue
        found.add(node)
        wanted += node.all_input_nodes + changes.get(node, [])
    return found
