"""Keep plain keys for the editor or button that has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from .actions import keeps_key


class KeyGuard(QObject):
    """Watches a window's keys.

    A filter, since an `event` in Python would hold Python's lock while Qt, inside it, paints the whole window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.ShortcutOverride and keeps_key(event):
            event.accept()
            return True
        return False
