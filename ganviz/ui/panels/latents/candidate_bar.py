"""Samples to choose from, as many as there is room for, and buttons that turn to others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...theme.icons import icon
from ...theme.theme import Theme
from ...widgets.flat_button import flat_button
from .thumbnails import CandidateRow

_MOST = 24  # samples beside each other


class CandidateBar(QWidget):
    """A row of samples that is turned like pages.

    Args:
        height: of the row in logical pixels.
        count: number of samples in all.

    Attributes:
        first: number of the first sample that is seen.
        row: shows the samples, and emits which one is chosen.

    Signals:
        turned: other samples should be seen.
    """

    turned = Signal()

    def __init__(self, height: int, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = 0
        self._count = count
        self.row = CandidateRow(height, theme)
        self.row.setToolTip(self.tr("Samples to choose A, B and C from, the same as on the Stage"))
        self.previous = flat_button("previous", self.tr("Samples before these"), theme.muted)
        self.next = flat_button("unfold", self.tr("More samples"), theme.muted)
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.previous)
        layout.addWidget(self.row, 1)
        layout.addWidget(self.next)

    def window_of(self, shape: tuple[int, int]) -> tuple[int, int]:
        """Return the first sample and how many there is room for, of images of (height, width) pixels."""
        return self.first, self.row.capacity(shape, _MOST)

    def _turn(self, pages: int) -> None:
        if self.row.images is not None:
            room = self.row.capacity(self.row.images.shape[1:3], _MOST)
            self.first = min(max(self.first + pages * room, 0), self._count - room)
            self.turned.emit()

    def set_theme(self, theme: Theme) -> None:
        self.row.set_theme(theme)
        self.previous.setIcon(icon("previous", theme.muted))
        self.next.setIcon(icon("unfold", theme.muted))
