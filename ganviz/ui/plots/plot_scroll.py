"""Plots above each other that scroll where there is not room for all, with their lower axis always in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from .kit import HEIGHT_OF_AXIS, PlotView

_AT_LEAST = 2  # plots that are seen without scrolling


class PlotScroll(QScrollArea):
    """A view of plots in a scroll area that asks for the height of two of them.

    Args:
        view: its plots share the lower axis.
    """

    def __init__(self, view: PlotView) -> None:
        super().__init__()
        self.view = view
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(view)
        self._copy = AxisCopy(view, self)
        self.verticalScrollBar().valueChanged.connect(self._place_copy)
        self.verticalScrollBar().rangeChanged.connect(self._place_copy)
        view.plots_changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Adapt to the plots that are shown."""
        self.view.setMinimumHeight(self.view.least_height())
        self.setMinimumHeight(min(self.view.least_height(), self.view.least_height(_AT_LEAST)))
        self._copy.watch()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._place_copy()

    def _place_copy(self, *_) -> None:
        bar, place = self.verticalScrollBar(), self.viewport().geometry()
        height = self.view.theme.px(HEIGHT_OF_AXIS)
        self._copy.setGeometry(place.left(), place.bottom() + 1 - height, place.width(), height)
        self._copy.setVisible(bar.value() < bar.maximum() - height // 2)


class AxisCopy(QWidget):
    """The lower axis once more, while it is scrolled out of sight. The mouse reaches what lies under it."""

    def __init__(self, view: PlotView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._watched = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else it is painted with whatever changes below it
        self.hide()

    def watch(self) -> None:
        """Follow the lowest plot's axis."""
        shown = self._view.shown()
        axis = shown[-1].lower if shown else None
        if axis is self._watched:
            return
        if self._watched is not None:
            self._watched.redrawn.disconnect(self.update)
        self._watched = axis
        if axis is not None:
            axis.redrawn.connect(self.update)

    def paintEvent(self, event) -> None:
        painter, theme = QPainter(self), self._view.theme
        painter.fillRect(self.rect(), QColor(theme.card))
        painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(theme.border))
        if self._watched is not None:
            painter.translate(self._watched.scenePos().x(), 0)
            self._watched.paint(painter, None, None)
        painter.end()
