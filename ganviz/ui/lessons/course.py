"""The lesson that the person is taking: its page, and how the page's check stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...engine.telemetry.events import Event
from ...lessons.checks.answer import AnswerCheck
from ...lessons.checks.base import Check, Standing
from ...lessons.lesson import Lesson, Page, Preparation
from ..run.run_controller import RunController
from .preparing import Preparer
from .progress import Progress
from .watcher import Watcher


class Course(QObject):
    """One lesson at a time, page by page.

    Attributes:
        lesson: the one that is open; None for none.
        progress: in it.
        watcher: looks at the program for the checks.
        preparer: prepares the program for the pages.
        standing: of the open page's check; met where there is nothing to check.

    Signals:
        page_opened: another page is open, or none any more.
        standing_changed: `standing` has changed.
    """

    page_opened = Signal()
    standing_changed = Signal()

    def __init__(self, controller: RunController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lesson: Lesson | None = None
        self.progress: Progress | None = None
        self.standing = Standing(False)
        self.watcher = Watcher(controller, self)
        self.preparer = Preparer(controller, self.watcher.expect, self)
        self._controller = controller
        self._was_met = False  # a check that has held stays so until the page is opened again
        controller.event.connect(self._on_event)

    # --- where it is ---

    @property
    def page(self) -> Page | None:
        """The open page."""
        return None if self.lesson is None else self.lesson.pages[self.progress.page]

    @property
    def is_last(self) -> bool:
        """Whether the open page is the lesson's last."""
        return self.lesson is not None and self.progress.page == len(self.lesson.pages) - 1

    @property
    def check(self) -> Check | None:
        """What the open page waits for; None where reading is enough."""
        page = self.page
        if page is None:
            return None
        return AnswerCheck() if page.check is None and page.question is not None else page.check

    @property
    def needs_indicators(self) -> bool:
        """Whether the open page's check looks at indicators."""
        return self.check is not None and any(part.needs_indicators for part in self.check.parts())

    # --- going through it ---

    def open(self, lesson: Lesson) -> None:
        """Begin a lesson, or go on with it where it was left; one that was finished begins anew."""
        self.lesson, self.progress = lesson, Progress(lesson)
        if self.progress.is_finished:
            self.progress.forget()
        self._open_page(lesson.prepared_for(self.progress.page))

    def close(self) -> None:
        """Leave the lesson; its progress is kept."""
        self.lesson = self.progress = None
        self.watcher.begin()
        self.page_opened.emit()

    def go_on(self) -> None:
        """Open the next page; from a page that is not done yet, this skips it."""
        if self.lesson is None:
            return
        if self.standing.met:
            self.progress.note_done(self.progress.page)
        else:
            self.progress.note_skipped(self.progress.page)
        if self.is_last:
            self.close()
            return
        self._turn_to(self.progress.page + 1)

    def go_back(self) -> None:
        """Open the page before, whose run is not prepared anew."""
        if self.lesson is not None and self.progress.page > 0:
            self.progress.go_to(self.progress.page - 1)
            self._open_page(None)

    def start_again(self) -> None:
        """Prepare the open page's run anew, and forget what was done on the page."""
        if self.lesson is not None:
            self._open_page(self.lesson.prepared_for(self.progress.page))

    def do_it(self) -> None:
        """Do for the person what the page asks for."""
        if self.page is not None and self.page.turn is not None and self.page.turn.do is not None:
            self.preparer.prepare(self.page.turn.do, own=False)

    def answer(self, right: bool) -> None:
        """Take an answer to the page's question."""
        self.watcher.note_answer(right)
        self.reconsider()

    def _turn_to(self, page: int) -> None:
        self.progress.go_to(page)
        self._open_page(self.page.prepare)

    def _open_page(self, preparation) -> None:
        # before anything is sent: an answer may come at once
        self.watcher.begin(awaits_run=preparation is not None and (preparation.opens or preparation.restart))
        self._was_met = False
        self.standing = self._stands()
        if preparation is not None:
            self.preparer.prepare(preparation)
        self.page_opened.emit()
        self.standing_changed.emit()

    # --- the check ---

    def reconsider(self) -> None:
        """Look whether the check holds. Called at each event, and about twice a second."""
        if self.lesson is None:
            return
        standing = self._stands()
        if standing.met and not self._was_met:
            self._was_met = True
            self.progress.note_done(self.progress.page)
            if self.page.pauses:
                self.preparer.prepare(Preparation(run=False))
        if standing != self.standing:
            self.standing = standing
            self.standing_changed.emit()

    def _stands(self) -> Standing:
        if self.check is None:
            return Standing(True)
        if self.watcher.is_waiting:
            return Standing(False, QCoreApplication.translate("Course", "the run is being prepared"))
        found = self.check.standing(self.watcher.state())
        return found if found.met or not self._was_met else Standing(True, found.words, found.values)

    def _on_event(self, event: Event) -> None:
        self.reconsider()
