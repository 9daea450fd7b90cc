"""You are the counterfeiter: make a fake by hand, see what the detective says, and where its gradient pushes it."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ....engine.probes.counterfeit import Counterfeit
from ....engine.telemetry.facts import RunFacts
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.flow_row import FlowRow
from ...widgets.mosaic import argb, qimage
from ...widgets.toolbar_switch import switch
from .banknote import Plane
from .colour_bar import ColourBar
from .narrator import percent
from .pixel_canvas import PixelCanvas, PushPicture
from .point_canvas import PointCanvas
from .verdict_words import Scale, number

_DELAY = 60  # ms between two requests while something is painted
_STEP_POINTS = 0.03  # of the plane's width
_STEP_IMAGES = 0.06  # root mean square change of a pixel's numbers, whose range is -1 to 1
_SMALLEST_PUSH = 1e-12
_HUES = ("#000000", "#ffffff", "#808080", "#d0342c", "#f28c28", "#f2d13c", "#3a9d4b", "#3ec0d0", "#2f5fd0", "#8a4fbf",
         "#efc6a0", "#6b4226")
_GREYS = ("#000000", "#404040", "#808080", "#c0c0c0", "#ffffff")
_SOURCE = 56  # logical pixels
_WIDEST_BRUSH = 3  # pixels of the image


class CounterfeiterHead(FlowRow):
    """A row of small buttons."""


class CounterfeiterPage(QWidget):
    """The game of the counterfeiter.

    Attributes:
        pixels, plane: what images are painted on, and points are placed in.
        answer: the newest answer of the probe; None before the first.

    Signals:
        request_changed: the probe is to be asked something else.
        painted: the score of a fake that was changed by hand.
        pushed: the fake was moved along its gradient.
        told: something for the status bar.
    """

    request_changed = Signal()
    painted = Signal(float)
    pushed = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer: Counterfeit | None = None
        self._theme = theme
        self._facts: RunFacts | None = None
        self._start, self._draw = "fake", 0
        self._sample: np.ndarray | None = None
        self._is_over = False
        self._is_by_hand = False  # the sample was changed, and the score of that has not been told yet
        self._pending_step = False
        self.pixels, self.plane = PixelCanvas(theme), PointCanvas(theme)
        self.push = PushPicture(theme)
        self._make_controls()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.request_changed)
        self.pixels.changed.connect(lambda: self._on_made(self.pixels.image))
        self.plane.changed.connect(lambda: self._on_made(self.plane.point))

    def _make_controls(self) -> None:
        self.starts = CounterfeiterHead(self)
        self.start_label = QLabel(self.tr("Begin with"))
        self.starts.add(self.start_label)
        self.start_buttons = {}
        for name, text, help in (
                ("fake", self.tr("a fake"), self.tr("Begin with a new fake of the counterfeiter's")),
                ("real", self.tr("a real note"), self.tr("Begin with a real note, chosen at random")),
                ("blank", self.tr("blank"), self.tr("Begin with nothing"))):
            button = self.start_buttons[name] = switch(name, text, help, checkable=False)
            button.clicked.connect(lambda _=False, name=name: self.begin_with(name))
            self.starts.add(button)
        self.classes = QComboBox()
        self.classes.setAccessibleName(self.tr("Pretend to be"))
        self.classes.setToolTip(self.tr("The class that the detective is told your fake is of"))
        self.classes.activated.connect(self._on_class)
        self.starts.add(self.classes)
        self.palette_row = CounterfeiterHead(self)
        self.colours = ColourBar(self._theme)
        self.colours.changed.connect(self._on_colour)
        self.palette_row.add(self.colours)
        self.brush = switch("brush", "", self.tr("How many pixels wide the brush is; a click takes the next width"),
                            checkable=False)
        self.brush.clicked.connect(lambda: self._set_brush(self.pixels.brush % _WIDEST_BRUSH + 1))
        self.palette_row.add(self.brush)
        self.step = QPushButton(self.tr("Step along the push"))
        self.step.setAutoRepeat(True)
        self.step.setToolTip(self.tr("Move your fake a little where the gradient points, as training moves the "
                                     "generator's own. All steps are equally long, however weak the push; hold the "
                                     "button for more  (T)"))
        self.step.clicked.connect(self.take_step)
        self.verdict = QLabel()
        self.verdict.setObjectName("bigNumber")
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setObjectName("aside")
        self.gradient = QLabel()
        self.gradient.setWordWrap(True)
        self.gradient.setObjectName("aside")
        self.source = QLabel()
        self.source.setToolTip(self.tr("The detective is told that your fake is a translation of this"))
        self.source.hide()
        self.push_label = QLabel(self.tr("The push\non each\npixel"))
        self.push_label.setProperty("heading", True)
        self.push_label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.push_label.setToolTip(self.push.toolTip())
        self.legend = QLabel(self.tr("Dots are real, crosses are the counterfeiter's own fakes. The arrow shows where "
                                     "the gradient pushes yours."))
        self.legend.setObjectName("aside")
        self.legend.setWordWrap(True)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(6)
        side.addWidget(self.starts)
        side.addWidget(self.palette_row)
        verdict = QHBoxLayout()
        verdict.setSpacing(8)
        verdict.addWidget(self.source)
        verdict.addWidget(self.verdict, 1)
        verdict.addWidget(self.step)
        side.addLayout(verdict)
        side.addWidget(self.about)
        side.addWidget(self.gradient)
        self._push_row = QWidget()
        push = QHBoxLayout(self._push_row)
        push.setContentsMargins(0, 0, 0, 0)
        push.addWidget(self.push_label)
        push.addWidget(self.push, 1)
        side.addWidget(self._push_row, 1)
        side.addWidget(self.legend, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.pixels, 5)
        layout.addWidget(self.plane, 5)
        layout.addLayout(side, 5)

    # --- what it is told ---

    def begin(self, facts: RunFacts) -> None:
        """Begin with another run."""
        self._facts, self.answer, self._is_over = facts, None, False
        self._sample, self._is_by_hand, self._pending_step = None, False, False
        self._start, self._draw = "fake", self._draw + 1
        images = facts.data_kind == "images"
        self.pixels.setVisible(images)
        self.plane.setVisible(not images)
        for part in (self.palette_row, self._push_row):
            part.setVisible(images)
        self.legend.setVisible(not images)
        self.pixels.set_image(None)
        self.plane.set_point(None)
        self.classes.clear()
        self.classes.addItems([self.tr("as %1").replace("%1", shown(name)) for name in facts.label_names])
        self.classes.setVisible(facts.conditional)
        if images:
            self.colours.offer(_HUES, 0) if facts.shape[0] == 3 else self.colours.offer(_GREYS, len(_GREYS) - 1)
            self._set_brush(1)
            self.palette_row.updateGeometry()
        self._show_answer()

    def end(self) -> None:
        """Take note that the run is over: nobody judges any more."""
        self._is_over = True
        self._show_answer()

    def _set_brush(self, width: int) -> None:
        self.pixels.brush = width
        self.brush.setText(self.tr("brush %1").replace("%1", str(width)))
        self.brush.setAccessibleName(self.tr("Brush, %1 pixels wide").replace("%1", str(width)))

    def _on_colour(self, hue: str) -> None:
        colour = QColor(hue)
        values = np.array([colour.red(), colour.green(), colour.blue()], np.float32) / 127.5 - 1
        self.pixels.colour = values if self._facts.shape[0] == 3 else values[:1]

    def request(self) -> dict[str, Any]:
        """Return what to ask of the probe."""
        asked: dict[str, Any] = {"weights": "train", "start": self._start, "draw": self._draw,
                                 "label": max(self.classes.currentIndex(), 0)}
        return asked if self._sample is None else asked | {"sample": self._sample.tobytes()}

    def take(self, answer: Counterfeit) -> bool:
        """Take what the probe says; return whether anything changed."""
        if self._sample is None:
            if (answer.start, answer.draw) != (self._start, self._draw):
                return False  # of the start before
            self._put(answer.sample.copy())
        self.answer = answer
        if answer.backdrop.size and self._facts.extent is not None:
            self.plane.show_around(Plane(self._facts.extent, answer.backdrop), answer.fakes)
        self._show_answer()
        if np.array_equal(answer.sample, self._sample):
            if self._is_by_hand:
                self._is_by_hand = False
                self.painted.emit(answer.score)
            if self._pending_step:
                self._pending_step = False
                self.take_step()
        return True

    # --- what the person does ---

    def begin_with(self, start: str) -> None:
        """Begin with "fake", "real" or "blank"."""
        self._is_by_hand = self._pending_step = False
        if start == "blank":
            if self._facts is None:
                return
            self._put(self._blank())
        else:
            self._start, self._draw, self._sample = start, self._draw + 1, None
        self.request_changed.emit()

    def _blank(self) -> np.ndarray:
        """Return black where the data is grey, grey where it has colours, and the middle of the plane."""
        shape = self._facts.shape
        if len(shape) == 1:
            x0, x1, y0, y1 = self._facts.extent
            return np.array([(x0 + x1) / 2, (y0 + y1) / 2], np.float32)
        return np.full((*shape[1:], shape[0]), -1.0 if shape[0] == 1 else 0.0, np.float32)

    def _put(self, sample: np.ndarray) -> None:
        self._sample = sample
        if sample.ndim == 1:
            self.plane.set_point(sample)
        else:
            self.pixels.set_image(sample)

    def _on_class(self, _: int) -> None:
        self._is_by_hand = False
        self.request_changed.emit()

    def _on_made(self, sample: np.ndarray) -> None:
        self._sample, self._is_by_hand = sample, True
        if not self._timer.isActive():
            self._timer.start()

    def take_step(self) -> None:
        """Move the fake along its push, once the newest fake's is known."""
        if self.answer is None or self._sample is None or self._facts is None or self._is_over:
            return
        if not np.array_equal(self.answer.sample, self._sample):
            self._pending_step = True
            return
        push = self.answer.push
        size = float(np.sqrt(np.square(push, dtype=np.float64).mean()))
        if size < _SMALLEST_PUSH:
            self.told.emit(self.tr("The gradient is 0 here: the detective gives no direction."))
            return
        self._put(self._moved(push / np.float32(size)))
        self.pushed.emit()
        self.request_changed.emit()

    def _moved(self, way: np.ndarray) -> np.ndarray:
        """Return the sample a step further, inside of what the data can be.

        Args:
            way: the push, with a root mean square of 1.
        """
        if self._sample.ndim > 1:
            return np.clip(self._sample + _STEP_IMAGES * way, -1, 1).astype(np.float32)
        x0, x1, y0, y1 = self._facts.extent
        length = _STEP_POINTS * (x1 - x0) / np.sqrt(2)
        return np.clip(self._sample + length * way, (x0, y0), (x1, y1)).astype(np.float32)

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.take_step()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event) -> None:
        self._timer.stop()
        super().hideEvent(event)

    # --- what is shown ---

    def _show_answer(self) -> None:
        answer = self.answer
        self.step.setEnabled(answer is not None and not self._is_over)
        self.source.setVisible(answer is not None and answer.source is not None and answer.source.ndim == 3)
        if answer is None:
            self.verdict.setText("\N{HORIZONTAL ELLIPSIS}")
            self.about.setText(self.tr("The run is over: nobody judges any more.") if self._is_over else
                               self.tr("The detective has not seen your fake yet."))
            self.gradient.setText("")
            return
        scale = Scale(answer.is_probability, answer.even)
        says_real = scale.says_real(answer.score)
        stamp = scale.stamp(answer.score)
        self.verdict.setText(stamp if says_real is not None else self.tr("Score %1").replace("%1", stamp))
        hue = self._theme.text if says_real is None else self._theme.real if says_real else self._theme.fake
        self.verdict.setStyleSheet(f"color: {hue};")
        self.about.setText(" ".join(filter(None, (self.tr(
            "Scores above %1 of the counterfeiter's own fakes and %2 of the real notes (%3 of each).").replace(
                "%1", percent(answer.above_fake)).replace("%2", percent(answer.above_real)).replace(
                    "%3", str(answer.compared)),
            "" if says_real is not None else self.tr("This loss gives no verdicts, only an order."),
            self.tr("The run is over: nobody judges any more.") if self._is_over else ""))))
        length = float(np.sqrt(np.square(answer.push, dtype=np.float64).sum()))
        self.gradient.setText(self.tr("The generator's loss of it is %1; its gradient is %2 long.").replace(
            "%1", number(answer.loss).lstrip("+")).replace("%2", f"{length:.2g}"))
        if answer.push.ndim == 3:
            self.push.show_push(answer.push)
        else:
            self.plane.show_push(answer.push)
        if answer.source is not None and answer.source.ndim == 3:
            picture = QPixmap.fromImage(qimage(argb(answer.source[None])[0]))
            self.source.setPixmap(picture.scaled(_SOURCE, _SOURCE, Qt.AspectRatioMode.KeepAspectRatio))

    def rows(self) -> list[tuple]:
        """Return a row for each number of the fake: where it is, its value, and the push on it."""
        if self.answer is None:
            return []
        sample, push = self.answer.sample, self.answer.push
        return [(" ".join(map(str, place)), f"{float(sample[place]):.6g}", f"{float(push[place]):.6g}")
                for place in np.ndindex(sample.shape)]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.pixels, self.plane, self.push, self.colours):
            part.set_theme(theme)
        self._show_answer()
