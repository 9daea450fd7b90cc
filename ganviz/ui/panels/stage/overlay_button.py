"""A checkable button for one overlay, whose icon is drawn as the overlay is and so serves as its legend."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QLinearGradient, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from ...plots.heat import heat_table
from ...theme.held_sizes import hold_sizes
from ...theme.theme import Theme

_SIDE = 16


def paint_glyph(painter: QPainter, overlay: str, box: QRectF, theme: Theme, color: QColor | None = None) -> None:
    """Draw an overlay's sign into a square box, in its own colour or in the one given."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.scale(box.width() / _SIDE, box.height() / _SIDE)
    _GLYPHS[overlay](painter, theme, color)
    painter.restore()


def _circle(painter: QPainter, theme: Theme, color: QColor | None) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color or QColor(theme.real))
    painter.drawEllipse(QPointF(0, 0), 4, 4)


def _cross(painter: QPainter, theme: Theme, color: QColor | None) -> None:
    painter.setPen(QPen(color or QColor(theme.fake), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(-3.5, -3.5), QPointF(3.5, 3.5))
    painter.drawLine(QPointF(-3.5, 3.5), QPointF(3.5, -3.5))


def _heatmap(painter: QPainter, theme: Theme, color: QColor | None) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color if color is not None else heat_gradient(theme, -6, 6))
    painter.drawRoundedRect(QRectF(-6, -5, 12, 10), 2, 2)


def _manifold(painter: QPainter, theme: Theme, color: QColor | None) -> None:
    painter.setPen(QPen(color or QColor(theme.generator), 1))
    for k in (-5, 0, 5):
        painter.drawLine(QPointF(-6, k), QPointF(6, k + 1))
        painter.drawLine(QPointF(k, -6), QPointF(k - 1, 6))


def _arrows(painter: QPainter, theme: Theme, color: QColor | None) -> None:
    painter.setPen(QPen(color or QColor(theme.generator), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(-6, 0), QPointF(6, 0))
    painter.drawLine(QPointF(6, 0), QPointF(2.5, -3))
    painter.drawLine(QPointF(6, 0), QPointF(2.5, 3))


def _ring(painter: QPainter, theme: Theme, color: QColor | None) -> None:
    painter.setPen(QPen(color or QColor(theme.bad), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), 5.5, 5.5)


def _mapping(painter: QPainter, theme: Theme, color: QColor | None) -> None:
    painter.setPen(QPen(color or QColor(theme.muted), 1.2))
    painter.drawRect(QRectF(-6.5, 1, 4, 4))
    painter.drawLine(QPointF(-2.5, 2), QPointF(6, -4))


_GLYPHS = {"real": _circle, "fake": _cross, "heatmap": _heatmap, "manifold": _manifold, "arrows": _arrows,
           "mapping": _mapping, "missing": _ring}


def heat_gradient(theme: Theme, left: float, right: float) -> QLinearGradient:
    """Return the heat map's colours from "fake" at the left to "real" at the right."""
    table = heat_table(theme)
    gradient = QLinearGradient(left, 0, right, 0)
    for place, index in ((0.0, 0), (0.5, 127), (1.0, 255)):
        gradient.setColorAt(place, QColor.fromRgb(int(table[index])))
    return gradient


class OverlayButton(QToolButton):
    """A switch for an overlay.

    Args:
        overlay: "real", "fake", "heatmap", "manifold", "arrows", "mapping" or "missing".
        text: beside the icon, where there is room.
        help: the tooltip.
    """

    def __init__(self, overlay: str, text: str, help: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overlay = overlay
        self.setObjectName(f"overlay_{overlay}")
        self.setText(text)
        self.setToolTip(help)
        self.setAccessibleName(text)
        self.setCheckable(True)
        hold_sizes(self, icon=_SIDE)
        self.set_compact(False)
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            # Qt reserves two spaces after the text, which would stand at its right only
            hint.setWidth(hint.width() - 2 * self.fontMetrics().horizontalAdvance(" "))
        return hint

    def set_compact(self, compact: bool) -> None:
        """Show only the icon."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonIconOnly if compact else style.ToolButtonTextBesideIcon)

    def set_theme(self, theme: Theme) -> None:
        icon = QIcon()
        for state, color in ((QIcon.State.On, None), (QIcon.State.Off, QColor(theme.muted))):
            for ratio in (1, 2):
                pixmap = QPixmap(_SIDE * ratio, _SIDE * ratio)
                pixmap.setDevicePixelRatio(ratio)
                pixmap.fill(Qt.GlobalColor.transparent)
                painter = QPainter(pixmap)
                paint_glyph(painter, self.overlay, QRectF(0, 0, _SIDE, _SIDE), theme, color)
                painter.end()
                icon.addPixmap(pixmap, QIcon.Mode.Normal, state)
        self.setIcon(icon)
