"""The discriminator's arithmetic: each pixel times its weight, the sum, and the verdict."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from ....engine.probes.by_hand import Four, HandWork
from ...theme.held_sizes import hold_sizes
from ...theme.theme import Theme
from .drag_number import DragNumber
from .pixel_grid import PixelGrid
from .verdict_curve import VerdictCurve
from .words import number

CRITERION: Four = (1.0, -1.0, -1.0, 1.0)
THRESHOLD = 1.0
"""The hand-made criterion x1 + x4 - x2 - x3, and the sum above which it says "real"."""

WEIGHT_RANGE = 100.0


class NeuronView(QWidget):
    """An image, its products, their sum and what is made of it.

    Signals:
        painted: the image after a change by the person.
        weight_chosen: parameter ("neuron.weight", "neuron.bias"), index and value that the person chose.
    """

    painted = Signal(tuple)
    weight_chosen = Signal(str, int, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_criterion = False
        self._work: HandWork | None = None
        self.grid = PixelGrid(self.tr("Image"), theme, paintable=True)
        self.grid.painted.connect(self._on_painted)
        self.curve = VerdictCurve(theme)
        self.pixels, self.weights, self.products = [], [], []
        self._arithmetic = table = QGridLayout()
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(6)
        table.setVerticalSpacing(2)
        drag = self.tr("Drag left or right, type, or use the arrow keys")
        for k in range(4):
            pixel = DragNumber(self.tr("Pixel x%1").replace("%1", str(k + 1)), 0.0, 1.0, drag)
            weight = DragNumber(self.tr("D's weight %1").replace("%1", str(k + 1)), -WEIGHT_RANGE, WEIGHT_RANGE, drag)
            pixel.chosen.connect(lambda value, k=k: self._on_pixel(k, value))
            weight.chosen.connect(lambda value, k=k: self.weight_chosen.emit("neuron.weight", k, value))
            self.pixels.append(pixel)
            self.weights.append(weight)
            self._row(k, f"x{'₁₂₃₄'[k]}", pixel, weight)
        one = _label("1", right=True)
        one.setToolTip(self.tr("The bias is a fifth weight whose input is always 1."))
        bias = DragNumber(self.tr("D's bias"), -WEIGHT_RANGE, WEIGHT_RANGE, drag)
        bias.chosen.connect(lambda value: self.weight_chosen.emit("neuron.bias", 0, value))
        self.weights.append(bias)
        self._row(4, self.tr("bias"), one, bias)
        self.total = _label("", right=True)
        self.total.setObjectName("total")
        self._total_word = _label(self.tr("sum"))
        table.addWidget(self._total_word, 5, 0, 1, 4)
        table.addWidget(self.total, 5, 5)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.grid, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(table)
        layout.addWidget(self.curve, 1)

    def _row(self, row: int, name: str, value: QWidget, weight: QWidget) -> None:
        product = _label("", right=True)
        hold_sizes(product, least_width=46)
        self.products.append(product)
        for column, widget in enumerate((_label(name), value, _label("×"), weight, _label("="), product)):
            self._arithmetic.addWidget(widget, row, column)

    def show_work(self, work: HandWork) -> None:
        """Show the arithmetic of a moment."""
        self._work = work
        self.grid.show_image(work.image)
        weights = CRITERION if self.by_criterion else work.weights
        # while a pixel is painted its number is ahead of the probe's
        image = self.grid.image
        for k in range(4):
            self.pixels[k].show_number(image[k])
            self.weights[k].show_number(weights[k])
            self.products[k].setText(number(image[k] * weights[k]))
        self.weights[4].show_number(work.bias)
        self.products[4].setText(number(work.bias))
        for k in range(6):
            item = self._arithmetic.itemAtPosition(4, k)
            item.widget().setVisible(not self.by_criterion)
        for weight in self.weights:
            weight.setEnabled(not self.by_criterion)
        total = sum(x * w for x, w in zip(image, weights, strict=True)) + (0 if self.by_criterion else work.bias)
        self.total.setText(number(total))
        self._total_word.setText(self.tr("x₁ + x₄ − x₂ − x₃") if self.by_criterion else self.tr("sum"))
        kind = "step" if self.by_criterion else "sigmoid" if work.is_probability else "score"
        even = THRESHOLD if self.by_criterion else work.even
        self.curve.show_sum(kind, total, even, self._verdict(total, even, work))

    def weighted_sum(self, changed: Mapping[int, float] | None = None) -> float:
        """Return the sum that stands here.

        Args:
            changed: weights by number, the bias is 4, that have been chosen and may not stand here any more or yet.
        """
        weights = dict(enumerate(weight.value() for weight in self.weights)) | dict(changed or {})
        if self.by_criterion:
            weights[4] = 0.0
        return sum(pixel.value() * weights[k] for k, pixel in enumerate(self.pixels)) + weights[4]

    def set_criterion(self, on: bool) -> None:
        """Judge by the hand-made criterion instead of by the neuron."""
        self.by_criterion = on
        if self._work is not None:
            self.show_work(self._work)

    def set_theme(self, theme: Theme) -> None:
        self.grid.set_theme(theme)
        self.curve.set_theme(theme)

    def _verdict(self, total: float, even: float | None, work: HandWork) -> str:
        if even is None:
            return self.tr("Score %1: only differences count").replace("%1", number(total))
        verdict = self.tr("● real") if total > even else self.tr("✕ fake")
        if self.by_criterion:
            sign = ">" if total > even else "≤"
            return self.tr("%1 %2 1: %3").replace("%1", number(total)).replace("%2", sign).replace("%3", verdict)
        if not work.is_probability:
            return self.tr("Score %1: %2").replace("%1", number(total)).replace("%2", verdict)
        probability = 1 / (1 + math.exp(-min(max(total, -700.0), 700.0)))
        return self.tr("σ(%1) = %2: %3").replace("%1", number(total)).replace("%2", number(probability)).replace(
            "%3", verdict)

    def _on_pixel(self, index: int, value: float) -> None:
        image = list(self.grid.image)
        image[index] = value
        self.paint(tuple(image))

    def paint(self, image: Four) -> None:
        """Take another image, as if the person had painted it."""
        self.grid.show_image(image)
        self._on_painted(image)

    def _on_painted(self, image: Four) -> None:
        if self._work is not None:
            self.show_work(replace(self._work, image=image))
        self.painted.emit(image)


def _label(text: str, right: bool = False) -> QLabel:
    label = QLabel(text)
    label.setIndent(0)  # a border would bring one
    if right:
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
