"""The open page of a lesson: title, text, what to do, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...lessons.course import Course
from ...theme.icons import icon
from ...theme.theme import Theme
from ...translation.showing import shown_document
from .page_dots import PageDots
from .page_text import PageText
from .turn_box import TurnBox


class PageView(QWidget):
    """A page of the lesson that is open.

    Args:
        course: which page that is, and how its check stands.

    Signals:
        list_asked: for the list of lessons.
        link_followed: what a link in the text leads to, or "show:…" for "Show me".
        stops_changed: Tab stops at other widgets now.
    """

    list_asked = Signal()
    link_followed = Signal(str)
    stops_changed = Signal()

    def __init__(self, course: Course, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course = course
        self._was_met = False  # the check of the page that is shown
        self.lessons = QPushButton(self.tr("Lessons"))
        self.lessons.setToolTip(self.tr("Leave this lesson, and choose another; its progress is kept"))
        self.lessons.clicked.connect(lambda: self.list_asked.emit())
        self.again = QPushButton(self.tr("Start again"))
        self.again.setToolTip(self.tr("Prepare the run of this page anew, and forget what was done on the page"))
        self.again.clicked.connect(lambda: course.start_again())
        head = QHBoxLayout()
        head.addWidget(self.lessons)
        head.addStretch()
        head.addWidget(self.again)
        self.title = QLabel()
        self.title.setObjectName("pageTitle")
        self.title.setWordWrap(True)
        self.text = PageText(theme)
        self.text.setAccessibleName(self.tr("The page's text"))
        self.text.link_followed.connect(self.link_followed)
        self.turn = TurnBox()
        self.turn.link_followed.connect(self.link_followed)
        self.turn.show_asked.connect(lambda target: self.link_followed.emit(f"show:{target}"))
        self.turn.do_asked.connect(course.do_it)
        self.turn.answered.connect(self._on_answered)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(10)
        for part in (self.title, self.text, self.turn):
            rows.addWidget(part)
        rows.addStretch()
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.scroll, 1)
        layout.addLayout(self._foot(theme))
        self.set_theme(theme)
        course.standing_changed.connect(self.show_standing)

    def _foot(self, theme: Theme) -> QVBoxLayout:
        self.dots = PageDots(theme)
        self.where = QLabel()
        self.where.setProperty("muted", True)
        self.back = QPushButton(self.tr("Back"))
        self.back.setToolTip(self.tr("To the page before; the run stays as it is"))
        self.back.clicked.connect(lambda: self._course.go_back())
        self.skip = QPushButton(self.tr("Skip"))
        self.skip.setToolTip(self.tr("Go on without doing this; the page is marked as skipped"))
        self.skip.clicked.connect(lambda: self._course.go_on())
        self.next = QPushButton(self.tr("Next"))
        self.next.setProperty("primary", True)
        self.next.clicked.connect(lambda: self._course.go_on())
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.dots, 1)
        above.addWidget(self.where)
        below.addWidget(self.back)
        below.addStretch()
        below.addWidget(self.skip)
        below.addWidget(self.next)
        rows = QVBoxLayout()
        rows.setSpacing(6)
        rows.addLayout(above)
        rows.addLayout(below)
        return rows

    def show_page(self) -> None:
        """Show the page that is open now."""
        course, page = self._course, self._course.page
        if page is None:
            return
        self.title.setText(shown_document(page.title))
        self.text.set_markdown(shown_document(page.text))
        self.text.setVisible(bool(page.text))
        self.turn.show_page(page)
        self.back.setEnabled(course.progress.page > 0)
        self.next.setText(self.tr("Finish") if course.is_last else self.tr("Next"))
        self.where.setText(self.tr("%1 of %2").replace("%1", str(course.progress.page + 1)).replace(
            "%2", str(len(course.lesson.pages))))
        self.scroll.verticalScrollBar().setValue(0)
        self._was_met = course.standing.met
        self.show_standing()
        self.stops_changed.emit()

    def show_standing(self) -> None:
        """Show how the page's check stands."""
        course = self._course
        if course.page is None:
            return
        met = course.standing.met
        self.turn.show_standing(course.standing)
        self.next.setEnabled(met)
        self.next.setToolTip(self.tr("To the next page") if met else
                             self.tr("First do what the page asks for; or skip it"))
        self.skip.setVisible(not met)
        self.dots.show_pages(len(course.lesson.pages), course.progress.page, course.progress.done,
                             course.progress.skipped)
        if met and not self._was_met:
            self._reveal_answer()
        self._was_met = met

    def _on_answered(self, right: bool) -> None:
        self._course.answer(right)
        self._reveal_answer()

    def _reveal_answer(self) -> None:
        """Scroll to what is said of what the person has just done, which a long page has below its edge."""
        self.turn.layout().activate()
        self.scroll.widget().layout().activate()
        self.scroll.ensureWidgetVisible(self.turn.sentence, 0, 10)

    def set_theme(self, theme: Theme) -> None:
        self.text.set_theme(theme)
        self.dots.set_theme(theme)
        self.lessons.setIcon(icon("previous", theme.muted))
        self.again.setIcon(icon("restart", theme.muted))
