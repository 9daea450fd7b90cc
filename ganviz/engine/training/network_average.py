"""The averaged copy (EMA) of a model's networks."""

from __future__ import annotations

import copy
from collections.abc import Mapping

import torch
from torch import Tensor, nn

from ..numerics.flat_parameters import FlatParameters
from .trained_networks import TrainedNetworks


class NetworkAverage:
    """An exponential moving average of networks' parameters, in networks of their own.

    It starts from the present weights, hence needs no slow beginning.

    Args:
        networks: to average, by name.
        trained: all of the model's, by the names of those that are updated together.
        dropout: the generator of dropout layers, which the copies share and never draw from.

    Attributes:
        networks: the copies, by name.

    Reference: Yazıcı et al. 2018, arXiv 1806.04498, eq. 1.
    """

    def __init__(self, networks: Mapping[str, nn.Module], trained: Mapping[tuple[str, ...], TrainedNetworks],
                 dropout: torch.Generator) -> None:
        self._originals = dict(networks)
        # a generator cannot be copied
        self.networks: dict[str, nn.Module] = {
            name: copy.deepcopy(network, {id(dropout): dropout}).requires_grad_(False)
            for name, network in networks.items()}
        self._pairs = [(FlatParameters([self.networks[n] for n in names]).values.data, group.parameter.data)
                       for names, group in trained.items() if set(names) <= set(networks)]

    def advance(self, share: float | Tensor) -> None:
        """Move each average towards the present weights by this share of the distance, 1 - β of the paper."""
        for average, values in self._pairs:
            average.lerp_(values, share)

    def copy_statistics(self) -> None:
        """Give the copies the originals' buffers, such as the statistics of batch norm, which are not averaged."""
        for name, network in self.networks.items():
            if mine := list(network.buffers()):
                torch._foreach_copy_(mine, list(self._originals[name].buffers()))

    def tensors(self) -> list[Tensor]:
        """Get the averages as flat tensors, in the order of the networks that are updated together."""
        return [average for average, _ in self._pairs]

    def of(self, parameter: Tensor) -> Tensor:
        """Find the average of a flat parameter."""
        return next(average for average, values in self._pairs if values.data_ptr() == parameter.data_ptr())
