"""Messages inside the window, which wait to be read and block nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..widgets.flow_row import FlowRow

_NARROWEST = 400  # pixels
_WIDEST_FACT = 420  # pixels
_MOST = 3  # messages shown at once; the oldest goes first


def sentences(*parts: str) -> str:
    """The parts that say something, one after the other, each with a full stop at its end."""
    return " ".join(part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in parts if part)


@dataclass(frozen=True)
class MessageButton:
    """A way out that a message offers; taking it dismisses the message."""

    text: str
    tooltip: str
    slot: Callable[[], object]


class Fact(QWidget):
    """A label, and under it what it is; a long text is cut, and stands whole in the tooltip."""

    def __init__(self, label: str, text: str) -> None:
        super().__init__()
        self.label, self.text = QLabel(label), QLabel()
        self.label.setProperty("muted", True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        shown = self.text.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST_FACT)
        self.text.setText(shown)
        self.text.setAccessibleName(f"{label}: {text}")
        if shown != text:
            self.setToolTip(text)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 18, 4)
        rows.setSpacing(0)
        rows.addWidget(self.label)
        rows.addWidget(self.text)


class Message(QFrame):
    """One message.

    Args:
        tone: "accent", "fair" or "bad": the colour of its border.
        text: what happened, and what to do.
        details: shown on demand.
        facts: (label, text) each, side by side under the text.

    Attributes:
        stays: whether it is about more than the present run, so that the next one leaves it there.
    """

    def __init__(self, tone: str, text: str, details: str = "", facts: Sequence[tuple[str, str]] = (),
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stays = False
        self.setProperty("message", True)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.text = QLabel(text)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.row = QHBoxLayout()
        self.row.addWidget(self.text, 1)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setFixedHeight(150)
        self.details.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.addLayout(self.row)
        self.facts = [Fact(label, fact) for label, fact in facts]
        if facts:
            row = FlowRow()
            for fact in self.facts:
                row.add(fact)
            layout.addWidget(row)
        layout.addWidget(self.details)
        if details:
            button = self.add_button(self.tr("Details"), self.tr("Show or hide the technical details"), lambda: None)
            button.setCheckable(True)
            button.toggled.connect(self.details.setVisible)
        self.setAccessibleName(text)
        self.setAccessibleDescription("; ".join(f"{label}: {fact}" for label, fact in facts))

    def add_button(self, text: str, tooltip: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tooltip)
        button.clicked.connect(lambda _=False: slot())
        self.row.addWidget(button)
        return button


class MessageBar(QWidget):
    """The messages under the toolbar, newest last, and the progress of something long.

    Signals:
        shown_changed: whether there is anything to show.
    """

    shown_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.messages: list[Message] = []
        self._progress: Message | None = None
        self._bar: QProgressBar | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def sizeHint(self) -> QSize:
        # a toolbar asks for no height at a width, and a text that wraps would get room for its narrowest shape
        height = self._layout.totalHeightForWidth(max(self.width(), _NARROWEST))
        return QSize(_NARROWEST, height if height > 0 else self._layout.totalSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event) -> None:
        if self.sizeHint().height() != self.height():
            self.updateGeometry()

    def show_message(self, tone: str, text: str, details: str = "", buttons: Sequence[MessageButton] = (),
                     facts: Sequence[tuple[str, str]] = (), stays: bool = False) -> Message:
        """Show a message until it is dismissed, or until the next run unless it stays.

        The same text again replaces the old one.
        """
        for old in [m for m in self.messages if m.text.text() == text]:
            self.dismiss(old)
        while len(self.messages) >= _MOST:
            self.dismiss(self.messages[0])
        message = Message(tone, text, details, facts)
        message.stays = stays
        for button in buttons:
            message.add_button(button.text, button.tooltip, lambda slot=button.slot: (self.dismiss(message), slot()))
        message.add_button(self.tr("Dismiss"), self.tr("Remove this message"), lambda: self.dismiss(message))
        self.messages.append(message)
        self._layout.addWidget(message)
        self.shown_changed.emit(True)
        return message

    def dismiss(self, message: Message) -> None:
        if message in self.messages:
            self.messages.remove(message)
            self._remove(message)

    def clear(self) -> None:
        """Dismiss what is about the run that is over."""
        for message in [m for m in self.messages if not m.stays]:
            self.dismiss(message)

    def show_progress(self, text: str, done: int, total: int, cancel: Callable[[], object]) -> None:
        """Show how far something is; `total` 0 is unknown."""
        if self._progress is None:
            self._progress = Message("accent", text)
            self._bar = QProgressBar()
            self._bar.setFixedWidth(220)
            self._progress.row.addWidget(self._bar)
            self._progress.add_button(self.tr("Cancel"), self.tr("Stop this"), cancel)
            self._layout.insertWidget(0, self._progress)
            self.shown_changed.emit(True)
        self._progress.text.setText(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setFormat(f"{done:,} / {total:,}" if total else "")

    def hide_progress(self) -> None:
        if self._progress is not None:
            self._remove(self._progress)
            self._progress = self._bar = None

    def _remove(self, message: Message) -> None:
        self._layout.removeWidget(message)
        message.hide()
        message.deleteLater()
        self.shown_changed.emit(bool(self.messages) or self._progress not in (None, message))
