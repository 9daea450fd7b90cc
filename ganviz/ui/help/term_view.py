"""A term as it is read: title, text, formula, reference, where it is seen, and related terms."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..theme.theme import Theme
from ..widgets.flow_row import FlowRow
from ..widgets.formula import FormulaView
from .explanation import Explanation


class TermView(QWidget):
    """A view that changes what it explains.

    Attributes:
        explanation: what it shows; None before the first.

    Signals:
        term_asked: the id of a related term.
        show_asked: what to point at, as `Term.show`.
        stops_changed: it has other buttons.
    """

    term_asked = Signal(str)
    show_asked = Signal(str)
    stops_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.explanation: Explanation | None = None
        self.title, self.text, self.reference = QLabel(), QLabel(), QLabel()
        self.title.setObjectName("termTitle")
        for label in (self.title, self.text, self.reference):
            label.setWordWrap(True)
        for label in (self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.reference.setObjectName("termReference")
        self.reference.setOpenExternalLinks(True)
        self.formula = FormulaView("", theme)
        self.show_me = QPushButton(self.tr("Show me"))
        self.show_me.setProperty("primary", True)
        self.show_me.setToolTip(self.tr("Bring up where this is seen in the window, and put a frame around it"))
        self.show_me.clicked.connect(lambda: self.show_asked.emit(self.explanation.show))
        self.related = FlowRow()
        self.buttons: dict[str, QPushButton] = {}
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.reference, 1)
        below.addStretch()
        below.addWidget(self.show_me, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (self.title, self.text, self.formula, self.related):
            layout.addWidget(part)
        layout.addLayout(below)

    def explain(self, explanation: Explanation) -> None:
        """Show another explanation."""
        self.explanation = explanation
        self.title.setText(explanation.title)
        self.text.setText(explanation.text)
        self.formula.set_tex(explanation.formula)
        self.show_me.setVisible(bool(explanation.show))
        self._show_reference()
        self._make_buttons()
        self.updateGeometry()

    def spoken(self) -> str:
        """Return title and text in one piece, for a screen reader."""
        return "" if self.explanation is None else f"{self.explanation.title}. {self.explanation.text}"

    def _show_reference(self) -> None:
        reference = self.explanation.reference
        self.reference.setVisible(reference is not None)
        if reference is None:
            return
        words = html.escape(reference.words())
        if reference.address:
            words = f'<a href="{reference.address}" style="color: {self._theme.accent}">{words}</a>'
        self.reference.setText(self.tr("To read: %1").replace("%1", words))

    def _make_buttons(self) -> None:
        for button in self.buttons.values():
            self.related.remove(button)
            button.deleteLater()
        self.buttons = {}
        for term in self.explanation.related:
            button = QPushButton(term.title)
            button.setProperty("chip", True)
            button.setAccessibleName(self.tr("Related: %1").replace("%1", term.title))
            button.clicked.connect(lambda _=False, id=term.id: self.term_asked.emit(id))
            self.buttons[term.id] = button
            self.related.add(button)
            button.show()  # a child that comes later is hidden at first
        self.related.setVisible(bool(self.buttons))
        self.related.updateGeometry()
        self.stops_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.formula.set_theme(theme)
        if self.explanation is not None:
            self._show_reference()

    @staticmethod
    def style(theme: Theme) -> str:
        """Return the style sheet of what is inside."""
        return f"""
            QLabel#termTitle {{ font-size: {theme.px(17)}px; font-weight: 600; color: {theme.text}; }}
            QLabel#termReference {{ color: {theme.muted}; font-size: {theme.px(12)}px; }}
            QPushButton[chip="true"] {{ padding: 2px 9px; border-radius: 9px; font-size: {theme.px(12)}px;
                background: {theme.field}; border: 1px solid {theme.border}; color: {theme.text}; }}
            QPushButton[chip="true"]:hover {{ background: {theme.hover}; }}
            QPushButton[chip="true"]:focus {{ border-color: {theme.accent}; }}"""
