"""Which snapshots and pictures of a run stay: dense near now, ever thinner towards its beginning.

Between two that stay lie at most an eighth of the steps that have gone by since: their number grows with the logarithm
of a run's length only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

DENSITY = 8
"""Of neighbours that stay, the distance is at most their age divided by this."""


@dataclass(frozen=True)
class Kept:
    """Something of a run that may be thinned out.

    Attributes:
        key: identifies it.
        step: at which it was taken.
        size: bytes.
        pinned: it stands beside an intervention or a finding, and goes only when the budget is spent.
    """

    key: int
    step: int
    size: int
    pinned: bool = False


def superfluous(kept: Sequence[Kept], now: int, budget: int) -> list[Kept]:
    """Choose what may go; the first and the newest never do.

    Args:
        kept: sorted by step.
        now: the newest step.
        budget: bytes that they may take together. If they take more, those go first whose gap is small for their age.

    Returns:
        Those that may go, in no order.
    """
    left = list(kept)
    gone: list[Kept] = []
    place = 1
    while place < len(left) - 1:
        before, here, after = left[place - 1:place + 2]
        if not here.pinned and (after.step - before.step) * DENSITY <= now - after.step:
            gone.append(left.pop(place))
            place = max(place - 1, 1)  # its neighbour has another gap now
        else:
            place += 1
    size = sum(item.size for item in left)
    while size > budget and len(left) > 2:
        place = min(range(1, len(left) - 1), key=lambda k: _loss(left, k, now))
        size -= left[place].size
        gone.append(left.pop(place))
    return gone


def _loss(kept: Sequence[Kept], place: int, now: int) -> tuple[bool, float]:
    """Say how much would be missed without one: how large a gap it would leave, for its age; a pinned one more."""
    gap = kept[place + 1].step - kept[place - 1].step
    return kept[place].pinned, gap / (now - kept[place].step + 1)
