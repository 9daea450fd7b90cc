"""Messages about the events of a run: trouble and its remedies, progress, notes, and what became of the data."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ...engine.settings.commands import Set
from ...engine.settings.component import Section
from ...engine.telemetry.events import (
    DataOpened,
    Event,
    Failed,
    Finished,
    Note,
    Progress,
    Rejected,
    Resumed,
    SeatsChanged,
    Started,
    Trouble,
)
from ..run.run_controller import RunController
from ..translation.showing import shown
from .message import Message, MessageButton, sentences
from .message_bar import MessageBar

_PATIENCE = 400  # ms that loading may take before its progress is shown


class RunMessages(QObject):
    """Tells the person what happens to the run.

    Args:
        messages: where the messages are shown.
        controls: the panel that itself answers a change of settings, as long as it is visible.
    """

    def __init__(self, messages: MessageBar, controller: RunController, controls: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._messages, self._controller, self._controls = messages, controller, controls
        self._trouble: Message | None = None
        self._note: Message | None = None  # the newest
        self._of_line: Message | None = None  # that says that the connection is lost
        self._told_of: Section | None = None  # the data that the person has been told of
        self._loading = QTimer(self)
        self._loading.setSingleShot(True)
        self._loading.setInterval(_PATIENCE)
        self._loading.timeout.connect(lambda: self._show_progress(self._loading_words(), 0, 0))
        controller.event.connect(self._on_event)
        controller.state_changed.connect(self._on_state)

    def _on_event(self, event: Event) -> None:
        show = self._messages.show_message
        if isinstance(event, SeatsChanged | Failed | Finished):
            self._follow_line(event)
        if isinstance(event, Progress):
            if event.done:
                self._show_progress(event.what, event.done, event.total)
        elif isinstance(event, Started):
            if event.config.data != self._told_of:
                self._told_of = None
            if not self._controller.has_come_back:  # else the messages are about the run that could not begin
                self._messages.clear()
        elif isinstance(event, Trouble):
            self._forget_trouble()
            self._trouble = show("bad", sentences(event.message, event.advice), buttons=[
                self._restart_button()] if not self._controller.why_no_restart() else [])
        elif isinstance(event, Resumed):
            self._forget_trouble()
        elif isinstance(event, Failed):
            self._tell_of_failure(event)
        elif isinstance(event, DataOpened | Note) and self._is_past(event):
            pass
        elif isinstance(event, DataOpened):
            self._tell_of_data(event)
        elif isinstance(event, Note):
            self._note = show("accent", sentences(event.message), "\n".join(event.details))
        elif isinstance(event, Rejected):
            self._tell_of_rejection(event)
        elif isinstance(event, Finished) and "cancelled" in event.reason:
            show("accent", sentences(self.tr("Loading was cancelled"), self._what_is_left()
                                     or self.tr("Choose a preset, or open data.")))

    def _follow_line(self, event: Event) -> None:
        """Have the message that the connection is lost go when it is back, or has ended."""
        if self._of_line is not None:
            self._messages.dismiss(self._of_line)
            self._of_line = None
        if isinstance(event, SeatsChanged) and not event.is_connected:
            self._of_line = self._note  # which has just said so

    def _is_past(self, event: Event) -> bool:
        """Whether it happened before this window was attached to the run: it is no news."""
        attached = self._controller.attached
        return self._controller.is_elsewhere and event.made_at < attached.made_at

    def _tell_of_failure(self, event: Failed) -> None:
        if event.place and not self._controller.is_elsewhere:
            self._ask_for_place(event.place)
            return
        step = self.tr("Step %1").replace("%1", f"{event.step:,}") + ": " if event.step else ""
        self._messages.show_message(
            "bad", step + sentences(event.message, event.advice, self._what_is_left()), event.details,
            self._ways_out(event))

    def _ways_out(self, event: Failed) -> list[MessageButton]:
        attached, file = self._controller.attached, self._controller.file
        lost = attached is not None and attached.is_over and not attached.has_ended
        from_file = [MessageButton(self.tr("Go on with it"), self.tr(
            "Take the run up from the newest snapshot in its file, paused, with its curves"),
            lambda: self._controller.open_recorded(file))] if lost and file is not None and file.exists() else []
        if self._controller.is_elsewhere:
            return [] if not lost else [*from_file, MessageButton(
                self.tr("Attach again"), self.tr("Try to reach the run once more"),
                lambda: self._controller.attach(attached.again()))]
        if from_file:
            return from_file
        if event.remedy:
            return [MessageButton(shown(event.remedy), self.tr("Begin the run with this change"),
                                  self._controller.mend)]
        return [self._restart_button()] if event.details and self._controller.config is not None else []

    def _ask_for_place(self, place: str) -> None:
        """Ask whether data is loaded from a place that a file names, and that the person has never opened."""
        text = self.tr("This run reads its data from %1, which you have not opened before. Load it?")
        button = MessageButton(self.tr("Load it"), self.tr("Read the data from there, now and whenever a run names it"),
                               lambda: self._controller.load_place(place))
        self._messages.show_message("fair", sentences(text.replace("%1", place), self._what_is_left()),
                                    buttons=[button])

    def _tell_of_rejection(self, event: Rejected) -> None:
        if event.ticket == 0:
            text = self.tr("Step %1: the script's command %2 was refused: ")
            self._messages.show_message("fair", text.replace("%1", f"{event.step:,}").replace(
                "%2", event.command.kind) + event.reason)
        elif not (isinstance(event.command, Set) and self._controls.isVisible()):
            attached = self._controller.attached
            take_over = [] if attached is None or attached.steers or not attached.is_connected else [MessageButton(
                self.tr("Take over"), self.tr("Steer this run from here"), self._controller.take_over)]
            self._messages.show_message("fair", event.reason, buttons=take_over)

    def _tell_of_data(self, event: DataOpened) -> None:
        """Say how the person's data was read, once each time other data is opened."""
        section = self._controller.config.data
        if section == self._told_of:
            return
        self._told_of = section
        left_out = [(self.tr("Left out"), "; ".join(event.left_out))] if event.left_out else []
        curable = () if self._controller.why_no_restart() else event.notices
        remedies = [MessageButton(notice.remedy, self.tr("Begin again with %1").replace(
                        "%1", f"{notice.setting} = {notice.value}"),
                        lambda notice=notice: self._controller.restart(changes={notice.setting: notice.value}))
                    for notice in curable if notice.remedy]
        self._messages.show_message("fair" if event.notices else "accent",
                                    sentences(self.tr("Opened %1").replace("%1", event.name),
                                              *(notice.text for notice in event.notices)),
                                    "\n".join(event.left_out), remedies, [*event.rows, *left_out])

    def _loading_words(self) -> str:
        return self.tr("Attaching to the run…") if self._controller.attaches else self.tr("Loading…")

    def _what_is_left(self) -> str:
        """Return the sentence that the run before is still there after a failed loading; empty if there is none."""
        if self._controller.state != "loading" or self._controller.started is None:
            return ""
        return self.tr("The run before, %1, is still there: press Run.").replace("%1", self._controller.name or "–")

    def _restart_button(self) -> MessageButton:
        return MessageButton(self.tr("Restart"), self.tr("Begin again with the settings in force and the same seed"),
                             self._controller.restart)

    def _forget_trouble(self) -> None:
        """Remove the message about trouble that is over, or about to be told again."""
        if self._trouble is not None:
            self._messages.dismiss(self._trouble)
            self._trouble = None

    def _on_state(self, state: str) -> None:
        if state == "loading":
            self._loading.start()
        else:
            self._loading.stop()
            self._messages.hide_progress()

    def _show_progress(self, what: str, done: int, total: int) -> None:
        self._messages.show_progress(what, done, total, self._controller.stop)
