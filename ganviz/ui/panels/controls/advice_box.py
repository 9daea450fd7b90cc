"""Advice on which settings to change for the chosen parts, each with a button that does it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ....engine.settings.sections import Advice
from ...translation.showing import shown


class AdviceBox(QWidget):
    """A box with advice; hidden without any.

    Signals:
        taken: {dotted path: value} of the advice that the person takes.
    """

    taken = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Advice] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.hide()

    def show_advice(self, advice: list[Advice]) -> None:
        if advice == self._shown:
            return
        self._shown = list(advice)
        while self._layout.count():
            self._layout.takeAt(0).widget().deleteLater()
        texts = dict.fromkeys(a.text for a in advice)
        for text in texts:  # several ways out of one problem share its explanation
            self._layout.addWidget(self._card(text, [a for a in advice if a.text == text]))
        self.setVisible(bool(advice))

    def _card(self, text: str, ways: list[Advice]) -> QFrame:
        card = QFrame()
        card.setProperty("message", True)
        card.setProperty("tone", "fair")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(8, 6, 8, 8)
        words = QLabel(shown(text))
        words.setWordWrap(True)
        rows.addWidget(words)
        for way in ways:
            button = QPushButton(shown(way.label))
            button.setToolTip(", ".join(f"{path} = {value}" for path, value in way.changes))
            button.clicked.connect(lambda _=False, changes=dict(way.changes): self.taken.emit(changes))
            rows.addWidget(button)
        return card
