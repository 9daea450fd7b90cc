"""Processes that work in the background: with low priority, and ended together with all that they start in turn.

Such a process is to call `join` first. From then on it ends when the process that started it does, however that ends.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any

# How long a process that was asked to end may spend on removing its files.
_SECONDS_TO_END = 2
_NICE, _NICEST = 5, 19  # as `nice` counts


def start(command: Sequence[str], **options: Any) -> subprocess.Popen:
    """Start a process in the background; its standard input is to be left open for as long as it is wanted.

    Args:
        command: of a program that calls `join`.
        options: of `subprocess.Popen`.

    Raises:
        OSError: it cannot be started.
    """
    how = {"creationflags": subprocess.CREATE_NO_WINDOW} if os.name == "nt" else {"start_new_session": True}
    return subprocess.Popen(command, stdin=subprocess.PIPE, **how, **options)


def end(process: subprocess.Popen) -> None:
    """End a process and everything that it started, giving it a moment to tidy up."""
    if os.name == "nt":
        process.kill()  # what it started goes with its job
        process.wait()
        return
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS denies it where all have ended
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_SECONDS_TO_END)


def join(patient: bool = False) -> None:
    """Tie this process to the one that started it, and what it starts to itself; let others go first.

    Args:
        patient: whether to take only the time that nobody else wants.
    """
    if os.name == "nt":
        _make_job(subprocess.IDLE_PRIORITY_CLASS if patient else subprocess.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that half-written files are removed
        os.nice(_NICEST if patient else _NICE)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    os.read(sys.stdin.fileno(), 1)  # returns once nobody holds the other end
    if os.name == "nt":
        os._exit(1)
    os.killpg(0, signal.SIGTERM)


def _make_job(priority: int) -> None:
    """Put this process into a job of Windows whose processes are ended with its last handle, which it alone has."""
    import ctypes
    from ctypes import wintypes

    class Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = [("times", wintypes.LARGE_INTEGER * 2), ("flags", wintypes.DWORD), ("sizes", ctypes.c_size_t * 2),
                    ("processes", wintypes.DWORD), ("affinity", ctypes.c_size_t), ("classes", wintypes.DWORD * 2),
                    ("counters", ctypes.c_ulonglong * 6), ("memory", ctypes.c_size_t * 4)]

    extended_limit_information, kill_on_job_close = 9, 0x2000
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.CreateJobObjectW.argtypes = [wintypes.LPVOID, wintypes.LPCWSTR]
    kernel.SetInformationJobObject.argtypes = [wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD]
    kernel.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
    kernel.SetPriorityClass.argtypes = [wintypes.HANDLE, wintypes.DWORD]
    job = kernel.CreateJobObjectW(None, None)  # stays open until this process ends
    limits = Limits(flags=kill_on_job_close)
    kernel.SetInformationJobObject(job, extended_limit_information, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
    kernel.SetPriorityClass(kernel.GetCurrentProcess(), priority)  # what it starts inherits that
