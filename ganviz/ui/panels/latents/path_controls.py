"""What lays a path: the corners, the directions and the truncation, in a column."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ....engine.probes.explorer import DIRECTIONS, REACH
from ...theme.theme import Theme
from .corner_slots import CornerSlots
from .direction_sliders import DirectionSliders
from .truncation_slider import TruncationSlider


class PathControls(QScrollArea):
    """The controls, scrolled where they are higher than the panel.

    Args:
        fixed: number of latents that stay the same for the whole run.

    Attributes:
        corners, directions, truncation: the controls.
        note: the label below them.
    """

    def __init__(self, fixed: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.corners = CornerSlots(theme, fixed)
        self.directions = DirectionSliders(DIRECTIONS, REACH, theme)
        self.truncation = TruncationSlider()
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("muted", True)
        column = QWidget()
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 6, 0)
        rows.setSpacing(8)
        for widget in (self.corners, self.directions, self.truncation, self.note):
            rows.addWidget(widget)
        rows.addStretch(1)
        self.setWidget(column)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_theme(self, theme: Theme) -> None:
        self.corners.set_theme(theme)
        self.directions.set_theme(theme)
