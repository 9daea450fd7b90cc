"""Fixed sizes of widgets that know no theme, in pixels, which grow with the letters in them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

_SCALE, _SIZES = "scale", "heldSizes"  # properties: of the application, the theme's scale; of a widget, what it holds
_SETTERS: dict[str, Callable[[QWidget, int], object]] = {
    "width": lambda widget, size: widget.setFixedWidth(size),
    "least_width": lambda widget, size: widget.setMinimumWidth(size),
    "height": lambda widget, size: widget.setFixedHeight(size),
    "icon": lambda widget, size: widget.setIconSize(QSize(size, size)),
}


def hold_sizes(widget: QWidget, **sizes: int) -> None:
    """Give a widget sizes in logical pixels, by what they are of: "width", "least_width", "height", "icon".

    Where everything is shown larger, these are too.
    """
    widget.setProperty(_SIZES, sizes)
    _give(widget, QApplication.instance().property(_SCALE) or 1.0)


def enlarge_held_sizes(app: QApplication, scale: float) -> None:
    """Give all widgets that hold sizes the ones of another scale."""
    if scale != (app.property(_SCALE) or 1.0):
        app.setProperty(_SCALE, scale)
        for widget in app.allWidgets():
            if widget.property(_SIZES):
                _give(widget, scale)


def _give(widget: QWidget, scale: float) -> None:
    for name, size in widget.property(_SIZES).items():
        _SETTERS[name](widget, round(size * scale))
