"""The choice of the theme: the system's, or the one that the person has chosen; for an audience in a larger size."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ..remembered import Remembered
from .theme import DARK, LIGHT, PRESENTING, THEMES, Theme

CHOICES = ("system", "light", "dark")


class ThemeChoice(QObject):
    """The choice of the theme, which is remembered, or follows the system.

    That one presents is not remembered: the next start is mostly somebody at a desk.

    Attributes:
        presents: whether everything is shown larger, for an audience.

    Signals:
        changed: the theme to show from now on.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembered = Remembered("window")
        self.choice = self._remembered.choice("theme", "system", CHOICES)
        self.presents = False
        self.theme = self._current()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system)

    def choose(self, choice: str) -> None:
        self.choice = choice
        self._remembered.write("theme", choice)
        self._on_system()

    def present(self, on: bool) -> None:
        """Show everything larger, or as usual again."""
        self.presents = on
        self._on_system()

    def _on_system(self) -> None:
        theme = self._current()
        if theme != self.theme:
            self.theme = theme
            self.changed.emit(theme)

    def _current(self) -> Theme:
        theme = self._colours()
        return replace(theme, scale=PRESENTING) if self.presents else theme

    def _colours(self) -> Theme:
        if self.choice != "system":
            return THEMES[self.choice]
        # dark where the system does not say: pictures stand out on it
        return LIGHT if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light else DARK
