"""Small icons that say how good or bad something is; they differ in shape as well as in colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..theme.theme import Theme

_RADIUS = 4.5

# The icon of each severity of a finding.
ICON_OF_SEVERITY = {"good": "good", "note": "note", "warning": "fair", "severe": "bad"}
TONE_OF_SEVERITY = {"good": "good", "note": "accent", "warning": "fair", "severe": "bad"}
CHARACTER_OF_SEVERITY = {"good": "\N{BLACK CIRCLE}", "note": "\N{BLACK DIAMOND}",
                         "warning": "\N{BLACK UP-POINTING TRIANGLE}", "severe": "\N{BLACK SQUARE}"}


class SeverityIcon(QWidget):
    """One of the icons as a widget.

    Attributes:
        icon: as `paint_severity_icon` takes it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.icon = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(14), self.theme.px(20))

    def set_icon(self, icon: str, words: str) -> None:
        """Show an icon; `words` say the same to screen readers."""
        self.icon = icon
        self.setAccessibleName(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.updateGeometry()
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        paint_severity_icon(painter, self.icon, QRectF(self.rect()).center(), self.theme.width(_RADIUS), self.theme)
        painter.end()


def paint_severity_icon(painter: QPainter, icon: str, at: QPointF, radius: float, theme: Theme) -> None:
    """Draw an icon centred on a point.

    Args:
        icon: "good" is a filled circle, "fair" a triangle, "bad" a square, "note" a diamond, "gone" a tick in a ring;
            "" is a small ring, for no verdict.
        radius: logical pixels.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    painter.setPen(Qt.PenStyle.NoPen)
    _SHAPES[icon](painter, radius, theme)
    painter.restore()


def _good(painter: QPainter, r: float, theme: Theme) -> None:
    painter.setBrush(QColor(theme.good))
    painter.drawEllipse(QPointF(0, 0), r, r)


def _fair(painter: QPainter, r: float, theme: Theme) -> None:
    painter.setBrush(QColor(theme.fair))
    corners = ((0, -r - 0.5), (r + 0.7, r - 0.5), (-r - 0.7, r - 0.5))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _bad(painter: QPainter, r: float, theme: Theme) -> None:
    painter.setBrush(QColor(theme.bad))
    painter.drawRect(QRectF(-r + 0.5, -r + 0.5, 2 * r - 1, 2 * r - 1))


def _note(painter: QPainter, r: float, theme: Theme) -> None:
    painter.setBrush(QColor(theme.accent))
    corners = ((0, -r - 0.5), (r + 0.5, 0), (0, r + 0.5), (-r - 0.5, 0))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _gone(painter: QPainter, r: float, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.muted), 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(QColor(theme.card))
    painter.drawEllipse(QPointF(0, 0), r, r)
    painter.drawPolyline([QPointF(-0.45 * r, 0), QPointF(-0.1 * r, 0.4 * r), QPointF(0.5 * r, -0.4 * r)])


def _none(painter: QPainter, r: float, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.muted), 1.3))
    painter.drawEllipse(QPointF(0, 0), r - 1, r - 1)


_SHAPES = {"good": _good, "fair": _fair, "bad": _bad, "note": _note, "gone": _gone, "": _none}
