"""The program's icons, which are drawn: they take the theme's colour and are sharp at every scale."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPixmapCache, QPolygonF


def _triangle(p: QPainter, left: float, right: float) -> None:
    p.drawPolygon(QPolygonF([QPointF(left, 3), QPointF(right, 8), QPointF(left, 13)]))


def _run(p: QPainter) -> None:
    _triangle(p, 4, 13)


def _pause(p: QPainter) -> None:
    p.drawRect(QRectF(4, 3, 3, 10))
    p.drawRect(QRectF(9.5, 3, 3, 10))


def _step(p: QPainter) -> None:
    _triangle(p, 3, 10)
    p.drawRect(QRectF(11, 3, 2.5, 10))


def _restart(p: QPainter) -> None:
    _line(p)
    p.drawArc(QRectF(3, 3, 10, 10), 60 * 16, 290 * 16)
    p.drawPolyline([QPointF(10.5, 1), QPointF(10.3, 4), QPointF(13.4, 4.6)])


def _copy(p: QPainter) -> None:
    _line(p)
    p.drawRoundedRect(QRectF(2.5, 2.5, 7.5, 8.5), 1, 1)
    p.drawPolyline([QPointF(12.5, 5.5), QPointF(12.5, 13.5), QPointF(5.5, 13.5)])


def _picture(p: QPainter) -> None:
    _line(p)
    p.drawRoundedRect(QRectF(2, 3, 12, 10), 1, 1)
    p.drawPolyline([QPointF(2.5, 11.5), QPointF(6.5, 7.5), QPointF(9, 10), QPointF(11, 8.5), QPointF(13.5, 11)])
    p.drawEllipse(QPointF(10.6, 5.7), 0.9, 0.9)


def _table(p: QPainter) -> None:
    _line(p)
    p.drawRoundedRect(QRectF(2, 3, 12, 10), 1, 1)
    p.drawLines([QPointF(2, 6.5), QPointF(14, 6.5), QPointF(2, 9.8), QPointF(14, 9.8)])
    p.drawLine(QPointF(6.5, 3), QPointF(6.5, 13))


def _float(p: QPainter) -> None:
    _line(p)
    p.drawRoundedRect(QRectF(2.5, 5.5, 8, 8), 1, 1)
    p.drawPolyline([QPointF(5.5, 3), QPointF(13, 3), QPointF(13, 10.5)])


def _close(p: QPainter) -> None:
    _line(p)
    p.drawLines([QPointF(4, 4), QPointF(12, 12), QPointF(12, 4), QPointF(4, 12)])


def _link(p: QPainter) -> None:
    _line(p)
    p.drawRoundedRect(QRectF(5, 1.5, 6, 7), 3, 3)
    p.drawRoundedRect(QRectF(5, 7.5, 6, 7), 3, 3)


def _unfold(p: QPainter) -> None:
    _line(p)
    p.drawPolyline([QPointF(6, 4), QPointF(10, 8), QPointF(6, 12)])


def _fold(p: QPainter) -> None:
    _line(p)
    p.drawPolyline([QPointF(4, 6), QPointF(8, 10), QPointF(12, 6)])


def _dice(p: QPainter) -> None:
    _line(p)
    p.drawRoundedRect(QRectF(2.5, 2.5, 11, 11), 2, 2)
    p.setBrush(p.pen().color())
    for x, y in ((5.5, 5.5), (10.5, 5.5), (8, 8), (5.5, 10.5), (10.5, 10.5)):
        p.drawEllipse(QPointF(x, y), 0.8, 0.8)


def _previous(p: QPainter) -> None:
    _line(p)
    p.drawPolyline([QPointF(10, 4), QPointF(6, 8), QPointF(10, 12)])


def _more(p: QPainter) -> None:
    _line(p)
    for left in (3, 8):
        p.drawPolyline([QPointF(left, 4), QPointF(left + 4, 8), QPointF(left, 12)])


def _help(p: QPainter) -> None:
    _line(p)
    p.drawArc(QRectF(5, 2.5, 6, 6), -60 * 16, 240 * 16)
    p.drawPolyline([QPointF(9.6, 8.1), QPointF(8, 9.3), QPointF(8, 10.6)])
    p.setBrush(p.pen().color())
    p.drawEllipse(QPointF(8, 13.2), 0.6, 0.6)


def _stages(p: QPainter) -> None:
    for left, top in ((2, 10), (6.5, 6.5), (11, 3)):
        p.drawRect(QRectF(left, top, 3, 13 - top))


def _line(p: QPainter) -> None:
    p.setPen(QPen(p.brush().color(), 1.3))
    p.setBrush(Qt.BrushStyle.NoBrush)


_SHAPES: dict[str, Callable[[QPainter], None]] = {
    "run": _run, "pause": _pause, "step": _step, "restart": _restart, "copy": _copy, "picture": _picture,
    "table": _table, "float": _float, "close": _close, "link": _link, "unfold": _unfold, "fold": _fold,
    "dice": _dice, "previous": _previous, "more": _more, "stages": _stages, "help": _help,
}


def icon(name: str, colour: str) -> QIcon:
    """Draw the icon called `name` in a colour (#rrggbb), and more faintly for its disabled state."""
    made = QIcon()
    for size in (16, 32, 48):
        made.addPixmap(_pixmap(name, QColor(colour), size), QIcon.Mode.Normal)
        faint = QColor(colour)
        faint.setAlphaF(0.45)
        made.addPixmap(_pixmap(name, faint, size), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, colour: QColor, size: int) -> QPixmap:
    """Draw an icon in one size, once for all buttons that have it: every dock has the same six."""
    key = f"ganviz/{name}/{colour.name(QColor.NameFormat.HexArgb)}/{size}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(name, colour, size)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _drawn(name: str, colour: QColor, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 16, size / 16)  # the shapes are drawn on a grid of 16 by 16
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    _SHAPES[name](painter)
    painter.end()
    return pixmap
