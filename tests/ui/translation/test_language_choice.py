"""The language of the window: chosen in the View menu, remembered, and in force from the next start on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QDoubleSpinBox, QMenu

from ganviz import cli
from ganviz.ui.remembered import Remembered
from ganviz.ui.translation import language
from ganviz.ui.translation.translator import install, remove
from tests.ui.helpers import shown_messages


@pytest.fixture
def german(qapp):
    translators = install(qapp, "de")
    yield
    remove(qapp, translators)


def menu_titles(window) -> list[str]:
    return [action.text() for action in window.menuBar().actions()]


def choose(qtbot, window, name: str) -> None:
    """Click a language in its menu."""
    menu = window.findChild(QMenu, "languages")
    menu.popup(window.mapToGlobal(window.rect().center()))
    action = next(action for action in menu.actions() if action.text() == name)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_english_installs_nothing(qapp):
    assert install(qapp, "en") == []
    assert QCoreApplication.translate("Menus", "&File") == "&File"


def test_the_window_speaks_german(german, window):
    assert menu_titles(window) == ["&Datei", "&Lauf", "&Bearbeiten", "&Ansicht", "&Hilfe"]


def test_a_subclass_finds_the_words_of_its_base(german):
    class Notices(QObject):
        pass

    class Special(Notices):
        pass

    assert Special().tr("The window speaks %1 from the next start on.").startswith("Das Fenster")


def test_dialogs_of_qt_are_german_and_numbers_have_a_point(german, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    number = QDoubleSpinBox()
    for widget in (box, number):
        qtbot.addWidget(widget)
    number.setValue(1.5)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
    assert number.text() == "1.50"


def test_a_choice_is_remembered_and_told_of(qtbot, window):
    choose(qtbot, window, "Deutsch")
    assert Remembered("window").choice("language", "system", language.CHOICES) == "de"
    assert shown_messages(window) == ["The window speaks Deutsch from the next start on."]
    assert menu_titles(window)[0] == "&File"
    choose(qtbot, window, "English")
    assert Remembered("window").choice("language", "system", language.CHOICES) == "en"
    assert shown_messages(window) == []


@pytest.mark.parametrize(("system", "is_complete", "expected"), [
    (["de-AT", "de", "en"], True, "de"),
    (["de-AT", "de", "en"], False, "en"),
    (["fr", "de"], True, "de"),
    (["en-GB", "de"], True, "en"),
    (["ja"], True, "en"),
])
def test_the_systems_language_is_taken_if_all_is_translated(monkeypatch, system, is_complete, expected):
    class System:
        def uiLanguages(self):
            return system

    class Files:
        def __init__(self, *_):
            self.is_complete = is_complete

    monkeypatch.setattr(QLocale, "system", System)
    monkeypatch.setattr(language, "read_catalogue", Files)
    assert language.language_of("system") == expected


def test_a_choice_stands_for_itself():
    assert language.language_of("de") == "de"


def test_the_command_line_names_the_language_of_one_start(monkeypatch):
    requests = []
    monkeypatch.setattr(cli, "_window", lambda request: requests.append(request) or 0)
    assert cli.main(["ring-vanilla", "--language", "de"]) == 0
    assert cli.main(["lesson", "discriminator", "--language", "de"]) == 0
    assert cli.main(["ring-vanilla"]) == 0
    assert [request.language for request in requests] == ["de", "de", ""]


def test_an_unknown_language_is_refused(capsys):
    assert cli.main(["--language", "tlh"]) == cli.USAGE
    assert "tlh" in capsys.readouterr().err
