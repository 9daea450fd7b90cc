"""Turn a traced iteration into loops and matrix products over a fixed plan of memory.

Pointwise operations with one reader become part of that reader's loop; the others write a buffer. Scalars are kept in
double precision. Views cost nothing: a value is a strided window on a buffer.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import fx

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
    Reduce,
    View,
    buffer_written,
    buffers_read,
    contiguous_strides,
    views_of,
)
from .trace import Iteration, Unsupported

aten = torch.ops.aten
# Multiplications below which writing the factors in bfloat16 takes longer than it saves.
_SHORT_FROM = 64**3


def lower(iteration: Iteration, precision: str = "float32") -> Program:
    """Make the program of a traced iteration.

    Args:
        precision: "float32", or "bfloat16" for the large matrix products.

    Raises:
        Unsupported: an operation has no translation.
    """
    return _Lowering(iteration, precision).run()


# C text of pointwise operations; conditions are C truth values.
_NUMBERS: dict[Any, str] = {
    aten.add.Tensor: "({0} + {1})", aten.add.Scalar: "({0} + {1})",
    aten.sub.Tensor: "({0} - {1})", aten.sub.Scalar: "({0} - {1})", aten.rsub.Scalar: "({1} - {0})",
    aten.mul.Tensor: "({0} * {1})", aten.mul.Scalar: "({0} * {1})",
    aten.div.Tensor: "({0} / {1})", aten.div.Scalar: "({0} / {1})", aten.reciprocal.default: "(1 / {0})",
    aten.neg.default: "(-{0})", aten.abs.default: "std::abs({0})", aten.sqrt.default: "std::sqrt({0})",
    aten.rsqrt.default: "(1 / std::sqrt({0}))", aten.square.default: "gv_square({0})",
    aten.exp.default: "gv_exp({0})", aten.log.default: "gv_log({0})", aten.log1p.default: "gv_log1p({0})",
    aten.expm1.default: "std::expm1({0})", aten.tanh.default: "gv_tanh({0})", aten.sigmoid.default: "gv_sigmoid({0})",
    aten.erf.default: "std::erf({0})", aten.relu.default: "gv_max({0}, 0)",
    aten.minimum.default: "gv_min({0}, {1})", aten.maximum.default: "gv_max({0}, {1})",
    aten.where.self: "({0} ? {1} : {2})", aten.sign.default: "gv_sign({0})",
    aten.pow.Tensor_Tensor: "std::pow({0}, {1})", aten.pow.Scalar: "std::pow({0}, {1})",
}
_TRUTHS: dict[Any, str] = {
    aten.gt: "({0} > {1})", aten.ge: "({0} >= {1})", aten.lt: "({0} < {1})", aten.le: "({0} <= {1})",
    aten.eq: "({0} == {1})", aten.ne: "({0} != {1})", aten.logical_and: "({0} && {1})",
    aten.logical_or: "({0} || {1})", aten.logical_not: "(!{0})",
}
_SAME = {aten.alias.default, aten.detach.default, aten._to_copy.default, aten.clone.default, aten.lift_fresh.default}
_IN_PLACE = {"add_": "add", "sub_": "sub", "mul_": "mul", "div_": "div", "clamp_": "clamp", "neg_": "neg"}


@dataclass
class _Lowering:
    iteration: Iteration
    precision: str
    statements: list[Any] = field(default_factory=list)
    env: dict[fx.Node, Any] = field(default_factory=dict)

    def run(self) -> Program:
        it = self.iteration
        self.locals = 0
        self.aliases: dict[fx.Node, fx.Node] = {}
        self.packed: dict[tuple, View] = {}
        self._enter()
        marks = {}
        for number, mark in enumerate(it.marks):
            marks.setdefault(mark.norm, []).append((number, mark))
        self.needed = _needed(it)
        # results are written where they are made, or a bad later update would find them half done
        self.kept = {n for n in (*it.updates, *(it.logits or ())) if n is not None}
        for node in it.graph.nodes:
            if node.op == "call_function" and node in self.needed:
                self._translate(node)
                for number, mark in marks.get(node, ()):
                    self.statements.append(Check(number, self._scalar(mark.loss), self._scalar(mark.norm)))
        logits = None
        if it.logits is not None:
            logits = tuple(self._view(self._value(n)) for n in it.logits)
        self._settle_states()
        self.statements = join_loops(self.statements)
        work = plan_memory(self.statements, logits or ())
        scratch = work + max((s.work() for s in self.statements if isinstance(s, Product)), default=0)
        return Program(self.statements, scratch, work, logits)

    # -- inputs and states ----------------------------------------------------------------------------------------

    def _enter(self) -> None:
        """Give every placeholder its buffer: states, batches, draws and scalars."""
        it = self.iteration
        holders = iter([n for n in it.graph.nodes if n.op == "placeholder"])
        self.states: list[View] = []
        for number, _ in enumerate(it.states):
            node = next(holders)
            self.env[node] = self._input(node, f"state[{number}]")
            self.states.append(self.env[node])
        for number in range(it.reals + len(it.draws)):
            node = next(holders)
            self.env[node] = self._input(node, f"in{number}")
        for number in range(len(it.scalars)):
            self.env[next(holders)] = Local(f"scalar[{number}]")

    def _input(self, node: fx.Node, name: str) -> View:
        sizes = tuple(node.meta["val"].shape)
        return View(Buffer(max(1, math.prod(sizes)), name), 0, sizes, contiguous_strides(sizes))

    def _settle_states(self) -> None:
        """Let the last value of each state be computed in its own memory."""
        it = self.iteration
        for number, node in enumerate(it.updates):
            state = self.states[number]
            value = self.env[self._root(node)] if node is not None else state
            if value is state:
                continue
            if isinstance(value, Local):
                made = next(i for i, s in enumerate(self.statements) if isinstance(s, Assign) and s.out is value)
                self.statements.insert(made + 1, Loop(state, value))
                continue
            view = self._view(value)
            if not self._may_live_in(view, state):
                raise Unsupported(f"{it.states[number]} is read after it has changed")
            view.buffer.name = state.buffer.name

    def _may_live_in(self, view: View, state: View) -> bool:
        buffer = view.buffer
        if buffer.name or buffer.within or buffer.size != state.buffer.size or not view.contiguous():
            return False
        if any(buffer_written(s) is buffer and s.out.buffer is not buffer for s in self.statements):
            return False  # made of parts
        written = next(i for i, s in enumerate(self.statements) if buffer_written(s) is buffer)
        reads = [i for i, s in enumerate(self.statements) if state.buffer in buffers_read(s)]
        if any(i > written for i in reads):
            return False
        # reading what is overwritten is fine element by element, and only then
        return written not in reads or (isinstance(self.statements[written], Loop) and all(
            v.buffer is not state.buffer or (v.contiguous() and v.sizes == view.sizes)
            for v in views_of(self.statements[written].value)))

    # -- nodes ----------------------------------------------------------------------------------------------------

    def _root(self, node: fx.Node) -> fx.Node:
        while node in self.aliases:
            node = self.aliases[node]
        return node

    def _value(self, argument: Any) -> Any:
        if isinstance(argument, fx.Node):
            return self.env[self._root(argument)]
        return float(argument)

    def _translate(self, node: fx.Node) -> None:
        target, arguments = node.target, node.args
        packet = getattr(target, "overloadpacket", target)
        name = getattr(packet, "__name__", str(target))
        if target in _SAME:
            # what is changed in place is changed under all its names
            self.aliases[node] = self._root(arguments[0])
        elif name in _IN_PLACE:
            function = getattr(getattr(aten, _IN_PLACE[name]), target._overloadname)
            self._change(node, self._pointwise_or(function, node))
        elif name == "copy_":
            value = self._value(arguments[1])
            self._change(node, self._expand(value, self._shape(node)))
        elif target in _NUMBERS or packet in _TRUTHS or name in ("clamp", "pow", "elu", "leaky_relu", "gelu"):
            self._set(node, self._pointwise_or(target, node))
        else:
            method = getattr(type(self), f"op_{name}", None) or _VIEWS.get(name)
            if method is None:
                raise Unsupported(f"the operation {target}")
            self.env[node] = method(self, node)

    def _change(self, node: fx.Node, value: Any) -> None:
        root = self._root(node.args[0])
        old = self.env.get(root)
        if isinstance(old, View) and root.op != "placeholder" and (old.buffer.size != math.prod(old.sizes)):
            raise Unsupported("a change in place of a part of a tensor")
        self.aliases[node] = root
        self.env[root] = self._local(value) if value.shape == () else _same_window(self._view(value))

    def _set(self, node: fx.Node, value: Any) -> None:
        """Keep a pointwise value unwritten if its only reader can take it in; else write it."""
        if value.shape == ():
            self.env[node] = self._local(value)
        elif self._can_wait(node, value):
            self.env[node] = value
        else:
            self.env[node] = self._view(value)

    def _can_wait(self, node: fx.Node, value: Expr) -> bool:
        if node in self.kept:
            return False
        readers = [u for u in node.users if u in self.needed]
        cheap = value.truth and all(not isinstance(a, Expr) for a in value.arguments)
        if len(readers) != 1 and not cheap:
            return False
        for reader in readers:
            name = getattr(getattr(reader.target, "overloadpacket", None), "__name__", "")
            if name in ("sum", "mean"):
                continue
            pointwise = (reader.target in _NUMBERS or getattr(reader.target, "overloadpacket", None) in _TRUTHS
                         or name in ("clamp", "pow"))
            if not pointwise or math.prod(reader.meta["val"].shape) != math.prod(value.sizes):
                return False
        return True

    def _shape(self, node: fx.Node) -> tuple[int, ...]:
        return tuple(node.meta["val"].shape)

    # -- pointwise ------------------------------------------------------------------------------------------------

    def _pointwise_or(self, target: Any, node: fx.Node) -> Expr:
        sizes, packet = self._shape(node), getattr(target, "overloadpacket", target)
        name, arguments = getattr(packet, "__name__", ""), node.args
        if packet in _TRUTHS:
            values = tuple(self._value(a) for a in arguments)
            if name.startswith("logical"):
                values = tuple(self._truth(v) for v in values)
            return Expr(_TRUTHS[packet], values, sizes, truth=True)
        if name == "where":
            condition, *branches = (self._value(a) for a in arguments)
            return Expr(_NUMBERS[target], (self._truth(condition), *branches), sizes)
        if name == "clamp":
            return self._clamp(node, sizes)
        if name == "pow" and not isinstance(arguments[1], fx.Node):
            return self._power(self._value(arguments[0]), float(arguments[1]), sizes)
        if name == "leaky_relu":
            slope = float(arguments[1]) if len(arguments) > 1 else 0.01
            return Expr("gv_leaky({0}, {1})", (self._value(arguments[0]), slope), sizes)
        if name == "elu":
            alpha, scale, inner = (*(float(a) for a in arguments[1:]), *(1.0, 1.0, 1.0)[len(arguments) - 1:])
            return Expr("gv_elu({0}, {1}, {2}, {3})", (self._value(arguments[0]), alpha, scale, inner), sizes)
        if name == "gelu":
            if node.kwargs.get("approximate", "none") != "none":
                raise Unsupported("the approximate GELU")
            return Expr("gv_gelu({0})", (self._value(arguments[0]),), sizes)
        values = [self._number(self._value(a)) for a in arguments]
        alpha = node.kwargs.get("alpha", 1)
        if alpha != 1:
            values[1] = Expr("({0} * {1})", (values[1], float(alpha)), getattr(values[1], "shape", ()))
        return Expr(_NUMBERS[target], tuple(values), sizes)

    def _clamp(self, node: fx.Node, sizes: tuple[int, ...]) -> Expr:
        bounds = [*node.args[1:], None, None][:2]
        low, high = node.kwargs.get("min", bounds[0]), node.kwargs.get("max", bounds[1])
        value = self._value(node.args[0])
        # NaN stays NaN, as in torch
        if low is not None:
            value = Expr("({0} < {1} ? {1} : {0})", (value, self._value(low)), sizes)
        if high is not None:
            value = Expr("({0} > {1} ? {1} : {0})", (value, self._value(high)), sizes)
        return value

    def _power(self, value: Any, exponent: float, sizes: tuple[int, ...]) -> Expr:
        forms = {0.0: "1", 1.0: "{0}", 2.0: "gv_square({0})", 0.5: "std::sqrt({0})", -1.0: "(1 / {0})",
                 -0.5: "(1 / std::sqrt({0}))"}
        if exponent in forms:
            return Expr(forms[exponent], (value,), sizes)
        return Expr("std::pow({0}, {1})", (value, exponent), sizes)

    def _truth(self, value: Any) -> Any:
        return value if isinstance(value, Expr) and value.truth else Expr("({0} != 0)", (value,), value.shape, True)

    def _number(self, value: Any) -> Any:
        return Expr("({0} ? 1 : 0)", (value,), value.sizes) if isinstance(value, Expr) and value.truth else value

    # -- writing --------------------------------------------------------------------------------------------------

    def _local(self, value: Any) -> Local:
        if isinstance(value, Local):
            return value
        self.locals += 1
        local = Local(f"s{self.locals}")
        self.statements.append(Assign(local, self._number(value)))
        return local

    def _scalar(self, node: fx.Node) -> Local:
        while node.target in _SAME:  # the graph may give it its last name only later
            node = node.args[0]
        return self._local(self._value(node))

    def _new(self, sizes: Sequence[int]) -> View:
        return View(Buffer(max(1, math.prod(sizes))), 0, tuple(sizes), contiguous_strides(sizes))

    def _view(self, value: Any) -> View:
        """The value in memory, written now if it was not yet."""
        if isinstance(value, View):
            return value
        value = self._number(value)
        out = self._new(value.shape)
        turned, straight = _turned(value)
        if turned and not straight:
            # written as it is read: along the columns
            out = View(out.buffer, 0, out.sizes, (1, out.sizes[0]))
        elif turned:
            value = _replaced(value, {v: self._pack(v) for v in turned})
        self.statements.append(Loop(out, value))
        return out

    def _expand(self, value: Any, sizes: tuple[int, ...]) -> Any:
        return value if getattr(value, "shape", None) == sizes else Expr("{0}", (value,), sizes)

    # -- constants and copies -------------------------------------------------------------------------------------

    def _constant(self, node: fx.Node, number: float) -> Any:
        sizes = self._shape(node)
        return self._local(Expr("{0}", (number,), ())) if sizes == () else Expr("{0}", (number,), sizes)

    def op_full(self, node):
        return self._constant(node, float(node.args[1]))

    op_full_like = op_full

    def op_scalar_tensor(self, node):
        return self._constant(node, float(node.args[0]))

    def op_zeros(self, node):
        return self._constant(node, 0.0)

    op_zeros_like = op_empty = op_empty_like = op_empty_permuted = op_new_zeros = op_zeros

    def op_ones(self, node):
        return self._constant(node, 1.0)

    op_ones_like = op_ones

    def op_cat(self, node):
        parts = node.args[0]
        axis = (node.args[1] if len(node.args) > 1 else 0) % max(1, len(self._shape(node)))
        out, at = self._new(self._shape(node)), 0
        for part in parts:
            value = self._value(part)
            sizes = self._shape(part)
            if axis == 0 and self._is_whole_result(value):
                value.buffer.within = (out.buffer, at * out.strides[0])
                at += sizes[0]
                continue
            window = View(out.buffer, at * out.strides[axis], sizes, out.strides)
            self.statements.append(Loop(window, self._number(value)))
            at += sizes[axis]
        return out

    def _is_whole_result(self, value: Any) -> bool:
        """Whether a value can as well be written as a part of something larger."""
        return (isinstance(value, View) and not value.buffer.name and value.buffer.within is None
                and value.contiguous() and math.prod(value.sizes) == value.buffer.size
                and not any(value.buffer is v.buffer for v in self.packed.values()))

    def op_slice_scatter(self, node):
        base, source, axis = self._value(node.args[0]), self._value(node.args[1]), node.args[2]
        out = self._new(self._shape(node))
        self.statements.append(Loop(out, base))
        window = _sliced(out, axis, *_bounds(node.args[3:], out.sizes[axis]))
        self.statements.append(Loop(window, source))
        return out

    # -- sums -----------------------------------------------------------------------------------------------------

    def op_sum(self, node):
        return self._summed(node, 1.0)

    def op_mean(self, node):
        sizes = self._shape(node.args[0])
        axes = self._axes(node, sizes)
        return self._summed(node, 1.0 / max(1, math.prod(sizes[a] for a in axes)))

    def _axes(self, node: fx.Node, sizes: tuple[int, ...]) -> tuple[int, ...]:
        chosen = node.args[1] if len(node.args) > 1 and node.args[1] is not None else ()
        chosen = [chosen] if isinstance(chosen, int) else chosen
        return tuple(sorted(a % len(sizes) for a in chosen)) or tuple(range(len(sizes)))

    def _summed(self, node: fx.Node, factor: float) -> Any:
        sizes = self._shape(node.args[0])
        total = self._total(self._value(node.args[0]), sizes, self._axes(node, sizes))
        out = self._reshaped(total, self._shape(node))
        if factor == 1.0:
            return out
        return self._scaled(out, factor)

    def _total(self, value: Any, sizes: tuple[int, ...], axes: tuple[int, ...]) -> Any:
        """The sum over the axes, which are kept with size 1; a Local if nothing else is left."""
        if sizes == ():
            return value
        if len(axes) == len(sizes):
            self.locals += 1
            out: Any = Local(f"s{self.locals}")
        else:
            out = self._new([1 if i in axes else n for i, n in enumerate(sizes)])
        self.statements.append(Reduce(out, self._number(value), sizes, axes))
        return out

    def op_linalg_vector_norm(self, node):
        order = node.args[1] if len(node.args) > 1 else 2
        if order not in (2, 2.0):
            raise Unsupported(f"a norm of order {order}")
        sizes = self._shape(node.args[0])
        axes = node.args[2] if len(node.args) > 2 and node.args[2] is not None else range(len(sizes))
        axes = tuple(sorted(a % len(sizes) for a in axes))
        squares = Expr("gv_square({0})", (self._value(node.args[0]),), sizes)
        total = self._reshaped(self._total(squares, sizes, axes), self._shape(node))
        root = Expr("std::sqrt({0})", (total,), self._shape(node))
        return self._local(root) if root.sizes == () else self._view(root)

    def op_var(self, node):
        return self._moments(node, self._shape(node))[0]

    def op_var_mean(self, node):
        return self._moments(node, tuple(node.meta["val"][0].shape))

    def _moments(self, node: fx.Node, sizes: tuple[int, ...]) -> list[Any]:
        """Variance and mean over the node's axes, in two passes: the difference of two large sums has few digits."""
        value = self._view(self._value(node.args[0]))
        axes = self._axes(node, value.sizes)
        count = math.prod(value.sizes[a] for a in axes)
        correction = node.kwargs.get("correction")
        mean = self._scaled(self._total(value, value.sizes, axes), 1.0 / count)
        off = Expr("gv_square({0} - {1})", (value, mean), value.sizes)
        freedom = max(0.0, float(count - (1 if correction is None else correction)))
        spread = self._scaled(self._total(off, value.sizes, axes), 1.0 / freedom if freedom else math.inf)
        return [self._reshaped(spread, sizes), self._reshaped(mean, sizes)]

    def _scaled(self, value: Any, factor: float) -> Any:
        scaled = Expr("({0} * {1})", (value, factor), value.shape)
        return self._local(scaled) if scaled.sizes == () else self._view(scaled)

    def op_amax(self, node):
        view = self._view(self._value(node.args[0]))
        axes = self._axes(node, view.sizes)
        if len(axes) != 1:
            raise Unsupported("a maximum over several axes")
        pieces = [_sliced(view, axes[0], i, i + 1, 1) for i in range(view.sizes[axes[0]])]
        largest = functools.reduce(lambda a, b: Expr("gv_max({0}, {1})", (a, b), b.sizes), pieces)
        return self._reshaped(self._view(largest), self._shape(node))

    # -- products -------------------------------------------------------------------------------------------------

    def op_mm(self, node):
        return self._product(node, node.args[0], node.args[1], None)

    def op_addmm(self, node):
        bias = self._view(self._value(node.args[0]))
        if len(bias.sizes) != 1 or node.kwargs:
            raise Unsupported("this form of addmm")
        return self._product(node, node.args[1], node.args[2], bias)

    def _product(self, node: fx.Node, left: fx.Node, right: fx.Node, bias: View | None) -> View:
        a, b = self._view(self._value(left)), self._view(self._value(right))
        out = self._new(self._shape(node))
        if self.precision == "bfloat16" and _is_worth_shortening(a, b):
            self.statements.append(Product(out, a, b, bias, short=True))
            return out
        rows_of_dots = b.sizes[1] <= 4 and _unit(a, 1) and _unit(b, 0)
        if not rows_of_dots and not _unit(b, 1):
            b = self._pack(b)
        self.statements.append(Product(out, a, b, bias))
        return out

    def _pack(self, view: View) -> View:
        """A contiguous copy. One that was made of the same window serves again, as long as nothing wrote to it."""
        key = (view.buffer, view.offset, view.sizes, view.strides)
        if key not in self.packed:
            self.packed[key] = self._new(view.sizes)
            self.statements.append(Loop(self.packed[key], view))
        return self.packed[key]

    def op_mv(self, node):
        matrix, vector = self._view(self._value(node.args[0])), self._value(node.args[1])
        row = self._reshaped(self._view(vector), (1, matrix.sizes[1]))
        total = self._total(Expr("({0} * {1})", (matrix, row), matrix.sizes), matrix.sizes, (1,))
        return self._reshaped(total, self._shape(node))

    def op_dot(self, node):
        one, other = (self._value(a) for a in node.args)
        return self._total(Expr("({0} * {1})", (one, other), one.shape), one.shape, (0,))

    # -- windows --------------------------------------------------------------------------------------------------

    def _reshaped(self, value: Any, sizes: tuple[int, ...]) -> Any:
        if value.shape == tuple(sizes):
            return value
        if isinstance(value, Local):
            return Expr("{0}", (value,), tuple(sizes)) if sizes else value
        if _constant_expr(value):
            return Expr(value.form, value.arguments, tuple(sizes), value.truth)
        view = self._view(value)
        strides = _viewed_strides(view, sizes)
        if strides is None:
            view = self._pack(view)
            strides = contiguous_strides(sizes)
        return View(view.buffer, view.offset, tuple(sizes), strides)


def _same_window(view: View) -> View:
    """The same window as a value of its own, so that a changed state is told from the old one."""
    return View(view.buffer, view.offset, view.sizes, view.strides)


def _constant_expr(value: Any) -> bool:
    return isinstance(value, Local) or (isinstance(value, Expr) and not any(
        isinstance(a, View | Expr) for a in value.arguments))


def _window(function: Callable[[View, fx.Node], View]) -> Callable[[_Lowering, fx.Node], Any]:
    """A view operation; of a value that is the same everywhere it is that value in another shape."""
    def translate(lowering: _Lowering, node: fx.Node) -> Any:
        value = lowering._value(node.args[0])
        if _constant_expr(value):
            return lowering._reshaped(value, lowering._shape(node))
        return function(lowering._view(value), node)
    return translate


def _permute(view: View, node: fx.Node) -> View:
    order = [a % len(view.sizes) for a in node.args[1]]
    return View(view.buffer, view.offset, tuple(view.sizes[a] for a in order), tuple(view.strides[a] for a in order))


def _t(view: View, node: fx.Node) -> View:
    return View(view.buffer, view.offset, view.sizes[::-1], view.strides[::-1])


def _unsqueeze(view: View, node: fx.Node) -> View:
    axis = node.args[1] % (len(view.sizes) + 1)
    return View(view.buffer, view.offset, (*view.sizes[:axis], 1, *view.sizes[axis:]),
                (*view.strides[:axis], 0, *view.strides[axis:]))


def _squeeze(view: View, node: fx.Node) -> View:
    chosen = node.args[1] if len(node.args) > 1 else range(len(view.sizes))
    chosen = [chosen] if isinstance(chosen, int) else chosen
    gone = {a % len(view.sizes) for a in chosen if view.sizes[a] == 1}
    kept = [i for i in range(len(view.sizes)) if i not in gone]
    return View(view.buffer, view.offset, tuple(view.sizes[i] for i in kept), tuple(view.strides[i] for i in kept))


def _expand(view: View, node: fx.Node) -> View:
    sizes = tuple(node.meta["val"].shape)
    lead = len(sizes) - len(view.sizes)
    strides = [0] * lead + [0 if old != new else stride for old, new, stride in
                            zip(view.sizes, sizes[lead:], view.strides, strict=True)]
    return View(view.buffer, view.offset, sizes, tuple(strides))


def _bounds(arguments: Sequence[Any], size: int) -> tuple[int, int, int]:
    start, stop, step = (*arguments, *(0, size, 1)[len(arguments):])
    return (*slice(start, stop).indices(size)[:2], step)


def _sliced(view: View, axis: int, start: int, stop: int, step: int) -> View:
    sizes, strides = list(view.sizes), list(view.strides)
    sizes[axis] = max(0, -(-(stop - start) // step))
    strides[axis] = view.strides[axis] * step
    return View(view.buffer, view.offset + start * view.strides[axis], tuple(sizes), tuple(strides))


def _slice(view: View, node: fx.Node) -> View:
    axis = (node.args[1] if len(node.args) > 1 else 0) % len(view.sizes)
    return _sliced(view, axis, *_bounds(node.args[2:], view.sizes[axis]))


def _select(view: View, node: fx.Node) -> View:
    axis, index = node.args[1] % len(view.sizes), node.args[2]
    index %= view.sizes[axis]
    return View(view.buffer, view.offset + index * view.strides[axis], view.sizes[:axis] + view.sizes[axis + 1:],
                view.strides[:axis] + view.strides[axis + 1:])


def _view_as(lowering: _Lowering, node: fx.Node) -> Any:
    return lowering._reshaped(lowering._value(node.args[0]), lowering._shape(node))


def _split(lowering: _Lowering, node: fx.Node) -> list[View]:
    view = lowering._view(lowering._value(node.args[0]))
    axis = (node.args[2] if len(node.args) > 2 else 0) % len(view.sizes)
    windows, at = [], 0
    for size in node.args[1]:
        windows.append(_sliced(view, axis, at, at + size, 1))
        at += size
    return windows


def _getitem(lowering: _Lowering, node: fx.Node) -> Any:
    return lowering._value(node.args[0])[node.args[1]]


_VIEWS: dict[str, Callable[[_Lowering, fx.Node], Any]] = {
    "permute": _window(_permute), "t": _window(_t), "unsqueeze": _window(_unsqueeze), "squeeze": _window(_squeeze),
    "expand": _window(_expand), "slice": _window(_slice), "select": _window(_select),
    "view": _view_as, "_unsafe_view": _view_as, "reshape": _view_as, "split_with_sizes": _split, "getitem": _getitem,
}


def _is_worth_shortening(a: View, b: View) -> bool:
    """Whether a product is large enough to pay for writing its factors in bfloat16, and of a shape that allows it."""
    (rows, inner), columns = a.sizes, b.sizes[1]
    even = inner % 2 == 0
    return (rows * inner * columns >= _SHORT_FROM and min(rows, inner, columns) >= 16
            and (a.strides[0] == 1 or (a.strides[1] == 1 and even))
            and (b.strides[1] == 1 or (b.strides[0] == 1 and even)))


def _unit(view: View, axis: int) -> bool:
    return view.strides[axis] == 1 or view.sizes[axis] == 1


def _viewed_strides(view: View, sizes: Sequence[int]) -> tuple[int, ...] | None:
    """Strides of the same memory in another shape; None if it has none. Only what networks do is found."""
    if view.contiguous():
        return contiguous_strides(sizes)
    if [n for n in view.sizes if n != 1] == [n for n in sizes if n != 1]:
        real = iter(s for n, s in zip(view.sizes, view.strides, strict=True) if n != 1)
        return tuple(0 if n == 1 else next(real) for n in sizes)
    return None


def _needed(iteration: Iteration) -> set[fx.Node]:
    """The nodes that the outputs depend on; a change in place is needed if what it changes is."""
    wanted = [n for n in iteration.updates if n is not None]
    wanted += [n for mark in iteration.marks for n in (mark.loss, mark.norm)]
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


def _turned(value: Any) -> tuple[list[View], list[View]]:
    """Of the large matrices that a value reads element by element: those with consecutive columns, and those not."""
    whole = [v for v in views_of(value) if len(v.sizes) == 2 and v.sizes == value.shape and 0 not in v.strides
             and min(v.sizes) > 1]
    turned = [v for v in whole if v.strides[0] == 1 and v.strides[1] > 1]
    return turned, [v for v in whole if v not in turned]


def _replaced(value: Any, views: dict[View, View]) -> Any:
    """The value with other windows in the place of some."""
    if isinstance(value, View):
        return views.get(value, value)
    if isinstance(value, Expr):
        return Expr(value.form, tuple(_replaced(a, views) for a in value.arguments), value.sizes, value.truth)
    return value
