"""The place on a path: a film or a slider to move along, and a button that plays it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ...theme.icons import icon
from ...theme.theme import Theme
from ...widgets.flat_button import flat_button
from ...widgets.number_slider import NumberSlider
from .thumbnails import FilmStrip

_TICK, _SECONDS = 60, 4.0  # ms between two places that are played, and how long the way from end to end takes


class PathBar(QWidget):
    """A bar that plays a path there and back, with a film of images or a slider for points, and the place in words.

    Args:
        height: of the film in logical pixels.

    Attributes:
        where: the label for the words.

    Signals:
        moved: the place has changed, by the person's hand or by playing.
    """

    moved = Signal()

    def __init__(self, height: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._forward = True
        self.play = flat_button("run", self.tr("Play the path, there and back (P)"), theme.muted, checkable=True)
        self.film = FilmStrip(height, theme)
        self.slider = NumberSlider(0.0, 1.0)
        self.slider.set_label(self.tr("Place on the path"))
        self.slider.setToolTip(self.tr("The sample's place on the path, from its beginning to its end"))
        self.where = QLabel()
        self.where.setProperty("muted", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.play)
        row.addWidget(self.film, 1)
        row.addWidget(self.slider, 1)
        row.addWidget(self.where)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._on_tick)
        self.play.toggled.connect(self._on_play)
        self.film.scrubbed.connect(self._on_scrubbed)
        self.slider.moved.connect(self._on_scrubbed)
        self.go_to(0.0)

    @property
    def place(self) -> float:
        """0 at the path's beginning, 1 at its end."""
        return self.film.place

    def go_to(self, place: float) -> None:
        """Move, without a signal."""
        self.film.show_place(place)
        self.slider.show_number(place)

    def stop(self) -> None:
        """Stop playing."""
        self.play.setChecked(False)

    def set_kind(self, kind: str) -> None:
        """Show what suits "points" or "images"."""
        self.film.setVisible(kind == "images")
        self.slider.setVisible(kind == "points")

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.film.set_theme(theme)
        self._show_play()

    def _on_scrubbed(self, place: float) -> None:
        self.stop()
        self.go_to(place)
        self.moved.emit()

    def _on_play(self, on: bool) -> None:
        if on:
            self._forward = self.place < 1.0
            self._timer.start()
        else:
            self._timer.stop()
        self._show_play()

    def _on_tick(self) -> None:
        step = _TICK / 1000 / _SECONDS
        place = self.place + (step if self._forward else -step)
        if not 0.0 <= place <= 1.0:
            self._forward = not self._forward
        self.go_to(min(max(place, 0.0), 1.0))
        self.moved.emit()

    def _show_play(self) -> None:
        self.play.setIcon(icon("pause" if self.play.isChecked() else "run", self.theme.muted))
