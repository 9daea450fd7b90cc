"""The menu bar, from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from ...languages import LANGUAGES
from ..theme.theme_choice import ThemeChoice
from ..translation.language import SYSTEM, LanguageChoice
from ..translation.showing import shown
from .actions import ActionSpec
from .dock import PanelDock


def fill_menus(bar: QMenuBar, specs: Sequence[ActionSpec], actions: Mapping[str, QAction], themes: ThemeChoice,
               languages: LanguageChoice, docks: Sequence[PanelDock], recent: QMenu) -> None:
    """Make the menus.

    Args:
        actions: of the specs, by id.
        docks: that the View menu shows and hides.
        recent: the runs used last, for the File menu.
    """
    titles = {"file": _tr("&File"), "run": _tr("&Run"), "edit": _tr("&Edit"), "view": _tr("&View"),
              "help": _tr("&Help")}
    menus = {name: bar.addMenu(title) for name, title in titles.items()}
    for menu in menus.values():
        menu.setToolTipsVisible(True)
    for spec in specs:
        menu = menus[spec.menu.rstrip("-")]
        if spec.menu.endswith("-"):
            menu.addSeparator()
        if spec.id == "runs":
            menu.addMenu(recent)
        menu.addAction(actions[spec.id])
    menus["view"].addSeparator()
    _add_themes(menus["view"], themes)
    _add_languages(menus["view"], languages)
    menus["view"].addSeparator()
    for number, dock in enumerate(docks, start=1):
        action = dock.toggleViewAction()
        action.setShortcut(f"Ctrl+{number}")
        action.setToolTip(shown(dock.kind.help))
        action.triggered.connect(lambda shown, dock=dock: dock.raise_() if shown else None)  # before other tabs
        menus["view"].addAction(action)
        bar.parentWidget().addAction(action)  # its key works without the menu bar too


def _add_themes(view: QMenu, themes: ThemeChoice) -> None:
    names = {"system": _tr("Follow system"), "light": _tr("Light"), "dark": _tr("Dark")}
    _add_choices(view.addMenu(_tr("Theme")), names, themes.choice, _tr("Colours of the window"), themes.choose)


def _add_languages(view: QMenu, languages: LanguageChoice) -> None:
    menu = view.addMenu(_tr("Language"))
    menu.setObjectName("languages")
    _add_choices(menu, {SYSTEM: _tr("Follow system"), **LANGUAGES}, languages.choice,
                 _tr("Language of the window, from the next start on"), languages.choose)


def _add_choices(menu: QMenu, names: Mapping[str, str], chosen: str, tooltip: str,
                 choose: Callable[[str], object]) -> None:
    """Add choices of which one holds: their names by what `choose` is called with."""
    group = QActionGroup(menu)
    for choice, name in names.items():
        action = group.addAction(name)
        action.setCheckable(True)
        action.setChecked(choice == chosen)
        action.setToolTip(tooltip)
        action.triggered.connect(lambda _=False, choice=choice: choose(choice))
        menu.addAction(action)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
