"""A page that says something until there is something to draw, and whose plots are made when they are first needed.

pyqtgraph takes as long to import as Qt itself: the window is painted first.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from ..theme.theme import Theme


class PlotPage(QStackedWidget):
    """A text, and plots in its place as soon as there are data.

    Args:
        make: makes the plots' widget; imports what it needs.

    Attributes:
        plots: the plots' widget; None until `build` has been called.

    Signals:
        built: the plots have been made, and have no place in the window's Tab order yet.
    """

    built = Signal()

    def __init__(self, make: Callable[[], QWidget], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.plots: QWidget | None = None
        self.blank = Blank(theme, self.build)
        self.addWidget(self.blank)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def build(self) -> QWidget:
        """Make the plots, if that has not been done; they stay hidden until `show_plots`."""
        if self.plots is None:
            self.plots = self._make()
            self.addWidget(self.plots)
            self.built.emit()
        return self.plots

    def show_plots(self, on: bool) -> None:
        """Show the plots, or the text."""
        self.setCurrentWidget(self.build() if on else self.blank)

    def shows_plots(self) -> bool:
        return self.currentWidget() is not self.blank


class Blank(QWidget):
    """A text in the middle of an empty card.

    Args:
        painted: called once, soon after the first paint.

    Attributes:
        text: what it says; set by `say`.
    """

    def __init__(self, theme: Theme, painted: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._theme = theme
        self._painted: Callable[[], object] | None = painted
        self._font = QFont(self.font())
        self._font.setPixelSize(theme.px(12))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def say(self, text: str) -> None:
        self.text = text
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._font.setPixelSize(theme.px(12))
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.card))
        painter.setFont(self._font)
        painter.setPen(QColor(self._theme.muted))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self.rect()).adjusted(16, 0, -16, 0), flags, self.text)
        painter.end()
        if self._painted is not None:
            QTimer.singleShot(0, self, self._painted)
            self._painted = None
