"""Conditional GAN of two multilayer perceptrons."""

from __future__ import annotations

from dataclasses import dataclass

from torch import nn

from ..settings.params import param
from .base import MODELS
from .conditional import ConditionalGan, ConditionalSettings
from .mlp import Mlp, MlpConfig


@dataclass(frozen=True)
class CganConfig(ConditionalSettings, MlpConfig):
    """The perceptrons' settings and those of the classes."""

    z_dim: int = param(32, "How many random numbers the generator makes a sample from, beside the class.",
                       label="z dimension", minimum=1, maximum=1024)


@MODELS.register("cgan")
class Cgan(ConditionalGan, Mlp):
    """Draws the class you ask for: two perceptrons that are conditioned on labels.

    Reference: Mirza & Osindero 2014, arXiv 1411.1784, eq. 2 (concatenation); Miyato & Koyama 2018, arXiv 1802.05637,
    eq. 3 (projection); Odena et al. 2016, arXiv 1610.09585 (auxiliary classifier); Reed et al. 2016, arXiv 1605.05396,
    algorithm 1 (matching-aware discriminator). We deviate: a label is joined to the pixels themselves, not to a hidden
    layer of them, and G is fed the class beside z whatever D does (Miyato & Koyama choose batch norm's scales by it).
    """

    title = "Conditional (MLP)"
    Config = CganConfig
    data_kinds = ("images",)

    @classmethod
    def refuses(cls, section, config):
        if section.pack > 1:
            return f"pack = {section.pack}: its samples have no class in common; choose pack = 1, or the model mlp"
        return super().refuses(section, config)

    def make_discriminator(self) -> nn.Module:
        return self._begun(super().make_discriminator())
