"""Whether a process still runs."""

from __future__ import annotations

import os


def is_alive(pid: int) -> bool:
    """Tell whether there is a process of this number."""
    if os.name == "nt":
        return _is_alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # it is another user's
        pass
    return True


def _is_alive_on_windows(pid: int) -> bool:
    """Ask for its handle: `os.kill` would end it there."""
    import ctypes

    synchronize, still_runs = 0x100000, 0x102
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(synchronize, False, pid))
    if not handle:
        return False
    try:
        return kernel.WaitForSingleObject(handle, 0) == still_runs
    finally:
        kernel.CloseHandle(handle)
