"""Which theme is shown: the system's, or the one that the person chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ..remembered import Remembered
from .theme import DARK, LIGHT, THEMES, Theme

CHOICES = ("system", "light", "dark")


class ThemeChoice(QObject):
    """Remembers the choice and follows the system.

    Signals:
        changed: the theme to show from now on.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembered = Remembered("window")
        self.choice = self._remembered.choice("theme", "system", CHOICES)
        self.theme = self._present()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system)

    def choose(self, choice: str) -> None:
        self.choice = choice
        self._remembered.write("theme", choice)
        self._on_system()

    def _on_system(self) -> None:
        theme = self._present()
        if theme != self.theme:
            self.theme = theme
            self.changed.emit(theme)

    def _present(self) -> Theme:
        if self.choice != "system":
            return THEMES[self.choice]
        # where the system does not say, dark: pictures stand out on it
        return LIGHT if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light else DARK
