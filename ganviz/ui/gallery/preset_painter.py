"""Paints the cards of the gallery."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..theme.theme import Theme
from .preset_entry import PresetEntry

ENTRY = Qt.ItemDataRole.UserRole
_PICTURE = QSize(114, 76)
_PAD, _GAP = 10, 5


class PresetPainter(QStyledItemDelegate):
    """Paints an entry: its picture at the left, and its title, name and first sentence beside it."""

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: dict[Path, QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # two cards side by side, or one in a narrow view
        room = option.widget.viewport().width() - 2 if option.widget is not None else 700
        across = max(room // 320, 1)
        return QSize(room // across, _PICTURE.height() + 2 * _PAD + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        entry, theme = index.data(ENTRY), self._theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        card = QRectF(option.rect).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(QColor(theme.hover if hovered or chosen else theme.card))
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.border), 2 if chosen else 1))
        painter.drawRoundedRect(card, 7, 7)
        place = QRect(card.toRect().topLeft(), _PICTURE).translated(_PAD, _PAD)
        self._paint_picture(painter, place, entry)
        words = card.toRect().adjusted(2 * _PAD + _PICTURE.width(), _PAD - 2, -_PAD, -_PAD + 2)
        self._paint_words(painter, words, option.font, entry)
        painter.restore()

    def _paint_picture(self, painter: QPainter, place: QRect, entry: PresetEntry) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.field))
        painter.drawRoundedRect(QRectF(place), 4, 4)
        if entry.picture is None:
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, entry.name.partition("-")[0])
            return
        pixmap = self._pictures.setdefault(entry.picture, QPixmap(str(entry.picture)))
        size = pixmap.size().scaled(place.size() - QSize(4, 4), Qt.AspectRatioMode.KeepAspectRatio)
        # pixels stay pixels where they are few
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, pixmap.width() > 20)
        target = QRect(place.topLeft(), size)
        target.moveCenter(place.center())
        painter.drawPixmap(target, pixmap)

    def _paint_words(self, painter: QPainter, room: QRect, font: QFont, entry: PresetEntry) -> None:
        theme, bold, small = self._theme, QFont(font), QFont(font)
        bold.setBold(True)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        top = room.top()
        for text, face, colour in ((entry.title, bold, theme.text), (entry.name, small, theme.muted)):
            metrics = QFontMetrics(face)
            painter.setFont(face)
            painter.setPen(QColor(colour))
            line = QRect(room.left(), top, room.width(), metrics.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter,
                             metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))
            top += metrics.height() + 1
        painter.setPen(QColor(theme.text))
        _paint_paragraph(painter, room.adjusted(0, top + 2 - room.top(), 0, 0), small, entry.sentence)


def _paint_paragraph(painter: QPainter, room: QRect, font: QFont, text: str) -> None:
    """Paint as many lines of a text as there is room for; the last one ends in an ellipsis if there are more."""
    metrics = QFontMetrics(font)
    painter.setFont(font)
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    lines = max(room.height() // metrics.height(), 1)
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        start = line.textStart()
        words = (text[start:start + line.textLength()] if number < lines - 1 else text[start:]).rstrip()
        place = QRect(room.left(), room.top() + number * metrics.height(), room.width(), metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter,
                         metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width()))
    layout.endLayout()
