"""The line below the stage that says what its signs mean."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import FAKE, REAL, Theme
from .overlay_button import heat_gradient, paint_glyph

_LINE, _GAP, _SPACE = 24, 6, 16
_BAR = 64
_BARS = ("bar", "verdicts")


@dataclass(frozen=True)
class LegendItem:
    """A sign and its meaning.

    Attributes:
        sign: an overlay's name; "scale" is an arrow of `length`; "bar" the heat map's colours between two texts,
            "verdicts" those of a map of verdicts over a picture.
        text: after the sign; of a bar, at its right end.
        before: of a bar, at its left end.
        length: of a scale, in pixels.
    """

    sign: str
    text: str
    before: str = ""
    length: float = 0.0


class Legend(QWidget):
    """A line, or several where there is little room, of signs and what they mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.items: tuple[LegendItem, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._font = QFont(self.font())
        self._font.setPixelSize(theme.px(12))

    def set_items(self, items: tuple[LegendItem, ...]) -> None:
        """Show these; repaint only if they differ from those shown."""
        if items == self.items:
            return
        lines = self.heightForWidth(self.width())
        self.items = items
        self.setAccessibleName(", ".join(f"{i.before} {i.text}".strip() for i in items))
        if self.heightForWidth(self.width()) != lines:
            self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._font.setPixelSize(theme.px(12))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return (places[-1].bottom() + 1 if places else self.theme.px(_LINE))

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def _sign_width(self, item: LegendItem, metrics: QFontMetrics) -> int:
        if item.sign in _BARS:
            return metrics.horizontalAdvance(item.before) + _GAP + _BAR
        return round(item.length) if item.sign == "scale" else self.theme.px(16)

    def _places(self, width: int) -> list[QRect]:
        metrics = QFontMetrics(self._font)
        places, x, y = [], 0, 0
        for item in self.items:
            wide = self._sign_width(item, metrics) + _GAP + metrics.horizontalAdvance(item.text)
            if x > 0 and x + wide > width:
                x, y = 0, y + self.theme.px(_LINE)
            places.append(QRect(x, y, wide, self.theme.px(_LINE)))
            x += wide + _SPACE
        return places

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        metrics, side = QFontMetrics(self._font), self.theme.width(16)
        for item, place in zip(self.items, self._places(self.width()), strict=True):
            middle = place.center().y() + 0.5
            sign = self._sign_width(item, metrics)
            left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(place.adjusted(sign + _GAP, 0, 0, 0), left, item.text)
            if item.sign in _BARS:
                painter.drawText(place, left, item.before)
                bar = QRectF(place.left() + sign - _BAR, middle - 4, _BAR, 8)
                painter.fillRect(bar, heat_gradient(self.theme, bar.left(), bar.right()) if item.sign == "bar"
                                 else _between(FAKE, REAL, bar))
            elif item.sign == "scale":
                self._paint_scale(painter, QPointF(place.left(), middle), item.length)
            else:
                paint_glyph(painter, item.sign, QRectF(place.left(), middle - side / 2, side, side), self.theme)
        painter.end()

    def _paint_scale(self, painter: QPainter, start: QPointF, length: float) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.generator), 1))
        tip = start + QPointF(length, 0)
        for end in (start, tip + QPointF(-6, -3), tip + QPointF(-6, 3)):
            painter.drawLine(tip, end)
        painter.restore()


def _between(left: str, right: str, bar: QRectF) -> QLinearGradient:
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    gradient.setColorAt(0, QColor(left))
    gradient.setColorAt(1, QColor(right))
    return gradient
