"""The counterfeiter's workshop: what is printed now, and how many notes of each kind."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ....engine.probes.indicators import ModeReport
from ...plots.scales import step_text
from ...theme.theme import Theme
from ...widgets.mode_strip import ModeStrip
from ...widgets.mosaic import argb, qimage, tidy_scale
from .banknote import Plane, paint_truth

_GAP = 4  # logical pixels between two fakes


class FakesSheet(QWidget):
    """A sheet of the newest fakes: as many images as there is room for, or all points on one map."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._fakes: np.ndarray | None = None
        self._plane: Plane | None = None
        self._drawn: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(40)
        self.setAccessibleName(self.tr("The newest fakes"))

    def sizeHint(self) -> QSize:
        return QSize(160, 120)

    def show_fakes(self, fakes: np.ndarray, plane: Plane | None) -> None:
        """Show (n, H, W, C) uint8 images or (n, 2) points."""
        self._fakes, self._plane, self._drawn = fakes, plane, None
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme, self._drawn = theme, None
        self.update()

    def paintEvent(self, event) -> None:
        if self._fakes is None:
            return
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.size() != self.size() * ratio:
            self._drawn = QPixmap(self.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(QColor(self.theme.card))
            inner = QPainter(self._drawn)
            if self._fakes.ndim == 2:
                self._draw_points(inner)
            else:
                self._draw_images(inner, ratio)
            inner.end()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.end()

    def _draw_points(self, painter: QPainter) -> None:
        theme, plane = self.theme, self._plane
        side = min(self.width(), self.height()) - 2
        box = QRectF((self.width() - side) / 2, 1, side, side)
        painter.fillRect(box, QColor(theme.field))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(box)
        if plane is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        faint = QColor(theme.muted)
        faint.setAlphaF(0.45)
        painter.setPen(QPen(faint, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(QPolygonF([QPointF(float(x), float(y)) for x, y in plane.place(plane.real, box)]))
        for x, y in plane.place(self._fakes, box):
            paint_truth(painter, QPointF(float(x), float(y)), False, 3.0, QColor(theme.fake))

    def _draw_images(self, painter: QPainter, ratio: float) -> None:
        fakes, (high, wide) = self._fakes, self._fakes.shape[1:3]
        columns = 4 if self.width() >= 150 else 3
        scale = tidy_scale(((self.width() + _GAP) / columns - _GAP) * ratio / wide)
        width, height = wide * scale / ratio, high * scale / ratio
        rows = max(int((self.height() + _GAP) // (height + _GAP)), 1)
        columns = max(columns, int((self.width() + _GAP) // (width + _GAP)))
        for k, colours in enumerate(argb(fakes[:rows * columns])):
            row, column = divmod(k, columns)
            painter.drawImage(QRectF(column * (width + _GAP), row * (height + _GAP), width, height), qimage(colours))


class Workshop(QWidget):
    """The counterfeiter's workshop."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self.tr("Counterfeiter's workshop"))
        self.heading.setProperty("heading", True)
        self.heading.setToolTip(self.tr("The counterfeiter is the generator."))
        self.round = QLabel()
        self.round.setObjectName("bigNumber")
        self.round.setProperty("side", "g")
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setObjectName("aside")
        self.fakes = FakesSheet(theme)
        self.fakes.setToolTip(self.tr("The newest fakes, by the weights in training."))
        self.kinds = QLabel()
        self.kinds.setObjectName("aside")
        self.kinds.setWordWrap(True)
        self.bars = ModeStrip(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.heading, self.round, self.about):
            layout.addWidget(part)
        layout.addWidget(self.fakes, 1)
        layout.addWidget(self.kinds)
        layout.addWidget(self.bars)
        self.show_kinds(None, "")

    def show_step(self, step: int) -> None:
        self.round.setText(self.tr("Step %1").replace("%1", step_text(step)))

    def describe(self, has_detective: bool, from_data: bool) -> None:
        """Say what the counterfeiter prints from, and what it learns from.

        Args:
            has_detective: whether somebody judges what is printed.
            from_data: whether it is fed data instead of random numbers.
        """
        if not has_detective:
            self.about.setText(self.tr("Learns by copying real notes; nobody judges its own."))
        elif from_data:
            self.about.setText(self.tr("Makes its notes of what it is given, and learns from what the detective says "
                                       "of them."))
        else:
            self.about.setText(self.tr("Has never seen a real note. Prints from random numbers, and learns only from "
                                       "what the detective says."))

    def show_kinds(self, report: ModeReport | None, weights: str) -> None:
        """Show how many notes of each kind are printed; None where no kinds are known."""
        self.bars.setVisible(report is not None)
        self.kinds.setVisible(report is not None)
        if report is not None:
            self.bars.show_report(report)
            words = self.tr("Kinds printed: %1 of %2").replace(
                "%1", str(int(report.covered.sum()))).replace("%2", str(len(report.names)))
            if weights == "ema":
                words += self.tr(" (average of the weights)")
            self.kinds.setText(words)

    def set_room(self, roomy: bool, titled: bool) -> None:
        """Leave out the words, and the titles, where there is little room."""
        self.about.setVisible(roomy)
        self.heading.setVisible(titled)
        self.round.setVisible(titled)

    def set_theme(self, theme: Theme) -> None:
        self.fakes.set_theme(theme)
        self.bars.set_theme(theme)
