"""A question with answers to choose from; each says why it is right or wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from ....lessons.lesson import Question
from ...translation.showing import shown_document


class QuestionBox(QWidget):
    """One question.

    Attributes:
        buttons: of the answers, in their order.
        words: what was said to the answer that was chosen last.

    Signals:
        answered: whether the chosen answer is right.
    """

    answered = Signal(bool)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        text = QLabel(shown_document(question.text))
        text.setTextFormat(Qt.TextFormat.MarkdownText)
        text.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(text)
        self.buttons: list[QRadioButton] = []
        self._group = QButtonGroup(self)
        for index, answer in enumerate(question.answers):
            layout.addLayout(self._row(index, shown_document(answer.text)))
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.MarkdownText)
        self.words.setWordWrap(True)
        self.words.hide()
        layout.addWidget(self.words)
        self._group.idClicked.connect(self._on_chosen)

    def _row(self, index: int, text: str) -> QHBoxLayout:
        button = QRadioButton()
        button.setAccessibleName(text)
        words = _Words(text, button)
        self._group.addButton(button, index)
        self.buttons.append(button)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return row

    def _on_chosen(self, index: int) -> None:
        answer = self._question.answers[index]
        self.words.setText(shown_document(answer.says))
        self.words.setVisible(bool(answer.says))
        self.words.setProperty("tone", "good" if answer.right else "fair")
        self.words.style().polish(self.words)
        self.answered.emit(answer.right)


class _Words(QLabel):
    """The words of an answer, which wrap, as a radio button's own do not; a click on them is one on the button."""

    def __init__(self, text: str, button: QRadioButton) -> None:
        super().__init__(text)
        self._button = button
        self.setTextFormat(Qt.TextFormat.MarkdownText)
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._button.click()
