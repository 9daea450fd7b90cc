"""A small button that is only an icon until the pointer is over it."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from ..theme.held_sizes import hold_sizes
from ..theme.icons import icon


def flat_button(icon_name: str, tooltip: str, colour: str, *, checkable: bool = False,
                parent: QWidget | None = None) -> QToolButton:
    """Make such a button. The tooltip is also its accessible name."""
    button = QToolButton(parent)
    button.setProperty("flat", True)
    button.setIcon(icon(icon_name, colour))
    hold_sizes(button, icon=14)
    button.setToolTip(tooltip)
    button.setAccessibleName(tooltip)
    button.setCheckable(checkable)
    return button
