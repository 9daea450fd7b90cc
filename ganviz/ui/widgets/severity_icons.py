"""Small signs of how good or bad something is, told apart by their shape as well as their colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ..theme.theme import Theme

# The sign of each severity of a finding.
OF_SEVERITY = {"good": "good", "note": "note", "warning": "fair", "severe": "bad"}
TONE_OF_SEVERITY = {"good": "good", "note": "accent", "warning": "fair", "severe": "bad"}
CHARACTER_OF_SEVERITY = {"good": "\N{BLACK CIRCLE}", "note": "\N{BLACK DIAMOND}",
                         "warning": "\N{BLACK UP-POINTING TRIANGLE}", "severe": "\N{BLACK SQUARE}"}


def paint_sign(painter: QPainter, sign: str, at: QPointF, radius: float, theme: Theme) -> None:
    """Draw a sign about a point.

    Args:
        sign: "good" is a filled circle, "fair" a triangle, "bad" a square, "note" a diamond, "gone" a hook in a ring;
            "" is a small ring, which says nothing.
        radius: logical pixels.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    painter.setPen(Qt.PenStyle.NoPen)
    _SHAPES[sign](painter, radius, theme)
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
