"""Read the images of the next batches in the background, ahead of the step."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack

import numpy as np

from .streamed import StreamedImages, read_together, readers

_CHUNK = 8  # images that a thread reads at a time: handing each over alone would cost as much as reading a small one
_FEWEST, _MOST = 64, 4096  # images read ahead
_Block = tuple[list[np.ndarray], np.ndarray]


class ReadAhead:
    """Threads that read the images of the next batches, and a store of those that stay in memory.

    Which images are drawn, and when, does not depend on it: what has not been read when it is wanted is waited for.

    Each image is wanted once in an epoch. A cache that throws out what was used longest ago would hold hardly any of
    those that come next; so the first that fit stay, and that share is never read again.

    Args:
        parts: images that belong together, a pair for example; of the same length.
        memory: bytes of images that are held at most: half of it, or less, for those ahead and just used.

    Attributes:
        most: images that are read ahead at most.
        asked: of the images that come next, how many have been asked for; whoever draws counts it down.
        taken: images that were handed out so far.
        waited: seconds that somebody waited for them.
    """

    def __init__(self, parts: Sequence[StreamedImages], memory: int) -> None:
        self._parts = parts
        count, size = len(parts[0]), sum(part.nbytes // len(part) for part in parts)
        self.most = min(count, _MOST, max(_FEWEST, memory // (4 * size)))
        self.asked = self.taken = 0
        self.waited = 0.0
        stored = min(count, max(memory // size - 2 * self.most, 0))
        self._stored = [np.empty((stored, *part.shape[1:]), np.uint8) for part in parts]
        self._stored_from = np.empty(stored, np.int64)
        self._place = np.full(count, -1, np.int64)
        self._filled = 0
        self._pending: OrderedDict[int, tuple[Future[_Block], int]] = OrderedDict()
        self._pool: ThreadPoolExecutor | None = None
        self._opened = ExitStack()

    def take(self, indices: np.ndarray) -> _Block:
        """Get the images of these places, as `read_images` gives them.

        Raises:
            UnreachableData: a file cannot be read.
        """
        arrays = [np.empty((len(indices), *part.shape[1:]), np.uint8) for part in self._parts]
        used = np.empty(len(indices), np.int64)
        places = self._place[indices]
        here = places >= 0
        for array, stored in zip(arrays, self._stored, strict=True):
            array[here] = stored[places[here]]
        used[here] = self._stored_from[places[here]]
        missing = np.flatnonzero(~here)
        self._ask(indices[missing])
        for target in missing:
            index = int(indices[target])
            (block, origin), row = self._result(index)
            for array, read in zip(arrays, block, strict=True):
                array[target] = read[row]
            used[target] = origin[row]
            self._store(index, block, origin, row)
        self.taken += len(indices)
        self._forget_the_oldest()
        return arrays, used

    def check(self, indices: np.ndarray) -> None:
        """Wait until the images of these places have been read, so that `take` cannot fail.

        Raises:
            UnreachableData: a file cannot be read. It is tried again the next time.
        """
        missing = indices[self._place[indices] < 0]
        self._ask(missing)
        for index in missing:
            self._result(int(index))

    def want(self, indices: np.ndarray) -> None:
        """Read the images of these places in the background; of what was read, the oldest is forgotten."""
        self._ask(indices[self._place[indices] < 0])
        self.asked += len(indices)
        self._forget_the_oldest()

    def ready(self, indices: np.ndarray) -> int:
        """Count which of these have been read."""
        waiting = [self._pending.get(int(index)) for index in indices[self._place[indices] < 0]]
        return len(indices) - sum(found is None or not found[0].done() for found in waiting)

    def close(self) -> None:
        """End the threads; a later `take` begins anew."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None
            self._opened.close()
        self._pending.clear()
        self.asked = 0

    def _ask(self, indices: np.ndarray) -> None:
        new = []
        for index in indices.tolist():
            if index in self._pending:
                self._pending.move_to_end(index)
            else:
                new.append(index)
        new = list(dict.fromkeys(new))
        if new and self._pool is None:
            for part in self._parts:
                self._opened.enter_context(part.reader.opened())
            self._pool = ThreadPoolExecutor(readers(), "read-ahead")
        for start in range(0, len(new), _CHUNK):
            chunk = new[start:start + _CHUNK]
            future = self._pool.submit(self._read, chunk)
            self._pending.update((index, (future, row)) for row, index in enumerate(chunk))

    def _read(self, chunk: list[int]) -> _Block:
        arrays = [np.empty((len(chunk), *part.shape[1:]), np.uint8) for part in self._parts]
        used = np.empty(len(chunk), np.int64)
        for row, index in enumerate(chunk):
            used[row], images = read_together(self._parts, index)
            for array, image in zip(arrays, images, strict=True):
                array[row] = image
        return arrays, used

    def _result(self, index: int) -> tuple[_Block, int]:
        future, row = self._pending[index]
        if not future.done():
            start = time.perf_counter()
            try:
                future.exception()
            finally:
                self.waited += time.perf_counter() - start
        if future.exception() is not None:
            # where one file is gone, others may be: all are tried again
            for other, _ in self._pending.values():
                other.cancel()
            self._pending.clear()
            self.asked = 0
        return future.result(), row

    def _store(self, index: int, block: list[np.ndarray], origin: np.ndarray, row: int) -> None:
        if self._filled == len(self._stored_from) or self._place[index] >= 0:
            return
        for stored, read in zip(self._stored, block, strict=True):
            stored[self._filled] = read[row]
        self._stored_from[self._filled] = origin[row]
        self._place[index] = self._filled
        self._filled += 1

    def _forget_the_oldest(self) -> None:
        # after a rewind by less than what is read ahead, what was just used is wanted again
        while len(self._pending) > 2 * self.most:
            self._pending.popitem(last=False)
