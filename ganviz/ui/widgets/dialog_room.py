"""How large a dialog and the list in it come up: for their letters, and no larger than the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QListWidget, QStyle, QWidget

_RIM = 60  # pixels that a window's frame and the desk around it may need


def give_room(dialog: QDialog, wide: int, high: int) -> None:
    """Resize a dialog to so many pixels, or to what its screen has room for."""
    beside: QWidget = dialog.parentWidget() or dialog
    room = beside.screen().availableGeometry()
    dialog.resize(min(wide, room.width() - _RIM), min(high, room.height() - _RIM))


def fit_list(view: QListWidget) -> None:
    """Make a list as wide as its longest entry and its scroll bar, so that none is cut."""
    view.ensurePolished()
    bar = view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, view)
    view.setFixedWidth(view.sizeHintForColumn(0) + bar + 2 * view.frameWidth() + 4)
