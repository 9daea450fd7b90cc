"""One message inside the window: what happened, what can be done about it, and the details on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..translation.showing import shown
from ..widgets.flow_row import FlowRow

_WIDEST_FACT = 420  # pixels


def sentences(*parts: str) -> str:
    """Join the parts that are not empty, each with a full stop at its end."""
    return " ".join(part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in parts if part)


@dataclass(frozen=True)
class MessageButton:
    """A way out that a message offers; a click also dismisses the message."""

    text: str
    tooltip: str
    slot: Callable[[], object]


class Fact(QWidget):
    """A label with its text below; a long text is cut off, and the tooltip has all of it."""

    def __init__(self, label: str, text: str) -> None:
        super().__init__()
        label, text = shown(label), shown(text)
        self.label, self.text = QLabel(label), QLabel()
        self.label.setProperty("muted", True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        whole = self.text.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST_FACT)
        self.text.setText(whole)
        self.text.setAccessibleName(f"{label}: {text}")
        if whole != text:
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
        self.text = QLabel(shown(text))
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
        self.setAccessibleName(self.text.text())
        self.setAccessibleDescription("; ".join(fact.text.accessibleName() for fact in self.facts))

    def add_button(self, text: str, tooltip: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(shown(text))
        button.setToolTip(tooltip)
        button.clicked.connect(lambda _=False: slot())
        self.row.addWidget(button)
        return button
