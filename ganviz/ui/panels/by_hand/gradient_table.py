"""The gradient of each weight in two ways, and what a step makes of it."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ....engine.probes.by_hand import FIRST_H, HandWork, WeightGradient
from ...theme.held_sizes import hold_sizes
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.number_slider import NumberSlider
from ...widgets.toolbar_switch import switch, toolbar_style
from .words import number

_MOST = 8


class GradientTable(QWidget):
    """A row for each weight: its value, both gradients, and the step of gradient descent.

    Signals:
        h_chosen: the step of the central differences that the person chose.
        case_changed: another loss is looked at.
    """

    h_chosen = Signal(float)
    case_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case = "real"
        self._work: HandWork | None = None
        texts = {"real": (self.tr("D, as a real"), self.tr("D's loss of the image above, if it is a real one")),
                 "fake": (self.tr("D, as a fake"), self.tr("D's loss of the image above, if it is a fake")),
                 "g": (self.tr("G"), self.tr("G's loss of the image that it makes from z"))}
        line, self._group, self.switches = QHBoxLayout(), QButtonGroup(self), {}
        line.setSpacing(4)
        for case, (text, help) in texts.items():
            button = switch(case, text, help)
            button.setChecked(case == self.case)
            button.clicked.connect(lambda _=False, case=case: self._on_case(case))
            self._group.addButton(button)
            self.switches[case] = button
            line.addWidget(button)
        self.loss = QLabel()
        self.slider = NumberSlider(1e-6, 1.0, scale="log")
        self.slider.set_label("h")
        self.slider.setObjectName("h")
        hold_sizes(self.slider, width=90)
        self.slider.show_number(FIRST_H)
        self.slider.setToolTip(self.tr("How far the weight is moved either way for the central difference. Too large, "
                                       "and the curve bends within it; very small, and digits cancel."))
        self.slider.moved.connect(self._on_h)
        self._h = QLabel()
        line.addSpacing(8)
        line.addWidget(self.loss, 1)
        line.addWidget(self._h)
        line.addWidget(self.slider)
        table = QGridLayout()
        table.setHorizontalSpacing(8)
        table.setVerticalSpacing(1)
        heads = (self.tr("weight"), self.tr("value"), self.tr("back-propagated"), self.tr("central difference"),
                 self.tr("−rate × gradient"))
        for column, head in enumerate(heads):
            label = _cell(head, column)
            label.setProperty("muted", True)
            table.addWidget(label, 0, column)
            table.setColumnStretch(column, 1)
        self.cells = [[_cell("", column) for column in range(len(heads))] for _ in range(_MOST)]
        for k, cells in enumerate(self.cells):
            for column, cell in enumerate(cells):
                table.addWidget(cell, k + 1, column)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("muted", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addLayout(table)
        layout.addWidget(self.note)
        self.set_theme(theme)

    def show_work(self, work: HandWork) -> None:
        """Show the gradients of a moment."""
        self._work = work
        rows, side = work.of_case(self.case), int(self.case == "g")
        for cells, row in zip(self.cells, (*rows, *[None] * (_MOST - len(rows))), strict=True):
            for cell in cells:
                cell.setVisible(row is not None)
            if row is not None:
                texts = (weight_name(row), number(row.weight), _exact(row.gradient), _exact(row.difference),
                         _exact(-work.rates[side] * row.gradient))
                for cell, text in zip(cells, texts, strict=True):
                    cell.setText(text)
        words = self.tr("loss %1").replace("%1", number(dict(work.losses)[self.case], 4))
        self.loss.setText(words)
        self.loss.setToolTip(shown(work.loss))
        self._h.setText(f"h = {work.h:.1g}")
        self.note.setText(self._note(work, side))

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(toolbar_style("GradientTable", theme))

    def _note(self, work: HandWork, side: int) -> str:
        rate = number(work.rates[side], 6)
        words = [self.tr("The last column is what a step of gradient descent would add to the weight if it saw this "
                         "image alone; a training step takes the mean over its batch.") if work.plain[side] else
                 self.tr("The last column is the learning rate %1 times the gradient; the optimizer in force makes "
                         "another step of it.").replace("%1", rate)]
        if work.penalties and side == 0:
            words.append(self.tr("Not in it: %1.").replace("%1", ", ".join(work.penalties)))
        if work.paired:
            words.append(self.tr("This loss compares two images: the other one is G's of z, or a real one."))
        return " ".join(words)

    def _on_case(self, case: str) -> None:
        self.case = case
        if self._work is not None:
            self.show_work(self._work)
        self.case_changed.emit()

    def _on_h(self, h: float) -> None:
        self._h.setText(f"h = {h:.1g}")
        self.h_chosen.emit(h)


def weight_name(row: WeightGradient) -> str:
    """Name a weight as the arithmetic does: w₁ and bias of D, w₁ and b₁ of G."""
    kind = "b" if row.parameter.endswith("bias") else "w"
    if row.parameter == "neuron.bias":
        return QCoreApplication.translate("ByHand", "bias")
    return f"{kind}{'₁₂₃₄'[row.index]}"


def _exact(value: float) -> str:
    text = f"{value:.8f}" if math.isfinite(value) else str(value)
    return (text.lstrip("-") if value == 0 else text).replace("-", "\N{MINUS SIGN}")


def _cell(text: str, column: int) -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if column else
                                                        Qt.AlignmentFlag.AlignLeft))
    return label
