"""A gauge between two players: who is ahead, and by how much."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme

_TRACK = 4.0  # thickness, pixels
_DOT = 6.0  # radius


class BalanceGauge(QWidget):
    """A gauge with G at its left end, D at its right end and a dot between them.

    Attributes:
        value: in [-1, 1]: at -1 G is far ahead, at +1 D is; None leaves the track empty.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.value: float | None = None
        self._font = QFont(self.font())
        self._font.setPixelSize(theme.px(12))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, self.theme.px(24))

    def set_value(self, value: float | None) -> None:
        self.value = None if value is None else min(max(value, -1.0), 1.0)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._font.setPixelSize(theme.px(12))
        self.updateGeometry()
        self.update()

    def track(self) -> QRectF:
        """Return where the track is, in pixels."""
        metrics = QFontMetrics(self._font)
        left, right = metrics.horizontalAdvance(self._ends()[0]) + 14, metrics.horizontalAdvance(self._ends()[1]) + 14
        return QRectF(left, self.height() / 2 - _TRACK / 2, max(self.width() - left - right, 10.0), _TRACK)

    def _ends(self) -> tuple[str, str]:
        return self.tr("G ahead"), self.tr("D ahead")

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        theme, track = self.theme, self.track()
        middle = track.center()
        for text, colour, flag in zip(self._ends(), (theme.generator, theme.discriminator),
                                      (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True):
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(self.rect()), flag | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(track, _TRACK / 2, _TRACK / 2)
        if self.value is not None:
            x = middle.x() + self.value * track.width() / 2
            painter.setBrush(QColor(theme.discriminator if self.value > 0 else theme.generator))
            painter.drawRect(QRectF(min(x, middle.x()), track.top(), abs(x - middle.x()), _TRACK))
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.drawLine(QPointF(middle.x(), track.top() - 5), QPointF(middle.x(), track.bottom() + 5))
        if self.value is not None:
            painter.setPen(QPen(QColor(theme.card), 2))
            painter.setBrush(QColor(theme.text))
            painter.drawEllipse(QPointF(x, middle.y()), _DOT, _DOT)
        painter.end()
