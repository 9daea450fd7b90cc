"""Exports by clicks, for the window's tests."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from ganviz.ui.export.export_dialog import ExportDialog


def open_dialog(qtbot, window) -> ExportDialog:
    """Open the dialog from the menu."""
    window.actions_by_id["export"].trigger()
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is not None, timeout=20_000)
    dialog = window.findChild(ExportDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def choose_kind(qtbot, dialog: ExportDialog, name: str) -> None:
    """Click on a kind of export."""
    names = [dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())]
    item = dialog.list.item(names.index(name))
    dialog.list.scrollToItem(item)
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=dialog.list.visualItemRect(item).center())
    assert dialog.kind.name == name


def write_to(qtbot, dialog: ExportDialog, path: Path) -> None:
    """Type where it goes, and click Export."""
    dialog.target.setFocus()
    dialog.target.selectAll()
    qtbot.keyClicks(dialog.target, str(path))
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)


def export(qtbot, window, name: str, path: Path) -> None:
    """Export the present run, and close the dialog."""
    dialog = open_dialog(qtbot, window)
    choose_kind(qtbot, dialog, name)
    write_to(qtbot, dialog, path)
    qtbot.waitUntil(lambda: dialog.status.text().startswith("Done"), timeout=60_000)
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is None)
