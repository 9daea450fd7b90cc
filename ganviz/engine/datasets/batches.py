"""Hand out batches of the training data, in a random order that can be resumed exactly."""

from __future__ import annotations

import time
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor

from ..distributed.ranks import ALONE, Ranks
from ..telemetry.facts import Streaming
from ._read_ahead import ReadAhead
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
    """All training data, drawn without replacement, reshuffled each epoch.

    Data in memory lies on the device. Of data on the disk, the images of the next batches are read ahead; which they
    are is the same.

    Args:
        data: in memory or on the disk; images stay uint8 until a batch is made.
        device: where the batches are made.
        order: CPU generator of the permutations.
        ranks: processes that train together: all draw the same order, and each takes its own rows of it.

    Attributes:
        sample: the data in memory: all of it, or of data on the disk some.
        items: those of the sample as stored, (N, 2) float32 or (N, H, W, C) uint8, on the device.
        sample_labels: theirs, (N,) int64 or None.
        sources: those of the sample as stored, (M, ...), or None.
        labels: of all data, int64 or None.
        label_shares: (classes,) float32, how often each label is in the data; None without labels.
        aligned: whether each source belongs to the item of its place.
        source_name, item_name: what the two domains are called; empty where there are no sources.
    """

    def __init__(self, data: TrainingData, device: torch.device, order: torch.Generator,
                 ranks: Ranks = ALONE) -> None:
        self.sample = data.looked_at()
        self.items, self.sample_labels, self.sources = (
            None if array is None else torch.from_numpy(array.copy()).to(device)
            for array in (self.sample.items, self.sample.labels, self.sample.sources))
        self.labels = self.sample_labels if self.sample is data or data.labels is None else \
            torch.from_numpy(data.labels.copy()).to(device)
        self.label_shares = None if self.labels is None else torch.bincount(
            self.labels, minlength=len(data.label_names)) / len(self.labels)
        self.aligned = data.aligned
        self.source_name, self.item_name = data.source_name, data.item_name
        self._streams = _Streams(data, device) if data.is_streamed else None
        where = device if self._streams is None else torch.device("cpu")
        self._order = _Order(len(data.items), where, order, ranks)
        own = torch.Generator()
        own.set_state(order.get_state())  # other counts, other permutations
        has_own_order = data.sources is not None and not self.aligned
        self._source_order = _Order(len(data.sources), where, own, ranks) if has_own_order else None

    def draw(self, n: int) -> Batch:
        """Get the next n samples. An epoch's incomplete last batch is left out.

        A batch larger than the data repeats samples.

        Raises:
            UnreachableData: a file of data on the disk cannot be read.
        """
        return self._batch(1, n)

    def draw_many(self, times: int, n: int) -> Batch:
        """Get what as many calls of `draw` would give, each tensor contiguous and with an axis for the calls first.

        Raises:
            UnreachableData: as `draw`.
        """
        return Batch(*(None if each is None else each.contiguous().view(times, n, *each.shape[1:])
                       for each in self._batch(times, n)))

    def skip(self, times: int, n: int) -> None:
        """Pass over what as many calls of `draw` would give."""
        self._choose(times, n)

    def check(self, times: int, n: int) -> None:
        """Wait until the samples of as many calls of `draw` can be had.

        Raises:
            UnreachableData: a file of data on the disk cannot be read; nothing was drawn.
        """
        if self._streams is not None:
            self._streams.check(self._orders(), times * n, n)

    def most_at_once(self, n: int) -> int | None:
        """Count the batches of n that are best drawn at once; None for any number."""
        return None if self._streams is None else max(self._streams.most // n, 1)

    def streaming(self) -> Streaming | None:
        """Measure how the reading has kept up since the last call; None where all data is in memory."""
        return None if self._streams is None else self._streams.measure(self._orders())

    def damaged(self) -> dict[str, str]:
        """List the images that were found damaged since the last call, by name, with the reason."""
        return {} if self._streams is None else self._streams.newly_damaged()

    def close(self) -> None:
        """End what reads in the background."""
        if self._streams is not None:
            self._streams.close()

    def _choose(self, times: int, n: int) -> tuple[Tensor, Tensor | None]:
        """Draw the places of the next samples, and of their sources where these have an order of their own."""
        return self._order.draw_many(times, n), (
            None if self._source_order is None else self._source_order.draw_many(times, n))

    def _batch(self, times: int, n: int) -> Batch:
        chosen, of_sources = self._choose(times, n)
        if self._streams is not None:
            stored, chosen, sources = self._streams.take(chosen, of_sources)
            self._streams.look_ahead(self._orders(), n)
        else:
            stored = self.items[chosen]
            sources = None if self.sources is None else self.sources[chosen if of_sources is None else of_sources]
        return Batch(self.to_float(stored), None if self.labels is None else self.labels[chosen],
                     None if sources is None else self.to_float(sources))

    def empty(self, n: int) -> Batch:
        """Make a batch of n samples, laid out as drawn ones are; what is in it means nothing."""
        first = torch.zeros(n, dtype=torch.long, device=self.items.device)
        return Batch(self.to_float(self.items[first]), None if self.labels is None else self.labels[first].clone(),
                     None if self.sources is None else self.to_float(self.sources[first]))

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
        if self._streams is not None:
            self._streams.begin_anew()

    def _orders(self) -> dict[str, _Order]:
        return {"items": self._order} | ({} if self._source_order is None else {"sources": self._source_order})


class _Streams:
    """What reads the images of data on the disk: items and sources together, or each by itself."""

    def __init__(self, data: TrainingData, device: torch.device) -> None:
        self._device = device
        self._apart = data.sources is not None and not data.aligned
        sides = [data.items] if data.sources is None else [data.items, data.sources]
        self._readers = {side.reader for side in sides}
        share = data.memory // (2 if self._apart else 1)
        self._ahead = {name: ReadAhead(parts, share) for name, parts in
                       (dict(items=sides[:1], sources=sides[1:]) if self._apart else {"items": sides}).items()}
        self.most = min(ahead.most for ahead in self._ahead.values())
        self._drawn_by = 0
        self._told: set[str] = set()
        self._measured = (time.perf_counter(), 0, 0.0)

    def take(self, chosen: Tensor, of_sources: Tensor | None) -> tuple[Tensor, Tensor, Tensor | None]:
        """Get stored items of these places, where they are from, and their sources or those of places of their own; on
        the device.
        """
        stored, used = self._ahead["items"].take(chosen.numpy())
        if self._apart:
            stored += self._ahead["sources"].take(of_sources.numpy())[0]
        for ahead in self._ahead.values():
            ahead.asked = max(ahead.asked - len(chosen), 0)
        items, *sources = (torch.from_numpy(part).to(self._device) for part in stored)
        return items, torch.from_numpy(used).to(self._device), sources[0] if sources else None

    def look_ahead(self, orders: dict[str, _Order], n: int) -> None:
        """Have what comes next read, if it is drawn by n."""
        if n != self._drawn_by:
            self._drawn_by = n
            self.begin_anew()
        for name, ahead in self._ahead.items():
            if ahead.asked <= 3 * ahead.most // 4:
                ahead.want(orders[name].upcoming(ahead.asked, ahead.most - ahead.asked, n))

    def begin_anew(self) -> None:
        """Forget what was asked for: something else comes next."""
        for ahead in self._ahead.values():
            ahead.asked = 0

    def check(self, orders: dict[str, _Order], count: int, n: int) -> None:
        for name, ahead in self._ahead.items():
            ahead.check(orders[name].upcoming(0, count, n))

    def measure(self, orders: dict[str, _Order]) -> Streaming:
        now, ahead = time.perf_counter(), self._ahead["items"]
        taken, waited = ahead.taken, sum(each.waited for each in self._ahead.values())
        then, taken_then, waited_then = self._measured
        self._measured = now, taken, waited
        seconds, count = max(now - then, 1e-9), taken - taken_then
        waiting = min(waited - waited_then, 0.999 * seconds)
        ready = {name: each.ready(orders[name].upcoming(0, each.most, max(self._drawn_by, 1)))
                 for name, each in self._ahead.items()}
        return Streaming(min(ready.values()), count / seconds, count / (seconds - waiting), waiting / seconds)

    def newly_damaged(self) -> dict[str, str]:
        found = {name: why for reader in self._readers for name, why in list(reader.damaged.items())
                 if name not in self._told}
        self._told |= found.keys()
        return found

    def close(self) -> None:
        for ahead in self._ahead.values():
            ahead.close()


class _Order:
    """A permutation that is gone through and then made anew; processes that train together take their rows of it.

    Attributes:
        epoch_start: the generator's state before the present permutation was drawn.
        position: how many of it were taken, by all processes.
    """

    def __init__(self, count: int, device: torch.device, generator: torch.Generator, ranks: Ranks) -> None:
        self._count, self._device, self._generator, self._ranks = count, device, generator, ranks
        self._shuffle()

    def draw_many(self, times: int, n: int) -> Tensor:
        """Draw (times · n,) indices, n at a time; if a draw takes more than there are, some come again."""
        whole = n * self._ranks.count
        return self._own(self._take(whole, times) if whole <= self._count else torch.cat(
            [self._take(min(self._count, whole - i)) for _ in range(times) for i in range(0, whole, self._count)]), n)

    def _own(self, indices: Tensor, n: int) -> Tensor:
        """Choose this process's n of each draw of all."""
        ranks = self._ranks
        if ranks.is_alone:
            return indices
        return torch.cat([ranks.own_rows(drawn) for drawn in indices.split(n * ranks.count)] or [indices])

    def _take(self, n: int, times: int = 1) -> Tensor:
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

    def upcoming(self, skip: int, most: int, n: int) -> np.ndarray:
        """Foresee the (most,) int64 indices that come next but `skip`, if they are drawn by n; there may be fewer."""
        whole, left = n * self._ranks.count, self._permutation[self.position:]
        parts = [self._own(rows[:len(rows) // whole * whole], n) for rows in (left, self._next())]
        found = []
        for part in parts:
            found.append(part[skip:skip + most])
            skip, most = max(skip - len(part), 0), most - len(found[-1])
        return torch.cat(found).numpy()

    def _next(self) -> Tensor:
        """Foresee the next epoch's permutation."""
        if self._following is None:
            generator = torch.Generator()
            generator.set_state(self._generator.get_state())
            self._following = torch.randperm(self._count, generator=generator)
        return self._following

    def _shuffle(self) -> None:
        self._following: Tensor | None = None
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
