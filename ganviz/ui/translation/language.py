"""The choice of the language: the system's, or the one that the person has chosen; it applies from the next start."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Signal

from ...languages import ENGLISH, LANGUAGES
from ...resources import resource
from ..remembered import Remembered
from . import showing
from .catalogue import read_catalogue

SYSTEM = "system"
CHOICES = (SYSTEM, *LANGUAGES)


class LanguageChoice(QObject):
    """The choice of the language, which is remembered.

    Attributes:
        in_use: the language of the window that is open.

    Signals:
        changed: the choice; it differs from the one before.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.in_use = showing.language()
        self.choice = remembered()

    def choose(self, choice: str) -> None:
        """Remember one of CHOICES for the next start."""
        if choice != self.choice:
            self.choice = choice
            Remembered("window").write("language", choice)
            self.changed.emit(choice)

    @property
    def needs_restart(self) -> bool:
        """Whether another start would show another language."""
        return language_of(self.choice) != self.in_use


def remembered() -> str:
    """Read the choice, one of CHOICES."""
    return Remembered("window").choice("language", SYSTEM, CHOICES)


def language_of(choice: str) -> str:
    """Give the language that a choice stands for: for the system's, the first of its own that is translated wholly."""
    if choice != SYSTEM:
        return choice
    for wanted in QLocale.system().uiLanguages():
        language = wanted.replace("_", "-").partition("-")[0].lower()
        if language == ENGLISH:
            return ENGLISH
        if language in LANGUAGES and read_catalogue(resource("translations"), language).is_complete:
            return language
    return ENGLISH
