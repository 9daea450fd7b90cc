"""Messages about files that were saved, runs that were left, and remembered values that could not be used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from ...engine.telemetry.events import Started
from ...languages import LANGUAGES
from ..remembered import Remembered, take_discarded
from ..run.run_controller import RunController
from ..run.run_record import LeftRun
from ..translation.language import LanguageChoice, language_of
from .message import Message, MessageButton
from .message_bar import MessageBar

if TYPE_CHECKING:
    from ...engine.record.library import RecordedRun


class Notices(QObject):
    """Shows messages that are about more than the present run; of each kind only the newest.

    Args:
        messages: where the messages are shown.
    """

    def __init__(self, messages: MessageBar, controller: RunController, parent: QObject) -> None:
        super().__init__(parent)
        self._messages, self._controller = messages, controller
        self._way_back: Message | None = None
        self._saved: Message | None = None
        self._language: Message | None = None
        controller.started_run.connect(self._tell_started)

    def tell_discarded(self) -> None:
        """Say which remembered values could not be used, if any."""
        names = take_discarded()
        if names:
            self._messages.show_message("fair", self.tr(
                "What was remembered from last time could not be used and is back at its default: %1.").replace(
                "%1", ", ".join(names)), stays=True)

    def _tell_started(self, event: Started) -> None:
        """Say how to go back to the run that was left, and what is missing in a run that goes on from a file."""
        if self._way_back is not None:
            self._messages.dismiss(self._way_back)
            self._way_back = None
        left = self._controller.left
        if left is not None and left.attached is not None:
            self._tell_left_alone(left)
        elif left is not None:
            text = self.tr("%1, left at step %2, is kept until another run is left.") if left.kept is None else \
                self.tr("%1, left at step %2, is in the recorded runs.")
            button = MessageButton(self.tr("Back to it"), self.tr("Take up that run as it was left, with its curves"),
                                   self._controller.go_back)
            self._way_back = self._messages.show_message(
                "accent", text.replace("%1", left.name or self.tr("The run before")).replace(
                    "%2", f"{left.step:,}"), buttons=[button], stays=True)
        if self._controller.only_seen:
            self._messages.show_message("accent", self._controller.only_seen, stays=True)
        elif self._controller.is_elsewhere:
            pass  # its curves are on their way
        elif event.step and not self._controller.history.last_step and not self._controller.reads_curves:
            self._messages.show_message("accent", self.tr(
                "The run goes on at step %1, from its saved state. Such a file does not hold the curves up to there.")
                .replace("%1", f"{event.step:,}"))

    def _tell_left_alone(self, left: LeftRun) -> None:
        """Say that a run in another process goes on, and how to come back to it."""
        text = self.tr("%1 goes on in its own process. ganviz attach %2 comes back to it, and so does this:")
        button = MessageButton(self.tr("Attach again"), self.tr("Show that run in this window again"),
                               self._controller.go_back)
        self._way_back = self._messages.show_message("accent", text.replace("%1", left.name).replace(
            "%2", left.attached.target), buttons=[button], stays=True)

    def tell_language(self, languages: LanguageChoice) -> None:
        """Say when a language that was chosen applies; nothing where it is the one in use."""
        if self._language is not None:
            self._messages.dismiss(self._language)
            self._language = None
        if languages.needs_restart:
            self._language = self._messages.show_message("accent", self.tr(
                "The window speaks %1 from the next start on.").replace(
                "%1", LANGUAGES[language_of(languages.choice)]), stays=True)

    def tell_interrupted(self) -> None:
        """Offer the newest recorded run if it ended without a word; each such run only once."""
        from ...engine.record import library

        run, remembered = library.interrupted(), Remembered("recording")
        if run is None or remembered.text("offered") == run.id:
            return
        remembered.write("offered", run.id)
        text = self.tr("%1 was interrupted. Its curves are there up to step %2; a second of them is missing at most. "
                       "Training can go on from the newest snapshot, at step %3: %4 steps of training are lost.")
        button = MessageButton(self.tr("Go on with it"), self.tr("Take that run up, paused, with its curves"),
                               lambda: self._controller.open_recorded(run.path))
        told = text.replace("%1", run.name or run.id).replace("%2", f"{run.step:,}").replace(
            "%3", f"{run.snapshot:,}").replace("%4", f"{run.lost:,}")
        self._messages.show_message("accent", told, buttons=[button], stays=True)

    def tell_deleted(self, runs: Sequence[RecordedRun], show_runs: Callable[[], object]) -> None:
        """Say which recorded runs have been deleted, since all together took more than the person allows."""
        text = self.tr("All recorded runs took more than they may (%1): the oldest without notes were deleted, %2.")
        button = MessageButton(self.tr("Recorded runs"), self.tr("Show the runs that are left"), show_runs)
        limit = self.tr("%1 GB").replace("%1", str(self._controller.recording.folder_gigabytes))
        self._messages.show_message("fair", text.replace("%1", limit).replace(
            "%2", ", ".join(run.id for run in runs)), buttons=[button], stays=True)

    def tell_saved(self, path: Path) -> None:
        """Say where a file has been saved."""
        if self._saved is not None:
            self._messages.dismiss(self._saved)
        folder = QUrl.fromLocalFile(str(path.absolute().parent))
        button = MessageButton(self.tr("Show folder"), self.tr("Open the folder that the file is in"),
                               lambda: QDesktopServices.openUrl(folder))
        self._saved = self._messages.show_message("good", self.tr("Saved to %1.").replace("%1", str(path)),
                                                  buttons=[button])
