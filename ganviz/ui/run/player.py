"""The beat to which recorded pictures are played."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

PLAY_RATES = (1, 2, 5, 10, 25)
"""Pictures a second, to choose from."""


class Player(QObject):
    """Says when the next picture is due, while it plays.

    Attributes:
        rate: pictures a second, one of `PLAY_RATES`.

    Signals:
        due: it is time for the next picture.
        changed: it plays now, or no more.
    """

    due = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rate = PLAY_RATES[2]
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.due)

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    def play(self) -> None:
        """Begin; the first picture is due after its time."""
        self._timer.start(round(1000 / self.rate))
        self.changed.emit()

    def pause(self) -> None:
        """Stop, if it plays."""
        if self._timer.isActive():
            self._timer.stop()
            self.changed.emit()

    def set_rate(self, rate: int) -> None:
        """Play so many pictures a second."""
        self.rate = rate
        if self._timer.isActive():
            self._timer.start(round(1000 / rate))
