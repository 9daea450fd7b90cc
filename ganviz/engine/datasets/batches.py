"""Hand out batches of the training data, in a random order that can be resumed exactly."""

from __future__ import annotations

from typing import Any, NamedTuple

import torch
from torch import Tensor

from ..distributed.ranks import ALONE, Ranks
from .base import TrainingData


class Batch(NamedTuple):
    """A batch as networks see it.

    Attributes:
        real: (n, *shape) float32.
        labels: (n,) int64, or None.
        sources: (n, *source_shape) float32, or None: each sample's own where the data is in pairs, else any.
    """

    real: Tensor
    labels: Tensor | None
    sources: Tensor | None


class Batches:
    """All training data on the device, drawn without replacement, reshuffled each epoch.

    Args:
        data: in memory; images stay uint8 until a batch is made.
        device: where the batches are made.
        order: CPU generator of the permutations.
        ranks: processes that train together: all draw the same order, and each takes its own rows of it.

    Attributes:
        items: as stored, (N, 2) float32 or (N, H, W, C) uint8, on the device.
        labels: (N,) int64 or None.
        label_shares: (classes,) float32, how often each label is in the data; None without labels.
        sources: as stored, (M, ...), or None.
        aligned: whether each source belongs to the item of its place.
        source_name, item_name: what the two domains are called; empty where there are no sources.
    """

    def __init__(self, data: TrainingData, device: torch.device, order: torch.Generator,
                 ranks: Ranks = ALONE) -> None:
        self._ranks = ranks
        self.items = torch.from_numpy(data.items.copy()).to(device)
        self.labels = None if data.labels is None else torch.from_numpy(data.labels.copy()).to(device)
        self.label_shares = None if self.labels is None else torch.bincount(
            self.labels, minlength=len(data.label_names)) / len(self.labels)
        self.sources = None if data.sources is None else torch.from_numpy(data.sources.copy()).to(device)
        self.aligned = data.aligned
        self.source_name, self.item_name = data.source_name, data.item_name
        self._order = _Order(len(self.items), device, order)
        own = torch.Generator()
        own.set_state(order.get_state())  # other counts, other permutations
        self._source_order = None if self.sources is None or self.aligned else _Order(len(self.sources), device, own)

    def draw(self, n: int) -> Batch:
        """Get the next n samples. An epoch's incomplete last batch is left out.

        A batch larger than the data repeats samples.
        """
        ranks = self._ranks
        chosen = ranks.own_rows(self._order.draw(n * ranks.count))
        labels = None if self.labels is None else self.labels[chosen]
        return Batch(self.to_float(self.items[chosen]), labels, self._sources(chosen, 1, n))

    def _sources(self, chosen: Tensor, times: int, n: int) -> Tensor | None:
        if self.sources is None:
            return None
        if self._source_order is not None:
            chosen = self._ranks.own_rows(self._source_order.draw_many(times, n * self._ranks.count))
        return self.to_float(self.sources[chosen])

    def empty(self, n: int) -> Batch:
        """Make a batch of n samples, laid out as drawn ones are; what is in it means nothing."""
        first = torch.zeros(n, dtype=torch.long, device=self.items.device)
        return Batch(self.to_float(self.items[first]), None if self.labels is None else self.labels[first].clone(),
                     None if self.sources is None else self.to_float(self.sources[first]))

    def draw_many(self, times: int, n: int) -> Batch:
        """Get what as many calls of `draw` would give, each tensor contiguous and with an axis for the calls first."""
        chosen = self._order.draw_many(times, n)
        labels = None if self.labels is None else self.labels[chosen]
        sources = self._sources(chosen, times, n)
        return Batch(*(None if each is None else each.contiguous().view(times, n, *each.shape[1:])
                       for each in (self.to_float(self.items[chosen]), labels, sources)))

    @staticmethod
    def to_float(items: Tensor) -> Tensor:
        """Convert stored items for networks: points as they are; images (n, C, H, W) in [-1, 1], channels last."""
        if items.dtype != torch.uint8:
            return items
        return items.permute(0, 3, 1, 2).to(torch.float32).mul_(1 / 127.5).sub_(1.0)

    def state(self) -> dict[str, Any]:
        """Give each order's generator as before this epoch's shuffle, and how many samples were handed out."""
        return {name: (order.epoch_start, order.position) for name, order in self._orders().items()}

    def restore(self, state: dict[str, Any]) -> None:
        for name, order in self._orders().items():
            order.restore(*state[name])

    def _orders(self) -> dict[str, _Order]:
        return {"items": self._order} | ({} if self._source_order is None else {"sources": self._source_order})


class _Order:
    """A permutation that is gone through and then made anew.

    Attributes:
        epoch_start: the generator's state before the present permutation was drawn.
        position: how many of it were taken.
    """

    def __init__(self, count: int, device: torch.device, generator: torch.Generator) -> None:
        self._count, self._device, self._generator = count, device, generator
        self._shuffle()

    def draw(self, n: int) -> Tensor:
        """Draw (n,) indices; if more than there are, some come again."""
        if n <= self._count:
            return self.take(n)
        return torch.cat([self.take(min(self._count, n - i)) for i in range(0, n, self._count)])

    def draw_many(self, times: int, n: int) -> Tensor:
        """Draw (times · n,) indices, those of as many calls of `draw`."""
        return self.take(n, times) if n <= self._count else torch.cat([self.draw(n) for _ in range(times)])

    def take(self, n: int, times: int = 1) -> Tensor:
        """Take the indices of the next `times` batches of n, one after the other; n is at most the number of items."""
        chosen = []
        while times:
            if self.position + n > self._count:
                self._shuffle()
            fitting = min(times, (self._count - self.position) // n)
            chosen.append(self._permutation[self.position:self.position + fitting * n])
            self.position += fitting * n
            times -= fitting
        return chosen[0] if len(chosen) == 1 else torch.cat(chosen)

    def _shuffle(self) -> None:
        self.epoch_start = self._generator.get_state()
        self._permutation = torch.randperm(self._count, generator=self._generator).to(self._device)
        self.position = 0

    def restore(self, epoch_start: Tensor, position: int) -> None:
        self._generator.set_state(epoch_start)
        self._shuffle()
        self.position = position


def to_uint8(images: Tensor) -> Tensor:
    """Convert (n, C, H, W) float in [-1, 1] to (n, H, W, C) uint8, rounded."""
    scaled = images.detach().float().add(1.0).mul(127.5).round_().clamp_(0, 255)
    return scaled.to(torch.uint8).permute(0, 2, 3, 1).contiguous()
