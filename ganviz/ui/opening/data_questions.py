"""Questions about data that only the person can answer, asked before it is opened, with a preview."""

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

_SIDE = 72  # pixels of the screen: an image in the preview
_VALUES = 3  # shown of a column, so that the person recognizes it


class DataQuestion(QDialog):
    """A question about a file, with a preview of it.

    Args:
        text: what is asked.
        name: the name of the file.
    """

    def __init__(self, text: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is in %1?").replace("%1", name))
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
        """The setting that holds the answer, and its value."""
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
    """The question which two columns of a table are x and y."""

    def __init__(self, question: UnclearColumns, name: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(self.tr("The table has %1 columns of numbers. Two of them are the coordinates of a point; "
                                 "the others are left out.").replace("%1", f"{len(question.choices):,}"), name, parent)
        self._question = question
        self.x, self.y = ComboBox(), ComboBox()
        self.preview = Scatter(theme)
        self.preview.setAccessibleName(self.tr("The first points"))
        for box, label, likely in zip((self.x, self.y), (self.tr("&x"), self.tr("&y")), question.likely, strict=True):
            for column in question.choices:
                box.addItem(self._described(column))
            box.setCurrentIndex(question.choices.index(likely))
            box.setAccessibleName(self.tr("Column of %1").replace("%1", label.strip("&")))
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
        title = column.name or self.tr("column %1").replace("%1", str(column.number))
        return f"{title}   ({values}, …)"

    def _show(self) -> None:
        x, y = (np.array([np.nan if v is None else v for v in column.values]) for column in self._chosen())
        count = min(len(x), len(y))
        self.preview.set_points(np.stack([x[:count], y[:count]], axis=1))
        self.open_button.setEnabled(self.x.currentIndex() != self.y.currentIndex())


class ShapeQuestion(DataQuestion):
    """The question what shape the images in the rows of an array have."""

    def __init__(self, question: UnclearShape, name: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(self.tr("Each row of the array has %1 numbers, as many as a square image may have.").replace(
            "%1", f"{question.rows.shape[1]:,}"), name, parent)
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
            return self.tr("%1 × %2, grey").replace("%1", str(shape[0])).replace("%2", str(shape[1]))
        order = self.tr("channels last") if shape[2] == 3 else self.tr("channels first")
        side = shape[0] if shape[2] == 3 else shape[1]
        return self.tr("%1 × %1, colour, %2").replace("%1", str(side)).replace("%2", order)

    def _show(self) -> None:
        rows = np.nan_to_num(self._question.rows.astype(np.float64), posinf=0, neginf=0)
        images = last_channels(rows.reshape(len(rows), *self._chosen()))
        for picture, image in zip(self.pictures, images, strict=True):
            low, high = float(image.min()), float(image.max())
            shown = as_uint8(image, *stretch(low, high)) if low < high else np.zeros(image.shape, np.uint8)
            picture.setPixmap(QPixmap.fromImage(qimage(argb(shown[None])[0])).scaled(_SIDE, _SIDE))


_DIALOGS = {UnclearColumns: ColumnsQuestion, UnclearShape: ShapeQuestion}


def question_dialog(question: Unclear, name: str, theme: Theme, parent: QWidget | None) -> DataQuestion:
    """Make the dialog that asks a question.

    Args:
        name: the name of the file.
    """
    return _DIALOGS[type(question)](question, name, theme, parent)
