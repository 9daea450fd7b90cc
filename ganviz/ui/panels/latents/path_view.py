"""The sample on the path: an image, or a point on the trail in the plane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ....engine.probes.explorer import Exploration
from ....engine.telemetry.facts import RunFacts
from ...theme.theme import Theme
from ...widgets.reports import pass_on_reports
from .corner_slots import LETTERS
from .thumbnails import BigPicture

if TYPE_CHECKING:
    from .path_plot import TrailView


class PathView(QStackedWidget):
    """A large image, or the plane with the path's trail.

    Attributes:
        picture: the image.

    Signals:
        chosen: the number of the candidate that the person took in the plane.
        said, saved, failed: for the panel's signals of the same names.
    """

    chosen = Signal(int)
    said = Signal(str)
    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = BigPicture(theme)
        self._theme = theme
        self._trail: TrailView | None = None
        self.addWidget(self.picture)

    @property
    def trail(self) -> TrailView:
        """The plane; made for the first run of points, as importing pyqtgraph takes as long as Qt does."""
        if self._trail is None:
            from .path_plot import TrailView

            self._trail = trail = TrailView(self._theme)
            trail.chosen.connect(self.chosen)
            pass_on_reports(trail, self)
            self.addWidget(trail)
        return self._trail

    def start(self, facts: RunFacts) -> None:
        """Begin with a new run."""
        if self._trail is not None:
            self._trail.clear()
        if facts.data_kind == "points" and facts.extent is not None:
            self.trail.set_home(facts.extent, facts.offset, facts.scale)
        self.set_kind(facts.data_kind)

    def set_kind(self, kind: str) -> None:
        """Show what suits "points" or "images"."""
        self.setCurrentWidget(self.trail if kind == "points" else self.picture)

    def show_points(self, seen: Exploration, corners: int) -> None:
        """Show points; the first `corners` of A, B and C are those that the path is laid from."""
        letters = list(zip(LETTERS[:corners], seen.corners, strict=False))
        self.trail.set_content(seen.real, seen.candidates, seen.film, tuple(seen.candidate_numbers.tolist()), letters,
                               seen.sample[0])

    def film_pictures(self, frames: np.ndarray, side: int) -> np.ndarray:
        """Return (n, H, W, C) uint8 pictures of a path: its images, or its (n, 2) points, each on the trail."""
        if frames.ndim == 4:
            return frames
        return np.stack([self.trail.picture_of(point, side) for point in frames])

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.picture.set_theme(theme)
        if self._trail is not None:
            self._trail.set_theme(theme)
