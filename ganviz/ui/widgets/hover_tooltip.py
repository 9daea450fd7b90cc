"""Tooltips for the parts of a painted widget."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QToolTip, QWidget


class HoverTooltip(QWidget):
    """A painted widget whose tooltip explains the part under the pointer."""

    def text_at(self, position: QPointF) -> str:
        """Return what is at a position of the widget, in words; if empty, the widget's own tooltip is shown."""
        raise NotImplementedError

    def event(self, event) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        # an empty text hides what is shown
        QToolTip.showText(event.globalPos(), self.text_at(QPointF(event.pos())) or self.toolTip(), self)
        return True
