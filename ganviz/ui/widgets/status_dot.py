"""A small sign as a widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..theme.theme import Theme
from .severity_icons import paint_sign

_RADIUS = 4.5


class StatusDot(QWidget):
    """Shows one of the signs.

    Attributes:
        sign: as `paint_sign` takes it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.sign = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(14, 20)

    def set_sign(self, sign: str, words: str) -> None:
        """Show a sign; `words` are for those who do not see it."""
        self.sign = sign
        self.setAccessibleName(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        paint_sign(painter, self.sign, QRectF(self.rect()).center(), _RADIUS, self.theme)
        painter.end()
