"""Turn what changes from step to step, random draws and live settings, into inputs of a trace or a capture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

from ..datasets.base import TrainingData
from ..settings.component import Section
from ..settings.config import RunConfig
from ..settings.params import settings_of
from .errors import Unsupported


@dataclass(frozen=True)
class DataForm:
    """What a step must know of the data.

    Attributes:
        shape: of one training sample.
        labels: number of classes; 0 without labels.
        source_shape: of what a translation starts from; None for data without sources.
    """

    shape: tuple[int, ...]
    labels: int = 0
    source_shape: tuple[int, ...] | None = None

    @classmethod
    def of(cls, data: TrainingData) -> DataForm:
        return cls(data.shape, len(data.label_names), data.source_shape)

    @classmethod
    def from_dict(cls, tree: dict[str, Any]) -> DataForm:
        """Make it of the fields by name, tuples or lists."""
        source_shape = tree["source_shape"]
        return cls(tuple(tree["shape"]), tree["labels"], None if source_shape is None else tuple(source_shape))


@dataclass(frozen=True)
class Draw:
    """One use of a random stream in an iteration.

    Attributes:
        stream: "noise", "random" or "dropout" (see `Randomness`).
        kind: "normal", "uniform" (0 to 1), "exponential" (of rate 1), "bernoulli" or "permutation" (of the whole
            numbers from 0).
        shape: of what is drawn.
        p: probability of a 1, for "bernoulli".
    """

    stream: str
    kind: str
    shape: tuple[int, ...]
    p: float = 0.5


@dataclass(frozen=True)
class Scalar:
    """A number that is looked up in the settings at every step: the value of a field, or of a function of the step.

    Attributes:
        section: dotted path of the section ("regularizers.r1", "train").
        name: of the field or method.
    """

    section: str
    name: str

    def at(self, config: RunConfig, step: int) -> float:
        """Return its value in the iteration after the first `step`."""
        value = getattr(config.section(self.section), self.name)
        return float(value(step) if callable(value) else value)


# What tensors are filled with in place: the kind of draw, and the names and defaults of its two numbers.
_DRAWS: dict[str, tuple[str, dict[str, Any]]] = {
    "normal_": ("normal", {"mean": 0.0, "std": 1.0}), "uniform_": ("uniform", {"from": 0.0, "to": 1.0}),
    "exponential_": ("exponential", {"lambd": 1.0, "": None}), "bernoulli_": ("bernoulli", {"p": 0.5, "": None})}


class Inputs(TorchFunctionMode):
    """A mode of torch that turns random draws and live settings into inputs: it notes them, or hands out given ones.

    Args:
        streams: names of the generators whose draws are inputs.
        device, dtype: of the settings' tensors; what is drawn is float32.
    """

    def __init__(self, streams: dict[torch.Generator, str], device: torch.device | None = None,
                 dtype: torch.dtype = torch.float32) -> None:
        super().__init__()
        self._device, self._dtype = device, dtype
        self.draws: list[Draw] = []
        self.scalars: dict[Scalar, Tensor] = {}
        self._streams = streams
        self._given: list[Tensor] | None = None

    def give(self, draws: Sequence[Tensor], scalars: Sequence[Tensor]) -> None:
        """Hand these out from now on, in the order in which they were noted."""
        self._given = list(draws)
        self.scalars = dict(zip(self.scalars, scalars, strict=True))

    def scalar(self, which: Scalar, config: RunConfig) -> Tensor:
        if which not in self.scalars:
            self.scalars[which] = torch.tensor(which.at(config, 0), dtype=self._dtype, device=self._device)
        return self.scalars[which]

    def __torch_function__(self, function: Callable, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        kwargs = dict(kwargs or {})
        generator = kwargs.pop("generator", None)
        if generator is None:
            return function(*args, **kwargs)
        stream, name = self._streams[generator], function.__name__
        if name in ("rand", "randn"):
            size = args[0] if len(args) == 1 and not isinstance(args[0], int) else args
            return self._draw(Draw(stream, "uniform" if name == "rand" else "normal", tuple(size)))
        if name == "randperm":
            return self._draw(Draw(stream, "permutation", (args[0],))).to(torch.int64)
        if name not in _DRAWS:
            raise Unsupported(f"random draws by {name}")
        kind, settings = _DRAWS[name]
        target, *given = args
        one, other = (settings | dict(zip(settings, given, strict=False)) | kwargs).values()
        if kind == "bernoulli":
            return target.copy_(self._draw(Draw(stream, kind, tuple(target.shape), one)))
        drawn = self._draw(Draw(stream, kind, tuple(target.shape)))
        if kind == "exponential":
            return target.copy_(drawn if one == 1.0 else drawn / one)
        scale, shift = (other, one) if kind == "normal" else (other - one, one)
        plain = isinstance(scale, float) and (scale, shift) == (1.0, 0.0)
        return target.copy_(drawn if plain else drawn * scale + shift)

    def _draw(self, draw: Draw) -> Tensor:
        if self._given is None:
            self.draws.append(draw)
            return torch.zeros(draw.shape, device=self._device)
        return self._given.pop(0)


class LiveSection:
    """A stand-in for a section of the settings in a trace or a capture.

    Its live numbers are inputs, and so is what its methods compute from the step.
    """

    def __init__(self, path: str, section: Section, inputs: Inputs, config: RunConfig) -> None:
        self._path, self._section, self._inputs, self._config = path, section, inputs, config
        self._numbers = free_numbers(section)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._section, name)
        if callable(value):
            return lambda step: self._inputs.scalar(Scalar(self._path, name), self._config)
        if name in self._numbers:
            return self._inputs.scalar(Scalar(self._path, name), self._config)
        return value


def free_numbers(section: Section) -> set[str]:
    """Name the settings that a compiled step takes as inputs: changing them needs no other program."""
    owner = section.owner
    return {s.name for s in settings_of(type(section)) if s.type in (int, float) and s.param.live
            and s.name not in owner.structural and not (s.name in owner.switches and getattr(section, s.name) == 0)}
