"""The priority of a thread among those that want the processor."""

from __future__ import annotations

import contextlib
import os
import sys
import threading

# Further down, a thread that holds the lock of all Python threads could keep them waiting on a busy machine.
_NICENESS = 5


def let_others_go_first() -> None:
    """Have the calling thread wait where another one of this or another program wants the same core.

    For a thread that works in the background until it ends: it cannot be raised again. Only Linux has priorities of
    single threads that Python can set; elsewhere nothing changes.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
