"""The scrolled column of forms."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSlider,
    QWidget,
)

_PARTS = (QLabel, QAbstractButton, QLineEdit, QComboBox, QSlider)  # what a row of a form is made of


class FormScroll(QScrollArea):
    """A scroll area for forms, never narrower than they are, so that no editor is cut off at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Settings"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        widget.setAutoFillBackground(False)  # which Qt switches on: the card shows through

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self.widget() is not None:
            hint.setWidth(self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        return hint

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something unfolded
            self.updateGeometry()
        elif event.type() == QEvent.Type.Resize and watched is self.widget():
            self._end_below_a_row()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._end_below_a_row()

    def _end_below_a_row(self) -> None:
        """End the viewport between two rows of the form, for as long as it is not scrolled."""
        body = self.widget()
        if body is None:
            return
        edge = self.height()
        parts = [(top, top + part.height()) for kind in _PARTS for part in body.findChildren(kind)
                 if part.isVisible() and (top := part.mapTo(body, QPoint()).y()) is not None]
        for _ in range(len(parts)):
            cut = [top for top, bottom in parts if top < edge < bottom]
            if not cut:
                break
            edge = min(cut)
        # a viewport that shows everything, or next to nothing, has no such edge
        left = self.height() - edge if body.sizeHint().height() > self.height() and edge > self.height() / 2 else 0
        if self.viewportMargins().bottom() != left:
            self.setViewportMargins(0, 0, 0, left)
