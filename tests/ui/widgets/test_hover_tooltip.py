"""The tooltip of what is painted: it says what is under the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ganviz.ui.widgets.hover_tooltip import HoverTooltip


class Halves(HoverTooltip):
    """Its left half is called so; its right half has no name."""

    def text_at(self, position: QPointF) -> str:
        return "left" if position.x() < 50 else ""


@pytest.fixture
def halves(qtbot):
    widget = Halves()
    qtbot.addWidget(widget)
    widget.resize(100, 40)
    with qtbot.waitExposed(widget):
        widget.show()
    yield widget
    QToolTip.hideText()


def hover(widget, x, y=20):
    """The event that Qt sends when the pointer has rested a while."""
    at = QPoint(x, y)
    assert QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))


def test_the_place_under_the_pointer_is_named(qtbot, halves):
    hover(halves, 20)
    qtbot.waitUntil(lambda: QToolTip.isVisible() and QToolTip.text() == "left")
    hover(halves, 80)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_where_nothing_is_the_widget_says_what_it_is(qtbot, halves):
    halves.setToolTip("two halves")
    hover(halves, 80)
    qtbot.waitUntil(lambda: QToolTip.isVisible() and QToolTip.text() == "two halves")
    hover(halves, 20)
    qtbot.waitUntil(lambda: QToolTip.text() == "left")
