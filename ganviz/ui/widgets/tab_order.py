"""The order in which the Tab key goes through widgets."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(parts: Iterable[QWidget]) -> list[QWidget]:
    """Return the widgets in the parts that Tab can reach, part by part, in the order in which they were made."""
    wanted = Qt.FocusPolicy.TabFocus.value
    return [w for part in parts for w in (part, *part.findChildren(QWidget))
            if w.focusPolicy().value & wanted and w.window() is part.window()]  # a combo box's list is a window


def set_tab_order(widgets: Iterable[QWidget]) -> None:
    """Have Tab go from each widget to the next. All of them must be in one window."""
    for before, after in itertools.pairwise(widgets):
        QWidget.setTabOrder(before, after)
