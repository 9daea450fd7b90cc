"""The short tour of the window: a card beside each of its parts, in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..theme.theme import Theme
from ..widgets.pointer import Pointer

_WIDTH, _GAP = 340, 14  # pixels
_FOLLOW = 150  # milliseconds


@dataclass(frozen=True)
class Stop:
    """A card of the tour.

    Attributes:
        target: what it points at: a panel, or "toolbar/action"; empty for nothing.
    """

    target: str
    title: str
    text: str


def stops() -> list[Stop]:
    """Return the cards in their order."""
    tr = _tr
    return [
        Stop("stage", tr("Two networks play against each other"),
             tr("The generator makes fakes: the orange crosses. The discriminator tells them from the real data: the "
                "blue dots. The ground is what it believes: blue for real, orange for fake.")),
        Stop("toolbar/toggle", tr("Run"),
             tr("Space, or this button, lets them train, and pauses them again. Step, Step D and Step G take one step "
                "at a time, and slow motion a few a second.")),
        Stop("verdicts", tr("What the discriminator says"),
             tr("Its scores of real samples and of fakes. While the two hills lie apart it is sure; where they overlap "
                "it can be fooled.")),
        Stop("health", tr("How it is going"),
             tr("What is wrong, if anything is, and what may help. Below it stand numbers, each beside what real data "
                "would get.")),
        Stop("controls", tr("Steer"),
             tr("Learning rates, loss, regularizers: what you change here takes effect at the next step. Ctrl+Z takes "
                "it back, though not what it did.")),
        Stop("timeline", tr("What has happened"),
             tr("The losses of both players, with a mark at everything you changed. Drag it to look back.")),
        Stop("", tr("That is all it takes to begin"),
             tr("Shift+F1 and a click explain anything you see, and Ctrl+P has more to train on. The lessons lead you "
                "from the first step to your own experiments.")),
    ]


class Tour(QFrame):
    """A card that goes from part to part. It takes no clicks but its own, and leaves the plain keys to the run.

    Right and Enter go on, Left goes back, Esc ends.

    Args:
        window: what it lies over.
        part_of: returns the part of the window that a stop points at, brought up; None where there is none.

    Signals:
        lesson_asked: the person wants to begin the first lesson; the tour is over.
        ended: the tour is over.
    """

    lesson_asked = Signal()
    ended = Signal()

    def __init__(self, window: QWidget, part_of: Callable[[str], QWidget | None], theme: Theme) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._part_of, self._theme = part_of, theme
        self._stops = stops()
        self._at = 0
        self._part: QWidget | None = None
        self.pointer = Pointer()
        self.pointer.setParent(window)
        self.title, self.text, self.progress = QLabel(), QLabel(), QLabel()
        self.title.setObjectName("tourTitle")
        self.progress.setProperty("muted", True)
        for label in (self.title, self.text):
            label.setWordWrap(True)
        self.skip, self.back, self.next = (QPushButton() for _ in range(3))
        self.skip.setText(self.tr("Skip"))
        self.back.setText(self.tr("Back"))
        self.next.setProperty("primary", True)
        self.skip.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        buttons = QHBoxLayout()
        buttons.addWidget(self.progress)
        buttons.addStretch()
        for button in (self.skip, self.back, self.next):
            buttons.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 12)
        rows.setSpacing(10)
        for part in (self.title, self.text):
            rows.addWidget(part)
        rows.addLayout(buttons)
        self._following = QTimer(self)  # panels are laid out after they have come up, and can be moved
        self._following.setInterval(_FOLLOW)
        self._following.timeout.connect(self._place)
        window.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def begin(self) -> None:
        """Show the first card."""
        self._at = 0
        self._following.start()
        self.show()
        self._show_stop()

    def end(self) -> None:
        """End the tour."""
        if self._following.isActive():
            self._following.stop()
            self.pointer.stop()
            if self.isAncestorOf(QApplication.focusWidget() or self):
                self.window().setFocus()  # else Qt gives the keyboard to whatever comes next, perhaps a field
            self.hide()
            self.ended.emit()

    @property
    def is_last(self) -> bool:
        return self._at == len(self._stops) - 1

    def _go(self, by: int) -> None:
        if self._at + by >= len(self._stops):
            self.end()
            self.lesson_asked.emit()
        elif self._at + by >= 0:
            self._at += by
            self._show_stop()

    def _show_stop(self) -> None:
        stop = self._stops[self._at]
        self._part = self._part_of(stop.target) if stop.target else None
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        self.progress.setText(self.tr("%1 of %2").replace("%1", str(self._at + 1)).replace("%2", str(len(self._stops))))
        self.back.setEnabled(self._at > 0)
        self.skip.setText(self.tr("Close") if self.is_last else self.tr("Skip"))
        self.next.setText(self.tr("Begin the first lesson") if self.is_last else self.tr("Next"))
        self.back.setVisible(not self.is_last)
        self.setAccessibleName(f"{stop.title}. {stop.text}")
        if self._part is None:
            self.pointer.stop()
        else:
            self.pointer.point_at(self._part, self._theme.accent, lasting=True)
        self._place()
        self.raise_()
        self.setFocus()  # not a button: Space stays the run's

    def _place(self) -> None:
        """Put the card beside the part: where there is room for it, or in the part's corner."""
        window = self.parentWidget()
        self.ensurePolished()
        self.layout().activate()
        size = QSize(_WIDTH, self.layout().totalHeightForWidth(_WIDTH))
        room = window.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        place = QRect(QPoint(), size)
        if self._part is None or not shiboken6.isValid(self._part):
            place.moveCenter(window.rect().center())
        else:
            part = QRect(self._part.mapTo(window, QPoint()), self._part.size())
            place.moveTopLeft(next((corner for corner in _corners(part, size) if room.contains(QRect(corner, size))),
                                   part.center() - QPoint(size.width() // 2, size.height() // 2)))
        if self.geometry() != place:
            self.setGeometry(place)

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self._go(1)
        elif event.key() == Qt.Key.Key_Left:
            self._go(-1)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.Close:
            self.end()
        return False

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setStyleSheet(f"""
            #tour {{ background: {theme.card}; border: 2px solid {theme.accent}; border-radius: 8px; }}
            #tour QLabel {{ background: transparent; }}
            #tourTitle {{ font-size: {theme.px(16)}px; font-weight: 600; }}""")


def _corners(part: QRect, size: QSize) -> list[QPoint]:
    """Return where the card's top left corner may be, beside a part, or below or above it; of a flat one below first.
    """
    top = max(part.top(), part.center().y() - size.height() // 2)
    left = max(part.left(), part.center().x() - size.width() // 2)
    beside = [QPoint(part.right() + _GAP, top), QPoint(part.left() - _GAP - size.width(), top)]
    below = [QPoint(part.left(), part.bottom() + _GAP), QPoint(left, part.top() - _GAP - size.height())]
    return [*below, *beside] if part.height() < size.height() / 2 else [*beside, *below]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tour", text)
