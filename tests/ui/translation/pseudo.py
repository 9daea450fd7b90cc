"""A language that no one speaks: every message in brackets, so that what has none is seen to be untranslatable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QListWidget, QMenu, QTabBar, QTableView, QTextEdit, QWidget

from ganviz.ui.translation import Catalogue, ts_file, use
from ganviz.ui.translation.translator import Translator
from ganviz.ui.translation.ts_file import FINISHED
from tests.translations.merging import FILES, FOLDER

_OF_PYQTGRAPH = ("Plot Options", "Export", "Export...")
_INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
_OPEN = re.compile(r"⟦[^⟦⟧]*$")  # the end was cut off
_MARKUP = re.compile(r"<[^<>]*>|&\w+;")
_WORD = re.compile(r"[^\W\d_]{3,}")


def install(app: QCoreApplication) -> Translator:
    """Show every message in brackets from now on."""
    messages = [m for name in FILES for m in ts_file.read(FOLDER / "de" / f"{name}.ts")]
    catalogue = Catalogue("xx", [replace(m, translation=f"⟦{m.source}⟧", state=FINISHED) for m in messages])
    use(catalogue)
    translator = Translator(catalogue, app)
    app.installTranslator(translator)
    return translator


def unwrapped(text: str, names: Iterable[str]) -> str:
    """Give what is left of a text without what is in brackets, markup and names; empty if that holds no word."""
    rest = text
    while _INNERMOST.search(rest):
        rest = _INNERMOST.sub(" ", rest)
    rest = _MARKUP.sub(" ", _OPEN.sub(" ", rest))
    for name in names:
        rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", rest)
    return " ".join(rest.split()) if _WORD.search(rest) else ""


def texts_in(root: QObject) -> Iterator[tuple[str, str]]:
    """Give every text that a window says, with where it stands: of its widgets, actions, lists and tables."""
    for thing in (root, *root.findChildren(QObject)):
        if not isinstance(thing, QWidget | QAction) or _is_not_ours(thing):
            continue
        where = f"{type(thing).__name__} {thing.objectName()}"
        for text in _said(thing):
            if text:
                yield where, text


def _is_not_ours(thing: QObject | None) -> bool:
    """Return whether it belongs to Qt, which translates itself, or to menus of pyqtgraph, which are never shown."""
    if thing is None:
        return False
    said = thing.title() if isinstance(thing, QMenu) else thing.text() if isinstance(thing, QAction) else ""
    return (said in _OF_PYQTGRAPH or thing.objectName().startswith(("qt_", "Scroll"))
            or _is_not_ours(thing.parent()))


def _said(thing: QWidget | QAction) -> Iterator[str]:
    for name in ("toolTip", "accessibleName", "accessibleDescription", "windowTitle", "placeholderText", "title",
                 "text"):
        method = getattr(thing, name, None)
        if callable(method):
            try:
                said = method()
            except TypeError:  # something else of that name, which wants to be told which
                continue
            if isinstance(said, str):
                yield said
    if isinstance(thing, QComboBox):
        for index in range(thing.count()):
            yield thing.itemText(index)
            yield thing.itemData(index, Qt.ItemDataRole.ToolTipRole) or ""
    elif isinstance(thing, QListWidget):
        yield from (thing.item(row).text() for row in range(thing.count()))
    elif isinstance(thing, QTabBar):
        yield from (thing.tabText(index) for index in range(thing.count()))
    elif isinstance(thing, QTextEdit):
        yield thing.toPlainText()
    elif isinstance(thing, QTableView) and thing.model() is not None:
        model = thing.model()
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
