"""The samples A, B and C that a path is laid from: which one is chosen for, its picture, its class, and a die."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...forms.editors import ComboBox
from ...theme.icons import icon
from ...theme.theme import Theme
from ...widgets.flat_button import flat_button
from ...widgets.flow_row import FlowRow
from ...widgets.mosaic import argb, qimage

LETTERS = "ABC"
_SIDE = 30  # logical pixels of a picture


class CornerSlot(QWidget):
    """A slot for one of the samples.

    Signals:
        dice: the person wants another at random.
        class_chosen: the class of the sample; -1 as it was drawn.
    """

    dice = Signal()
    class_chosen = Signal(int)

    def __init__(self, letter: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QToolButton()
        self.button.setText(letter)
        self.button.setCheckable(True)
        self.button.setIconSize(QSize(_SIDE, _SIDE))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setAccessibleName(self.tr("Choose %1").replace("%1", letter))
        self.number = QLabel()
        self.number.setProperty("muted", True)
        self.die = flat_button("dice", self.tr("Draw another %1 at random").replace("%1", letter), theme.muted)
        self.die.clicked.connect(lambda: self.dice.emit())
        self.classes = ComboBox()
        self.classes.setMinimumContentsLength(5)
        self.classes.setAccessibleName(self.tr("Class of %1").replace("%1", letter))
        self.classes.setToolTip(self.tr(
            "The class for %1. One sample as A and as B, with two classes, makes the path a slider "
            "between them").replace("%1", letter))
        self.classes.activated.connect(lambda index: self.class_chosen.emit(index - 1))
        self.classes.hide()
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.number)
        side.addWidget(self.die)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.button, 0, 0)
        layout.addLayout(side, 0, 1)
        layout.addWidget(self.classes, 1, 0, 1, 2)

    def show_number(self, number: int, fixed: int) -> None:
        """Say which sample it is; below `fixed` it is one of the Stage's."""
        self.number.setText(f"{number + 1}" if number < fixed else self.tr("new"))
        about = self.tr("Fake %1 of the Stage").replace("%1", str(number + 1)) if number < fixed \
            else self.tr("Drawn at random for the explorer")
        self.button.setToolTip(about + "\n" + self.tr("Choose another: click here, then one of the samples"))

    def show_picture(self, image: np.ndarray) -> None:
        """Show an (H, W, C) uint8 image instead of the number."""
        self.number.hide()
        pixmap = QPixmap.fromImage(qimage(argb(image[None])[0]))
        self.button.setIcon(QIcon(pixmap.scaled(2 * _SIDE, 2 * _SIDE, Qt.AspectRatioMode.KeepAspectRatio)))

    def set_classes(self, names: Sequence[str]) -> None:
        """Offer these classes; none hides the choice."""
        self.classes.clear()
        if names:
            self.classes.addItem(self.tr("as drawn"))
            self.classes.addItems(list(names))
        self.classes.setVisible(bool(names))


class CornerSlots(FlowRow):
    """A row of the slots A, B and C. A sample that is chosen goes into the active one.

    Attributes:
        numbers: of the samples.
        classes: of the samples; -1 as drawn.

    Signals:
        changed: numbers or classes are now different.
        dice: the person wants another sample for this slot, 0 to 2.
    """

    changed = Signal()
    dice = Signal(int)

    def __init__(self, theme: Theme, fixed: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed = fixed
        self.numbers, self.classes = [0, 1, 2], [-1, -1, -1]
        self.slots = [CornerSlot(letter, theme) for letter in LETTERS]
        self._shown = 3
        group = QButtonGroup(self)
        for place, slot in enumerate(self.slots):
            group.addButton(slot.button)
            self.add(slot)
            slot.dice.connect(lambda place=place: self.dice.emit(place))
            slot.class_chosen.connect(lambda label, place=place: self._on_class(place, label))
        self.reset()

    def reset(self) -> None:
        """Begin with the first samples, as they were drawn."""
        self.numbers, self.classes = [0, 1, 2], [-1, -1, -1]
        for slot, number in zip(self.slots, self.numbers, strict=True):
            slot.show_number(number, self._fixed)
            slot.number.show()
            slot.button.setIcon(QIcon())
            slot.set_classes(())
        self.slots[0].button.setChecked(True)

    def show_slots(self, count: int) -> None:
        """Show the first one, two or three."""
        self._shown = count
        for place, slot in enumerate(self.slots):
            slot.setVisible(place < count)
        if self.active() >= count:
            self.slots[0].button.setChecked(True)

    def active(self) -> int:
        """Return the slot that a choice goes into."""
        return next(place for place, slot in enumerate(self.slots) if slot.button.isChecked())

    def take(self, number: int, place: int | None = None) -> None:
        """Put a sample into a slot, or into the active one; then the next slot becomes active."""
        chosen = self.active() if place is None else place
        self.numbers[chosen] = number
        self.slots[chosen].show_number(number, self._fixed)
        if place is None:
            self.slots[(chosen + 1) % self._shown].button.setChecked(True)
        self.changed.emit()

    def set_classes(self, names: Sequence[str]) -> None:
        """Offer these classes for each sample."""
        for slot, label in zip(self.slots, self.classes, strict=True):
            if slot.classes.count() != (len(names) + 1 if names else 0):
                slot.set_classes(names)
                slot.classes.setCurrentIndex(label + 1)

    def show_pictures(self, images: np.ndarray) -> None:
        """Show (3, H, W, C) uint8 images."""
        for slot, image in zip(self.slots, images, strict=True):
            slot.show_picture(image)

    def letters(self) -> dict[int, str]:
        """Return the letters of each number, of the slots that are shown."""
        found: dict[int, str] = {}
        for letter, number in zip(LETTERS[:self._shown], self.numbers, strict=False):
            found[number] = found.get(number, "") + letter
        return found

    def set_theme(self, theme: Theme) -> None:
        for slot in self.slots:
            slot.die.setIcon(icon("dice", theme.muted))

    def _on_class(self, place: int, label: int) -> None:
        self.classes[place] = label
        self.changed.emit()


def shown_names(names: Sequence[str], count: int) -> tuple[str, ...]:
    """Return the names of `count` classes, numbers where the data has none."""
    return tuple(names) if len(names) == count else tuple(str(k) for k in range(count))
