"""Ask what only the person knows of their data before it is opened, with some of it to look at."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...engine.datasets._columns import Column, UnclearColumns
from ...engine.datasets._levels import as_uint8, stretch
from ...engine.datasets._shapes import UnclearShape, last_channels, written_shape
from ...engine.datasets.base import Unclear
from ..forms.editors import ComboBox
from ..plots.scatter import Scatter
from ..theme.theme import Theme
from ..widgets.mosaic import argb, qimage

_SIDE = 72  # of an image in the preview, in pixels of the screen
_VALUES = 3  # of a column, to tell it by


class DataQuestion(QDialog):
    """A question about a file, of which the person sees a part.

    Args:
        text: what is asked.
        name: of the file.
    """

    def __init__(self, text: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is in {0}?").format(name))
        self.text = QLabel(text)
        self.text.setProperty("muted", True)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.form = QFormLayout()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        self.open_button = self.buttons.button(QDialogButtonBox.StandardButton.Open)
        self.open_button.setProperty("primary", True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def answer(self) -> tuple[str, str]:
        """The setting that says it, and its value."""
        raise NotImplementedError

    def _lay_out(self, preview: QWidget) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(16)
        rows.addWidget(self.text)
        rows.addLayout(self.form)
        rows.addWidget(preview, 1)
        rows.addWidget(self.buttons)


class ColumnsQuestion(DataQuestion):
    """Which two columns are x and y."""

    def __init__(self, question: UnclearColumns, name: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(self.tr("The table has {0:,} columns of numbers. Two of them are the coordinates of a point; "
                                 "the others are left out.").format(len(question.choices)), name, parent)
        self._question = question
        self.x, self.y = ComboBox(), ComboBox()
        self.preview = Scatter(theme)
        self.preview.setAccessibleName(self.tr("The first points"))
        for box, label, likely in zip((self.x, self.y), (self.tr("&x"), self.tr("&y")), question.likely, strict=True):
            for column in question.choices:
                box.addItem(self._described(column))
            box.setCurrentIndex(question.choices.index(likely))
            box.setAccessibleName(self.tr("Column of {0}").format(label.strip("&")))
            box.currentIndexChanged.connect(self._show)
            self.form.addRow(label, box)
        self._lay_out(self.preview)
        self._show()

    @property
    def answer(self) -> tuple[str, str]:
        return self._question.path, self._question.setting(*self._chosen())

    def _chosen(self) -> tuple[Column, Column]:
        return tuple(self._question.choices[box.currentIndex()] for box in (self.x, self.y))

    def _described(self, column: Column) -> str:
        values = ", ".join("–" if value is None else f"{value:g}" for value in column.values[:_VALUES])
        title = column.name or self.tr("column {0}").format(column.number)
        return f"{title}   ({values}, …)"

    def _show(self) -> None:
        x, y = (np.array([np.nan if v is None else v for v in column.values]) for column in self._chosen())
        count = min(len(x), len(y))
        self.preview.set_points(np.stack([x[:count], y[:count]], axis=1))
        self.open_button.setEnabled(self.x.currentIndex() != self.y.currentIndex())


class ShapeQuestion(DataQuestion):
    """Of which shape the images are that lie in the rows of an array."""

    def __init__(self, question: UnclearShape, name: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(self.tr("Each row of the array has {0:,} numbers, as many as a square image may have.").format(
            question.rows.shape[1]), name, parent)
        self._question = question
        self.shape = ComboBox()
        self.shape.setAccessibleName(self.tr("Shape of an image"))
        for shape in question.choices:
            self.shape.addItem(self._described(shape))
        self.shape.currentIndexChanged.connect(self._show)
        self.form.addRow(self.tr("&Images of"), self.shape)
        preview = QWidget()
        row = QHBoxLayout(preview)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.pictures = [QLabel() for _ in question.rows]
        for picture in self.pictures:
            picture.setFixedSize(_SIDE, _SIDE)
            row.addWidget(picture)
        row.addStretch(1)
        self._lay_out(preview)
        self._show()

    @property
    def answer(self) -> tuple[str, str]:
        return self._question.path, written_shape(self._chosen())

    def _chosen(self) -> tuple[int, ...]:
        return self._question.choices[self.shape.currentIndex()]

    def _described(self, shape: tuple[int, ...]) -> str:
        if len(shape) == 2:
            return self.tr("{0} × {1}, grey").format(*shape)
        order = self.tr("channels last") if shape[2] == 3 else self.tr("channels first")
        side = shape[0] if shape[2] == 3 else shape[1]
        return self.tr("{0} × {1}, colour, {2}").format(side, side, order)

    def _show(self) -> None:
        rows = np.nan_to_num(self._question.rows.astype(np.float64), posinf=0, neginf=0)
        images = last_channels(rows.reshape(len(rows), *self._chosen()))
        for picture, image in zip(self.pictures, images, strict=True):
            low, high = float(image.min()), float(image.max())
            shown = as_uint8(image, *stretch(low, high)) if low < high else np.zeros(image.shape, np.uint8)
            picture.setPixmap(QPixmap.fromImage(qimage(argb(shown[None])[0])).scaled(_SIDE, _SIDE))


_DIALOGS = {UnclearColumns: ColumnsQuestion, UnclearShape: ShapeQuestion}


def question_dialog(question: Unclear, name: str, theme: Theme, parent: QWidget | None) -> DataQuestion:
    """The dialog that asks it.

    Args:
        name: of the file.
    """
    return _DIALOGS[type(question)](question, name, theme, parent)
