"""The list of shortcuts and the about box."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..widgets.dialog_room import give_room

_AROUND = 80  # pixels around the page of keys: margins, a scroll bar, the button below


class _Closable(QDialog):
    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.rows = QVBoxLayout(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)

    def add_buttons(self) -> None:
        self.rows.addWidget(self._buttons)


class ShortcutsDialog(_Closable):
    """A list of all keys.

    Args:
        actions: the actions, each with its keys.
        others: the keys that belong to no action, and what they do.
    """

    def __init__(self, actions: Iterable[QAction], others: Iterable[tuple[str, str]],
                 parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        native = QKeySequence.SequenceFormat.NativeText
        rows = [(a.text().replace("&", "").rstrip("…"), " · ".join(k.toString(native) for k in a.shortcuts()),
                 a.toolTip()) for a in actions]
        rows = [row for row in rows if row[1]]  # an action may have a shortcut without a key
        rows += [(text, keys, "") for keys, text in others]
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(24)
        half = -(-len(rows) // 2)
        for index, (text, keys, help) in enumerate(rows):
            words, key = QLabel(text), QLabel(keys)
            words.setToolTip(help)
            key.setProperty("muted", True)
            key.setObjectName("key")
            column = 0 if index < half else 2
            grid.addWidget(words, index % half, column)
            grid.addWidget(key, index % half, column + 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        self.rows.addWidget(scroll)
        self.add_buttons()
        needed = page.sizeHint()
        give_room(self, needed.width() + _AROUND, needed.height() + _AROUND)


class AboutDialog(_Closable):
    """The box that says what the program is, and its licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("About ganviz"))
        text = QLabel(self.tr(
            "<h3>ganviz</h3><p>Watch a generative adversarial network learn, live, and steer it.</p>"
            "<p>Real samples are blue circles and fakes are orange crosses, everywhere. What you change takes effect "
            "at the next training step and leaves a mark on the timeline.</p>"
            "<p>MIT licence. Built with PyTorch and Qt for Python.</p>"))
        text.setWordWrap(True)
        text.setMinimumWidth(380)
        self.rows.addWidget(text)
        self.add_buttons()
