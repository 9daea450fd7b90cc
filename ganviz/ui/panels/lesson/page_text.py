"""The text of a lesson's page, as high as it is long."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from ...theme.theme import Theme

_LINE_HEIGHT = 128.0  # per cent
_AFTER = 9  # pixels after a paragraph


class PageText(QTextBrowser):
    """A text in Markdown without scroll bars. It loads nothing, neither from files nor from the network.

    Signals:
        link_followed: what a link leads to.
    """

    link_followed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._markdown = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(lambda url: self.link_followed.emit(url.toString()))

    def loadResource(self, kind: int, url: QUrl):
        return None

    def set_markdown(self, text: str) -> None:
        """Show a text."""
        self._markdown = text
        self._render()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._render()

    def _render(self) -> None:
        self.setMarkdown(self._markdown)
        self._space_out()
        self._colour_words()
        self._fit()

    def _space_out(self) -> None:
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            form = QTextBlockFormat(block.blockFormat())
            form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            form.setTopMargin(0)
            form.setBottomMargin(_AFTER)
            cursor.setBlockFormat(form)
            block = block.next()

    def _colour_words(self) -> None:
        """Give real, fake, D and G the colours that they have everywhere."""
        text = self.document().toPlainText()
        for name, pattern in self._coloured().items():
            form = QTextCharFormat()
            form.setForeground(QColor(self._theme.colour(name)))
            for found in pattern.finditer(text):
                cursor = QTextCursor(self.document())
                cursor.setPosition(found.start() + 1)
                if cursor.charFormat().isAnchor():
                    continue
                cursor.setPosition(found.start())
                cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(form)

    def _coloured(self) -> dict[str, re.Pattern[str]]:
        """Return what is coloured; the forms of a word are separated by blanks, in every language."""
        return {"real": _any_of(self.tr("real reals")), "fake": _any_of(self.tr("fake fakes")),
                "discriminator": re.compile(r"\bD\b"), "generator": re.compile(r"\bG\b")}

    def _fit(self) -> None:
        self.document().setTextWidth(max(1, self.viewport().width()))
        self.setFixedHeight(max(1, round(self.document().size().height())))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def wheelEvent(self, event) -> None:
        event.ignore()  # for the page that it stands in

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.height())


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words.split()))})\b", re.IGNORECASE)
