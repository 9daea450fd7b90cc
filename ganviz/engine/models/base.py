"""What every generative model is: named networks, the phases that train them, `sample`, and `score` where it exists."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

import torch
from torch import Tensor, nn

from ..config import Component, Section
from ..phases import Phase
from ..registry import Registry

MODELS: Registry[GenerativeModel] = Registry("model", __package__)


class GenerativeModel(Component):
    """A model of one data set's shape.

    Args:
        config: its section.
        shape: of one sample, (2,) or (C, H, W).
        labels: number of classes; 0 without labels.

    Class attributes:
        data_kinds: which data it can learn, of "points" and "images".
        averaged: names of the networks of which an averaged copy (EMA) is kept.
        convolutional: the time goes into convolutions, which more threads and bfloat16 may speed up.
        pack: samples that the discriminator judges together, with one logit for all of them.

    `networks` holds the modules by name; a discriminator returns raw logits of shape (N,).
    """

    Config = Section
    data_kinds: ClassVar[tuple[str, ...]] = ("points", "images")
    averaged: ClassVar[tuple[str, ...]] = ("G",)
    convolutional: ClassVar[bool] = False
    pack: int = 1

    def __init__(self, config: Section, shape: tuple[int, ...], labels: int = 0) -> None:
        super().__init__(config)
        self.shape = tuple(shape)
        self.labels = labels
        self.networks: dict[str, nn.Module] = {}

    @classmethod
    def refuses(cls, section, config):
        kind = config.data.owner.kind
        if kind not in cls.data_kinds:
            return f"learns {' or '.join(cls.data_kinds)}, but {config.data.name} is {kind}; choose another model"
        return None

    @classmethod
    def products(cls, section: Section, shape: tuple[int, ...]) -> int:
        """Multiplications of all matrices with one sample; 0 where the 8 binary digits of bfloat16 are too few."""
        return 0

    @property
    def z_dim(self) -> int:
        """Dimension of the latent."""
        raise NotImplementedError

    def phases(self) -> list[Phase]:
        """The updates of one iteration, in order."""
        raise NotImplementedError

    def latents(self, n: int, generator: torch.Generator) -> Tensor:
        """(n, z_dim) latents, drawn on the generator's device."""
        raise NotImplementedError

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        """(n, *shape) samples from latents, by the given networks (an EMA copy's, say) or the model's own."""
        raise NotImplementedError

    def score(self, samples: Tensor) -> Tensor:
        """(n,) raw logits of the discriminator, one for each sample.

        One that judges packs is asked about a pack of copies: what it says if the generator made nothing else.
        """
        raise NotImplementedError

    def judge(self, samples: Tensor) -> Tensor:
        """(n / pack,) raw logits as in training, each of `pack` consecutive samples."""
        if self.pack == 1:
            return self.score(samples)
        raise NotImplementedError


@contextmanager
def watching(*networks: nn.Module) -> Iterator[None]:
    """Evaluation mode without gradients: batch norm uses its running statistics and leaves them alone, no dropout."""
    training = [n for n in networks if n.training]
    for network in training:
        network.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        for network in training:
            network.train()
