"""What comes out of each layer of a model when a batch is passed through its networks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from ..layers.dropout import LiveDropout
from ..layers.layout import ChannelsLast, FlattenImages
from ..models.base import GenerativeModel

_UNSHOWN = (nn.Identity, nn.Flatten, nn.Unflatten, ChannelsLast, FlattenImages)


class Passes:
    """A recording of what came out of each layer, the first time that something passed through it.

    Attributes:
        layers: module by path.
        outputs: by path, in the order in which they came.
        inputs: by network, the shape of what it was fed, for one sample, in the order in which they were.
    """

    def __init__(self, model: GenerativeModel) -> None:
        self.layers = {f"{name}/{path}" if path else name: module for name, network in model.networks.items()
                       for path, module in layers_of(network)}
        self.outputs: dict[str, Tensor] = {}
        self.inputs: dict[str, tuple[int, ...]] = {}
        self._model = model

    @contextmanager
    def recorded(self) -> Iterator[None]:
        """Note what passes through inside the context."""
        handles = [module.register_forward_hook(self._note(path)) for path, module in self.layers.items()]
        handles += [network.register_forward_pre_hook(self._note_input(name))
                    for name, network in self._model.networks.items()]
        try:
            yield
        finally:
            for handle in handles:
                handle.remove()

    def _note(self, path: str) -> Callable[..., None]:
        def note(module: nn.Module, inputs: Any, output: Any) -> None:
            output = output[0] if isinstance(output, tuple | list) and output else output
            if path not in self.outputs and isinstance(output, Tensor):
                # a copy: the next layer may work in place
                self.outputs[path] = output.detach().to(torch.float32, copy=True)
        return note

    def _note_input(self, name: str) -> Callable[..., None]:
        def note(module: nn.Module, inputs: Any) -> None:
            if inputs and isinstance(inputs[0], Tensor):
                self.inputs.setdefault(name, tuple(inputs[0].shape[1:]))
        return note


def layers_of(network: nn.Module) -> list[tuple[str, nn.Module]]:
    """List what is shown: modules without parts, or with parameters of their own; not those that change no value."""
    return [(path, module) for path, module in network.named_modules()
            if (not list(module.children()) or list(module.parameters(recurse=False)))
            and not isinstance(module, _UNSHOWN)
            and not (isinstance(module, LiveDropout) and module.p == 0)]
