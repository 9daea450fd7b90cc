"""Paint methods of items in a scene, out of which no exception may come: it would take the process down."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable


def guarded(paint: Callable) -> Callable:
    """Tell of an exception as one that nobody caught, once; the item paints nothing more until `mend`."""

    @functools.wraps(paint)
    def guarded_paint(self, *args) -> None:
        if getattr(self, "paint_failed", False):
            return
        try:
            paint(self, *args)
        except Exception:
            self.paint_failed = True
            sys.excepthook(*sys.exc_info())

    return guarded_paint


def mend(item) -> None:
    """An item has other data: it may paint again."""
    item.paint_failed = False
