"""Sliders along directions of the latent space."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...plots.tick_numbers import signed
from ...theme.held_sizes import hold_sizes
from ...theme.icons import icon
from ...theme.theme import Theme
from ...widgets.flat_button import flat_button
from ...widgets.flow_row import FlowRow
from ...widgets.number_slider import NumberSlider
from ...widgets.toolbar_switch import switch

_TWO_COLUMNS = 400  # logical pixels from which the sliders stand in two columns


class DirectionToolbar(FlowRow):
    """A row of switches above the sliders."""


class DirectionSliders(QWidget):
    """A slider for each direction. A double click or Delete puts one back; its number shows the direction as a film.

    Args:
        count: number of sliders.
        reach: how far each goes to both sides.

    Signals:
        changed: kind, steps or draw are now different.
        film_asked: the person wants to see this direction, by number, as a path.
    """

    changed = Signal()
    film_asked = Signal(int)

    def __init__(self, count: int, reach: float, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draw = 0
        self._available = count
        self.kinds = {
            "principal": switch("principal", self.tr("Principal directions"), self.tr(
                "The directions in which samples change most: eigenvectors of the mean over latents of JᵀJ, where J is "
                "the generator's derivative (Wang and Ponce 2021). Of a model with styles: principal components of w "
                "(GANSpace, Härkönen et al. 2020).")),
            "random": switch("random", self.tr("Random"), self.tr(
                "Directions drawn at random, at right angles to each other: what a step in no special direction "
                "does.")),
        }
        self.again = flat_button("dice", self.tr("Find or draw other directions"), theme.muted)
        self.back = flat_button("restart", self.tr("Put all sliders back to the middle"), theme.muted)
        self._make_rows(count, reach)
        head = DirectionToolbar(self)
        group = QButtonGroup(self)
        for name, button in self.kinds.items():
            group.addButton(button)
            head.add(button)
            button.clicked.connect(lambda _=False, name=name: self._on_kind(name))
        head.add(self.again, right=True)
        head.add(self.back, right=True)
        self.again.clicked.connect(self._on_again)
        self.back.clicked.connect(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(head)
        layout.addLayout(self._grid)
        self.set_kind("principal")

    def _make_rows(self, count: int, reach: float) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._films = QButtonGroup(self)
        self._films.setExclusive(False)
        self.films: list[QToolButton] = []
        self.sliders: list[NumberSlider] = []
        self._values: list[QLabel] = []
        for number in range(count):
            film = switch(f"film_{number}", f"{number + 1}", "")
            film.clicked.connect(lambda _=False, number=number: self.film_asked.emit(number))
            slider = NumberSlider(-reach, reach)
            slider.show_number(0.0)
            slider.unit = self.tr("standard deviations")
            slider.set_label(self.tr("Steps along direction %1").replace("%1", str(number + 1)))
            slider.setToolTip(self.tr("Steps along direction %1, in standard deviations. Double click or Delete: back "
                                      "to the middle.").replace("%1", str(number + 1)))
            slider.moved.connect(lambda _, number=number: self._on_moved(number))
            slider.installEventFilter(self)
            value = QLabel("0")
            value.setProperty("muted", True)
            hold_sizes(value, width=value.fontMetrics().horizontalAdvance("\N{MINUS SIGN}0.00") + 2)
            self.films.append(film)
            self.sliders.append(slider)
            self._values.append(value)
        self._columns = 0
        self._place()

    def _place(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self.sliders) // columns)
        for number, parts in enumerate(zip(self.films, self.sliders, self._values, strict=True)):
            for offset, part in enumerate(parts):
                self._grid.addWidget(part, number % rows, 3 * (number // rows) + offset)
        for column in (1, 4):
            self._grid.setColumnStretch(column, 1 if column < 3 * columns else 0)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._place()

    @property
    def kind(self) -> str:
        """"principal" or "random"."""
        return next(name for name, button in self.kinds.items() if button.isChecked())

    def set_kind(self, kind: str) -> None:
        self.kinds[kind].setChecked(True)
        random = kind == "random"
        self.again.setToolTip(self.tr("Draw other directions") if random else
                              self.tr("Find the directions anew, with the current weights: they were found once and "
                                      "stay, so that a slider means the same while the training goes on"))

    def set_theme(self, theme: Theme) -> None:
        self.again.setIcon(icon("dice", theme.muted))
        self.back.setIcon(icon("restart", theme.muted))

    def steps(self) -> tuple[float, ...]:
        """Return how far to go along each direction that there is."""
        return tuple(round(slider.number(), 3) for slider in self.sliders[:self._available])

    def reset(self) -> None:
        """Put all sliders into the middle."""
        for slider in self.sliders:
            slider.show_number(0.0)
        self._show_values()
        self.changed.emit()

    def show_film(self, number: int | None) -> None:
        """Mark the direction that is shown as a path."""
        for place, button in enumerate(self.films):
            button.setChecked(place == number)

    def describe(self, count: int, shares: np.ndarray, found_at: int) -> None:
        """Say how many directions there are, and how much of all change each has."""
        self._available = count
        for number, (film, slider, value) in enumerate(zip(self.films, self.sliders, self._values, strict=True)):
            for part in (film, slider, value):
                part.setVisible(number < count)
            text = self.tr("Show direction %1 as the path, from one end to the other").replace("%1", str(number + 1))
            if number < len(shares):
                text += "\n" + self.tr("%1 % of all change (found at step %2)").replace(
                    "%1", f"{100 * float(shares[number]):.0f}").replace("%2", f"{found_at:,}")
            if film.toolTip() != text:
                film.setToolTip(text)

    def _on_kind(self, kind: str) -> None:
        self.set_kind(kind)
        self.changed.emit()

    def _on_again(self) -> None:
        self.draw += 1
        self.changed.emit()

    def _on_moved(self, number: int) -> None:
        self._show_values()
        self.changed.emit()

    def _show_values(self) -> None:
        for slider, value in zip(self.sliders, self._values, strict=True):
            value.setText(signed(f"{slider.number():.1f}") if abs(slider.number()) >= 0.05 else "0")

    def eventFilter(self, watched, event):
        back = event.type() == QEvent.Type.MouseButtonDblClick or (
            event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace))
        if back and watched in self.sliders:
            watched.show_number(0.0)
            self._on_moved(self.sliders.index(watched))
            return True
        return super().eventFilter(watched, event)
