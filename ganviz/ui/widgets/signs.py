"""The small signs that stand for real, fake and frozen, drawn alike wherever they are needed."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def paint_sign(painter: QPainter, is_real: bool, at: QPointF, colour: QColor) -> None:
    """Draw a filled circle for real or a cross for fake, about seven logical pixels wide."""
    if is_real:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(at, 3.2, 3.2)
        return
    painter.setPen(QPen(colour, 1.6))
    for dx, dy in ((3, 3), (3, -3)):
        painter.drawLine(at - QPointF(dx, dy), at + QPointF(dx, dy))


def paint_snowflake(painter: QPainter, at: QPointF, colour: QColor, reach: float = 5.5) -> None:
    """Draw a snowflake of six arms, the sign of weights that stay as they are; `reach` in logical pixels."""
    painter.setPen(QPen(colour, 1.1))
    for arm in range(6):
        angle = math.pi * (arm / 3 + 1 / 6)
        along = QPointF(math.cos(angle), math.sin(angle)) * reach
        painter.drawLine(at, at + along)
        for turn in (-0.9, 0.9):
            twig = QPointF(math.cos(angle + turn), math.sin(angle + turn)) * reach * 0.35
            painter.drawLine(at + along * 0.55, at + along * 0.55 + twig)
