"""The generator's arithmetic: z times a weight, a bias and the sigmoid, for each pixel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ....engine.probes.by_hand import FIRST_Z, HandWork
from ...theme.held_sizes import hold_sizes
from ...theme.theme import Theme
from ...widgets.number_slider import NumberSlider
from .drag_number import DragNumber
from .neuron_view import WEIGHT_RANGE
from .pixel_grid import PixelGrid
from .words import number


class GeneratorView(QWidget):
    """From one number to four pixels.

    Signals:
        z_chosen: the number that the person chose.
        weight_chosen: parameter ("neurons.weight", "neurons.bias"), index and value that the person chose.
    """

    z_chosen = Signal(float)
    weight_chosen = Signal(str, int, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        drag = self.tr("Drag left or right, type, or use the arrow keys")
        self.slider = NumberSlider(0.0, 1.0)
        self.slider.set_label("z")
        self.slider.show_number(FIRST_Z)
        hold_sizes(self.slider, width=104)
        self.z = DragNumber("z", 0.0, 1.0, drag)
        self.slider.moved.connect(self._on_z)
        self.z.chosen.connect(self._on_z)
        self.answer = QLabel()
        self.answer.setProperty("muted", True)
        self.answer.setWordWrap(True)
        hold_sizes(self.answer, width=104)
        line = QHBoxLayout()
        line.addWidget(QLabel("z ="))
        line.addWidget(self.z)
        line.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(line)
        left.addWidget(self.slider)
        left.addWidget(self.answer)
        left.addStretch(1)
        self.weights, self.biases, self._zs, self._ends = [], [], [], []
        table = QGridLayout()
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(5)
        table.setVerticalSpacing(2)
        for k in range(4):
            weight = DragNumber(self.tr("G's weight %1").replace("%1", str(k + 1)), -WEIGHT_RANGE, WEIGHT_RANGE, drag)
            bias = DragNumber(self.tr("G's bias %1").replace("%1", str(k + 1)), -WEIGHT_RANGE, WEIGHT_RANGE, drag)
            weight.chosen.connect(lambda value, k=k: self.weight_chosen.emit("neurons.weight", k, value))
            bias.chosen.connect(lambda value, k=k: self.weight_chosen.emit("neurons.bias", k, value))
            z, end = QLabel(), QLabel()
            hold_sizes(end, least_width=end.fontMetrics().horizontalAdvance("= −0.000  →  σ = 0.000"))
            self.weights.append(weight)
            self.biases.append(bias)
            self._zs.append(z)
            self._ends.append(end)
            for column, widget in enumerate((QLabel(f"x{'₁₂₃₄'[k]} :"), z, weight, QLabel("+"), bias, end)):
                table.addWidget(widget, k, column)
        self.grid = PixelGrid(self.tr("G's image"), theme, paintable=False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(left)
        layout.addLayout(table)
        layout.addStretch(1)
        layout.addWidget(self.grid, 0, Qt.AlignmentFlag.AlignTop)

    def show_work(self, work: HandWork) -> None:
        """Show the arithmetic of a moment."""
        self.slider.show_number(work.z)
        self.z.show_number(work.z)
        for k in range(4):
            self._zs[k].setText(number(work.z) + " ×")
            self.weights[k].show_number(work.g_weights[k])
            self.biases[k].show_number(work.g_biases[k])
            self._ends[k].setText(self.tr("= %1  →  σ = %2").replace("%1", number(work.sums[k])).replace(
                "%2", number(work.pixels[k])))
        self.grid.show_image(work.pixels)
        self.answer.setText(self.tr("D's sum for this image: %1").replace("%1", number(work.made_logit)))

    def set_theme(self, theme: Theme) -> None:
        self.grid.set_theme(theme)

    def _on_z(self, z: float) -> None:
        self.slider.show_number(z)
        self.z.show_number(z)
        self.z_chosen.emit(z)
