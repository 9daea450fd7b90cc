"""Sizes, durations and moments in words."""

from __future__ import annotations

import math
from datetime import datetime

from PySide6.QtCore import QCoreApplication

_KILOBYTE, _MEGABYTE, _GIGABYTE = 1 << 10, 1 << 20, 1 << 30


def size_words(size: int) -> str:
    """Write a number of bytes: "3.4 MB"."""
    if size >= _GIGABYTE:
        return _tr("%1 GB").replace("%1", _decimal(size / _GIGABYTE))
    if size >= _MEGABYTE:
        return _tr("%1 MB").replace("%1", _decimal(size / _MEGABYTE))
    return _tr("%1 KB").replace("%1", f"{math.ceil(size / _KILOBYTE)}")


def duration_words(seconds: float) -> str:
    """Write how long something took, by its two largest units: "2 h 5 min"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return _tr("%1 h %2 min").replace("%1", f"{hours:,}").replace("%2", str(minutes))
    if minutes:
        return _tr("%1 min %2 s").replace("%1", str(minutes)).replace("%2", str(rest))
    return _tr("%1 s").replace("%1", str(rest))


def moment_words(at: float) -> str:
    """Write a date and a time of day, from seconds since 1970."""
    return f"{datetime.fromtimestamp(at):%Y-%m-%d %H:%M}"


def _decimal(number: float) -> str:
    return f"{number:,.1f}".removesuffix(".0")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Quantities", text)
