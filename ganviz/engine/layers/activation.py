"""Activations by name."""

from __future__ import annotations

from collections.abc import Callable

from torch import nn

from ..settings.params import ConfigError

# 0.2 is the slope of Radford et al. 2015, arXiv 1511.06434, section 3
_ACTIVATIONS: dict[str, Callable[[], nn.Module]] = {
    "relu": nn.ReLU,
    "leaky-relu": lambda: nn.LeakyReLU(0.2),
    "elu": nn.ELU,
    "silu": nn.SiLU,
    "tanh": nn.Tanh,
    "gelu": nn.GELU,
}


def activation(name: str) -> nn.Module:
    """Make the activation layer called `name`; all can be differentiated twice.

    Raises:
        ConfigError: there is no such activation.
    """
    try:
        return _ACTIVATIONS[name]()
    except KeyError:
        known = ", ".join(_ACTIVATIONS)
        raise ConfigError("", f"there is no activation {name!r}; choose one of {known}") from None
