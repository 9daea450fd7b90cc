"""The step at which two runs are looked at: one for both."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from ..past.play_buttons import PlayButtons
from ..run.look_back import step_beside
from ..run.player import Player
from ..theme.held_sizes import hold_sizes
from ..theme.theme import Theme
from ..widgets.number_slider import say_value
from .side import Side


class SharedCursor(QObject):
    """One step that both sides show; a run that does not reach it shows its nearest.

    Attributes:
        step: that is looked at; None is the newest of each.
        player: plays both.

    Signals:
        changed: another one is.
    """

    changed = Signal()

    def __init__(self, sides: tuple[Side, Side], player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sides, self.player = sides, player
        self.step: int | None = None
        player.due.connect(lambda: self.go(1))

    def range(self) -> tuple[int, int]:
        """The first and the last step of both."""
        histories = [side.controller.history for side in self._sides]
        first = min((history.first_step for history in histories if history.first_step is not None), default=0)
        return first, max(history.last_step for history in histories)

    def look_at(self, step: int) -> None:
        """Show both as they were at a step."""
        first, last = self.range()
        self.step = min(max(step, first), last)
        for side in self._sides:
            side.look_back.look_at(self.step)
        self.changed.emit()

    def live(self) -> None:
        """Show the newest of both."""
        self.player.pause()
        self.step = None
        for side in self._sides:
            side.look_back.live()
        self.changed.emit()

    def go(self, pictures: int) -> None:
        """Go by so many steps of which either run has a recorded picture, back or on; beyond the newest it is live."""
        steps = sorted({step for side in self._sides for step in side.look_back.picture_steps()})
        if not steps:
            self._sides[0].look_back.go(pictures)  # which says why
            return
        step = step_beside(steps, self.range()[1] + 1 if self.step is None else self.step, pictures)
        if step is None:
            self.live()
        else:
            self.look_at(step)

    def play(self) -> None:
        """Play both from the step that is looked at, or from the beginning of the one that begins first."""
        if self.step is None:
            self.look_at(self.range()[0])
        if not all(side.look_back.is_live for side in self._sides):
            self.player.play()


class CursorBar(QWidget):
    """A slider over the steps of both runs."""

    def __init__(self, cursor: SharedCursor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cursor = cursor
        self._showing = False  # what is told, not what the person does
        self.buttons = PlayButtons(cursor.player, cursor.go, cursor.play, theme)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("compareStep")
        self.slider.setToolTip(self.tr("Drag to any step: both runs are shown as they were then"))
        self.step = QLabel()
        hold_sizes(self.step, least_width=150)
        self.live = QPushButton(self.tr("Newest"))
        self.live.setToolTip(self.tr("Show the newest step of both again (Alt+End)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget, stretch in ((self.buttons, 0), (self.slider, 1), (self.step, 0), (self.live, 0)):
            layout.addWidget(widget, stretch)
        self.live.clicked.connect(cursor.live)
        self.slider.valueChanged.connect(self._on_moved)
        cursor.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Follow the runs and the cursor."""
        (first, last), step = self._cursor.range(), self._cursor.step
        self._showing = True
        self.slider.setRange(first, max(last, first))
        self.slider.setSingleStep(max(1, last // 200))
        self.slider.setPageStep(max(1, last // 20))
        self.slider.setValue(last if step is None else step)
        self._showing = False
        self.step.setText(self.tr("Newest steps") if step is None else self.tr("Step %1 of %2").replace(
            "%1", f"{step:,}").replace("%2", f"{last:,}"))
        say_value(self.slider, self.tr("Step that is looked at"), f"{last if step is None else step:,}")
        self.live.setEnabled(step is not None)

    def _on_moved(self, step: int) -> None:
        if not self._showing:
            self._cursor.look_at(step)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.buttons.set_theme(theme)
