"""Ask what a folder with two sides is: which is made from which, in pairs or not, with some of it to look at."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QGridLayout, QLabel, QVBoxLayout, QWidget

from ...engine.datasets.base import TrainingData
from ...engine.opening.two_sides import DOMAINS, PAIRS, TwoSides
from ..forms.editors import ComboBox
from ..widgets.mosaic import argb, qimage

_SIDE = 96  # of a picture in the preview, in pixels of the screen


class TwoSidesDialog(QDialog):
    """What is in a folder or a file, as far as it looks, until the person says otherwise.

    Args:
        found: what was recognised.
        previews: some of it, by the data set that reads it so.
        samples: the data set that reads it as one set of images.
    """

    def __init__(self, found: TwoSides, previews: Mapping[str, TrainingData], samples: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is in {0}?").format(found.path.name))
        self._found, self._previews = found, previews
        self.form, self.direction = ComboBox(), ComboBox()
        words = {PAIRS: self.tr("Pairs: each picture becomes its partner (pix2pix)"),
                 DOMAINS: self.tr("Two kinds of pictures: any of one becomes one of the other (CycleGAN)"),
                 samples: self.tr("One set of images, not a translation")}
        for form in (*previews, samples):
            self.form.addItem(words[form], form)
        self.form.setCurrentIndex(self.form.findData(found.form if found.form in previews else samples))
        one, other = found.names
        for source, target in ((one, other), (other, one)):
            self.direction.addItem(f"{source} \N{RIGHTWARDS ARROW} {target}", (source, target))
        self.form.setAccessibleName(self.tr("What the pictures are"))
        self.direction.setAccessibleName(self.tr("From source to target"))
        self._lay_out()
        self.form.currentIndexChanged.connect(self._show)
        self.direction.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def chosen(self) -> tuple[str, str, str]:
        """The data set that shall read it, the source and the target; without these where it is no translation."""
        form = self.form.currentData()
        return (form, *self.direction.currentData()) if form in self._previews else (form, "", "")

    def _lay_out(self) -> None:
        self.about = QLabel(self._told())
        self.about.setProperty("muted", True)
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        question = QFormLayout()
        question.addRow(self.tr("It holds"), self.form)
        question.addRow(self.tr("Source \N{RIGHTWARDS ARROW} target"), self.direction)
        grid = QGridLayout()
        grid.setSpacing(8)
        self.headings, self.pictures = [], []
        for row in range(2):
            heading = QLabel()
            heading.setProperty("heading", True)
            heading.setTextFormat(Qt.TextFormat.PlainText)
            heading.setMinimumWidth(_SIDE)
            grid.addWidget(heading, row, 0)
            pictures = [QLabel() for _ in range(3)]
            for column, picture in enumerate(pictures, 1):
                picture.setFixedSize(_SIDE, _SIDE)
                grid.addWidget(picture, row, column)
            self.headings.append(heading)
            self.pictures.append(pictures)
        grid.setColumnStretch(4, 1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setProperty("primary", True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(16)
        rows.addWidget(self.about)
        rows.addLayout(question)
        rows.addLayout(grid)
        rows.addStretch(1)
        rows.addWidget(self.buttons)

    def _told(self) -> str:
        (one, other), found = self._found.names, self._found
        text = self.tr("{0} has {1:,} pictures, {2} has {3:,}.").format(one, found.counts[0], other, found.counts[1])
        if found.matched:
            text += " " + self.tr("{0:,} of each have a partner.").format(found.matched)
        if any(found.held_out):
            text += " " + self.tr("For testing, {0:,} and {1:,} more are set apart.").format(*found.held_out)
        return text

    def _show(self) -> None:
        source, target = self.direction.currentData()
        data = self._previews.get(self.form.currentData())
        translates = data is not None
        self.direction.setEnabled(translates)
        data = data or next(iter(self._previews.values()))
        by_name = {data.source_name: data.sources, data.item_name: data.items}
        said = (self.tr("Source: {0}"), self.tr("Target: {0}")) if translates else ("{0}", "{0}")
        for name, words, heading, pictures in zip((source, target), said, self.headings, self.pictures, strict=True):
            heading.setText(words.format(name))
            for number, picture in enumerate(pictures):
                picture.setPixmap(self._pixmap(by_name[name][number]) if number < len(by_name[name]) else QPixmap())

    def _pixmap(self, image: np.ndarray) -> QPixmap:
        ratio = self.devicePixelRatioF()
        side = round(_SIDE * ratio)
        pixmap = QPixmap.fromImage(qimage(argb(image[None])[0])).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
