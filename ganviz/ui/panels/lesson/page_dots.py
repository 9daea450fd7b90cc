"""A row of dots, one for each page of a lesson."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme

_PITCH, _RADIUS = 13, 4.0


class PageDots(QWidget):
    """Dots: filled for a page that is done, crossed out for one that was skipped, a ring for the others.

    A larger ring is around that of the open page.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count, self._open = 0, 0
        self._done: frozenset[int] = frozenset()
        self._skipped: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pages(self, count: int, open_page: int, done: Collection[int], skipped: Collection[int]) -> None:
        """Show how far a lesson is."""
        now = count, open_page, frozenset(done), frozenset(skipped)
        if now != (self._count, self._open, self._done, self._skipped):
            self._count, self._open, self._done, self._skipped = now
            self.setAccessibleName(self.tr("Page %1 of %2; done: %3; skipped: %4").replace(
                "%1", str(open_page + 1)).replace("%2", str(count)).replace("%3", str(len(self._done))).replace(
                "%4", str(len(self._skipped))))
            self.setToolTip(self.accessibleName())
            self.updateGeometry()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_PITCH * self._count, 16)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 16)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = min(_PITCH, self.width() / max(1, self._count))
        radius = min(_RADIUS, pitch * 0.32)
        for index in range(self._count):
            self._paint_dot(painter, index, QPointF(pitch * (index + 0.5), self.height() / 2), radius)
        painter.end()

    def _paint_dot(self, painter: QPainter, index: int, at: QPointF, radius: float) -> None:
        theme = self._theme
        done = index in self._done
        painter.setPen(QPen(QColor(theme.good if done else theme.muted), 1.3))
        painter.setBrush(QColor(theme.good) if done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, radius, radius)
        if index in self._skipped:
            painter.drawLine(at + QPointF(-radius, radius), at + QPointF(radius, -radius))
        if index == self._open:
            painter.setPen(QPen(QColor(theme.accent), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = radius + 2.2
            painter.drawEllipse(QRectF(at.x() - around, at.y() - around, 2 * around, 2 * around))
