"""Dropout in the discriminator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from torch import nn

from ..layers.dropout import LiveDropout
from ..settings.component import Section
from ..settings.params import param
from .base import REGULARIZERS, Regularizer


@REGULARIZERS.register("dropout")
class Dropout(Regularizer):
    """Switch off a random share of D's hidden units at each step, so that it learns less by heart.

    In convolutional layers whole channels go at once. Applies in both phases, since G learns from the same D.

    Reference: Hinton et al. 2012, arXiv 1207.0580; whole channels: Tompson et al. 2014, arXiv 1411.4280.
    """

    title = "Dropout in D"
    structural = ("p",)

    @dataclass(frozen=True)
    class Config(Section):
        """How many units go."""

        p: float = param(0.3, "Share of D's hidden units that are switched off at each step.", live=True,
                         minimum=0.0, maximum=0.95, suggested=(0.0, 0.8))

    def configure(self, networks: Sequence[nn.Module]) -> None:
        _set_share(networks, self.config.p)

    def release(self, networks: Sequence[nn.Module]) -> None:
        _set_share(networks, 0.0)


def _set_share(networks: Sequence[nn.Module], p: float) -> None:
    for network in networks:
        for module in network.modules():
            if isinstance(module, LiveDropout):
                module.p = p
