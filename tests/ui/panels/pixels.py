"""The colours of what a widget has painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor


def pixel(widget, position: QPointF) -> QColor:
    image = widget.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(position.x() * ratio), int(position.y() * ratio))


def distance(one: QColor, other: str) -> int:
    other = QColor(other)
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


def mixed(hue: str, theme) -> str:
    """Half of the hue, half of the card."""
    a, b = QColor(hue), QColor(theme.card)
    return QColor((a.red() + b.red()) // 2, (a.green() + b.green()) // 2, (a.blue() + b.blue()) // 2).name()
