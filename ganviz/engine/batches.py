"""Hand out batches of the training data, in a random order that can be resumed exactly."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from .datasets.base import TrainingData


class Batches:
    """All training data on the device, drawn without replacement, reshuffled each epoch.

    Args:
        data: in memory; images stay uint8 until a batch is made.
        device: where the batches are made.
        order: CPU generator of the permutations.

    Attributes:
        items: as stored, (N, 2) float32 or (N, H, W, C) uint8, on the device.
        labels: (N,) int64 or None.
    """

    def __init__(self, data: TrainingData, device: torch.device, order: torch.Generator) -> None:
        self.items = torch.from_numpy(data.items.copy()).to(device)
        self.labels = None if data.labels is None else torch.from_numpy(data.labels.copy()).to(device)
        self._order = order
        self._shuffle()

    def draw(self, n: int) -> tuple[Tensor, Tensor | None]:
        """The next n samples as networks see them, and their labels. An epoch's incomplete last batch is left out.

        A batch larger than the data repeats samples.
        """
        count = len(self.items)
        chosen = self._take(n) if n <= count else torch.cat(
            [self._take(min(count, n - i)) for i in range(0, n, count)])
        labels = None if self.labels is None else self.labels[chosen]
        return self.to_float(self.items[chosen]), labels

    def draw_many(self, times: int, n: int) -> Tensor:
        """(times, n, ...) contiguous: the samples that as many calls of `draw` would give."""
        if n > len(self.items):
            return torch.stack([self.draw(n)[0].contiguous() for _ in range(times)])
        samples = self.to_float(self.items[self._take(n, times)]).contiguous()
        return samples.view(times, n, *samples.shape[1:])

    def _take(self, n: int, times: int = 1) -> Tensor:
        """Indices of the next `times` batches of n, one after the other; n is at most the number of items."""
        chosen = []
        while times:
            if self._position + n > len(self.items):
                self._shuffle()
            fitting = min(times, (len(self.items) - self._position) // n)
            chosen.append(self._permutation[self._position:self._position + fitting * n])
            self._position += fitting * n
            times -= fitting
        return chosen[0] if len(chosen) == 1 else torch.cat(chosen)

    def _shuffle(self) -> None:
        self._epoch_start = self._order.get_state()
        self._permutation = torch.randperm(len(self.items), generator=self._order).to(self.items.device)
        self._position = 0

    @staticmethod
    def to_float(items: Tensor) -> Tensor:
        """Stored items as networks see them: points as they are; images (n, C, H, W) in [-1, 1], channels last."""
        if items.dtype != torch.uint8:
            return items
        return items.permute(0, 3, 1, 2).to(torch.float32).mul_(1 / 127.5).sub_(1.0)

    def state(self) -> dict[str, Any]:
        """The generator's state before this epoch's shuffle, and how many of its samples were handed out."""
        return {"epoch_start": self._epoch_start, "position": self._position}

    def restore(self, epoch_start: Tensor, position: int) -> None:
        self._order.set_state(epoch_start)
        self._shuffle()
        self._position = position


def to_uint8(images: Tensor) -> Tensor:
    """(n, C, H, W) float in [-1, 1] to (n, H, W, C) uint8, rounded."""
    scaled = images.detach().float().add(1.0).mul(127.5).round_().clamp_(0, 255)
    return scaled.to(torch.uint8).permute(0, 2, 3, 1).contiguous()
