"""The menu bar, from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from ..theme.theme_choice import CHOICES, ThemeChoice
from .actions import ActionSpec
from .dock import PanelDock


def fill_menus(bar: QMenuBar, specs: Sequence[ActionSpec], actions: Mapping[str, QAction], themes: ThemeChoice,
               docks: Sequence[PanelDock]) -> None:
    """Make the menus.

    Args:
        actions: of the specs, by id.
        docks: that the View menu shows and hides.
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
        menu.addAction(actions[spec.id])
    menus["view"].addSeparator()
    _add_themes(menus["view"], themes)
    menus["view"].addSeparator()
    for number, dock in enumerate(docks, start=1):
        action = dock.toggleViewAction()
        action.setShortcut(f"Ctrl+{number}")
        action.setToolTip(dock.panel.help)
        action.triggered.connect(lambda shown, dock=dock: dock.raise_() if shown else None)  # before other tabs
        menus["view"].addAction(action)
        bar.parentWidget().addAction(action)  # its key works without the menu bar too


def _add_themes(view: QMenu, themes: ThemeChoice) -> None:
    menu = view.addMenu(_tr("Theme"))
    group = QActionGroup(menu)
    names = {"system": _tr("Follow system"), "light": _tr("Light"), "dark": _tr("Dark")}
    for choice in CHOICES:
        action = group.addAction(names[choice])
        action.setCheckable(True)
        action.setChecked(choice == themes.choice)
        action.setToolTip(_tr("Colours of the window"))
        action.triggered.connect(lambda _=False, choice=choice: themes.choose(choice))
        menu.addAction(action)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
