"""The processes that train one run together ("ranks"); and the process that trains alone.

How a batch is shared out. `train.batch_size` is what each rank trains on in a step. All ranks draw the same order of
the data, a batch of all of them at a time, and each takes its own rows of it: no sample is drawn twice in an epoch.
Each rank has random streams of its own for everything else. The mean of the ranks' gradients then is the gradient of
one process on a batch as large as all of theirs; what is no mean over samples is made of all ranks' samples together
(batch norm's statistics, CycleGAN's pool of fakes), or refused (`Component.why_not_shared`).

What the ranks share at any step boundary is the same on all of them, bit by bit: weights, moments, averages, buffers.
The first rank's state is therefore that of all, and its run goes on from it with any number of ranks: the random
streams of the others follow from the seed, the rank and the step.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from torch import Tensor

from .orders import Order

T = TypeVar("T")


class Ranks:
    """The process that trains alone, and what is asked of any number of them: then all must ask it at the same time.

    Attributes:
        count: of all processes of the run.
        rank: number of this one, from 0; the first leads the others.
        local_rank, local_count: the same among those of this machine.
        end_is_wanted: another rank was asked to end; known from the next order on.
    """

    count = 1
    rank = 0
    local_rank = 0
    local_count = 1
    end_is_wanted = False

    @property
    def is_alone(self) -> bool:
        """Whether there is no other process."""
        return self.count == 1

    @property
    def is_first(self) -> bool:
        """Whether this process leads the others."""
        return self.rank == 0

    def average(self, tensors: Sequence[Tensor]) -> None:
        """Put in the place of each tensor the mean of all ranks' tensors."""

    def sum(self, values: Tensor) -> Tensor:
        """Add up all ranks' values; differentiable, as often as one likes."""
        return values

    def gathered(self, rows: Tensor) -> Tensor:
        """Put all ranks' rows together, (n, ...) to (count · n, ...), without their graph."""
        return rows

    def own_rows(self, rows: Tensor) -> Tensor:
        """Take this rank's part of the rows, (count · n, ...) to (n, ...)."""
        return rows

    def of_first(self, values: Tensor) -> Tensor:
        """Take the first rank's values in place of one's own."""
        return values

    def share(self, value: Any) -> Any:
        """Take the first rank's value, made of plain values and bytes; the others' does not count."""
        return value

    def agree(self, work: Callable[[], T]) -> T:
        """Have each rank do some work that may fail, in which no rank asks anything of the others.

        Raises:
            ConfigError: a setting was at fault on another rank, which the message names.
            RankLost: the work has failed on another rank.
            Exception: what this rank's work raised.
        """
        return work()

    def order(self, order: Order) -> None:
        """Have the others do what the first rank does now itself; nothing on the others, which were told."""

    def fail(self, message: str, details: str = "") -> None:
        """Leave word for the others that this rank is about to end with an error."""

    def close(self) -> None:
        """Part from the others."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Ranks:
        return self  # copied networks are of the same process


ALONE = Ranks()
