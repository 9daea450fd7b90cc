"""Guided lessons: short texts, each with a prepared run, something to do, and a check that looks at what was done."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from ....engine.settings.params import ConfigError
from ....engine.telemetry.mailbox import Picture
from ....lessons import library, reading
from ....lessons.lesson import Lesson as LessonFile
from ...lessons.course import Course
from ...theme.theme import Theme
from ...translation.showing import shown_document
from ..base import PANELS, Panel
from .lesson_list import LessonList
from .page_view import PageView

_NARROWEST, _WIDEST = 284, 440  # pixels: some 40 to 65 characters a line


@PANELS.register("lesson")
class Lesson(Panel):
    """The list of lessons, and the page of the one that is open.

    Attributes:
        course: the lesson that is open.
        list: of all lessons.
        page: the open page.

    Signals:
        show_asked: what to point at: a panel, or a panel and a control in it.
        address_asked: a web address to open.
        file_asked: for a lesson in a file.
        opened: a lesson has been opened, and wants to be seen.
    """

    title = "Lesson"
    help = ("Guided lessons: a short text, a run that is prepared for it, something to do, and a check that looks at "
            "what you did.")
    area = Qt.DockWidgetArea.LeftDockWidgetArea
    order = 30
    opens = False
    column = True
    rate = 2.0
    looks_back = False  # what a lesson waits for happens now
    topics = ("health", "quality", "players", "translation", "enlargement", "wasserstein", "copies")

    show_asked = Signal(str)
    address_asked = Signal(str)
    file_asked = Signal()
    opened = Signal()

    def __init__(self, controller, theme, parent=None) -> None:
        super().__init__(controller, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST)
        self._are_listed = False
        self.course = Course(controller, self)
        self.list = LessonList()
        self.page = PageView(self.course, theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 0, 0)
        layout.addWidget(self._pages)
        self.list.chosen.connect(self.open)
        self.list.file_asked.connect(self.file_asked)
        self.page.list_asked.connect(self.course.close)
        self.page.link_followed.connect(self._on_link)
        self.course.page_opened.connect(self._on_page)
        for part in (self.list, self.page):
            part.stops_changed.connect(self.stops_changed)
        self.set_theme(theme)

    def open(self, lesson: LessonFile) -> None:
        """Begin a lesson, or go on with it."""
        self.course.open(lesson)
        self.opened.emit()

    def open_file(self, path: Path) -> None:
        """Begin the lesson that is in a file.

        Raises:
            LessonError: there is a mistake in the file.
        """
        lesson = reading.read(path)
        self._fill_list()
        self.list.add([lesson])
        self.open(lesson)

    def requests(self):
        return {topic: {} for topic in self.topics} if self.course.needs_indicators else {}

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        for picture in pictures.values():
            self.course.watcher.take(picture)
        self.course.reconsider()
        return False

    def showEvent(self, event) -> None:
        self._fill_list()  # not before: a window that shows no lessons need not read them
        super().showEvent(event)

    def _fill_list(self) -> None:
        if self._are_listed:
            return
        self._are_listed = True
        try:
            self.list.add([entry.lesson for entry in library.shipped()])
        except ConfigError as error:
            self.failed.emit(str(error))

    def _on_page(self) -> None:
        page = self.course.page
        if page is None:
            self.list.renew()
            self._pages.setCurrentWidget(self.list)
            self.subtitle_changed.emit("")
        else:
            self.page.show_page()
            self._pages.setCurrentWidget(self.page)
            lesson, title = self.course.lesson, shown_document(self.course.lesson.title)
            number = self.tr("%1 \N{MIDDLE DOT} %2").replace("%1", str(lesson.number)).replace("%2", title)
            self.subtitle_changed.emit(title if lesson.number is None else number)
        self.requests_changed.emit()

    def _on_link(self, target: str) -> None:
        kind, _, what = target.partition(":")
        if kind == "term":
            self.term_asked.emit(what)
        elif kind == "show":
            self.show_asked.emit(what)
        elif target.startswith("https://"):
            self.address_asked.emit(target)

    def set_theme(self, theme: Theme) -> None:
        self.page.set_theme(theme)
        self.setStyleSheet(f"""
            #lesson, #lesson QScrollArea, #lesson QStackedWidget {{ background: {theme.card}; border: none; }}
            #lesson QTextBrowser {{ background: transparent; border: none; padding: 0; font-size: {theme.px(13)}px; }}
            #lesson #pageTitle {{ font-size: {theme.px(18)}px; font-weight: 700; }}
            #lesson #turn, #lesson #lessonRow {{ background: {theme.field}; border: 1px solid {theme.border};
                border-radius: 6px; }}
            #lesson QRadioButton::indicator {{ width: 12px; height: 12px; border: 1px solid {theme.muted};
                border-radius: 7px; background: {theme.card}; }}
            #lesson QRadioButton::indicator:checked {{ background: {theme.accent}; border-color: {theme.accent}; }}
            #lesson QRadioButton:focus::indicator {{ border-color: {theme.accent}; }}
            #lesson #progress {{ color: {theme.muted}; }}
            #lesson #number {{ color: {theme.accent}; font-weight: 700; font-size: {theme.px(15)}px; }}""")
        super().set_theme(theme)
