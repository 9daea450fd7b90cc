"""The popover that explains something beside where it was asked about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ..theme.icons import icon
from ..theme.theme import Theme
from ..widgets.flat_button import flat_button
from ..widgets.overlay_card import OverlayCard
from ..widgets.tab_order import set_tab_order, tab_stops
from .explanation import Explanation, of_term
from .term_view import TermView
from .terms import glossary

_WIDTH = 470
_EDGE = 12  # pixels between the card and the window's edge, or what was asked about
_SHADOW = 10
_SHADE = {"dark": 16, "light": 7}  # alpha of each of the rings that the shadow is made of


class GlossaryPopover(OverlayCard):
    """A card near a place of the window. Esc or a click beside it closes it and gives the keyboard back.

    Attributes:
        view: the explanation in it.
        back, close_button: at its top.

    Signals:
        show_asked: what to point at, as `Term.show`; the card has closed.
    """

    show_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("popover", theme, parent)
        self._at = QPoint()
        self._before: QWidget | None = None
        self._trail: list[Explanation] = []  # what one has come by
        self.view = TermView(theme)
        self.back = flat_button("previous", self.tr("Back to the term before"), theme.muted)
        self.close_button = flat_button("close", self.tr("Close"), theme.muted)
        self.back.clicked.connect(self._go_back)
        self.close_button.clicked.connect(self.close_card)
        self.view.term_asked.connect(lambda id: self._go_on(of_term(glossary()[id], glossary())))
        self.view.show_asked.connect(self._on_show)
        self.view.stops_changed.connect(self._set_tab_order)
        corner = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.back)
        row.addWidget(self.close_button)
        corner.addLayout(row)
        corner.addStretch()
        layout = QHBoxLayout(self.frame)
        layout.setContentsMargins(18, 14, 10, 14)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addLayout(corner)
        self.set_theme(theme)

    def show_term(self, id: str, at: QPoint) -> None:
        """Explain a term of the glossary.

        Args:
            at: the place on the screen that it is asked about.

        Raises:
            KeyError: the glossary has no such term.
        """
        self.show_explanation(of_term(glossary()[id], glossary()), at)

    def show_explanation(self, explanation: Explanation, at: QPoint) -> None:
        """Explain something; `at` as for `show_term`."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._trail = []
        self._at = self.parentWidget().mapFromGlobal(at)
        self.setGeometry(self.parentWidget().rect())
        self.parentWidget().installEventFilter(self)
        self._explain(explanation)
        self.appear()
        self.setFocus()

    def _explain(self, explanation: Explanation) -> None:
        self.view.explain(explanation)
        self.back.setVisible(bool(self._trail))
        self.setAccessibleName(self.view.spoken())
        self.place()

    def _go_on(self, explanation: Explanation) -> None:
        self._trail.append(self.view.explanation)
        self._explain(explanation)
        self.setFocus()

    def _go_back(self) -> None:
        self._explain(self._trail.pop())
        self.setFocus()

    def _on_show(self, target: str) -> None:
        self.close_card()
        self.show_asked.emit(target)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Resize:  # what the card points at is elsewhere now
            self.close_card()
        return False

    def forget(self) -> None:
        self.parentWidget().removeEventFilter(self)
        before, self._before = self._before, None
        if before is not None and before.isVisible() and before.window() is self.window():
            before.setFocus()

    # --- where it is ---

    def frame_size(self) -> QSize:
        width = min(_WIDTH, self.width() - 2 * _EDGE)
        self.frame.ensurePolished()
        layout = self.frame.layout()
        layout.activate()
        return QSize(width, min(layout.totalHeightForWidth(width), self.height() - 2 * _EDGE))

    def place(self) -> None:
        """Put the card below the place that was asked about, or above it, or where it fits."""
        size, room = self.frame_size(), self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        place = QRect(self._at + QPoint(_EDGE, _EDGE), size)
        if place.bottom() > room.bottom():
            place.moveBottom(self._at.y() - _EDGE)
        place.moveLeft(max(min(place.left(), room.right() - size.width() + 1), room.left()))
        place.moveTop(max(min(place.top(), room.bottom() - size.height() + 1), room.top()))
        self.frame.setGeometry(place)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(0, 0, 0, _SHADE[self.theme.name]))
        for grow in range(1, _SHADOW):
            painter.drawRoundedRect(self.frame.geometry().adjusted(-grow, 2 - grow, grow, 2 + grow), 8 + grow, 8 + grow)
        painter.end()

    # --- the keyboard ---

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab within the card."""
        stops = tab_stops([self.frame])
        stops = [stop for stop in stops if stop.isVisible() and stop.isEnabled()]
        if not stops:
            return False
        now = QApplication.focusWidget()
        by = 1 if forward else -1
        at = stops.index(now) + by if now in stops else (0 if forward else -1)
        stops[at % len(stops)].setFocus()
        return True

    def _set_tab_order(self) -> None:
        set_tab_order([*self.view.buttons.values(), self.view.show_me, self.back, self.close_button])

    # --- looks ---

    def style(self, theme: Theme) -> str:
        return super().style(theme) + TermView.style(theme)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.view.set_theme(theme)
        self.back.setIcon(icon("previous", theme.muted))
        self.close_button.setIcon(icon("close", theme.muted))
