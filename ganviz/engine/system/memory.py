"""How much memory this machine has."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_CONTAINER = Path("/sys/fs/cgroup/memory.max")
_UNKNOWN = 2**32  # bytes that are taken for granted where the system does not say


def physical_memory() -> int:
    """Count the bytes of memory that this machine has, or that its container leaves to us."""
    if sys.platform == "win32":
        return _of_windows()
    try:
        found = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return _UNKNOWN
    try:
        return min(found, int(_CONTAINER.read_text("ascii")))
    except (OSError, ValueError):  # no container, or "max"
        return found


class _Status(ctypes.Structure):
    """MEMORYSTATUSEX of Windows."""

    _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong),
                *((name, ctypes.c_ulonglong) for name in ("physical", "free", "page_file", "free_page_file", "virtual",
                                                          "free_virtual", "free_extended"))]


def _of_windows() -> int:
    status = _Status(length=ctypes.sizeof(_Status))
    found = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
    return status.physical if found else _UNKNOWN
