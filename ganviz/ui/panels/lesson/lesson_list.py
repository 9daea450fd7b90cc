"""The list of lessons, with how far the person has come in each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ....lessons.lesson import Lesson
from ...lessons.progress import Progress
from ...theme.held_sizes import hold_sizes
from ...translation.showing import shown_document


class LessonRow(QFrame):
    """One lesson of the list: its title as a button, its summary and how far it is.

    Signals:
        chosen: that it be opened.
    """

    chosen = Signal()

    def __init__(self, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lesson = lesson
        self.setObjectName("lessonRow")
        self.number = QLabel("\N{MIDDLE DOT}" if lesson.number is None else str(lesson.number))
        self.number.setObjectName("number")
        self.number.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        hold_sizes(self.number, width=20)
        title = QLabel(shown_document(lesson.title))
        title.setProperty("strong", True)
        title.setWordWrap(True)
        summary = QLabel(shown_document(lesson.summary))
        summary.setProperty("muted", True)
        summary.setWordWrap(True)
        summary.setVisible(bool(lesson.summary))
        self.state = QLabel()
        self.state.setProperty("muted", True)
        self.state.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self.chosen.emit())
        below = QHBoxLayout()
        below.addWidget(self.state, 1)
        below.addWidget(self.button)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(title)
        words.addWidget(summary)
        words.addLayout(below)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 8, 10, 8)
        layout.setSpacing(10)
        layout.addWidget(self.number)
        layout.addLayout(words, 1)
        self.renew()

    def renew(self) -> None:
        """Show the progress that is remembered now."""
        lesson, progress = self.lesson, Progress(self.lesson)
        minutes = self.tr("%1 min").replace("%1", str(lesson.minutes)) if lesson.minutes else ""
        done, count = len(progress.done), len(lesson.pages)
        if progress.is_finished:
            state = self.tr("\N{BLACK CIRCLE} done") if not progress.skipped else \
                self.tr("\N{BLACK CIRCLE} done, %1 pages skipped").replace("%1", str(len(progress.skipped)))
            words = self.tr("Again")
        elif progress.is_begun:
            state = self.tr("%1 of %2 pages").replace("%1", str(done)).replace("%2", str(count))
            words = self.tr("Go on")
        else:
            state = self.tr("%1 pages").replace("%1", str(count))
            words = self.tr("Begin")
        self.state.setText(" \N{MIDDLE DOT} ".join(filter(None, (minutes, state))))
        self.button.setText(words)
        self.button.setAccessibleName(f"{words}: {shown_document(lesson.title)}")

    def mouseDoubleClickEvent(self, event) -> None:
        self.chosen.emit()


class LessonList(QWidget):
    """All lessons that ship, and those that were opened from files since the program began.

    Signals:
        chosen: a Lesson to open.
        file_asked: for a lesson in a file.
        stops_changed: Tab stops at other widgets now.
    """

    chosen = Signal(object)
    file_asked = Signal()
    stops_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LessonRow] = []
        intro = QLabel(self.tr("Each lesson prepares a run, and looks at what you do with it. Nothing is played back: "
                               "every number is being computed."))
        intro.setWordWrap(True)
        intro.setProperty("muted", True)
        self.open_file = QPushButton(self.tr("Open lesson\N{HORIZONTAL ELLIPSIS}"))
        self.open_file.setToolTip(self.tr("Take a lesson that somebody wrote, from its Markdown file"))
        self.open_file.clicked.connect(lambda: self.file_asked.emit())
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 8, 0)
        self._body.setSpacing(8)
        self._body.addWidget(intro)
        self._body.addWidget(self.open_file, 0, Qt.AlignmentFlag.AlignLeft)
        self._body.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        scroll.setAccessibleName(self.tr("Lessons"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def add(self, lessons: Sequence[Lesson]) -> None:
        """Add those lessons that are not there yet."""
        known = {row.lesson.id for row in self.rows}
        for lesson in lessons:
            if lesson.id not in known:
                row = LessonRow(lesson)
                row.chosen.connect(lambda lesson=lesson: self.chosen.emit(lesson))
                self._body.insertWidget(1 + len(self.rows), row)
                self.rows.append(row)
        self.stops_changed.emit()

    def renew(self) -> None:
        """Show the progress that is remembered now."""
        for row in self.rows:
            row.renew()
