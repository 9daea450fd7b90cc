"""The latent explorer: paths through the latent space, laid by hand, of weights that train or stand still."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ....engine.probes.pictures import DIRECTIONS, REACH, Exploration
from ....engine.telemetry.events import Event, Failed, Finished, Started
from ....engine.telemetry.mailbox import Picture
from ...export.film_dialog import FilmDialog, FilmPlan
from ...export.film_saver import FilmSaver
from ...plots.viewport import signed
from ...remembered import Remembered
from ...widgets.switches import switch_style
from ...widgets.thumbnails import BigPicture
from ...widgets.weights_choice import WEIGHTS, weights_words
from ..base import PANELS, Panel
from .candidate_bar import CandidateBar
from .corner_slots import LETTERS, CornerSlots, shown_names
from .direction_sliders import DirectionSliders
from .path_bar import PathBar
from .toolbar import MODES, ExplorerHead
from .truncation_slider import TruncationSlider

if TYPE_CHECKING:
    from .path_plot import TrailView

_FIXED = 1024  # latents that stay the same for the whole run, the stage's first among them
_STRIP = 46  # logical pixels of a row of images
_MOST_FRAMES = 15
_TRAIL_POINTS, _PLANE_CANDIDATES = 96, 96
_WISH_DELAY = 30  # ms between two wishes while something is being dragged
_DEFAULT_WEIGHTS = {"points": "train", "images": "ema"}


@PANELS.register("latents")
class Latents(Panel):
    """One sample on a path through the latent space, the path as a film or a trail, and what lays it."""

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
        super().__init__(controller, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kind: str | None = None
        self.seen: Exploration | None = None
        self._applies = True
        self._is_over = False
        self._hold = self._holds = 0
        self._along = 0
        self._names: tuple[str, ...] = ()
        self._remembered = Remembered("latents")
        self._weights = {kind: self._remembered.choice(f"weights_{kind}", default, WEIGHTS)
                         for kind, default in _DEFAULT_WEIGHTS.items()}
        self.head = ExplorerHead(self)
        self._make_views()
        self._make_controls()
        self._lay_out()
        self._wish_timer = QTimer(self)
        self._wish_timer.setSingleShot(True)
        self._wish_timer.setInterval(_WISH_DELAY)
        self._connect()
        self._restore()
        self._adopt("images")
        self.kind = None
        self._say_idle()
        self.set_theme(theme)
        if controller.started is not None:
            self.start(controller.started)

    # Making it

    def _make_views(self) -> None:
        self.picture = BigPicture(self.theme)
        self._trail: TrailView | None = None
        self.view = QStackedWidget()
        self.view.addWidget(self.picture)
        self.path = PathBar(_STRIP, self.theme)
        self.candidates = CandidateBar(_STRIP, _FIXED, self.theme)

    @property
    def trail(self) -> TrailView:
        """The trail; made for the first run of points, as importing pyqtgraph takes as long as Qt does."""
        if self._trail is None:
            from .path_plot import TrailView

            self._trail = trail = TrailView(self.theme)
            trail.chosen.connect(self.corners.take)
            for told, tell in ((trail.said, self.said), (trail.saved, self.saved), (trail.failed, self.failed)):
                told.connect(tell)
            self.view.addWidget(trail)
        return self._trail

    def _make_controls(self) -> None:
        self.corners = CornerSlots(self.theme, _FIXED)
        self.directions = DirectionSliders(DIRECTIONS, REACH, self.theme)
        self.truncation = TruncationSlider()
        self.saver = FilmSaver()
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("muted", True)
        self._empty = QLabel()
        self._empty.setObjectName("empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)

    def _lay_out(self) -> None:
        controls = QWidget()
        column = QVBoxLayout(controls)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        for widget in (self.corners, self.directions, self.truncation, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(controls)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.view, 5)
        middle.addWidget(self._scroll, 6)
        self._body = QWidget()
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.head)
        layout.addLayout(middle, 1)
        layout.addWidget(self.path)
        layout.addWidget(self.candidates)
        layout.addWidget(self.saver)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _connect(self) -> None:
        self._wish_timer.timeout.connect(self.wishes_changed)
        self.head.mode_chosen.connect(self._on_mode)
        self.head.shape_chosen.connect(self._on_shape)
        self.head.freeze_chosen.connect(self._on_freeze)
        self.head.weights_chosen.connect(self._on_weights)
        self.head.save_asked.connect(self._on_save)
        self.path.moved.connect(self._on_moved)
        self.candidates.row.chosen.connect(self.corners.take)
        self.candidates.turned.connect(self._wish)
        self.corners.changed.connect(self._on_corners)
        self.corners.dice.connect(lambda slot: self.corners.take(random.randrange(_FIXED, 2**31), slot))
        self.directions.changed.connect(self._on_directions)
        self.directions.film_asked.connect(self._on_film_asked)
        self.truncation.changed.connect(self._wish)
        self.saver.wanted.connect(self.wishes_changed)

    def _restore(self) -> None:
        self.head.show_mode(self._remembered.choice("mode", "interpolate", MODES))
        self.head.show_spherical(self._remembered.flag("spherical", True))
        self.directions.set_kind(self._remembered.choice("directions", "principal", self.directions.kinds))

    # What it asks for

    def wishes(self) -> dict[str, dict[str, Any]]:
        if self.kind is None or not self._applies:
            return {}
        ask = {
            "mode": self.head.mode, "t": self.path.place, "spherical": self.head.is_spherical,
            "corners": tuple(self.corners.numbers), "classes": tuple(self.corners.classes),
            "directions": self.directions.kind, "draw": self.directions.draw, "steps": self.directions.steps(),
            "along": self._along, "truncation": self.truncation.amount(), "film": self._frames(),
            "candidates": self._candidates(), "weights": self._weights[self.kind],
            "hold": self._hold}
        if self.saver.number:
            plan = self.saver.plan
            ask |= {"record": self.saver.number, "frames": plan.frames, "have": self.saver.have, "back": plan.back}
        return {"explorer": ask}

    def _frames(self) -> int:
        if self.kind == "points":
            return _TRAIL_POINTS
        if self.head.mode == "styles" and self.seen is not None:
            return self.seen.layers + 1
        return self.path.film.capacity(self._size(), _MOST_FRAMES)

    def _candidates(self) -> tuple[int, int]:
        """Number of the first, and how many."""
        return (0, _PLANE_CANDIDATES) if self.kind == "points" else self.candidates.window_of(self._size())

    def _size(self) -> tuple[int, int]:
        """(height, width) of an image."""
        return self.seen.sample.shape[1:3] if self.seen is not None else (32, 32)

    def _wish(self) -> None:
        """Ask for what is wished now, soon: a slider that is dragged moves more often than anybody can look."""
        if not self._wish_timer.isActive():
            self._wish_timer.start()

    # What it is told

    def start(self, started: Started) -> None:
        facts = started.facts
        self.seen, self._is_over, self._hold = None, False, 0
        self._names = facts.label_names
        self.candidates.first = self._along = 0
        self.saver.give_up(self.tr("Another run has begun before all pictures were made; nothing was written."))
        self.path.stop()
        self.corners.reset()
        self.directions.reset()
        self.directions.draw = 0
        self.truncation.begin(getattr(started.config.model, "truncation_psi", None))
        if self._trail is not None:
            self._trail.clear()
        self.path.go_to(0.0)
        self._adopt(facts.data_kind)
        if self.kind == "points" and facts.extent is not None:
            self.trail.set_home(facts.extent, facts.offset, facts.scale)
        self._applies = not getattr(started.config.model.owner, "from_data", False)
        if self._applies:
            self._say(self.tr("The first picture is on its way\N{HORIZONTAL ELLIPSIS}"))
        else:
            self._say(self.tr("This model makes its samples from data, not from random numbers:\n"
                              "there is no latent space to walk through."))
        self.wishes_changed.emit()

    def on_event(self, event: Event) -> None:
        if isinstance(event, Failed | Finished):
            self._is_over = True
            self.path.stop()
            self.saver.give_up(self.tr("The run has ended before all pictures were made; nothing was written."))
            if self.seen is None and self._applies:
                self._say_idle()
            self._tell()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        if "explorer" not in pictures or not self._applies:
            return False
        before, self.seen = self.seen, pictures["explorer"].content
        self._pages.setCurrentWidget(self._body)
        if before is None or before.layers != self.seen.layers:
            self.head.offer_styles(self.seen.layers > 0)
            self._show_path()
        changed = self._show_samples(self.seen, before)
        self.truncation.set_kind(self.seen.truncation)
        self.directions.tell(self.seen.count, self.seen.shares, self.seen.found_at)
        self.corners.set_classes(shown_names(self._names, self.seen.classes) if self.seen.classes else ())
        changed |= self._tell()
        self.saver.take(self.seen.recorded, self._drawn)
        if before is None or before.sample.shape != self.seen.sample.shape:
            self._wish()  # now it is known how many images there is room for
        return changed

    def _show_samples(self, seen: Exploration, before: Exploration | None) -> bool:
        letters = self.corners.letters()
        if self.kind == "points":
            corners = [(letter, point) for letter, point
                       in zip(LETTERS[:MODES[self.head.mode]], seen.corners, strict=False)]
            self.trail.set_content(seen.real, seen.candidates, seen.film, tuple(seen.candidate_numbers.tolist()),
                                   corners, seen.sample[0])
            return True
        changed = self.picture.set_image(seen.sample[0])
        changed |= self.path.film.set_images(seen.film)
        changed |= self.candidates.row.set_candidates(seen.candidates, tuple(seen.candidate_numbers.tolist()))
        self.candidates.row.set_letters(letters)
        if before is None or not np.array_equal(before.corners, seen.corners):
            self.corners.show_pictures(seen.corners)
            changed = True
        return changed

    def _tell(self) -> bool:
        """Say in words what is shown; whether they changed."""
        seen, before = self.seen, (self.path.where.text(), self.note.text())
        if seen is None:
            return False
        self.path.where.setText(self._where(seen))
        length = self.tr("\N{DOUBLE VERTICAL LINE}{0}\N{DOUBLE VERTICAL LINE} = {1:.2f}, usually {2:.2f}").format(
            "w \N{MINUS SIGN} w̄" if seen.layers else "z", seen.length, seen.typical_length)
        over = self.tr("The run has ended: what is shown stays as it is. ") if self._is_over else ""
        self.note.setText(over + length)
        weights = weights_words(seen.weights)
        state = self.tr("frozen at step {0:,}") if seen.frozen else self.tr("step {0:,}")
        self.subtitle_changed.emit(f"{weights}, {state.format(seen.step)}")
        for widget in (self.corners, self.directions, self.truncation, self.head, self.candidates, self.path):
            widget.setEnabled(not self._is_over)
        return before != (self.path.where.text(), self.note.text())

    def _where(self, seen: Exploration) -> str:
        place, mode = self.path.place, self.head.mode
        if mode == "direction":
            return signed(f"{REACH * (2 * place - 1):+.1f}")
        if mode == "styles":
            return self.tr("{0} of {1} layers from A").format(round((1 - place) * seen.layers), seen.layers)
        return f"{100 * place:.0f} %"

    def _adopt(self, kind: str) -> None:
        self.kind = kind
        points = kind == "points"
        self.view.setCurrentWidget(self.trail if points else self.picture)
        self.path.set_kind(kind)
        self.candidates.setVisible(not points)
        self.head.show_weights(self._weights[kind], self._hold != 0)
        self._show_path()

    def _say(self, text: str) -> None:
        self._empty.setText(text)
        self._pages.setCurrentWidget(self._empty)

    def _say_idle(self) -> None:
        self._say(self.tr("Nothing is training yet.\nPress Run, and walk through what the generator can make."))

    # What the person does

    def _show_path(self) -> None:
        """Show what belongs to the mode that is chosen."""
        self.corners.show_slots(MODES[self.head.mode])
        self.directions.show_film(self._along if self.head.mode == "direction" else None)
        self.candidates.row.set_letters(self.corners.letters())

    def _on_mode(self, mode: str) -> None:
        self._show_path()
        self._remembered.write("mode", mode)
        self.path.go_to(0.5 if mode == "direction" else 0.0)  # where the path passes through A
        self._tell()
        self._wish()

    def _on_shape(self) -> None:
        self._remembered.write("spherical", self.head.is_spherical)
        self._wish()

    def _on_film_asked(self, number: int) -> None:
        self._along = number
        if self.head.mode == "direction":
            self._show_path()
            self._wish()
        else:
            self.head.show_mode("direction")
            self._on_mode("direction")

    def _on_freeze(self, on: bool) -> None:
        self._holds += on
        self._hold = self._holds if on else 0
        self.head.show_weights(self._weights[self.kind], on)
        self._wish()

    def _on_weights(self, name: str) -> None:
        self._weights[self.kind] = name
        self._remembered.write(f"weights_{self.kind}", name)
        self._wish()

    def _on_directions(self) -> None:
        self._remembered.write("directions", self.directions.kind)
        self._wish()

    def _on_corners(self) -> None:
        self.candidates.row.set_letters(self.corners.letters())
        self._wish()

    def _on_moved(self) -> None:
        self._tell()
        self._wish()

    def _on_save(self) -> None:
        dialog = FilmDialog(None if self.kind == "points" else self._size(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.planned.connect(self._on_planned)
        dialog.open()

    def _on_planned(self, plan: FilmPlan) -> None:
        kinds = {"gif": self.tr("GIF (*.gif)"), "mp4": self.tr("MP4 (*.mp4)")}
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the path"), f"path.{plan.kind}", kinds[plan.kind])
        if path and not self._is_over:
            self.saver.begin(path if path.lower().endswith(f".{plan.kind}") else f"{path}.{plan.kind}", plan)

    def _drawn(self, frames: np.ndarray) -> np.ndarray:
        """(n, H, W, C) uint8 pictures of a saved path: its images, or its points on the trail."""
        if self.kind == "images":
            return frames
        return np.stack([self.trail.picture_of(point, self.saver.plan.side) for point in frames])

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            self.path.play.toggle()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._wish()  # there may be room for more images, or less

    def hideEvent(self, event) -> None:
        self.path.stop()
        self._wish_timer.stop()
        super().hideEvent(event)

    # What leaves it

    def set_theme(self, theme) -> None:
        self.setStyleSheet(switch_style("ExplorerHead", theme) + switch_style("DirectionSliders", theme) + f"""
            CornerSlots QToolButton {{ padding: 2px 4px; }}
            CornerSlots QToolButton[flat="true"], DirectionSliders QToolButton[flat="true"] {{ padding: 2px; }}
            #latents, #latents QScrollArea, #latents QStackedWidget {{ background: {theme.card}; border: none; }}
            #latents #empty {{ color: {theme.muted}; font-size: 14px; background: transparent; }}""")
        for part in (self.picture, self.path, self.candidates, self.corners, self.directions, self._trail):
            if part is not None:
                part.set_theme(theme)
        super().set_theme(theme)

    def csv(self) -> str | None:
        """The path as place,x,y (see `TrailView`); of images the directions as number,steps,share of all change."""
        if self.seen is None:
            return None
        if self.kind == "points":
            return self.trail.path_csv()
        rows = ["direction,steps (standard deviations),share of all change"]
        for number, steps in enumerate(self.directions.steps()):
            share = f"{self.seen.shares[number]:.6g}" if number < len(self.seen.shares) else ""
            rows.append(f"{number + 1},{steps:.3g},{share}")
        return "\n".join(rows) + "\n"
