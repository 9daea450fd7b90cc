"""Qt's view of the translations: everything that `tr` is asked for, and Qt's own dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ...languages import ENGLISH
from ...resources import resource
from .catalogue import Catalogue, read_catalogue
from .showing import use


class Translator(QTranslator):
    """A translator that answers from a catalogue instead of a compiled file."""

    def __init__(self, catalogue: Catalogue, parent: QCoreApplication | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def translate(self, context, source, disambiguation=None, n=-1):
        return self._catalogue.lookup(context, source)  # of None Qt asks the next translator

    def isEmpty(self) -> bool:
        return False


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Show the program in a language from now on; what is made before stays as it is.

    Numbers are written with a decimal point in every language, as in code and in papers.

    Returns:
        The translators that were installed; none for English.
    """
    QLocale.setDefault(QLocale.c())
    if language == ENGLISH:
        return []
    catalogue = read_catalogue(resource("translations"), language)
    use(catalogue)
    own, qt = Translator(catalogue, app), QTranslator(app)
    found = qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    installed = [qt, own] if found else [own]  # the newest is asked first
    for translator in installed:
        app.installTranslator(translator)
    return installed


def remove(app: QCoreApplication, translators: list[QTranslator]) -> None:
    """Take back what `install` did."""
    use(None)
    for translator in translators:
        app.removeTranslator(translator)
        translator.deleteLater()
