"""All terms in a list that can be searched, each with its explanation beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..theme.theme import Theme
from ..widgets.dialog_room import fit_list, give_room
from .explanation import of_term
from .term_view import TermView
from .terms import glossary

_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class GlossaryDialog(QDialog):
    """The list of terms. Typing filters it, the arrow keys go through it, Esc closes it.

    Args:
        id: the term to begin with; empty for the first.

    Signals:
        show_asked: what to point at, as `Term.show`; the dialog has closed.
    """

    show_asked = Signal(str)

    def __init__(self, theme: Theme, id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Glossary"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the terms and their explanations"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Terms"))
        self.nothing = QLabel(self.tr("No term speaks of this. Try fewer or other words."))
        self.nothing.setProperty("muted", True)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.hide()
        self.view = TermView(theme)
        self.view.term_asked.connect(self.go_to)
        self.view.show_asked.connect(self._on_show)
        page = QWidget()
        page_rows = QVBoxLayout(page)
        page_rows.setContentsMargins(8, 0, 8, 0)
        page_rows.addWidget(self.nothing)
        page_rows.addWidget(self.view)
        page_rows.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        halves = QHBoxLayout()
        halves.setSpacing(12)
        halves.addWidget(self.list)
        halves.addWidget(scroll, 1)
        rows = QVBoxLayout(self)
        rows.addWidget(self.search)
        rows.addLayout(halves, 1)
        rows.addWidget(buttons)
        self.setStyleSheet(TermView.style(theme) + f"""
            QListWidget {{ background: {theme.field}; border: 1px solid {theme.border}; border-radius: 5px; }}
            QListWidget::item {{ padding: 4px 6px; }}
            QListWidget::item:selected {{ background: {theme.hover}; color: {theme.text}; }}
            QListWidget:focus {{ border-color: {theme.accent}; }}""")
        give_room(self, theme.px(800), theme.px(560))
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._on_current)
        self._fill("")
        fit_list(self.list)
        if id:
            self.go_to(id)
        self.search.setFocus()

    def shown_ids(self) -> list[str]:
        """Return the ids of the terms in the list, from the top."""
        return [self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())]

    def go_to(self, id: str) -> None:
        """Choose a term, also one that the search has left out."""
        if id not in self.shown_ids():
            self.search.clear()
        self.list.setCurrentRow(self.shown_ids().index(id))

    def _fill(self, words: str) -> None:
        self.list.clear()
        found = glossary().search(words) if words.strip() else list(glossary().values())
        for term in found:
            item = QListWidgetItem(term.title)
            item.setData(Qt.ItemDataRole.UserRole, term.id)
            self.list.addItem(item)
        self.nothing.setVisible(not found)
        self.view.setVisible(bool(found))
        self.list.setCurrentRow(0)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.view.explain(of_term(glossary()[item.data(Qt.ItemDataRole.UserRole)], glossary()))

    def _on_show(self, target: str) -> None:
        self.accept()
        self.show_asked.emit(target)

    def eventFilter(self, watched, event) -> bool:
        if watched is self.search and event.type() == QEvent.Type.KeyPress and event.key() in _LIST_KEYS:
            self.list.setFocus()
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
