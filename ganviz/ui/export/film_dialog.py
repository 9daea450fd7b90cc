"""The choice of how a path becomes a film: format, number of pictures, speed and size."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from ...engine.export.films import FASTEST, LARGEST_GIF, FilmOptions
from ..forms.editors import ComboBox
from ..remembered import Remembered

_MOST = 1000  # pictures
_LARGEST = 1024  # pixels that a side is enlarged to, at most
_PLANE = 480  # pixels of a plane's side, at first


@dataclass(frozen=True)
class FilmPlan:
    """What the person has chosen.

    Attributes:
        kind: "gif" or "mp4".
        frames: the number of pictures along the path.
        back: whether the film returns to its beginning, so that it has no jump when it repeats.
        side: the side of the pictures of a plane, in pixels; 0 for images.
        options: how the pictures become a film.
    """

    kind: str
    frames: int
    back: bool
    side: int
    options: FilmOptions


class FilmDialog(QDialog):
    """A dialog that asks for a FilmPlan, and remembers the answer for next time.

    Args:
        size: (height, width) of an image; None for points, whose plane can be drawn in any size.

    Signals:
        planned: the person wants a film like this.
    """

    planned = Signal(object)

    def __init__(self, size: tuple[int, int] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save the path"))
        self._size = size
        self._remembered = Remembered("film")
        self.kind = ComboBox()
        self.kind.addItem("GIF", "gif")
        self.kind.addItem("MP4 (H.264)", "mp4")
        self.frames = self._number(2, _MOST, "frames", 60, self.tr("Frames along the path"))
        self.fps = self._number(1, max(FASTEST.values()), "fps", 20, self.tr("Frames per second"))
        if size is None:
            self.size_box = self._number(120, _LARGEST, "side", _PLANE, self.tr("Pixels of the plane's side"))
        else:
            largest = max(1, _LARGEST // max(size))
            self.size_box = self._number(1, largest, "enlarge", max(1, min(largest, 288 // max(size))),
                                      self.tr("Pixels for each side of an image's pixel"))
            self.size_box.setPrefix("\N{MULTIPLICATION SIGN} ")
        self.back = QCheckBox(self.tr("There and back"))
        self.back.setToolTip(self.tr("Return to the beginning the same way: the film then repeats without a jump"))
        self.back.setChecked(self._remembered.flag("back", True))
        self.loop = QCheckBox(self.tr("Repeat forever"))
        self.loop.setToolTip(self.tr("A GIF then starts again at its end; whether an MP4 does is up to the player"))
        self.loop.setChecked(self._remembered.flag("loop", True))
        self.about = QLabel()
        self.about.setProperty("muted", True)
        self._lay_out()
        self.kind.setCurrentIndex(self.kind.findData(self._remembered.choice("kind", "gif", FASTEST)))
        for signal in (self.kind.currentIndexChanged, self.frames.valueChanged, self.fps.valueChanged,
                       self.size_box.valueChanged):
            signal.connect(self._tell)
        self._tell()
        self.accepted.connect(self._on_accepted)

    def _number(self, low: int, high: int, name: str, default: int, help: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(low, high)
        box.setValue(self._remembered.number(name, default, low, high))
        box.setToolTip(help)
        box.setAccessibleName(help)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Format"), self.kind)
        form.addRow(self.tr("Frames"), self.frames)
        form.addRow(self.tr("Frames per second"), self.fps)
        form.addRow(self.tr("Size"), self.size_box)
        form.addRow("", self.back)
        form.addRow("", self.loop)
        form.addRow("", self.about)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.buttons)

    def plan(self) -> FilmPlan:
        """Return what is chosen now."""
        enlarge = 1 if self._size is None else self.size_box.value()
        return FilmPlan(self.kind.currentData(), self.frames.value(), self.back.isChecked(),
                        self.size_box.value() if self._size is None else 0,
                        FilmOptions(enlarge, self.fps.value(), self.loop.isChecked()))

    def _tell(self) -> None:
        kind = self.kind.currentData()
        self.fps.setMaximum(FASTEST[kind])
        self.loop.setEnabled(kind == "gif")
        height, width = (side * self.size_box.value() for side in self._size or (1, 1))
        fits = kind != "gif" or self.frames.value() * height * width <= LARGEST_GIF
        text = self.tr("%1 × %2 pixels, %3 seconds") if fits else \
            self.tr("%1 × %2 pixels are too many for %4 frames of a GIF:\nchoose MP4, fewer or smaller ones")
        seconds = f"{self.frames.value() / self.fps.value():.1f}"
        self.about.setText(text.replace("%1", str(width)).replace("%2", str(height)).replace("%3", seconds).replace(
            "%4", str(self.frames.value())))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(fits)

    def _on_accepted(self) -> None:
        plan = self.plan()
        values = {"kind": plan.kind, "frames": plan.frames, "fps": plan.options.fps, "back": plan.back,
                  "loop": plan.options.loop, "side" if self._size is None else "enlarge": self.size_box.value()}
        for name, value in values.items():
            self._remembered.write(name, value)
        self.planned.emit(plan)
