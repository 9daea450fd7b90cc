"""The thread that writes a run's file, off the training's path.

Whatever the disk does, the training never waits for it: what is put in lies in a queue until the writer comes by. On a
full disk what weighs much is let go first; the scalars wait in memory for room to come back.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .store import RunStore

SECONDS_BETWEEN_COMMITS = 0.5
_SECONDS_AT_A_FULL_DISK = 5.0
_SECONDS_BETWEEN_THINNINGS = 5.0
_MOST_WAITING = 64 << 20  # bytes that wait for a full disk; more would take the training's memory

KEPT, LATEST, WEIGHTY = 0, 1, 2


@dataclass(frozen=True)
class Item:
    """Something that is to be written.

    Attributes:
        write: writes it.
        size: bytes that it takes while it waits.
        spare: what becomes of it on a full disk: KEPT waits for room, LATEST only while not too much waits, and WEIGHTY
            is let go.
        written: called in the writer's thread once it is in the file; never where it does not come to that.
        early: whether it is written even before the run has trained a step.
    """

    write: Callable[[RunStore], object]
    size: int
    spare: int = KEPT
    written: Callable[[], object] = lambda: None
    early: bool = False


class RunWriter:
    """A thread that writes what a run tells to its file, as soon as it has trained a step: until then all but what is
    early waits.

    Args:
        open_store: opens the file, in the writer's thread.
        on_trouble: called in the writer's thread with a sentence when writing fails, and once more when it works again.
        clock: seconds from some moment on, by which it is time to thin out.

    Attributes:
        lost: how many things could not be written and did not wait.
    """

    def __init__(self, open_store: Callable[[], RunStore], on_trouble: Callable[[str], None],
                 clock: Callable[[], float] = time.monotonic) -> None:
        self._open_store = open_store
        self._clock = clock
        self._store: RunStore | None = None
        self._on_trouble = on_trouble
        self._queue: deque[Item] = deque()
        self._wakes = threading.Event()
        self._closing = False
        self._failing = False
        self._newest_step = 0
        self._thinned_at = clock()
        self.lost = 0
        self._thread = threading.Thread(target=self._work, name="run file", daemon=True)
        self._thread.start()

    def put(self, item: Item) -> None:
        """Have something written soon. Returns at once; called from any thread."""
        self._queue.append(item)

    def put_scalars(self, first_step: int, values: np.ndarray) -> None:
        """Have the scalars of consecutive steps written, (n, series) float32 that stay as they are."""
        self._newest_step = first_step + len(values) - 1
        self.put(Item(lambda store: store.add_scalars(first_step, values), values.nbytes, LATEST))

    def close(self, patience: float = 10.0) -> bool:
        """Write what is left and close the file.

        Args:
            patience: seconds that a slow disk may take.

        Returns:
            whether all has been written.
        """
        self._closing = True
        self._wakes.set()
        self._thread.join(patience)
        return not self._thread.is_alive() and not (self._queue and self._newest_step)

    def _work(self) -> None:
        while not self._closing:
            self._wakes.wait(_SECONDS_AT_A_FULL_DISK if self._failing else SECONDS_BETWEEN_COMMITS)
            self._write()
        self._write()
        if self._store is not None:
            try:
                self._store.close()
            except sqlite3.Error as error:
                self._tell_failure(error)

    def _write(self) -> None:
        """Write all that waits in one transaction; what cannot be written waits on, as far as there is room."""
        begun = self._newest_step > 0
        batch = [self._queue.popleft() for _ in range(len(self._queue))]
        if not begun:
            self._queue.extendleft(item for item in reversed(batch) if not item.early)
            batch = [item for item in batch if item.early]
        thins = begun and self._clock() - self._thinned_at > _SECONDS_BETWEEN_THINNINGS
        if not batch and not thins:
            return
        try:
            if self._store is None:
                self._store = self._open_store()
            with self._store.transaction():
                for item in batch:
                    item.write(self._store)
                if thins:
                    self._store.thin(self._newest_step)
                    self._thinned_at = self._clock()
        except Exception as error:  # whatever it is: a thread that ends unheard would leave the queue to grow
            self._keep_waiting(batch)
            self._tell_failure(error)
            return
        for item in batch:
            item.written()
        if self._failing:
            self._failing = False
            missing = f" {self.lost:,} pictures, snapshots or blocks of scalars are missing in between."
            self._on_trouble(f"The run is being recorded again.{missing if self.lost else ''}")

    def _keep_waiting(self, batch: list[Item]) -> None:
        """Put back what has to wait."""
        too_much = sum(item.size for item in batch if item.spare == LATEST) - _MOST_WAITING
        kept = []
        for item in batch:
            if item.spare == LATEST and too_much > 0:
                too_much -= item.size
            elif item.spare != WEIGHTY:
                kept.append(item)
        self.lost += len(batch) - len(kept)
        self._queue.extendleft(reversed(kept))

    def _tell_failure(self, error: Exception) -> None:
        if not self._failing:
            self._failing = True
            self._on_trouble(f"The run is not being recorded at the moment: {error}. Make room on the disk; the "
                             "training goes on, and what it tells is kept in memory as long as there is room.")
