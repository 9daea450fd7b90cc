"""The question what a folder with two sides is: which side is made from which, and whether in pairs."""

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

_SIDE = 96  # pixels of the screen: a picture in the preview


class TwoSidesDialog(QDialog):
    """A dialog that shows what was recognized in a folder or a file, for the person to confirm or to correct.

    Args:
        found: what was recognized.
        previews: some of the pictures, by the data set that would read them.
        samples: the name of the data set that reads everything as one set of images.
    """

    def __init__(self, found: TwoSides, previews: Mapping[str, TrainingData], samples: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is in %1?").replace("%1", found.path.name))
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
        """The data set that is to read it, the source and the target; both are empty if it is no translation."""
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
        text = self.tr("%1 has %2 pictures, %3 has %4.").replace("%2", f"{found.counts[0]:,}").replace(
            "%4", f"{found.counts[1]:,}").replace("%1", one).replace("%3", other)
        if found.matched:
            text += " " + self.tr("%1 of each have a partner.").replace("%1", f"{found.matched:,}")
        if any(found.held_out):
            text += " " + self.tr("%1 and %2 more are set aside for testing.").replace(
                "%1", f"{found.held_out[0]:,}").replace("%2", f"{found.held_out[1]:,}")
        return text

    def _show(self) -> None:
        source, target = self.direction.currentData()
        data = self._previews.get(self.form.currentData())
        translates = data is not None
        self.direction.setEnabled(translates)
        data = data or next(iter(self._previews.values()))
        by_name = {data.source_name: data.sources, data.item_name: data.items}
        said = (self.tr("Source: %1"), self.tr("Target: %1")) if translates else ("%1", "%1")
        for name, words, heading, pictures in zip((source, target), said, self.headings, self.pictures, strict=True):
            heading.setText(words.replace("%1", name))
            for number, picture in enumerate(pictures):
                picture.setPixmap(self._pixmap(by_name[name][number]) if number < len(by_name[name]) else QPixmap())

    def _pixmap(self, image: np.ndarray) -> QPixmap:
        ratio = self.devicePixelRatioF()
        side = round(_SIDE * ratio)
        pixmap = QPixmap.fromImage(qimage(argb(image[None])[0])).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
