"""The arithmetic of one place of the filter: patch, filter, their products, and the sum."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...theme.theme import Theme
from ...widgets.toolbar_switch import switch
from .number_grid import NumberGrid
from .words import TIMES, channel_names, factor, number, written_sum


class Arithmetic(QWidget):
    """Three squares of numbers, patch × filter = products, and the sum below, written out.

    Of a picture with several channels the squares show one, and the sum has a part from each.

    Attributes:
        filter: the square in the middle, whose weights the person may change.
        written: the label with the sum.
        channels: buttons that choose the channel that is shown; empty where there is one.

    Signals:
        edited: channel, row, column and value of a weight that the person has changed.
    """

    edited = Signal(int, int, int, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patch = self._weights = np.zeros((1, 3, 3))
        self._bias = 0.0
        self.patch = NumberGrid(self.tr("Patch under the filter"), theme, grey=True)
        self.filter = NumberGrid(self.tr("Weight of the filter"), theme, editable=True)
        self.filter.setObjectName("filter_weights")
        self.products = NumberGrid(self.tr("Products"), theme)
        self.filter.edited.connect(lambda row, column, value: self.edited.emit(self.channel, row, column, value))
        self.written = QLabel()
        self.written.setObjectName("written_sum")
        self.written.setWordWrap(True)
        self.written.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.written.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.written.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.written.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.channels: list = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _: self._show())
        self._channel_column = QVBoxLayout()
        self._channel_column.setSpacing(2)
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        squares = QGridLayout()
        squares.setHorizontalSpacing(5)
        squares.setVerticalSpacing(2)
        titles = (self.tr("patch"), "", self.tr("filter (drag)"), "", self.tr("products"))
        parts = (self.patch, QLabel(TIMES), self.filter, QLabel("="), self.products)
        for column, (title, part) in enumerate(zip(titles, parts, strict=True), start=0):
            label = QLabel(title)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            squares.addWidget(label, 0, column)
            squares.addWidget(part, 1, column)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addStretch(1)
        row.addLayout(self._channel_column)
        row.addLayout(squares)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.written)

    @property
    def channel(self) -> int:
        """The channel that the squares show."""
        return max(self._group.checkedId(), 0) if self.channels else 0

    def show_place(self, patch: np.ndarray, weights: np.ndarray, bias: float) -> None:
        """Show a place of the filter.

        Args:
            patch, weights: (C, k, k).
        """
        self._patch, self._weights, self._bias = patch, weights, bias
        if len(patch) != max(len(self.channels), 1):
            self._make_channels(len(patch))
        self._show()

    def _make_channels(self, count: int) -> None:
        for button in self.channels:
            self._group.removeButton(button)
            self._channel_column.removeWidget(button)
            button.deleteLater()
        self.channels = []
        for k, name in enumerate(channel_names(count) if count > 1 else []):
            button = switch(f"slice_{k}", name, self.tr("Show the arithmetic of this channel"), parent=self)
            self._group.addButton(button, k)
            self._channel_column.addWidget(button)
            self.channels.append(button)
        if self.channels:
            self.channels[0].setChecked(True)

    def _show(self) -> None:
        shown = self.channel
        patch, weights = self._patch[shown], self._weights[shown]
        self.patch.show_values(patch, 1.0)
        self.filter.show_values(weights)
        self.products.show_values(patch * weights, float(np.abs(self._weights).max(initial=0.0)))
        self.written.setText(self._sum())

    def _sum(self) -> str:
        count = self._patch.size
        text = written_sum(self._patch, self._weights, self._bias)
        if count <= 9:
            return text
        total = number(float((self._patch * self._weights).sum()) + self._bias)
        if len(self._patch) == 1:
            products = self.tr("sum of the %1 products %2").replace("%1", str(count)).replace(
                "%2", number(float((self._patch * self._weights).sum())))
            return f"{products} + {self.tr('bias')} {factor(self._bias)} = {total}" if self._bias else products
        names = channel_names(len(self._patch))
        parts = [f"{name} {factor(float(part.sum()))}"
                 for name, part in zip(names, self._patch * self._weights, strict=True)]
        if self._bias:
            parts.append(f"{self.tr('bias')} {factor(self._bias)}")
        return " + ".join(parts) + f" = {total}"

    def set_theme(self, theme: Theme) -> None:
        for grid in (self.patch, self.filter, self.products):
            grid.set_theme(theme)
        self.written.setStyleSheet(f"color: {theme.text}; font-size: {theme.px(13)}px;")
