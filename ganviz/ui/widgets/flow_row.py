"""A row of widgets that wraps into further lines where it is not wide enough."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 6


class FlowRow(QWidget):
    """A row of widgets side by side; those added with `right` go to the right end of their line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QWidget] = []
        self._right: set[QWidget] = set()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget, right: bool = False) -> None:
        widget.setParent(self)
        self._items.append(widget)
        if right:
            self._right.add(widget)

    def remove(self, widget: QWidget) -> None:
        """Take a child out of the row; it then belongs to the caller."""
        self._items.remove(widget)
        self._right.discard(widget)
        widget.setParent(None)
        self.updateGeometry()

    def _places(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        lines, x = [[]], 0
        for item in (i for i in self._items if not i.isHidden()):
            item.ensurePolished()  # an unpolished widget does not know its style sheet's padding
            wide = min(max(item.sizeHint().width(), item.minimumWidth()), width)
            if x > 0 and x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append((item, QRect(QPoint(x, 0), QSize(wide, item.sizeHint().height()))))
            x += wide + _GAP
        placed, top = [], 0
        for line in lines:
            height = max((rect.height() for _, rect in line), default=0)
            spare = width - (line[-1][1].right() + 1 if line else 0)
            for item, rect in line:
                shift = spare if item in self._right else 0
                placed.append((item, rect.translated(shift, top + (height - rect.height()) // 2)))
            top += height + _GAP
        return placed, max(top - _GAP, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        # of one line: a dock would keep the height that was needed at a narrow moment of the layout
        return QSize(400, max((item.sizeHint().height() for item in self._items if not item.isHidden()), default=0))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def event(self, event) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        placed, height = self._places(self.width())
        for item, rect in placed:
            item.setGeometry(rect)
        if height != self.height():
            self.updateGeometry()
