"""The Upsampling page: 100 numbers become 5×5, 10×10 and 20×20, and what each number adds to is lit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ....engine.probes.convolution import ConvolutionSubjects
from ....engine.teaching.upsampling import READY, ready_spreading, small_picture
from ...forms.editors import ComboBox
from ...theme.theme import Theme
from ...widgets.flow_row import FlowRow
from ...widgets.toolbar_switch import switch
from .maker_row import MakerRow
from .number_grid import NumberGrid
from .pixel_view import PixelView
from .sliding import OWN
from .words import TIMES, number

_NUMBERS, _SIDE = 100, 5
_SEED = 7  # of the linear layer's weights, which stay the same
_BACK, _ON = -1, 1


class UpsamplingBar(FlowRow):
    """A row of choices of the Upsampling page."""


class UpsamplingPage(QWidget):
    """Four pictures, from the numbers to 20×20, and the filter that spreads each number out.

    Attributes:
        z: (100,) float64, standard normal.
        spreading: the transposed convolution of both stages.
        stages: arrays of the four pictures: (10, 10), (5, 5), (10, 10), (20, 20).
        views: their views.
        chosen: (stage, row, column) of the number whose reach is lit.
        latent: which of the run's fixed latents the maps of its own generator are of.

    Signals:
        did: as a panel's.
        latent_changed: the maps of another latent are wanted.
        formula_changed: `formula` may be another.
    """

    did = Signal(str, dict)
    latent_changed = Signal()
    formula_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.latent = 0
        self._draws = 0
        self._weights = np.random.default_rng(_SEED).normal(size=(_SIDE**2, _NUMBERS)) / _NUMBERS**0.5
        self._name = "smooth"
        self.spreading = ready_spreading(self._name)
        self.chosen = (1, 2, 2)
        self.views = [PixelView(name, theme) for name in (
            self.tr("100 numbers"), self.tr("5 by 5"), self.tr("10 by 10"), self.tr("20 by 20"))]
        for k, view in enumerate(self.views):
            view.setObjectName(("numbers", "small", "middle", "large")[k])
            view.described = lambda row, column, k=k: self._number_words(k, row, column)
        for k, view in enumerate(self.views[:-1]):
            view.setToolTip(self.tr("Click a number, or move with the arrow keys, to see which numbers it adds to"))
            view.picked.connect(lambda row, column, k=k: self._choose(k, round(row), round(column)))
            view.nudged.connect(lambda rows, columns, k=k: self._nudge(k, rows, columns))
            view.jumped.connect(lambda to, k=k: self._choose(k, *((0, 0) if to < 0 else (99, 99))))
        self._make_bar()
        self.filter = NumberGrid(self.tr("Weight of the filter"), theme, editable=True)
        self.filter.setObjectName("spreading_weights")
        self.filter.edited.connect(self._on_edited)
        self.words = QLabel()
        self.words.setObjectName("reach_words")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.why_none = QLabel()
        self.why_none.setObjectName("why_no_maps")
        self.why_none.setProperty("muted", True)
        self.why_none.setWordWrap(True)
        self.why_none.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.makers = MakerRow(theme)
        self._lay_out()
        self.draw(0)
        self.show_run(None)

    def _make_bar(self) -> None:
        self.bar = UpsamplingBar(self)
        titles = {"repeat": self.tr("repeat each number (2×2)"), "smooth": self.tr("smooth (4×4)"),
                  "uneven": self.tr("untrained (4×4)"), OWN: self.tr("your own")}
        self.method = ComboBox()
        self.method.setObjectName("spreading")
        self.method.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.method.setAccessibleName(self.tr("Filter that spreads numbers out"))
        self.method.setToolTip(self.tr(
            "Each number is multiplied by the filter and added to the larger picture, two pixels further for each "
            "neighbour: a transposed convolution with stride 2. With 2×2 ones it repeats each number (nearest "
            "neighbour)."))
        for name in (*READY, OWN):
            self.method.addItem(titles[name], name)
        self.method.activated.connect(lambda _: self._on_method(self.method.currentData()))
        self.dice = switch("new_numbers", self.tr("New numbers"), self.tr("Draw 100 other random numbers"),
                           checkable=False)
        self.dice.clicked.connect(lambda: self.draw(self._draws + 1))
        self.back, self.on = (switch(name, sign, tip, checkable=False) for name, sign, tip in (
            ("latent_back", "‹", self.tr("Another latent of the run, back")),
            ("latent_on", "›", self.tr("Another latent of the run"))))
        for button, by in ((self.back, _BACK), (self.on, _ON)):
            button.setAccessibleName(button.toolTip())
            button.clicked.connect(lambda _=False, by=by: self._on_latent(by))
        self.bar.add(self.dice)
        self.bar.add(self.method)
        self.makers_title = QLabel()
        self.latent_bar = UpsamplingBar(self)
        for widget in (self.makers_title, self.back, self.on):
            self.latent_bar.add(widget)

    def _lay_out(self) -> None:
        pictures = QHBoxLayout()
        pictures.setSpacing(4)
        for k, view in enumerate(self.views):
            if k:
                arrow = QLabel("\N{RIGHTWARDS ARROW}")
                pictures.addWidget(arrow)
            pictures.addWidget(view, 1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self.bar)
        beside.addWidget(self.words, 1)
        middle.addLayout(beside, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(pictures, 3)
        layout.addLayout(middle)
        layout.addWidget(self.why_none)
        layout.addWidget(self.latent_bar)
        layout.addWidget(self.makers, 2)

    # --- what the person does ---

    def draw(self, draw: int) -> None:
        """Take other random numbers; the same draw gives the same."""
        self._draws = draw
        self.z = np.random.default_rng([_SEED, draw]).standard_normal(_NUMBERS)
        self._make()

    def _on_method(self, name: str) -> None:
        self._name = name
        if name != OWN:
            self.spreading = ready_spreading(name)
        self._make()
        self.did.emit("filter-chosen", {"name": name})

    def _on_edited(self, row: int, column: int, value: float) -> None:
        weights = self.spreading.weights.copy()
        weights[row, column] = value
        self.spreading, self._name = replace(self.spreading, weights=weights), OWN
        self._make()
        self.did.emit("weight-edited", {})

    def _nudge(self, stage: int, rows: int, columns: int) -> None:
        of, row, column = self.chosen
        if of != stage:
            row = column = 0
            rows = columns = 0
        self._choose(stage, row + rows, column + columns)

    def _choose(self, stage: int, row: int, column: int) -> None:
        side = len(self.stages[stage])
        chosen = stage, min(max(row, 0), side - 1), min(max(column, 0), side - 1)
        if chosen != self.chosen:
            self.chosen = chosen
            self._show_reach()
            self.did.emit("number-chosen", {"side": side, "row": chosen[1] + 1, "column": chosen[2] + 1})

    def _on_latent(self, by: int) -> None:
        self.latent = (self.latent + by) % 16
        self.latent_changed.emit()
        self.did.emit("latent-chosen", {"latent": self.latent + 1})

    # --- what is seen ---

    def _make(self) -> None:
        small = small_picture(self.z, self._weights)
        middle = self.spreading(small)
        self.stages = [self.z.reshape(10, 10), small, middle, self.spreading(middle)]
        for view, values in zip(self.views, self.stages, strict=True):
            view.show_values(values, float(np.abs(values).max()) or 1.0)
        for view, text in zip(self.views, (
                self.tr("z: 100 numbers"), f"5{TIMES}5", f"10{TIMES}10", f"20{TIMES}20"), strict=True):
            view.set_caption(text)
        self.filter.show_values(self.spreading.weights)
        self.method.setCurrentIndex(self.method.findData(self._name))
        self.formula_changed.emit()
        self._show_reach()

    def reach(self) -> list[tuple[int, int, int, int] | None]:
        """Return for each of the four pictures the (row, column, height, width) that is lit."""
        stage, row, column = self.chosen
        lit: list[tuple[int, int, int, int] | None] = [None] * stage + [(row, column, 1, 1)]
        rows, columns = (row, row), (column, column)
        for k in range(stage + 1, len(self.stages)):
            side = len(self.stages[k - 1])
            if k == 1:
                rows = columns = (0, _SIDE - 1)  # the linear layer joins each number with each
            else:
                rows, columns = (self.spreading.reached(*span, side) for span in (rows, columns))
            lit.append((rows[0], columns[0], rows[1] - rows[0] + 1, columns[1] - columns[0] + 1))
        return lit

    def _show_reach(self) -> None:
        lit = self.reach()
        stage, row, column = self.chosen
        for k, (view, part) in enumerate(zip(self.views, lit, strict=True)):
            spoken = ""
            if k == stage:
                spoken = self._number_words(k, row, column)
            elif part is not None:
                spoken = self.tr("reached: rows %1 to %2, columns %3 to %4").replace("%1", str(part[0] + 1)).replace(
                    "%2", str(part[0] + part[2])).replace("%3", str(part[1] + 1)).replace(
                        "%4", str(part[1] + part[3]))
            view.light(part, spoken)
        self.words.setText(self._reach_words(lit))

    @property
    def formula(self) -> str:
        """The side of the first larger picture, with its numbers."""
        spreading = self.spreading
        return self.tr("side of the 10×10: %1").replace(
            "%1", f"({_SIDE} \N{MINUS SIGN} 1)·{spreading.stride} \N{MINUS SIGN} 2·{spreading.padding} + "
                  f"{spreading.kernel} = {spreading.side(_SIDE)}")

    def _reach_words(self, lit) -> str:
        stage, row, column = self.chosen
        value = number(float(self.stages[stage][row, column]))
        area = lit[3][2] * lit[3][3]
        if stage == 0:
            text = self.tr("This number is %1. A linear layer multiplies it by 25 weights, one for each pixel of the "
                           "5×5: so it has a part in all of them, and in all 400 pixels of the 20×20.")
            return text.replace("%1", value)
        text = self.tr("This number, %1, times each weight of the filter is added to %2 numbers of the next picture. "
                       "Where copies of neighbours overlap, they add up.")
        text = text.replace("%1", value).replace("%2", str(lit[stage + 1][2] * lit[stage + 1][3]))
        if stage == 1:
            text += " " + self.tr("Through them it reaches %1 of the 400 pixels.").replace("%1", str(area))
        return text

    def _number_words(self, stage: int, row: int, column: int) -> str:
        return self.tr("row %1, column %2: %3").replace("%1", str(row + 1)).replace("%2", str(column + 1)).replace(
            "%3", number(float(self.stages[stage][row, column])))

    def show_run(self, subjects: ConvolutionSubjects | None) -> bool:
        """Show the feature maps of the run's own generator, or say why there are none."""
        makers = () if subjects is None else subjects.makers
        for widget in (self.makers, self.latent_bar):
            widget.setVisible(bool(makers))
        self.why_none.setVisible(subjects is not None and not makers)
        if makers:
            self.makers_title.setText(self.tr("The same in this run: its generator, latent %1").replace(
                "%1", str(subjects.latent + 1)))
            self.makers.show_makers(makers, subjects.fake[subjects.latent])
            return True
        self.why_none.setText("" if subjects is None else self.tr(
            "The generator of this run has no convolutions to upsample with: it makes all pixels at once. faces-dcgan "
            "has them."))
        return False

    def numbers(self) -> np.ndarray:
        """Return the (20, 20) picture."""
        return self.stages[-1]

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        for part in (*self.views, self.filter, self.makers):
            part.set_theme(theme)
        self.words.setStyleSheet(f"color: {theme.text}; font-size: {theme.px(12)}px;")
