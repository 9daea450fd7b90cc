"""How old a reading is: in words, and whether it may still be drawn over what is live."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication

# Ages are told in coarse steps, so that what says them is painted again only now and then.
_SECONDS = (2, 5, 10, 20, 30, 45)
# A picture beside a newer one is of the same moment for this many seconds, as fast as the training may be: nobody sees
# the two apart. Where only a few steps lie between them it is for longer.
_SAME_SECONDS = 1.0
_FEW_STEPS, _MOST_SECONDS = 200, 10.0


def is_young(steps: int, seconds: float) -> bool:
    """Whether a picture may be drawn over a newer one.

    Args:
        steps, seconds: that lie between the two.
    """
    return seconds <= _SAME_SECONDS or (steps <= _FEW_STEPS and seconds <= _MOST_SECONDS) or steps == 0


class Present:
    """Which of several pictures are of the present: those that may be drawn over the newest of them."""

    def __init__(self) -> None:
        self._taken: dict[str, tuple[int, float]] = {}

    def take(self, name: str, step: int) -> None:
        """A picture of a step has come."""
        self._taken[name] = step, time.monotonic()

    def clear(self) -> None:
        self._taken.clear()

    def names(self) -> set[str]:
        newest, now = max(self._taken.values(), default=(0, 0.0))
        return {name for name, (step, taken) in self._taken.items() if is_young(newest - step, now - taken)}


def age_words(seconds: float) -> str:
    """An age as headers, rows and tooltips all say it."""
    if seconds < _SECONDS[0]:
        return _tr("now")
    if seconds < 60:
        return _tr("{0} s ago").format(max(step for step in _SECONDS if step <= seconds))
    if seconds < 3600:
        return _tr("{0} min ago").format(int(seconds // 60))
    return _tr("{0} h ago").format(int(seconds // 3600))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ages", text)
