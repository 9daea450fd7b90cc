"""The sum of a neuron on the curve that turns it into a verdict."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme

_HALF = 4.0  # of the range of sums that is drawn


class VerdictCurve(QWidget):
    """A curve from the sum to the score, with the present sum as a point on it and the threshold as a line.

    Attributes:
        words: the verdict, written above the curve.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind, self._sum, self._even = "sigmoid", 0.0, None
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Across: the sum. Up: what becomes of it. The dashed line is where the verdict turns."))

    def show_sum(self, kind: str, total: float, even: float | None, words: str) -> None:
        """Show a sum.

        Args:
            kind: "sigmoid"; "step" for a bare threshold; "score" where the sum itself is the score.
            even: the sum at which the verdict turns; None if there is none.
        """
        self._kind, self._sum, self._even, self.words = kind, total, even, words
        self.setAccessibleName(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(150, self._theme.px(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(118, self._theme.px(150))

    def _score(self, total: float) -> float:
        """Return the height of the curve, 0 to 1."""
        if self._kind == "sigmoid":
            return 1 / (1 + math.exp(-min(max(total, -50.0), 50.0)))
        if self._kind == "step":
            return float(total > (self._even or 0.0))
        return min(max((total + _HALF) / (2 * _HALF), 0.0), 1.0)

    def paintEvent(self, event):
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_real = self._even is not None and self._sum > self._even
        colour = theme.text if self._even is None else theme.real if is_real else theme.fake
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(0, 0, self.width(), theme.px(40)),
                         Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.words)
        font.setBold(False)
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        box = QRectF(theme.px(26), theme.px(48), self.width() - theme.px(34), self.height() - theme.px(66))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(box)

        def at(total: float, height: float) -> QPointF:
            share = min(max((total + _HALF) / (2 * _HALF), 0.0), 1.0)
            return QPointF(box.left() + share * box.width(), box.bottom() - height * box.height())

        painter.setPen(QColor(theme.muted))
        for number in (-4, -2, 0, 2, 4):
            x = at(number, 0).x()
            painter.drawText(QRectF(x - 14, box.bottom() + 2, 28, 14), Qt.AlignmentFlag.AlignCenter,
                             f"{number}".replace("-", "−"))
        if self._kind != "score":
            for height, text in ((0, "0"), (0.5, "0.5"), (1, "1")):
                if self._kind == "sigmoid" or height != 0.5:
                    y = at(0, height).y()
                    painter.drawText(QRectF(0, y - 7, 22, 14), Qt.AlignmentFlag.AlignRight, text)
        if self._even is not None:
            painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
            painter.drawLine(at(self._even, 0), at(self._even, 1))
        painter.setPen(QPen(QColor(theme.discriminator), 2))
        sums = np.linspace(-_HALF, _HALF, 161)
        painter.drawPolyline(QPolygonF([at(float(s), self._score(float(s))) for s in sums]))
        point = at(self._sum, self._score(self._sum))
        if is_real or self._even is None:
            painter.setBrush(QColor(colour))
            painter.setPen(QPen(QColor(theme.card), 1.5))
            painter.drawEllipse(point, 6, 6)
        else:
            painter.setPen(QPen(QColor(colour), 3))
            painter.drawLine(point + QPointF(-5, -5), point + QPointF(5, 5))
            painter.drawLine(point + QPointF(-5, 5), point + QPointF(5, -5))
        painter.end()
