"""A line of text that changes all the time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

_DOT = " \N{MIDDLE DOT} "


class LiveLabel(QWidget):
    """A label for one line that changes all the time, which takes whatever room there is.

    A text that does not fit is shortened to its last parts (they are separated by middle dots), and a last part that
    still does not fit ends in an ellipsis; the tooltip then has the whole text. A QLabel would ask for a new layout
    with each text, which would go up to the window and move and repaint all docks.
    """

    def __init__(self, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alignment = alignment | Qt.AlignmentFlag.AlignVCenter
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), self._alignment, self.shown_text())
        painter.end()

    def shown_text(self) -> str:
        """As much of the text as there is room for."""
        metrics, text = self.fontMetrics(), self._text
        while _DOT in text and metrics.horizontalAdvance(text) >= self.width():
            text = text.partition(_DOT)[2]
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width())

    def event(self, event) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.shown_text() != self._text:
            QToolTip.showText(event.globalPos(), self._text, self)
            return True
        return super().event(event)
