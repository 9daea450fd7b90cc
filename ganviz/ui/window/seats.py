"""What the window says of who is attached to a run in another process, and of the connection to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ...engine.telemetry.events import Event, Failed, Finished, SeatsChanged, Started
from ..run.run_controller import RunController
from .dock import PanelDock
from .message import Message, MessageButton, sentences
from .message_bar import MessageBar


class Seats(QObject):
    """Tells who steers when that changes, and veils what the panels show while there is no connection.

    Args:
        messages: where it is told.
    """

    def __init__(self, messages: MessageBar, controller: RunController, docks: Sequence[PanelDock],
                 parent: QObject) -> None:
        super().__init__(parent)
        self._messages, self._controller, self._docks = messages, controller, docks
        self._before: SeatsChanged | None = None
        self._told: Message | None = None
        self._veiled = False
        controller.event.connect(self._on_event)
        controller.state_changed.connect(self._veil)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Started):
            self._before, self._told = None, None
            if self._controller.attached is not None:
                self._tell(self._controller.attached.seats)
        elif isinstance(event, Failed | Finished) and self._told is not None:
            self._messages.dismiss(self._told)
            self._told = None
        elif isinstance(event, SeatsChanged) and self._controller.attached is not None:
            self._tell(event)
        if isinstance(event, Started | SeatsChanged):
            self._veil()

    def _tell(self, seats: SeatsChanged | None) -> None:
        """Say who steers, if that is another window than before."""
        if seats is None or not seats.is_connected:
            return
        before, self._before = self._before, seats
        if seats.steers == (before.steers if before is not None else True):
            return
        if self._told is not None:
            self._messages.dismiss(self._told)
        if seats.steers:
            self._told = self._messages.show_message("accent", self.tr("You steer this run now."))
            return
        text = self.tr("%1 steers this run now; here it is only looked at.") if before is not None else self.tr(
            "%1 steers this run; here it is only looked at.")
        button = MessageButton(self.tr("Take over"), self.tr("Steer this run from here"), self._controller.take_over)
        self._told = self._messages.show_message(
            "fair", sentences(text.replace("%1", seats.steering or self.tr("Nobody"))), buttons=[button])

    def _veil(self) -> None:
        attached = self._controller.attached
        veiled = attached is not None and not attached.is_connected and not attached.is_over \
            and self._controller.state != "loading"
        if veiled == self._veiled:
            return
        self._veiled = veiled
        step = f"{self._controller.history.last_step:,}"
        note = self.tr("no connection · step %1").replace("%1", step) if veiled else ""
        for dock in self._docks:
            dock.show_stale(note)
