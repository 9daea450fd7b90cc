"""Networks as text: each layer as the call that makes it, with its sizes as plain numbers."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from textwrap import indent
from typing import Any

from torch import nn

from ...layers import residual, subpixel
from ...layers.convolution import LIKE_TORCHS
from ...layers.dropout import LiveDropout
from ...layers.equalized import EqualizedConv2d, EqualizedLinear
from ...layers.layout import ChannelsLast, FlattenImages
from ...layers.maxout import Maxout
from ...layers.minibatch_deviation import MinibatchDeviation
from ...layers.resize import DoubledConv2d
from ...layers.spectral import SpectralConv2d, SpectralConvTranspose2d, SpectralLinear, spectral
from ...layers.subpixel import SubpixelResNet
from ...layers.unet import UNet
from ...models import stylegan
from .code import literal

_SPECTRAL = {SpectralLinear: nn.Linear, SpectralConv2d: nn.Conv2d, SpectralConvTranspose2d: nn.ConvTranspose2d}
_LEFT_OUT = ("device", "dtype", "inplace")
# what our own layers are made with; torch's keep all of it under the names of their arguments
_ARGUMENTS = {
    EqualizedConv2d: lambda layer: (layer.in_channels, layer.out_channels, layer.kernel_size[0]),
    EqualizedLinear: lambda layer: (layer.in_features, layer.out_features),
    DoubledConv2d: lambda layer: (layer.in_channels, layer.out_channels),
    Maxout: lambda layer: (layer.pieces,),
    MinibatchDeviation: lambda layer: (layer.group,),
    stylegan.ResidualBlock: lambda layer: (layer.first.in_channels, layer.second.out_channels),
}
# classes that a script has in a form of its own, with its sizes as plain numbers
_WRITTEN_OUT = (LiveDropout, UNet, SubpixelResNet, residual.ResidualBlock, subpixel.ResidualBlock)


def plain(module: nn.Module, rows: bool, dropout: float) -> nn.Module:
    """Make what a network is in a script, of the same parameters: torch's own dropout, and no layer without effect.

    Args:
        rows: whether it is fed (N, D), not (N, C, H, W).
        dropout: share of the units that dropout layers switch off.
    """
    return nn.Sequential(*_plain_layers(module, rows, dropout)) if type(module) is nn.Sequential else module


def _plain_layers(sequence: nn.Sequential, rows: bool, dropout: float) -> Iterator[nn.Module]:
    for layer in sequence:
        if isinstance(layer, FlattenImages | nn.Flatten):
            rows = True
            yield nn.Flatten()
        elif isinstance(layer, LiveDropout):
            if dropout:
                yield nn.Dropout(dropout) if rows else nn.Dropout2d(dropout)
        elif not isinstance(layer, ChannelsLast | nn.Identity):
            rows = rows and not isinstance(layer, nn.Unflatten)
            yield plain(layer, rows, dropout)


def written(module: nn.Module) -> str:
    """Write the expression that makes a network or a layer, with the sizes that it has."""
    if isinstance(module, nn.Sequential | nn.ModuleList) and _is_torchs(type(module)):
        inner = ",\n".join(written(child) for child in module)
        kind = f"nn.{type(module).__name__}"
        return (f"{kind}([\n{indent(inner, '    ')},\n])" if isinstance(module, nn.ModuleList)
                else f"{kind}(\n{indent(inner, '    ')},\n)")
    kind = _SPECTRAL.get(type(module))
    if kind is not None:
        return f"{spectral.__name__}({_call(module, kind)})"
    return _call(module, type(module))


def own_layers(module: nn.Module) -> list[Any]:
    """List the classes and functions of ganviz that the text of a network names, each once."""
    found: dict[Any, None] = {}
    for part in module.modules():
        if type(part) in _SPECTRAL:
            found[spectral] = None
        elif not _is_torchs(type(part)) and not isinstance(part, _WRITTEN_OUT):
            found[type(part)] = None
    return list(found)


def class_of(name: str, module: nn.Module, about: str) -> str:
    """Write the class of a network that is a sequence of layers.

    Args:
        about: its docstring.
    """
    inner = ",\n".join(written(layer) for layer in module)
    return (f'class {name}(nn.Sequential):\n    """{about}"""\n\n    def __init__(self):\n'
            f"        super().__init__(\n{indent(inner, ' ' * 12)},\n        )")


def class_with_parts(name: str, module: nn.Module, about: str, forward: str) -> str:
    """Write the class of a network that is more than a sequence of layers.

    Args:
        about: its docstring.
        forward: its method.
    """
    parts = "\n".join(f"self.{child} = {written(part)}" for child, part in module.named_children())
    return (f'class {name}(nn.Module):\n    """{about}"""\n\n    def __init__(self):\n        super().__init__()\n'
            f"{indent(parts, ' ' * 8)}\n\n{indent(forward, '    ')}")


def _call(module: nn.Module, kind: type[nn.Module]) -> str:
    """Write a call of a layer's class: what must be given by its place, what differs from the default by its name."""
    if not _is_torchs(kind):
        return f"{kind.__name__}({', '.join(map(literal, _ARGUMENTS.get(kind, lambda layer: ())(module)))})"
    parameters = [p for name, p in inspect.signature(kind.__init__).parameters.items()
                  if name not in ("self", *_LEFT_OUT) and p.kind is p.POSITIONAL_OR_KEYWORD]
    arguments = []
    for parameter in parameters:
        value = _value(module, parameter.name, parameter.default)
        if parameter.default is inspect.Parameter.empty or (len(parameters) == 1 and value != parameter.default):
            arguments.append(literal(value))
        elif value != parameter.default:
            arguments.append(f"{parameter.name}={literal(value)}")
    return f"nn.{kind.__name__}({', '.join(arguments)})"


def _value(module: nn.Module, name: str, default: Any) -> Any:
    value = getattr(module, name, default)
    if name == "bias":
        return value is not None
    is_square = isinstance(value, tuple) and len(set(value)) == 1 and name != "unflattened_size"
    return value[0] if is_square else value


def _is_torchs(kind: type) -> bool:
    return kind in LIKE_TORCHS or kind.__module__.startswith("torch.")
