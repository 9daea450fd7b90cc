"""The dialog in which a preset is chosen: by family, with picture, title and a sentence, and searchable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..theme.theme import Theme
from ..widgets.dialog_room import fit_list, give_room
from .preset_entry import FAMILIES, PresetEntry, entries
from .preset_painter import ENTRY, PresetPainter

_ALL = ""
_INTO_CARDS = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PresetGallery(QDialog):
    """Cards of all presets. Typing filters them, the arrow keys go through them, Enter opens one, Esc none.

    Args:
        current: the name of the preset that is open, which is chosen at first; empty for none.

    Attributes:
        search: the words to look for.
        families: the list at the left.
        cards: the presets.

    Signals:
        preset_chosen: the name of the preset to open; the dialog has closed.
    """

    preset_chosen = Signal(str)

    def __init__(self, theme: Theme, current: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open preset"))
        self._entries = entries()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search: data, model, loss, or what there is to see"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.families = QListWidget()
        self.families.setAccessibleName(self.tr("Families"))
        self.cards = QListWidget()
        self.cards.setAccessibleName(self.tr("Presets"))
        self.cards.setViewMode(QListView.ViewMode.IconMode)
        self.cards.setResizeMode(QListView.ResizeMode.Adjust)
        self.cards.setMovement(QListView.Movement.Static)
        self.cards.setUniformItemSizes(True)
        self.cards.setMouseTracking(True)
        self.cards.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.cards.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards.setItemDelegate(PresetPainter(theme, self.cards))
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setMinimumHeight(3 * self.about.fontMetrics().lineSpacing())
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.open_button = QPushButton(self.tr("Open"))
        self.open_button.setProperty("primary", True)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._open)
        self._lay_out(theme)
        self._fill_families()
        fit_list(self.families)
        for part in (self.search, self.families, self.cards):
            part.installEventFilter(self)
        self.search.textChanged.connect(self._on_words)
        self.families.currentRowChanged.connect(self._fill)
        self.cards.currentItemChanged.connect(self._on_current)
        self.cards.itemActivated.connect(self._open)
        self._fill()
        self._choose(current)
        self.search.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        halves = QHBoxLayout()
        halves.setSpacing(8)
        halves.addWidget(self.families)
        halves.addWidget(self.cards, 1)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.about, 1)
        below.addWidget(buttons, 0, Qt.AlignmentFlag.AlignBottom)
        rows = QVBoxLayout(self)
        rows.setSpacing(8)
        rows.addWidget(self.search)
        rows.addLayout(halves, 1)
        rows.addLayout(below)
        self.setStyleSheet(f"""
            QListWidget {{ background: transparent; border: 1px solid transparent; outline: none; }}
            QListWidget::item {{ padding: 6px 8px; border-radius: 5px; }}
            QListWidget::item:selected {{ background: {theme.hover}; color: {theme.text}; }}
            QListWidget:focus {{ border-color: {theme.border}; border-radius: 5px; }}""")
        give_room(self, theme.px(1010), theme.px(620))

    def _fill_families(self) -> None:
        titles = {"first": self.tr("By hand"), "points": self.tr("Points in the plane"),
                  "digits": self.tr("Digits and letters"), "faces": self.tr("Faces"),
                  "pictures": self.tr("Other pictures"), "translation": self.tr("Translation"),
                  "enlarging": self.tr("Enlarging")}
        there = {entry.family for entry in self._entries}
        for family, title in ((_ALL, self.tr("All presets")), *((f, titles[f]) for f in FAMILIES if f in there)):
            count = sum(family in (_ALL, entry.family) for entry in self._entries)
            item = QListWidgetItem(f"{title}  {count}")
            item.setData(ENTRY, family)
            self.families.addItem(item)
        self.families.setCurrentRow(0)

    def shown(self) -> list[str]:
        """Return the names of the presets whose cards are there, in their order."""
        return [self.cards.item(row).data(ENTRY).name for row in range(self.cards.count())]

    def current(self) -> PresetEntry | None:
        """Return the preset that Enter would open."""
        item = self.cards.currentItem()
        return None if item is None else item.data(ENTRY)

    def _on_words(self, words: str) -> None:
        if words and self.families.currentRow() > 0:
            self.families.setCurrentRow(0)  # words are looked for in all families
        else:
            self._fill()

    def _fill(self) -> None:
        family, words = self.families.currentItem().data(ENTRY), self.search.text()
        self.cards.clear()
        for entry in self._entries:
            if family in (_ALL, entry.family) and entry.speaks_of(words):
                item = QListWidgetItem(f"{entry.title}. {entry.sentence}")  # what a screen reader says
                item.setData(ENTRY, entry)
                self.cards.addItem(item)
        self.cards.setCurrentRow(0)
        self._on_current()

    def _choose(self, name: str) -> None:
        if name in self.shown():
            self.cards.setCurrentRow(self.shown().index(name))
            self.cards.scrollToItem(self.cards.currentItem())

    def _on_current(self) -> None:
        entry = self.current()
        self.open_button.setEnabled(entry is not None)
        self.about.setText(entry.text if entry is not None else
                           self.tr("No preset speaks of this. Try fewer or other words."))

    def _open(self) -> None:
        entry = self.current()
        if entry is not None and self.isVisible():  # Enter is told by the cards, and by the dialog around them
            self.accept()
            self.preset_chosen.emit(entry.name)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() in _INTO_CARDS:
                self.cards.setFocus()
                return True
            if watched is not self.search and event.text().strip() and not event.modifiers() & _COMMANDS \
                    and event.key() not in _ENTER:
                self.search.setFocus()
                self.search.insert(event.text())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._open()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self.cards.currentItem() is not None:
            self.cards.scrollToItem(self.cards.currentItem())
