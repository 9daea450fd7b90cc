"""The description of a compiled step for its callers: written beside the library, and not trusted when read back."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from ..datasets.batches import Batch
from .inputs import Draw, Scalar
from .program import Program
from .trace import Iteration

_STREAMS = ("noise", "random", "dropout")
_KINDS = ("normal", "uniform", "exponential", "bernoulli", "permutation")
# No run that fits into a computer's memory has this many of anything.
_MOST = 2**40

_Item = TypeVar("_Item")


@dataclass(frozen=True)
class State:
    """A tensor that a step is given, and may change.

    Attributes:
        name: see `trace.Iteration`.
        shape: of the tensor, which is float32 and contiguous.
    """

    name: str
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Given:
    """A part of a batch.

    Attributes:
        kind: of the fields of `Batch`.
        shape: of the tensor in one batch, as float32 numbers.
    """

    kind: str
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Description:
    """The inputs and outputs of a compiled step.

    Attributes:
        states: the tensors it is given and may change.
        batches: number of those that an iteration takes.
        given: what it takes of each.
        draws: what an iteration draws from the random streams, in order.
        scalars: the settings it looks up.
        updates: number of the phase of each update of an iteration.
        parts: names of the series of each update's terms and penalties.
        tracked: how often an iteration passes each batch-norm layer.
        logits: samples of each side whose logits it gives back; 0 for none.
        scratch: float32 numbers of working memory.
    """

    states: tuple[State, ...]
    batches: int
    given: tuple[Given, ...]
    draws: tuple[Draw, ...]
    scalars: tuple[Scalar, ...]
    updates: tuple[int, ...]
    parts: tuple[tuple[str, ...], ...]
    tracked: dict[str, int]
    logits: int
    scratch: int

    def to_json(self) -> str:
        """Write text that `from_json` reads; equal descriptions give the same text."""
        return json.dumps(dataclasses.asdict(self), sort_keys=True)

    def digest(self) -> str:
        """Return 64 characters that the library exports too, which shows whether the two belong together."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    @classmethod
    def from_json(cls, text: str | bytes) -> Description:
        """Read a description.

        Raises:
            ValueError: any part of it is not as it must be.
        """
        try:
            tree = _table(json.loads(text), cls)
        except RecursionError:
            raise ValueError("nested too deeply") from None
        return cls(
            states=_many(tree["states"], _state), batches=_whole(tree["batches"]), given=_many(tree["given"], _given),
            draws=_many(tree["draws"], _draw), scalars=_many(tree["scalars"], _scalar),
            updates=_many(tree["updates"], _whole), parts=_many(tree["parts"], _names),
            tracked=_counts(tree["tracked"]),
            logits=_whole(tree["logits"]), scratch=_whole(tree["scratch"]))


def describe(iteration: Iteration, program: Program) -> Description:
    """Describe the program of an iteration for its callers."""
    shapes = [tuple(n.meta["val"].shape) for n in iteration.graph.nodes if n.op == "placeholder"]
    count = len(iteration.states)
    return Description(
        states=tuple(State(*pair) for pair in zip(iteration.states, shapes[:count], strict=True)),
        batches=iteration.batches,
        given=tuple(map(Given, iteration.kinds, shapes[count:])) if iteration.batches else (),
        draws=tuple(iteration.draws),
        scalars=tuple(iteration.scalars), updates=tuple(mark.phase for mark in iteration.marks),
        parts=tuple(tuple(mark.parts) for mark in iteration.marks),
        tracked=iteration.tracked, logits=program.logits[0].sizes[0] if program.logits else 0,
        scratch=program.scratch)


def _table(value: Any, kind: type) -> dict[str, Any]:
    names = {f.name for f in dataclasses.fields(kind)}
    if not isinstance(value, dict) or value.keys() != names:
        raise ValueError(f"not a table of {', '.join(sorted(names))}")
    return value


def _state(value: Any) -> State:
    tree = _table(value, State)
    return State(_text(tree["name"]), _many(tree["shape"], _whole))


def _given(value: Any) -> Given:
    tree = _table(value, Given)
    if tree["kind"] not in Batch._fields:
        raise ValueError(f"not a part of a batch: {tree}")
    return Given(tree["kind"], _many(tree["shape"], _whole))


def _draw(value: Any) -> Draw:
    tree = _table(value, Draw)
    p = tree["p"]
    if tree["stream"] not in _STREAMS or tree["kind"] not in _KINDS or type(p) not in (int, float) or not 0 <= p <= 1:
        raise ValueError(f"not a random draw: {tree}")
    return Draw(tree["stream"], tree["kind"], _many(tree["shape"], _whole), p)


def _scalar(value: Any) -> Scalar:
    tree = _table(value, Scalar)
    return Scalar(_text(tree["section"]), _text(tree["name"]))


def _names(value: Any) -> tuple[str, ...]:
    return _many(value, _text)


def _counts(value: Any) -> dict[str, int]:
    if not isinstance(value, dict):
        raise ValueError("not a table of counts")
    return {_text(name): _whole(count) for name, count in value.items()}


def _many(value: Any, item: Callable[[Any], _Item]) -> tuple[_Item, ...]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return tuple(map(item, value))


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= _MOST:
        raise ValueError(f"not a count: {value!r}")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"not a name: {value!r}")
    return value
