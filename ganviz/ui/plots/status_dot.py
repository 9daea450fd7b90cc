"""A small sign of good, fair or bad, told apart by its shape as well as its colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..theme import Theme

_RADIUS = 4.5


class StatusDot(QWidget):
    """A filled circle is good, a triangle fair, a square bad; a hollow circle says nothing.

    Attributes:
        verdict: "good", "fair", "bad" or empty.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.verdict = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(14, 20)

    def set_verdict(self, verdict: str) -> None:
        self.verdict = verdict
        names = {"good": self.tr("good"), "fair": self.tr("fair"), "bad": self.tr("bad")}
        self.setAccessibleName(names.get(verdict, self.tr("not judged")))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(self.rect()).center())
        painter.setPen(Qt.PenStyle.NoPen)
        r = _RADIUS
        if self.verdict == "good":
            painter.setBrush(QColor(self.theme.good))
            painter.drawEllipse(QPointF(0, 0), r, r)
        elif self.verdict == "fair":
            painter.setBrush(QColor(self.theme.fair))
            corners = ((0, -r - 0.5), (r + 0.7, r - 0.5), (-r - 0.7, r - 0.5))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        elif self.verdict == "bad":
            painter.setBrush(QColor(self.theme.bad))
            painter.drawRect(QRectF(-r + 0.5, -r + 0.5, 2 * r - 1, 2 * r - 1))
        else:
            painter.setPen(QPen(QColor(self.theme.muted), 1.3))
            painter.drawEllipse(QPointF(0, 0), r - 1, r - 1)
        painter.end()
