"""The narrator's sentence, with the reason for it below, as large as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme

_LARGEST, _SMALLEST, _REASON = 19, 12, 11  # pixels of the letters
_BAR = 3  # logical pixels of the line at the left
_INDENT = 12


class NarratorView(QWidget):
    """What the narrator says. It has the same room whatever that is, so that nothing moves when the story goes on.

    Attributes:
        sentence, reason: as in `Telling`.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.sentence = self.reason = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, sentence: str, reason: str) -> bool:
        """Show these; return whether they differ from what is shown."""
        if (sentence, reason) == (self.sentence, self.reason):
            return False
        self.sentence, self.reason = sentence, reason
        self.setAccessibleName(self.tr("The narrator: %1 %2").replace("%1", sentence).replace("%2", reason))
        self.setToolTip(reason)
        self.update()
        return True

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self.theme.px(64))

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 4, self.theme.px(_BAR), self.height() - 8), QColor(self.theme.accent))
        room = self.rect().adjusted(self.theme.px(_INDENT), 0, -4, -2)
        font = QFont(self.font())
        font.setPixelSize(self.theme.px(_REASON))
        metrics = QFontMetrics(font)
        lines = 1 if metrics.horizontalAdvance(self.reason) <= room.width() else 2
        foot = QRect(room.left(), room.bottom() - lines * metrics.height(), room.width(), lines * metrics.height())
        room.setBottom(foot.top() - 2)
        painter.setPen(QColor(self.theme.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.setFont(self._fitting(room, flags))
        painter.drawText(room, flags, self.sentence)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        # two lines hold a little less than twice the text of one, since words stay whole
        text = metrics.elidedText(self.reason, Qt.TextElideMode.ElideRight, round((1.85 * lines - 0.85) * foot.width()))
        painter.drawText(foot, flags, text)
        painter.end()

    def _fitting(self, room: QRect, flags: Qt.AlignmentFlag) -> QFont:
        """Return the largest font in which the sentence fits."""
        font = QFont(self.font())
        for size in range(self.theme.px(_LARGEST), _SMALLEST - 1, -1):
            font.setPixelSize(size)
            if QFontMetrics(font).boundingRect(QRect(0, 0, room.width(), 10_000), int(flags),
                                               self.sentence).height() <= room.height():
                break
        return font
