"""Pictures with a caption below, as they are copied and saved to be shown to others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPixmap

from ...theme.theme import Theme

_LINE = 24  # logical pixels of the caption


def captioned(pictures: Sequence[QPixmap], caption: str, font: QFont, theme: Theme) -> QImage:
    """Put pictures of one pixel ratio below each other, each centred, with a caption below unless it is empty."""
    ratio = pictures[0].devicePixelRatio()
    width = max(picture.deviceIndependentSize().width() for picture in pictures)
    height = sum(picture.deviceIndependentSize().height() for picture in pictures) + (_LINE if caption else 0)
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    painter.setFont(font)
    top = 0.0
    for picture in pictures:
        size = picture.deviceIndependentSize()
        painter.drawPixmap(QPointF((width - size.width()) / 2, top), picture)
        top += size.height()
    painter.setPen(QColor(theme.muted))
    painter.drawText(QRectF(0, top, width, _LINE), Qt.AlignmentFlag.AlignCenter, caption)
    painter.end()
    return image
