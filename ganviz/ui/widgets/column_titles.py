"""Titles of narrow columns: horizontal where they fit, or else turned to read upwards."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

_LINE, _GAP = 15, 3  # pixels
_LONGEST = 76  # pixels of a turned title; the end of a longer one is left to a tooltip


def names_height(names: Sequence[str], pitch: float, metrics: QFontMetrics, scale: float = 1.0) -> int:
    """Return the height in pixels of the titles of columns that are `pitch` pixels apart.

    Args:
        scale: the theme's.
    """
    if _fit(names, pitch, metrics):
        return round(_LINE * scale)
    return min(_widest(names, metrics), round(_LONGEST * scale))


def paint_names(painter: QPainter, names: Sequence[str], left: float, pitch: float, top: float, *,
                above: bool = False, scale: float = 1.0) -> None:
    """Draw the titles of columns in the painter's font and pen.

    Args:
        left: edge of the first column.
        top: of the titles, which are `names_height` high.
        above: whether they are above their columns, and so end at the columns, rather than below.
        scale: the theme's.
    """
    metrics = painter.fontMetrics()
    height, line = names_height(names, pitch, metrics, scale), round(_LINE * scale)
    if _fit(names, pitch, metrics):
        for k, name in enumerate(names):
            painter.drawText(QRectF(left + k * pitch, top, pitch, height), Qt.AlignmentFlag.AlignCenter, name)
        return
    flags = (Qt.AlignmentFlag.AlignLeft if above else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
    every = math.ceil(metrics.ascent() / pitch)  # with more titles, the letters would touch
    for k in range(0, len(names), every):
        painter.save()
        painter.translate(left + (k + 0.5) * pitch, top + height)
        painter.rotate(-90)
        name = metrics.elidedText(names[k], Qt.TextElideMode.ElideRight, height)
        painter.drawText(QRectF(0, -line / 2, height, line), flags, name)
        painter.restore()


def _widest(names: Sequence[str], metrics: QFontMetrics) -> int:
    return max((metrics.horizontalAdvance(name) for name in names), default=0) + 1  # widths are rounded


def _fit(names: Sequence[str], pitch: float, metrics: QFontMetrics) -> bool:
    return _widest(names, metrics) + _GAP <= pitch
