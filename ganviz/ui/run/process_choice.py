"""Whether runs are trained in a process of their own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ..remembered import Remembered


class ProcessChoice(QObject):
    """The person's choice, remembered; it counts for runs that begin from now on.

    Args:
        always: whatever was chosen, this time.

    Attributes:
        on: whether they are.

    Signals:
        changed: it has changed.
    """

    changed = Signal()

    def __init__(self, always: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembered = Remembered("process")
        self.on = always or self._remembered.flag("own", False)

    def turn(self, on: bool) -> None:
        """Train runs in a process of their own from the next one on, or no more."""
        self.on = on
        self._remembered.write("own", on)
        self.changed.emit()
