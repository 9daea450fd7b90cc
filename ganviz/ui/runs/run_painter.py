"""Paints the first column of the tree of runs: a picture, and lines of words beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..theme.theme import Theme
from .thumbnail import SIZE

PICTURE = Qt.ItemDataRole.UserRole
LINES = Qt.ItemDataRole.UserRole + 1
_PAD = 6


def height(theme: Theme) -> int:
    """Return how high a run's row is, in pixels."""
    return max(SIZE.height() + 2 * _PAD, theme.px(72) + _PAD)


class RunPainter(QStyledItemDelegate):
    """Paints a run as it is, also where it is chosen: its picture keeps its colours."""

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        option = QStyleOptionViewItem(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        lines = index.data(LINES)
        if not lines:
            return
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.save()
        if len(lines) > 1:
            self._paint_picture(painter, room, index.data(PICTURE))
            room.setLeft(room.left() + SIZE.width() + 2 * _PAD)
        self._paint_lines(painter, room, lines, option.font)
        painter.restore()

    def _paint_picture(self, painter: QPainter, room: QRect, picture: QImage | None) -> None:
        place = QRect(room.left(), room.center().y() - SIZE.height() // 2, SIZE.width(), SIZE.height())
        painter.fillRect(place, QColor(self._theme.field))
        if picture is not None:
            painter.drawImage(place.topLeft(), picture)

    def _paint_lines(self, painter: QPainter, room: QRect, lines: tuple[str, ...], font: QFont) -> None:
        """Paint the lines, the first one bold if there are several; empty ones take no room."""
        theme, bold = self._theme, QFont(font)
        bold.setBold(len(lines) > 1)
        colours = (theme.text, theme.muted, theme.text, theme.muted)
        told = [(text, bold if number == 0 else font, colours[min(number, len(colours) - 1)])
                for number, text in enumerate(lines) if text]
        step = QFontMetrics(font).height() + 1
        top = room.center().y() - len(told) * step // 2
        for text, face, colour in told:
            painter.setFont(face)
            painter.setPen(QColor(colour))
            words = QFontMetrics(face).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(room.left(), top, room.width(), step), Qt.AlignmentFlag.AlignVCenter, words)
            top += step
