"""How far the person has come in each lesson, remembered from one start to the next."""

from __future__ import annotations

from ...lessons.lesson import Lesson
from ..remembered import Remembered


class Progress:
    """The progress in one lesson.

    Attributes:
        page: index of the page that is open, or was open last.
        done, skipped: indices of the pages whose check has held, and of those that were gone past without.
    """

    def __init__(self, lesson: Lesson) -> None:
        self._lesson = lesson
        self._remembered = Remembered("lessons")
        last = len(lesson.pages) - 1
        pages = [str(index) for index in range(last + 1)]
        self.page = self._remembered.number(f"{lesson.id}-page", 0, 0, last)
        self.done = {int(index) for index in self._remembered.several(f"{lesson.id}-done", (), pages)}
        self.skipped = {int(index) for index in self._remembered.several(f"{lesson.id}-skipped", (), pages)} - self.done

    @property
    def is_begun(self) -> bool:
        return bool(self.done or self.skipped)

    @property
    def is_finished(self) -> bool:
        """Whether every page is done or was skipped."""
        return len(self.done | self.skipped) == len(self._lesson.pages)

    def go_to(self, page: int) -> None:
        self.page = page
        self._remembered.write(f"{self._lesson.id}-page", page)

    def note_done(self, page: int) -> None:
        """Note that a page's check has held."""
        if page not in self.done:
            self.done.add(page)
            self.skipped.discard(page)
            self._write()

    def note_skipped(self, page: int) -> None:
        """Note that a page was gone past without its check."""
        if page not in self.done | self.skipped:
            self.skipped.add(page)
            self._write()

    def forget(self) -> None:
        """Begin the lesson as if for the first time."""
        self.done.clear()
        self.skipped.clear()
        self._write()
        self.go_to(0)

    def _write(self) -> None:
        self._remembered.write(f"{self._lesson.id}-done", [str(index) for index in self.done])
        self._remembered.write(f"{self._lesson.id}-skipped", [str(index) for index in self.skipped])
