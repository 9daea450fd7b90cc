"""The wait until the file of a run that trains holds all that the run has done."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from ...engine.datasets.base import Cancelled

_PATIENCE = 20.0  # seconds that a slow disk may take


class UpToDate:
    """A run's file that is being brought up to date.

    Args:
        bring: as `RunController.keep`; called at once.
    """

    def __init__(self, bring: Callable[[Callable[[], object]], bool]) -> None:
        self._done = threading.Event()
        if not bring(self._done.set):
            self._done.set()

    def wait(self, cancelled: Callable[[], bool]) -> None:
        """Wait for it, in another thread than the window's, but not for ever: a disk may be full.

        Raises:
            Cancelled: as asked.
        """
        until = time.monotonic() + _PATIENCE
        while not self._done.wait(0.02) and time.monotonic() < until:
            if cancelled():
                raise Cancelled
