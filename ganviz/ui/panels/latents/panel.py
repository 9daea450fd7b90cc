"""The latent explorer: paths through the latent space, laid by hand, of weights that train or stand still."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....engine.probes.explorer import Exploration
from ....engine.telemetry.events import Event, Failed, Finished, Started
from ....engine.telemetry.mailbox import Picture
from ...remembered import Remembered
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.reports import pass_on_reports
from ...widgets.toolbar_switch import toolbar_style
from ..base import PANELS, PagedPanel
from .corner_slots import shown_names
from .film import PathFilm
from .path_bar import PathBar
from .path_words import directions_csv, length_words, place_words, source_words
from .toolbar import PATH_KINDS, ExplorerToolbar

_FIXED = 1024  # latents that stay the same for the whole run, the stage's first among them
_STRIP = 46  # logical pixels of a row of images
_MOST_FRAMES = 15
_TRAIL_POINTS, _PLANE_CANDIDATES = 96, 96
_REQUEST_DELAY = 30  # ms between two requests while something is being dragged


@PANELS.register("latents")
class Latents(PagedPanel):
    """One sample on a path through the latent space, the path as a film or a trail, and what lays it.

    Deeds: "walked" at each move along the path, with its `place` from 0 to 1; "chose-corners".

    Attributes:
        kind: "points" or "images", of the run's data; None before the first run.
        seen: the newest content; None before the first of a run.
        toolbar, view, controls, path, candidates, film: the parts, from top to bottom.
    """

    title = "Latent explorer"
    help = ("Walk through the latent space: from one sample to another, along directions, by the arithmetic "
            "A \N{MINUS SIGN} B + C, with styles or classes mixed. The weights may go on training or stand still, and "
            "the path can be saved as a GIF or MP4.")
    area = Qt.DockWidgetArea.TopDockWidgetArea
    opens = False
    order = 10
    rate = 15.0
    topics = ("explorer",)

    def __init__(self, controller, theme, parent=None) -> None:
        # not sooner: a window that starts shows none of it
        from .candidate_bar import CandidateBar
        from .path_controls import PathControls
        from .path_view import PathView

        super().__init__(controller, theme, parent)
        self.kind: str | None = None
        self.seen: Exploration | None = None
        self._applies = True
        self._is_over = False
        self._hold = self._holds = 0
        self._held_weights = ""
        self._along = 0
        self._names: tuple[str, ...] = ()
        self._remembered = Remembered("latents")
        self.toolbar = ExplorerToolbar(self)
        self.view = PathView(theme)
        self.picture = self.view.picture
        self.controls = PathControls(_FIXED, theme)
        self.corners, self.directions = self.controls.corners, self.controls.directions
        self.truncation, self.note = self.controls.truncation, self.controls.note
        self.path = PathBar(_STRIP, theme)
        self.candidates = CandidateBar(_STRIP, _FIXED, theme)
        self.film = PathFilm(self)
        self.saver = self.film.saver
        self._lay_out()
        self._request_timer = QTimer(self)
        self._request_timer.setSingleShot(True)
        self._request_timer.setInterval(_REQUEST_DELAY)
        self._connect()
        named_before = self._remembered.choice("mode", "interpolate", PATH_KINDS)  # what older versions wrote
        self.toolbar.show_path_kind(self._remembered.choice("path_kind", named_before, PATH_KINDS))
        self.toolbar.show_spherical(self._remembered.flag("spherical", True))
        self.directions.set_kind(self._remembered.choice("directions", "principal", self.directions.kinds))
        self._adapt("images")
        self.settle()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.view, 5)
        middle.addWidget(self.controls, 6)
        self._body = QWidget()
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.toolbar)
        rows.addLayout(middle, 1)
        for part in (self.path, self.candidates, self.saver):
            rows.addWidget(part)
        self.pages.addWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def _connect(self) -> None:
        choice = self.controller.weights
        self._request_timer.timeout.connect(self.requests_changed)
        self.toolbar.path_kind_chosen.connect(self._on_path_kind)
        self.toolbar.shape_chosen.connect(self._on_shape)
        self.toolbar.freeze_chosen.connect(self._on_freeze)
        self.toolbar.weights_chosen.connect(lambda weights: choice.choose(self.kind or "images", weights))
        choice.changed.connect(self._on_weights)
        self.toolbar.save_asked.connect(lambda: self.film.ask(None if self.kind == "points" else self._size()))
        self.path.moved.connect(self._on_moved)
        self.candidates.row.chosen.connect(self.corners.take)
        self.candidates.turned.connect(self._request_soon)
        self.view.chosen.connect(self.corners.take)
        pass_on_reports(self.view, self)
        self.corners.changed.connect(self._on_corners)
        self.corners.dice.connect(lambda slot: self.corners.take(random.randrange(_FIXED, 2**31), slot))
        self.directions.changed.connect(self._on_directions)
        self.directions.film_asked.connect(self._on_film_asked)
        self.truncation.changed.connect(self._request_soon)
        self.film.requests_changed.connect(self.requests_changed)

    # What it requests

    def requests(self) -> dict[str, dict[str, Any]]:
        if self.kind is None or not self._applies:
            return {}
        return {"explorer": {
            "path_kind": self.toolbar.path_kind, "t": self.path.place, "spherical": self.toolbar.is_spherical,
            "corners": tuple(self.corners.numbers), "classes": tuple(self.corners.classes),
            "directions": self.directions.kind, "draw": self.directions.draw, "steps": self.directions.steps(),
            "along": self._along, "truncation": self.truncation.amount(), "film": self._frames(),
            "candidates": self._candidates(), "weights": self._weights(), "hold": self._hold} | self.film.request()}

    def _weights(self) -> str:
        """Return whose samples are wanted: those of the weights that are kept, or of the ones that are chosen."""
        return self._held_weights if self._hold else self.controller.weights.of(self.kind or "images")

    def _frames(self) -> int:
        if self.kind == "points":
            return _TRAIL_POINTS
        if self.toolbar.path_kind == "styles" and self.seen is not None:
            return self.seen.layers + 1
        return self.path.film.capacity(self._size(), _MOST_FRAMES)

    def _candidates(self) -> tuple[int, int]:
        """Return the number of the first candidate, and how many there are."""
        return (0, _PLANE_CANDIDATES) if self.kind == "points" else self.candidates.window_of(self._size())

    def _size(self) -> tuple[int, int]:
        """Return (height, width) of an image."""
        return self.seen.sample.shape[1:3] if self.seen is not None else (32, 32)

    def _request_soon(self) -> None:
        """Send a request in a moment: a slider that is dragged moves more often than pictures can be made."""
        if not self._request_timer.isActive():
            self._request_timer.start()

    # What comes

    def start(self, started: Started) -> None:
        facts = started.facts
        self.seen, self._is_over, self._hold = None, False, 0
        self._names = tuple(map(shown, facts.label_names))
        self.candidates.first = self._along = 0
        self.film.start()
        self.path.stop()
        self.corners.reset()
        self.directions.reset()
        self.directions.draw = 0
        self.truncation.begin(getattr(started.config.model, "truncation_psi", None))
        self.path.go_to(0.0)
        self.kind = facts.data_kind
        self.view.start(facts)
        self._adapt(self.kind)
        self._applies = not facts.from_data
        if self._applies:
            self.show_text(self.tr("The first picture is on its way\N{HORIZONTAL ELLIPSIS}"))
        else:
            self.show_text(self.tr("This model makes its samples from data, not from random numbers:\n"
                                   "there is no latent space to walk through."))
        self.requests_changed.emit()

    def on_event(self, event: Event) -> None:
        if isinstance(event, Failed | Finished):
            self._is_over = True
            self.path.stop()
            self.film.end()
            if self.seen is None and self._applies:
                self.show_idle()
            self._show_words()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        if "explorer" not in pictures or not self._applies:
            return False
        before, seen = self.seen, pictures["explorer"].content
        self.seen = seen
        self.show_page(self._body)
        if before is None or before.layers != seen.layers:
            self.toolbar.offer_styles(seen.layers > 0)
            self._show_path()
        if self.kind == "points":
            self.view.show_points(seen, PATH_KINDS[self.toolbar.path_kind])
            changed = True
        else:
            changed = self._show_images(seen, before)
        self.truncation.set_kind(seen.truncation)
        self.directions.describe(seen.count, seen.shares, seen.found_at)
        self.corners.set_classes(shown_names(self._names, seen.classes) if seen.classes else ())
        changed |= self._show_words()
        self.film.take(seen.recorded, self.view.film_pictures)
        if before is None or before.sample.shape != seen.sample.shape:
            self._request_soon()  # now it is known how many images there is room for
        return changed

    def _show_images(self, seen: Exploration, before: Exploration | None) -> bool:
        changed = self.picture.set_image(seen.sample[0])
        changed |= self.path.film.set_images(seen.film)
        changed |= self.candidates.row.set_candidates(seen.candidates, tuple(seen.candidate_numbers.tolist()))
        self.candidates.row.set_letters(self.corners.letters())
        if before is None or not np.array_equal(before.corners, seen.corners):
            self.corners.show_pictures(seen.corners)
            changed = True
        return changed

    def _show_words(self) -> bool:
        """Say in words what is shown; return whether they changed."""
        seen, before = self.seen, (self.path.where.text(), self.note.text())
        if seen is None:
            return False
        self.path.where.setText(place_words(self.toolbar.path_kind, self.path.place, seen.layers))
        over = self.tr("The run has ended: what is shown stays as it is. ") if self._is_over else ""
        self.note.setText(over + length_words(seen))
        self.subtitle_changed.emit(source_words(seen))
        for widget in (self.corners, self.directions, self.truncation, self.toolbar, self.candidates, self.path):
            widget.setEnabled(not self._is_over)
        return before != (self.path.where.text(), self.note.text())

    def _adapt(self, kind: str) -> None:
        """Show what suits "points" or "images"."""
        self.view.set_kind(kind)
        self.path.set_kind(kind)
        self.candidates.setVisible(kind != "points")
        self._show_weights()
        self._show_path()

    def _show_weights(self) -> None:
        self.toolbar.show_weights(self._weights(), self._hold != 0, self.controller.weights.averaged)

    def idle_text(self) -> str:
        return self.tr("Nothing is training yet.\nPress Run, and walk through what the generator can make.")

    # What the person does

    def _show_path(self) -> None:
        """Show what belongs to the kind of path that is chosen."""
        path_kind = self.toolbar.path_kind
        self.corners.show_slots(PATH_KINDS[path_kind])
        self.directions.show_film(self._along if path_kind == "direction" else None)
        self.candidates.row.set_letters(self.corners.letters())

    def _on_path_kind(self, path_kind: str) -> None:
        self._show_path()
        self._remembered.write("path_kind", path_kind)
        self.path.go_to(0.5 if path_kind == "direction" else 0.0)  # where the path passes through A
        self._show_words()
        self._request_soon()

    def _on_shape(self) -> None:
        self._remembered.write("spherical", self.toolbar.is_spherical)
        self._request_soon()

    def _on_film_asked(self, number: int) -> None:
        self._along = number
        if self.toolbar.path_kind == "direction":
            self._show_path()
            self._request_soon()
        else:
            self.toolbar.show_path_kind("direction")
            self._on_path_kind("direction")

    def _on_freeze(self, on: bool) -> None:
        self._held_weights = self._weights()
        self._holds += on
        self._hold = self._holds if on else 0
        self._show_weights()
        self._request_soon()

    def _on_weights(self) -> None:
        self._show_weights()
        self._request_soon()

    def _on_directions(self) -> None:
        self._remembered.write("directions", self.directions.kind)
        self._request_soon()

    def _on_corners(self) -> None:
        self.did.emit("chose-corners", {})
        self.candidates.row.set_letters(self.corners.letters())
        self._request_soon()

    def _on_moved(self) -> None:
        self.did.emit("walked", {"place": self.path.place})
        self._show_words()
        self._request_soon()

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            self.path.play.toggle()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._request_soon()  # there may be room for more images, or less

    def hideEvent(self, event) -> None:
        self.path.stop()
        self._request_timer.stop()
        super().hideEvent(event)

    # What leaves it

    def style_sheet(self, theme: Theme) -> str:
        return super().style_sheet(theme) + toolbar_style("ExplorerToolbar", theme) \
            + toolbar_style("DirectionSliders", theme) + """
            CornerSlots QToolButton { padding: 2px 4px; }
            CornerSlots QToolButton[flat="true"], DirectionSliders QToolButton[flat="true"] { padding: 2px; }"""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self.view, self.controls, self.path, self.candidates):
            part.set_theme(theme)

    def csv(self) -> str | None:
        """Return the path as place,x,y in the data's units; of images the directions as number,steps,share."""
        if self.seen is None:
            return None
        if self.kind == "points":
            return self.view.trail.path_csv()
        return directions_csv(self.directions.steps(), self.seen.shares)
