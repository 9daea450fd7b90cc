"""What steers two runs that train by turns: both at once."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from ..theme.icons import icon
from ..theme.theme import Theme
from .training_pair import SPEEDS, TrainingPair


class PairBar(QWidget):
    """Buttons to train or pause both, to train a step of both, and the speed."""

    def __init__(self, pair: TrainingPair, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair, self._theme = pair, theme
        self.play = QPushButton()
        self.play.setProperty("primary", True)
        self.play.clicked.connect(pair.toggle)
        self.step = QPushButton(self.tr("Step both"))
        self.step.setToolTip(self.tr("Train one iteration of each run, and pause (S)"))
        self.step.clicked.connect(pair.step)
        self.speed = QComboBox()
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How many steps a second each run trains at most"))
        for rate in SPEEDS:
            self.speed.addItem(self.tr("%1 steps/s").replace("%1", f"{rate:g}") if rate else self.tr("Full speed"),
                               rate)
        self.speed.activated.connect(lambda index: pair.set_speed(SPEEDS[index]))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.play, self.step, self.speed):
            layout.addWidget(part)
        pair.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Have the first button say what it would do."""
        trains = self._pair.is_training
        self.play.setText(self.tr("Pause both") if trains else self.tr("Run both"))
        self.play.setToolTip(self.tr("Pause both runs, or let both train, by turns (Space)"))
        possible = {self._pair.a.state, self._pair.b.state} <= {"running", "paused", "finished"}
        self.play.setEnabled(possible)
        self.step.setEnabled(possible)
        colour = self._theme.on_accent if possible else self._theme.muted
        self.play.setIcon(icon("pause" if trains else "run", colour))
        self.play.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.renew()
