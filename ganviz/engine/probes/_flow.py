"""Which layers pass their outputs to which: found by following tensors through the networks once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

_SIGNS = {"add": "+", "sub": "\N{MINUS SIGN}", "mul": "\N{MULTIPLICATION SIGN}", "matmul": "\N{MULTIPLICATION SIGN}",
          "cat": "cat", "stack": "cat"}


class Meeting(NamedTuple):
    """An operation at which branches of a network come together.

    Attributes:
        sign: of the operation.
        sources: layers, other meetings, networks and data that feed it.
        after: how many of the network's layers come before it.
    """

    sign: str
    sources: tuple[str, ...]
    after: int


class Flow(TorchFunctionMode):
    """A record of which layers' outputs, or what data, each tensor was made of while it is active.

    The result of an operation comes from where its arguments come from, and where these are several places inside a
    network, it is a join. The output of a layer comes from that layer alone, and outside a network its output comes
    from the network. Parameters come from nowhere.

    Attributes:
        sources: by layer, what feeds it: other layers, joins, other networks, or data, by name.
        ends: by network, the layers and joins whose outputs are its own.
        joins: by name, which begins with that of their network, in the order in which they were met.
    """

    def __init__(self) -> None:
        super().__init__()
        self.sources: dict[str, tuple[str, ...]] = {}
        self.ends: dict[str, tuple[str, ...]] = {}
        self.joins: dict[str, Meeting] = {}
        # the tensor is kept, so that its id is not another's
        self._origins: dict[int, tuple[Tensor, tuple[str, ...]]] = {}
        self._network = ""  # the one we are inside
        self._inside = 0  # layers
        self._met = 0  # joins in this pass through the network

    def name(self, data: Tensor | None, *origins: str) -> None:
        """Say where a tensor comes from."""
        if data is not None:
            self._origins[id(data)] = data, origins

    def origins(self, values: Any) -> tuple[str, ...]:
        """Where the tensors among some values come from."""
        found = (self._origins[id(t)][1] for t in _tensors(values) if id(t) in self._origins)
        return tuple(dict.fromkeys(name for names in found for name in names))

    def forget(self) -> None:
        """Let the tensors go; what was found stays."""
        self._origins.clear()

    @contextmanager
    def followed(self, layers: Mapping[str, nn.Module], networks: Mapping[str, nn.Module]) -> Iterator[None]:
        """Follow what passes through, while in it.

        Args:
            layers: by their path, which begins with the name of their network.
        """
        with ExitStack() as stack:
            for name, network in networks.items():
                stack.callback(network.register_forward_pre_hook(self._enters(name)).remove)
            for path, layer in layers.items():
                stack.callback(layer.register_forward_pre_hook(self._enters_layer).remove)
                stack.callback(layer.register_forward_hook(self._leaves(self.sources, path, layer=True)).remove)
            for name, network in networks.items():
                stack.callback(network.register_forward_hook(self._leaves(self.ends, name, layer=False)).remove)
            stack.enter_context(self)
            yield

    def _enters(self, name: str) -> Callable[..., None]:
        def enters(module: nn.Module, inputs: Any) -> None:
            self._network, self._met = name, 0
        return enters

    def _enters_layer(self, module: nn.Module, inputs: Any) -> None:
        self._inside += 1

    def _leaves(self, known: dict[str, tuple[str, ...]], name: str, layer: bool) -> Callable[..., None]:
        def leaves(module: nn.Module, inputs: Any, output: Any) -> None:
            # an operation of our own in C++ or autograd leaves no trace: then all that went in came out
            known[name] = _united(known.get(name, ()), self.origins(output) or self.origins(inputs))
            for tensor in _tensors(output):
                self.name(tensor, name)
            if layer:
                self._inside -= 1
            else:
                self._network = ""
        return leaves

    def __torch_function__(self, func: Any, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        result = func(*args, **(kwargs or {}))
        parts = {self.origins(tensor) for tensor in _tensors((args, kwargs))} - {()}
        if parts:
            before = self.origins((args, kwargs))
            if len(parts) > 1 and self._network and not self._inside:
                before = (self._join(func, before),)
            for tensor in _tensors(args[0] if func is Tensor.__setitem__ else result):
                self.name(tensor, *before)
        return result

    def _join(self, func: Any, sources: tuple[str, ...]) -> str:
        name = f"{self._network}/join {self._met}"
        self._met += 1
        known = self.joins.get(name)
        done = sum(path.partition("/")[0] == self._network for path in self.sources) if known is None else known.after
        sign = _SIGNS.get(func.__name__.strip("_").removeprefix("r").removeprefix("i"), func.__name__)
        self.joins[name] = Meeting(sign, _united(() if known is None else known.sources, sources), done)
        return name


def _united(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _tensors(values: Any) -> Iterable[Tensor]:
    if isinstance(values, torch.Tensor):
        yield values
    elif isinstance(values, tuple | list):
        for value in values:
            yield from _tensors(value)
    elif isinstance(values, dict):
        yield from _tensors(tuple(values.values()))
