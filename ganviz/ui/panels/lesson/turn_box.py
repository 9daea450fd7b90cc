"""The box "Your turn" of a page: what to do, the question, and how the check stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ....lessons.checks.base import Standing
from ....lessons.lesson import Page
from ...translation.showing import shown, shown_document
from ...widgets.flow_row import FlowRow
from ...widgets.live_label import LiveLabel
from .question_box import QuestionBox


class TurnBox(QFrame):
    """What a page asks the person to do.

    Attributes:
        question: of the page; None where it asks none.
        sentence: whether it is done.
        progress: how far it is, in words that change while it trains.

    Signals:
        show_asked: for the control that the page means.
        do_asked: that it be done for the person.
        answered: whether the chosen answer is right.
        link_followed: what a link leads to.
    """

    show_asked = Signal(str)
    do_asked = Signal()
    answered = Signal(bool)
    link_followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("turn")
        self._page: Page | None = None
        self.question: QuestionBox | None = None
        self.title = QLabel(self.tr("Your turn"))
        self.title.setProperty("strong", True)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.MarkdownText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse
                                          | Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        self.text.linkActivated.connect(self.link_followed)
        self.show_me = QPushButton(self.tr("Show me"))
        self.show_me.setToolTip(self.tr("Point at what the text speaks of"))
        self.show_me.clicked.connect(lambda: self.show_asked.emit(self._page.turn.show))
        self.do_it = QPushButton(self.tr("Do it for me"))
        self.do_it.setToolTip(self.tr("Have the program do this step, by the same commands as yours"))
        self.do_it.clicked.connect(lambda: self.do_asked.emit())
        self._buttons = FlowRow()
        self._buttons.add(self.show_me)
        self._buttons.add(self.do_it)
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.MarkdownText)
        self.sentence.setWordWrap(True)
        self.progress = LiveLabel()
        self.progress.setObjectName("progress")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 10, 12, 10)
        self._rows.setSpacing(8)
        for part in (self.title, self.text, self._buttons, self.sentence, self.progress):
            self._rows.addWidget(part)

    def show_page(self, page: Page) -> None:
        """Show what a page asks; hide the box where it asks nothing."""
        self._page = page
        turn = page.turn
        self.text.setVisible(turn is not None)
        self.text.setText("" if turn is None else shown_document(turn.text))
        self.show_me.setVisible(turn is not None and bool(turn.show))
        self.do_it.setVisible(turn is not None and turn.do is not None)
        self._buttons.setVisible(turn is not None and bool(turn.show or turn.do))
        if self.question is not None:
            self._rows.removeWidget(self.question)
            self.question.hide()
            self.question.deleteLater()
            self.question = None
        if page.question is not None:
            self.question = QuestionBox(page.question)
            self.question.answered.connect(self.answered)
            self._rows.insertWidget(self._rows.indexOf(self.sentence), self.question)
            self.question.show()
        checked = page.check is not None or page.question is not None
        self.sentence.setVisible(checked)
        self.progress.setVisible(checked)
        self.setVisible(checked or turn is not None)

    def show_standing(self, standing: Standing) -> None:
        """Show how the check stands."""
        page = self._page
        if page is None:
            return
        text = shown(standing.text())
        # a question's own words would say the same twice
        usual = text if page.question is not None else self.tr("done") if standing.met else self.tr("not yet")
        words = shown_document(page.done if standing.met else page.not_yet) or usual
        mark = "\N{BLACK CIRCLE}" if standing.met else "\N{WHITE CIRCLE}"
        if self.sentence.text() != f"{mark} {words}":  # a new text asks the window for a new layout
            self.sentence.setText(f"{mark} {words}")
            self.sentence.setProperty("tone", "good" if standing.met else "")
            self.sentence.style().polish(self.sentence)
        self.progress.setText("" if standing.met or text == words else text)
