"""The age of a reading: in words, and whether it may still be drawn over live pictures."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication

# Ages are given in coarse steps, so that they need to be repainted only now and then.
_SECONDS = (2, 5, 10, 20, 30, 45)
# Two pictures count as simultaneous within this many seconds, however fast the training is, since the difference cannot
# be seen. Where only a few steps lie between them, they do so for longer.
_SAME_SECONDS = 1.0
_FEW_STEPS, _MOST_SECONDS = 200, 10.0
# Of recorded pictures, whose seconds are unknown, those count as simultaneous that lie less than this share of their
# step apart.
_SAME_SHARE = 0.02


def is_young(steps: int, seconds: float) -> bool:
    """Return whether a picture may be drawn over a newer one.

    Args:
        steps, seconds: the distance between the two.
    """
    return seconds <= _SAME_SECONDS or (steps <= _FEW_STEPS and seconds <= _MOST_SECONDS) or steps == 0


class Present:
    """The pictures that are recent enough to be drawn over the newest one."""

    def __init__(self) -> None:
        self._taken: dict[str, tuple[int, float]] = {}
        self._recorded = False

    def take(self, name: str, step: int) -> None:
        """Note that a picture of a step has come."""
        self._taken[name] = step, time.monotonic()

    def clear(self, recorded: bool = False) -> None:
        """Forget all; those that come now are live, or recorded ones of an earlier step."""
        self._taken.clear()
        self._recorded = recorded

    def names(self) -> set[str]:
        if self._recorded:
            newest = max((step for step, _ in self._taken.values()), default=0)
            return {name for name, (step, _) in self._taken.items()
                    if newest - step <= max(_FEW_STEPS, _SAME_SHARE * newest)}
        newest, now = max(self._taken.values(), default=(0, 0.0))
        return {name for name, (step, taken) in self._taken.items() if is_young(newest - step, now - taken)}


def age_words(seconds: float) -> str:
    """Return an age in the words that headers, rows and tooltips share."""
    if seconds < _SECONDS[0]:
        return _tr("now")
    if seconds < 60:
        return _tr("%1 s ago").replace("%1", str(max(step for step in _SECONDS if step <= seconds)))
    if seconds < 3600:
        return _tr("%1 min ago").replace("%1", str(int(seconds // 60)))
    return _tr("%1 h ago").replace("%1", str(int(seconds // 3600)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ages", text)
