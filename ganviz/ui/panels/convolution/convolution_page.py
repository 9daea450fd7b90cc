"""The Convolution page: a filter that slides over a picture, the arithmetic of its place, and the feature map."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ....engine.probes.convolution import ConvolutionSubjects
from ....engine.teaching.convolution import place_for
from ...theme.theme import Theme
from .arithmetic import Arithmetic
from .pixel_view import PixelView
from .sliding import ALL, OWN, Sliding
from .sliding_toolbar import SlidingToolbar
from .words import channel_names, number, size_formula

_TICK = 60  # ms between two places that are played
_SECONDS, _SLOWEST = 6.0, 0.2  # the way over a picture takes at most the first, a place at most the second


class ConvolutionPage(QWidget):
    """A picture with a filter on it, the sum at its place, and the map of all sums.

    Attributes:
        sliding: what slides over what.
        toolbar, picture, map, arithmetic: the parts.
        formula: the size of the map, with its numbers.

    Signals:
        did: as a panel's.
        formula_changed: `formula` is another.
    """

    did = Signal(str, dict)
    formula_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.sliding = Sliding()
        self._made = 0  # places that have been played, row by row
        self._playing = False
        self.formula = ""
        self.toolbar = SlidingToolbar(self)
        self.picture = PixelView(self.tr("Picture with the filter on it"), theme)
        self.picture.setObjectName("picture")
        self.picture.setToolTip(self.tr("Drag the filter, or move it with the arrow keys"))
        self.map = PixelView(self.tr("Feature map"), theme)
        self.map.setObjectName("map")
        self.map.setToolTip(self.tr(
            "Each number is one place of the filter. Click one to see where it comes from. Blue is below 0."))
        self.picture.described, self.map.described = self._pixel_words, self._map_words
        self.arithmetic = Arithmetic(theme)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._on_tick)
        self._connect()

    def _lay_out(self) -> None:
        pictures = QGridLayout()
        pictures.setContentsMargins(0, 0, 0, 0)
        pictures.setSpacing(6)
        pictures.addWidget(self.picture, 0, 0)
        pictures.addWidget(self.map, 0, 1)
        pictures.setColumnStretch(0, 1)
        pictures.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.toolbar)
        layout.addLayout(pictures, 1)
        layout.addWidget(self.arithmetic)

    def _connect(self) -> None:
        bar = self.toolbar
        bar.picture_chosen.connect(self._on_picture)
        bar.channel_chosen.connect(self._on_channel)
        bar.filter_chosen.connect(self._on_filter)
        bar.size_chosen.connect(self._on_size)
        bar.stride_chosen.connect(self._on_stride)
        bar.padding_chosen.connect(self._on_padding)
        bar.play_toggled.connect(self._on_play)
        self.picture.picked.connect(self._on_pixel)
        self.map.picked.connect(lambda row, column: self._go(round(row), round(column)))
        for view in (self.picture, self.map):
            view.nudged.connect(lambda rows, columns: self._go(self.sliding.row + rows, self.sliding.column + columns))
            view.jumped.connect(self._on_jump)
        self.arithmetic.edited.connect(self._on_edited)

    # --- what comes ---

    def begin(self) -> None:
        """Forget the pictures of another run."""
        self.stop()
        self.sliding = Sliding(name=self.sliding.name if self.sliding.name not in ("run", OWN) else "vertical-edge")

    def take(self, subjects: ConvolutionSubjects) -> bool:
        """Show newer pictures; return whether anything that is seen is another."""
        is_first = self.sliding.subjects is None
        before = None if is_first else (self.sliding.picture, self.sliding.weights, self.sliding.bias)
        had_filters = not is_first and self.sliding.subjects.filters is not None
        self.sliding.take(subjects)
        if is_first:
            rows, columns = self.sliding.sides()
            self.sliding.move_to(rows // 2, columns // 2)
        elif had_filters == (subjects.filters is not None) and all(
                np.array_equal(*pair) for pair in zip(
                    before, (self.sliding.picture, self.sliding.weights, self.sliding.bias), strict=True)):
            return False
        self._show()
        return True

    # --- what the person does ---

    def _on_picture(self, which: str, index: int) -> None:
        self.stop()
        self.sliding.choose_picture(which, index)
        self._show()

    def _on_channel(self, channel: int) -> None:
        self.stop()
        self.sliding.choose_channel(channel)
        self._show()

    def _on_filter(self, name: str, of_run: int) -> None:
        self.stop()
        self.sliding.choose_filter(name, of_run)
        self._show()
        self.did.emit("filter-chosen", {"name": name})

    def _on_size(self, size: int) -> None:
        self.stop()
        self.sliding.resize(size)
        self._show()

    def _on_stride(self, stride: int) -> None:
        self.stop()
        self.sliding.slide_by(stride, self.sliding.padding)
        self._show()
        self.did.emit("stride-changed", {"stride": stride})

    def _on_padding(self, on: bool) -> None:
        self.stop()
        self.sliding.slide_by(self.sliding.stride, self.sliding.natural_padding() if on else 0)
        self._show()

    def _on_edited(self, channel: int, row: int, column: int, value: float) -> None:
        self.sliding.set_weight(channel, row, column, value)
        self._show()
        self.did.emit("weight-edited", {})

    def _on_pixel(self, row: float, column: float) -> None:
        moving, (rows, columns) = self.sliding, self.sliding.sides()
        self._go(place_for(row, moving.kernel, moving.stride, moving.padding, rows),
                 place_for(column, moving.kernel, moving.stride, moving.padding, columns))

    def _on_jump(self, to: int) -> None:
        rows, columns = self.sliding.sides()
        self._go(*((0, 0) if to < 0 else (rows - 1, columns - 1)))

    def _go(self, row: int, column: int) -> None:
        if self.sliding.subjects is None:
            return
        self.stop()
        if self.sliding.move_to(row, column):
            self._show_place()
            self.did.emit("filter-moved", {"row": self.sliding.row + 1, "column": self.sliding.column + 1})

    # --- playing ---

    def toggle_play(self) -> None:
        self.toolbar.play.toggle()

    def stop(self) -> None:
        """Stop playing; the whole map is there again."""
        self.toolbar.play.setChecked(False)

    def _on_play(self, on: bool) -> None:
        self._playing = on and self.sliding.subjects is not None
        self._made = 0
        if self._playing:
            self._timer.start()
        else:
            self._timer.stop()
        self.toolbar.show_playing(self._playing, self.theme)
        if self.sliding.subjects is not None:
            self._show()

    def _on_tick(self) -> None:
        rows, columns = self.sliding.sides()
        whole = rows * columns
        # so that a small map takes its time and a large one not too much of it
        each = max(whole * _TICK / 1000 / _SECONDS, _TICK / 1000 / _SLOWEST)
        self._made = min(self._made + each, whole)
        last = max(min(int(self._made), whole) - 1, 0)
        self.sliding.move_to(*divmod(last, columns))
        if self._made >= whole:
            self.stop()
            self.did.emit("map-made", {"rows": rows, "columns": columns})
            return
        self._show_map()
        self._show_place()

    # --- what is seen ---

    def _show(self) -> None:
        sliding = self.sliding
        self.toolbar.show_state(sliding)
        picture = sliding.picture
        self.picture.show_picture(picture)
        self.picture.set_rim(sliding.padding)
        height, width = picture.shape[:2]
        rows, columns = sliding.sides()
        parts = [size_formula(width, sliding.kernel, sliding.stride, sliding.padding, columns)]
        if height != width:
            parts.insert(0, size_formula(height, sliding.kernel, sliding.stride, sliding.padding, rows))
        self.formula = self.tr("side of the map: %1").replace("%1", "  \N{MIDDLE DOT}  ".join(parts))
        self.formula_changed.emit()
        self.picture.set_caption(self.tr("%1 picture, %2×%3").replace(
            "%1", self.tr("real") if sliding.which == "real" else self.tr("fake")).replace(
                "%2", str(height)).replace("%3", str(width)))
        self.map.set_caption(self.tr("feature map, %1×%2, from %3 to %4").replace("%1", str(rows)).replace(
            "%2", str(columns)).replace("%3", number(float(sliding.map.min()))).replace(
                "%4", number(float(sliding.map.max()))))
        self._show_map()
        self._show_place()

    def _show_map(self) -> None:
        values = self.sliding.map
        if self._playing:
            values = values.copy()
            values.flat[max(int(self._made), 1):] = np.nan
        self.map.show_values(values, float(np.abs(self.sliding.map).max(initial=0.0)) or 1.0)

    def _show_place(self) -> None:
        sliding = self.sliding
        row, column = sliding.row, sliding.column
        spoken = self.tr("filter at row %1, column %2").replace("%1", str(row + 1)).replace("%2", str(column + 1))
        self.picture.light(sliding.window, spoken)
        self.map.light((row, column, 1, 1), self._map_words(row, column))
        self.arithmetic.show_place(sliding.patch, sliding.weights, sliding.bias)

    def _pixel_words(self, row: int, column: int) -> str:
        pixel = self.sliding.image[:, row, column]
        names = channel_names(self.sliding.pictures.shape[-1])
        if self.sliding.channel != ALL:
            names = [names[self.sliding.channel]]
        values = ", ".join(f"{name} {number(float(v))}" for name, v in zip(names, pixel, strict=True))
        return self.tr("row %1, column %2: %3").replace("%1", str(row + 1)).replace("%2", str(column + 1)).replace(
            "%3", values)

    def _map_words(self, row: int, column: int) -> str:
        return self.tr("row %1, column %2: %3").replace("%1", str(row + 1)).replace("%2", str(column + 1)).replace(
            "%3", number(float(self.sliding.map[row, column])))

    def numbers(self) -> np.ndarray | None:
        """Return the (h, w) feature map; None if there is none yet."""
        return None if self.sliding.subjects is None else self.sliding.map

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        for part in (self.picture, self.map, self.arithmetic):
            part.set_theme(theme)
        self.toolbar.show_playing(self._playing, theme)
