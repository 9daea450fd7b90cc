"""Saving a path as a film: how, where to, and which pictures that takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ....engine.probes.explorer import Recorded
from ...export.film_dialog import FilmDialog, FilmPlan
from ...export.film_saver import FilmSaver


class PathFilm(QObject):
    """The way from a path to a film on the disk.

    Args:
        parent: the panel, over which the dialogs open.

    Attributes:
        saver: the line that says how it goes.

    Signals:
        requests_changed: `request` would now answer differently.
    """

    requests_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.saver = FilmSaver()
        self.saver.wanted.connect(self.requests_changed)
        self._is_over = False

    def start(self) -> None:
        """Begin with a new run."""
        self._is_over = False
        self.saver.give_up(self.tr("Another run has begun before all pictures were made; nothing was written."))

    def end(self) -> None:
        """Take in that the run has ended: no more pictures will come."""
        self._is_over = True
        self.saver.give_up(self.tr("The run has ended before all pictures were made; nothing was written."))

    def ask(self, size: tuple[int, int] | None) -> None:
        """Ask the person how to save the path.

        Args:
            size: (height, width) of its images; None for a trail in the plane.
        """
        dialog = FilmDialog(size, self.parent())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.planned.connect(self.save)
        dialog.open()

    def save(self, plan: FilmPlan) -> None:
        """Ask the person where to save the path, and request its pictures."""
        kinds = {"gif": self.tr("GIF (*.gif)"), "mp4": self.tr("MP4 (*.mp4)")}
        path, _ = QFileDialog.getSaveFileName(self.parent(), self.tr("Save the path"), f"path.{plan.kind}",
                                              kinds[plan.kind])
        if path and not self._is_over:
            self.saver.begin(path if path.lower().endswith(f".{plan.kind}") else f"{path}.{plan.kind}", plan)

    def request(self) -> dict[str, Any]:
        """Return the options that ask for the next pictures; none while no film is being made."""
        if not self.saver.number:
            return {}
        plan = self.saver.plan
        return {"record": self.saver.number, "frames": plan.frames, "have": self.saver.have, "back": plan.back}

    def take(self, recorded: Recorded | None, draw: Callable[[np.ndarray, int], np.ndarray]) -> None:
        """Take over pictures that have come.

        Args:
            draw: makes (n, H, W, C) uint8 pictures of the frames, (H and W) of this many pixels where they are points.
        """
        self.saver.take(recorded, lambda frames: draw(frames, self.saver.plan.side))
