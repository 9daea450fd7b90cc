"""A widget that says in a tooltip what is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QToolTip, QWidget


class HoverTooltip(QWidget):
    """What is painted, not made of widgets, and so cannot have a tooltip for each of its parts."""

    def text_at(self, position: QPointF) -> str:
        """What is at a position of the widget, in words; empty where nothing is, and the tooltip is the widget's."""
        raise NotImplementedError

    def event(self, event) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        # an empty text hides what is shown
        QToolTip.showText(event.globalPos(), self.text_at(QPointF(event.pos())) or self.toolTip(), self)
        return True
