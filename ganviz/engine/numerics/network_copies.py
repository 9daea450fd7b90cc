"""Copies of networks for evaluation, and the same weights put into them again."""

from __future__ import annotations

import copy
from collections.abc import Mapping

import torch
from torch import Tensor, nn


def copies(networks: Mapping[str, nn.Module]) -> dict[str, nn.Module]:
    """Copy networks for evaluation: what draws random numbers shares its generator with the original.
    """
    # a generator cannot be copied, and in evaluation mode none is drawn from
    shared = {id(generator): generator for network in networks.values() for module in network.modules()
              if (generator := getattr(module, "generator", None)) is not None}
    return {name: copy.deepcopy(network, dict(shared)) for name, network in networks.items()}


def refresh(copies: dict[str, nn.Module], networks: dict[str, nn.Module]) -> None:
    mine, live = _tensors(copies), _tensors(networks)
    if mine:
        torch._foreach_copy_(mine, live)


def _tensors(networks: dict[str, nn.Module]) -> list[Tensor]:
    return [t.data for network in networks.values() for t in (*network.parameters(), *network.buffers())]
