"""What lies over a panel that has nothing to show of the step that is looked at, and says why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget


class PastCover(QLabel):
    """A text that lies over all of a widget."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self.setObjectName("pastCover")
        self.setProperty("muted", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAutoFillBackground(True)
        self.setMargin(16)
        self.hide()
        covered.installEventFilter(self)

    def say(self, text: str) -> None:
        """Cover it with this text; empty uncovers it."""
        self.setText(text)
        self.setGeometry(self.parentWidget().rect())
        self.setVisible(bool(text))
        self.raise_()

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(watched.rect())
        return False
