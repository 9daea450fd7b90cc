"""A throttle that passes changes on at most ten times a second, and always the last one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

INTERVAL = 100  # ms


class ChangeThrottle(QObject):
    """A throttle: the first change is passed on at once, those within the interval after it together at its end.

    Signals:
        changes: {dotted path: newest value}.
    """

    changes = Signal(dict)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._pass_on)

    def add(self, changes: dict[str, Any]) -> None:
        self._waiting |= changes
        if not self._timer.isActive():
            self._pass_on()

    def _pass_on(self) -> None:
        if self._waiting:
            waiting, self._waiting = self._waiting, {}
            self._timer.start()
            self.changes.emit(waiting)
