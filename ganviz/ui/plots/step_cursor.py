"""The line at the step of a run that is looked at, in all plots over its steps; it is dragged to another step."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QObject, Qt, Signal

from ..theme.theme import Theme
from .kit import Plot

_WIDTH, _GRIP = 1.5, 6  # logical pixels of the line, and of what of it can be taken hold of


class CursorLine(pg.InfiniteLine):
    """The line in one plot."""

    def __init__(self) -> None:
        super().__init__(angle=90, movable=True)
        self.setZValue(9)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.setPen(pg.mkPen(theme.accent, width=theme.width(_WIDTH)))
        self.setHoverPen(pg.mkPen(theme.accent, width=theme.width(_GRIP)))


class StepCursor(QObject):
    """The lines of all plots, which stand at one step.

    Args:
        position: gives the place of a step on the x axis.
        step: gives the step at such a place.

    Attributes:
        step: where they stand; None where there are none.

    Signals:
        dragged: to this step.
    """

    dragged = Signal(object)

    def __init__(self, position: Callable[[float], float], step: Callable[[float], float],
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._position, self._step_at = position, step
        self.step: int | None = None
        self._lines: list[CursorLine] = []

    def enter(self, plot: Plot) -> None:
        """Stand in another plot too."""
        line = plot.add(CursorLine())
        line.sigDragged.connect(self._on_dragged)
        self._lines.append(line)
        self.place()

    def show_at(self, step: int | None) -> None:
        """Stand at a step, or nowhere."""
        self.step = step
        self.place()

    def place(self) -> None:
        """Stand where the step is now on the axis."""
        for line in self._lines:
            line.setVisible(self.step is not None)
            if self.step is not None:
                line.setPos(self._position(self.step))

    def _on_dragged(self, line: CursorLine) -> None:
        self.dragged.emit(round(self._step_at(line.value())))
