"""The order in which the Tab key goes through widgets."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QTabBar, QWidget


def tab_stops(parts: Iterable[QWidget]) -> list[QWidget]:
    """Return the widgets in the parts that Tab can reach, part by part, in the order in which they were made."""
    wanted = Qt.FocusPolicy.TabFocus.value
    return [w for part in parts for w in (part, *part.findChildren(QWidget))
            if w.focusPolicy().value & wanted and w.window() is part.window()]  # a combo box's list is a window


def set_tab_order(widgets: Iterable[QWidget]) -> None:
    """Have Tab go from each widget to the next. All of them must be in one window."""
    for before, after in itertools.pairwise(widgets):
        QWidget.setTabOrder(before, after)


def next_stop(window: QWidget, forward: bool) -> QWidget | None:
    """Return where Tab, or Shift+Tab, goes from the widget in the window that has the focus; None for nowhere.

    Qt itself leaves the window's first widgets out when it begins anew, and stops at tabs that it keeps out of sight.
    """
    focus = window.focusWidget() or window
    widget = focus
    while True:
        widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
        if widget is focus:
            return None
        if _is_stop(widget, window, focus, forward):
            return widget


def _is_stop(widget: QWidget, window: QWidget, focus: QWidget, forward: bool) -> bool:
    if not (widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value and widget.isVisible() and widget.isEnabled()
            and widget.window() is window):
        return False
    proxy = widget.focusProxy()
    above, below = (proxy, widget) if forward else (widget, proxy)  # a field's inner one, which stands for the field
    if proxy is not None and (proxy is focus or above.isAncestorOf(below)):
        return False
    # everything else may be scrolled to
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return not isinstance(widget, QTabBar) or window.rect().intersects(place)
