"""The bar of messages inside the window, which wait to be read and block nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QToolBar, QVBoxLayout, QWidget

from ..translation.showing import shown
from .message import Message, MessageButton

_NARROWEST = 400  # pixels
_MOST = 3  # messages shown at once; the oldest goes first


class MessageBar(QWidget):
    """The messages below the toolbar, newest last, and the progress of a long operation.

    Signals:
        shown_changed: whether there is anything to show.
        stops_changed: a message has come with buttons, which Qt puts at the very end of the Tab order.
    """

    shown_changed = Signal(bool)
    stops_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.messages: list[Message] = []
        self._progress: Message | None = None
        self._bar: QProgressBar | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def sizeHint(self) -> QSize:
        # a toolbar asks for no height at a width, and a text that wraps would get room for its narrowest shape
        height = self._layout.totalHeightForWidth(max(self.width(), _NARROWEST))
        return QSize(_NARROWEST, height if height > 0 else self._layout.totalSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event) -> None:
        if self.sizeHint().height() != self.height():
            self.updateGeometry()

    def show_message(self, tone: str, text: str, details: str = "", buttons: Sequence[MessageButton] = (),
                     facts: Sequence[tuple[str, str]] = (), stays: bool = False) -> Message:
        """Show a message until it is dismissed, or until the next run unless it stays.

        The same text again replaces the old one.
        """
        for old in [m for m in self.messages if m.text.text() == shown(text)]:
            self.dismiss(old)
        while len(self.messages) >= _MOST:
            self.dismiss(self.messages[0])
        message = Message(tone, text, details, facts)
        message.stays = stays
        for button in buttons:
            message.add_button(button.text, button.tooltip, lambda slot=button.slot: (self.dismiss(message), slot()))
        message.add_button(self.tr("Dismiss"), self.tr("Remove this message"), lambda: self.dismiss(message))
        self.messages.append(message)
        self._layout.addWidget(message)
        self._appear()
        return message

    def dismiss(self, message: Message) -> None:
        if message in self.messages:
            self.messages.remove(message)
            self._remove(message)

    def clear(self) -> None:
        """Dismiss the messages about the run that is over."""
        for message in [m for m in self.messages if not m.stays]:
            self.dismiss(message)

    def show_progress(self, text: str, done: int, total: int, cancel: Callable[[], object]) -> None:
        """Show the progress of something; a `total` of 0 means that the end is unknown."""
        if self._progress is None:
            self._progress = Message("accent", text)
            self._bar = QProgressBar()
            self._bar.setFixedWidth(220)
            self._progress.row.addWidget(self._bar)
            self._progress.add_button(self.tr("Cancel"), self.tr("Stop this"), cancel)
            self._layout.insertWidget(0, self._progress)
            self._appear()
        self._progress.text.setText(shown(text))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setFormat(f"{done:,} / {total:,}" if total else "")

    def hide_progress(self) -> None:
        if self._progress is not None:
            self._remove(self._progress)
            self._progress = self._bar = None

    def _appear(self) -> None:
        """Show a message that has just been added."""
        self.stops_changed.emit()
        self.shown_changed.emit(True)

    def _remove(self, message: Message) -> None:
        self._layout.removeWidget(message)
        message.hide()
        message.deleteLater()
        self.shown_changed.emit(bool(self.messages) or self._progress not in (None, message))


class MessageToolBar(QToolBar):
    """The place of the messages in the window: visible only while there are any.

    Signals:
        shown_changed: it has appeared or disappeared.
    """

    shown_changed = Signal()

    def __init__(self, messages: MessageBar) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self.setWindowTitle(self.tr("Messages"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addWidget(messages).setVisible(True)
        messages.shown_changed.connect(self._on_shown_changed)
        self.hide()

    def _on_shown_changed(self, shown: bool) -> None:
        if shown != self.isVisible():
            self.setVisible(shown)
            self.shown_changed.emit()
