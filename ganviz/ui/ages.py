"""How old a reading is: in words, and whether it may still be drawn over what is live."""

from __future__ import annotations

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
