"""The sample on the path: an image, or a point on the trail in the plane."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QStackedWidget, QWidget

from ....engine.probes.explorer import Exploration
from ....engine.telemetry.facts import RunFacts
from ...theme.theme import Theme
from .corner_slots import LETTERS
from .path_plot import TrailView
from .thumbnails import BigPicture


class PathView(QStackedWidget):
    """A large image, or the plane with the path's trail.

    Attributes:
        picture: the image.
        trail: the plane.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self.trail = BigPicture(theme), TrailView(theme)
        self.addWidget(self.picture)
        self.addWidget(self.trail)

    def start(self, facts: RunFacts) -> None:
        """Begin with a new run."""
        self.trail.clear()
        if facts.extent is not None:
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
        self.picture.set_theme(theme)
        self.trail.set_theme(theme)
